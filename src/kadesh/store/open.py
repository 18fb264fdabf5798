"""Opens a ledger, wherever it is kept."""

from pathlib import Path

from kadesh.store.base import Store
from kadesh.store.ledger import Ledger
from kadesh.store.migrate import bring_up_to_date
from kadesh.store.postgres import SCHEMES, open_postgres
from kadesh.store.sqlite import open_sqlite, set_write_ahead
from kadesh.store.writer import Clock, now


def open_store(url: str | Path, *, create: bool = True, read_only: bool = False, clock: Clock = now) -> Store:
    """Return the ledger at `url`: the path of a SQLite file, or 'postgresql://user@host/database'.

    An empty file or database becomes a ledger if `create` is set; one of an older version is brought up to date. A file
    or folder without the right to write is opened for reading. `clock` tells the moment that rows are marked with.

    Raises `NotFound`, `NotALedger` (what is there is something else, and was left as it is), `LedgerTooNew`,
    `LedgerReadOnly` (it would have to be written first), `LedgerError` (no server, wrong password, disk full).
    """
    if isinstance(url, str) and url.startswith(SCHEMES):
        database = open_postgres(url, read_only=read_only)
    else:
        database = open_sqlite(Path(url), create=create, read_only=read_only)
    try:
        bring_up_to_date(database)
        if not (database.postgres or database.locked):
            set_write_ahead(database)
    except BaseException:
        database.engine.dispose()
        raise
    return Ledger(database, clock=clock)
