"""Persons named with their office, nations and origins as shares, one who is told of twice, totals of those hurt."""

import pytest

from kadesh.extract.counting.officeholders import count_officers
from kadesh.model.claim import Toll
from tests.extract.reading import read_claims

Told = list[tuple[str, int | None, str]]


def told(text: str) -> Told:
    """Return outcome, least number and role of each toll, in the order of the text."""
    return [(t.outcome, t.count.low, t.victims.role) for t in read_claims(text, Toll)]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("captain Luis Mora and sergeant Ana Lara", 2),
        ("head teacher Luis Mora, nurse Ana Lara and farmer Juan Paz", 3),
        ("Luis Mora and nurse Ana Lara", 0),
        ("people Luis Mora and Ana Lara", 0),
    ],
)
def test_offices_are_counted(words: str, number: int) -> None:
    assert count_officers(words) == number


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Rebels killed constable Luis Mora and corporal Ana Lara near Cali.", [("killed", 2, "mixed")]),
        ("Sergeant Luis Mora and Corporal Ana Lara were killed near Cali.", [("killed", 2, "military")]),
        ("Two soldiers, Captain Luis Mora and Private Juan Paz, were killed near Cali.", [("killed", 2, "military")]),
        ("Sergeant Luis Mora and Corporal Ana Lara said three nurses were killed near Cali.", [("killed", 3, "medical")]),
        (
            "Six guards and a farmer identified as Luis Mora, a local trader, were injured near Cali.",
            [("wounded", 6, "unknown"), ("wounded", 1, "civilian")],
        ),
    ],
)
def test_persons_with_their_office(text: str, tolls: Told) -> None:
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        (
            "Some 20 people were killed in Cali. Three of the victims were Peruvians.",
            [("killed", 20, "unknown"), ("killed", 3, "unknown")],
        ),
        (
            "Some 20 people were hurt in Cali. This includes three nurses.",
            [("wounded", 20, "unknown"), ("wounded", 3, "medical")],
        ),
        (
            "Troops killed 12 rebels near Cali. Among them, five were foreigners, while seven were locals.",
            [("killed", 12, "armed-group"), ("killed", 5, "armed-group"), ("killed", 7, "armed-group")],
        ),
        ("Some 20 people were hurt in Cali. This includes three bridges.", [("wounded", 20, "unknown")]),
    ],
)
def test_shares_by_origin(text: str, tolls: Told) -> None:
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("The injured totaled 51 by noon in Cali.", [("wounded", 51, "unknown")]),
        ("Police found the beheaded bodies of three farmers near Cali.", [("killed", 3, "civilian")]),
        ("Two customs officers were killed near Cali.", [("killed", 2, "police")]),
        ("Four Peruvian military died near Cali.", [("killed", 4, "military")]),
        ("Four military bases burned near Cali.", []),
        ("Two women polio workers were killed in Cali.", [("killed", 2, "civilian")]),
        ("The toll was confirmed by a nurse in Cali and included four guards.", [("killed", 4, "unknown")]),
        ("A man stabbed a guard in Cali and was shot dead.", []),
        ("A guard in Cali was stabbed and shot dead.", [("killed", 1, "unknown")]),
    ],
)
def test_to_whom_a_word_belongs(text: str, tolls: Told) -> None:
    assert told(text) == tolls
