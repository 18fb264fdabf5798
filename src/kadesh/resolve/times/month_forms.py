"""Times that name a month, a season or a year: the visible table of their forms."""

import re
from datetime import date

from kadesh.model.when import When
from kadesh.resolve.times.days import SEASONS, Clock, add_months, month_number, some_days, whole_month
from kadesh.resolve.times.grammar import EDGE, OF_YEAR, Form, M, Y, part_of_month, part_of_year, told_year

_S = "|".join(SEASONS)
_TENS = r"(?:the\s+)?(?:(?:early|mid|late)[-\s]+)?(?:19|20)\d0['’]?s"
_DECADE = re.compile(r"(?:(early|mid|late)[-\s]+)?((?:19|20)\d0)['’]?s", re.IGNORECASE)


def _month(match: re.Match[str], clock: Clock) -> When | None:
    month = month_number(match["m"])
    year = told_year(match, clock) or _year_of_month(month, clock)
    if not year:
        return None
    first, last = whole_month(year, month)
    if match["edge"]:
        return some_days(*part_of_month(match["edge"], first, last))
    return When(first, last, "month", "stated")


def _month_of_that_year(match: re.Match[str], clock: Clock) -> When | None:
    """'In September of that year': of the day spoken of before."""
    if not clock.anchor:
        return None
    return When(*whole_month(clock.anchor.year, month_number(match["m"])), "month", "antecedent")


def _year_of_month(month: int, clock: Clock) -> int | None:
    if not clock.published:
        return None
    year = clock.published.year
    if clock.ahead:
        return year if month >= clock.published.month else year + 1
    return year if month <= clock.published.month else year - 1


def _named_month(match: re.Match[str], clock: Clock) -> When | None:
    """'Last March' leaves the current month out; 'this March' is the current year's."""
    if not clock.published:
        return None
    month, now = month_number(match["m"]), clock.published
    year = now.year
    word = match["which"].lower()
    if word == "next":
        year += month <= now.month
    elif word != "this":
        year -= month >= now.month
    return When(*whole_month(year, month), "month", "relative")


def _months(match: re.Match[str], clock: Clock) -> When | None:
    first, last = month_number(match["m"]), month_number(match["m2"])
    year = told_year(match, clock) or _year_of_month(last, clock)
    if not year:
        return None
    begin = int(match["y1"]) if match["y1"] else year - (first > last)
    return some_days(whole_month(begin, first)[0], whole_month(year, last)[1])


def _year(match: re.Match[str], _: Clock) -> When | None:
    year = int(match["y"])
    if match["edge"]:
        return some_days(*part_of_year(match["edge"], year), precision="part")
    return When(date(year, 1, 1), date(year, 12, 31), "year", "stated")


def _years(match: re.Match[str], _: Clock) -> When | None:
    """'from 2016 to 2018', 'in 2016, 2018 and 2019': from the first to the last year named."""
    named = [int(word) for word in re.findall(Y, match[0])]
    short = re.search(r"(?<=\d\d\d\d[-–/])\d\d$", match[0])
    if short:
        named.append(named[0] // 100 * 100 + int(short[0]))
    return some_days(date(min(named), 1, 1), date(max(named), 12, 31), precision="years")


def _decades(match: re.Match[str], _: Clock) -> When | None:
    """'The late 1980s': three years; 'the late 1970s and early 1980s': from the first to the last year of them."""
    told = [_years_of(edge, int(year)) for edge, year in _DECADE.findall(match[0])]
    return some_days(date(told[0][0], 1, 1), date(told[-1][1], 12, 31), precision="years")


def _years_of(edge: str, decade: int) -> tuple[int, int]:
    first, last = {"e": (0, 3), "m": (4, 6), "l": (7, 9), "": (0, 9)}[edge[:1].lower()]
    return decade + first, decade + last


def _season(match: re.Match[str], clock: Clock) -> When | None:
    year = int(match["y"]) if match["y"] else _year_of_season(match, clock)
    if not year:
        return None
    begin, end = SEASONS[match["s"].lower()]
    first, last = date(year, begin, 1), whole_month(year + (end < begin), end)[1]
    return some_days(first, last, precision="part", basis="stated" if match["y"] else "relative")


def _year_of_season(match: re.Match[str], clock: Clock) -> int | None:
    if not clock.published:
        return None
    begin, end = SEASONS[match["s"].lower()]
    length = (end - begin) % 12
    year, which = clock.published.year, (match["which"] or "").lower()
    start = date(year, begin, 1)
    if which == "last":
        over = add_months(start, length + 1) <= clock.published
        return year if over else year - 1 if add_months(start, length - 11) <= clock.published else year - 2
    if which == "next":
        return year + (start <= clock.published)
    return year


FORMS: tuple[Form, ...] = (
    (
        rf"(?:between|from)\s+(?P<m>{M})(?:,?\s+(?P<y1>{Y}))?\s+(?:and|to|until|through)\s+(?P<m2>{M})(?!\s?\d{{1,2}}\b){OF_YEAR}",
        _months,
    ),
    (rf"(?P<m>{M})(?:,?\s+(?P<y1>{Y}))?\s+and\s+(?P<m2>{M})(?!\s?\d{{1,2}}\b){OF_YEAR}", _months),
    (rf"(?P<m>{M})\s+of\s+(?:that|the\s+same)\s+year", _month_of_that_year),
    (rf"(?:(?P<edge>{EDGE})[-\s]+)?(?P<m>{M}){OF_YEAR}", _month),
    (rf"(?P<which>last|this|next|this\s+past|this\s+coming)\s+(?P<m>{M})", _named_month),
    (rf"(?:between|from)\s+{Y}\s+(?:and|to|until|through)\s+{Y}|{Y}\s?[-–/]\s?(?:{Y}|\d\d)(?![-/\d])", _years),
    (rf"{Y}(?:,\s{Y}){{0,8}},?\s+and\s+{Y}", _years),
    (rf"(?P<decades>{_TENS}(?:\s+and\s+{_TENS})?)", _decades),
    (rf"(?:(?P<edge>{EDGE})[-\s]+)?(?P<y>{Y})", _year),
    (
        rf"(?:the\s+)?(?:early\s+|late\s+)?(?P<s>{_S})(?P<which>(?!))?(?:,?\s+|\s+of\s+)(?P<y>{Y})",
        _season,
    ),
    (rf"(?P<which>last|this|next)\s+(?P<s>{_S})(?P<y>(?!))?", _season),
)
"""Form and what it means; see `grammar.Form`."""
