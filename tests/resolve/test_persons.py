"""Whose name is private: the report's own words show it. The names are invented, as is all that is told of them."""

import pytest

from kadesh.model.report import Report
from kadesh.resolve.lexicon import PackLexicon, load_lexicon
from kadesh.resolve.persons import find_private_persons


@pytest.fixture(scope="module")
def lexicon() -> PackLexicon:
    return load_lexicon()


PRIVATE = [
    ("A resident of Binnish, Sami Darwish, told the agency that shells fell all night.", {"Sami Darwish": "resident"}),
    ("“We ran,” another resident, Nour, said.", {"Nour": "resident"}),
    ("Farmer Halim Sabbagh lost two sons.", {"Halim Sabbagh": "farmer"}),
    ("The farmer Halim Sabbagh lost two sons.", {"Halim Sabbagh": "farmer"}),
    ("Lina Karam, a 34-year-old nurse, was on duty.", {"Lina Karam": "nurse"}),
    ("Lina Karam, 34, was on duty.", {"Lina Karam": "person"}),
    ("Lina Karam (34) was on duty.", {"Lina Karam": "person"}),
    ("Jan, 34, was on duty.", {"Jan": "person"}),
    ("They buried 12-year-old Adnan Wehbe on Friday.", {"Adnan Wehbe": "person"}),
    ("A man who gave his name as Bilal fled.", {"Bilal": "man"}),
    ("A man named Bilal fled.", {"Bilal": "man"}),
    (
        "The victims were named as Omar Sabbagh, Lina Karam and Adnan Wehbe.",
        {"Omar Sabbagh": "victim", "Lina Karam": "victim", "Adnan Wehbe": "victim"},
    ),
    ("His brother, Yusuf al-Darwish, was held for a year.", {"Yusuf al-Darwish": "brother"}),
    ("Omar Sabbagh was shot dead at the gate.", {"Omar Sabbagh": "person"}),
    ("Omar Sabbagh, who sold bread at the crossing, was shot dead.", {"Omar Sabbagh": "person"}),
    ("A doctor, Dr. Karam, was one of five men wounded.", {"Karam": "doctor"}),
    ("Mrs. Karam was wounded at the well.", {"Karam": "person"}),
    ("Lina Karam was among the dead.", {"Lina Karam": "person"}),
    ("Omar Sabbagh was among those killed at the gate.", {"Omar Sabbagh": "person"}),
    ("Lina Karam died of her wounds.", {"Lina Karam": "person"}),
    ("The funeral of Abd al-Halim Sabbagh was shelled.", {"Abd al-Halim Sabbagh": "person"}),
    ("A villager, Oksana Melnyk, said that the well was hit.", {"Oksana Melnyk": "villager"}),
    ("Сельчанка came. A resident, Łucja Żak, spoke of two blasts.", {"Łucja Żak": "resident"}),
]
PUBLIC = [
    "The governor, Nabil Khoury, was wounded.",
    "Colonel Nabil Khoury was killed.",
    "Nabil Khoury, the spokesman of the ministry, was killed. Khoury was 40.",
    "Nabil Khoury was killed on Monday. The commander Nabil Khoury had led the brigade.",
    "Nabil Khoury, who was governor of the province, was shot dead.",
    "Dr. Nabil Khoury, the minister of health, was among the dead.",
    "Erdogan, 65, spoke in Ankara.",
    "Two Syrians were killed and many Iraqis were wounded.",
    "Free Syrian Army was killed off as a name.",
    "Residents of the village, Saraqeb said, fled.",
    "In Saraqeb, 34, and in Binnish, 12, were hurt.",
    "ISTANBUL, Feb 3, 2020 - Shells fell. On Sept 12, 2019, none did.",
    "On Friday, 21, mostly women, were killed.",
    "A town, Kafr Test, where residents fled, was shelled.",
    "The Omar Mukhtar Brigade was killed to the last man.",
    "",
]


def name_private(text: str, lexicon: PackLexicon) -> dict[str, str]:
    return {p.name: p.role for p in find_private_persons(Report(text, "0", "0", "a.txt"), lexicon)}


@pytest.mark.parametrize(("text", "names"), PRIVATE, ids=[text for text, _ in PRIVATE])
def test_who_is_private(lexicon: PackLexicon, text: str, names: dict[str, str]) -> None:
    assert name_private(text, lexicon) == names


@pytest.mark.parametrize("text", PUBLIC)
def test_who_is_not(lexicon: PackLexicon, text: str) -> None:
    assert name_private(text, lexicon) == {}


def test_a_name_stands_where_it_is_told(lexicon: PackLexicon) -> None:
    text = "Shells fell. A witness, Sami Darwish, fled."
    (person,) = find_private_persons(Report(text, "0", "0", "a.txt"), lexicon)
    assert person.span.of(text) == person.name == "Sami Darwish"
