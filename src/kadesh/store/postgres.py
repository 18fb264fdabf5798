"""A ledger in PostgreSQL, for a team; needs `kadesh[postgres]`."""

from importlib.util import find_spec

from sqlalchemy import create_engine, make_url
from sqlalchemy.exc import ArgumentError

from kadesh.errors import BadSetting, LedgerError, MissingExtra
from kadesh.store.database import Database, guard

SCHEMES = ("postgresql://", "postgres://", "postgresql+psycopg://")

_SECRET = ("password", "sslpassword", "sslkey", "passfile")
"""Parts of an address that stand in no message."""
_PATIENCE: dict[str, int] = {
    "connect_timeout": 10,
    # A server that is gone without a word (a cable, a host) is noticed within about a minute, not in hours.
    "keepalives_idle": 30,
    "keepalives_interval": 10,
    "keepalives_count": 3,
    "tcp_user_timeout": 60_000,
}
"""In seconds, the last in milliseconds; what the address says otherwise holds."""


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
    shown = parsed.set(drivername="postgresql").difference_update_query(_SECRET)
    name = shown.render_as_string(hide_password=True)
    patience = {key: value for key, value in _PATIENCE.items() if key not in parsed.query}
    engine = create_engine(parsed, pool_pre_ping=True, connect_args=patience)
    guard(engine, name)
    database = Database(engine, name, "it was opened for reading only" if read_only else None)
    with database.reading() as connection:
        encoding = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
    if encoding != "UTF8":
        engine.dispose()
        raise LedgerError(f"{name}: the database keeps text as {encoding}, a ledger needs UTF8")
    return database
