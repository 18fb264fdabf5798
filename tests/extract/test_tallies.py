"""Statistics of a period: what their lines count died in many incidents, not in the one told above."""

from typing import Any

import pytest

from kadesh.model.claim import Toll
from tests.extract.reading import read_claims

# text; count, scope of each toll, and whether it belongs to an event
LISTS: list[Any] = [
    (
        (
            "A shepherd was shot dead by unknown men near Mopti on Monday.\n\n"
            "The centre has counted 30 killings in the region since early 2019. These killings left 33 people dead. "
            "The victims are distributed as follows:\n\n- Gao: 14 crimes left 12 men and two women dead.\n\n"
            "- Timbuktu: Nine crimes left nine people dead."
        ),
        [
            (1, "event", True),
            (30, "cumulative", False),
            (33, "cumulative", False),
            (12, "part", False),
            (2, "part", False),
            (9, "part", False),
        ],
    ),
    (  # in addition to the figure of a period
        (
            "A mine killed a ploughman near Kharkiv on Monday.\n\nMines have killed 51 people, among them six children, "
            "since early 2019. In addition, over 80 people were wounded."
        ),
        [(1, "event", True), (51, "cumulative", False), (6, "part", False), (80, "cumulative", False)],
    ),
    (  # by months
        (
            "Raids by the air force go on. They killed 40 people this year. Here is a monthly distribution of the raids:\n\n"
            "• January: Seven raids killed 12 people.\n\n• February: Two raids wounded six people."
        ),
        [(40, "cumulative", False), (12, "cumulative", False), (6, "cumulative", False)],
    ),
    (  # no period: the lines tell of two strikes of one day, whose sum is of both
        (
            "Raids on Monday killed eleven people in Idlib. They are as follows:\n\n"
            "Nine people were killed in air strikes on the mill of Ariha.\n\nTwo people were killed in strikes on Binnish."
        ),
        [(11, "cumulative", False), (9, "event", True), (2, "event", True)],
    ),
    (  # a line with a day of its own tells of one incident
        (
            "The monitor has counted 30 dead since early 2019. The deaths are as follows:\n\n"
            "- January 3: Seven villagers were killed in an ambush near Gao."
        ),
        [(30, "cumulative", False), (7, "event", True)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_of_what_incident_people_in_statistics_died(text: str, expected: list[tuple[int, str, bool]]) -> None:
    tolls = read_claims(text, Toll)
    found = [(t.count.low, t.scope, t.event is not None and t.scope != "cumulative") for t in tolls]
    assert found == expected


def test_who_is_to_be_divided_counts_nobody() -> None:
    text = "The casualties are distributed by region as follows: none in the north. The fatalities are divided by age."
    assert read_claims(text, Toll) == []


def test_fighters_of_several_sides_have_no_doer_in_common() -> None:
    text = (
        "Gunmen killed a clerk of Hamas in Gaza.\n\nSince early 2019 the centre has counted 60 killings in the strip; they "
        "are as follows:\n* 20 soldiers.\n* 13 members of Hamas.\n* Five members of Fatah."
    )
    tolls = read_claims(text, Toll)
    assert {t.perpetrator.side for t in tolls if t.scope == "part"} == {None}
