"""Tokens for the API: named, for one user, at most in that user's role, until a day, and shown once only."""

import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, insert, select, update

from kadesh.errors import NotFound
from kadesh.model.role import Role, lower_role
from kadesh.store.passwords import digest_of, is_same, make_secret
from kadesh.store.tables import TOKENS, USERS
from kadesh.store.writer import read_stamp, stamp

_FORM = re.compile(r"kadesh_([0-9a-f]{12})_([A-Za-z0-9_-]{43})", re.ASCII)


@dataclass(frozen=True)
class Token:
    """A token without its secret: `role` is what it may do at most, less where its user's role is less by now."""

    id: str
    user: str
    label: str
    role: Role
    made: datetime
    expires: datetime
    revoked: datetime | None = None


def add_token(connection: Connection, user: str, *, label: str, role: Role, made: datetime, expires: datetime) -> str:
    """Keep a new token and return its secret, which is told this once."""
    key, secret = secrets.token_hex(6), make_secret()
    row = {"id": key, "user_name": user, "label": label, "role": role, "digest": digest_of(secret), "revoked": None}
    connection.execute(insert(TOKENS), [{**row, "made": stamp(made), "expires": stamp(expires)}])
    return f"kadesh_{key}_{secret}"


def find_token(connection: Connection, secret: str, *, at: datetime) -> Token | None:
    """Return the token that is good at that moment, None for any other and for one whose user is disabled."""
    found = _FORM.fullmatch(secret)
    row = connection.execute(_select().where(TOKENS.c.id == found[1])).one_or_none() if found else None
    if not found or row is None or not is_same(digest_of(found[2]), row.digest):
        return None
    token = _read(row)
    if row.disabled or token.revoked or token.expires <= at:
        return None
    return token


def list_tokens(connection: Connection, user: str | None) -> Sequence[Token]:
    """Return the tokens of a user, or of all, oldest first."""
    asked = _select().order_by(TOKENS.c.made, TOKENS.c.id)
    return [_read(row) for row in connection.execute(asked.where(TOKENS.c.user_name == user) if user else asked)]


def revoke_token(connection: Connection, key: str, *, at: datetime) -> Token:
    """Let a token do nothing from now on, and return it; raises `NotFound`."""
    row = connection.execute(_select().where(TOKENS.c.id == key)).one_or_none()
    if row is None:
        raise NotFound(f"{key}: there is no token of this id")
    if row.revoked is None:
        connection.execute(update(TOKENS).where(TOKENS.c.id == key).values(revoked=stamp(at)))
    return _read(row)


def _select() -> Select[Any]:
    joined = TOKENS.join(USERS, TOKENS.c.user_name == USERS.c.name)
    return select(TOKENS, USERS.c.role.label("of_user"), USERS.c.disabled).select_from(joined)


def _read(row: Any) -> Token:
    revoked = read_stamp(row.revoked) if row.revoked else None
    role = lower_role(row.role, row.of_user)
    return Token(row.id, row.user_name, row.label, role, read_stamp(row.made), read_stamp(row.expires), revoked)
