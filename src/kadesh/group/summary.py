"""When and where an incident was, as far as its accounts do not part: for finding and sorting only."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from kadesh.group.nearness import compare_places
from kadesh.group.unit import FINENESS, Unit
from kadesh.model.claim import EventType
from kadesh.model.when import UNKNOWN_TIME, TimePrecision, When
from kadesh.model.where import UNKNOWN_PLACE, Where

_SEVERAL = 2
"""From so many others on, a place is asked to be borne out by one."""


def common_time(units: Sequence[Unit]) -> When:
    """Return the days that all dated units share; where they share none, the span from the first to the last."""
    spans = sorted({(u.when.first, u.when.last) for u in units if u.when.first and u.when.last})
    closed = [(a, b) for a, b in spans if a and b]
    if not closed:
        known = sorted((u for u in units if u.when.known), key=lambda u: u.id)
        return known[0].when if known else UNKNOWN_TIME
    first, last = max(a for a, _ in closed), min(b for _, b in closed)
    if first > last:
        first, last = min(a for a, _ in closed), max(b for _, b in closed)
    for unit in sorted(units, key=lambda u: u.id):
        if (unit.when.first, unit.when.last) == (first, last):
            return When(first, last, unit.when.precision, unit.when.basis)
    return When(first, last, _precision(first, last), "unknown")


def common_place(units: Sequence[Unit]) -> Where:
    """Return the finest place that no other unit's place parts from, else the one most units name.

    Where several others name places, one of them must bear it out: a name that no gazetteer knows parts from none.
    """
    named = sorted((u.where for u in units if u.where.words), key=lambda w: (-FINENESS[w.precision], w.words or ""))
    if not named:
        return UNKNOWN_PLACE
    for i, where in enumerate(named):
        others = [compare_places(where, other) for other in (*named[:i], *named[i + 1 :])]
        borne_out = len(others) < _SEVERAL or {"same", "near", "within"} & set(others)
        if borne_out and not {"apart", "other-words"} & set(others):
            return where
    votes = Counter(_key(w) for w in named)
    return max(named, key=lambda w: (votes[_key(w)], FINENESS[w.precision], w.words or ""))


def common_type(units: Sequence[Unit]) -> EventType:
    """Return the type that most event claims give, `other` if there is none; ties go to the first by name."""
    votes: Counter[EventType] = Counter(e.type for u in units for e in u.events if e.type != "other")
    return min(votes, key=lambda t: (-votes[t], t)) if votes else "other"


def _key(where: Where) -> str:
    return where.place.id if where.place else (where.words or "").lower()


def _precision(first: date, last: date) -> TimePrecision:
    days = (last - first).days + 1
    return "day" if days == 1 else "days" if days <= 6 else "week" if days == 7 else "years" if days > 366 else "part"
