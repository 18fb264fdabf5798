"""The reports of the wider set and those held apart are of the form, each told once and of every part of the world."""

import json
from collections import Counter
from pathlib import Path

import pytest

from tests.quality.form import CHECKS, KINDS, Case
from tests.quality.test_gold import CASES as SHORT
from tests.quality.test_reports import CASES as REPORTS

HERE = Path(__file__).parent
REGIONS = {"africa": 100, "americas": 120, "asia": 120, "europe": 140, "monitors": 110, "syria": 120}
"""The least of reports from each part of the world; `monitors` are posts and bulletins on the Middle East since 2018."""
FLOORS = {"tolls": 7_000, "events": 2_400, "controls": 450, "statements": 1_400}


def load(name: str) -> list[Case]:
    """The reports of one file, one to a line."""
    return [json.loads(line) for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


WIDER, APART = load("wider.jsonl"), load("apart.jsonl")


@pytest.mark.parametrize("cases", [WIDER, APART], ids=["wider", "apart"])
def test_every_report_is_of_the_form(cases: list[Case]) -> None:
    wrong = [f"{case['doc_id']}: {found}" for case in cases for check in CHECKS if (found := _fault(check, case))]
    assert wrong == []


def _fault(check: object, case: Case) -> str:
    """What a check finds wrong with a case, nothing if it passes."""
    assert callable(check)
    try:
        check(case)
    except AssertionError as wrong:
        return str(wrong) or "wrong"
    return ""


def test_no_report_stands_twice() -> None:
    texts = Counter(case["text"] for case in [*WIDER, *APART, *REPORTS, *SHORT])
    assert [text[:60] for text, times in texts.items() if times > 1] == []
    assert max(Counter(case["doc_id"] for case in [*WIDER, *APART, *REPORTS]).values()) == 1


def test_there_is_enough_of_everything() -> None:
    regions = Counter(case["doc_id"].split("-")[0] for case in WIDER)
    assert all(regions[region] >= floor for region, floor in REGIONS.items()), regions
    for kind, floor in FLOORS.items():
        assert sum(len(case[kind]) for case in WIDER) >= floor, kind
    assert any(not any(case[kind] for kind in KINDS) for case in WIDER)
