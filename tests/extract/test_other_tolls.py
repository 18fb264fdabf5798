"""Tolls in the words of bulletins, communiqués and city pages: enemies by a name of scorn, hospitals that took people in."""

from typing import Any

import pytest

from tests.desk import Desk
from tests.extract.test_news_tolls import bounds

# sentence; outcome and bounds of each toll, as in the table of news
READ: list[Any] = [
    # numbers of several words, names that somebody gives to people
    ("A hundred and thirty soldiers were killed on the ridge.", "killed 130"),
    ("A hundred soldiers and thirty civilians were killed.", "killed 100, killed 30"),
    ("The convent counted a hundred and fifty thousand dead.", "killed 150000"),
    ('The front said that it had killed 21 "traitors" near the bridge.', "killed 21"),
    ("In all 31 “hireling guards” were eliminated.", "killed 31"),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_tolls_of_bulletins(desk: Desk, text: str, expected: str) -> None:
    told = [f"{t.outcome} {bounds(t.count)}" for t in desk.tolls(text) if t.modality == "actual"]
    assert sorted(told) == sorted(expected.split(", ") if expected else [])
