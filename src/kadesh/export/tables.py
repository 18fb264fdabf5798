"""Rows as CSV and JSON, from any iterable of dataclass values: no store, no settings, no clock."""

import csv
import json
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any, TextIO

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would run if a cell began with it."""

Clean = Callable[[str], str]


def write_csv(rows: Iterable[Any], stream: TextIO, *, clean: Clean = str) -> None:
    """Write rows, all of one kind, to `stream` with a head of their fields' names; `clean` is done to every cell.

    A cell that a spreadsheet would take for a formula is given an apostrophe.
    """
    writer = csv.writer(stream, lineterminator="\n")
    for number, row in enumerate(rows):
        assert is_dataclass(row)
        names = [field.name for field in fields(row)]
        if not number:
            writer.writerow(names)
        writer.writerow([guard_cell(clean(phrase_cell(getattr(row, name)))) for name in names])


def write_json(rows: Iterable[Any], stream: TextIO, *, clean: Clean = str) -> None:
    """Write rows to `stream` as a JSON array of objects in ASCII, one a line; `clean` is done to every string."""
    stream.write("[")
    for number, row in enumerate(rows):
        stream.write(",\n" if number else "\n")
        stream.write(json.dumps(as_plain(row, clean=clean), ensure_ascii=True, allow_nan=False))
    stream.write("\n]\n")


def as_plain(value: Any, *, clean: Clean = str) -> Any:
    """Return a value as JSON types: dataclasses as objects, tuples as lists, days as ISO 8601.

    >>> as_plain((date(2020, 2, 3), "a", None))
    ['2020-02-03', 'a', None]
    """
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: as_plain(getattr(value, field.name), clean=clean) for field in fields(value)}
    if isinstance(value, dict):
        return {clean(name): as_plain(item, clean=clean) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [as_plain(item, clean=clean) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    return clean(value) if isinstance(value, str) else value


def phrase_cell(value: Any) -> str:
    """Return a value as words: empty for None, several by '; '.

    >>> phrase_cell(None), phrase_cell(True), phrase_cell(("a", "b"))
    ('', 'yes', 'a; b')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return "; ".join(phrase_cell(part) for part in value)
    return str(value)


def guard_cell(cell: str) -> str:
    """Return a cell that no spreadsheet runs.

    >>> guard_cell("=1+1"), guard_cell("5")
    ("'=1+1", '5')
    """
    return f"'{cell}" if cell.startswith(FORMULA) else cell
