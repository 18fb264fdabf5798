"""Rows as they come out of the database, a few at a time, each made into its noun."""

import json
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from sqlalchemy import Connection, Executable

from kadesh.model.report import Report
from kadesh.store import rows
from kadesh.store.answers import FlagNote, Moment
from kadesh.store.codec import loads, read_row
from kadesh.store.withheld import narrow_incident
from kadesh.store.writer import read_stamp

BATCH = 200
"""Rows fetched at once: memory does not grow with the ledger."""

T = TypeVar("T")


def stream(connection: Connection, asked: Executable, *, read: Callable[[Any], T]) -> Iterator[T]:
    """Yield what `read` makes of each row; only a few rows are held in memory."""
    with connection.execute(asked, execution_options={"yield_per": BATCH}) as found:
        for row in found:
            yield read_row(read, row)


def to_report(row: Any) -> Report:
    """Return the report of a row (its body and its text)."""
    return rows.read_report(row[0], row[1])


def to_failure(row: Any) -> tuple[str, str]:
    """Return the id of a report and why its reader did not run."""
    return row.report_id, json.loads(row.body)["error"]


def to_flag(row: Any) -> FlagNote:
    """Return a flag with who raised it, when and why."""
    body = json.loads(row.body)
    return FlagNote(row.subject, row.flag, body["why"], body["who"], read_stamp(row.recorded_at))


def to_body(row: Any) -> Any:
    """Return the noun that a row holds."""
    return loads(row.body)


def to_moment(row: Any, gone: frozenset[str]) -> Moment:
    """Return an incident as a row of its history tells it, without the claims that are `gone`."""
    incident = None if row.body == "null" else narrow_incident(loads(row.body), gone)
    return Moment(read_stamp(row.recorded_at), incident)
