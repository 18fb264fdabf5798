"""A database with a ledger in it, as the rest of the room sees it: a way to read, a way to write, one border for faults."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, event, text
from sqlalchemy.engine import ExceptionContext

from kadesh.errors import LedgerReadOnly
from kadesh.store.faults import explain

LEDGER, ACCOUNTS = 7512740513, 7512740514
"""Whose turn it is to write. Any fixed numbers do; a table may not be there yet, so it cannot be what is locked."""


@dataclass(frozen=True)
class Database:
    """An engine and what a person calls it; `locked` says why it cannot be written, None if it can."""

    engine: Engine
    name: str
    locked: str | None = None

    @property
    def postgres(self) -> bool:
        """Whether this is PostgreSQL; else it is SQLite."""
        return self.engine.dialect.name == "postgresql"

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees the ledger as it is at this moment, whatever is written meanwhile."""
        with self.engine.connect() as connection:
            if self.postgres:
                connection.execution_options(isolation_level="REPEATABLE READ")
            with connection.begin():
                yield connection

    @contextmanager
    def writing(self, turn: int = LEDGER) -> Iterator[Connection]:
        """Give the one connection that may write now; all it wrote is kept together or, on any error, not at all.

        Raises `LedgerReadOnly`. Writers of one `turn` wait for each other, because each link of a chain rests on the one
        before; in SQLite all writers do.
        """
        if self.locked:
            raise LedgerReadOnly(f"{self.name}: {self.locked}")
        with self.engine.connect().execution_options(kadesh_writes=True) as connection:
            if self.postgres:
                # Under a stricter level, which a server may have by default, the chain would be seen as it was before
                # the wait for the turn, and the next link would rest on one that is no longer the last.
                connection.execution_options(isolation_level="READ COMMITTED")
            with connection.begin():
                if self.postgres:
                    _take_turn(connection, turn)
                yield connection


def _take_turn(connection: Connection, turn: int) -> None:
    """Wait until nobody else writes. What is kept then is on the server's disk before anybody is told so."""
    connection.execute(text("SET LOCAL synchronous_commit = on"))
    connection.execute(text("SELECT pg_advisory_xact_lock(:turn)"), {"turn": turn})


def guard(engine: Engine, name: str) -> None:
    """Turn what the driver raises about the ledger `name` into the errors of Kadesh, in this one place."""

    @event.listens_for(engine, "handle_error")
    def raise_ours(context: ExceptionContext) -> None:
        if context.is_pre_ping:
            return  # a connection that was lost while idle is replaced
        found = explain(context.original_exception, name)
        if found is not None:
            raise found from context.original_exception
