"""Persons named with their years: 'Luis Mora, 34, and Ana Lara, 27' are two, and 34 counts nobody."""

import pytest

from kadesh.model.claim import Toll
from tests.extract.reading import read_claims

Told = list[tuple[str, int | None]]


def told(text: str) -> Told:
    """Return outcome and least number of each toll, in the order of the text."""
    return [(t.outcome, t.count.low) for t in read_claims(text, Toll)]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Luis Mora, 34, and Ana Lara, 27, were killed in the raid.", [("killed", 2)]),
        ("The blast killed Luis Mora, 34, and Ana Lara, 27.", [("killed", 2)]),
        ("Luis Mora (34), Ana Lara (27) and Juan Paz (19) were killed when a shell hit their house.", [("killed", 3)]),
        ("The raid killed Luis Mora, 34, Ana Lara, 27, and Juan Paz, 19.", [("killed", 3)]),
        ("Luis Mora, Ana Lara and Juan Paz were killed when a shell hit their house.", [("killed", 3)]),
        ("Luis Mora, aged 34, and Ana Lara, aged 27, were hurt in the blast.", [("wounded", 2)]),
        ("The blast killed Luis Mora, 34 and Ana Lara, 27.", [("killed", 2)]),
    ],
)
def test_a_list_of_names(text: str, tolls: Told) -> None:
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Sergeant Luis Mora, 34 was killed by a sniper.", [("killed", 1)]),
        ("Police said that Luis Mora, 34 was shot dead.", [("killed", 1)]),
        ("Gunmen killed Luis Mora, 34 and wounded his wife.", [("killed", 1), ("wounded", 1)]),
        ("Ali Nur, 21 died ten hours after the blast.", [("killed", 1)]),
        ("According to Luis Mora, 34 were killed in the raid.", [("killed", 34)]),
        ("Ana Lara told Luis Mora, 34 died in the raid.", [("killed", 34)]),
        ("On Monday in New Arda, 21 were killed in a raid.", [("killed", 21)]),
    ],
)
def test_years_that_no_comma_closes(text: str, tolls: Told) -> None:
    assert told(text) == tolls
