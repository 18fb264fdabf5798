"""Annotated texts as reports, and tolls that were read in the form that the scorer weighs: what every fit begins with."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from kadesh.model.claim import Toll
from kadesh.model.ids import sha256_of
from kadesh.model.report import Report
from kadesh.read.dateline import find_dateline


def report_of(entry: Mapping[str, Any]) -> Report:
    """Return an annotated text as a report; a dateline of its own beats the day that is given."""
    text, sha = entry["text"], sha256_of(entry["text"])
    found = find_dateline(text)
    published = date.fromisoformat(entry["published"]) if entry.get("published") else None
    return Report(text, sha, sha, entry["doc_id"], outlet=entry.get("outlet"), published=found[0] if found else published)


def entry_of(toll: Toll) -> dict[str, Any]:
    """Return a toll that was read, in the form that annotated ones are paired with."""
    return {
        "outcome": toll.outcome,
        "count": [toll.count.low, toll.count.high],
        "spot": (toll.evidence.start, toll.evidence.end),
        "victim": {"side": toll.victims.side, "role": toll.victims.role},
        "scope": toll.scope,
    }
