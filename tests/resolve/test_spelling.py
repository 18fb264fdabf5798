"""Names that are one name in other letters, and names that only look so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadesh.resolve.spelling import ALIKE, begins_alike, drop_articles, fold_name, likeness, skeleton

EXACT = [
    ("Sarāqib", "Saraqib"),
    ("Ma’arat al-Nu’man", "Maarat al Numan"),
    ("Ma'arat al-Nu'man", "Maarat al-Numan"),
    ("DEIR EZ-ZOR", "Deir ez Zor"),
    ("Kobanê", "Kobane"),
    ("Diyarbakır", "Diyarbakir"),
    ("Łódź", "Lodz"),
]
ARTICLE = [("al-Raqqa", "Raqqa"), ("Ar-Raqqah", "al-Raqqah"), ("El Fasher", "Al-Fasher"), ("as-Suwayda", "Suwayda")]
LOOSE = [
    ("Saraqeb", "Saraqib"),
    ("Maaret al-Nouman", "Maarrat al-Numan"),
    ("Deir Ezzor", "Deir al-Zour"),
    ("Idleb", "Idlib"),
    ("Edlib", "Idlib"),
    ("Hodeidah", "Hudaydah"),
    ("Khan Younis", "Khan Yunis"),
    ("Mekelle", "Mekele"),
    ("Al-Fashir", "El Fasher"),
    ("Ar-Raqqah", "Raqqa"),
    ("Kafranbel", "Kafr Nabil"),
    ("Shabelle", "Shabeelle"),
]
OTHERS = [
    ("Afrin", "Tafran"),
    ("Hama", "Homs"),
    ("Akrameh", "Karama"),
    ("Kubra", "Kubar"),
    ("Aleppo", "Idlib"),
    ("Sarmin", "Sarmada"),
]


@pytest.mark.parametrize(("one", "other"), EXACT)
def test_fold_makes_them_one(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


@pytest.mark.parametrize(("one", "other"), ARTICLE)
def test_articles_do_not_count(one: str, other: str) -> None:
    assert drop_articles(fold_name(one)) == drop_articles(fold_name(other))


def is_alike(one: str, other: str) -> bool:
    first, second = fold_name(one), fold_name(other)
    return skeleton(first) == skeleton(second) and begins_alike(first, second) and likeness(first, second) >= ALIKE


@pytest.mark.parametrize(("one", "other"), LOOSE)
def test_loose_makes_them_one(one: str, other: str) -> None:
    assert is_alike(one, other)


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_loose_keeps_them_apart(one: str, other: str) -> None:
    assert not is_alike(one, other)


@given(st.text(max_size=40))
def test_fold_of_a_fold_is_itself(name: str) -> None:
    folded = fold_name(name)
    assert fold_name(folded) == folded


@given(st.text(alphabet="abcdefghiklmnoqrstuwyz -'", max_size=30))
def test_a_name_is_like_itself(name: str) -> None:
    assert likeness(fold_name(name), fold_name(name)) == 1.0
