"""Events that no word stands for: somebody was killed, and the toll's own words tell of it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kadesh.extract.bygone import tells_of_before
from kadesh.extract.document import Document
from kadesh.extract.replies import is_avenged, is_reply
from kadesh.extract.violence.causes import has_risen, kind_met, of_hardship, sentence_of
from kadesh.extract.violence.elsewhere import FINE, SUFFERED, is_ward
from kadesh.model.claim import FIGHTS, Claim, Event, Toll
from kadesh.model.side import COMBATANTS, Party

_LASTING = re.compile(r"\b(?:since|so far|past|previous|between|days|weeks|months|years)\b", re.IGNORECASE)
_SUM = re.compile(
    r"(?:(?:death |casualty )?(?:toll|tally|count)|(?:the )?(?:dead|deaths|killed|fatalities) at(?! (?:least|most|a)\b))\b",
    re.IGNORECASE,
)
"""'The UN placed the toll at 400': a sum, of whatever was done, unless a day is told."""
_HANDFUL = 40
"""A figure up to this high may be of one deed, whatever stretch of time its sentence names."""
_MANY = 9_999
_MONTH = re.compile(
    r"(?:in )?(?:early |late |mid-)?"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december),? \d{4}",
    re.IGNORECASE,
)
"""A month of a year is no period to be counted over, but as near as the day of a deed of long ago is told."""
_LONG = 1200
"""So many characters an event is still spoken of when its people are counted without a place."""


def with_event(toll: Toll, told: Sequence[Claim], *, made: dict[str, Event], document: Document) -> tuple[Claim, ...]:
    """Return the toll, behind an event made of its own words where it has none: somebody killed somebody.

    What is told of one incident is told of an event, whatever word stands for it, 'nine were shot dead in Arda'; figures of
    a period are not.
    """
    period = toll.scope == "cumulative" and not _is_of_one_deed(toll)
    if toll.event is not None or period or of_hardship(toll, document):
        return (toll,)
    if toll.part_of in made:
        return (replace(toll, event=made[toll.part_of].id),)
    before = _made_beside(toll, told, made=made, document=document)
    if before is None and not _is_apart(toll, document):
        before = _told_before(toll, told, text=document.report.text)
    if before is not None:
        return (replace(toll, event=before.id),)
    if _SUM.match(toll.evidence.quote) and not toll.when.known:
        return (toll,)
    kind = kind_met(toll, document)
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


def _told_before(toll: Toll, told: Sequence[Claim], *, text: str) -> Event | None:
    """The event told last before a toll that has no place of its own, or only that of a hospital: theirs."""
    at = toll.evidence.start
    near = [e for e in reversed(told) if isinstance(e, Event) and 0 <= at - e.evidence.start < _LONG]
    if toll.evidence.quote.startswith("loss of"):  # 'killed 30 rebels for the loss of two soldiers'
        return next((e for e in near if toll.victims.side in (e.attacker.side, e.target.side)), None)
    if toll.polarity != "asserted" or (toll.where.basis == "stated" and not is_ward(toll, text)):
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


def _made_beside(toll: Toll, told: Sequence[Claim], *, made: Mapping[str, Event], document: Document) -> Event | None:
    """The event made for the dead of a sentence, for its wounded at that place: 'in Gao six were killed and nine hurt'."""
    events = {e.id: e for e in made.values()}
    start = sentence_of(toll, document).span.start
    for other in reversed(told):
        if other.evidence.start < start or not isinstance(other, Toll):
            continue
        same = other.victims.span is not None and other.victims.span == toll.victims.span  # 'captured and killed 30 rebels'
        harmed = (same or {other.outcome, toll.outcome} == {"killed", "wounded"}) and other.scope == toll.scope
        if other.event in events and has_risen(sentence_of(toll, document)):
            return events[other.event or ""]
        if other.event in events and harmed and other.where.span == toll.where.span and other.where.span is not None:
            return events[other.event or ""] if other.perpetrator.side == toll.perpetrator.side else None
    return None


def _is_of_one_deed(toll: Toll) -> bool:
    """Whether a handful of people came to harm in one town on one day, though the words around tell of a longer time."""
    where, when = toll.where, toll.when
    most = _MANY if when.words is not None and _MONTH.fullmatch(when.words) else _HANDFUL
    few = toll.count.low is not None and 0 < toll.count.low <= most and toll.count.quantifier != "vague"
    one = where.words is not None and " and " not in where.words  # not 'in Arda and Bol'
    told = one and toll.outcome in SUFFERED and where.basis == "stated" and where.precision in FINE
    return few and told and when.words is not None and _LASTING.search(when.words) is None


def _is_apart(toll: Toll, document: Document) -> bool:
    """Whether a toll is that of an answer, of what was answered, or of a day before: not of the attack told before it."""
    sentence = sentence_of(toll, document)
    if tells_of_before(sentence.text):
        return True
    return is_reply(sentence.text) or is_avenged(sentence.text[: max(0, toll.evidence.start - sentence.span.start)])
