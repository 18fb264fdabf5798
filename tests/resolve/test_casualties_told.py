"""Casualties: whose they are where they are dealt to somebody, and that the dead told besides are no wounded."""

import pytest

from tests.desk import Desk

# text, whose the casualties of its last toll are
DEALT: tuple[tuple[str, str | None, str], ...] = (
    ("The army inflicted 30 casualties on ISIS fighters near Arda in Syria.", "isis", "armed-group"),
    ("Shelling in Idlib in Syria inflicted 14 casualties on the residents.", "SYR", "civilian"),
    ("Shelling in Idlib in Syria inflicted 14 casualties on Monday.", "SYR", "unknown"),
)

# text, its tolls
BESIDE_DEAD: tuple[tuple[str, list[tuple[str, int]]], ...] = (
    (
        "The agency said 25 casualties were children in raids on Arda in Syria. Twenty-five children were killed, it said.",
        [("killed", 25)],
    ),
    # another town, another number
    (
        "Raids in Salqin in Syria killed 12 people on Monday. In Saraqeb in Syria there were 12 casualties on Tuesday.",
        [("killed", 12), ("wounded", 12)],
    ),
    ("Raids in Idlib in Syria killed 12 people and there were 30 casualties.", [("killed", 12), ("wounded", 30)]),
)


@pytest.mark.parametrize(("text", "side", "role"), DEALT)
def test_casualties_dealt_to_somebody_are_theirs(desk: Desk, text: str, side: str | None, role: str) -> None:
    victims = desk.tolls(text)[-1].victims
    assert (victims.side, victims.role) == (side, role)


@pytest.mark.parametrize(("text", "expected"), BESIDE_DEAD)
def test_as_many_dead_are_no_wounded_besides(desk: Desk, text: str, expected: list[tuple[str, int]]) -> None:
    assert sorted((t.outcome, t.count.low) for t in desk.tolls(text)) == expected
