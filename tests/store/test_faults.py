"""When the world fails: one clear line, and nothing half-written."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event

from kadesh.errors import KadeshError, LedgerBroken, LedgerError, LedgerReadOnly, NotALedger, NotFound
from kadesh.model.claim import Findings
from kadesh.store.faults import explain
from kadesh.store.ledger import Ledger
from kadesh.store.open import open_store
from tests.build import report
from tests.store.cases import findings, reports
from tests.store.conftest import MakeUrl
from tests.store.server import make_database
from tests.store.test_dump import text_of


@contextmanager
def open_ledger(url: str) -> Iterator[Ledger]:
    with open_store(url) as store:
        assert isinstance(store, Ledger)
        for one in reports():
            store.keep(one, findings(one))
        yield store


def test_a_full_disk_is_one_line_and_leaves_the_ledger_whole(tmp_path: Path) -> None:
    """SQLite's own limit on pages answers just as a disk without room does."""
    with open_ledger(str(tmp_path / "ledger.db")) as store:
        before = text_of(store)
        store.database.engine.dispose()
        event.listen(store.database.engine, "connect", _limit_pages)
        large = report("".join(f"{number} died. " for number in range(100_000)))
        with pytest.raises(LedgerError, match="disk is full") as error:
            store.keep(large, Findings(large.id))
        assert "\n" not in str(error.value)
        assert text_of(store) == before
        assert store.verify().ok


def _limit_pages(connection: sqlite3.Connection, record: object) -> None:
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages + 5}")


def test_an_error_amid_writing_leaves_nothing(make_url: MakeUrl, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_ledger(make_url()) as store:
        before = text_of(store)

        def stumble(*args: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr("kadesh.store.search.add_claims", stumble)
        one = report("Six died at the mill.", "Agency One", "2020-02-09")
        with pytest.raises(KeyboardInterrupt):
            store.keep(one, Findings(one.id))
        monkeypatch.undo()
        assert text_of(store) == before
        assert store.keep(one, Findings(one.id))


def test_a_lost_connection_is_one_line_and_leaves_the_ledger_whole(server: Path) -> None:
    with open_ledger(make_database(server, "lost")) as store:
        before = text_of(store)
        with pytest.raises(LedgerError, match="connection was lost"):
            _write_and_lose(store, server)
        assert text_of(store) == before
        _cut(server, "lost")
        assert len(list(store.reports())) == 4


def _write_and_lose(store: Ledger, server: Path) -> None:
    with store.database.writing() as connection:
        connection.exec_driver_sql("INSERT INTO judgements VALUES ('a', 'same', '{}', '')")
        _cut(server, "lost")
        connection.exec_driver_sql("INSERT INTO judgements VALUES ('b', 'same', '{}', '')")


def _cut(server: Path, name: str) -> None:
    import psycopg  # noqa: PLC0415 - not installed everywhere

    with psycopg.connect(host=str(server), user="postgres", dbname="postgres", autocommit=True) as connection:
        connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", (name,))


def test_a_wrong_password_is_one_line_without_the_password(server: Path) -> None:
    with pytest.raises(LedgerError, match="user name or the password") as error:
        open_store(f"postgresql://guarded:wr0ng@/postgres?host={server}")
    assert "wr0ng" not in str(error.value)
    assert "\n" not in str(error.value)


def test_a_user_without_the_right_to_write_reads(server: Path) -> None:
    import psycopg  # noqa: PLC0415 - not installed everywhere

    url = make_database(server, "shelf")
    with open_ledger(url):
        pass
    with psycopg.connect(host=str(server), user="postgres", dbname="shelf", autocommit=True) as connection:
        connection.execute("CREATE ROLE visitor LOGIN")
        connection.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO visitor")
    with open_store(url.replace("postgres@", "visitor@")) as store:
        assert len(list(store.reports())) == 4
        with pytest.raises(LedgerReadOnly):
            store.correct("incident-1", "The toll was 5.", "a visitor")


def test_a_damaged_file_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    with open_ledger(str(path)):
        pass
    with closing(sqlite3.connect(path)) as connection:
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    content = path.read_bytes()
    path.write_bytes(content[: size * 4] + b"\xff" * size * 8 + content[size * 12 :])
    with pytest.raises(KadeshError) as error:
        _read_all(path)
    assert isinstance(error.value, (LedgerError, NotALedger))
    assert "\n" not in str(error.value)


def _read_all(path: Path) -> None:
    with open_store(path) as store:
        assert not store.verify().ok
        list(store.reports())


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("database or disk is full", LedgerError),
        ("attempt to write a readonly database", LedgerReadOnly),
        ("file is not a database", NotALedger),
        ("database disk image is malformed", LedgerBroken),
        ('connection failed: FATAL:  database "x" does not exist', NotFound),
        ('relation "claims" does not exist', LedgerBroken),
        ("no such table: claims", LedgerBroken),
        ("canceling statement due to statement timeout", LedgerError),
        ("could not extend file: No space left on device", LedgerError),
    ],
)
def test_what_a_driver_says(said: str, kind: type[KadeshError]) -> None:
    found = explain(sqlite3.OperationalError(said), "a.db")
    assert type(found) is kind
    assert str(found).startswith("a.db: ")


def test_what_is_not_foreseen_is_still_one_line() -> None:
    assert str(explain(sqlite3.OperationalError("out\nof  luck"), "a.db")) == "a.db: out of luck"
    assert explain(ValueError("a slip of ours"), "a.db") is None
