"""Who did what at the desk, when and from where: a log that is only added to, under a chain of its own."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, text

from kadesh.store.chain import START, Verification, seal
from kadesh.store.codec import Plain, to_json
from kadesh.store.tables import AUDIT
from kadesh.store.writer import read_stamp, stamp

_AT_ONCE = 500


@dataclass(frozen=True)
class Actor:
    """Who acts, None for nobody known, and from where: an address, or `command line`."""

    who: str | None
    origin: str


@dataclass(frozen=True)
class Entry:
    """One line of the log: the `seq`-th, counted from 1; `at` in UTC; `what` a code such as `signed-in`."""

    seq: int
    at: datetime
    who: str | None
    what: str
    origin: str
    detail: Mapping[str, Any]


def add_entry(connection: Connection, actor: Actor, *, what: str, at: datetime, detail: Mapping[str, Plain]) -> None:
    """Append one line, sealed over the line before it."""
    last = connection.execute(select(AUDIT.c.seq, AUDIT.c.digest).order_by(AUDIT.c.seq.desc()).limit(1)).one_or_none()
    seq, before = (last.seq + 1, last.digest) if last else (1, START)
    body = to_json({"origin": actor.origin, "detail": dict(detail)})
    row: dict[str, Any] = {"seq": seq, "at": stamp(at), "who": actor.who, "what": what, "body": body}
    connection.execute(insert(AUDIT), [{**row, "digest": seal(before, seq, table=AUDIT.name, row=row)}])


def list_entries(connection: Connection, *, before: int | None, limit: int) -> tuple[Entry, ...]:
    """Return the newest lines first, those older than the line `before` if it is given."""
    asked = select(AUDIT).order_by(AUDIT.c.seq.desc()).limit(limit)
    if before is not None:
        asked = asked.where(AUDIT.c.seq < before)
    return tuple(_read_entry(row) for row in connection.execute(asked))


def check_audit(connection: Connection, found: Verification) -> Verification:
    """Return `found`, or the first line of the log that was altered or removed. Lines cut off the end are not seen."""
    before = START
    for seq, row in enumerate(_rows(connection), start=1):
        sealed = {name: value for name, value in row.items() if name != "digest"}
        problem = "removed: a line of the log is not there" if row["seq"] != seq else None
        if problem is None and seal(before, seq, table=AUDIT.name, row=sealed) != row["digest"]:
            problem = "altered: the line of the log is not as it was written"
        if problem:
            return Verification(False, found.rows, found.head, problem, seq, AUDIT.name, str(row["seq"]))
        before = str(row["digest"])
    return found


def _rows(connection: Connection) -> Iterator[Mapping[str, Any]]:
    """Yield the lines as stored, without types: an altered column must be seen, not repaired on the way."""
    after = None
    while True:
        asked = text(
            f"SELECT seq, at, who, what, body, digest FROM {AUDIT.name} "  # noqa: S608 - the name of our own table
            f"{'' if after is None else 'WHERE seq > :after'} ORDER BY seq LIMIT {_AT_ONCE}"
        )
        some = connection.execute(asked, {} if after is None else {"after": after}).all()
        if not some:
            return
        yield from (dict(row._mapping) for row in some)
        after = some[-1].seq


def _read_entry(row: Any) -> Entry:
    body = json.loads(row.body)
    return Entry(row.seq, read_stamp(row.at), row.who, row.what, body["origin"], body["detail"])
