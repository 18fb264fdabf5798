"""Every change to a stored row is found, also one made past Kadesh, directly in the database."""

import io
import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, text

from kadesh.errors import KadeshError, LedgerBroken
from kadesh.store.base import Store
from kadesh.store.chain import START, seal
from kadesh.store.dump import dump
from kadesh.store.ledger import Ledger
from kadesh.store.migrate import bring_up_to_date
from kadesh.store.open import open_store
from kadesh.store.tables import APPENDED, CHAIN
from tests.store.test_dump import fill_store, text_of

CHANGES = 500
READS: tuple[Callable[[Ledger], object], ...] = (
    lambda ledger: list(ledger.found(withheld=True)),
    lambda ledger: list(ledger.judgements()),
    lambda ledger: list(ledger.incidents()),
    lambda ledger: list(ledger.unreadable()),
    lambda ledger: [list(ledger.superseded(one.id)) for one in ledger.reports(withheld=True)],
    lambda ledger: ledger.corrections(),
    lambda ledger: ledger.tombstones(),
    lambda ledger: ledger.flag_notes(),
    lambda ledger: ledger.search("soldiers"),
    text_of,
)
"""Everything that reads a ledger."""


@pytest.fixture
def full(store: Store) -> Ledger:
    """A ledger with a bit of everything and without its guard, as somebody with the password could make it."""
    fill_store(store)
    assert isinstance(store, Ledger)
    with store.database.writing() as connection:
        if store.database.postgres:
            for table in (*APPENDED, CHAIN):
                connection.execute(text(f"DROP TRIGGER {table.name}_guard ON {table.name}"))
        else:
            found = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars().all()
            for name in found:
                connection.execute(text(f"DROP TRIGGER {name}"))
    return store


def run(ledger: Ledger, *statements: str, **values: Any) -> None:
    """Do what the ledger would not do, without any check."""
    with ledger.database.engine.connect() as connection:
        if ledger.database.postgres:
            connection.execute(text("SET session_replication_role = replica"))
        else:
            connection.connection.driver_connection.execute("PRAGMA foreign_keys = OFF")  # type: ignore[union-attr]  # it is there
        for statement in statements:
            connection.execute(text(statement), values)
        connection.commit()
        if ledger.database.postgres:
            connection.execute(text("SET session_replication_role = DEFAULT"))
            connection.commit()


def test_an_untouched_ledger_holds(full: Ledger) -> None:
    found = full.verify()
    assert found.ok
    assert found.head in found.text
    assert found.rows > 30


def test_an_empty_ledger_holds(store: Store) -> None:
    assert store.verify().head == START


def cells(connection: Connection) -> Iterator[tuple[str, str, Any, str, Any]]:
    """Every (table, key column, key, column, value) of all rows that the chain seals, and of the chain."""
    for table in (*APPENDED, CHAIN):
        key = "seq" if table is CHAIN else "id"
        for row in connection.execute(text(f"SELECT * FROM {table.name} ORDER BY {key}")).mappings():
            yield from (
                (table.name, key, row[key], column, value) for column, value in row.items() if value not in (None, "")
            )


def changed(value: Any, chance: random.Random) -> Any:
    """The same with one byte changed; still text where it was text, because PostgreSQL takes no other."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value ^ (1 << chance.randrange(8, 16))  # the database itself refuses a second row of the same number
    data = bytearray(value.encode("utf-8", "surrogatepass") if isinstance(value, str) else value)
    while True:
        at = chance.randrange(len(data))
        other = data[at] ^ (1 << chance.randrange(7))
        again = bytes(data[:at]) + bytes([other]) + bytes(data[at + 1 :])
        if isinstance(value, bytes):
            return again
        try:
            found = again.decode("utf-8")
        except UnicodeDecodeError:
            continue
        if "\0" not in found:
            return found


def test_each_single_byte_changed_is_found(full: Ledger) -> None:
    chance = random.Random(1274)
    with full.database.reading() as connection:
        every = list(cells(connection))
    assert {cell[0] for cell in every} == {table.name for table in (*APPENDED, CHAIN)}
    for table, key, at, column, value in chance.choices(every, k=CHANGES):
        new = changed(value, chance)
        if not full.database.postgres and column in ("failed", "raised"):
            new = 1 - value
        run(full, f"UPDATE {table} SET {column} = :new WHERE {key} = :at", new=new, at=at)
        found = full.verify()
        assert not found.ok, (table, at, column)
        assert found.problem
        run(full, f"UPDATE {table} SET {column} = :old WHERE {key} = :at", old=value, at=new if column == key else at)
    assert full.verify().ok


def test_a_row_that_was_changed_is_one_line_to_whoever_reads(full: Ledger) -> None:
    """Whatever was changed: what comes back is there or is refused as damaged, and nobody sees a traceback."""
    chance = random.Random(1259)
    with full.database.reading() as connection:
        every = [cell for cell in cells(connection) if isinstance(cell[4], str) and cell[0] != "chain"]
    said: list[str] = []
    for table, key, at, column, value in chance.choices(every, k=60):
        new = chance.choice(("{", "[]", "null", '{"v":1,"@":"Report"}', changed(value, chance)))
        run(full, f"UPDATE {table} SET {column} = :new WHERE {key} = :at", new=new, at=at)
        for read in READS:
            try:
                read(full)
            except KadeshError as error:
                said.append(str(error))
        run(full, f"UPDATE {table} SET {column} = :old WHERE {key} = :at", old=value, at=new if column == key else at)
    assert len(said) > 5
    assert not [line for line in said if "\n" in line]
    assert full.verify().ok


def test_a_table_or_a_version_that_is_gone_is_one_line(full: Ledger) -> None:
    run(full, "DROP TABLE corrections")
    with pytest.raises(LedgerBroken, match="not there"):
        full.corrections()
    run(full, "INSERT INTO alembic_version VALUES ('9')")
    with pytest.raises(LedgerBroken, match="which version"):
        bring_up_to_date(full.database)


def test_text_that_is_no_text_any_more_is_named_not_stumbled_over(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    with open_store(path) as store:
        fill_store(store)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TRIGGER reports_no_update")
        report_id = connection.execute("SELECT min(id) FROM reports").fetchone()[0]
        connection.execute("UPDATE reports SET body = CAST(x'ff' || CAST(body AS BLOB) AS TEXT) WHERE id = ?", (report_id,))
        connection.commit()
    with open_store(path) as store:
        found = store.verify()
        assert (found.ok, found.table, found.row_id) == (False, "reports", report_id)
        with pytest.raises(KadeshError):
            list(store.reports())


@pytest.mark.parametrize(
    ("statement", "problem", "seq"),
    [
        ("UPDATE claims SET kind = 'toll' WHERE kind = 'event'", "altered: the row is not", None),
        ("UPDATE chain SET digest = repeat_zero WHERE seq = 4", "altered: the row's seal", 4),
        ("DELETE FROM receipts WHERE id = (SELECT min(id) FROM receipts)", "removed: the row", None),
        ("DELETE FROM chain WHERE seq = 4", "removed: row 4", 5),
        ("DELETE FROM chain WHERE seq = 1", "removed: row 1", 2),
        ("UPDATE chain SET seq = seq + 100 WHERE seq > 6", "removed: row 7", 107),
        ("UPDATE chain SET table_name = 'nowhere' WHERE seq = 3", "removed: the row", 3),
        (
            "INSERT INTO judgements SELECT 'judgement-0', verdict, body, recorded_at FROM judgements",
            "outside the chain",
            None,
        ),
        ("DELETE FROM chain WHERE seq = (SELECT max(seq) FROM chain)", "outside the chain", None),
    ],
)
def test_the_first_bad_row_is_named(full: Ledger, statement: str, problem: str, seq: int | None) -> None:
    run(full, statement.replace("repeat_zero", f"'{START}'"))
    found = full.verify()
    assert not found.ok
    assert found.problem is not None
    assert problem in found.problem
    assert found.table is not None
    if seq:
        assert found.seq == seq
        assert found.rows == min(seq - 1, {5: 3, 2: 0, 107: 6}.get(seq, seq - 1))


@pytest.mark.parametrize("columns", [("table_name", "row_id"), ("table_name", "row_id", "digest")])
def test_rows_that_changed_places_are_found(full: Ledger, columns: tuple[str, ...]) -> None:
    with full.database.reading() as connection:
        links = connection.execute(text("SELECT * FROM chain WHERE seq IN (5, 6) ORDER BY seq")).mappings().all()
    for seq, other in ((5, links[1]), (6, links[0])):
        run(full, *(f"UPDATE chain SET {c} = :{c} WHERE seq = {seq}" for c in columns), **{c: other[c] for c in columns})
    found = full.verify()
    assert (found.seq, found.ok) == (5, False)
    assert "reordered" in str(found.problem)


def test_a_rewritten_chain_is_found_by_a_seal_noted_earlier(full: Ledger) -> None:
    """Whoever can rewrite every link can make the chain hold again: only a seal kept elsewhere shows it."""
    noted = full.verify().head
    last = _links(full)[-1]
    run(
        full,
        f"DELETE FROM {last['table_name']} WHERE id = :at",
        "DELETE FROM chain WHERE seq = :seq",
        at=last["row_id"],
        seq=last["seq"],
    )
    assert full.verify().ok
    found = full.verify(noted)
    assert not found.ok
    assert "removed from the end" in str(found.problem)
    assert full.verify(_links(full)[3]["digest"]).ok


def test_rows_written_later_keep_a_noted_seal(full: Ledger) -> None:
    noted = full.verify().head
    full.correct("incident-2", "The place was a mill.", "a desk")
    assert full.verify(noted).ok


def _links(ledger: Ledger) -> list[Any]:
    with ledger.database.reading() as connection:
        return list(connection.execute(text("SELECT * FROM chain ORDER BY seq")).mappings().all())


def test_any_byte_of_the_file(tmp_path: Path) -> None:
    """A changed byte is found, or it changed nothing of what the ledger holds: free space, or the index for searching."""
    path = tmp_path / "ledger.db"
    with open_store(path) as store:
        fill_store(store)
        before = text_of(store)
    content = path.read_bytes()
    chance = random.Random(7)
    silent = 0
    for _ in range(60):
        at = chance.randrange(len(content))
        path.write_bytes(content[:at] + bytes([content[at] ^ (1 << chance.randrange(8))]) + content[at + 1 :])
        try:
            with open_store(path, read_only=True) as store:
                if not store.verify().ok:
                    continue
                stream = io.StringIO()
                dump(store, stream)
                assert stream.getvalue() == before
                silent += 1
        except KadeshError:
            continue
    assert silent < 60


def test_a_seal_covers_every_column() -> None:
    row = {"id": "a", "body": "{}", "packed": b"\0", "failed": False, "previous": None, "number": 1}
    whole = seal(START, 1, table="raw", row=row)
    others = [{**row, column: "?"} for column in row] + [{k: v for k, v in row.items() if k != column} for column in row]
    seals = {seal(START, 1, table="raw", row=other) for other in others}
    seals |= {
        seal(START, 2, table="raw", row=row),
        seal(whole, 1, table="raw", row=row),
        seal(START, 1, table="claims", row=row),
    }
    assert whole not in seals
    assert len(seals) == len(others) + 3
