"""Times that name a day of the calendar: the visible table of their forms."""

import re

from kadesh.model.when import When
from kadesh.resolve.times.days import (
    WEEKDAYS,
    Clock,
    add_months,
    make_day,
    month_number,
    one_day,
    read_number,
    some_days,
    weekday_before,
)
from kadesh.resolve.times.grammar import NIGHT, OF_YEAR, D, Form, M, N, W, Y, told_year, year_of

_NAMED = rf"(?:(?:last|late|early)\s+(?:on\s+)?)?(?:{W},?\s+\(?)?(?:the\s+)?"
"""'Late Jan. 29'; 'last January 30', as papers of the Philippines have it, is the latest such day."""
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
_THAT_YEAR = r",?\s+(?:of\s+)?(?:that|the\s+same)\s+year(?P<n>(?!))?"
_YEARS_AGO = rf",?\s+(?P<n>{N})\s+years?\s+(?:ago|back)"
_MONTHS_BACK, _WEEKS_BACK, _CENTURY = 12, 35, 50


def _iso(match: re.Match[str], _: Clock) -> When | None:
    return one_day(make_day(int(match["y"]), int(match["m"]), int(match["d"])), "stated")


def _figures(match: re.Match[str], _: Clock) -> When | None:
    """Day first with dots; with strokes only where one figure cannot be a month: 07/02/2020 stays unknown."""
    a, b, year = int(match["a"]), int(match["b"]), int(match["y"])
    year += 0 if year > 99 else 2000 if year < _CENTURY else 1900
    if "." in match[0] or a > 12 or a == b:
        return one_day(make_day(year, b, a), "stated")
    return one_day(make_day(year, a, b), "stated") if b > 12 else None


def _day(match: re.Match[str], clock: Clock) -> When | None:
    month, day = month_number(match["m"]), _number(match["d"])
    year = told_year(match, clock) or year_of(month, day, clock)
    return one_day(make_day(year, month, day), "stated") if year else None


def _day_of_year_told(match: re.Match[str], clock: Clock) -> When | None:
    """'4 July that year', 'August 1 two years ago': of the year spoken of before, or so many years back."""
    month, day = month_number(match["m"]), _number(match["d"])
    if match["n"] is None:
        year = clock.anchor.year if clock.anchor else None
    else:
        year = clock.published.year - read_number(match["n"]) if clock.published else None
    return one_day(make_day(year, month, day), "antecedent" if match["n"] is None else "relative") if year else None


def _feast(match: re.Match[str], clock: Clock) -> When | None:
    month, day = _FEASTS[" ".join(match["feast"].lower().replace("’", "'").split())]
    year = told_year(match, clock) or year_of(month, day, clock)
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


def _weekday_and_number(match: re.Match[str], clock: Clock) -> When | None:
    """'On Friday 31,': that day of the last weeks, else the number counts something: 'on Friday 12 in Bol fell ill'."""
    if not clock.published:
        return None
    when, day = _weekday_and_day(match, clock), weekday_before(clock.published, WEEKDAYS.index(match["w"].lower()))
    late = when is not None and when.first is not None and (clock.published - when.first).days <= _WEEKS_BACK
    return when if late else one_day(day, "weekday")


def _stamped(match: re.Match[str], _: Clock) -> When | None:
    """'121530Z OCT 07' of military messages: the 12th at 15:30, in October 2007."""
    year = int(match["y"]) + (0 if len(match["y"]) > 2 else 2000 if int(match["y"]) < _CENTURY else 1900)
    return one_day(make_day(year, month_number(match["m"]), int(match["d"])), "stated")


def _days_of_month(match: re.Match[str], clock: Clock) -> When | None:
    month, first, last = month_number(match["m"]), _number(match["d"]), _number(match["d2"])
    year = told_year(match, clock) or year_of(month, first, clock)
    return _span(year, (month, first), (month, last))


def _days_of_months(match: re.Match[str], clock: Clock) -> When | None:
    start = (month_number(match["m"]), _number(match["d"]))
    end = (month_number(match["m2"]), _number(match["d2"]))
    year = told_year(match, clock) or year_of(*start, clock)
    return _span(year, start, end)


def _span(year: int | None, start: tuple[int, int], end: tuple[int, int]) -> When | None:
    """From day to day; a span that ends in an earlier month began the year before where the year stands at its end."""
    if not year:
        return None
    first, last = make_day(year, *start), make_day(year, *end)
    return some_days(first, last) if first and last else None


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
    (rf"(?:between|from)\s+(?P<d>{D})\s+(?:and|to)\s+(?P<d2>{D})\s+(?:of\s+)?(?P<m>{M}){OF_YEAR}", _days_of_month),
    (rf"{_NAMED}(?P<d>{D})(?:{_TO}|\s+and\s+)(?P<d2>{D})\s+(?:of\s+)?(?P<m>{M}){OF_YEAR}", _days_of_month),
    (rf"(?:between|from)\s+(?P<m>{M})\s?(?P<d>{D})\s+(?:and|to)\s+(?P<d2>{D}){_END}{OF_YEAR}", _days_of_month),
    (rf"(?P<m>{M})\s?(?P<d>{D}){_TO}(?P<d2>{D}){_END}{OF_YEAR}", _days_of_month),
    (rf"{NIGHT}(?P<m>{M})\s?(?P<d>{D})\s+(?:and|to)\s+(?P<d2>{D}){_END}{OF_YEAR}", _days_of_month),
    (rf"(?P<m>{M})\s?(?P<d>{D})\s+and\s+(?P<d2>{D})(?=\s*(?:[;,.)]\s|$)|,?\s+{Y}\b){OF_YEAR}", _days_of_month),
    (
        rf"(?:between\s+|from\s+)?(?P<d>{D})\s+(?P<m>{M})(?:{_TO}|\s+and\s+)(?P<d2>{D})\s+(?P<m2>{M}){OF_YEAR}",
        _days_of_months,
    ),
    (
        rf"(?:between\s+|from\s+)?(?P<m>{M})\s+(?P<d>{D})(?:{_TO}|\s+and\s+)(?P<m2>{M})\s+(?P<d2>{D}){_END}{OF_YEAR}",
        _days_of_months,
    ),
    (rf"{_NAMED}(?P<d>{D})\s?(?:of\s+)?(?P<m>{M}){_THAT_YEAR}", _day_of_year_told),
    (rf"{_NAMED}(?P<m>{M})\s?(?P<d>{D}){_THAT_YEAR}", _day_of_year_told),
    (rf"{_NAMED}(?P<d>{D})\s?(?:of\s+)?(?P<m>{M}){_YEARS_AGO}", _day_of_year_told),
    (rf"{_NAMED}(?P<m>{M})\s?(?P<d>{D}){_YEARS_AGO}", _day_of_year_told),
    (rf"{_NAMED}(?P<d>{D})\s?(?:of\s+)?(?P<m>{M}){OF_YEAR}", _day),
    (rf"{_NAMED}(?P<m>{M})\s?(?P<d>{D})(?![:.,/]\d|\d){OF_YEAR}", _day),
    (rf"{_NAMED}(?P<d>{_ORDINAL})\s+(?:day\s+)?of\s+(?P<m>{M}){OF_YEAR}", _day),
    (rf"(?:the\s+)?(?P<d>{_ORDINAL}|{D})\s+of\s+(?P<which>this|last)\s+month", _day_of_that_month),
    (
        rf"(?P<w>{W})(?:,?\s+the)?,?\s+(?P<d>(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th))(?!\s+(?:of\s+)?(?:{M}|hours?\b))",
        _weekday_and_day,
    ),
    (rf"(?P<w>{W})\s+(?P<d>[1-9]|[12]\d|3[01])(?=[,.;:)](?!\d)|\s+(?:at|in|near)\b|$)", _weekday_and_number),
    (rf"(?P<feast>{_FEAST}){OF_YEAR}", _feast),
    (rf"(?P<d>[0-3]\d)(?:[01]\d|2[0-3])[0-5]\d[a-z]?\s?(?P<m>{M})\s?(?P<y>{Y}|\d\d)(?!\d)", _stamped),
    (_BARE_DAY, _day_alone),
    (_BARE_DAYS, _days_alone),
    (_SINCE_FEAST, _feast),
    (_NIGHT_OF, _day_alone),
)
"""Form and what it means; see `grammar.Form`."""
