"""The whole ledger as sorted JSON Lines, made for version control, and back."""

import base64
import binascii
import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from sqlalchemy import Connection, Table, func, insert, select

from kadesh.errors import InputError, LedgerBroken, LedgerError, LedgerTooNew
from kadesh.store.base import Store
from kadesh.store.codec import read_row, to_json
from kadesh.store.judged import fill as fill_judged
from kadesh.store.ledger import Ledger
from kadesh.store.rows import raw_row, unpack
from kadesh.store.search import fill
from kadesh.store.tables import APPENDED, CHAIN, RAW
from kadesh.store.verify import check_rows
from kadesh.store.writer import Row, Writer

FORM = 1
_AT_ONCE = 500
_TABLES = {table.name: table for table in APPENDED}


def dump(store: Store, stream: TextIO, *, clock: bool = True) -> int:
    """Write every row of the ledger to `stream`, one line each, by table and id; return how many.

    Two ledgers that hold the same rows make the same bytes, whatever their databases. Without `clock`, the moments at
    which rows were written are left out, and the chain that seals them: two readings of the same reports dump alike.
    Withheld and deleted rows are written too: a dump is the ledger, not a publication. Raises `LedgerError` for a store
    that is no database.
    """
    ledger = _ledger(store)
    count = 0
    stream.write(to_json({"kadesh": "ledger", "form": FORM, "clock": clock}) + "\n")
    with ledger.database.reading() as connection:
        for table in APPENDED:
            for row in _rows(connection, table):
                stream.write(to_json(_line(table, row, clock=clock)) + "\n")
                count += 1
    return count


def load(stream: Iterable[str], store: Store) -> int:
    """Append every row of a dump to an empty ledger, all or none; return how many.

    A dump with its clock brings its chain along, which is checked. One without is sealed anew, as of now.

    Raises `InputError` for what is no dump, `LedgerTooNew`, `LedgerError` if the ledger holds something already,
    `LedgerBroken` if a row is not as it was sealed.
    """
    ledger = _ledger(store)
    lines = _parse(stream)
    clock = _read_head(lines)
    with ledger.database.writing() as connection:
        if connection.execute(select(func.count()).select_from(CHAIN)).scalar_one():
            raise LedgerError(f"{ledger.database.name}: a dump is loaded into an empty ledger, and this one is not")
        writer = Writer(connection, ledger.clock)
        count = sum(_keep(writer, table, lines=batch, clock=clock) for table, batch in _batches(lines))
        fill(connection)
        fill_judged(connection)
        if clock:
            found = check_rows(connection)
            if not found.ok:
                raise LedgerBroken(f"the dump does not hold: {found.text}")
    return count


def _ledger(store: Store) -> Ledger:
    if not isinstance(store, Ledger):
        raise LedgerError("only a ledger in a database can be dumped and loaded")
    return store


def _rows(connection: Connection, table: Table) -> Iterator[Row]:
    """Yield the rows of a table with their links, by id."""
    linked = table.join(CHAIN, (CHAIN.c.row_id == table.c.id) & (CHAIN.c.table_name == table.name))
    asked = select(table, CHAIN.c.seq, CHAIN.c.digest).select_from(linked).order_by(table.c.id)
    with connection.execute(asked, execution_options={"yield_per": _AT_ONCE}) as found:
        for row in found:
            yield dict(row._mapping)


def _line(table: Table, row: Row, *, clock: bool) -> dict[str, Any]:
    """Return one row as a line; what is JSON in the ledger is JSON in the line, so that a comparison shows what differs."""
    line = {"table": table.name, **row}
    if table is RAW:
        packed = line.pop("packed")
        # Without a clock unpacked: other builds of zlib pack the same bytes in other ways.
        kept = packed if clock else unpack(row["id"], packed, size=row["size"])
        line["bytes"] = base64.b64encode(kept).decode("ascii")
    if "body" in line:
        line["body"] = read_row(json.loads, line["body"])
    if not clock:
        for name in ("recorded_at", "seq", "digest"):
            del line[name]
    return line


def _parse(stream: Iterable[str]) -> Iterator[dict[str, Any]]:
    number = 0
    try:
        for text in stream:
            number += 1
            line = json.loads(text)
            if not isinstance(line, dict):
                raise ValueError("it is no row of a ledger")
            yield line
    except ValueError as error:  # bytes that are no UTF-8 are one too
        raise InputError(f"line {number} of the dump cannot be read: {error}") from error


def _read_head(lines: Iterator[dict[str, Any]]) -> bool:
    """Return whether the dump comes with its clock."""
    head = next(lines, {})
    if head.get("kadesh") != "ledger" or not isinstance(head.get("clock"), bool):
        raise InputError("this is no dump of a ledger: the first line does not say so")
    if head.get("form") != FORM:
        raise LedgerTooNew(f"the dump has form {head.get('form')!r}; this Kadesh knows form {FORM}")
    return bool(head["clock"])


def _batches(lines: Iterator[dict[str, Any]]) -> Iterator[tuple[Table, list[dict[str, Any]]]]:
    """Yield lines of the same table together, some at a time."""
    batch: list[dict[str, Any]] = []
    name = None
    for line in lines:
        if batch and (line.get("table") != name or len(batch) == _AT_ONCE):
            yield _TABLES[str(name)], batch
            batch = []
        name = line.pop("table", None)
        if name not in _TABLES:
            raise LedgerTooNew(f"the dump has rows of {name!r}, which this Kadesh does not know")
        batch.append(line)
    if batch:
        yield _TABLES[str(name)], batch


def _keep(writer: Writer, table: Table, *, lines: list[dict[str, Any]], clock: bool) -> int:
    rows = [_read_line(table, line, clock=clock) for line in lines]
    if not clock:
        writer.append(table, rows)
        return len(rows)
    links = [
        {"seq": row.pop("seq"), "table_name": table.name, "row_id": row["id"], "digest": row.pop("digest")} for row in rows
    ]
    writer.connection.execute(insert(table), rows)
    writer.connection.execute(insert(CHAIN), links)
    return len(rows)


def _read_line(table: Table, line: dict[str, Any], *, clock: bool) -> Row:
    row = dict(line)
    try:
        if "body" in row:
            row["body"] = to_json(row["body"])
        if table is RAW:
            kept = base64.b64decode(row.pop("bytes"), validate=True)
            row |= {"packed": kept} if clock else raw_row(kept)
    except (KeyError, TypeError, ValueError, binascii.Error) as error:
        raise InputError(f"a row of {table.name} in the dump cannot be read: {error}") from error
    expected = {column.name for column in table.columns} | {"seq", "digest"}
    if not clock:
        expected -= {"recorded_at", "seq", "digest"}
    if row.keys() != expected:
        raise InputError(f"a row of {table.name} in the dump lacks or has too many fields: {sorted(row.keys() ^ expected)}")
    if not clock and table is RAW and row["id"] != line["id"]:
        raise LedgerBroken(f"the bytes {line['id']} in the dump are not those that were kept")
    return row
