"""Titles that place a deed at a province by its town's name, and figures of what is on the rise."""

import pytest

from kadesh.model.claim import Event
from tests.desk import Desk

ONCE = (
    "Farmer killed in Taliban attack in Herat\n\nA farmer was killed on Saturday in an attack in Shindand in Herat.",
    "Six killed in Herat bombing\n\nA roadside bomb killed six people in Shindand on Monday, police said.",
)
TWICE = "Farmer killed in Herat\n\nA farmer was killed on Saturday in an attack by gunmen in the town of Spin Boldak."


@pytest.mark.parametrize("text", ONCE)
def test_what_lies_in_the_province_is_told_once(desk: Desk, text: str) -> None:
    claims = desk.read(text).claims
    assert len(desk.tolls(text)) == 1
    assert len([c for c in claims if isinstance(c, Event)]) == 1


def test_another_province_is_another_place(desk: Desk) -> None:
    assert len(desk.tolls(TWICE)) == 2


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The town has seen an increase in cases of killing of farmers.", 0),
        ("The region saw a surge in the killing of farmers.", 0),
        ("A wave of attacks killed farmers in Goma.", 1),
        ("There was a rise in the killing of nine farmers.", 1),
    ],
)
def test_what_is_on_the_rise_counts_nobody(desk: Desk, text: str, count: int) -> None:
    assert len(desk.tolls(text)) == count


def test_who_claims_a_killing_did_it(desk: Desk) -> None:
    (toll,) = desk.tolls("Islamic State claimed the killing of a baker in Sabha who had sold bread to the SDF.")
    assert (toll.perpetrator.side, toll.perpetrator.basis) == ("isis", "stated")
