"""Lines of a file of any size, one in memory at a time."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from kadesh.errors import CannotRead
from kadesh.read.base import Limits, Source
from kadesh.read.encoding import decode, encoding_of
from kadesh.read.reasons import cannot_read


@dataclass(frozen=True)
class Line:
    """A line counted from 1, as bytes and as text with its line end; `text` is None and `raw` cut short above the limit.

    `quotes` counts the quotation marks in all of it: a row of CSV goes on while they are odd.
    """

    number: int
    raw: bytes
    text: str | None
    quotes: int = 0


def read_lines(source: Source, limits: Limits, /) -> Iterator[Line]:
    """Yield the lines of `source` that are not blank; raises CannotRead where the source as a whole is no text.

    UTF-16 and UTF-32 have no lines as bytes: such a file is turned into UTF-8 whole, so `limits.max_bytes` holds for it.

    >>> from io import BytesIO
    >>> from kadesh.read.base import open_source
    >>> [(line.number, line.text) for line in read_lines(open_source(BytesIO(b"one\\n\\nthree\\n"), name="a"), Limits())]
    [(1, 'one\\n'), (3, 'three\\n')]
    """
    if not source.head:
        raise cannot_read("empty")
    encoding = encoding_of(source.head)
    stream = source.stream
    if encoding.startswith(("utf-16", "utf-32")):
        text = source.read_whole(limits).decode(encoding, "replace")
        stream, encoding = io.BytesIO(text.encode("utf-8")), "utf-8"
    for number, (raw, quotes) in enumerate(_split(stream, limits.max_record), start=1):
        if len(raw) > limits.max_record:
            yield Line(number, raw, None, quotes)
        elif raw.strip():
            first = number == 1 or encoding != "utf-8-sig"
            yield Line(number, raw, _decode(raw, encoding if first else "utf-8"), quotes)


def _split(stream: BinaryIO, limit: int) -> Iterator[tuple[bytes, int]]:
    while raw := stream.readline(limit + 1):
        quotes, rest = raw.count(b'"'), raw
        while len(rest) > limit and not rest.endswith(b"\n"):
            rest = stream.readline(limit + 1)
            quotes += rest.count(b'"')
        yield raw, quotes


def _decode(raw: bytes, encoding: str) -> str:
    """One line in another encoding than the rest is read in its own; bytes that fit none become U+FFFD."""
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        pass
    try:
        return decode(raw)
    except CannotRead:
        return raw.decode(encoding, "replace")
