"""Days of a report's claims that rest on other days it names."""

from datetime import date

import pytest

from kadesh.model.claim import Toll
from kadesh.model.when import When
from kadesh.pipeline import Options, read_report
from kadesh.resolve.times.dating import resolve_when, year_of
from tests.build import report

YEARS = (
    ("Six died on August 26, 2021. Two had died on August 20.", "2021"),
    ("Attacks have become more frequent since early 2022. January: three.", "2022"),
    ("In May 2019 and June 2020", None),
    ("Born in 1990 and killed in May", None),
    ("", None),
)


@pytest.mark.parametrize(("text", "year"), YEARS)
def test_the_year_of_a_report(text: str, year: str | None) -> None:
    assert year_of(text) == year


# words, published, day told before, year of the report's dates, days
WHENS = (
    ("on August 26", None, None, "2021", "2021-08-26"),
    ("January", None, None, "2022", "2022-01-01 to 2022-01-31"),
    ("on Monday", None, None, "2021", "day unknown"),
    ("on August 26", None, None, None, "day unknown"),
    ("in August 2019", None, None, "2021", "2019-08-01 to 2019-08-31"),
    ("the following day", date(2020, 2, 7), date(2020, 2, 3), None, "2020-02-04"),
    ("the following day", date(2020, 2, 7), None, None, "day unknown"),
    ("since", date(2020, 2, 7), date(2020, 2, 3), None, "2020-02-03 to 2020-02-07"),
    ("since then", date(2020, 2, 7), None, None, "day unknown"),
    ("in the week to Sunday", date(2020, 2, 7), None, None, "2020-01-27 to 2020-02-02"),
    ("in recent weeks", date(2020, 2, 7), None, None, "day unknown"),
    ("on April. 2", date(2020, 4, 7), None, None, "2020-04-02"),
    ("on 9 February", date(2020, 2, 7), None, None, "2020-02-09"),
    ("on 13 February", date(2020, 2, 7), None, None, "day unknown"),
    ("flared in March 2011", date(2020, 2, 7), None, None, "2011-03-01 to 2020-02-07"),
    ("on the 9th", None, date(2020, 2, 12), None, "2020-02-09"),
    ("broke out in March 2011", date(2020, 2, 7), None, None, "2011-03-01 to 2020-02-07"),
)


TOLD = (
    ("Soldiers shot nine on 12 May. The next day two more died in Hama.", "2005-05-13"),
    ("A village was burnt on 12 May, aides said on Monday. The night before, two died in Hama.", "2005-05-11"),
    ("Six died on 12 May. The week before, two had died in Hama.", "2005-05-02 to 2005-05-08"),
    ("The war began in 1998. In that year two of them died in Hama.", "1998-01-01 to 1998-12-31"),
    ("The army said on Monday that two had died in Hama the previous day.", "2005-05-15"),
)


@pytest.mark.parametrize(("text", "days"), TOLD)
def test_days_from_the_one_that_the_text_tells_before(text: str, days: str) -> None:
    findings = read_report(report(text, published="2005-05-20"), Options())
    assert [c.when.text for c in findings.claims if isinstance(c, Toll)][-1] == days


@pytest.mark.parametrize(("words", "published", "anchor", "year", "days"), WHENS)
def test_days_from_other_days(words: str, published: date | None, anchor: date | None, year: str | None, days: str) -> None:
    assert resolve_when(When(words=words), published, anchor=anchor, year=year).text == days
