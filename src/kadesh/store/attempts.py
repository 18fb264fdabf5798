"""How often somebody may try to sign in: counted in the ledger, so that a new start of the desk forgets nothing.

Three counts, so that neither one name nor one address can be tried without end, and nobody can shut somebody else out
from one address alone. What is kept of name and address is a hash: people type passwords where a name belongs.
"""

import ipaddress
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, func, insert, select

from kadesh.store.passwords import digest_of, make_secret
from kadesh.store.tables import ATTEMPTS
from kadesh.store.writer import read_stamp, stamp

WINDOW = timedelta(minutes=15)
BOTH, ADDRESS, NAME = 5, 20, 50
"""Attempts within the window: on one name from one address, on any name from one address, on one name from anywhere."""


@dataclass(frozen=True)
class Attempt:
    """One attempt, counted before the password is looked at; `ids` are its rows."""

    ids: tuple[str, ...]
    both: str


def begin_attempt(connection: Connection, name: str, *, origin: str, at: datetime) -> Attempt | timedelta:
    """Count an attempt and return it; where there were too many, count nothing and return how long to wait.

    It is counted first, so that many attempts at the same moment are not all let through.
    """
    connection.execute(delete(ATTEMPTS).where(ATTEMPTS.c.at < stamp(at - WINDOW)))
    subjects = _subjects(name, origin)
    waits = [wait for subject, most in subjects if (wait := _wait(connection, subject, most=most, at=at))]
    if waits:
        return max(waits)
    rows = [{"id": make_secret(), "subject": subject, "at": stamp(at)} for subject, _ in subjects]
    connection.execute(insert(ATTEMPTS), rows)
    return Attempt(tuple(row["id"] for row in rows), subjects[0][0])


def forget_attempt(connection: Connection, attempt: Attempt) -> None:
    """Take back an attempt that succeeded, and what was tried in vain on this name from this address.

    What else was tried from there stays: a user of one's own is no way to try those of others for ever.
    """
    connection.execute(delete(ATTEMPTS).where(ATTEMPTS.c.id.in_(attempt.ids)))
    connection.execute(delete(ATTEMPTS).where(ATTEMPTS.c.subject == attempt.both))


def _subjects(name: str, origin: str) -> Sequence[tuple[str, int]]:
    net = _net(origin)
    told = (("both", f"{net}\n{name}", BOTH), ("address", net, ADDRESS), ("name", name, NAME))
    return [(digest_of(f"{kind}\n{words}"), most) for kind, words, most in told]


def _net(origin: str) -> str:
    """Whoever has one IPv6 address has the 2**64 beside it."""
    try:
        address = ipaddress.ip_address(origin.partition("%")[0])
    except ValueError:
        return origin
    return str(ipaddress.ip_network((address, 64), strict=False)) if address.version == 6 else origin


def _wait(connection: Connection, subject: str, *, most: int, at: datetime) -> timedelta | None:
    """Return how long until the oldest of too many attempts no longer counts."""
    found = select(func.count(), func.min(ATTEMPTS.c.at)).where(ATTEMPTS.c.subject == subject)
    count, oldest = connection.execute(found).one()
    if count < most:
        return None
    return max(read_stamp(oldest) + WINDOW - at, timedelta(seconds=1))
