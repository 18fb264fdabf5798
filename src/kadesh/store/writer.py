"""Appends rows and their links in the chain, within one transaction."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Table, insert, select

from kadesh.store.chain import START, Link, seal
from kadesh.store.tables import CHAIN

Row = dict[str, Any]
Clock = Callable[[], datetime]

_AT_ONCE = 500
"""Rows in one statement; SQLite and PostgreSQL take some 30,000 values each."""


def now() -> datetime:
    """Return this moment, in UTC."""
    return datetime.now(UTC)


def stamp(moment: datetime) -> str:
    """Return a moment as the ledger keeps it, which sorts as it reads. A moment without a zone is taken as UTC.

    >>> stamp(datetime(2020, 2, 3, 12, tzinfo=UTC))
    '2020-02-03T12:00:00.000000Z'
    """
    at = moment.astimezone(UTC) if moment.tzinfo else moment
    return f"{at:%Y-%m-%dT%H:%M:%S.%f}Z"


def read_stamp(text: str) -> datetime:
    """Return the moment that `stamp` wrote.

    >>> read_stamp(stamp(datetime(2021, 3, 2, 1, tzinfo=UTC))).isoformat()
    '2021-03-02T01:00:00+00:00'
    """
    return datetime.fromisoformat(text)


class Writer:
    """Adds rows that are not there yet; everything it adds in one transaction carries the same moment."""

    def __init__(self, connection: Connection, clock: Clock = now) -> None:
        self.connection = connection
        self.moment = stamp(clock())
        self._last = last_link(connection)

    def add(self, table: Table, rows: Iterable[Row]) -> list[Row]:
        """Append those of `rows` whose id the table does not have, and return them."""
        wanted = {str(row["id"]): row for row in rows}
        there = ids_there(self.connection, table, ids=list(wanted))
        new = [row for key, row in wanted.items() if key not in there]
        self.append(table, new)
        return new

    def append(self, table: Table, rows: Sequence[Row]) -> None:
        """Append `rows`, none of which is there, and a link for each."""
        marked = [{**row, "recorded_at": self.moment} for row in rows]
        links = []
        for row in marked:
            self._last = _next_link(self._last, table.name, row=row)
            links.append(as_row(self._last))
        for start in range(0, len(marked), _AT_ONCE):
            self.connection.execute(insert(table), marked[start : start + _AT_ONCE])
            self.connection.execute(insert(CHAIN), links[start : start + _AT_ONCE])


def last_link(connection: Connection) -> Link:
    """Return the newest link of the chain, or what the first will rest on."""
    row = connection.execute(select(CHAIN).order_by(CHAIN.c.seq.desc()).limit(1)).one_or_none()
    return Link(row.seq, row.table_name, row.row_id, row.digest) if row else Link(0, "", "", START)


def ids_there(connection: Connection, table: Table, *, ids: Sequence[str]) -> set[str]:
    """Return those of `ids` that the table has."""
    found: set[str] = set()
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        found.update(connection.execute(select(table.c.id).where(table.c.id.in_(some))).scalars())
    return found


def as_row(link: Link) -> Row:
    """Return a link as a row of the chain table."""
    return {"seq": link.seq, "table_name": link.table, "row_id": link.row_id, "digest": link.digest}


def _next_link(last: Link, table: str, *, row: Mapping[str, Any]) -> Link:
    digest = seal(last.digest, last.seq + 1, table=table, row=row)
    return Link(last.seq + 1, table, str(row["id"]), digest)
