"""Signing in and out: a session is a random secret in a cookie, of which the ledger keeps a hash."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, insert, select, update

from kadesh.errors import TooManyAttempts, WrongPassword
from kadesh.store import audit
from kadesh.store.accounts import Accounts, User, clean_name, end_sessions, read_user
from kadesh.store.attempts import Attempt, begin_attempt, forget_attempt
from kadesh.store.audit import Actor
from kadesh.store.database import ACCOUNTS
from kadesh.store.passwords import check_password, digest_of, make_secret, renew_hash
from kadesh.store.tables import SESSIONS, USERS
from kadesh.store.writer import read_stamp, stamp

LIFE = timedelta(hours=12)
"""A day's work; a session is not made longer."""


@dataclass(frozen=True)
class Session:
    """A user who is signed in, until when (UTC)."""

    user: User
    expires: datetime


def sign_in(accounts: Accounts, name: str, *, password: str, origin: str, before: str | None = None) -> str:
    """Return the secret of a new session; the one `before` is ended. Raises `WrongPassword` or `TooManyAttempts`.

    A name that is not there, one that is disabled and a wrong password are told in the same words after the same work.
    """
    told = clean_name(name)
    attempt = _begin(accounts, told, origin=origin)
    with accounts.database.reading() as connection:
        row = connection.execute(select(USERS).where(USERS.c.name == told)).one_or_none()
    right = check_password(password, row.password if row else None)
    if row is None or not right or row.disabled:
        accounts.note(Actor(row.name if row else None, origin), "sign-in-refused")
        raise WrongPassword("name and password do not go together")
    return _open_session(accounts, row, attempt=attempt, password=password, origin=origin, before=before)


def check_own_password(accounts: Accounts, name: str, *, password: str, origin: str) -> None:
    """Raise `WrongPassword` or `TooManyAttempts` unless it is the user's own: asked again before a password is changed."""
    attempt = _begin(accounts, name, origin=origin)
    with accounts.database.reading() as connection:
        kept = connection.execute(select(USERS.c.password).where(USERS.c.name == name)).scalar_one_or_none()
    if not check_password(password, kept):
        accounts.note(Actor(name, origin), "password-refused")
        raise WrongPassword("this is not your password")
    with accounts.database.writing(ACCOUNTS) as connection:
        forget_attempt(connection, attempt)


def find_session(accounts: Accounts, secret: str) -> Session | None:
    """Return the session of a secret, None if it is over, was never or its user is disabled."""
    joined = SESSIONS.join(USERS, SESSIONS.c.user_name == USERS.c.name)
    asked = select(USERS, SESSIONS.c.expires).select_from(joined).where(SESSIONS.c.id == digest_of(secret))
    with accounts.database.reading() as connection:
        row = connection.execute(asked).one_or_none()
    if row is None or row.disabled or read_stamp(row.expires) <= accounts.clock():
        return None
    return Session(read_user(row), read_stamp(row.expires))


def sign_out(accounts: Accounts, secret: str, *, by: Actor) -> None:
    """End one session."""
    with accounts.changing(by, "signed-out") as connection:
        connection.execute(delete(SESSIONS).where(SESSIONS.c.id == digest_of(secret)))


def sign_out_everywhere(accounts: Accounts, name: str, *, by: Actor) -> None:
    """End all sessions of a user."""
    with accounts.changing(by, "signed-out-everywhere", user=name) as connection:
        end_sessions(connection, name)


def _begin(accounts: Accounts, name: str, *, origin: str) -> Attempt:
    with accounts.database.writing(ACCOUNTS) as connection:
        begun = begin_attempt(connection, name, origin=origin, at=accounts.clock())
    if isinstance(begun, timedelta):
        raise TooManyAttempts(begun)
    return begun


def _open_session(accounts: Accounts, row: Any, *, attempt: Attempt, password: str, origin: str, before: str | None) -> str:
    """Return a new session's secret, unless the user was changed while the password was looked at."""
    secret, now = make_secret(), accounts.clock()
    fresh = renew_hash(password, row.password)
    with accounts.database.writing(ACCOUNTS) as connection:
        mine = (USERS.c.name == row.name, USERS.c.password == row.password, ~USERS.c.disabled)
        if connection.execute(update(USERS).where(*mine).values(password=fresh)).rowcount != 1:
            raise WrongPassword("name and password do not go together")
        forget_attempt(connection, attempt)
        gone = SESSIONS.c.expires <= stamp(now)
        connection.execute(delete(SESSIONS).where(gone | (SESSIONS.c.id == digest_of(before)) if before else gone))
        session = {"id": digest_of(secret), "user_name": row.name, "began": stamp(now), "expires": stamp(now + LIFE)}
        connection.execute(insert(SESSIONS), [session])
        audit.add_entry(connection, Actor(row.name, origin), what="signed-in", at=now, detail={})
    return secret
