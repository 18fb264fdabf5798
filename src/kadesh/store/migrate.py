"""Brings a database to the form of this version: makes the tables, or adds what newer versions have."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from kadesh.errors import LedgerBroken, LedgerReadOnly, LedgerTooNew, NotALedger
from kadesh.store.database import Database
from kadesh.store.tables import MARK

_FOLDER = Path(__file__).parent / "migrations"


def bring_up_to_date(database: Database) -> None:
    """Make an empty database a ledger, or add to an older one what is missing, all at once or not at all.

    Raises `NotALedger` if it holds something else, `LedgerTooNew`, or `LedgerReadOnly` if it would have to be changed.
    """
    if _is_current(database):
        return
    with database.writing() as connection:
        _find_revision(connection, database.name)  # another writer may have been here first
        migrate(connection)


def migrate(connection: Connection, revision: str = "head") -> None:
    """Run the migrations up to `revision` within the transaction of `connection`."""
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def revisions() -> tuple[str, ...]:
    """Return the ids of all migrations, oldest first."""
    script = ScriptDirectory.from_config(_config())
    return tuple(step.revision for step in reversed(list(script.walk_revisions())))


def _is_current(database: Database) -> bool:
    with database.reading() as connection:
        found = _find_revision(connection, database.name)
    if found == revisions()[-1]:
        return True
    if database.locked and found is None:
        raise NotALedger(f"{database.name}: it is empty, and {database.locked}")
    if database.locked:
        raise LedgerReadOnly(f"{database.name}: it is of an older version and must be changed first, but {database.locked}")
    return False


def _find_revision(connection: Connection, name: str) -> str | None:
    """Return the revision the ledger has, None for an empty database."""
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if MARK.name not in tables or "alembic_version" not in tables:
        raise NotALedger(f"{name}: it is a database, but not a ledger, and was left as it is")
    versions = connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all()
    if len(versions) != 1:
        raise LedgerBroken(f"{name}: it does not say which version it has; go back to a copy, or load a dump")
    found = versions[0]
    if found not in revisions():
        raise LedgerTooNew(f"{name}: it was written by a newer Kadesh (form {found}); update Kadesh to use it")
    return str(found)


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    return config
