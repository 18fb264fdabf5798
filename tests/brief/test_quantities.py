"""People without the number that stands before them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadesh.brief.quantities import drop_quantity, is_listing, name_one


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("five northern soldiers", "northern soldiers"),
        ("At least 1,200 people", "people"),
        ("more than half a million people", "people"),
        ("between 30 and 35 regime soldiers", "regime soldiers"),
        ("dozens of rebels", "rebels"),
        ("twenty-two guards", "guards"),
        ("a child", "child"),
        ("the northern army", "the northern army"),
        ("several of the drivers", "of the drivers"),
        ("12 of the factions", "of the factions"),
        ("nine others", ""),
        ("45 wounded", ""),
        ("casualties", ""),
        ("an officer and two drivers", "officer and two drivers"),
        ("12th Brigade fighters", "Brigade fighters"),
        ("one-eyed men", "one-eyed men"),
        ("33 of our comrades", "comrades"),
        ("her husband", "husband"),
        ("she", ""),
        ("24 corpses", ""),
        ("of the injured", ""),
        ("unknown number of soldiers", "soldiers"),
        ("a large number of militants", "militants"),
        ("Large numbers of the wounded", ""),
        ("numbers of killed", ""),
        ("a large family", "large family"),
        ("an undisclosed number of northern guards", "northern guards"),
        ("their bodies", ""),
        ("18 of them children", "children"),
        ("its", ""),
        ("████ ██████, 9", ""),
    ],
)
def test_drop_quantity(words: str, people: str) -> None:
    assert drop_quantity(words) == people


@given(st.text())
def test_what_is_left_is_the_end_of_what_was_there(words: str) -> None:
    assert " ".join(words.split()).endswith(drop_quantity(words))


@pytest.mark.parametrize(
    ("words", "listed"),
    [
        ("a baby girl and an old man", True),
        ("a man, his wife and a son", True),
        ("women and children", False),
        ("an officer and two drivers", False),
        ("a soldier of the army and navy", False),
    ],
)
def test_persons_named_one_after_the_other(words: str, listed: bool) -> None:
    assert is_listing(words) is listed


@pytest.mark.parametrize(
    ("words", "one"),
    [
        ("civilians", "civilian"),
        ("northern soldiers", "northern soldier"),
        ("women", "woman"),
        ("of the factions", "of the factions"),
        ("women and children", "women and children"),
        ("nurse", "nurse"),
        ("", ""),
    ],
)
def test_one_of_them(words: str, one: str) -> None:
    assert name_one(words) == one
