"""Times counted from the day of publication: the visible table of their forms."""

import re
from datetime import date

from kadesh.model.when import TimePrecision, When
from kadesh.resolve.times.days import (
    WEEKDAYS,
    Clock,
    one_day,
    read_number,
    some_days,
    step,
    weekday_before,
    whole_month,
    whole_unit,
)
from kadesh.resolve.times.grammar import DAY, EDGE, PART, Form, N, U, W, edge_letter, part_of_month, part_of_year
from kadesh.resolve.times.weekday_forms import today

_DEADLINE = r"(?:by|until|till|before|no\s+later\s+than)"
_ABOUT = r"(?:about|around|some|just|almost|nearly)"
_AHEAD = r"(?:within|in|during|over)\s+the\s+(?:next|coming|following)"
_UP_TO = r"(?:in\s+)?(?:(?:more\s+than|nearly|almost|over|about|around|some|at\s+least|the)\s+){0,2}"
_STRIFE = (
    r"(?:war|civil\s+war|conflict|fighting|clashes|violence|unrest|protests|uprising|revolt|insurgency|rebellion|attacks|(?:air\s?)?strikes"
    r"|bombing|bombardment|shelling|siege|battles?|offensive|campaign|infighting|bloodshed|riots?)"
)


def _period(match: re.Match[str], clock: Clock) -> When | None:
    """'last week', 'earlier this month', 'late last year', 'the end of next month'."""
    if not clock.published:
        return None
    unit = match["unit"].lower()
    moved = {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
    first, last = whole_unit(clock.published, moved, unit=unit)
    edge = (match["edge"] or "").lower()
    if edge.startswith("earlier"):
        return some_days(first, min(last, clock.published), basis="relative")
    if edge.startswith("later"):
        return some_days(max(first, clock.published), last, basis="relative")
    if edge:
        first, last = _part(edge, first, last=last)
        return some_days(first, last, precision="part" if unit == "year" else "days", basis="relative")
    precision: TimePrecision = "week" if unit == "week" else "month" if unit == "month" else "year"
    return some_days(first, last, precision=precision, basis="relative")


def _part(edge: str, first: date, *, last: date) -> tuple[date, date]:
    if (last - first).days > 31:
        return part_of_year(edge, first.year)
    if (last - first).days > 7:
        return part_of_month(edge, first, last)
    letter = edge_letter(edge)
    return {"e": (first, first + 2 * DAY), "m": (first + 2 * DAY, first + 3 * DAY), "l": (first + 3 * DAY, last)}[letter]


def _past(match: re.Match[str], clock: Clock) -> When | None:
    """'in the past nine days', 'over the last 24 hours', 'the past week'."""
    if not clock.published:
        return None
    number = read_number(" ".join(match["n"].split())) if match["n"] else 1
    return some_days(step(clock.published, -number, unit=match["unit"].lower()), clock.published, basis="relative")


def _in_about(match: re.Match[str], clock: Clock) -> When | None:
    """'in just over two months': from the start of the month or year that many back, as the words are no finer."""
    if not clock.published:
        return None
    unit = match["unit"].lower()
    first = step(clock.published, -read_number(" ".join(match["n"].split())), unit=unit)
    if "over" in match[0].lower() or "more" in match[0].lower():
        first = first.replace(day=1) if unit.startswith("month") else first
        first = first.replace(month=1, day=1) if unit.startswith("year") else first
    return some_days(first, clock.published, basis="relative")


def _lasting(match: re.Match[str], clock: Clock) -> When | None:
    """'In three days of fighting', 'the four-year-old war': up to publication; of years, from the first day of a year."""
    if not clock.published:
        return None
    number, unit = match["n"] or match["n2"], (match["unit"] or match["unit2"]).lower()
    first = step(clock.published, -read_number(" ".join(number.split())), unit=unit)
    return some_days(first.replace(month=1, day=1) if unit.startswith("year") else first, clock.published, basis="relative")


def _recent(_: re.Match[str], clock: Clock) -> When | None:
    return some_days(clock.published - 6 * DAY, clock.published, basis="relative") if clock.published else None


def _ago(match: re.Match[str], clock: Clock) -> When | None:
    """A day for days and weeks; a month or a year, whole, for months and years."""
    if not clock.published:
        return None
    unit = match["unit"].lower()
    day = step(clock.published, -read_number(" ".join(match["n"].split())), unit=unit)
    if unit.startswith("hour"):
        return some_days(day, clock.published, basis="relative")
    if unit.startswith("month"):
        return some_days(*whole_month(day.year, day.month), precision="month", basis="relative")
    if unit.startswith("year"):
        return some_days(date(day.year, 1, 1), date(day.year, 12, 31), precision="year", basis="relative")
    return one_day(day, "relative")


def _within(match: re.Match[str], clock: Clock) -> When | None:
    if not clock.published:
        return None
    return one_day(step(clock.published, read_number(" ".join(match["n"].split())), unit=match["unit"].lower()), "relative")


def _ahead_only(match: re.Match[str], clock: Clock) -> When | None:
    """'in two weeks' may look back or ahead; only as a deadline is it clear."""
    return _within(match, clock) if clock.ahead else None


def _end_of(match: re.Match[str], clock: Clock) -> When | None:
    if not clock.published:
        return None
    which = (match["which"] or "").strip().lower()
    moved = {"next": 1, "last": -1}.get(which, 0)
    return one_day(whole_unit(clock.published, moved, unit=match["unit"].lower())[1], "relative")


def _start_of(match: re.Match[str], clock: Clock) -> When | None:
    """The first day of the current week, month or year: 'since the start of the year'."""
    if not clock.published:
        return None
    return one_day(whole_unit(clock.published, 0, unit=match["unit"].lower())[0], "relative")


def _nights_ago(match: re.Match[str], clock: Clock) -> When | None:
    """'Two nights ago', 'a fortnight ago'."""
    if not clock.published:
        return None
    days = 14 if "fortnight" in match[0].lower() else read_number(" ".join(match["n"].split()))
    return one_day(clock.published - days * DAY, "relative")


def _days_to(match: re.Match[str], clock: Clock) -> When | None:
    """'In the three days to Monday': so many days that end with that one."""
    if not clock.published:
        return None
    last = weekday_before(clock.published, WEEKDAYS.index(match["w"].lower()))
    return some_days(
        step(last, -read_number(" ".join(match["n"].split())), unit=match["unit"].lower()), last, basis="weekday"
    )


def _unclear(_: re.Match[str], __: Clock) -> When | None:
    """'A few days ago': a time, and nobody can say which; it must not fall back to another one."""
    return None


FORMS: tuple[Form, ...] = (
    (rf"(?:(?P<edge>earlier|later|{EDGE})\s+)?(?P<which>last|this|next)\s+(?P<unit>week|month|year)(?:['’]s)?", _period),
    (rf"(?:(?:in|over|during|within|for)\s+)?the\s+(?:past|last)\s+(?P<n>{N})\s+(?P<unit>{U})(?!\s+of\b)", _past),
    (rf"(?:in|over|during|within)\s+the\s+(?:previous|preceding)\s+(?P<n>{N})\s+(?P<unit>hours)", _past),
    (r"(?:in|over|during|within)\s+the\s+last\s+(?P<n>(?!))?(?P<unit>day)(?!\s+of\b)", _past),
    (rf"(?:in|over|during|within)\s+a\s+(?P<n>{N})-(?P<unit>hour)\s+period", _past),
    (rf"in\s+the\s+(?P<n>{N})\s+(?P<unit>{U})\s+since", _past),
    (
        (
            r"(?:(?:in|over|during|within|for)\s+)?the\s+(?:past|last)\s+(?P<n>(?!))?"
            r"(?P<unit>(?:(?<=past\s)day|week|month|year))(?!\s+of\b)"
        ),
        _past,
    ),
    (
        rf"in\s+(?:just\s+|slightly\s+|a\s+)?(?:little\s+)?(?:over|more\s+than|under|less\s+than)\s+(?P<n>{N})\s+(?P<unit>{U})",
        _in_about,
    ),
    (
        r"(?:in\s+|over\s+|during\s+)?(?:the\s+)?(?:recent|(?:past|last)\s+(?:few|several|couple\s+of))\s+days",
        _recent,
    ),
    (r"(?:in\s+|over\s+|during\s+|within\s+)?(?:the\s+)?(?:past|last)\s+few\s+hours", today),
    (
        (
            rf"{_UP_TO}(?P<n>{N})\s+(?P<unit>{U})\s+of\s+(?:[a-z-]+\s+){{0,2}}{_STRIFE}"
            rf"|{_UP_TO}(?P<n2>{N})[-\s](?P<unit2>hour|day|week|month|year)(?:[-\s](?:old|long))?"
            rf"\s+(?:(?!(?:during|in|at|after|amid|by|when|while|was|were)\s)[a-z-]+\s+){{0,2}}{_STRIFE}"
        ),
        _lasting,
    ),
    (
        rf"(?:{_ABOUT}\s+)?(?P<n>{N})\s+(?P<unit>{U})\s+(?:ago|back(?=\s*(?:[.,;:)]|$)|\s+(?:in|at|near|on|when|and)\b))",
        _ago,
    ),
    (rf"(?:{_ABOUT}\s+)?(?:(?P<n>{N})\s+nights|a\s+fortnight)\s+ago", _nights_ago),
    (rf"(?:comes?|came)\s+(?:(?:just|only|barely|less\s+than)\s+){{0,2}}(?P<n>{N})\s+(?P<unit>{U})\s+after", _ago),
    (
        rf"(?:(?:in|over|during)\s+)?the\s+(?P<n>{N})\s+(?P<unit>{U})\s+(?:up\s+)?(?:to|until|ending(?:\s+on)?)\s+(?P<w>{W})(?:\s+{PART})?",
        _days_to,
    ),
    (
        (
            r"(?:(?:a\s+few|several|some|many|only)\s+)?(?:hours\s+ago|(?:hours(?!\s+(?:later|earlier))|days|weeks|months|years)"
            r"\s+(?:ago|later|earlier|prior|(?:before|previously|afterwards?)(?=\s*(?:[.,;:)]|$))))"
        ),
        _unclear,
    ),
    (
        (
            r"(?:in\s+|over\s+|during\s+|for\s+)?(?:the\s+)?(?:recent|(?:past|last)\s+(?:few|several|couple\s+of))"
            r"\s+(?:weeks|months|years)"
        ),
        _unclear,
    ),
    (rf"(?:within|{_AHEAD})\s+(?P<n>{N})\s+(?P<unit>{U})", _within),
    (rf"in\s+(?:(?:just|only|barely)\s+)?(?P<n>{N})\s+(?P<unit>{U})(?:['’]\s+time)?", _ahead_only),
    (rf"{_DEADLINE}\s+the\s+end\s+of\s+(?:the|(?P<which>this|next|last))\s+(?P<unit>week|month|year)", _end_of),
    (rf"{_DEADLINE}\s+(?P<which>this\s+)?(?P<unit>week|month|year)['’]s\s+end", _end_of),
    (r"the\s+(?:start|beginning)\s+of\s+(?:the|this)\s+(?P<unit>week|month|year)", _start_of),
    (r"the\s+(?P<unit>week|month|year)\s+(?:began|started)", _start_of),
)
"""Form and what it means; see `grammar.Form`."""
