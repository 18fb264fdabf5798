"""Who may use the desk over a ledger, kept in its database: users, their sessions and tokens, and the log of what they did.

Nothing of it is part of a dump. Each method that changes something writes a line of the log in the same transaction.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from kadesh.errors import BadSetting, LedgerError, NotAllowed, NotFound
from kadesh.model.role import ROLES, Role, may_act
from kadesh.store import audit, tokens
from kadesh.store.audit import Actor, Entry
from kadesh.store.base import Store
from kadesh.store.codec import Plain
from kadesh.store.database import ACCOUNTS, Database
from kadesh.store.ledger import Ledger
from kadesh.store.passwords import hash_password
from kadesh.store.tables import SESSIONS, USERS
from kadesh.store.tokens import Token
from kadesh.store.writer import Clock, read_stamp, stamp

_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,39}", re.ASCII)
_MOST_DAYS = 366


@dataclass(frozen=True)
class User:
    """Somebody with a password; `since` when, in UTC."""

    name: str
    role: Role
    disabled: bool
    since: datetime


def open_accounts(store: Store) -> "Accounts":
    """Return the accounts of an open ledger; raises LedgerError for a store that is no database."""
    if not isinstance(store, Ledger):
        raise LedgerError("only a ledger in a database has users")
    return Accounts(store.database, store.clock)


class Accounts:
    """Users, tokens and the log; signing in stands in `sessions`."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self.database = database
        self.clock = clock

    def has_users(self) -> bool:
        """Return whether there is any user, disabled or not: then nobody comes in without signing in."""
        with self.database.reading() as connection:
            return connection.execute(select(USERS.c.name).limit(1)).first() is not None

    def users(self) -> tuple[User, ...]:
        """Return the users by name."""
        with self.database.reading() as connection:
            return tuple(read_user(row) for row in connection.execute(select(USERS).order_by(USERS.c.name)))

    def add_user(self, name: str, role: Role, *, password: str, by: Actor) -> User:
        """Add a user; raises `BadSetting` for a name or password that cannot be taken, `NotAllowed` if there is one.

        The first user must be a keeper: nobody else could let the others in.
        """
        if not _NAME.fullmatch(name):
            raise BadSetting(
                "the name of a user has 1 to 40 characters of a-z, 0-9, '.', '_' and '-', a letter or digit first"
            )
        _check_role(role)
        kept = hash_password(password, name)
        with self.changing(by, "user-added", user=name, role=role) as connection:
            if connection.execute(select(USERS.c.name).where(USERS.c.name == name)).first():
                raise NotAllowed(f"{name}: there is a user of this name")
            if role != "keeper" and not connection.execute(select(func.count()).select_from(USERS)).scalar_one():
                raise NotAllowed("the first user must be a keeper")
            row = {"name": name, "role": role, "password": kept, "disabled": False, "since": stamp(self.clock())}
            connection.execute(insert(USERS), [row])
        return User(name, role, False, read_stamp(str(row["since"])))

    def set_role(self, name: str, role: Role, *, by: Actor) -> None:
        """Give a user another role, from the next request on; raises `NotAllowed` for the last keeper."""
        _check_role(role)
        with self.changing(by, "role-set", user=name, role=role) as connection:
            if role != "keeper":
                _check_not_last(connection, name)
            _change(connection, name, role=role)

    def set_disabled(self, name: str, *, by: Actor, disabled: bool = True) -> None:
        """Shut a user out at once, or let him in again; raises `NotAllowed` for the last keeper."""
        with self.changing(by, "user-disabled" if disabled else "user-enabled", user=name) as connection:
            if disabled:
                _check_not_last(connection, name)
            _change(connection, name, disabled=disabled)
            end_sessions(connection, name)

    def set_password(self, name: str, password: str, *, by: Actor) -> None:
        """Give a user another password, and end all sessions under the old one."""
        kept = hash_password(password, name)
        with self.changing(by, "password-set", user=name) as connection:
            _change(connection, name, password=kept)
            end_sessions(connection, name)

    def make_token(self, name: str, label: str, *, role: Role, days: int, by: Actor) -> str:
        """Return the secret of a new token, which is told this once; raises `NotAllowed` above the user's own role."""
        _check_role(role)
        if not 1 <= days <= _MOST_DAYS:
            raise BadSetting(f"a token lasts 1 to {_MOST_DAYS} days")
        if not label.strip() or len(label) > 100 or not label.isprintable():
            raise BadSetting("a token is called by 1 to 100 printable characters")
        with self.changing(by, "token-made", user=name, label=label, role=role, days=days) as connection:
            if not may_act(find_user(connection, name).role, role):
                raise NotAllowed(f"{name}: a token cannot do more than its user")
            made = self.clock()
            expires = made + timedelta(days=days)
            return tokens.add_token(connection, name, label=label, role=role, made=made, expires=expires)

    def tokens(self, name: str | None = None) -> Sequence[Token]:
        """Return the tokens of a user, or of all, without their secrets."""
        with self.database.reading() as connection:
            return tokens.list_tokens(connection, name)

    def revoke_token(self, key: str, *, by: Actor, of: str | None = None) -> None:
        """Let a token do nothing from now on; raises `NotFound`, also for one that is not `of` that user."""
        with self.changing(by, "token-revoked", token=key) as connection:
            token = tokens.revoke_token(connection, key, at=self.clock())
            if of is not None and token.user != of:
                raise NotFound(f"{key}: there is no token of this id")

    def find_token(self, secret: str) -> Token | None:
        """Return the token that is good now, None for any other."""
        with self.database.reading() as connection:
            return tokens.find_token(connection, secret, at=self.clock())

    def note(self, by: Actor, what: str, **detail: Plain) -> None:
        """Add a line to the log."""
        with self.changing(by, what, **detail):
            pass

    def log(self, *, before: int | None = None, limit: int = 100) -> tuple[Entry, ...]:
        """Return the newest lines of the log first, those older than the line `before` if it is given."""
        with self.database.reading() as connection:
            return audit.list_entries(connection, before=before, limit=limit)

    @contextmanager
    def changing(self, by: Actor, what: str, **detail: Plain) -> Iterator[Connection]:
        """Give a connection to change accounts with, and add a line to the log; both are kept or neither."""
        with self.database.writing(ACCOUNTS) as connection:
            yield connection
            audit.add_entry(connection, by, what=what, at=self.clock(), detail=detail)


def clean_name(typed: str) -> str:
    """Return the name that was typed as it is kept, '' for what can be nobody's.

    >>> clean_name(" Ana "), clean_name("a b")
    ('ana', '')
    """
    told = typed.strip().lower()
    return told if _NAME.fullmatch(told) else ""


def read_user(row: Any) -> User:
    """Return the user in a row."""
    return User(row.name, row.role, bool(row.disabled), read_stamp(row.since))


def find_user(connection: Connection, name: str) -> User:
    """Return the user of that name; raises `NotFound`."""
    row = connection.execute(select(USERS).where(USERS.c.name == name)).one_or_none()
    if row is None:
        raise NotFound(f"{name}: there is no user of this name")
    return read_user(row)


def end_sessions(connection: Connection, name: str) -> None:
    """Sign a user out everywhere."""
    connection.execute(delete(SESSIONS).where(SESSIONS.c.user_name == name))


def _change(connection: Connection, name: str, **values: Any) -> None:
    find_user(connection, name)
    connection.execute(update(USERS).where(USERS.c.name == name).values(**values))


def _check_role(role: str) -> None:
    if role not in ROLES:
        raise BadSetting(f"no role {role!r}; there are {', '.join(ROLES)}")


def _check_not_last(connection: Connection, name: str) -> None:
    keepers = select(USERS.c.name).where(USERS.c.role == "keeper", ~USERS.c.disabled)
    if list(connection.execute(keepers).scalars()) == [name]:
        raise NotAllowed(f"{name} is the last keeper; make another one first")
