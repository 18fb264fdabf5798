"""Other people of the same page: their own doer or finding sets them apart from the fire told before."""

import pytest

from kadesh.model.claim import Event
from tests.extract.reading import read_claims

# text; kind and attacker of each event
APART: list[tuple[str, list[tuple[str, str | None]]]] = [
    (
        "Israeli shelling of Rafah on Monday wounded two bakers.\n\nBody of a tailor found in Khan Younis",
        [("shelling", "ISR"), ("other", None)],
    ),
    (
        "Syrian jets bombed Ariha on Monday, killing two bakers.\n\nTailor killed by the SDF in Raqqa, 3 June 2019",
        [("airstrike", "SYR"), ("shooting", "sdf")],
    ),
    (  # bodies that a clinic counts are of the fire
        "Israeli shelling of Rafah on Monday wounded two bakers. A clinic in Khan Younis counted nine bodies.",
        [("shelling", "ISR")],
    ),
    (  # fire goes on from place to place
        "Israeli shelling of Rafah on Monday wounded two bakers. A tailor was killed in Khan Younis.",
        [("shelling", "ISR"), ("shelling", "ISR")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), APART)
def test_what_met_people_elsewhere(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(e.type, e.attacker.side) for e in read_claims(text, Event)] == expected


# text; of how many events it tells
ONE: list[tuple[str, int]] = [
    ("In Gao six people were killed and nine were wounded.", 1),
    ("Seven villagers were wounded and a girl was killed in Kharkiv on Monday.", 1),
    ("Residents say that four people were killed and 11 wounded in Khan Younis.", 1),
    ("Six people were killed in Gao. Nine people were wounded in Timbuktu.", 2),
]


@pytest.mark.parametrize(("text", "count"), ONE)
def test_dead_and_wounded_of_one_place_met_one_thing(text: str, count: int) -> None:
    assert len(read_claims(text, Event)) == count
