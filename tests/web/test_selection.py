"""Filters: what they let through, what they cannot judge, and that the command line lets the same through."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kadesh.brief.history import narrow_reading
from kadesh.brief.listing import Filter, list_incidents
from kadesh.errors import NotFound
from kadesh.ledger import brief_ledger
from kadesh.pipeline import Options
from kadesh.web.memo import Memo
from kadesh.web.selection import select_entries
from kadesh.web.snapshot import Snapshot
from kadesh.web.wanted import Wanted

SARAQEB = (35.864, 36.806)


SAME: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({}, {}),
    ({"type": "shelling"}, {"type": "shelling"}),
    ({"side": "tur"}, {"side": "TUR"}),
    ({"disputed": True}, {"disputed": True}),
    ({"sources": 2}, {"sources": 2}),
    ({"first": date(2020, 2, 5)}, {"first": date(2020, 2, 5)}),
    ({"last": date(2020, 2, 5)}, {"last": date(2020, 2, 5)}),
    ({"first": date(2020, 2, 3), "last": date(2020, 2, 3)}, {"first": date(2020, 2, 3), "last": date(2020, 2, 3)}),
    ({"near": "35.864,36.806", "within": 10.0}, {"near": SARAQEB, "within": 10.0}),
    ({"near": "35.864,36.806", "within": 40.0}, {"near": SARAQEB, "within": 40.0}),
]


@pytest.mark.parametrize(("wanted", "told"), SAME, ids=lambda value: str(value)[:60])
def test_the_same_is_let_through_as_by_the_command_line(
    snapshot: Snapshot, example_ledger: Path, wanted: dict[str, Any], told: dict[str, Any]
) -> None:
    rows = list_incidents(brief_ledger(example_ledger, Options()), Filter(**told))
    assert [entry.row for entry in select_entries(snapshot, Wanted(**wanted)).shown] == list(rows)


def test_a_place_is_found_by_its_name(snapshot: Snapshot) -> None:
    near = select_entries(snapshot, Wanted(near="Saraqeb", within=5.0))
    assert near.shown
    assert near.shown == select_entries(snapshot, Wanted(near="saraqeb", within=5.0)).shown


@pytest.mark.parametrize("name", ["Zzyzx-on-Nothing", "95,200"])
def test_a_place_that_nobody_knows_is_told(snapshot: Snapshot, name: str) -> None:
    with pytest.raises(NotFound):
        select_entries(snapshot, Wanted(near=name))


def test_what_a_filter_cannot_judge_is_counted(snapshot: Snapshot) -> None:
    days = select_entries(snapshot, Wanted(first=date(1990, 1, 1)))
    assert len(days.shown) + days.undated == days.of == len(snapshot.entries)
    place = select_entries(snapshot, Wanted(near="35.864,36.806", within=20_000))
    assert len(place.shown) + place.pointless == place.of


def test_the_line_of_time_is_of_all_filters_but_the_days(snapshot: Snapshot) -> None:
    found = select_entries(snapshot, Wanted(type="shelling", first=date(2020, 2, 10)))
    assert found.around == select_entries(snapshot, Wanted(type="shelling")).shown
    assert len(found.shown) < len(found.around)


def test_what_lacks_a_day_or_a_place_is_listed(snapshot: Snapshot) -> None:
    for lacking, missing in (("day", "starts"), ("point", "point")):
        shown = select_entries(snapshot, Wanted(lacking=lacking)).shown  # type: ignore[arg-type]  # both are such words
        assert all(getattr(entry, missing) is None for entry in shown)


def test_all_words_must_be_in_the_line(snapshot: Snapshot) -> None:
    both = select_entries(snapshot, Wanted(q="SHELLING saraqeb")).shown
    assert all("shelling" in entry.text and "saraqeb" in entry.text for entry in both)
    assert both


def test_one_incident_alone_is_what_the_command_line_narrows_to(snapshot: Snapshot) -> None:
    for incident in snapshot.reading.incidents:
        assert snapshot.narrow(incident) == narrow_reading(snapshot.reading, incident)


def test_what_was_asked_is_not_worked_out_again(snapshot: Snapshot) -> None:
    memo, made = Memo(kept=2), []
    for question in ("a", "b", "a", "c", "a", "b"):
        memo.get(question, lambda question=question: made.append(question))  # type: ignore[misc]  # bound at once
    assert made == ["a", "b", "c", "b"]
