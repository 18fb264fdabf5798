"""A ledger in PostgreSQL, for a team; needs `kadesh[postgres]`."""

from importlib.util import find_spec

from sqlalchemy import create_engine, make_url
from sqlalchemy.exc import ArgumentError

from kadesh.errors import BadSetting, LedgerError, MissingExtra
from kadesh.store.database import Database, guard

SCHEMES = ("postgresql://", "postgres://", "postgresql+psycopg://")


def open_postgres(url: str, *, read_only: bool) -> Database:
    """Return the database at `url`, as in 'postgresql://desk@db.example/ledger'. It must be there, and be its own.

    Raises `MissingExtra`, `BadSetting` for a malformed address, `LedgerError` if the server cannot be reached or does not
    keep text as UTF-8.
    """
    if find_spec("psycopg") is None:
        raise MissingExtra("a ledger in PostgreSQL needs one more package: pip install 'kadesh[postgres]'")
    try:
        parsed = make_url(url).set(drivername="postgresql+psycopg")
    except (ArgumentError, ValueError) as error:
        raise BadSetting("the ledger's address is not of the form postgresql://user:password@host:port/database") from error
    name = parsed.set(drivername="postgresql").render_as_string(hide_password=True)
    engine = create_engine(parsed, pool_pre_ping=True, connect_args={"connect_timeout": 10})
    guard(engine, name)
    database = Database(engine, name, "it was opened for reading only" if read_only else None)
    with database.reading() as connection:
        encoding = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
    if encoding != "UTF8":
        engine.dispose()
        raise LedgerError(f"{name}: the database keeps text as {encoding}, a ledger needs UTF8")
    return database
