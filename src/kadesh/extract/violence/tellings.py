"""From what was found in the sentences to the event claims of a report: which are told, and which only referred to.

A bare 'the attack' or 'operations' is an event of its own only if people came to harm in it; people killed
with no word for how are an event too.
"""

import re
from bisect import bisect_right
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from kadesh.extract.attribution import Voices, add_outlet
from kadesh.extract.document import Document, Sentence
from kadesh.extract.events import Happening
from kadesh.extract.replies import is_avenged, is_reply
from kadesh.extract.setting.scenes import Lead, Scene, set_scene
from kadesh.extract.violence.weapons import is_in_street, weapon_in
from kadesh.model.claim import FIGHTS, Antecedent, Claim, Event, EventType, Evidence, Toll
from kadesh.model.hardship import UNVIOLENT, died_of_hardship
from kadesh.model.side import COMBATANTS, NOBODY, Party, Speaker
from kadesh.model.span import Span

_FOUND = re.compile(r"\b(?:bod(?:y|ies)|corpses?)\b", re.IGNORECASE)
"""Who is found dead was killed, nobody knows how: an event of its own."""
_DISCOVERED = re.compile(r"\b(?:found|finds?|discover\w*|dumped|unidentified|thrown|tied|bound|handcuffed)\b", re.IGNORECASE)
"""Where a body lay that nobody saw die; those that a clinic counts after shelling died of it."""
_BESIDE = 20
"""'The attack on Barsalogho' is told, not only referred to: its place stands so close behind it."""
_WIDE = 110
"""Place and day are quoted with an event where they stand no further from its word."""
_FINE = frozenset(("site", "town", "area", "district"))
_FROM_AFAR = frozenset(("airstrike", "shelling", "missile", "drone", "chemical"))
_SUFFERED = frozenset(("killed", "wounded", "kidnapped", "captured"))
_WARDS = re.compile(r"\b(?:hospitals?|morgues?|clinics?|mortuary|infirmary)\b", re.IGNORECASE)
"""Where the dead and the wounded are taken."""
_LASTING = re.compile(r"\b(?:since|so far|past|previous|between|days|weeks|months|years)\b", re.IGNORECASE)
_HANDFUL = 40
"""A figure up to this high may be of one deed, whatever stretch of time its sentence names."""
_LONG = 1200
"""So many characters an event is still spoken of when its people are counted without a place."""
_NEAR = 80
"""So many characters around a toll the weapon is told that its people met."""
_CROWD = re.compile(r"\b(?:rioters?|protest[eo]rs?|demonstrators?)\b", re.IGNORECASE)
"""People in the street."""
_PERISHED = re.compile(
    r"\b(?:died|dies|die|dying|perished|deaths?|fatalit\w+|casualt\w+|lost (?:his|her|their) li(?:fe|ves))\b", re.I
)
"""Words for death that tell of no hand in it."""
_ARREST = re.compile(r"\b(?:arrest|detain|nabbed|apprehend|custody|rounded up|suspect)", re.IGNORECASE)


def make_event(
    document: Document, sentence: Sentence, *, happening: Happening, voices: Voices, outlet: Speaker | None, lead: Lead
) -> Event:
    """Return the claim that `happening` took place, in the words from its first party to its place or day."""
    voice = voices.hear(sentence, happening.span)
    scene = set_scene(document, sentence, near=happening.span, sayings=voices.sayings(sentence), lead=lead)
    span = _quoted(sentence, happening, scene=scene)
    antecedents = (*voice.antecedents, *scene.antecedents)
    return Event(
        evidence=Evidence(document.report.id, span.start, span.end, span.of(document.report.text), antecedents),
        attribution=add_outlet(voice, outlet),
        when=scene.when,
        where=scene.where,
        type=happening.type,
        attacker=happening.attacker,
        target=happening.target,
    )


def _quoted(sentence: Sentence, happening: Happening, *, scene: Scene) -> Span:
    first, last = happening.span.start, happening.span.end
    for span in (happening.attacker.span, happening.target.span):
        if span is not None and span.within(sentence.span):
            first, last = min(first, span.start), max(last, span.end)
    for span in (scene.where.span, scene.when.span):
        if span is not None and span.within(sentence.span) and first - _WIDE < span.start and span.end < last + _WIDE:
            first, last = min(first, span.start), max(last, span.end)
    return Span(first, last)


def tell_events(
    claims: Sequence[Claim], found: Sequence[tuple[Happening, Event]], *, document: Document, tallied: Container[int]
) -> list[Claim]:
    """Return `claims` without the events that are only referred to, and with one for people killed in no event named."""
    starts = [s.span.start for s in document.sentences]
    told: list[Claim] = []
    made: dict[str, Event] = {}
    events = {e.id: (h, e) for h, e in found}
    for claim in claims:
        sentence = bisect_right(starts, claim.evidence.start) - 1
        if not isinstance(claim, Toll) or (claim.event is None and sentence in tallied):  # of many incidents, not of one
            told.append(claim)
            continue
        earlier = {i: e for i, (h, e) in events.items() if h.sentence < sentence or _is_next_place(claim, e, told=told)}
        toll = _at_own_place(claim, earlier, made=made, told=told, document=document)
        told.extend(_with_event(toll, told, made=made, document=document))
    wars = {e.id for h, e in found if h.loose and e.where.precision == "country"}
    cited = {c.event for c in told if isinstance(c, Toll) and c.outcome not in ("displaced", "refugees")}
    cited -= wars - {c.event for c in told if isinstance(c, Toll) and c.scope != "cumulative"}
    fled = {c.event for c in told if isinstance(c, Toll)}
    bare = {e.id for h, e in found if _is_bare(h, e)} - cited
    return [c for c in told if not isinstance(c, Event) or c.id not in bare or (c.id in fled and c.attacker.side)]


def _is_bare(happening: Happening, event: Event) -> bool:
    place = event.where.span
    if not happening.loose and place is not None and 0 <= place.start - happening.span.end <= _BESIDE:
        return False
    nobody = happening.attacker.span is None and happening.target.span is None
    carried = happening.attacker.basis == "antecedent" and happening.target.span is None
    return happening.loose or (happening.type == "clash" and nobody) or (happening.vague and (nobody or carried))


def _at_own_place(
    toll: Toll, events: Mapping[str, Event], *, made: dict[str, Event], told: list[Claim], document: Document
) -> Toll:
    """The toll of people hit elsewhere than in the event told before it, with an event of that place for it.

    'Raids hit Kafra. Two others were killed in Binna': the raid on Binna is told by its dead alone. Fire from afar goes on
    from place to place; who is shot, seized or blown up elsewhere met something else.
    """
    event = events.get(toll.event or "")
    if event is None or not _is_elsewhere(toll, event, text=document.report.text):
        if toll.part_of in made and toll.event is not None and toll.where.basis != "stated":
            return replace(toll, event=made[toll.part_of].id)
        return toll
    goes_on = (
        event.type in _FROM_AFAR
        and toll.outcome in ("killed", "wounded")
        and not _tells_other_deed(toll, event, document=document)
    )
    if not goes_on:
        return replace(toll, event=None)
    other = replace(
        event,
        evidence=_to_place(toll, event, text=document.report.text),
        attribution=toll.attribution,
        when=toll.when,
        where=toll.where,
        attacker=replace(event.attacker, basis="antecedent") if event.attacker.words else NOBODY,
        target=NOBODY,
    )
    made[toll.id] = other
    told.append(other)
    return replace(toll, event=other.id)


def _tells_other_deed(toll: Toll, event: Event, *, document: Document) -> bool:
    """Whether people elsewhere were found dead, or fell to others than those of the fire told before."""
    doer = toll.perpetrator
    others = doer.basis == "stated" and doer.side is not None and doer.side != event.attacker.side
    return _is_found(toll, document) or others


def _is_found(toll: Toll, document: Document) -> bool:
    found = _FOUND.search(toll.evidence.quote) is not None
    return found and _DISCOVERED.search(_clause(toll, document)) is not None


def _is_next_place(toll: Toll, event: Event, *, told: Sequence[Claim]) -> bool:
    """Whether a toll goes on to another place in the sentence of its event: '20 died in Afi and another five in Bera'."""
    if toll.event != event.id or event.where.span is None or toll.where.span is None:
        return False
    before = [c for c in told if isinstance(c, Toll) and c.event == event.id and c.outcome == toll.outcome]
    spans = {c.where.span for c in before if c.evidence.end <= toll.evidence.start}
    return event.where.span in spans and toll.where.span.start >= toll.evidence.start > event.where.span.end


def _is_ward(toll: Toll, text: str) -> bool:
    """Whether the place of a toll is a hospital, or the town that one lies in."""
    span = toll.where.span
    return span is not None and _WARDS.search(text, max(0, span.start - _BESIDE), span.end) is not None


def _is_elsewhere(toll: Toll, event: Event, *, text: str) -> bool:
    """Whether a toll names a town or a site of its own, in another sentence than the event's."""
    here, there = toll.where, event.where
    if toll.scope == "cumulative" or toll.outcome not in _SUFFERED or toll.polarity != "asserted":
        return False
    if _is_ward(toll, text):  # where the wounded lie is not where they were hit
        return False
    if here.basis != "stated" or here.words is None:
        return False
    if there.basis != "stated":
        return True
    return here.precision in _FINE and there.words is not None and not _names(here.words) & _names(there.words)


def _names(words: str) -> set[str]:
    return {w for w in re.findall(r"[\w’'-]{3,}", words) if w[:1].isupper()}


def _to_place(toll: Toll, event: Event, *, text: str) -> Evidence:
    """The words of the toll up to its place, resting on the words for what happened."""
    span, at = toll.evidence.span, toll.where.span
    because = Antecedent("whole", event.evidence.span, event.evidence.quote)
    if at is not None and 0 <= at.end - span.end <= _WIDE:
        span = Span(span.start, at.end)
    antecedents = (*toll.evidence.antecedents, because)
    return Evidence(toll.evidence.report_id, span.start, span.end, span.of(text), antecedents)


def _told_before(toll: Toll, told: Sequence[Claim], *, text: str) -> Event | None:
    """The event told last before a toll that has no place of its own, or only that of a hospital: theirs."""
    at = toll.evidence.start
    near = [e for e in reversed(told) if isinstance(e, Event) and 0 <= at - e.evidence.start < _LONG]
    if toll.evidence.quote.startswith("loss of"):  # 'killed 30 rebels for the loss of two soldiers'
        return next((e for e in near if toll.victims.side in (e.attacker.side, e.target.side)), None)
    if toll.polarity != "asserted" or (toll.where.basis == "stated" and not _is_ward(toll, text)):
        return None
    return next(
        (e for e in near if not (_hit_others(e, toll, told=told) or _hits_back(e, toll.perpetrator, told=told))), None
    )


def _hits_back(event: Event, perpetrator: Party, *, told: Sequence[Claim]) -> bool:
    """Whether people fell to those whom an event has hit, as their own words tell: that was another deed.

    So was that of a sentence of theirs that names no attacker itself.
    """
    hit = {c.victims.side for c in told if isinstance(c, Toll) and c.event == event.id} | {event.target.side}
    if perpetrator.basis != "stated" or event.type in FIGHTS or event.attacker.side in (None, perpetrator.side):
        return False
    return perpetrator.side is not None and (perpetrator.side in hit or event.attacker.basis == "antecedent")


def _hit_others(event: Event, toll: Toll, *, told: Sequence[Claim]) -> bool:
    """Whether the event is told to have hit fighters of other sides only: those of this side fell to another deed."""
    side = toll.victims.side
    if event.type in FIGHTS or side is None or toll.victims.role not in COMBATANTS:
        return False
    tolls = (c.victims for c in told if isinstance(c, Toll) and c.event == event.id)
    hit = {v.side for v in tolls if v.side is not None and v.role in COMBATANTS}
    return bool(hit) and side not in hit


def _with_event(toll: Toll, told: Sequence[Claim], *, made: dict[str, Event], document: Document) -> tuple[Claim, ...]:
    """The toll, behind an event made of its own words where it has none: somebody killed somebody.

    What is told of one incident is told of an event, whatever word stands for it; figures of a period are not.
    """
    period = toll.scope == "cumulative" and not _is_of_one_deed(toll)
    if toll.event is not None or period or _of_hardship(toll, document):
        return (toll,)
    if toll.part_of in made:
        return (replace(toll, event=made[toll.part_of].id),)
    before = _made_beside(toll, told, made=made, document=document)
    if before is None and not _is_apart(toll, document):
        before = _told_before(toll, told, text=document.report.text)
    if before is not None:
        return (replace(toll, event=before.id),)
    kind = _kind_of(toll, document)
    if toll.where.words is None and not toll.when.known and toll.perpetrator.side is None:
        return (toll,)  # nobody, nowhere, at no time: that people died is all that is told
    if kind is None or toll.scope == "part" or toll.polarity != "asserted" or toll.modality != "actual":
        return (toll,)
    event = Event(
        evidence=toll.evidence,
        attribution=toll.attribution,
        when=toll.when,
        where=toll.where,
        type=kind,
        attacker=toll.perpetrator,
        target=toll.victims,
    )
    made[toll.id] = event
    return (event, replace(toll, event=event.id))


def _made_beside(toll: Toll, told: Sequence[Claim], *, made: Mapping[str, Event], document: Document) -> Event | None:
    """The event made for the dead of a sentence, for its wounded at that place: 'in Gao six were killed and nine hurt'."""
    events = {e.id: e for e in made.values()}
    start = _sentence_of(toll, document).span.start
    for other in reversed(told):
        if other.evidence.start < start or not isinstance(other, Toll):
            continue
        same = other.victims.span is not None and other.victims.span == toll.victims.span  # 'captured and killed 30 rebels'
        harmed = (same or {other.outcome, toll.outcome} == {"killed", "wounded"}) and other.scope == toll.scope
        if other.event in events and harmed and other.where.span == toll.where.span and other.where.span is not None:
            return events[other.event or ""] if other.perpetrator.side == toll.perpetrator.side else None
    return None


def _is_of_one_deed(toll: Toll) -> bool:
    """Whether a handful of people came to harm in one town on one day, though the words around tell of a longer time."""
    where, when = toll.where, toll.when
    few = toll.count.low is not None and 0 < toll.count.low <= _HANDFUL and toll.count.quantifier != "vague"
    one = where.words is not None and " and " not in where.words  # not 'in Arda and Bol'
    told = one and toll.outcome in _SUFFERED and where.basis == "stated" and where.precision in _FINE
    return few and told and when.words is not None and _LASTING.search(when.words) is None


def _kind_of(toll: Toll, document: Document) -> EventType | None:
    """What the people of a toll met, by the weapon told beside them, else by what became of them."""
    if toll.outcome in ("displaced", "refugees"):
        return None
    if toll.outcome == "kidnapped":
        return "abduction"
    if toll.outcome in ("captured", "missing"):
        return "clash" if toll.victims.role in ("military", "armed-group") and not _is_arrest(toll, document) else "other"
    clause = _clause(toll, document)
    if UNVIOLENT.search(clause):
        return None
    if _FOUND.search(toll.evidence.quote):
        return "other"
    if _PERISHED.search(toll.evidence.quote):
        return weapon_in(clause) or "other"
    if is_in_street(clause) or _CROWD.search(toll.evidence.quote):
        return "protest-violence"
    return weapon_in(clause) or ("clash" if toll.victims.role in COMBATANTS else "shooting")


def _of_hardship(toll: Toll, document: Document) -> bool:
    at = toll.evidence
    return toll.outcome == "killed" and died_of_hardship(document.report.text, at.start, at.end)


def _is_arrest(toll: Toll, document: Document) -> bool:
    return _ARREST.search(_clause(toll, document)) is not None


def _clause(toll: Toll, document: Document) -> str:
    """The words of a toll with some of those around them, within its sentence."""
    text, at, sentence = document.report.text, toll.evidence, _sentence_of(toll, document)
    return text[max(sentence.span.start, at.start - _NEAR) : min(max(sentence.span.end, at.end), at.end + _NEAR)]


def _is_apart(toll: Toll, document: Document) -> bool:
    """Whether a toll is that of an answer, or of what was answered: not of the attack told before it."""
    sentence = _sentence_of(toll, document)
    return is_reply(sentence.text) or is_avenged(sentence.text[: max(0, toll.evidence.start - sentence.span.start)])


def _sentence_of(toll: Toll, document: Document) -> Sentence:
    return document.sentences[bisect_right([s.span.start for s in document.sentences], toll.evidence.start) - 1]
