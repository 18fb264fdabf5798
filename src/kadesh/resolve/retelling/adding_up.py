"""Figures of a report's head that figures further on add up to: those of several deeds, or the shares of one.

'Strikes killed nine in Arda. Five died in Bol and four in Karo': nine died in no one deed. 'A bomb killed nine. Six
were soldiers and three children died': six and three are shares of the nine.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from kadesh.model.claim import Claim, Toll
from kadesh.model.side import COMBATANTS
from kadesh.resolve.retelling.placeclues import FINE

_HEAD = 700
"""Characters at the start of a report within which it tells of everything at once."""
_REACH = 2_000
"""Characters behind a figure within which it is told in parts; what stands further on may be of other pages."""
_LEAST = 4
"""Smaller figures add up by chance."""
_FEWEST, _MOST = 2, 4
"""So many figures make up another."""
_FIRST = 7
"""So many figures behind it are tried."""


def add_up(claims: Sequence[Claim]) -> list[Claim]:
    """Return `claims`, a first figure that others add up to of no one event, or those others shares of it.

    >>> from kadesh.model.claim import Evidence, Event
    >>> raid = Event(evidence=Evidence("report-1", 0, 16, "Raids killed two"), type="airstrike")
    >>> add_up([raid]) == [raid]
    True
    """
    tolls = [c for c in claims if isinstance(c, Toll)]
    changed: dict[str, Toll] = {}
    for whole in tolls:
        parts = _parts_of(whole, tolls) if _is_first(whole, tolls) else ()
        if not parts:
            continue
        if _are_of_one_deed(whole, parts):
            changed |= {p.id: replace(p, scope="part", part_of=whole.id) for p in parts}
        elif _are_elsewhere(whole, parts):
            changed[whole.id] = replace(whole, scope="cumulative", event=None)
    return [changed.get(c.id, c) if isinstance(c, Toll) else c for c in claims]


def _is_first(toll: Toll, tolls: Sequence[Toll]) -> bool:
    """Whether a figure of one deed stands in a report's head, and no other one of its outcome before it."""
    told = toll.scope == "event" and toll.polarity == "asserted" and toll.count.quantifier != "vague"
    if not told or (toll.count.low or 0) < _LEAST or toll.evidence.start > _HEAD:
        return False
    before = (t for t in tolls if t.outcome == toll.outcome and t.evidence.start < toll.evidence.start)
    return all(t.count.low == toll.count.low for t in before)


def _parts_of(whole: Toll, tolls: Sequence[Toll]) -> tuple[Toll, ...]:
    behind = [t for t in tolls if _may_be_part(t, whole)][:_FIRST]
    some = (c for size in range(_FEWEST, _MOST + 1) for c in combinations(behind, size))
    return next((c for c in some if sum(t.count.low or 0 for t in c) == whole.count.low), ())


def _may_be_part(part: Toll, whole: Toll) -> bool:
    told = part.outcome == whole.outcome and part.scope == "event" and part.polarity == "asserted"
    exact = bool(part.count.low) and part.count.low == part.count.high
    behind = 0 < part.evidence.start - whole.evidence.end <= _REACH and part.count.low != whole.count.low
    return told and exact and behind and _may_be_then(whole, part)


def _are_of_one_deed(whole: Toll, parts: Sequence[Toll]) -> bool:
    """Whether parts of other kinds than the whole fell at one place in its deed; what each side lost in a fight is none."""
    armies = {(p.victims.side, p.perpetrator.side) for p in parts if p.victims.role in COMBATANTS}
    same_place, others = len({p.where.words for p in parts}) == 1, all(p.victims.role != whole.victims.role for p in parts)
    one_deed = whole.event is not None and {p.event for p in parts} == {whole.event}
    return one_deed and same_place and others and len(armies) <= 1


def _are_elsewhere(whole: Toll, parts: Sequence[Toll]) -> bool:
    """Whether what adds up lies at several places of its own, in other deeds than one with the whole."""
    places = {p.where.words for p in parts}
    if whole.where.precision == "town" and any(p.where.precision == "town" for p in parts):
        return False  # a town lies in no other
    if any(p.where.words and p.where.precision not in FINE for p in parts):
        return False
    return whole.where.words not in places and len(places) > 1 and {p.event for p in parts} != {whole.event}


def _may_be_then(whole: Toll, part: Toll) -> bool:
    if whole.when.first is None or whole.when.last is None or part.when.first is None or part.when.last is None:
        return True
    return whole.when.first <= part.when.first and part.when.last <= whole.when.last
