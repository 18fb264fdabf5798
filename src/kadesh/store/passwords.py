"""Passwords as Argon2id hashes, and secrets of our own making as SHA-256: what is kept lets nobody in."""

import hashlib
import hmac
import secrets
import unicodedata
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from kadesh.errors import BadSetting

LEAST, MOST = 12, 1_000
"""Characters of a password. The most is a limit on work, not on sense."""

_HASHER = PasswordHasher()
"""Argon2id with the second choice of RFC 9106: 64 MiB, three passes, four lanes."""


def hash_password(password: str, name: str) -> str:
    """Return the hash to keep of `name`'s password; raises `BadSetting` for one that is too easily guessed.

    >>> hash_password("zorzorzorzor", "zor")
    Traceback (most recent call last):
        ...
    kadesh.errors.BadSetting: this password is too easily guessed
    """
    told = _normal(password)
    if not LEAST <= len(told) <= MOST:
        raise BadSetting(f"a password has {LEAST} to {MOST} characters")
    if len(set(told)) < 5 or told.lower() in (name, name * 2, name[::-1]):
        raise BadSetting("this password is too easily guessed")
    return _HASHER.hash(told)


def check_password(password: str, kept: str | None) -> bool:
    """Return whether `password` is the one that was kept; False for nobody (None), after the same work."""
    nobody = _nobody()
    told = _normal(password[: MOST + 1])
    try:
        right = _HASHER.verify(kept or nobody, told)
    except (VerificationError, InvalidHashError):
        return False
    return right and kept is not None


def renew_hash(password: str, kept: str) -> str:
    """Return the hash to keep from now on: another one where `kept` was made with other parameters than today's."""
    return _HASHER.hash(_normal(password)) if _HASHER.check_needs_rehash(kept) else kept


def make_secret() -> str:
    """Return 256 random bits as 43 characters."""
    return secrets.token_urlsafe(32)


def digest_of(secret: str) -> str:
    """Return what is kept of a secret of our own making. It is long and random, so one round of SHA-256 will do.

    >>> digest_of("a secret of the desk")[:12]
    '04f4008fe6ad'
    """
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def is_same(one: str, other: str) -> bool:
    """Return whether two secrets are the same, in a time that does not tell where they differ.

    >>> is_same("zor-1", "zor-1"), is_same("zor-1", "zor-2")
    (True, False)
    """
    return hmac.compare_digest(one.encode("utf-8", "surrogatepass"), other.encode("utf-8", "surrogatepass"))


def _normal(password: str) -> str:
    """One keyboard sends é as one code point, another as two. Lone surrogates are none of a keyboard's."""
    return unicodedata.normalize("NFC", password).encode("utf-8", "replace").decode("utf-8")


@cache
def _nobody() -> str:
    """The hash of a password that nobody knows: a name that is not there costs as much as a wrong password."""
    return _HASHER.hash(make_secret())
