"""Times that name a day, a month, a season or a year: the visible table of their forms."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from kadesh.model.when import When
from kadesh.resolve.times.days import (
    SEASONS,
    WEEKDAYS,
    Clock,
    add_months,
    make_day,
    month_number,
    one_day,
    some_days,
    whole_month,
)

Form = tuple[str, Callable[[re.Match[str], Clock], When | None]]

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
_OF_YEAR = (
    rf"(?:,?\s+(?:of\s+|in\s+)?(?:(?P<y>{Y})(?!\d)|(?:the\s+)?(?P<of>last|this)\s+year\b(?!['’]s)"
    r"|(?P<gone>last)(?=\s*(?:[,.;)]|$))))?"
)
"""'2019', 'of last year', and 'November last' as Indian papers have it."""
_S = "|".join(SEASONS)
_NAMED = rf"(?:{W},?\s+\(?)?(?:the\s+)?"
_TO = r"\s?(?:-|–|/|\bto\b|\buntil\b|\bthrough\b)\s?"
_END = r"(?!\d|[:.,]\d)"
_BARE_DAY = (
    r"(?:^|(?<=\bon\s)|(?<=\bof\s)|(?<=\bsince\s)|(?<=\bby\s)|(?<=\buntil\s))the\s+(?P<d>(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th))"
    r"(?:(?P<that>\s+of\s+(?:that|the\s+same)\s+month)"
    r"|(?=\s*(?:[,.:;)–-]|$)|\s+(?:and|when|in|at|by|after|with|near|to|from|for|as|but|while|where|during|who|which|the|an?|he"
    r"|she|it|they|we|there|that|before|last|inst(?:ant)?)\b))"
)
"""'On the 11th', 'the night of the 11th': not 'on the 4th floor', 'the 3rd of its soldiers'."""
_NIGHT_OF = (
    r"(?:night|morning|evening|afternoon|dawn|eve)\s+of\s+the\s+(?P<d>(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th))(?P<that>(?!))?"
)
_ORDINAL_DAY = r"(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)"
_BARE_DAYS = (
    rf"(?:between|from)\s+the\s+(?P<d1>{_ORDINAL_DAY})\s+(?:and|to|until|through)\s+the\s+(?P<d>{_ORDINAL_DAY})(?P<that>(?!))?"
    r"(?=\s*(?:[,.:;)–-]|$)|\s+(?:[a-np-z]|of\s+(?:that|the)))"
)
_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"),
    *("thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"),
    *(f"twenty-{word}" for word in ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")),
    *("thirtieth", "thirty-first"),
)
_ORDINAL = rf"(?:{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})"
_FEASTS = {
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "new year's": (1, 1),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
    "may day": (5, 1),
    "new year": (1, 1),
    "christmas": (12, 25),
}
"""Days that are the same each year wherever the words are used; Easter and Christmas alone are not."""
_FEAST = r"(?:new\s+year['’]s(?:\s+(?:eve|day))?|christmas\s+(?:eve|day)|boxing\s+day|may\s+day)"
_SINCE_FEAST = (
    r"(?:^|(?<=\bsince\s))(?P<feast>new\s+year|christmas)(?P<y>(?!))?(?P<of>(?!))?(?=\s*(?:[,.;)]|$)|\s+(?:and|in|the)\b)"
)
_MONTHS_BACK, _CENTURY = 12, 50
NEAR_FUTURE = timedelta(days=31)
"""A day without a year that lies at most so far ahead is more likely to come than a year past: it stays unknown."""


def year_of(month: int, day: int, clock: Clock) -> int | None:
    """Return the year of a day given without one: the latest not after publication (for a deadline: the next)."""
    if not clock.published:
        return None
    this = make_day(clock.published.year, month, day)
    if clock.ahead:
        return clock.published.year if this and this >= clock.published else clock.published.year + 1
    if this and clock.published < this <= clock.published + NEAR_FUTURE:
        return None
    return clock.published.year if this and this <= clock.published else clock.published.year - 1


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


def _iso(match: re.Match[str], _: Clock) -> When | None:
    return one_day(make_day(int(match["y"]), int(match["m"]), int(match["d"])), "stated")


def _figures(match: re.Match[str], _: Clock) -> When | None:
    """Day first with dots; with strokes only where one figure cannot be a month: 07/02/2020 stays unknown."""
    a, b, year = int(match["a"]), int(match["b"]), int(match["y"])
    year += 0 if year > 99 else 2000 if year < _CENTURY else 1900
    if "." in match[0] or a > 12 or a == b:
        return one_day(make_day(year, b, a), "stated")
    return one_day(make_day(year, a, b), "stated") if b > 12 else None


def _told_year(match: re.Match[str], clock: Clock) -> int | None:
    """The year that stands beside a day or a month: in figures, or as 'last year' of a report whose day is known."""
    if match["y"]:
        return int(match["y"])
    return clock.published.year - (match["of"].lower() == "last") if match["of"] and clock.published else None


def _day(match: re.Match[str], clock: Clock) -> When | None:
    month, day = month_number(match["m"]), _number(match["d"])
    year = _told_year(match, clock) or year_of(month, day, clock)
    return one_day(make_day(year, month, day), "stated") if year else None


def _feast(match: re.Match[str], clock: Clock) -> When | None:
    month, day = _FEASTS[" ".join(match["feast"].lower().replace("’", "'").split())]
    year = _told_year(match, clock) or year_of(month, day, clock)
    return one_day(make_day(year, month, day), "stated") if year else None


def _day_of_that_month(match: re.Match[str], clock: Clock) -> When | None:
    """'The first of this month', 'the 3rd of last month'."""
    if not clock.published:
        return None
    there = add_months(clock.published.replace(day=1), -(match["which"].lower() == "last"))
    return one_day(make_day(there.year, there.month, _number(match["d"])), "relative")


def _weekday_and_day(match: re.Match[str], clock: Clock) -> When | None:
    """'Sunday the 20th': the latest such day of a month that is that weekday."""
    if not clock.published:
        return None
    month = clock.published.replace(day=1)
    days = (make_day(m.year, m.month, _number(match["d"])) for m in (add_months(month, -i) for i in range(_MONTHS_BACK)))
    weekday = WEEKDAYS.index(match["w"].lower())
    return one_day(next((d for d in days if d and d <= clock.published and d.weekday() == weekday), None), "weekday")


def _stamped(match: re.Match[str], _: Clock) -> When | None:
    """'121530Z OCT 07' of military messages: the 12th at 15:30, in October 2007."""
    year = int(match["y"]) + (0 if len(match["y"]) > 2 else 2000 if int(match["y"]) < _CENTURY else 1900)
    return one_day(make_day(year, month_number(match["m"]), int(match["d"])), "stated")


def _days_of_month(match: re.Match[str], clock: Clock) -> When | None:
    month, first, last = month_number(match["m"]), _number(match["d"]), _number(match["d2"])
    year = _told_year(match, clock) or year_of(month, first, clock)
    return _span(year, (month, first), (month, last))


def _days_of_months(match: re.Match[str], clock: Clock) -> When | None:
    start = (month_number(match["m"]), _number(match["d"]))
    end = (month_number(match["m2"]), _number(match["d2"]))
    year = _told_year(match, clock) or year_of(*start, clock)
    return _span(year, start, end)


def _span(year: int | None, start: tuple[int, int], end: tuple[int, int]) -> When | None:
    """From day to day; a span that ends in an earlier month began the year before where the year stands at its end."""
    if not year:
        return None
    first, last = make_day(year, *start), make_day(year, *end)
    return some_days(first, last) if first and last else None


def _month(match: re.Match[str], clock: Clock) -> When | None:
    month = month_number(match["m"])
    year = _told_year(match, clock) or _year_of_month(month, clock)
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
    year = _told_year(match, clock) or _year_of_month(last, clock)
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


def _day_alone(match: re.Match[str], clock: Clock) -> When | None:
    """'On the 11th': the latest such day up to publication; 'of that month', or without a publication, by the day before."""
    near = clock.anchor if match["that"] or not clock.published else clock.published
    if near is None:
        return None
    there = make_day(near.year, near.month, _number(match["d"]))
    if match["that"]:
        return one_day(there, "antecedent")
    if there is None or (clock.published and there > clock.published):
        before = add_months(near.replace(day=1), -1)
        there = make_day(before.year, before.month, _number(match["d"]))
    return one_day(there, "relative" if clock.published else "antecedent")


def _days_alone(match: re.Match[str], clock: Clock) -> When | None:
    """'Between the 6th and the 9th': the latest such days up to publication."""
    last = _day_alone(match, clock)
    if last is None or last.first is None:
        return None
    day, month = (
        _number(match["d1"]),
        last.first if _number(match["d1"]) <= last.first.day else add_months(last.first.replace(day=1), -1),
    )
    first = make_day(month.year, month.month, day)
    return some_days(first, last.first, basis=last.basis) if first else None


def _number(words: str) -> int:
    plain = "-".join(words.lower().split())
    return _ORDINALS.index(plain) + 1 if plain in _ORDINALS else int(re.sub(r"\D", "", words))


FORMS: tuple[Form, ...] = (
    (rf"(?P<y>{Y})[-/.](?P<m>\d{{1,2}})[-/.](?P<d>\d{{1,2}})(?!\d)", _iso),
    (rf"(?P<a>\d{{1,2}})[-/.](?P<b>\d{{1,2}})[-/.](?P<y>{Y}|\d\d)(?!\d)", _figures),
    (rf"(?:between|from)\s+(?P<d>{D})\s+(?:and|to)\s+(?P<d2>{D})\s+(?:of\s+)?(?P<m>{M}){_OF_YEAR}", _days_of_month),
    (rf"{_NAMED}(?P<d>{D})(?:{_TO}|\s+and\s+)(?P<d2>{D})\s+(?:of\s+)?(?P<m>{M}){_OF_YEAR}", _days_of_month),
    (rf"(?:between|from)\s+(?P<m>{M})\s?(?P<d>{D})\s+(?:and|to)\s+(?P<d2>{D}){_END}{_OF_YEAR}", _days_of_month),
    (rf"(?P<m>{M})\s?(?P<d>{D}){_TO}(?P<d2>{D}){_END}{_OF_YEAR}", _days_of_month),
    (rf"(?P<m>{M})\s?(?P<d>{D})\s+and\s+(?P<d2>{D})(?=\s*(?:[;,.)]\s|$)|,?\s+{Y}\b){_OF_YEAR}", _days_of_month),
    (
        rf"(?:between\s+|from\s+)?(?P<d>{D})\s+(?P<m>{M})(?:{_TO}|\s+and\s+)(?P<d2>{D})\s+(?P<m2>{M}){_OF_YEAR}",
        _days_of_months,
    ),
    (
        rf"(?:between\s+|from\s+)?(?P<m>{M})\s+(?P<d>{D})(?:{_TO}|\s+and\s+)(?P<m2>{M})\s+(?P<d2>{D}){_END}{_OF_YEAR}",
        _days_of_months,
    ),
    (rf"{_NAMED}(?P<d>{D})\s?(?:of\s+)?(?P<m>{M}){_OF_YEAR}", _day),
    (rf"{_NAMED}(?P<m>{M})\s?(?P<d>{D})(?![:.,/]\d|\d){_OF_YEAR}", _day),
    (rf"{_NAMED}(?P<d>{_ORDINAL})\s+(?:day\s+)?of\s+(?P<m>{M}){_OF_YEAR}", _day),
    (rf"(?:the\s+)?(?P<d>{_ORDINAL}|{D})\s+of\s+(?P<which>this|last)\s+month", _day_of_that_month),
    (
        rf"(?P<w>{W})(?:,?\s+the)?,?\s+(?P<d>(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th))(?!\s+(?:of\s+)?(?:{M}|hours?\b))",
        _weekday_and_day,
    ),
    (rf"(?P<feast>{_FEAST}){_OF_YEAR}", _feast),
    (rf"(?P<d>[0-3]\d)(?:[01]\d|2[0-3])[0-5]\d[a-z]?\s?(?P<m>{M})\s?(?P<y>{Y}|\d\d)(?!\d)", _stamped),
    (
        rf"(?:between|from)\s+(?P<m>{M})(?:,?\s+(?P<y1>{Y}))?\s+(?:and|to|until|through)\s+(?P<m2>{M})(?!\s?\d{{1,2}}\b){_OF_YEAR}",
        _months,
    ),
    (rf"(?P<m>{M})(?:,?\s+(?P<y1>{Y}))?\s+and\s+(?P<m2>{M})(?!\s?\d{{1,2}}\b){_OF_YEAR}", _months),
    (rf"(?P<m>{M})\s+of\s+(?:that|the\s+same)\s+year", _month_of_that_year),
    (rf"(?:(?P<edge>{EDGE})[-\s]+)?(?P<m>{M}){_OF_YEAR}", _month),
    (_BARE_DAY, _day_alone),
    (_BARE_DAYS, _days_alone),
    (_SINCE_FEAST, _feast),
    (_NIGHT_OF, _day_alone),
    (rf"(?P<which>last|this|next|this\s+past|this\s+coming)\s+(?P<m>{M})", _named_month),
    (rf"(?:between|from)\s+{Y}\s+(?:and|to|until|through)\s+{Y}|{Y}\s?[-–/]\s?(?:{Y}|\d\d)(?![-/\d])", _years),
    (rf"{Y}(?:,\s{Y}){{0,8}},?\s+and\s+{Y}", _years),
    (rf"(?:(?P<edge>{EDGE})[-\s]+)?(?P<y>{Y})", _year),
    (
        rf"(?:the\s+)?(?:early\s+|late\s+)?(?P<s>{_S})(?P<which>(?!))?(?:,?\s+|\s+of\s+)(?P<y>{Y})",
        _season,
    ),
    (rf"(?P<which>last|this|next)\s+(?P<s>{_S})(?P<y>(?!))?", _season),
)
"""Form and what it means. Each source is matched in any case against the whole expression; `times` searches for them."""
