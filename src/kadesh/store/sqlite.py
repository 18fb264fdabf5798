"""A ledger in one SQLite file, without a server."""

import os
import sqlite3
import stat
import time
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

from kadesh.errors import LedgerBroken, LedgerError, LedgerReadOnly, NotALedger, NotFound
from kadesh.store.database import Database, guard

_HEADER = b"SQLite format 3\x00"
_PATIENCE = 60.0
"""Seconds to wait for another writer. Each holds the file for the few milliseconds that one report takes."""


def open_sqlite(path: Path, *, create: bool, read_only: bool) -> Database:
    """Return the database in the file `path`, which is made if it is not there and `create` is set.

    Raises `NotFound`, `NotALedger` (the file is something else, and is not touched) or `LedgerReadOnly`.
    """
    there = _is_there(path)
    if not there and (read_only or not create):
        raise NotFound(f"{path}: there is no ledger")
    locked = _why_locked(path, there=there)
    if locked and not there:
        raise LedgerReadOnly(f"{path}: {locked}")
    engine = _engine(path, how=_how(path, frozen=bool(locked)), query_only=read_only)
    guard(engine, str(path))
    return Database(engine, str(path), locked or ("it was opened for reading only" if read_only else None))


def _is_there(path: Path) -> bool:
    """Return whether something is in the file. An empty one is a ledger that was not begun (a reading killed at once)."""
    if path.is_dir():
        raise NotALedger(f"{path}: it is a folder, not a ledger")
    if not path.parent.is_dir():
        raise NotFound(f"{path.parent}: there is no such folder to keep a ledger in")
    try:
        with path.open("rb") as file:
            header = file.read(len(_HEADER))
    except FileNotFoundError:
        return False
    except OSError as error:
        raise LedgerError(f"{path}: it cannot be read: {error.strerror}") from error
    if header and header != _HEADER:
        raise NotALedger(f"{path}: it is not a ledger, and was left as it is")
    return bool(header)


def _why_locked(path: Path, *, there: bool) -> str | None:
    """Return why the file cannot be written, None if it can.

    A file without any right to write counts as read-only for the superuser too: somebody took the rights away on purpose.
    """
    for place, needed in ((path, there), (path.parent, True)):
        if not needed:
            continue
        if not place.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(place, os.W_OK):
            what = "the file" if place == path else "its folder"
            return f"it can be read but not written, because {what} is read-only"
    return None


def _how(path: Path, *, frozen: bool) -> str:
    """Return the mode to open with. A frozen file without a journal is taken as it is, so that nothing is put beside it."""
    if not frozen:
        return "mode=rwc"
    journal = path.with_name(path.name + "-wal")
    return "mode=ro" if journal.exists() and journal.stat().st_size else "mode=ro&immutable=1"


def _engine(path: Path, *, how: str, query_only: bool) -> Engine:
    address = f"{path.absolute().as_uri()}?{how}"

    def connect() -> sqlite3.Connection:
        # With an isolation level the driver opens no transaction around CREATE TABLE: a kill could leave half of them.
        connection = sqlite3.connect(address, uri=True, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
        try:
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute(f"PRAGMA query_only = {'ON' if query_only else 'OFF'}")
        except UnicodeDecodeError as error:  # what SQLite complains of quotes a damaged name, which is no text
            raise LedgerBroken(f"{path}: the file is damaged; go back to a copy, or load a dump") from error
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, max_overflow=-1)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A writer takes its turn at once. One that read first and then wanted to write would be refused, not made to wait.
        writes = connection.get_execution_options().get("kadesh_writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def set_write_ahead(database: Database) -> None:
    """Let readers go on while somebody writes. The file remembers it; it is told once it is known to be a ledger."""
    deadline = time.monotonic() + _PATIENCE
    while not _is_write_ahead(database.engine) and time.monotonic() < deadline:
        time.sleep(0.05)  # SQLite does not wait for its turn here, so we do


def _is_write_ahead(engine: Engine) -> bool:
    """Return whether the file keeps a write-ahead log, after asking it to.

    On a disk without shared memory it never does: the older journal is as safe, only readers wait.
    """
    with engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        try:
            return bool(driver.execute("PRAGMA journal_mode = WAL").fetchone()[0] == "wal")
        except sqlite3.OperationalError:
            return False  # somebody else is at it
