"""Days on which something is only to begin, lands that are only named as whose something is, and words that hit nobody."""

import pytest

from kadesh.model.claim import Event
from tests.desk import Desk

_RAID = "Raids killed six in Idlib in Syria. "

# text, the first day of its first toll, read on 13 September 2016
DAYS: tuple[tuple[str, str | None], ...] = (
    (_RAID + "Russia announced a deal that would set up a truce starting on Monday.", None),
    (_RAID + "A truce is due to take effect on Friday.", None),
    ("Jets killed nine in Idlib in Syria in raids starting on Sunday.", "2016-09-11"),
    (_RAID + "The raids began on Sunday.", "2016-09-11"),
)

_SINCE = "The country has been locked in a civil war since 2011. Since then over 310000 people have been killed."

# text, the place of its last toll
LANDS: tuple[tuple[str, str], ...] = (
    (f"Shells killed two near Syria capital. The ministry in Syria spoke of rebels. {_SINCE}", "Syria"),
    ("Since 2022 drones have hit villages in eastern Syria 28 times and left 17 people dead.", "eastern Syria"),
)

# text, how many deeds it tells
HIT: tuple[tuple[str, int], ...] = (
    ("Aid has come to the drought-hit province of Idlib in Syria.", 0),
    ("The deal raises their role in the crisis-hit country of Syria.", 0),
    ("A shell hit the province of Idlib in Syria.", 1),
)


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_the_day_a_truce_is_to_begin_dates_no_deed(desk: Desk, text: str, day: str | None) -> None:
    first = desk.tolls(text, published="2016-09-13")[0].when.first
    assert (first.isoformat() if first else None) == day


@pytest.mark.parametrize(("text", "place"), LANDS)
def test_the_dead_of_a_war_are_of_the_land_not_of_a_part(desk: Desk, text: str, place: str) -> None:
    assert desk.tolls(text, published="2016-09-13")[-1].where.words == place


@pytest.mark.parametrize(("text", "deeds"), HIT)
def test_a_land_hit_by_drought_was_not_attacked(desk: Desk, text: str, deeds: int) -> None:
    assert len([c for c in desk.read(text).claims if isinstance(c, Event)]) == deeds
