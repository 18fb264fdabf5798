"""Sentences in capitals are read as those that a paper prints."""

from typing import Any

import pytest

from kadesh.extract.casing import with_small_letters
from kadesh.model.letters import is_shouted
from kadesh.model.span import Span
from tests.desk import Desk
from tests.extract.test_news_tolls import bounds

READ: list[Any] = [
    ("THREE PRISON GUARDS ON LEAVE WERE PULLED FROM A BUS AND EXECUTED ON TUESDAY OUTSIDE ARDA.", "killed 3"),
    ("TWO CLERKS AND A PORTER PERISHED WHEN THE TRAIN RAN OVER A MINE.", "killed 3"),
    ("REBELS SHOT DEAD A MAYOR AND WOUNDED FIVE GUARDS.", "killed 1, wounded 5"),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_tolls_of_sentences_in_capitals(desk: Desk, text: str, expected: str) -> None:
    told = desk.tolls(text)
    assert sorted(f"{t.outcome} {bounds(t.count)}" for t in told) == sorted(expected.split(", "))
    assert all(t.evidence.quote in text for t in told)


def test_names_and_days_keep_their_capitals() -> None:
    text = "TWO GUARDS OF THE UNRF DIED IN NEW BOL ON MONDAY"
    names = [Span(text.index("UNRF"), text.index("UNRF") + 4), Span(text.index("NEW"), text.index("NEW") + 7)]
    assert with_small_letters(text, names) == "Two guards of the UNRF died in New Bol on Monday"


def test_offsets_hold_where_a_small_letter_is_longer() -> None:
    text = "İKİ ASKER ÖLDÜ"
    assert len(with_small_letters(text, [])) == len(text)


def test_a_sentence_with_small_letters_is_left_alone() -> None:
    assert is_shouted("FIVE MEN DIED NEAR McALLEN ON SUNDAY")
    assert not is_shouted("The UNRF and the AFNDI said that five died")
    assert not is_shouted("five died")
