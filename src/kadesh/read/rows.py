"""Rows of a CSV file of any size under its header, one in memory at a time."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass

from kadesh.errors import CannotRead
from kadesh.model.report import Unreadable
from kadesh.read.base import Limits, Source
from kadesh.read.fields import COLUMNS
from kadesh.read.lines import Line, read_lines
from kadesh.read.reasons import cannot_read
from kadesh.read.refusing import refuse

_DELIMITERS = (",", ";", "\t")
_KNOWN = frozenset(name for names in COLUMNS.values() for name in names)


@dataclass(frozen=True)
class Row:
    """A row by column names, the number of the line it begins on, and its bytes."""

    number: int
    cells: dict[str, str]
    raw: bytes


def header_of(head: str) -> tuple[str, ...]:
    """Return the column names that a file beginning with `head` has, in lower case; empty if none of them is known.

    >>> header_of("Date;TEXT;Weather\\n2021-03-04;Shells fell;rain"), header_of("Shells fell;again")
    (('date', 'text', 'weather'), ())
    """
    names = _split_header(head.lstrip("\ufeff").split("\n", 1)[0])[1]
    return names if _KNOWN.intersection(names) else ()


def read_rows(source: Source, limits: Limits, /) -> Iterator[Row | Unreadable]:
    """Yield each row, or why it is none; raises CannotRead where the header is none.

    A row has exactly as many cells as the header: text broken by a stray quote must not turn into reports of its own.
    """
    if csv.field_size_limit() < limits.max_record:
        csv.field_size_limit(limits.max_record)  # the module's only setting, process-wide: too low, it refuses long reports
    feed = _Feed(read_lines(source, limits), limits)
    delimiter, names = _split_header(next(feed, "").lstrip("\ufeff"))
    if not _KNOWN.intersection(names):
        raise cannot_read("format", "a CSV file needs a first line with column names, at least `text` or `file`")
    rows = csv.reader(feed, delimiter=delimiter, strict=True)
    while True:
        feed.begin()
        try:
            cells = next(rows)
            yield from _check(cells, names, feed=feed)
        except StopIteration:
            return
        except csv.Error as error:
            yield refuse(f"{source.name}:{feed.first}", cannot_read("broken-line", _lines(feed, str(error))), feed.raw)
        except CannotRead as error:
            yield refuse(f"{source.name}:{feed.first}", error, feed.raw)


def _check(cells: list[str], names: tuple[str, ...], *, feed: "_Feed") -> Iterator[Row]:
    if not any(cell.strip() for cell in cells):
        return
    if len(cells) != len(names):
        raise cannot_read("broken-line", _lines(feed, f"{len(cells)} cells under {len(names)} columns"))
    yield Row(feed.first, dict(zip(names, cells, strict=True)), feed.raw)


def _lines(feed: "_Feed", fault: str) -> str:
    return fault if feed.first == feed.last else f"lines {feed.first} to {feed.last}: {fault}"


def _split_header(line: str) -> tuple[str, tuple[str, ...]]:
    delimiter = max(_DELIMITERS, key=line.count)
    try:
        cells = next(csv.reader([line.strip()], delimiter=delimiter), [])
    except csv.Error:
        cells = []
    return delimiter, tuple(cell.strip().lower() for cell in cells)


class _Feed:
    """Hands lines to the csv module and remembers those of the row under way."""

    def __init__(self, lines: Iterator[Line], limits: Limits) -> None:
        self._lines = lines
        self._limit = limits.max_record
        self._pieces: list[bytes] = []
        self._size = 0
        self._open = False
        self.first = 0
        self.last = 0

    @property
    def raw(self) -> bytes:
        return b"".join(self._pieces)

    def begin(self) -> None:
        self._pieces, self._size, self._open, self.first = [], 0, False, 0

    def __iter__(self) -> "_Feed":
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.first, self.last = self.first or line.number, line.number
        self._size += len(line.raw)
        self._open ^= line.quotes % 2 == 1
        if line.text is None or self._size > self._limit:
            self._skip()
            raise cannot_read("too-large", _lines(self, f"a row of more than {self._limit:,} bytes"))
        self._pieces.append(line.raw)
        return line.text

    def _skip(self) -> None:
        """Pass over the rest of a row that is too large, to the line on which its last quote is closed."""
        while self._open and (line := next(self._lines, None)):
            self.last = line.number
            self._open ^= line.quotes % 2 == 1
