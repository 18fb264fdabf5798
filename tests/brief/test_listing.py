"""Incidents and disputes as rows, and what each filter lets through."""

from dataclasses import replace
from datetime import date

import pytest

from kadesh.brief.listing import Filter, find_point, list_disputes, list_incidents
from kadesh.model.assessment import Assessment, Dispute
from kadesh.model.distance import measure_km
from kadesh.model.reading import Reading
from tests.brief.world import make_claims, make_reading
from tests.build import incident

WEST, ALDA = "west of Alda", "Alda"


def with_undated() -> Reading:
    """The small reading, and an incident without a day or a place."""
    reading = make_reading()
    return replace(reading, incidents=(*reading.incidents, incident([make_claims()["fishermen"]], "other")))


def places(wanted: Filter) -> list[str | None]:
    return [row.place for row in list_incidents(with_undated(), wanted)]


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [
        (Filter(), [ALDA, WEST, None]),
        (Filter(first=date(2021, 3, 1)), [ALDA, WEST]),
        (Filter(first=date(2021, 3, 2)), []),
        (Filter(last=date(2021, 3, 1)), [ALDA, WEST]),
        (Filter(last=date(2021, 2, 28)), []),
        (Filter(near=(10.5, 20.2)), [WEST]),
        (Filter(near=(10.5, 20.2), within=1.0), []),
        (Filter(side="NOR"), [WEST]),
        (Filter(side="sou"), [ALDA, WEST]),
        (Filter(side="EST"), []),
        (Filter(type="shelling"), [ALDA, WEST]),
        (Filter(type="other"), [None]),
        (Filter(disputed=True), [WEST]),
        (Filter(sources=2), [WEST]),
        (Filter(sources=3), []),
    ],
)
def test_filters(wanted: Filter, shown: list[str | None]) -> None:
    assert places(wanted) == shown


def test_a_row_leads_to_its_words() -> None:
    row = list_incidents(make_reading())[1]
    assert row.figures == "3 civilians killed; 5-7 northern soldiers killed"
    assert row.disputed == "figures differ: President Orm, The Dale Herald"
    assert (row.who, row.whom) == ("southern gunners", "northern soldiers")
    assert row.quotes == ("herald.txt 34-64", "wire.txt 0-54", "wire.txt 0-54", "wire.txt 60-104")
    assert (row.reports, row.outlets, row.sources) == (2, ("Tern Wire", "The Dale Herald"), 2)


def test_disputes_lead_to_their_words() -> None:
    rows = list_disputes(make_reading())
    assert [(row.type, row.incident is None) for row in rows] == [
        ("figures", False),
        ("control", True),
        ("notification", True),
    ]
    assert rows[0].quotes == ("herald.txt 34-64", "wire.txt 0-54")


def test_what_only_looks_like_a_dispute_is_listed_on_request() -> None:
    reading = make_reading()
    revision = Dispute("dispute-9", "revision", False, (), "Revised.")
    first = reading.assessments[0]
    assessed = (Assessment(first.subject, "claims", first.ranges, (*first.disputes, revision)), reading.assessments[1])
    reading = replace(reading, assessments=assessed)
    assert "revision" not in [row.type for row in list_disputes(reading)]
    assert [row.real for row in list_disputes(reading, real=False)] == [True, False, True, True]


def test_a_place_is_found_by_its_words_or_name() -> None:
    assert find_point("ALDA", make_reading()) == (10.5, 20.25)
    assert find_point("west of alda", make_reading()) == (10.5, 20.25)
    assert find_point("Brin", make_reading()) is None  # known by name, but no source gives it a point


@pytest.mark.parametrize(
    ("one", "other", "km"),
    [((0, 0), (0, 180), 20015), ((90, 0), (-90, 0), 20015), ((10, 20), (10, 20), 0), ((0, 179.5), (0, -179.5), 111)],
)
def test_distances(one: tuple[float, float], other: tuple[float, float], km: int) -> None:
    assert round(measure_km(one, other)) == km
