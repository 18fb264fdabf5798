"""Deadlines: the last day of "by Friday" and "within 48 hours", which lies ahead."""

from datetime import date

import pytest

from kadesh.resolve.times.dates import resolve_deadline

DEADLINES = [
    ("by Friday", "2019-01-09", "2019-01-11"),
    ("until Sunday", "2019-01-09", "2019-01-13"),
    ("by Wednesday", "2019-01-09", "2019-01-09"),
    ("before March 1", "2019-01-09", "2019-03-01"),
    ("by 5 January", "2019-01-09", "2020-01-05"),
    ("by the end of February", "2019-01-09", "2019-02-28"),
    ("by the end of the week", "2019-01-09", "2019-01-13"),
    ("by the end of this month", "2019-01-09", "2019-01-31"),
    ("by year's end", "2019-01-09", "2019-12-31"),
    ("within 48 hours", "2019-01-09", "2019-01-11"),
    ("in two weeks", "2019-01-09", "2019-01-23"),
    ("by tomorrow", "2019-01-09", "2019-01-10"),
    ("by 2030-01-01", "2019-01-09", "2030-01-01"),
    # the hour of a day; so many hours are a length
    ("by 1800 hours on Friday", "2019-01-09", "2019-01-11"),
    ("by 18:00 hours on Friday", "2019-01-09", "2019-01-11"),
    ("until 6 p.m. on Monday", "2019-01-09", "2019-01-14"),
    ("48 hours", "2019-01-09", "2019-01-11"),
    ("48 hours from Monday", "2019-01-09", "None"),
    ("24 hours on Friday", "2019-01-09", "None"),
]


@pytest.mark.parametrize(("words", "published", "day"), DEADLINES)
def test_a_deadline_lies_ahead(words: str, published: str, day: str) -> None:
    when = resolve_deadline(words, date.fromisoformat(published))
    assert (str(when.first), str(when.last)) == (day, day)
