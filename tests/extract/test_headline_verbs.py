"""Figures that the words tell plainly and the gate or the tagger used to lose: headlines, flight, shares of the held."""

import pytest

from kadesh.model.claim import Toll
from tests.desk import Desk


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Mine kills 3 guards, wounds 5 in northern Mali", ["killed 3", "wounded 5"]),
        ("Car Bomb Kills at Least 31, Injures More Than 60", ["killed 31", "wounded 60"]),
        ("Truck Blast Kills at Least 31 in Northern Mali", ["killed 31"]),
        ("Suicide blast kills 8 and wounds 20 near Kabul", ["killed 8", "wounded 20"]),
        ("Blast kills man; wounds 6 days old, doctors say", ["killed 1"]),
        ("The raids killed nine, forcing more than 3,000 people out of their homes.", ["killed 9", "displaced 3000"]),
        ("Rebel forces killed nine people in Gao.", ["killed 9"]),
        ("We lost nine men, including our commander, the officer said.", ["killed 9", "killed 1"]),
        ("Troops killed 14 people in Gao, including seven detainees.", ["killed 14", "killed 7"]),
        (
            "A drone fired missiles, killing commander Ali Nur, who rode a motorcycle, along with four civilians in a car.",
            ["killed 1", "killed 4"],
        ),
        ("Troops arrested a colonel; soldiers marched along with nine tanks.", ["captured 1"]),
        ("Police said 30 people were freed, including seven detainees.", ["captured 7"]),
    ],
)
def test_figures_told_plainly_are_kept(desk: Desk, text: str, tolls: list[str]) -> None:
    assert [f"{t.outcome} {t.count.low}" for t in desk.read(text).claims if isinstance(t, Toll)] == tolls
