"""The line of time: bars over every day between the first and the last, links without a script."""

from datetime import date

import pytest

from kadesh.web.entry import Entry
from kadesh.web.timeline import FEWEST_DAYS, MOST_BARS, Timeline, find_span
from kadesh.web.timeline import make_timeline as make_within
from tests.web.entries import make_entry


def days_of(*days: date | None, disputed: str = ""):  # type: ignore[no-untyped-def]  # entries for a test
    return [make_entry(str(number), day=day, disputed=disputed) for number, day in enumerate(days)]


def make_timeline(entries: list[Entry], *, first: date | None = None) -> Timeline:
    """The bars from the first exact day to the last."""
    days = [when.first for when in (entry.incident.when for entry in entries) if when.first and when.first == when.last]
    return make_within(entries, span=(min(days), max(days)) if days else None, first=first)


@pytest.mark.parametrize(
    ("first", "last", "unit", "bars"),
    [
        (date(2020, 2, 3), date(2020, 2, 3), "day", 1),
        (date(2020, 2, 1), date(2020, 3, 1), "day", 30),
        (date(2020, 1, 1), date(2020, 12, 31), "week", 53),
        (date(2015, 1, 15), date(2020, 1, 1), "month", 61),
        (date(1900, 1, 1), date(2020, 1, 1), "year", 121),
        (date.min, date.min, "day", 1),
        (date(9999, 12, 1), date.max, "day", 31),
        (date(9990, 1, 1), date.max, "month", 120),
    ],
)
def test_as_many_bars_as_can_be_pointed_at(first: date, last: date, unit: str, bars: int) -> None:
    made = make_timeline(days_of(first, last))
    assert [made.unit, len(made.bars)] == [unit, bars]
    assert sum(bar.count for bar in made.bars) == 2
    assert all(
        one.last.toordinal() + 1 == other.first.toordinal() for one, other in zip(made.bars, made.bars[1:], strict=False)
    )


def test_no_more_bars_than_that_save_for_centuries() -> None:
    for last in (date(2020, 5, 1), date(2022, 5, 1), date(2030, 5, 1), date(2100, 1, 1)):
        assert len(make_timeline(days_of(date(2020, 1, 1), last)).bars) <= MOST_BARS


def test_no_day_is_no_bar() -> None:
    made = make_timeline(days_of(None, None))
    assert [made.bars, made.undated, made.first] == [(), 2, None]


def test_chosen_days_and_disputed_ones() -> None:
    told = days_of(date(2020, 2, 1), date(2020, 2, 2), date(2020, 2, 2), disputed="figures")
    made = make_timeline(told, first=date(2020, 2, 2))
    assert [(bar.count, bar.disputed, bar.chosen, bar.height) for bar in made.bars] == [
        (1, 1, False, 50.0),
        (2, 2, True, 100.0),
    ]


def test_labels_stand_at_their_bars() -> None:
    made = make_timeline(days_of(date(2020, 2, 1), date(2020, 2, 29)))
    assert all(made.bars[number].first == day for number, day in made.labels)
    assert made.labels[0][1] == date(2020, 2, 1)


@pytest.mark.parametrize(
    ("first", "last", "pale"),
    [
        (date(2020, 2, 2), date(2020, 2, 3), [0, 1, 1, 0]),
        (date(2020, 2, 1), date(2020, 2, 29), [1, 1, 1, 1]),
        (date(2020, 1, 1), date(2020, 2, 2), [1, 1, 0, 0]),
        (date(2019, 1, 1), date(2019, 12, 31), [0, 0, 0, 0]),
        (date(2020, 3, 1), date(2020, 3, 31), [0, 0, 0, 0]),
    ],
)
def test_an_incident_of_a_longer_time_is_pinned_to_no_day(first: date, last: date, pale: list[int]) -> None:
    exact = days_of(date(2020, 2, 1), date(2020, 2, 4))
    made = make_timeline([*exact, make_entry("long", day=first, until=last)])
    assert [bar.wide for bar in made.bars] == pale
    assert [bar.count for bar in made.bars] == [1, 0, 0, 1]
    assert made.wide == 1


def test_an_incident_of_a_week_is_in_the_bar_of_that_week() -> None:
    exact = days_of(date(2020, 1, 1), date(2020, 12, 31))
    made = make_timeline([*exact, make_entry("week", day=date(2020, 2, 3), until=date(2020, 2, 9))])
    assert [made.unit, made.wide, sum(bar.count for bar in made.bars)] == ["week", 0, 3]


@pytest.mark.parametrize(
    ("times", "span"),
    [
        ([], None),
        ([(None, None)], None),
        ([(date(2020, 2, 1), date(2020, 2, 1))], (date(2020, 1, 26), date(2020, 2, 8))),
        (
            [(date(2020, 2, 1), date(2020, 2, 1)), (date(2019, 1, 1), date(2020, 12, 31))],
            (date(2020, 1, 26), date(2020, 2, 8)),
        ),
        ([(date(2019, 1, 1), date(2020, 12, 31))], (date(2019, 1, 1), date(2020, 12, 31))),
        ([(date.min, date.min)], (date.min, date(1, 1, 8))),
        ([(date.max, date.max)], (date(9999, 12, 25), date.max)),
    ],
)
def test_the_days_that_the_line_goes_over(times, span) -> None:  # type: ignore[no-untyped-def]  # a row of the table
    entries = [make_entry(str(number), day=first, until=last) for number, (first, last) in enumerate(times)]
    assert find_span(entries) == span
    assert FEWEST_DAYS == 14
