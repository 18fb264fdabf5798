"""What every reader shares: limits, where bytes come from, what is known of their origin, and what a reader is."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO, Protocol

from kadesh.model.report import PublishedBasis, Report, Unreadable
from kadesh.read.reasons import cannot_read

HEAD = 1 << 16
"""How many bytes are looked at to tell the format."""


@dataclass(frozen=True)
class Limits:
    """Above these something is refused with a reason, not read in part; bytes, characters, tags of a page
    and attributes of a tag as named.

    JSON Lines and CSV files may be of any size: only `max_record` holds for each of their lines or rows.
    """

    max_bytes: int = 50_000_000
    max_chars: int = 2_000_000
    max_record: int = 10_000_000
    max_tags: int = 100_000
    max_attributes: int = 1_000


USUAL_LIMITS = Limits()


@dataclass(frozen=True)
class Origin:
    """What is known of a report before its text is read; None is unknown. `basis` tells how the day is known."""

    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    published: date | None = None
    basis: PublishedBasis = "unknown"
    language: str | None = None

    def over(self, other: "Origin") -> "Origin":
        """Return this origin with what it does not know filled from `other`.

        >>> one = Origin(outlet="Tern Wire").over(Origin(outlet="The Zor Post", title="Shells fall on Zor"))
        >>> one.outlet, one.title
        ('Tern Wire', 'Shells fall on Zor')
        """
        day = self if self.published else other
        return Origin(
            outlet=self.outlet or other.outlet,
            title=self.title or other.title,
            url=self.url or other.url,
            published=day.published,
            basis=day.basis,
            language=self.language or other.language,
        )


@dataclass(frozen=True)
class Source:
    """Bytes under a name: `stream` stands at its beginning, `head` is a copy of what it begins with."""

    name: str
    stream: BinaryIO
    head: bytes
    origin: Origin = Origin()

    def read_whole(self, limits: Limits) -> bytes:
        """Return all bytes; raises CannotRead too-large above `limits.max_bytes`, empty if there are none."""
        raw = self.stream.read(limits.max_bytes + 1)
        if len(raw) > limits.max_bytes:
            raise cannot_read("too-large", f"more than {limits.max_bytes:,} bytes")
        if not raw:
            raise cannot_read("empty")
        return raw


class Reader(Protocol):
    """Turns one source into reports.

    Yields a report, or an Unreadable for each record that is none; raises CannotRead where the whole source is none.
    """

    def __call__(self, source: Source, limits: Limits, /) -> Iterator[Report | Unreadable]:
        """Yield what `source` holds."""
        ...


@dataclass(frozen=True)
class Format:
    """One row of the table of formats. `looks_like` judges the decoded beginning of a file; content goes before suffix."""

    name: str
    suffixes: tuple[str, ...]
    looks_like: Callable[[str], bool]
    read: Reader


class _Joined(io.RawIOBase):
    """The head that was looked at, then the rest: for pipes, which cannot be wound back."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = memoryview(head)
        self._rest = rest

    def readable(self) -> bool:
        """Return True: it is there to be read."""
        return True

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]  # only ever called with a memoryview
        """Fill `buffer` from the head while it lasts, then from the rest; 0 at the end."""
        piece = self._head[: len(buffer)] if self._head else memoryview(self._rest.read(len(buffer)))
        self._head = self._head[len(piece) :]
        buffer[: len(piece)] = piece
        return len(piece)


def open_source(stream: BinaryIO, *, name: str, origin: Origin = Origin()) -> Source:
    """Return `stream`, wherever it comes from, as a source: its head read, its position unchanged."""
    head = _read_head(stream)
    if stream.seekable():
        stream.seek(-len(head), io.SEEK_CUR)
        return Source(name, stream, head, origin)
    return Source(name, io.BufferedReader(_Joined(head, stream)), head, origin)


def _read_head(stream: BinaryIO) -> bytes:
    pieces: list[bytes] = []
    size = 0
    while size < HEAD:
        piece = stream.read(HEAD - size)
        if not piece:
            break
        pieces.append(piece)
        size += len(piece)
    return b"".join(pieces)
