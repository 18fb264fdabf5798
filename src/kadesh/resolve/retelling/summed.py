"""Where people were who are told by place further on: 'Shells killed nine in Arda. Five died in Bol, four in Karo.'

A lead is often placed by what is told below it. Where the numbers below add up to its own, each at a place, none of these
places is the lead's: it has the one that it names itself.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from kadesh.model.claim import Antecedent, Claim, Event, Toll
from kadesh.model.where import Where
from kadesh.resolve.retelling.stage import find_sentences

_REACH = 900
"""Characters behind a figure within which it is told by place."""
_FEWEST, _MOST = 2, 4
"""So many places make up a figure."""
_FIRST = 6
"""So many figures behind it are tried."""


def place_wholes(claims: Sequence[Claim], text: str) -> list[Claim]:
    """Return `claims`, each figure that is told by place further on at a place that its own sentence names.

    >>> from kadesh.model.claim import Evidence
    >>> raid = Event(evidence=Evidence("report-1", 0, 16, "Raids killed two"), type="airstrike")
    >>> place_wholes([raid], "Raids killed two.") == [raid]
    True
    """
    tolls = [c for c in claims if isinstance(c, Toll)]
    starts = find_sentences(text)
    moved: dict[str, tuple[Where, Where]] = {}
    for whole in tolls:
        apart = _parts_of(whole, tolls) if _is_lead(whole) else ()
        own = _own_place(whole, claims, apart=apart, starts=starts) if apart else None
        if own is not None:
            moved |= {one: (whole.where, own) for one in (whole.id, whole.event or "")}
            moved |= {t.id: (whole.where, own) for t in tolls if t.part_of == whole.id}
    return [_move(c, moved[c.id]) if c.id in moved else c for c in claims]


def _is_lead(toll: Toll) -> bool:
    """Whether a figure was placed by words that stand behind it."""
    there = toll.where.span
    told = toll.scope != "part" and toll.polarity == "asserted" and bool(toll.count.low)
    return told and toll.where.basis == "antecedent" and there is not None and there.start >= toll.evidence.end


def _parts_of(whole: Toll, tolls: Sequence[Toll]) -> tuple[Toll, ...]:
    """The figures behind it, each at a place of its own, that add up to it; none where its own place is not among them."""
    behind = [t for t in tolls if _may_be_part(t, whole)][:_FIRST]
    for size in range(_FEWEST, _MOST + 1):
        for some in combinations(behind, size):
            spans = {t.where.span for t in some}
            if len(spans) == size and whole.where.span in spans and sum(t.count.low or 0 for t in some) == whole.count.low:
                return some
    return ()


def _may_be_part(part: Toll, whole: Toll) -> bool:
    told = part.outcome == whole.outcome and part.scope != "part" and part.polarity == "asserted" and bool(part.count.low)
    near = 0 <= part.evidence.start - whole.evidence.end <= _REACH
    return told and near and part.where.basis == "stated" and part.where.span is not None


def _own_place(whole: Toll, claims: Sequence[Claim], *, apart: Sequence[Toll], starts: Sequence[int]) -> Where | None:
    """The place that the sentence of a figure names, else the one at which it was told before."""
    theirs = {t.where.span for t in apart}
    placed = [c for c in claims if isinstance(c, Toll | Event) and c.where.words and c.where.span not in theirs]
    at = bisect_right(starts, whole.evidence.start) - 1
    for one in placed:
        if one.where.span is not None and bisect_right(starts, one.where.span.start) - 1 == at:
            return one.where
    for one in placed:
        if isinstance(one, Toll) and one.outcome == whole.outcome and one.count.low == whole.count.low:
            return one.where if one.evidence.start < whole.evidence.start else None
    return None


def _move(claim: Claim, places: tuple[Where, Where]) -> Claim:
    """The claim at the second of two places, where it was at the first."""
    old, new = places
    if claim.where.span != old.span or new.span is None or new.words is None:
        return claim
    others = tuple(a for a in claim.evidence.antecedents if a.slot != "place")
    evidence = replace(claim.evidence, antecedents=(*others, Antecedent("place", new.span, new.words)))
    return replace(claim, where=replace(new, basis="antecedent"), evidence=evidence)
