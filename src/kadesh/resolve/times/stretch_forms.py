"""Times made of two, and shares of a month or a year: 'between July 1969 and the end of 2001', 'the first half of May'."""

import re
from datetime import date, timedelta

from kadesh.model.when import When
from kadesh.resolve.times import anchor_forms, day_forms, month_forms, relative_forms, weekday_forms
from kadesh.resolve.times.days import Clock, add_months, read_number, some_days, whole_month
from kadesh.resolve.times.grammar import EDGE, PART, D, Form, M, N, W, Y

POINT_FORMS = (*weekday_forms.FORMS, *relative_forms.FORMS, *anchor_forms.FORMS, *day_forms.FORMS, *month_forms.FORMS)
"""The forms of times that a longer one may begin and end with."""
_POINTS = tuple((re.compile(source, re.IGNORECASE), read) for source, read in POINT_FORMS)
_YEAR = re.compile(Y)
_TOLD_YEAR = re.compile(
    rf"{Y}|year|today|yesterday|now|present|this day|this morning|date|last night|week|{W}", re.IGNORECASE
)
_OPEN_END = re.compile(r"(?:now|(?:the )?present|this (?:day|morning|evening)|date)", re.IGNORECASE)
_DAY_OF_MONTH = rf"(?:(?:the\s+)?{D}\s+(?:of\s+)?{M}|{M}\s+{D}(?![\d:.,]\d))(?:,?\s+{Y})?"
_POINT = (
    rf"(?:(?:{W},?\s+)?{_DAY_OF_MONTH}|(?:{EDGE}[-\s]+)?{M}(?:,?\s+(?:of\s+)?(?:{Y}|(?:last|this)\s+year))?|(?:{EDGE}[-\s]+)?{Y}"
    rf"|(?:the\s+(?:end|beginning|start)\s+of\s+)?(?:last|this)\s+(?:week|month|year)"
    r"|the\s+end\s+of\s+(?:the|that|the\s+same)\s+(?:month|year)"
    rf"|(?:(?:late|early)\s+|(?:the\s+)?(?:early|small)\s+hours\s+of\s+)?(?:yesterday|{W})(?:\s+{PART})?|(?:midnight\s+)?last\s+night|today|now|this\s+(?:day|morning|evening)|date|the\s+present)"
)
_SAME_END = re.compile(r"the\s+end\s+of\s+(?:the|that|the\s+same)\s+(?P<unit>month|year)", re.IGNORECASE)
"""'Between 6 April and the end of the month': of that April."""
_HOURS = re.compile(r"\A(?:the )?(?:early|small) hours of ", re.IGNORECASE)
_QUARTERS = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": 3, "final": 3}
_WEEK = 7
_HALF = 15
_YEAR_TOLD = rf"(?:(?P<y>{Y})|(?P<of>the|this|last)\s+year)"


def _stretch(match: re.Match[str], clock: Clock) -> When | None:
    """From the first day of where it begins to the last of where it ends; a year told once is that of both, or the next."""
    begin, end = match["begin"], "today" if _OPEN_END.fullmatch(match["end"]) else match["end"]
    if (same := _SAME_END.fullmatch(" ".join(end.split()))) is not None:
        return _to_end(begin, same["unit"].lower(), clock=clock)
    begins, ends = _YEAR.findall(begin), _YEAR.findall(end)
    if ends and not _TOLD_YEAR.search(begin):
        found = (_between(f"{begin} {int(ends[0]) - back}", end, clock=clock) for back in (0, 1))
    elif begins and not _TOLD_YEAR.search(end):
        found = (_between(begin, f"{end} {int(begins[0]) + on}", clock=clock) for on in (0, 1))
    else:
        return _between(begin, end, clock=clock)
    return next((when for when in found if when), None)


def _between(begin: str, end: str, *, clock: Clock) -> When | None:
    first, last = _read_point(begin, clock), _read_point(end, clock)
    if first is not None and end == "today" and clock.published is None:
        return When(first.first, None, "open", first.basis)
    if first is None or last is None or first.first is None or last.last is None:
        return None
    return some_days(first.first, last.last, basis=last.basis)


def _to_end(begin: str, unit: str, *, clock: Clock) -> When | None:
    first = _read_point(begin, clock)
    if first is None or first.first is None:
        return None
    month = 12 if unit == "year" else first.first.month
    return some_days(first.first, whole_month(first.first.year, month)[1])


def _read_point(words: str, clock: Clock) -> When | None:
    plain = _HOURS.sub("", " ".join(words.split()))
    found = next(((read, m) for form, read in _POINTS if (m := form.fullmatch(plain))), None)
    return found[0](found[1], clock) if found else None


def _half_of_month(match: re.Match[str], clock: Clock) -> When | None:
    month = _read_point(match["month"], clock)
    if month is None or month.first is None or month.last is None:
        return None
    if match["which"].lower() == "first":
        return some_days(month.first, month.first.replace(day=_HALF))
    return some_days(month.first.replace(day=_HALF + 1), month.last)


def _week_of_month(match: re.Match[str], clock: Clock) -> When | None:
    month = _read_point(match["month"], clock)
    if month is None or month.first is None or month.last is None:
        return None
    which = match["which"].lower()
    if which in ("last", "final"):
        return some_days(month.last - timedelta(days=_WEEK - 1), month.last)
    first = month.first + timedelta(days=_WEEK * _QUARTERS[which])
    return some_days(first, first + timedelta(days=_WEEK - 1))


def _half_of_year(match: re.Match[str], clock: Clock) -> When | None:
    return _months_of(match, clock, start=1 if match["which"].lower() == "first" else 7, months=6)


def _quarter(match: re.Match[str], clock: Clock) -> When | None:
    return _months_of(match, clock, start=1 + 3 * _QUARTERS[match["which"].lower()], months=3)


def _first_months(match: re.Match[str], clock: Clock) -> When | None:
    return _months_of(match, clock, start=1, months=read_number(" ".join(match["n"].split())))


def _months_of(match: re.Match[str], clock: Clock, *, start: int, months: int) -> When | None:
    """So many months of the year told from the month `start` on; not beyond the day of publication."""
    if match["y"] is None and clock.published is None:
        return None
    year = int(match["y"]) if match["y"] else _year_now(clock.published, match["of"])
    last = add_months(date(year, start, 1), months - 1)
    return some_days(date(year, start, 1), whole_month(last.year, last.month)[1], precision="part")


def _year_now(published: date | None, which: str) -> int:
    assert published is not None
    return published.year - (which.lower() == "last")


def _week_to(match: re.Match[str], clock: Clock) -> When | None:
    """'The week to Sunday', 'the week ending 9 May': seven days of which that is the last."""
    end = _read_point(match["end"], clock)
    return some_days(end.last - timedelta(days=_WEEK - 1), end.last) if end is not None and end.last is not None else None


FORMS: tuple[Form, ...] = (
    (rf"(?:the\s+)?week\s+(?:to|ending(?:\s+on)?|up\s+to)\s+(?P<end>{W}|(?:the\s+)?{_DAY_OF_MONTH})", _week_to),
    (rf"(?:between|from)\s+(?P<begin>{_POINT})\s+(?:and|to|until|till|through|up\s+to)\s+(?P<end>{_POINT})", _stretch),
    (
        rf"the\s+(?P<which>first|second|last|latter)\s+half\s+of\s+(?P<month>{M}(?:,?\s+{Y})?|(?:this|last)\s+month)",
        _half_of_month,
    ),
    (
        rf"(?:the\s+)?(?P<which>first|second|third|fourth|last|final)\s+week\s+of\s+(?P<month>{M}(?:,?\s+{Y})?|(?:this|last)\s+month)",
        _week_of_month,
    ),
    (rf"the\s+(?P<which>first|second|last|latter)\s+half\s+of\s+{_YEAR_TOLD}", _half_of_year),
    (rf"the\s+(?P<which>first|second|third|fourth|last|final)\s+quarter\s+of\s+{_YEAR_TOLD}", _quarter),
    (rf"the\s+first\s+(?P<n>{N})\s+months\s+of\s+{_YEAR_TOLD}", _first_months),
)
"""Form and what it means; see `grammar.Form`."""
