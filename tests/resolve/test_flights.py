"""Whose people those are who fled over a border or towards one."""

import pytest

from kadesh.model.claim import Toll
from tests.extract.reading import read_claims

FLED = (
    ("About 5,000 people have crossed from Sudan into Chad.", "SDN"),
    ("Over 2,000 people fled Burundi for Rwanda this week.", "BDI"),
    ("Some 12,000 villagers are marching to the Ugandan border after rebels took Bunagana in eastern Congo.", "COD"),
    ("Almost 40,000 people have fled from Idlib towards the Turkish border.", "SYR"),
    ("He said nearly a million people were marching towards Turkey's border.", None),
    ("Fighters flocked to Syria, where 40,000 people have been displaced.", "SYR"),
    ("3,000 people were displaced in Lebanon, according to Lebanon's interior ministry.", "LBN"),
)


@pytest.mark.parametrize(("text", "side"), FLED)
def test_people_are_of_the_country_they_left(text: str, side: str | None) -> None:
    (toll,) = (t for t in read_claims(text, Toll) if t.outcome in ("displaced", "refugees"))
    assert toll.victims.side == side
