"""Days, weeks and months: plain arithmetic, and what time words may be written with."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from kadesh.model.when import TimeBasis, TimePrecision, When

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "a couple of": 2,
    "twenty-four": 24, "thirty-six": 36, "forty-eight": 48, "seventy-two": 72,
}  # fmt: skip
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
"""Months of the northern half of the earth, as agencies use the words. Winter of a year ends in the next one."""


@dataclass(frozen=True)
class Clock:
    """What a time is counted from: the day of publication, the day spoken of before, and whether one looks ahead."""

    published: date | None
    anchor: date | None = None
    ahead: bool = False


def one_day(day: date | None, basis: TimeBasis) -> When | None:
    """Return `day` as a When, None for None."""
    return When(day, day, "day", basis) if day else None


def some_days(first: date, last: date, *, precision: TimePrecision = "days", basis: TimeBasis = "stated") -> When | None:
    """Return the days from `first` to `last`, None where they run backwards."""
    if first > last:
        return None
    return When(first, last, "day" if first == last and precision == "days" else precision, basis)


def make_day(year: int, month: int, day: int) -> date | None:
    """Return the day, None where the calendar has none (31 April)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_number(name: str) -> int:
    """Return 1 to 12 for a month's name or abbreviation, in any case.

    >>> month_number("Sept."), month_number("march")
    (9, 3)
    """
    return MONTHS.index(name.strip(" .").lower()[:3]) + 1


def whole_month(year: int, month: int) -> tuple[date, date]:
    """Return the first and the last day of a month."""
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def add_months(day: date, months: int) -> date:
    """Return the same day `months` later or (negative) earlier, the month's last day where it has no such day.

    >>> add_months(date(2020, 3, 31), -1)
    datetime.date(2020, 2, 29)
    """
    year, index = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, index + 1)[1]
    return date(year, index + 1, min(day.day, last))


def week_of(day: date) -> tuple[date, date]:
    """Return Monday and Sunday of the week `day` is in."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def whole_unit(day: date, moved: int, *, unit: str) -> tuple[date, date]:
    """Return the first and the last day of the week, month or year of `day`, or of one `moved` so many on or back.

    >>> whole_unit(date(2020, 2, 7), -1, unit="month")
    (datetime.date(2020, 1, 1), datetime.date(2020, 1, 31))
    """
    if unit == "week":
        monday, sunday = week_of(day)
        return monday + timedelta(weeks=moved), sunday + timedelta(weeks=moved)
    if unit == "month":
        there = add_months(day.replace(day=1), moved)
        return whole_month(there.year, there.month)
    return date(day.year + moved, 1, 1), date(day.year + moved, 12, 31)


def weekday_before(day: date, weekday: int, *, strictly: bool = False) -> date:
    """Return the latest such weekday up to `day` (0 is Monday); `strictly` leaves `day` itself out.

    >>> weekday_before(date(2020, 2, 7), 0)
    datetime.date(2020, 2, 3)
    """
    back = (day.weekday() - weekday) % 7
    return day - timedelta(days=back or (7 if strictly else 0))


def weekday_after(day: date, weekday: int, *, strictly: bool = False) -> date:
    """Return the first such weekday from `day` on; `strictly` leaves `day` itself out."""
    ahead = (weekday - day.weekday()) % 7
    return day + timedelta(days=ahead or (7 if strictly else 0))


def read_number(words: str) -> int:
    """Return a small number in figures or words.

    >>> read_number("nine"), read_number("48"), read_number("a couple of")
    (9, 48, 2)
    """
    return int(words) if words.isdigit() else NUMBERS[words.lower()]


def days_in(number: int, unit: str) -> int:
    """Return how many days `number` hours, days or weeks take, hours rounded up to whole days."""
    if unit.startswith("hour"):
        return -(-number // 24)
    return number * 7 if unit.startswith("week") else number


def step(day: date, number: int, *, unit: str) -> date:
    """Return `day` moved by `number` hours, days, weeks, months or years (negative: back)."""
    if unit.startswith("month"):
        return add_months(day, number)
    if unit.startswith("year"):
        return add_months(day, 12 * number)
    sign = -1 if number < 0 else 1
    return day + timedelta(days=sign * days_in(abs(number), unit))
