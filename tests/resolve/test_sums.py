"""What the head of a report sums up, and the place of a title's deed that the body tells."""

import pytest

from kadesh.model.claim import Event, Toll
from tests.desk import Desk

SUM = "On 6 May 2024 army air strikes all across the country killed at least 30 people, a monitor in Syria said. "

# the head, what stands below it, where events are told to have been
SUMS: list[tuple[str, str, list[str]]] = [
    (SUM, "In Jassem 12 civilians were killed in air strikes. Air strikes on Douma killed eight.", ["Jassem", "Douma"]),
    (SUM, "In Jassem 12 civilians were killed in air strikes.", ["across the country", "Jassem"]),
    (
        SUM,
        "On 3 May 2024 air strikes on Jassem killed 12 civilians. Air strikes on Douma killed eight on 4 May 2024.",
        ["across the country", "Jassem", "Douma"],
    ),
    (
        "Army air strikes on Douma killed at least 30 people on Monday, a monitor in Syria said. ",
        "In Jassem 12 people were killed in air strikes. Air strikes on Khan Sheikhun killed ten.",
        ["Douma", "Jassem", "Khan Sheikhun"],
    ),
]


@pytest.mark.parametrize(("head", "below", "places"), SUMS)
def test_a_sum_over_several_deeds_told_below_is_no_deed(desk: Desk, head: str, below: str, places: list[str]) -> None:
    claims = desk.read(head + below).claims
    assert [c.where.words for c in claims if isinstance(c, Event)] == places
    assert next(c for c in claims if isinstance(c, Toll)).count.low == 30


NINE = (
    "Air strikes kill nine in Syria's Deir Ezzor\n\n"
    "Nine people of three families who had fled there from the fighting were killed on Monday "
    "when air strikes hit homes"
)

# how the body of a title goes on, where events are told to have been
TITLED: list[tuple[str, list[str]]] = [
    (" in a village. Later a monitor added: the strikes hit the village of Hajin.", ["village of Hajin"]),
    (" in the city. The strikes came as troops advanced on Mosul in Iraq.", ["Deir Ezzor", "Mosul"]),
]


@pytest.mark.parametrize(("below", "places"), TITLED)
def test_the_village_below_is_the_place_of_what_a_title_tells(desk: Desk, below: str, places: list[str]) -> None:
    assert [c.where.words for c in desk.read(NINE + below).claims if isinstance(c, Event)] == places
