"""Days: which ones news expressions mean, and how exactly."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadesh.model.when import TimePrecision
from kadesh.resolve.times.dates import resolve_time

GOLD = Path(__file__).parents[3] / "shared" / "gold" / "dates.jsonl"

Row = tuple[str, str, str | None]

# expression, day of publication, first and last day ("a..b", "..b" and "a.." for open, None for unknown)
RESOLVED: list[Row] = [
    ("on Monday", "2017-04-05", "2017-04-03"),  # a Wednesday
    ("on Tuesday", "2017-04-05", "2017-04-04"),
    ("in the six weeks since", "2017-04-05", "2017-02-22..2017-04-05"),
    ("in the previous 24 hours", "2017-04-05", "2017-04-04..2017-04-05"),
    ("in the last day", "2017-04-05", "2017-04-04..2017-04-05"),
    ("from Friday 3 March 2017 to Sunday 5 March 2017", "2017-04-05", "2017-03-03..2017-03-05"),
    ("in just one week", "2017-04-05", None),
    ("since New Year", "2017-04-05", "2017-01-01..2017-04-05"),
    ("since Christmas", "2017-04-05", "2016-12-25..2017-04-05"),
    ("since the year began", "2017-04-05", "2017-01-01..2017-04-05"),
    ("in the past twenty-four hours", "2017-04-05", "2017-04-04..2017-04-05"),
    ("between the 6th and the 9th", "2017-04-15", "2017-04-06..2017-04-09"),
    ("from the 28th to the 2nd", "2017-04-15", "2017-03-28..2017-04-02"),
    ("on 24-10-92", "1992-11-02", "1992-10-24"),
    ("from January to this day", "2017-04-05", "2017-01-01..2017-04-05"),
    ("from 2 March to midnight last night", "2017-04-05", "2017-03-02..2017-04-04"),
    ("on the night of Monday to Tuesday", "2017-04-05", "2017-04-03..2017-04-04"),
    ("the intervening night of Monday and Tuesday", "2017-04-05", "2017-04-03..2017-04-04"),
    ("on Friday night and into Saturday", "2017-04-05", "2017-03-31..2017-04-01"),
    ("the intervening night of March 3 and 4", "2017-04-05", "2017-03-03..2017-03-04"),
    ("on August 1 two years ago", "2017-04-05", "2015-08-01"),
    ("on 4 July three years back", "2017-04-05", "2014-07-04"),
    ("three days back", "2017-04-05", "2017-04-02"),
    ("on Wednesday", "2017-04-05", "2017-04-05"),
    ("on Thursday", "2017-04-05", "2017-03-30"),
    ("on Friday", "2017-04-05", "2017-03-31"),
    ("on Saturday", "2017-04-05", "2017-04-01"),
    ("on Sunday", "2017-04-05", "2017-04-02"),
    ("Monday", "2022-02-28", "2022-02-28"),  # a Monday
    ("Sunday", "2022-02-28", "2022-02-27"),
    ("Tuesday", "2022-03-01", "2022-03-01"),
    ("Thursday", "2023-10-12", "2023-10-12"),
    ("Saturday", "2023-10-07", "2023-10-07"),
    ("Sunday", "2023-10-08", "2023-10-08"),
    ("Friday", "2021-01-01", "2021-01-01"),
    ("Thursday", "2021-01-01", "2020-12-31"),
    ("last Friday", "2021-01-01", "2020-12-25"),
    ("last Monday", "2022-03-02", "2022-02-28"),
    ("this past Sunday", "2023-10-08", "2023-10-01"),
    ("next Monday", "2022-02-28", "2022-03-07"),
    ("next Friday", "2022-02-28", "2022-03-04"),
    ("this Thursday", "2022-02-28", "2022-03-03"),
    ("Monday's", "2017-04-05", "2017-04-03"),
    ("Thursday night", "2017-04-05", "2017-03-30"),
    ("on Monday evening", "2017-04-05", "2017-04-03"),
    ("early Tuesday", "2017-04-05", "2017-04-04"),
    ("late on Sunday", "2017-04-05", "2017-04-02"),
    ("at dawn on Thursday", "2017-04-05", "2017-03-30"),
    ("Tuesday at dawn", "2017-04-05", "2017-04-04"),
    ("earlier on Wednesday", "2017-04-05", "2017-04-05"),
    ("in the early hours of Monday", "2017-04-05", "2017-04-03"),
    ("the night of Saturday", "2017-04-05", "2017-04-01"),
    ("after midnight on Sunday", "2017-04-05", "2017-04-02"),
    ("overnight", "2020-03-01", "2020-02-29..2020-03-01"),
    ("overnight Friday", "2016-08-12", "2016-08-11..2016-08-12"),
    ("overnight on Friday", "2016-08-14", "2016-08-12..2016-08-13"),
    ("Friday overnight", "2016-08-14", "2016-08-12..2016-08-13"),
    ("overnight Thursday to Friday", "2016-08-14", "2016-08-11..2016-08-12"),
    ("from Monday to Wednesday", "2016-08-14", "2016-08-08..2016-08-10"),
    ("between Friday and Sunday", "2016-08-16", "2016-08-12..2016-08-14"),
    ("Monday last week", "2022-03-03", "2022-02-21"),
    ("last week on Friday", "2022-03-03", "2022-02-25"),
    ("today", "2014-07-08", "2014-07-08"),
    ("earlier today", "2014-07-08", "2014-07-08"),
    ("at dawn today", "2014-07-08", "2014-07-08"),
    ("this morning", "2014-07-08", "2014-07-08"),
    ("tonight", "2014-07-08", "2014-07-08"),
    ("yesterday", "2014-03-01", "2014-02-28"),
    ("late yesterday", "2014-03-01", "2014-02-28"),
    ("yesterday afternoon", "2014-03-01", "2014-02-28"),
    ("last night", "2014-03-01", "2014-02-28"),
    ("the day before yesterday", "2014-03-01", "2014-02-27"),
    ("tomorrow", "2020-02-28", "2020-02-29"),
    ("the day after tomorrow", "2020-02-28", "2020-03-01"),
    ("3 May", "2018-06-01", "2018-05-03"),
    ("3 May 2011", "2018-06-01", "2011-05-03"),
    ("May 3", "2018-06-01", "2018-05-03"),
    ("on May 3rd, 2011", "2018-06-01", "2011-05-03"),
    ("the 3rd of May", "2018-06-01", "2018-05-03"),
    ("Nov. 30", "2018-06-01", "2017-11-30"),
    ("30 Nov 2017", "2018-06-01", "2017-11-30"),
    ("on April. 2", "2018-06-01", "2018-04-02"),
    ("Sept. 19", "2018-10-01", "2018-09-19"),
    ("Tuesday, 23 September 2014", "2018-10-01", "2014-09-23"),
    ("Tuesday (Sept. 23)", "2014-09-25", "2014-09-23"),
    ("the morning of 23 September", "2014-09-25", "2014-09-23"),
    ("late on 23 September", "2014-09-25", "2014-09-23"),
    ("Dec 31", "2015-01-02", "2014-12-31"),
    ("January 20", "2015-01-02", None),
    ("August 20", "2015-01-02", "2014-08-20"),
    ("Aug 5-6", "2015-08-09", "2015-08-05..2015-08-06"),
    ("5/6 August", "2015-08-09", "2015-08-05..2015-08-06"),
    ("5 and 6 August", "2015-08-09", "2015-08-05..2015-08-06"),
    ("between 3 and 7 August", "2015-08-09", "2015-08-03..2015-08-07"),
    ("from August 3 to 7", "2015-08-09", "2015-08-03..2015-08-07"),
    ("from 28 July to 3 August", "2015-08-09", "2015-07-28..2015-08-03"),
    ("between July 28 and August 3", "2015-08-09", "2015-07-28..2015-08-03"),
    ("2016-07-23", "2020-01-01", "2016-07-23"),
    ("2016/07/23", "2020-01-01", "2016-07-23"),
    ("23-07-2016", "2020-01-01", "2016-07-23"),
    ("02.10.2017", "2020-01-01", "2017-10-02"),
    ("25/12/2019", "2020-01-01", "2019-12-25"),
    ("12/25/2019", "2020-01-01", "2019-12-25"),
    ("05/05/2019", "2020-01-01", "2019-05-05"),
    ("04/05/2019", "2020-01-01", None),
    ("31 April 2019", "2020-01-01", None),
    ("in March", "2019-05-10", "2019-03-01..2019-03-31"),
    ("in August", "2019-05-10", "2018-08-01..2018-08-31"),
    ("in May", "2019-05-10", "2019-05-01..2019-05-31"),
    ("in February 2016", "2019-05-10", "2016-02-01..2016-02-29"),
    ("early June", "2019-08-10", "2019-06-01..2019-06-10"),
    ("mid-March", "2019-08-10", "2019-03-11..2019-03-20"),
    ("late February 2016", "2019-08-10", "2016-02-21..2016-02-29"),
    ("last March", "2019-03-10", "2018-03-01..2018-03-31"),
    ("between March and May 2018", "2019-08-10", "2018-03-01..2018-05-31"),
    ("from November to January", "2019-08-10", "2018-11-01..2019-01-31"),
    ("in 2014", "2019-08-10", "2014-01-01..2014-12-31"),
    ("early 2014", "2019-08-10", "2014-01-01..2014-04-30"),
    ("in mid-2014", "2019-08-10", "2014-05-01..2014-08-31"),
    ("at the end of 2014", "2019-08-10", "2014-09-01..2014-12-31"),
    ("from 2012 to 2014", "2019-08-10", "2012-01-01..2014-12-31"),
    ("2012-14", "2019-08-10", "2012-01-01..2014-12-31"),
    ("in 2012 and 2014", "2019-08-10", "2012-01-01..2014-12-31"),
    ("in the summer of 2014", "2019-08-10", "2014-06-01..2014-08-31"),
    ("spring 2014", "2019-08-10", "2014-03-01..2014-05-31"),
    ("winter 2014", "2019-08-10", "2014-12-01..2015-02-28"),
    ("last summer", "2019-05-10", "2018-06-01..2018-08-31"),
    ("last summer", "2019-10-10", "2019-06-01..2019-08-31"),
    ("last winter", "2019-10-10", "2018-12-01..2019-02-28"),
    ("this spring", "2019-05-10", "2019-03-01..2019-05-31"),
    ("last month", "2019-01-10", "2018-12-01..2018-12-31"),
    ("this month", "2019-01-10", "2019-01-01..2019-01-31"),
    ("earlier this month", "2019-01-10", "2019-01-01..2019-01-10"),
    ("late last month", "2019-01-10", "2018-12-21..2018-12-31"),
    ("this week", "2019-01-10", "2019-01-07..2019-01-13"),
    ("earlier this week", "2019-01-10", "2019-01-07..2019-01-10"),
    ("last week", "2019-01-10", "2018-12-31..2019-01-06"),
    ("late last week", "2019-01-10", "2019-01-03..2019-01-06"),
    ("next week", "2019-01-10", "2019-01-14..2019-01-20"),
    ("last year", "2019-01-10", "2018-01-01..2018-12-31"),
    ("earlier this year", "2019-03-10", "2019-01-01..2019-03-10"),
    ("late last year", "2019-03-10", "2018-09-01..2018-12-31"),
    ("the weekend", "2019-01-09", "2019-01-05..2019-01-06"),
    ("over the weekend", "2019-01-13", "2019-01-12..2019-01-13"),
    ("last weekend", "2019-01-13", "2019-01-05..2019-01-06"),
    ("this weekend", "2019-01-09", "2019-01-12..2019-01-13"),
    ("the past week", "2019-01-10", "2019-01-03..2019-01-10"),
    ("over the past 48 hours", "2019-01-10", "2019-01-08..2019-01-10"),
    ("in the last three days", "2019-01-10", "2019-01-07..2019-01-10"),
    ("in the past two months", "2019-01-10", "2018-11-10..2019-01-10"),
    ("in recent days", "2019-01-10", "2019-01-04..2019-01-10"),
    ("in just over a year", "2019-03-10", "2018-01-01..2019-03-10"),
    ("a week ago", "2019-01-10", "2019-01-03"),
    ("three weeks ago", "2019-01-10", "2018-12-20"),
    ("two months ago", "2019-01-10", "2018-11-01..2018-11-30"),
    ("six years ago", "2019-01-10", "2013-01-01..2013-12-31"),
    ("a few days ago", "2019-01-10", None),
    ("recently", "2019-01-10", None),
    ("since December", "2019-01-10", "2018-12-01..2019-01-10"),
    ("since 2011", "2019-01-10", "2011-01-01..2019-01-10"),
    ("since April 15", "2019-06-10", "2019-04-15..2019-06-10"),
    ("since Monday", "2019-01-10", "2019-01-07..2019-01-10"),
    ("since late 2012", "2019-01-10", "2012-09-01..2019-01-10"),
    ("since mid-November", "2019-01-10", "2018-11-15..2019-01-10"),
    ("since the middle of May", "2019-06-10", "2019-05-15..2019-06-10"),
    ("since the end of April", "2019-06-10", "2019-04-30..2019-06-10"),
    ("since mid-2018", "2019-01-10", "2018-05-01..2019-01-10"),
    ("since the start of the year", "2019-03-10", "2019-01-01..2019-03-10"),
    ("from 2012 onwards", "2019-03-10", "2012-01-01..2019-03-10"),
    ("by the end of the month", "2019-02-10", "2019-02-28"),
    ("by the end of February", "2016-02-10", "2016-02-29"),
    ("by the end of the year", "2019-02-10", "2019-12-31"),
    ("within 72 hours", "2019-02-27", "2019-03-02"),
    ("in the next two weeks", "2019-02-27", "2019-03-13"),
    ("by Friday", "2019-01-10", "..2019-01-04"),
    ("until Sunday", "2019-01-10", "..2019-01-06"),
    ("before March 1", "2019-05-10", "..2019-03-01"),
    ("in two weeks", "2019-02-27", None),
    ("on the 11th", "2019-01-14", "2019-01-11"),
    ("on the 20th", "2019-01-14", "2018-12-20"),
    ("since the 5th", "2019-01-14", "2019-01-05..2019-01-14"),
    ("the 3rd of that month", "2019-01-14", None),
    ("on the 31st", "2019-03-14", None),
    ("in November last", "2019-01-14", "2018-11-01..2018-11-30"),
    ("in March last year", "2019-06-14", "2018-03-01..2018-03-31"),
    ("on 12-13 June last year", "2019-06-14", "2018-06-12..2018-06-13"),
    ("between January and March of this year", "2019-06-14", "2019-01-01..2019-03-31"),
    ("In October and November 2018", "2019-06-14", "2018-10-01..2018-11-30"),
    ("between Saturday night and Monday morning", "2019-01-14", "2019-01-12..2019-01-14"),
    ("in the past few hours", "2019-01-14", "2019-01-14"),
    ("in three days of clashes", "2019-01-14", "2019-01-11..2019-01-14"),
    ("nearly six-year war", "2019-06-14", "2013-01-01..2019-06-14"),
    ("the four-year-old conflict", "2019-06-14", "2015-01-01..2019-06-14"),
    ("between July 2014 and the end of 2016", "2019-06-14", "2014-07-01..2016-12-31"),
    ("from January to mid-March 2017", "2019-06-14", "2017-01-01..2017-03-20"),
    ("between late November 2017 and early January", "2019-06-14", "2017-11-21..2018-01-10"),
    ("from November to mid-January 2018", "2019-06-14", "2017-11-01..2018-01-20"),
    ("from 8 May until today", "2019-06-14", "2019-05-08..2019-06-14"),
    ("between 30 May and yesterday", "2019-06-14", "2019-05-30..2019-06-13"),
    ("from Friday to yesterday", "2019-06-12", "2019-06-07..2019-06-11"),
    ("in the first half of 2018", "2019-06-14", "2018-01-01..2018-06-30"),
    ("in the second half of April", "2019-06-14", "2019-04-16..2019-04-30"),
    ("in the first half of this month", "2019-06-20", "2019-06-01..2019-06-15"),
    ("in the last quarter of 2018", "2019-06-14", "2018-10-01..2018-12-31"),
    ("the first three months of the year", "2019-06-14", "2019-01-01..2019-03-31"),
    ("in the first week of May", "2019-06-14", "2019-05-01..2019-05-07"),
    ("the last week of May", "2019-06-14", "2019-05-25..2019-05-31"),
    ("in the last days of May", "2019-06-14", "2019-05-21..2019-05-31"),
    ("late in 2018", "2019-06-14", "2018-09-01..2018-12-31"),
    ("on the seventh of March", "2019-06-14", "2019-03-07"),
    ("since the twenty-first of March", "2019-06-14", "2019-03-21..2019-06-14"),
    ("on the first of this month", "2019-06-14", "2019-06-01"),
    ("on the 30th of last month", "2019-06-14", "2019-05-30"),
    ("on Sunday the 12th", "2019-06-14", "2019-05-12"),
    ("on Wednesday 29", "2019-06-14", "2019-05-29"),
    ("on Wednesday 30", "2019-06-14", "2019-06-12"),
    ("Sunday 12th", "2019-06-14", "2019-05-12"),
    ("night of the 7th", "2019-06-14", "2019-06-07"),
    ("on New Year's Eve", "2019-06-14", "2018-12-31"),
    ("New Year's Day", "2019-06-14", "2019-01-01"),
    ("on Christmas Day 2017", "2019-06-14", "2017-12-25"),
    ("121530Z OCT 07", "2019-06-14", "2007-10-12"),
    ("two nights ago", "2019-06-14", "2019-06-12"),
    ("a fortnight ago", "2019-06-14", "2019-05-31"),
    ("came barely three weeks after", "2019-06-14", "2019-05-24"),
    ("in the three days to Monday", "2019-06-14", "2019-06-07..2019-06-10"),
    ("Friday and Saturday", "2019-06-12", "2019-06-07..2019-06-08"),
    ("up to 3 June", "2019-06-14", "..2019-06-03"),
    ("the same day", "2019-01-10", None),
    ("that evening", "2019-01-10", None),
    ("the following day", "2019-01-10", None),
    ("a day earlier", "2019-01-10", None),
    ("two weeks later", "2019-01-10", None),
    ("earlier in the day", "2019-01-10", None),
    ("gibberish", "2019-01-10", None),
]

UNDATED: list[tuple[str, str | None]] = [
    ("on Monday", None),
    ("yesterday", None),
    ("overnight", None),
    ("from 3 March 2017 until today", "2017-03-03.."),
    ("last week", None),
    ("in March", None),
    ("3 May", None),
    ("the past week", None),
    ("two days ago", None),
    ("by the end of the month", None),
    ("3 May 2011", "2011-05-03"),
    ("2016-07-23", "2016-07-23"),
    ("in 2014", "2014-01-01..2014-12-31"),
    ("since 2014", "2014-01-01.."),
    ("in March 2014", "2014-03-01..2014-03-31"),
]

ANCHORED = [
    ("the same day", "2019-01-08"),
    ("that night", "2019-01-08"),
    ("earlier in the day", "2019-01-08"),
    ("the following day", "2019-01-09"),
    ("the next morning", "2019-01-09"),
    ("the day before", "2019-01-07"),
    ("a day earlier", "2019-01-07"),
    ("two days prior", "2019-01-06"),
    ("the preceding day", "2019-01-07"),
    ("on 4 July that year", "2019-07-04"),
    ("on November 3 of the same year", "2019-11-03"),
    ("three days later", "2019-01-11"),
    ("two weeks later", "2019-01-22"),
    ("the previous Friday", "2019-01-04"),
    ("the following Friday", "2019-01-11"),
    ("since then", "2019-01-08..2019-02-01"),
    ("on the 3rd of that month", "2019-01-03"),
    ("the night before", "2019-01-07"),
    ("three days before", "2019-01-05"),
    ("the week before", "2018-12-31..2019-01-06"),
    ("in that year", "2019-01-01..2019-12-31"),
    ("the following month", "2019-02-01..2019-02-28"),
    ("in January of that year", "2019-01-01..2019-01-31"),
    ("several hours later", "2019-01-08"),
    ("12 hours later", "2019-01-08"),
    ("later on the day", "2019-01-08"),
    ("two years earlier", "2017-01-01..2017-12-31"),
]


def _text(row_first: date | None, row_last: date | None) -> str | None:
    if row_first == row_last:
        return str(row_first) if row_first else None
    return f"{row_first or ''}..{row_last or ''}"


@pytest.mark.parametrize(("words", "published", "days"), RESOLVED, ids=[f"{r[0]} | {r[1]}" for r in RESOLVED])
def test_an_expression_means_its_days(words: str, published: str, days: str | None) -> None:
    when = resolve_time(words, date.fromisoformat(published))
    assert _text(when.first, when.last) == days
    assert when.words == words
    assert when.known == (when.precision != "unknown")


@pytest.mark.parametrize(("words", "days"), UNDATED)
def test_without_a_day_of_publication_only_full_dates_are_known(words: str, days: str | None) -> None:
    when = resolve_time(words, None)
    assert (_text(when.first, when.last), when.words) == (days, words)


@pytest.mark.parametrize(("words", "days"), ANCHORED)
def test_an_unanchored_expression_counts_from_the_day_spoken_of(words: str, days: str) -> None:
    when = resolve_time(words, date(2019, 2, 1), anchor=date(2019, 1, 8))
    assert (_text(when.first, when.last), when.basis) == (days, "antecedent")


@pytest.mark.parametrize(
    ("words", "precision"),
    [
        ("on Monday", "day"),
        ("overnight", "days"),
        ("last week", "week"),
        ("in March", "month"),
        ("late 2012", "part"),
        ("in 2018", "year"),
        ("from 2016 to 2018", "years"),
        ("since 2011", "open"),
        ("recently", "unknown"),
    ],
)
def test_precision_is_kept(words: str, precision: TimePrecision) -> None:
    assert resolve_time(words, date(2020, 2, 7)).precision == precision


def test_a_day_of_publication_counts_only_where_the_report_says_today() -> None:
    assert resolve_time("today", date(2020, 2, 7)).basis == "published"
    assert resolve_time("yesterday", date(2020, 2, 7)).basis == "relative"
    assert resolve_time("on Monday", date(2020, 2, 7)).basis == "weekday"
    assert resolve_time("3 February 2020", date(2020, 2, 7)).basis == "stated"


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.sampled_from(["Monday", "Wednesday", "Sunday"]))
def test_a_weekday_is_never_after_publication_nor_a_week_before(published: date, weekday: str) -> None:
    when = resolve_time(f"on {weekday}", published)
    assert when.first is not None
    assert timedelta(0) <= published - when.first < timedelta(days=7)
    assert when.first.strftime("%A") == weekday


def test_a_time_outside_the_calendar_is_unknown() -> None:
    assert not resolve_time("999 years ago", date(900, 1, 1)).known
    assert not resolve_time("next week", date(9999, 12, 31)).known


@pytest.mark.skipif(not GOLD.exists(), reason="the gold table of time expressions is not on this machine")
def test_the_gold_table_is_right_and_nothing_wrong() -> None:
    right = wrong = 0
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        when = resolve_time(row["expression"], date.fromisoformat(row["published"]))
        days = [str(when.first), str(when.last)] if when.known else None
        right += days == row["days"]
        wrong += days is not None and days != row["days"]
    assert right >= 39
    assert wrong == 0
