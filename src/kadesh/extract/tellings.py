"""From what was found in the sentences to the event claims of a report: which are told, and which only referred to.

A bare 'the attack' or 'operations' is an event of its own only if people came to harm in it; people killed
with no word for how are an event too.
"""

from collections.abc import Sequence
from dataclasses import replace

from kadesh.extract.attribution import Voices, add_outlet
from kadesh.extract.document import Document, Sentence
from kadesh.extract.events import Happening
from kadesh.extract.scenes import Lead, Scene, set_scene
from kadesh.model.claim import Claim, Event, EventType, Evidence, Toll
from kadesh.model.side import Speaker
from kadesh.model.span import Span

_FIGHTERS = frozenset(("military", "armed-group", "police"))
_BESIDE = 20
"""'The attack on Barsalogho' is told, not only referred to: its place stands so close behind it."""
_WIDE = 110
"""Place and day are quoted with an event where they stand no further from its word."""


def make_event(
    document: Document, sentence: Sentence, happening: Happening, *, voices: Voices, outlet: Speaker | None, lead: Lead
) -> Event:
    """Return the claim that `happening` took place, in the words from its first party to its place or day."""
    voice = voices.hear(sentence, happening.span)
    scene = set_scene(document, sentence, happening.span, sayings=voices.sayings(sentence), lead=lead)
    span = _quoted(sentence, happening, scene)
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


def _quoted(sentence: Sentence, happening: Happening, scene: Scene) -> Span:
    first, last = happening.span.start, happening.span.end
    for span in (happening.attacker.span, happening.target.span):
        if span is not None and span.within(sentence.span):
            first, last = min(first, span.start), max(last, span.end)
    for span in (scene.where.span, scene.when.span):
        if span is not None and span.within(sentence.span) and first - _WIDE < span.start and span.end < last + _WIDE:
            first, last = min(first, span.start), max(last, span.end)
    return Span(first, last)


def tell_events(claims: Sequence[Claim], found: Sequence[tuple[Happening, Event]]) -> list[Claim]:
    """Return `claims` without the events that are only referred to, and with one for people killed in no event named."""
    told: list[Claim] = []
    made: dict[str, Event] = {}
    for claim in claims:
        told.extend(_with_event(claim, made) if isinstance(claim, Toll) else (claim,))
    cited = {c.event for c in told if isinstance(c, Toll)}
    bare = {e.id for h, e in found if _is_bare(h, e)}
    return [c for c in told if not isinstance(c, Event) or c.id in cited or c.id not in bare]


def _is_bare(happening: Happening, event: Event) -> bool:
    place = event.where.span
    if not happening.loose and place is not None and 0 <= place.start - happening.span.end <= _BESIDE:
        return False
    nobody = happening.attacker.span is None and happening.target.span is None
    carried = happening.attacker.basis == "antecedent" and happening.target.span is None
    return happening.loose or (happening.type == "clash" and nobody) or (happening.vague and (nobody or carried))


def _with_event(toll: Toll, made: dict[str, Event]) -> tuple[Claim, ...]:
    """The toll, behind an event made of its own words where it has none: somebody killed somebody."""
    if toll.event is not None or toll.scope == "cumulative":
        return (toll,)
    if toll.part_of in made:
        return (replace(toll, event=made[toll.part_of].id),)
    kind = _kind_of(toll)
    if kind is None or toll.scope != "event" or toll.polarity != "asserted" or toll.modality != "actual":
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


def _kind_of(toll: Toll) -> EventType | None:
    if toll.outcome == "kidnapped":
        return "abduction"
    fighters = toll.victims.role in _FIGHTERS
    if toll.outcome not in ("killed", "wounded") or not (fighters or toll.perpetrator.words) or toll.where.words is None:
        return None
    return "clash" if fighters and toll.perpetrator.words else "other"
