"""People hit elsewhere than in the event told before them: their toll has an event of its own place."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kadesh.extract.document import Document
from kadesh.extract.violence.causes import is_found
from kadesh.model.claim import Antecedent, Claim, Event, Evidence, Toll
from kadesh.model.side import NOBODY
from kadesh.model.span import Span

WIDE = 110
"""Place and day are quoted with an event where they stand no further from its word."""
FINE = frozenset(("site", "town", "area", "district"))
"""How exactly a place of its own is named: not only by its province or country."""
_FROM_AFAR = frozenset(("airstrike", "shelling", "missile", "drone", "chemical"))
SUFFERED = frozenset(("killed", "wounded", "kidnapped", "captured"))
"""Outcomes for which people were at the place where they were hit."""
_WARDS = re.compile(r"\b(?:hospitals?|morgues?|clinics?|mortuary|infirmary)\b", re.IGNORECASE)
"""Where the dead and the wounded are taken."""
_WARD_WITHIN = 20
"""So many characters before the name of a town a hospital stands that lies in it."""


def at_own_place(
    toll: Toll, events: Mapping[str, Event], *, made: dict[str, Event], told: list[Claim], document: Document
) -> Toll:
    """Return the toll of people hit elsewhere than in the event told before it, with an event of that place for it.

    'Raids hit Kafra. Two others were killed in Binna': the raid on Binna is told by its dead alone. Fire from afar goes on
    from place to place; who is shot, seized or blown up elsewhere met something else.
    """
    event = events.get(toll.event or "")
    if event is None or not _is_elsewhere(toll, event, text=document.report.text):
        whole = made.get(toll.part_of or "")
        there = whole is not None and toll.where.span == whole.where.span
        if whole is not None and (there or (toll.event is not None and toll.where.basis != "stated")):
            return replace(toll, event=whole.id)
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
    return is_found(toll, document) or others


def is_next_place(toll: Toll, event: Event, *, told: Sequence[Claim]) -> bool:
    """Return whether a toll goes on to another place in the sentence of its event.

    '20 died in Afi and another five in Bera'.
    """
    if toll.event != event.id or event.where.span is None or toll.where.span is None:
        return False
    at = toll.victims.span.start if toll.victims.span is not None else toll.evidence.start
    before = [c for c in told if isinstance(c, Toll) and c.event == event.id and c.outcome == toll.outcome]
    spans = {c.where.span for c in before if c.evidence.end <= at}
    return event.where.span in spans and toll.where.span.start >= at > event.where.span.end


def is_ward(toll: Toll, text: str) -> bool:
    """Return whether the place of a toll is a hospital, or the town that one lies in: 'died in hospital in Arda'."""
    span = toll.where.span
    return span is not None and _WARDS.search(text, max(0, span.start - _WARD_WITHIN), span.end) is not None


def _is_elsewhere(toll: Toll, event: Event, *, text: str) -> bool:
    """Whether a toll names a town or a site of its own, in another sentence than the event's."""
    here, there = toll.where, event.where
    if toll.scope == "cumulative" or toll.outcome not in SUFFERED or toll.polarity != "asserted":
        return False
    if is_ward(toll, text):  # where the wounded lie is not where they were hit
        return False
    if here.basis != "stated" or here.words is None:
        return False
    if there.basis != "stated":
        return True
    return here.precision in FINE and there.words is not None and not _names(here.words) & _names(there.words)


def _names(words: str) -> set[str]:
    return {w for w in re.findall(r"[\w’'-]{3,}", words) if w[:1].isupper()}


def _to_place(toll: Toll, event: Event, *, text: str) -> Evidence:
    """The words of the toll up to its place, resting on the words for what happened."""
    span, at = toll.evidence.span, toll.where.span
    because = Antecedent("whole", event.evidence.span, event.evidence.quote)
    if at is not None and 0 <= at.end - span.end <= WIDE:
        span = Span(span.start, at.end)
    antecedents = (*toll.evidence.antecedents, because)
    return Evidence(toll.evidence.report_id, span.start, span.end, span.of(text), antecedents)
