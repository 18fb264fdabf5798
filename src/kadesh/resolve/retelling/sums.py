"""What a report's head tells of several deeds at once: 'raids across the province killed 16', each of them told below.

Such a sum is no deed beside those that it is made of: its people are those of a period, of no one event.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from kadesh.model.claim import Claim, Event, Toll
from kadesh.model.where import Where
from kadesh.resolve.retelling.placeclues import FINE, compare_places

_HEAD = 400
"""Characters at the start of a report within which it tells of everything at once."""
_SEVERAL = 2
"""So many deeds at least make a sum."""
_SHARE = 0.5
"""So much of a number at least is told again by its parts."""
_AFAR = frozenset(("shelling", "missile", "airstrike", "drone", "chemical"))
_WIDE = ("province", "region")
_MANY = re.compile(
    r"\b(?:air ?)?(?:strikes|raids|attacks|assaults|bombings?|bombardments?|blasts|explosions|clashes|battles|ambushes"
    r"|shelling|shootings|violence|fighting|fire|incidents|operations)\b",
    re.IGNORECASE,
)
"""What may be said of several deeds at once."""


def drop_sums(claims: Sequence[Claim]) -> list[Claim]:
    """Return `claims` without the events of a report's head that only sum up several told below, with their dead by place.

    The number stays, as that of a period: 'Raids on Arda province killed nine. Five died in Bol and four in Karo.'

    >>> from kadesh.model.claim import Evidence
    >>> raid = Event(evidence=Evidence("report-1", 0, 16, "Raids killed two"), type="airstrike")
    >>> drop_sums([raid]) == [raid]
    True
    """
    events = [c for c in claims if isinstance(c, Event) and c.polarity == "asserted"]
    tolls = [c for c in claims if isinstance(c, Toll) and c.outcome == "killed" and c.count.low]
    sums = {
        e.id
        for e in events
        if e.evidence.start < _HEAD and _MANY.search(e.evidence.quote) and _is_sum(e, events, tolls=tolls)
    }
    return [_freed(c, sums) for c in claims if c.id not in sums] if sums else list(claims)


def _freed(claim: Claim, sums: set[str]) -> Claim:
    if not isinstance(claim, Toll) or claim.event not in sums:
        return claim
    return replace(claim, event=None, scope="cumulative" if claim.scope == "event" else claim.scope)


def _is_sum(event: Event, events: Sequence[Event], *, tolls: Sequence[Toll]) -> bool:
    """Whether the dead that an event tells are those of two others further on, each at a place of its own."""
    parts = [e for e in events if _may_be_part(event, e)]
    killed = [dead for e in parts if (dead := _most(e, tolls))]
    if len(killed) < _SEVERAL:
        return False
    own = [t for t in tolls if t.event == event.id and t.scope == "event"]
    if not own:
        return any(t.scope == "cumulative" and t.evidence.span.overlaps(event.evidence.span) for t in tolls)
    if not _is_wide(event.where):
        return False
    whole = max(own, key=lambda t: t.count.low or 0).count
    assert whole.low is not None
    return whole.quantifier == "vague" or whole.low * _SHARE <= sum(killed) <= whole.low


def _is_wide(where: Where) -> bool:
    """Whether several towns may lie in a place, or in the province that has its name."""
    return where.precision not in FINE or any(r.kind in _WIDE for r in where.rivals)


def _most(event: Event, tolls: Sequence[Toll]) -> int:
    return max((t.count.low or 0 for t in tolls if t.event == event.id), default=0)


def _may_be_part(whole: Event, part: Event) -> bool:
    """Whether an event stands further on, is of the same kind and day and of nobody else, and lies somewhere of its own."""
    later = part.id != whole.id and part.evidence.start > whole.evidence.end
    kind = part.type == whole.type or {part.type, whole.type} <= _AFAR
    sides = len({part.attacker.side, whole.attacker.side} - {None}) < _SEVERAL
    there = part.where.precision in FINE and compare_places(whole.where, part.where) != ["place same"]
    return later and kind and sides and there and _may_be_then(whole, part)


def _may_be_then(whole: Event, part: Event) -> bool:
    if whole.when.first is None or whole.when.last is None or part.when.first is None or part.when.last is None:
        return True
    return part.when.first <= whole.when.last and whole.when.first <= part.when.last
