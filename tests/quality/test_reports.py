"""The whole reports are of the form, agree with their own datelines, and are of many wars and manners."""

import json
import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from kadesh.model.claim import Act, ControlStatus, EventType, Outcome, Polarity, Scope
from tests.quality.form import CHECKS, KINDS, Case
from tests.quality.test_gold import CASES as SHORT

HERE = Path(__file__).parent
REGIONS = {"africa": 60, "americas": 10, "asia": 30, "syria": 60}
"""The least of reports from each part of the world."""
MANNERS = {
    "wire",
    "bulletin",
    "state-agency",
    "local-paper",
    "radio",
    "situation-report",
    "police-brief",
    "follow-up",
    "background",
    "headline-list",
    "no-claim",
}
FLOORS = {"tolls": 1350, "events": 480, "controls": 100, "statements": 220}
MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)}
DAY = re.compile(r"\b(\d{1,2}) ([A-Z][a-z]{2,8}) (\d{4}|\d{2})\b|\b([A-Z][a-z]{2,8})\.? (\d{1,2}), (\d{4})\b")
HEAD = 120
"""Characters at the start of a text in which its dateline stands."""
SLACK = 7
"""Days that a paper, a bulletin or a list may come out after the day at its head."""


def load() -> list[Case]:
    """The reports, one to a line."""
    return [json.loads(line) for line in (HERE / "reports.jsonl").read_text(encoding="utf-8").splitlines()]


CASES = load()
each = pytest.mark.parametrize("case", CASES, ids=[case["doc_id"] for case in CASES])


def day_at_head(text: str) -> date | None:
    """The first full day named at the start of a text.

    >>> day_at_head("Managua, 6 Nov 85 (Radio Segovia) -- Text")
    datetime.date(1985, 11, 6)
    """
    for found in DAY.finditer(text[:HEAD]):
        day, month, year = (found[1], found[2], found[3]) if found[1] else (found[5], found[4], found[6])
        if number := MONTHS.get(month[:3].lower()):
            return date(int(year) if len(year) == 4 else 1900 + int(year), number, int(day))
    return None


@each
def test_every_report_is_of_the_form(case: Case) -> None:
    for check in CHECKS:
        check(case)
    assert re.fullmatch(rf"({'|'.join(REGIONS)})-\d{{3}}", case["doc_id"])
    assert case["kind"] in MANNERS


@each
def test_the_dateline_agrees_with_the_day_of_publication(case: Case) -> None:
    head = day_at_head(case["text"])
    if head and case["published"]:
        assert 0 <= (date.fromisoformat(case["published"]) - head).days <= SLACK


@each
def test_nothing_happened_after_it_was_printed(case: Case) -> None:
    for kind in ("tolls", "events", "controls"):
        for entry in case[kind]:
            last = (entry["date"] or [None, None])[1]
            assert last is None or case["published"] is None or last <= case["published"], entry["quote"]


@each
def test_an_undated_claim_is_no_younger_than_the_report(case: Case) -> None:
    """Where the day of publication is known, nothing is left without a day."""
    if case["published"]:
        assert all(entry["date"] for kind in ("tolls", "events", "controls") for entry in case[kind])


def test_no_report_stands_twice() -> None:
    assert len({case["doc_id"] for case in CASES}) == len(CASES)
    assert len({case["text"] for case in [*CASES, *SHORT]}) == len(CASES) + len(SHORT)


def test_there_is_enough_of_everything() -> None:
    regions = Counter(case["doc_id"].split("-")[0] for case in CASES)
    assert all(regions[region] >= floor for region, floor in REGIONS.items())
    assert {case["kind"] for case in CASES} == MANNERS
    for kind, floor in FLOORS.items():
        assert sum(len(case[kind]) for case in CASES) >= floor, kind
    assert any(not any(case[kind] for kind in KINDS) for case in CASES)


def test_every_word_of_the_form_is_tried() -> None:
    def seen(kind: str, field: str) -> set[str]:
        return {entry[field] for case in CASES for entry in case[kind]}

    assert seen("tolls", "outcome") == set(get_args(Outcome))
    assert seen("tolls", "scope") == set(get_args(Scope))
    assert seen("tolls", "polarity") == set(get_args(Polarity))
    assert seen("events", "type") >= set(get_args(EventType)) - {"chemical"}
    assert seen("controls", "status") == set(get_args(ControlStatus))
    assert seen("statements", "kind") >= set(get_args(Act)) - {"notification", "non-notification"}
