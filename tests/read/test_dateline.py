"""The day that a text names as its own."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadesh.read.dateline import find_dateline, find_marker, parse_day, read_dateline

FOUND = [
    ("23-07-2016\n\nFour died.", "23-07-2016", date(2016, 7, 23)),
    ("23-07-2016 Four Die in Rocket Fire", "23-07-2016", date(2016, 7, 23)),
    ("02.10.2017 - Four die in rocket fire", "02.10.2017", date(2017, 10, 2)),
    ("28.04.2017) - Four die", "28.04.2017", date(2017, 4, 28)),
    ("3 February 2020\nFour died.", "3 February 2020", date(2020, 2, 3)),
    ("3rd February, 2020 - Four died.", "3rd February, 2020", date(2020, 2, 3)),
    ("February 3 2020 Turkey Sends Troops", "February 3 2020", date(2020, 2, 3)),
    ("Feb. 3, 2020 - Four died.", "Feb. 3, 2020", date(2020, 2, 3)),
    ("Sept 9 2019: Four died.", "Sept 9 2019", date(2019, 9, 9)),
    ("Mon Feb 3 2020 Four died.", "Mon Feb 3 2020", date(2020, 2, 3)),
    ("Monday, 3 February 2020, 16:21\nFour died.", "Monday, 3 February 2020", date(2020, 2, 3)),
    ("Monday 3 February 2020 at 2354 four died", "Monday 3 February 2020", date(2020, 2, 3)),
    ("3 Feb 2020, 10:30 GMT+3\nFour died.", "3 Feb 2020", date(2020, 2, 3)),
    ("2020-02-03\nFour died.", "2020-02-03", date(2020, 2, 3)),
    ("2020-02-03T10:15:00Z Four died.", "2020-02-03T10:15:00Z", date(2020, 2, 3)),
    ("3 February، 2020\n\nFour died.", "3 February، 2020", date(2020, 2, 3)),
    ("Published: 3 February 2020\nFour died.", "3 February 2020", date(2020, 2, 3)),
    ("Published February 3 2020 - Four died.", "February 3 2020", date(2020, 2, 3)),
    ("Date of publication 3 February 2020 - Four died.", "3 February 2020", date(2020, 2, 3)),
    ("Posted on February 3 2020 by the desk", "February 3 2020", date(2020, 2, 3)),
    ("Last updated at Feb 032020 - Four died.", "Feb 032020", date(2020, 2, 3)),
    ("DAMASCUS, Feb 3, 2020 (SANA) - Four died.", "Feb 3, 2020", date(2020, 2, 3)),
    ("IDLIB, Syria (Reuters) - 3 Feb 2020 - Four died.", "3 Feb 2020", date(2020, 2, 3)),
    ("Damascus, SANA, 3 February 2020 - Four died.", "3 February 2020", date(2020, 2, 3)),
    ("AFP Monday 3 February 2020\nFour died.", "Monday 3 February 2020", date(2020, 2, 3)),
    ("13/02/2020 - Four died.", "13/02/2020", date(2020, 2, 13)),
    ("02/13/2020 - Four died.", "02/13/2020", date(2020, 2, 13)),
    ("04-04-2016 Four died.", "04-04-2016", date(2016, 4, 4)),
    ("\n  Four die in a market\n\nMonday 3 February 2020\n\nFour died.", "Monday 3 February 2020", date(2020, 2, 3)),
    ("Four die\nin a market\n3 February 2020 - Four died.", "3 February 2020", date(2020, 2, 3)),
    ("Four die\nWritten by A. Nur | Published: 3 February 2020, 10:12 am\nFour died.", "3 February 2020", date(2020, 2, 3)),
    ("Four die\nA. Nur, Arda | 3 Feb 2020\nFour died.", "3 Feb 2020", date(2020, 2, 3)),
    ("Four die\n10:12, 3 February 2020\nFour died.", "3 February 2020", date(2020, 2, 3)),
    ("Four die\nA | Published: 3 Feb 2020\nB | Updated: 5 Feb 2020\nFour died.", "3 Feb 2020", date(2020, 2, 3)),
    ("Four die\nFirst posted 3 Feb 2020\nFour died.", "3 Feb 2020", date(2020, 2, 3)),
    ("Home\nNews\nFour die\nBy A. Nur\nPublished: 3 February 2020\nFour died.", "3 February 2020", date(2020, 2, 3)),
    ("Four die in market Monitor\n\nAFP Monday 3 Feb 2020 Four people died.", "Monday 3 Feb 2020", date(2020, 2, 3)),
    ("Four die in market Monitor\n\nReuters Monday 3 Feb 2020 Four people died.", "Monday 3 Feb 2020", date(2020, 2, 3)),
    ("Four die in market AFP Monday 3 Feb 2020 Four people died.", "Monday 3 Feb 2020", date(2020, 2, 3)),
    ("Bogota, 2 Oct 88 (AFP) -- [Text] Four soldiers died today", "2 Oct 88", date(1988, 10, 2)),
    ("Four die in raid\nBelgrade, 3 Jul 91 (TANJUG) - Four died", "3 Jul 91", date(1991, 7, 3)),
    ("Tehran IRNA in English 1703 GMT 12 Mar 84\n[Text] Four died.", "12 Mar 84", date(1984, 3, 12)),
    ("Zagreb TANJUG 3 Jul 91 -- Four died.", "3 Jul 91", date(1991, 7, 3)),
    ("Beirut, 14 April 86. Four died.", "14 April 86", date(1986, 4, 14)),
]
NOT_FOUND = [
    "",
    "Four soldiers died on 3 February 2020 - a Monday.",
    "On 3 February 2020, four soldiers died.",
    "On 3 February 2020 Turkish soldiers died.",
    "3 February 2020, a Monday, saw four deaths.",
    "3 February 2020 was the worst day.",
    "Yesterday, 3 February 2020, the army came.",
    "DAMASCUS, Feb 3 (SANA) - Four died.",
    "DAMASCUS (SANA) - Four died on Monday.",
    "07/02/2020 - Four died.",
    "07-02-2020 Four died.",
    "31-02-2020 Four died.",
    "February 2020 - Four died.",
    "Nov 2017 - Four died.",
    "In Bogota, 2 Oct 88 (a Sunday) was quiet.",
    "Bogota, 2 Oct 08 (AFP) -- Four died.",
    "Beirut, 14 May 60 people were killed.",
    "Four die\n\nOn Monday 3 Feb 2020 Four people died.",
    "1274 - a battle",
    "03.10.1274 - a battle",
    "3 February 20201 - Four died.",
    "One\nTwo\nThree\n3 February 2020\nFour died.",
    "Four die\nThe army left Arda on 3 February 2020\nFour died.",
    "Four die\nA | Published: 3 February 2020\nB | Posted: 5 February 2020\nFour died.",
    "Four died.\nOn 3 February 2020 - a Monday - it began.",
]


@pytest.mark.parametrize(("text", "words", "day"), FOUND)
def test_found(text: str, words: str, day: date) -> None:
    found = find_dateline(text)
    assert found is not None
    assert (found[0], found[1].of(text)) == (day, words)


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert find_dateline(text) is None


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("3 February 2020 - Four died.", True),
        ("Four die\n3 February 2020\nFour died.", True),
        ("Four die\n3 February 2020 - Four died.", False),
    ],
)
def test_what_beats_a_given_day(text: str, own: bool) -> None:
    found = read_dateline(text)
    assert found is not None
    assert found.own is own


@pytest.mark.parametrize(
    ("near", "day"),
    [
        (date(2016, 7, 1), date(2016, 7, 2)),
        (date(2016, 2, 9), date(2016, 2, 7)),
        (date(2016, 4, 20), None),
        (date(2019, 7, 1), None),
        (None, None),
    ],
)
def test_the_given_day_decides_between_two_readings(near: date | None, day: date | None) -> None:
    found = read_dateline("02-07-2016 Four died.", near=near)
    assert (found.day if found else None) == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2020-02-03", date(2020, 2, 3)),
        (" 2020-02-03 10:15:00+00:00 ", date(2020, 2, 3)),
        ("2020/02/03", date(2020, 2, 3)),
        ("3 Feb 2020 10:15 GMT", date(2020, 2, 3)),
        ("23/02/2020", date(2020, 2, 23)),
        ("03/02/2020", None),
        ("yesterday", None),
        ("2020-02-30", None),
        ("2020-02", None),
        ("1580688000", None),
        ("2020-02-03 or so", None),
    ],
)
def test_a_day_given_in_words(words: str, day: date | None) -> None:
    assert parse_day(words) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (" date 2020-02-07 Turkey has sent troops", date(2020, 2, 7)),
        ("date: 2020-02-07\nTurkey has sent troops", date(2020, 2, 7)),
        ("update 2020-02-07", None),
        ("date 2020-02-31 Turkey", None),
    ],
)
def test_the_marker_of_a_first_line(text: str, day: date | None) -> None:
    found = find_marker(text)
    assert (found[0] if found else None) == day


@given(st.text(alphabet="AaBb, ()-/:.12302\n'’Feb Mon", max_size=400))
def test_never_raises_and_spans_hold(text: str) -> None:
    found = find_dateline(text)
    assert found is None or 0 <= found[1].start < found[1].end <= len(text)
