"""The tables of a pack: which columns each has, and its rows or what is wrong with its form."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

COLUMNS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    # file: (columns that must be there, columns that may be)
    "sides.csv": (("slug", "name"), ("parent", "country")),
    "names.csv": (("words", "side", "kind"), ("role", "allegiance", "country", "cased")),
    "outlets.csv": (("id", "names", "kind"), ("family", "allegiance", "side", "home")),
    "places.csv": (
        ("name", "id", "canonical", "kind", "country", "latitude", "longitude"),
        ("admin1", "admin2", "population"),
    ),
    "agreements.csv": (("id", "names"), ("parties", "signed")),
    "alliances.csv": (("side", "ally"), ("since", "until")),
    "eras.csv": (("side", "was"), ("since", "until", "places", "words")),
}
OPEN_TABLES = frozenset({"places.csv"})
"""Tables whose further columns are left alone."""
MAX_BYTES = 200_000_000


@dataclass(frozen=True, order=True)
class Fault:
    """One thing that is wrong, and where; line 0 is the file as a whole."""

    file: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}" if self.line else f"{self.file}: {self.text}"


@dataclass(frozen=True)
class Row:
    """One row of a table: its file, the line it ends on, and its cells without surrounding space."""

    file: str
    line: int
    cells: Mapping[str, str]

    def fault(self, text: str) -> Fault:
        """Return a fault of this row.

        >>> str(Row("sides.csv", 3, {}).fault("unknown side zor"))
        'sides.csv:3: unknown side zor'
        """
        return Fault(self.file, self.line, text)

    def get(self, column: str) -> str | None:
        """Return a cell, None if it is empty or not there."""
        return self.cells.get(column) or None

    def need(self, column: str) -> str:
        """Return a cell that must not be empty. Raises ValueError with a line for a person.

        >>> Row("sides.csv", 3, {"name": ""}).need("name")
        Traceback (most recent call last):
            ...
        ValueError: name is empty
        """
        value = self.get(column)
        if value is None:
            raise ValueError(f"{column} is empty")
        return value

    def many(self, column: str) -> tuple[str, ...]:
        """Return the parts of a cell that ';' separates.

        >>> Row("outlets.csv", 3, {"names": "Tern Wire; TW;"}).many("names")
        ('Tern Wire', 'TW')
        """
        return tuple(part.strip() for part in self.cells.get(column, "").split(";") if part.strip())


def read_rows(path: Path) -> Iterator[Row | Fault]:
    """Yield the rows of a table and what is wrong with its form: encoding, columns, number of cells."""
    if path.stat().st_size > MAX_BYTES:
        yield Fault(path.name, 0, f"larger than {MAX_BYTES // 1_000_000} MB")
        return
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        yield Fault(path.name, raw.count(b"\n", 0, error.start) + 1, "not UTF-8")
        return
    yield from _read_text(path.name, text)


def _read_text(file: str, text: str) -> Iterator[Row | Fault]:
    reader = csv.reader(io.StringIO(text, newline=""))
    try:
        header = [cell.strip() for cell in next(reader, [])]
        faults = tuple(_check_header(file, header))
        yield from faults
        if any("missing" in fault.text for fault in faults):
            return
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) != len(header):
                yield Fault(file, reader.line_num, f"{len(cells)} cells, the header has {len(header)}")
                continue
            yield Row(file, reader.line_num, dict(zip(header, (c.strip() for c in cells), strict=True)))
    except csv.Error as error:
        yield Fault(file, reader.line_num, f"not CSV: {error}")


def _check_header(file: str, header: list[str]) -> Iterator[Fault]:
    required, optional = COLUMNS[file]
    for column in required:
        if column not in header:
            yield Fault(file, 1, f"column {column} is missing")
    for column in header:
        if header.count(column) > 1:
            yield Fault(file, 1, f"column {column} stands there twice")
        if file not in OPEN_TABLES and column not in required + optional:
            yield Fault(file, 1, f"unknown column {column!r}")
