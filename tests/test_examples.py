"""What the examples must say, whatever else is read better or worse: whose dead they are, and where nobody died."""

import json
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
INCIDENTS: dict[str, Any] = json.loads((ROOT / "tests/golden/idlib-2020.json").read_text(encoding="utf-8"))["incidents"]
VICTIMS = frozenset("SYR TUR RUS GRC None".split())
"""States whose people the reports tell of; groups have slugs in small letters."""
CAPITALS = {
    "Kyiv": "geonames:703448",
    "Moscow": "geonames:524901",
    "Ankara": "geonames:323786",
    "Istanbul": "geonames:745044",
}
"""Where somebody spoke, was about to fly to, or signed."""
DEAD = {
    "01-agency-first-count.txt:24-57": "TUR",
    "02-anadolu-shelling.txt:12-106": "TUR",
    "02-anadolu-shelling.txt:392-442": "SYR",
    "03-monitor-retaliation.txt:59-99": "SYR",
    "03-monitor-retaliation.txt:380-412": "TUR",
    "07-ultimatum.html:447-476": "TUR",
    "07-ultimatum.html:581-617": "SYR",
    "11-taftanaz.txt:29-62": "TUR",
    "16-nairab-two-accounts.txt:37-64": "TUR",
}
"""Claims whose own words say whose soldiers died."""
GROUPS = [
    (group["victims"].split(", ")[1], stand)
    for incident in INCIDENTS.values()
    for group in incident["presets"]["claims"]["ranges"]
    for stand in group["stands"]
]
"""The side of each group of victims, with each claim that stands in it."""


def test_no_victim_is_of_a_state_that_lost_nobody() -> None:
    assert len(GROUPS) > 50
    assert {side for side, _ in GROUPS if not side.islower()} <= VICTIMS


@pytest.mark.parametrize("claim", DEAD)
def test_the_dead_are_of_the_side_that_the_words_name(claim: str) -> None:
    assert {side for side, stand in GROUPS if claim in stand} == {DEAD[claim]}


@pytest.mark.parametrize("place", CAPITALS)
def test_nobody_died_where_somebody_only_spoke(place: str) -> None:
    assert [name for name, incident in INCIDENTS.items() if incident["where"] == CAPITALS[place]] == []


def test_the_first_dead_of_february_are_one_incident() -> None:
    """Four, five and six dead of one shelling, as three reports of the day count them."""
    told = ("01-agency-first-count.txt:24-57", "02-anadolu-shelling.txt:12-106", "03-monitor-retaliation.txt:380-412")
    (incident,) = [i for i in INCIDENTS.values() if any(c.startswith(told[0]) for c in i["claims"])]
    assert all(any(c.startswith(name) for c in incident["claims"]) for name in told)
    assert any(d["type"] == "figures" and d["real"] for d in incident["disputes"])
