"""Ids made of content, so that the same thing has the same id on every machine."""

import hashlib
import json
from collections.abc import Sequence
from datetime import date

Part = str | int | float | bool | date | None | Sequence["Part"]


def content_id(prefix: str, *parts: Part) -> str:
    """Return `prefix` and 20 hex digits of the SHA-256 of `parts`.

    >>> content_id("claim", "report-1", 10, 42)
    'claim-d4c5ee58f212a49c15b0'
    """
    return f"{prefix}-{sha256_of(_AS_TEXT.encode(parts))[:20]}"


def sha256_of(text: str | bytes) -> str:
    """Return the SHA-256 of `text` (as UTF-8) or of bytes, in 64 hex digits.

    >>> sha256_of("Zor fell.") == sha256_of(b"Zor fell."), sha256_of("")[:8]
    (True, 'e3b0c442')
    """
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    return hashlib.sha256(data).hexdigest()


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no content id from {type(value).__name__}")


_AS_TEXT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_plain)
"""One for all ids: `json.dumps` would make one for each."""
