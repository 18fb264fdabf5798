"""What can be opened, what cannot, and that what is no ledger is left as it is."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from kadesh.errors import BadSetting, KadeshError, LedgerError, LedgerReadOnly, LedgerTooNew, NotALedger, NotFound
from kadesh.store import postgres
from kadesh.store.ledger import Ledger
from kadesh.store.open import open_store
from tests.store.cases import findings, reports
from tests.store.conftest import MakeUrl
from tests.store.server import make_database


def one_line(error: pytest.ExceptionInfo[KadeshError]) -> str:
    said = str(error.value)
    assert said
    assert "\n" not in said
    return said


def fill(url: str | Path) -> None:
    with open_store(url) as store:
        for one in reports():
            store.keep(one, findings(one))


@pytest.fixture
def other_database(tmp_path: Path) -> Path:
    path = tmp_path / "recipes.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
        connection.execute("INSERT INTO recipes VALUES ('soup')")
        connection.commit()
    return path


@pytest.mark.parametrize(
    "content",
    [
        b"These are notes, not a ledger.",
        b"SQLite format 2\0" * 9,
        b"\x00" * 100,
        b"SQLite format 3\0" + b"\xff" * 4096,
        b"S",
    ],
)
@pytest.mark.parametrize("read_only", [True, False])
def test_a_file_that_is_something_else_is_not_touched(tmp_path: Path, content: bytes, read_only: bool) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(NotALedger) as error:
        open_store(path, read_only=read_only)
    assert str(path) in one_line(error)
    assert path.read_bytes() == content
    assert os.listdir(tmp_path) == ["notes.txt"]


def test_a_database_of_something_else_is_not_touched(other_database: Path) -> None:
    before = other_database.read_bytes()
    with pytest.raises(NotALedger) as error:
        open_store(other_database)
    assert "not a ledger" in one_line(error)
    assert other_database.read_bytes() == before
    assert [path.name for path in other_database.parent.iterdir()] == ["recipes.db"]


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(NotALedger):
        open_store(tmp_path)


def test_a_ledger_is_made_in_a_folder_that_is_there(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        open_store(tmp_path / "none" / "ledger.db")
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(("create", "read_only"), [(False, False), (True, True)])
def test_no_ledger_is_made_where_none_was_asked_for(tmp_path: Path, create: bool, read_only: bool) -> None:
    with pytest.raises(NotFound):
        open_store(tmp_path / "ledger.db", create=create, read_only=read_only)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_becomes_a_ledger(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    path.touch()
    fill(path)
    with open_store(path) as store:
        assert store.verify().ok


@pytest.mark.parametrize("name", ["a b.db", "100%.db", "what?.db", "a#b.db", "Sarāqib-\u0633.db", "x=1&mode=ro.db"])
def test_any_name_of_a_file_will_do(tmp_path: Path, name: str) -> None:
    fill(tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_ledger_leaves_one_file(tmp_path: Path) -> None:
    fill(tmp_path / "ledger.db")
    assert os.listdir(tmp_path) == ["ledger.db"]


@pytest.mark.parametrize("what", ["file", "folder", "both"])
def test_a_read_only_ledger_can_be_read_and_not_written(tmp_path: Path, what: str) -> None:
    folder = tmp_path / "shelf"
    folder.mkdir()
    path = folder / "ledger.db"
    fill(path)
    before = path.read_bytes()
    if what in ("file", "both"):
        path.chmod(0o444)
    if what in ("folder", "both"):
        folder.chmod(0o555)
    try:
        with open_store(path) as store:
            assert len(list(store.reports())) == 4
            assert store.verify().ok
            assert not store.search("nothing of the kind")
            with pytest.raises(LedgerReadOnly) as error:
                store.keep(reports()[0], findings(reports()[0]))
            assert "read-only" in one_line(error)
        assert path.read_bytes() == before
        assert os.listdir(folder) == ["ledger.db"]
        if what != "file":
            with pytest.raises(LedgerReadOnly):
                open_store(folder / "new.db")
    finally:
        folder.chmod(0o755)


def test_what_a_killed_writer_left_beside_a_read_only_ledger_is_read_too(tmp_path: Path) -> None:
    source, copy = tmp_path / "ledger.db", tmp_path / "copy"
    copy.mkdir()
    with open_store(source) as store:
        for one in reports():
            store.keep(one, findings(one))
        for path in tmp_path.glob("ledger.db*"):
            (copy / path.name).write_bytes(path.read_bytes())
    assert (copy / "ledger.db-wal").stat().st_size
    (copy / "ledger.db").chmod(0o444)
    with open_store(copy / "ledger.db") as store:
        assert len(list(store.reports())) == 4


def test_a_ledger_opened_for_reading_is_not_written(make_url: MakeUrl) -> None:
    url = make_url()
    fill(url)
    with open_store(url, read_only=True) as store:
        assert len(list(store.reports())) == 4
        writes: tuple[Callable[[], object], ...] = (
            lambda: store.keep(reports()[0], findings(reports()[0])),
            lambda: store.keep_incidents([]),
            lambda: store.delete(reports()[0].id, "why", "who"),
            lambda: store.correct("a", "b", "c"),
        )
        for write in writes:
            with pytest.raises(LedgerReadOnly):
                write()


def test_a_ledger_of_a_newer_version_is_not_touched(make_url: MakeUrl) -> None:
    url = make_url()
    with open_store(url) as store:
        assert isinstance(store, Ledger)
        with store.database.writing() as connection:
            connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(LedgerTooNew) as error:
        open_store(url)
    assert "newer" in one_line(error)


def test_rows_cannot_be_changed_by_mistake(make_url: MakeUrl) -> None:
    url = make_url()
    fill(url)
    with open_store(url) as store:
        assert isinstance(store, Ledger)
        for table in ("raw", "reports", "receipts", "readings", "claims", "refusals", "chain"):
            column = "seq" if table == "chain" else "id"
            for act in (f"UPDATE {table} SET {column} = {column}", f"DELETE FROM {table}"):
                with pytest.raises(SQLAlchemyError, match="never changed"), store.database.writing() as connection:
                    connection.execute(text(act))
        assert store.verify().ok


def test_a_wrong_address_is_one_line() -> None:
    with pytest.raises(BadSetting) as error:
        open_store("postgresql://host:port/db")
    one_line(error)


def test_no_server_is_one_line(tmp_path: Path) -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(LedgerError) as error:
        open_store(f"postgresql://desk:secret@/ledger?host={tmp_path}")
    assert "secret" not in one_line(error)


def test_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres, "find_spec", lambda name: None)
    with pytest.raises(KadeshError, match=r"kadesh\[postgres\]"):
        open_store("postgresql://localhost/ledger")


def test_a_database_that_is_not_there_is_one_line(server: Path) -> None:
    with pytest.raises(NotFound) as error:
        open_store(f"postgresql://postgres@/nowhere?host={server}")
    assert "no such database" in one_line(error)


def test_a_database_that_keeps_text_otherwise_is_refused(server: Path) -> None:
    url = make_database(server, "old_letters", encoding="LATIN1")
    with pytest.raises(LedgerError, match="UTF8"):
        open_store(url)


def test_another_postgres_database_is_not_touched(server: Path) -> None:
    import psycopg  # noqa: PLC0415 - not installed everywhere

    url = make_database(server, "recipes")
    with psycopg.connect(host=str(server), user="postgres", dbname="recipes", autocommit=True) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
        with pytest.raises(NotALedger):
            open_store(url)
        found = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
    assert found == [("recipes",)]
