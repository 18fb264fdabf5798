"""What the databases complain of, as one line for a person."""

from collections.abc import Sequence

from kadesh.errors import BadSetting, InputError, LedgerBroken, LedgerError, LedgerReadOnly, NotALedger, NotFound

_LOST = "the connection was lost; what was being written was left out whole"
_FAULTS: Sequence[tuple[str, type[LedgerError] | type[InputError], str]] = (
    # SQLite
    ("database or disk is full", LedgerError, "the disk is full; what was being written was left out whole"),
    ("attempt to write a readonly database", LedgerReadOnly, "it can be read but not written"),
    ("file is not a database", NotALedger, "it is not a ledger, and was left as it is"),
    ("malformed", LedgerBroken, "the file is damaged; go back to a copy, or load a dump"),
    ("no such table", LedgerBroken, "a table is not there; go back to a copy, or load a dump"),
    ("no such column", LedgerBroken, "a table lacks a column; go back to a copy, or load a dump"),
    ("codec can't decode", LedgerBroken, "a row is damaged; `kadesh verify` names it"),
    ("could not decode to utf-8", LedgerBroken, "a row is damaged; `kadesh verify` names it"),
    ("database is locked", LedgerError, "another program has held it for too long; try again"),
    ("unable to open database file", LedgerError, "it cannot be opened: look at the rights of the file and its folder"),
    ("disk i/o error", LedgerError, "the disk does not answer as it should; what was being written was left out whole"),
    # PostgreSQL
    ("password authentication failed", LedgerError, "the server refused the user name or the password"),
    ("no password supplied", LedgerError, "the server asks for a password"),
    ("no pg_hba.conf entry", LedgerError, "the server does not let this user in from here"),
    ("no space left on device", LedgerError, "the server's disk is full; what was being written was left out whole"),
    ("could not extend file", LedgerError, "the server's disk is full; what was being written was left out whole"),
    ("read-only transaction", LedgerReadOnly, "it can be read but not written"),
    ("permission denied", LedgerReadOnly, "this user may not write to it"),
    ('relation "', LedgerBroken, "a table is not there; go back to a copy, or load a dump"),
    ("does not exist", NotFound, "there is no such database or user on the server"),
    ("connection refused", LedgerError, "no server answers there"),
    ("failed to resolve host", LedgerError, "no server answers there"),
    ("name or service not known", LedgerError, "no server answers there"),
    ("connection timeout", LedgerError, "no server answers there"),
    ("no such file or directory", LedgerError, "no server answers there"),
    ("connection failed", LedgerError, "the server cannot be reached"),
    ("server closed the connection", LedgerError, _LOST),
    ("terminating connection", LedgerError, _LOST),
    ("canceling statement due to", LedgerError, "the server stopped waiting; what was being written was left out whole"),
    ("too many clients", LedgerError, "the server has no connection left; try again"),
    ("remaining connection slots", LedgerError, "the server has no connection left; try again"),
    ("the database system is", LedgerError, "the server is starting or stopping; try again"),
    ("invalid connection option", BadSetting, "the address has an option that the server's library does not know"),
    ("invalid sslmode value", BadSetting, "the address has an option that the server's library does not know"),
    ("could not receive data from server", LedgerError, _LOST),
    ("could not send data to server", LedgerError, _LOST),
    ("connection reset by peer", LedgerError, _LOST),
    ("connection timed out", LedgerError, _LOST),
    ("server unexpectedly closed", LedgerError, _LOST),
    ("the connection is lost", LedgerError, _LOST),
    ("connection is closed", LedgerError, _LOST),
)


_OUTSIDE = "OperationalError"
"""What a driver raises where the world is to blame and not the program, with all that derives from it."""


def explain(error: BaseException, name: str) -> LedgerError | InputError | None:
    """Return the error to raise for what a database driver raised about the ledger `name`, None if it is not foreseen.

    >>> explain(OSError("database is locked"), "zor.db")
    LedgerError('zor.db: another program has held it for too long; try again')
    >>> str(explain(OSError("database or disk is full"), "zor.db")), explain(ValueError("no such thing"), "zor.db")
    ('zor.db: the disk is full; what was being written was left out whole', None)
    """
    said = str(error).lower()
    for words, kind, line in _FAULTS:
        if words in said:
            return kind(f"{name}: {line}")
    if type(error).__name__ == "DatabaseError" or any(kind.__name__ == _OUTSIDE for kind in type(error).__mro__):
        return LedgerError(f"{name}: {' '.join(str(error).split())}")
    return None
