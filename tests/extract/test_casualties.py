"""Casualties as missions and police count them, and what their people are."""

import pytest

from kadesh.model.claim import Toll
from tests.extract.reading import read_claims


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        (
            "The mission documented 920 civilian casualties (310 deaths and 610 injured) in the first half of 2015.",
            [("killed", 310, "civilian", "cumulative"), ("wounded", 610, "civilian", "cumulative")],
        ),
        (
            "There were 31 police casualties (11 dead and 20 wounded) in Gao, Mali.",
            [("killed", 11, "police", "event"), ("wounded", 20, "police", "event")],
        ),
        (
            "Police counted 31 casualties (11 dead and 20 wounded) in Gao, Mali.",
            [("killed", 11, "unknown", "event"), ("wounded", 20, "unknown", "event")],
        ),
        ("Mines were the leading cause of civilian casualties in Herat, the mission said.", []),
        ("Casualties were up by a third on last year, the mission said.", []),
        ("The bombing caused civilian casualties in Herat.", [("wounded", 2, "unknown", "event")]),
        ("Between 3 May and 6 July 41 people were killed in Herat.", [("killed", 41, "unknown", "cumulative")]),
        (
            "At least 52 people were killed in riots that broke out two months ago in Assam.",
            [("killed", 52, "unknown", "cumulative")],
        ),
        (
            "At least 52 people were killed in riots that broke out two hours ago in Assam.",
            [("killed", 52, "unknown", "event")],
        ),
    ],
)
def test_casualties(text: str, tolls: list[tuple[str, int, str, str]]) -> None:
    assert [(t.outcome, t.count.low, t.victims.role, t.scope) for t in read_claims(text, Toll)] == tolls


@pytest.mark.parametrize(
    ("people", "role"),
    [
        ("Three police officials", "police"),
        ("Three army officials", "military"),
        ("Three tax officials", "official"),
        ("Three troopers", "military"),
        ("Three state police troopers", "police"),
        ("Three political leaders", "civilian"),
        ("Three prayer leaders", "civilian"),
        ("Three rebel leaders", "armed-group"),
    ],
)
def test_roles(people: str, role: str) -> None:
    assert [t.victims.role for t in read_claims(f"{people} were killed in Herat.", Toll)] == [role]
