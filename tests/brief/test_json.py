"""JSON loses nothing, and its page in the reference names every field."""

import io
import json
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any

from kadesh.brief.formats import write_brief
from kadesh.model import assessment, claim, count, incident, reading, report, side, span, when, where
from tests.brief.world import make_reading

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "brief-json.md"
ROOMS = (assessment, claim, count, incident, reading, report, side, span, when, where)


def load_brief() -> dict[str, Any]:
    stream = io.StringIO()
    write_brief(make_reading(), stream, form="json")
    return dict(json.loads(stream.getvalue()))


def agree(value: Any, made: Any) -> bool:
    """Whether `made`, read from JSON, says everything that `value` does."""
    if is_dataclass(value) and not isinstance(value, type):
        return all(agree(getattr(value, f.name), made[f.name]) for f in fields(value) if f.name != "raw")
    if isinstance(value, tuple):
        return len(value) == len(made) and all(agree(a, b) for a, b in zip(value, made, strict=True))
    if isinstance(value, date):
        return bool(made == value.isoformat())
    if isinstance(value, str):
        return len(made) == len(value) and all(b in (a, "█") for a, b in zip(value, made, strict=True))
    return bool(made == value)


def test_nothing_is_lost() -> None:
    assert agree(make_reading(), load_brief()["reading"])


def test_the_comparison_can_fail() -> None:
    made = load_brief()["reading"]
    made["claims"][0]["evidence"]["start"] += 1
    assert not agree(make_reading(), made)


def test_quotes_are_found_in_their_reports() -> None:
    page = load_brief()["reading"]
    texts = {r["id"]: r["text"] for r in page["reports"]}
    for made in page["claims"]:
        e = made["evidence"]
        assert texts[e["report_id"]][e["start"] : e["end"]] == e["quote"]


def test_kind_and_id_of_claims() -> None:
    page = load_brief()["reading"]
    assert {c["kind"] for c in page["claims"]} == {"toll", "event", "control", "movement", "statement"}
    assert [c["id"] for c in page["claims"]] == [c.id for c in make_reading().claims]


def test_every_field_is_documented() -> None:
    words = PAGE.read_text(encoding="utf-8")
    nouns = [v for room in ROOMS for v in vars(room).values() if isinstance(v, type) and is_dataclass(v)]
    missing = {f"{n.__name__}.{f.name}" for n in nouns for f in fields(n) if f"`{f.name}`" not in words and f.name != "raw"}
    assert {m for m in missing if not m.startswith("Findings.")} == set()
