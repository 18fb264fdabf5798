"""The gold is well formed: every quote stands in its text, every word is one of the form, nothing is told twice."""

import csv
import json
import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pycountry
import pytest

from kadesh.model.claim import Act, ControlStatus, EventType, Outcome, Polarity, Scope
from kadesh.model.side import Role

HERE = Path(__file__).parent
PACKS = HERE.parents[1] / "src" / "kadesh" / "packs"
KINDS = ("tolls", "events", "controls", "statements")
FIELDS = {
    "tolls": {
        "quote",
        "count",
        "approx",
        "outcome",
        "victim",
        "perpetrator",
        "place",
        "date",
        "source",
        "scope",
        "event",
        "polarity",
    },
    "events": {"key", "type", "quote", "attacker", "target", "place", "date", "incident"},
    "controls": {"quote", "actor", "place", "status", "date", "source"},
    "statements": {"quote", "kind", "speaker", "speaker_side", "target_side", "deadline"},
}
FLOORS = {"tolls": 390, "events": 250, "controls": 75, "statements": 95}
Case = dict[str, Any]


def load() -> list[Case]:
    """The cases, one to a line."""
    return [json.loads(line) for line in (HERE / "gold.jsonl").read_text(encoding="utf-8").splitlines()]


CASES = load()
SIDES = (
    {country.alpha_3 for country in pycountry.countries}
    | {f"{country.alpha_3.lower()}-opposition" for country in pycountry.countries}
    | {
        row["slug"]
        for path in sorted(PACKS.glob("*/sides.csv"))
        for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines())
    }
)
each = pytest.mark.parametrize("case", CASES, ids=[case["doc_id"] for case in CASES])


def check_count(count: list[int | None]) -> None:
    low, high = count
    assert low is None or low >= 0
    assert low is None or high is None or low <= high


def check_days(days: list[str | None] | None) -> None:
    if days is not None:
        first, last = (date.fromisoformat(day) if day else None for day in days)
        assert first or last
        assert first is None or last is None or first <= last


def check_side(side: str | None) -> None:
    assert side is None or side in SIDES, f"no such side: {side}"


@each
def test_quotes_stand_in_their_text(case: Case) -> None:
    for kind in KINDS:
        for entry in case[kind]:
            assert entry["quote"]
            assert entry["quote"] in case["text"], entry["quote"]


@each
def test_fields_are_those_of_the_form(case: Case) -> None:
    assert re.fullmatch(r"[a-z0-9-]+", case["doc_id"])
    assert case["doc_id"].startswith(case["kind"])
    assert case["published"] is None or date.fromisoformat(case["published"])
    for kind in KINDS:
        for entry in case[kind]:
            assert set(entry) - {"unit"} == FIELDS[kind]


@each
def test_tolls(case: Case) -> None:
    keys = {event["key"] for event in case["events"]}
    for toll in case["tolls"]:
        check_count(toll["count"])
        check_days(toll["date"])
        check_side(toll["victim"]["side"])
        check_side(toll["perpetrator"])
        assert toll["outcome"] in get_args(Outcome)
        assert toll["victim"]["role"] in get_args(Role)
        assert toll["scope"] in get_args(Scope)
        assert toll["polarity"] in get_args(Polarity)
        assert toll["event"] is None or toll["event"] in keys
        assert toll["event"] is None or toll["scope"] != "cumulative"
        assert toll.get("unit", "households") == "households"


@each
def test_tolls_are_told_once(case: Case) -> None:
    told = Counter(
        (
            tuple(toll["count"]),
            toll["outcome"],
            toll["victim"]["side"],
            toll["victim"]["role"],
            toll["source"],
            toll["place"],
            toll["scope"],
            toll["quote"],
        )
        for toll in case["tolls"]
    )
    assert all(times == 1 for times in told.values())


@each
def test_events(case: Case) -> None:
    keys = [event["key"] for event in case["events"]]
    assert len(keys) == len(set(keys))
    for event in case["events"]:
        assert event["type"] in get_args(EventType)
        assert re.fullmatch(r"[a-z0-9-]+", event["incident"])
        check_side(event["attacker"])
        check_side(event["target"])
        check_days(event["date"])


@each
def test_controls_and_statements(case: Case) -> None:
    for control in case["controls"]:
        assert control["status"] in get_args(ControlStatus)
        assert control["actor"]
        check_side(control["actor"])
        check_days(control["date"])
    for statement in case["statements"]:
        assert statement["kind"] in get_args(Act)
        check_side(statement["speaker_side"])
        check_side(statement["target_side"])
        assert statement["deadline"] is None or date.fromisoformat(statement["deadline"])


@each
def test_names_are_words_of_the_text(case: Case) -> None:
    """Places, sources and speakers are told in the text's own words."""
    for field in ("place", "source", "speaker"):
        for kind in KINDS:
            for entry in case[kind]:
                assert entry.get(field) is None or entry[field] in case["text"], entry[field]


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
