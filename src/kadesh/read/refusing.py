"""What could not be read, as a value that is kept and shown."""

from kadesh.errors import CannotRead
from kadesh.model.ids import sha256_of
from kadesh.model.report import Unreadable
from kadesh.read.normal import normalise


def refuse(name: str, error: CannotRead, raw: bytes | None = None, /) -> Unreadable:
    """Return `error` as what is kept of something under `name`; one printable line, whatever the input held.

    >>> refuse("zor.html", CannotRead("parser", "it broke\\n  at line 3")).detail
    'it broke at line 3'
    """
    detail = " ".join(normalise(error.detail).split())
    return Unreadable(normalise(name), error.reason, detail[:300], sha256_of(raw) if raw else None, raw or b"")


def bad_date(name: str, words: str, raw: bytes | None = None, /) -> Unreadable:
    """Return the notice that the day given as `words` is none; the report itself is read without it.

    >>> bad_date("zor.csv:3", "03/04/2021").detail
    "'03/04/2021' is no day, or can be read in two ways; read without it"
    """
    return refuse(name, CannotRead("bad-date", f"{words!r} is no day, or can be read in two ways; read without it"), raw)
