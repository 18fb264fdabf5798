"""Days and times in plain English."""

from datetime import date

from kadesh.model.when import When

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def phrase_day(day: date | str | None) -> str:
    """Return a day for a person.

    >>> phrase_day("2020-02-03")
    '3 February 2020'
    """
    if day is None:
        return "day unknown"
    known = date.fromisoformat(day) if isinstance(day, str) else day
    return f"{known.day} {MONTHS[known.month - 1]} {known.year}"


def phrase_time(when: When) -> str:
    """Return the days of `when`, or the words that name a time nobody could resolve.

    >>> phrase_time(When(date(2021, 2, 27), date(2021, 3, 2))), phrase_time(When(date(2021, 3, 2), date(2021, 3, 4)))
    ('27 February 2021 to 2 March 2021', '2-4 March 2021')
    >>> phrase_time(When(words="that night"))
    'day unknown (“that night”)'
    """
    first, last = when.first, when.last
    if first and last:
        if first == last:
            return phrase_day(first)
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day}-{phrase_day(last)}"
        return f"{phrase_day(first)} to {phrase_day(last)}"
    if first:
        return f"since {phrase_day(first)}"
    if last:
        return f"until {phrase_day(last)}"
    return f"day unknown (“{when.words}”)" if when.words else "day unknown"
