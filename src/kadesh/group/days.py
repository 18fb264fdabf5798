"""The clues of time: how the days of two accounts lie to one another."""

from datetime import date

from kadesh.group.clue import Clue, Context
from kadesh.group.unit import Unit
from kadesh.model.when import When

COARSE_DAYS = 10
"""A span longer than this is no day to hold against another."""

SOON, FORTNIGHT = 3, 14
"""Days after which news that tells no day is of another time, the more so the farther off."""


def day(a: Unit, b: Unit, _: Context) -> Clue | None:
    """Both say it happened on the same day, on days that touch, a day apart, or farther apart."""
    if not _has_day(a.when) or not _has_day(b.when):
        return _open_day(a, b)
    gap = days_apart(a.when, b.when)
    if gap == 0:
        single = a.when.first == a.when.last and b.when.first == b.when.last
        return Clue("day same" if single else "day overlaps", 1.0)
    if gap == 1:
        return Clue("day next, both fresh" if _fresh(a) and _fresh(b) else "day next", 1.0)
    return Clue("day apart", min(1.0, gap / 4))


def campaign(a: Unit, b: Unit, _: Context) -> Clue | None:
    """Both tell of a campaign, and were published within a few weeks of one another or long apart."""
    if not (a.background and b.background and a.published and b.published):
        return None
    weeks = abs((a.published - b.published).days) / 7
    return Clue("campaign near", 1.0) if weeks <= 6 else Clue("campaign far", min(1.0, weeks / 26))


def share_a_day(a: When, b: When) -> bool:
    """Return whether two days are one, or one is told as a night that the other lies in.

    >>> night = When(date(2020, 2, 3), date(2020, 2, 4))
    >>> share_a_day(When(date(2020, 2, 4), date(2020, 2, 4)), night), share_a_day(When(), night)
    (True, False)
    """
    if not (_has_day(a) and _has_day(b)) or days_apart(a, b) > 0:
        return False
    return all(w.first is not None and w.last is not None and (w.last - w.first).days <= 1 for w in (a, b))


def days_apart(a: When, b: When) -> int:
    """Return how many days lie between two spans, 0 where they overlap; an open end is unbounded.

    >>> days_apart(When(date(2020, 2, 3), date(2020, 2, 3)), When(date(2020, 2, 5), date(2020, 2, 6)))
    2
    """
    a_first, a_last = a.first or date.min, a.last or date.max
    b_first, b_last = b.first or date.min, b.last or date.max
    gap = (a_first if a_first > b_first else b_first) - (a_last if a_last < b_last else b_last)
    return max(0, gap.days)


def _has_day(when: When) -> bool:
    return when.first is not None and when.last is not None and (when.last - when.first).days <= COARSE_DAYS


def _fresh(unit: Unit) -> bool:
    """Return whether a report tells of the very day it was published on."""
    return unit.when.first == unit.when.last == unit.published


def _open_day(a: Unit, b: Unit) -> Clue | None:
    if not a.when.known or not b.when.known:
        return _undated(a, b)
    return Clue("day apart", 1.0) if days_apart(a.when, b.when) > 1 else Clue("day coarse", 1.0)


def _undated(a: Unit, b: Unit) -> Clue:
    """What tells no day is news of the day it was published, unless the other is of quite another time."""
    one, other = _day_or_published(a), _day_or_published(b)
    gap = abs((one - other).days) if one and other else 0
    if one and other and gap <= 1:
        return Clue("day unknown, published close", 1.0)
    return Clue("day unknown, published apart", min(1.0, gap / FORTNIGHT)) if gap > SOON else Clue("day unknown", 1.0)


def _day_or_published(unit: Unit) -> date | None:
    return unit.when.last or unit.when.first or unit.published
