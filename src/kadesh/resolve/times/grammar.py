"""What forms of times are made of: days, months, parts of a day, numbers, and the year that goes without saying."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from kadesh.model.when import When
from kadesh.resolve.times.days import NUMBERS, WEEKDAYS, Clock, make_day, whole_month

Form = tuple[str, Callable[[re.Match[str], Clock], When | None]]
"""The source of a pattern, matched in any case against a whole expression, and what it means; `times` searches for it."""
W = rf"(?:{'|'.join(WEEKDAYS)})"
M = (
    r"(?:(?:january|february|march|april|may|june|july|august|september|october|november|december)\b(?:\.(?=\s?\d))?"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
)
D = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
Y = r"(?:19|20)\d\d"
EDGE = (
    r"(?:early(?:\s+in)?|late(?:\s+in)?|mid|the\s+(?:very\s+)?(?:start|beginning|end|middle)\s+of"
    r"|the\s+(?:first|opening|last|closing|final)\s+days\s+of)"
)
OF_YEAR = (
    rf"(?:,?\s+(?:of\s+|in\s+)?(?:(?P<y>{Y})(?!\d)|(?:the\s+)?(?P<of>last|this)\s+year\b(?!['’]s)"
    r"|(?P<gone>last)(?=\s*(?:[,.;)]|$))))?"
)
"""'2019', 'of last year', and 'November last' as Indian papers have it."""
PART = r"(?:morning|afternoon|evening|night|noon|midday|dawn|midnight|dusk|sunset|sunrise|daybreak|nightfall)"
N = rf"(?:\d{{1,3}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
U = r"(?:hour|day|week|month|year)s?"
DAY = timedelta(days=1)
NEAR_FUTURE = timedelta(days=31)
"""A day without a year that lies at most so far ahead is more likely to come than a year past: it stays unknown."""
ASTRAY = timedelta(days=3)
"""So far behind the news a stated day of publication may lie: what is told of a day right after it was that day."""
NIGHT = r"(?:the\s+)?(?:intervening\s+)?night\s+(?:of|between|from)\s+"
"""Before two days between which a night lies: 'the intervening night of Monday and Tuesday', as Indian papers have it."""


def year_of(month: int, day: int, clock: Clock) -> int | None:
    """Return the year of a day given without one: the latest not well after publication (for a deadline: the next)."""
    if not clock.published:
        return None
    this = make_day(clock.published.year, month, day)
    if clock.ahead:
        return clock.published.year if this and this >= clock.published else clock.published.year + 1
    if this and clock.published + ASTRAY < this <= clock.published + NEAR_FUTURE:
        return None
    return clock.published.year if this and this <= clock.published + ASTRAY else clock.published.year - 1


def told_year(match: re.Match[str], clock: Clock) -> int | None:
    """The year that stands beside a day or a month: in figures, or as 'last year' of a report whose day is known."""
    if match["y"]:
        return int(match["y"])
    return clock.published.year - (match["of"].lower() == "last") if match["of"] and clock.published else None


def part_of_year(edge: str, year: int) -> tuple[date, date]:
    """Return the four months that 'early', 'mid' or 'late' in a year stands for."""
    first = {"e": 1, "m": 5, "l": 9}[edge_letter(edge)]
    return date(year, first, 1), whole_month(year, first + 3)[1]


def part_of_month(edge: str, first: date, last: date) -> tuple[date, date]:
    """Return the ten days that 'early', 'mid' or 'late' in a month stands for."""
    letter = edge_letter(edge)
    start = first + timedelta(days={"e": 0, "m": 10, "l": 20}[letter])
    return start, last if letter == "l" else start + timedelta(days=9)


def edge_letter(edge: str) -> str:
    """Return e, m or l for 'the beginning of', 'mid', 'the end of' ..."""
    if re.search(r"start|beginning|early|first|opening", edge, re.IGNORECASE):
        return "e"
    return "m" if re.search(r"mid", edge, re.IGNORECASE) else "l"
