"""What the examples must never say: they are set in Idlib, and nobody died where somebody only spoke."""

import json
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
INCIDENTS: dict[str, Any] = json.loads((ROOT / "tests/golden/idlib-2020.json").read_text(encoding="utf-8"))["incidents"]
VICTIMS = frozenset("SYR TUR RUS GRC None".split())
"""States whose people the reports tell of; groups have slugs in small letters."""
CAPITALS = {
    "geonames:703448": "Kyiv",
    "geonames:524901": "Moscow",
    "geonames:323786": "Ankara",
    "geonames:745044": "Istanbul",
}
    "geonames:703448": "Kyiv",
    "geonames:524901": "Moscow",
    "geonames:323786": "Ankara",
    "geonames:745044": "Istanbul",
}
"""Places where somebody spoke, was about to fly to, or signed."""


def test_no_victim_is_of_a_state_that_lost_nobody() -> None:
    told = [
        group["victims"]
        for incident in INCIDENTS.values()
        for preset in incident["presets"].values()
        for group in preset["ranges"]
    ]
    sides = {words.split(", ")[1] for words in told}
    assert len(told) > 50
    assert {side for side in sides if not side.islower()} <= VICTIMS


@pytest.mark.parametrize("place", CAPITALS, ids=CAPITALS.values())
def test_nobody_died_where_somebody_only_spoke(place: str) -> None:
    assert [name for name, incident in INCIDENTS.items() if incident["where"] == place] == []
