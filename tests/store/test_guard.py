"""Rows of a ledger are not changed by mistake: what a person or a tool types at the database itself is refused by it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from typing import Any

import pytest

from kadesh.model.report import Unreadable
from kadesh.store.accounts import open_accounts
from kadesh.store.audit import Actor
from kadesh.store.ledger import Ledger
from kadesh.store.open import open_store
from kadesh.store.tables import APPENDED, AUDIT, CHAIN
from tests.store.conftest import MakeUrl
from tests.store.test_dump import fill_store

GUARDED = (*(table.name for table in APPENDED), CHAIN.name, AUDIT.name)
KEYS = {CHAIN.name: "seq", AUDIT.name: "seq"}

SQLITE: tuple[str, ...] = (
    "UPDATE {table} SET {key} = {key}",
    "UPDATE OR REPLACE {table} SET {key} = {key}",
    "DELETE FROM {table}",
    "REPLACE INTO {table} SELECT * FROM {table} LIMIT 1",
    "INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
    "INSERT OR REPLACE INTO {table} (rowid, {columns}) SELECT rowid, {others} FROM {table} LIMIT 1",
    "INSERT INTO {table} SELECT * FROM {table} WHERE true ON CONFLICT ({key}) DO UPDATE SET {key} = excluded.{key}",
)
POSTGRES: tuple[str, ...] = (
    "UPDATE {table} SET {key} = {key}",
    "UPDATE {table} SET {key} = {key} WHERE 1 = 0",
    "DELETE FROM {table}",
    "TRUNCATE {table} CASCADE",
    "INSERT INTO {table} SELECT * FROM {table} ON CONFLICT ({key}) DO UPDATE SET {key} = excluded.{key}",
    "WITH gone AS (DELETE FROM {table} RETURNING *) SELECT count(*) FROM gone",
)
Run = Callable[..., list[Any]]


@contextmanager
def connected(url: str) -> Iterator[Run]:
    """Give what runs a statement as any other program would, with nothing of Kadesh in between."""
    if not url.startswith("postgresql"):
        with closing(sqlite3.connect(url, isolation_level=None)) as connection:
            yield lambda statement: connection.execute(statement).fetchall()
        return
    import psycopg  # noqa: PLC0415 - not installed everywhere

    with psycopg.connect(url, autocommit=True) as opened:

        def run(statement: str) -> list[Any]:
            cursor = opened.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []

        yield run


def fill(url: str) -> str:
    """Make a ledger with a row in each table that is guarded, and return its seal."""
    with open_store(url) as store:
        fill_store(store)
        open_accounts(store).note(Actor("ana", "command line"), "signed-in")
        found = store.verify()
        assert found.ok
        return found.head


def phrase(statement: str, table: str) -> str:
    key = KEYS.get(table, "id")
    known = next(one for one in (*APPENDED, CHAIN, AUDIT) if one.name == table)
    names = [column.name for column in known.columns]
    # A row of another key in the same place of the file: SQLite would drop the one that was there.
    others = [f"'other-' || {name}" if name == "id" else name for name in names]
    return statement.format(table=table, key=key, columns=", ".join(names), others=", ".join(others))


def test_no_statement_changes_or_removes_a_row(make_url: MakeUrl) -> None:
    url = make_url()
    head = fill(url)
    with connected(url) as run:
        for table in GUARDED:
            assert run(f"SELECT 1 FROM {table} LIMIT 1"), f"{table} has no row to try it on"
            before = run(f"SELECT * FROM {table} ORDER BY 1")
            for statement in POSTGRES if url.startswith("postgresql") else SQLITE:
                with pytest.raises(Exception, match="never changed"):
                    run(phrase(statement, table))
            assert run(f"SELECT * FROM {table} ORDER BY 1") == before
    with open_store(url) as store:
        assert store.verify().head == head
        assert store.keep_unreadable(Unreadable("b.bin", "binary", "no text"))


def drop_guard(run: Run, *, postgres: bool) -> None:
    for table in GUARDED:
        names = [f"{table}_guard"] if postgres else [f"{table}_no_{act}" for act in ("update", "delete", "replace")]
        for name in names:
            run(f"DROP TRIGGER {name} ON {table}" if postgres else f"DROP TRIGGER {name}")


def test_without_the_guard_each_statement_is_done(make_url: MakeUrl) -> None:
    """So that the test above can fail."""
    url = make_url()
    fill(url)
    with connected(url) as run:
        postgres = url.startswith("postgresql")
        drop_guard(run, postgres=postgres)
        run("BEGIN")
        for statement in POSTGRES if postgres else SQLITE:
            run(phrase(statement, "corrections"))


@pytest.mark.parametrize("table", [table.name for table in (*APPENDED, CHAIN, AUDIT)])
def test_a_table_that_is_dropped_is_found_out(make_url: MakeUrl, table: str) -> None:
    """No trigger of either database guards a whole table against who owns it."""
    url = make_url()
    head = fill(url)
    with connected(url) as run:
        run(f"DROP TABLE {table} CASCADE" if url.startswith("postgresql") else f"DROP TABLE {table}")
    with open_store(url, read_only=True) as store:
        assert isinstance(store, Ledger)
        found = store.verify(head)
        assert not found.ok
        assert "\n" not in found.text
