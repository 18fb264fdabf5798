"""Checks the ledger: every row against its link in the chain, the chain against itself, and nothing beside it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, bindparam, text
from sqlalchemy.exc import SQLAlchemyError

from kadesh.errors import LedgerBroken
from kadesh.store.audit import check_audit
from kadesh.store.chain import START, Link, Verification, seal
from kadesh.store.database import Database
from kadesh.store.rows import unpack
from kadesh.store.tables import APPENDED, CHAIN, RAW

_AT_ONCE = 300
_TABLES = {table.name for table in APPENDED}
Stored = Mapping[str, Any]


def verify_chain(database: Database, head: str | None = None) -> Verification:
    """Return what is wrong with the first bad row, or that all hold.

    Rows are read as stored, without types: an altered column must be seen, not repaired on the way. With `head`, a seal
    that was noted earlier, also tells whether the chain still contains it.
    """
    with database.reading() as connection:
        _read_any_text(connection)
        try:
            found = _check_file(connection) or check_rows(connection, head)
            found = check_audit(connection, found) if found.ok else found
        except LedgerBroken as error:
            return Verification(False, 0, START, str(error))
        finally:
            _read_any_text(connection, undo=True)
    return found


def _read_any_text(connection: Connection, *, undo: bool = False) -> None:
    """Let SQLite hand over text that is no UTF-8 any more: the row it stands in is to be named, not stumbled over."""
    if connection.dialect.name == "sqlite":
        driver: Any = connection.connection.driver_connection
        driver.text_factory = str if undo else lambda data: data.decode("utf-8", "surrogateescape")


def _check_file(connection: Connection) -> Verification | None:
    """Ask SQLite whether the file itself is whole: pages, indexes, foreign keys."""
    if connection.dialect.name != "sqlite":
        return None
    try:
        said = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one()
    except SQLAlchemyError as error:
        said = str(error)
    return None if said == "ok" else Verification(False, 0, START, f"the file is damaged: {said}")


def check_rows(connection: Connection, head: str | None = None) -> Verification:
    """Return what is wrong with the first bad row as `connection` sees the ledger, or that all hold."""
    last, seen = START, head is None
    count = 0
    for links in _batches(connection):
        rows = _fetch(connection, links)
        for at, link in enumerate(links):
            row = rows.get((link.table, link.row_id))
            problem = _find_problem(last, count + 1, link=link, row=row)
            if problem:
                return _name_it(Verification(False, count, last, problem), link, around=_Around(last, links[at:], rows))
            last, count = link.digest, count + 1
            seen = seen or last == head
    if not seen:
        return Verification(False, count, last, f"rows were removed from the end: the seal {head} is no longer there")
    return _find_strays(connection, Verification(True, count, last))


def _find_problem(last: str, seq: int, *, link: Link, row: Stored | None) -> str | None:
    if link.seq != seq:
        return f"removed: row {seq} of the chain is not there"
    if row is None:
        return "removed: the row is not there"
    if seal(last, seq, table=link.table, row=row) != link.digest:
        return "altered"
    if link.table == RAW.name:
        return _find_raw_problem(row)
    return None


def _find_raw_problem(row: Stored) -> str | None:
    try:
        unpack(row["id"], row["packed"], size=row["size"])
    except LedgerBroken as error:
        return f"altered: {error}"
    return None


class _Around:
    """What lies at a bad link: the seal before it, the links from it on and their rows."""

    def __init__(self, last: str, links: Sequence[Link], rows: Mapping[tuple[str, str], Stored]) -> None:
        self.last = last
        self.links = links
        self.rows = rows

    def seals(self, seq: int, digest: str) -> bool:
        """Return whether one of the rows that follow was sealed with `digest` as row `seq`."""
        followers = ((link.table, self.rows.get((link.table, link.row_id))) for link in self.links[1:])
        return any(row and seal(self.last, seq, table=table, row=row) == digest for table, row in followers)

    def is_sealed_by_next(self, digest: str) -> bool:
        """Return whether the link after the bad one rests on `digest`."""
        if len(self.links) < 2:
            return False
        link = self.links[1]
        row = self.rows.get((link.table, link.row_id))
        return bool(row) and seal(digest, link.seq, table=link.table, row=row or {}) == link.digest


def _name_it(found: Verification, link: Link, *, around: _Around) -> Verification:
    """Add which row it is, and tell an altered row from one that was moved and from an altered link."""
    found = replace(found, seq=link.seq, table=link.table, row_id=link.row_id)
    if found.problem != "altered":
        return found
    row = around.rows[(link.table, link.row_id)]
    digests = {link.digest, *(follower.digest for follower in around.links[1:])}
    if any(around.seals(link.seq, digest) for digest in sorted(digests)):
        return replace(found, problem="reordered: another row was written here")
    if around.is_sealed_by_next(seal(around.last, link.seq, table=link.table, row=row)):
        return replace(found, problem="altered: the row's seal in the chain")
    return replace(found, problem="altered: the row is not as it was written")


def _find_strays(connection: Connection, found: Verification) -> Verification:
    """Return `found`, or the first row that stands in a table and not in the chain: added past it, or its link removed."""
    for table in APPENDED:
        beside = text(
            f"SELECT id FROM {table.name} t WHERE NOT EXISTS "  # noqa: S608 - names of our own tables
            "(SELECT 1 FROM chain c WHERE c.table_name = :name AND c.row_id = t.id) ORDER BY id LIMIT 1"
        )
        stray = connection.execute(beside, {"name": table.name}).scalar_one_or_none()
        if stray is not None:
            problem = "removed or added: the row stands outside the chain"
            return replace(found, ok=False, problem=problem, seq=None, table=table.name, row_id=str(stray))
    return found


def _batches(connection: Connection) -> Iterator[list[Link]]:
    """Yield the links in order, some at a time."""
    after = None
    while True:
        asked = text(
            f"SELECT seq, table_name, row_id, digest FROM {CHAIN.name} "  # noqa: S608 - the name of our own table
            f"{'' if after is None else 'WHERE seq > :after'} ORDER BY seq LIMIT {_AT_ONCE}"
        )
        found = connection.execute(asked, {} if after is None else {"after": after}).all()
        if not found:
            return
        yield [Link(*row) for row in found]
        after = found[-1][0]


def _fetch(connection: Connection, links: Sequence[Link]) -> dict[tuple[str, str], Stored]:
    """Return the rows that the links name, as stored."""
    rows: dict[tuple[str, str], Stored] = {}
    for name, group in groupby(sorted(links, key=lambda link: str(link.table)), key=lambda link: str(link.table)):
        if name not in _TABLES:
            continue
        ids = sorted({str(link.row_id) for link in group})
        asked = text(f"SELECT * FROM {name} WHERE id IN :ids").bindparams(bindparam("ids", expanding=True))  # noqa: S608 - one of our own tables
        for row in connection.execute(asked, {"ids": ids}):
            rows[(name, str(row._mapping["id"]))] = dict(row._mapping)
    return rows
