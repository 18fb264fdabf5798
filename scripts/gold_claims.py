"""Annotated texts as reports and claims: what a perfect reader would hand to grouping."""

import csv
import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from kadesh.model.claim import Event, Evidence, Toll
from kadesh.model.count import Count
from kadesh.model.ids import sha256_of
from kadesh.model.report import Report
from kadesh.model.side import Party, Speaker
from kadesh.model.when import UNKNOWN_TIME, When
from kadesh.model.where import UNKNOWN_PLACE, Where

FindPlace = Callable[[str, Report], Where]


class Gold(NamedTuple):
    """Reports by id, their claims, and the incident that each grouped claim is of."""

    reports: dict[str, Report]
    claims: tuple[Event | Toll, ...]
    incidents: dict[str, str]


def words_alone(words: str, _: Report) -> Where:
    """Return a place known by its words alone: what is left without a gazetteer."""
    return Where(words, precision="town", basis="stated")


def read_gold(paths: Iterable[str], find_place: FindPlace = words_alone) -> Gold:
    """Return the annotated texts of JSON Lines files as reports and claims."""
    gold = Gold({}, (), {})
    claims: list[Event | Toll] = []
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                claims += _document(json.loads(line), gold, find_place)
    return gold._replace(claims=tuple(claims))


def parents(path: str | None) -> Callable[[str], str | None]:
    """Return the parent of a side by a table with columns `side` and `parent`; no parents without a table."""
    table: dict[str, str] = {}
    if path and Path(path).exists():
        with open(path, encoding="utf-8") as rows:
            table = {r["side"]: r["parent"] for r in csv.DictReader(rows) if r["parent"]}
    return table.get


def _document(doc: Mapping[str, Any], gold: Gold, find_place: FindPlace) -> list[Event | Toll]:
    report = _report(doc)
    gold.reports[report.id] = report
    events = {e["key"]: _event(e, report, find_place) for e in doc["events"]}
    names = {e["key"]: e["incident"] for e in doc["events"]}
    found: list[Event | Toll] = [*events.values()]
    gold.incidents.update({events[k].id: name for k, name in names.items()})
    for entry in doc["tolls"]:
        toll = _toll(entry, report, events, find_place=find_place)
        found.append(toll)
        if entry["event"]:
            gold.incidents[toll.id] = names[entry["event"]]
    return found


def _report(doc: Mapping[str, Any]) -> Report:
    published = date.fromisoformat(doc["published"]) if doc.get("published") else None
    sha = sha256_of(doc["text"])
    return Report(doc["text"], sha, sha, doc["doc_id"], outlet=doc.get("outlet"), published=published)


def _event(entry: Mapping[str, Any], report: Report, find_place: FindPlace) -> Event:
    return Event(
        evidence=_evidence(entry["quote"], report),
        when=_when(entry["date"]),
        where=find_place(entry["place"], report) if entry["place"] else UNKNOWN_PLACE,
        type=entry["type"],
        attacker=Party(entry["attacker"], entry["attacker"]),
        target=Party(entry["target"], entry["target"]),
        reader="gold",
    )


def _toll(entry: Mapping[str, Any], report: Report, events: Mapping[str, Event], *, find_place: FindPlace) -> Toll:
    low, high = entry["count"]
    quantifier = "about" if entry["approx"] else "exact" if low == high else "at-least" if high is None else "range"
    if high is None and low in (2, 3, 24, 40, 200, 2000, 200000):
        quantifier = "vague"
    return Toll(
        evidence=_evidence(entry["quote"], report),
        attribution=(Speaker(entry["source"], entry["source"]),) if entry["source"] else (),
        polarity=entry["polarity"],
        when=_when(entry["date"]),
        where=find_place(entry["place"], report) if entry["place"] else UNKNOWN_PLACE,
        outcome=entry["outcome"],
        count=Count(low, high, quantifier if low is not None or high is not None else "unknown"),  # type: ignore[arg-type]  # one of the literals above
        victims=Party(None, entry["victim"]["side"], entry["victim"]["role"]),
        perpetrator=Party(None, entry["perpetrator"]),
        scope=entry["scope"],
        event=events[entry["event"]].id if entry["event"] else None,
        reader="gold",
    )


def _evidence(quote: str, report: Report) -> Evidence:
    start = report.text.find(quote)
    return Evidence(report.id, start, start + len(quote), quote)


def _when(days: list[str | None] | None) -> When:
    if not days or not any(days):
        return UNKNOWN_TIME
    first, last = (date.fromisoformat(d) if d else None for d in days)
    if first and last:
        precision = "day" if first == last else "days" if (last - first).days < 7 else "part"
        return When(first, last, precision, "stated")  # type: ignore[arg-type]  # one of the literals above
    return When(first, last, "open", "stated")
