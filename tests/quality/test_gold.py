"""The gold is well formed: every quote stands in its text, every word is one of the form, nothing is told twice."""

import json
import re
from pathlib import Path
from typing import get_args

import pytest

from kadesh.model.claim import Act, ControlStatus, EventType, Outcome, Polarity, Scope
from kadesh.model.side import Role
from tests.quality.form import CHECKS, KINDS, Case

HERE = Path(__file__).parent
FLOORS = {"tolls": 390, "events": 250, "controls": 75, "statements": 95}


def load() -> list[Case]:
    """The cases, one to a line."""
    return [json.loads(line) for line in (HERE / "gold.jsonl").read_text(encoding="utf-8").splitlines()]


CASES = load()


@pytest.mark.parametrize("case", CASES, ids=[case["doc_id"] for case in CASES])
def test_every_case_is_of_the_form(case: Case) -> None:
    for check in CHECKS:
        check(case)
    assert case["doc_id"].startswith(case["kind"])


def test_no_case_stands_twice() -> None:
    assert len({case["doc_id"] for case in CASES}) == len(CASES)
    assert len({case["text"] for case in CASES}) == len(CASES)


def test_there_is_enough_of_everything() -> None:
    assert len(CASES) >= 430
    for kind, floor in FLOORS.items():
        assert sum(len(case[kind]) for case in CASES) >= floor, kind
    for kind in KINDS:
        assert sum(not case[kind] for case in CASES) >= 40, f"texts without {kind}"
    assert sum(not any(case[kind] for kind in KINDS) for case in CASES) >= 40


def test_every_word_of_the_form_is_tried() -> None:
    def seen(kind: str, field: str) -> set[str]:
        return {entry[field] for case in CASES for entry in case[kind]}

    assert seen("tolls", "outcome") == set(get_args(Outcome))
    assert seen("tolls", "scope") == set(get_args(Scope))
    assert seen("tolls", "polarity") == set(get_args(Polarity))
    assert seen("events", "type") == set(get_args(EventType))
    assert seen("controls", "status") == set(get_args(ControlStatus))
    assert seen("statements", "kind") == set(get_args(Act))
    assert {toll["victim"]["role"] for case in CASES for toll in case["tolls"]} == set(get_args(Role))


def test_a_third_is_the_syrian_war_and_the_rest_is_not() -> None:
    def syrian(case: Case) -> bool:
        return bool(re.search(r"SYR|syrian-opposition|Syria|Aleppo|Idlib", json.dumps(case)))

    share = sum(map(syrian, CASES)) / len(CASES)
    assert 0.25 <= share <= 0.4
