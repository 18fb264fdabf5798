"""The form of an annotated text, for every gold of the project's own that holds its texts."""

import csv
import re
import unicodedata
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pycountry

from kadesh.model.claim import Act, ControlStatus, EventType, Outcome, Polarity, Scope
from kadesh.model.side import Role

Case = dict[str, Any]
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
PACKS = Path(__file__).parents[2] / "src" / "kadesh" / "packs"
BY_HAND = frozenset(
    "abdic-forces amhara-militia ambazonia-separatists bugti-militia col-paramilitaries issa-militia issp"
    " jamaat-e-islami krg los-zetas marri-militia mprf nla nscn-k psp"
    " pbcp-janajuddha peoples-committee pro-indonesia-militia"
    " shura-council-of-benghazi-revolutionaries sikh-militants tonj-youth ucpmb ulimo-j".split()
)
"""Sides in annotated texts that no pack knows and whose texts print them otherwise."""
SIDES = (
    BY_HAND
    | {country.alpha_3 for country in pycountry.countries}
    | {f"{country.alpha_3.lower()}-opposition" for country in pycountry.countries}
    | {
        row["slug"]
        for path in sorted(PACKS.glob("*/sides.csv"))
        for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines())
    }
)


def check_quotes(case: Case) -> None:
    for kind in KINDS:
        for entry in case[kind]:
            assert entry["quote"]
            assert entry["quote"] in case["text"], entry["quote"]


def check_fields(case: Case) -> None:
    assert re.fullmatch(r"[a-z0-9-]+", case["doc_id"])
    assert case["published"] is None or date.fromisoformat(case["published"])
    for kind in KINDS:
        for entry in case[kind]:
            assert set(entry) - {"unit"} == FIELDS[kind]


def check_tolls(case: Case) -> None:
    keys = {event["key"] for event in case["events"]}
    for toll in case["tolls"]:
        check_count(toll["count"])
        check_days(toll["date"])
        check_side(toll["victim"]["side"], case)
        check_side(toll["perpetrator"], case)
        assert toll["outcome"] in get_args(Outcome)
        assert toll["victim"]["role"] in get_args(Role)
        assert toll["scope"] in get_args(Scope)
        assert toll["polarity"] in get_args(Polarity)
        assert toll["event"] is None or toll["event"] in keys
        assert toll["event"] is None or toll["scope"] != "cumulative"
        assert toll.get("unit", "households") == "households"


def check_told_once(case: Case) -> None:
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
    assert all(times == 1 for times in told.values()), [row for row, times in told.items() if times > 1]


def check_events(case: Case) -> None:
    keys = [event["key"] for event in case["events"]]
    assert len(keys) == len(set(keys))
    for event in case["events"]:
        assert event["type"] in get_args(EventType)
        assert re.fullmatch(r"[a-z0-9-]+", event["incident"])
        check_side(event["attacker"], case)
        check_side(event["target"], case)
        check_days(event["date"])


def check_controls_and_statements(case: Case) -> None:
    for control in case["controls"]:
        assert control["status"] in get_args(ControlStatus)
        assert control["actor"]
        check_side(control["actor"], case)
        check_days(control["date"])
    for statement in case["statements"]:
        assert statement["kind"] in get_args(Act)
        check_side(statement["speaker_side"], case)
        check_side(statement["target_side"], case)
        assert statement["deadline"] is None or date.fromisoformat(statement["deadline"])


def check_names(case: Case) -> None:
    """Places, sources and speakers are told in the text's own words."""
    for field in ("place", "source", "speaker"):
        for kind in KINDS:
            for entry in case[kind]:
                assert entry.get(field) is None or entry[field] in case["text"], entry[field]


def check_count(count: list[int | None]) -> None:
    low, high = count
    assert low is None or low >= 0
    assert low is None or high is None or low <= high


def check_days(days: list[str | None] | None) -> None:
    if days is not None:
        first, last = (date.fromisoformat(day) if day else None for day in days)
        assert first or last
        assert first is None or last is None or first <= last


def check_side(side: str | None, case: Case) -> None:
    """A side is one that a pack knows, or the name of an armed group as the text prints it."""
    assert side is None or side in SIDES or f"-{side}-" in slug_of(case["text"], case["title"]), f"no such side: {side}"


def slug_of(*texts: str | None) -> str:
    """The words of texts in lower case without accents, a hyphen between each two and at both ends.

    >>> slug_of("Baz Gran Grif", None)
    '-baz-gran-grif-'
    """
    plain = unicodedata.normalize("NFKD", " ".join(text or "" for text in texts))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter)).lower()
    return f"-{re.sub(r'[^a-z0-9]+', '-', letters).strip('-')}-"


CHECKS = (
    check_quotes,
    check_fields,
    check_tolls,
    check_told_once,
    check_events,
    check_controls_and_statements,
    check_names,
)
