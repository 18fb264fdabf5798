"""Rows of values as a table, CSV, JSON or Markdown."""

import csv
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields, is_dataclass
from io import StringIO
from typing import Any, TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from kadesh.brief.formats import Look
from kadesh.brief.markdown import escape_markdown
from kadesh.brief.safety import clean_text

FORMS = ("table", "json", "csv")
WITH_MARKDOWN = (*FORMS, "md")
WIDTH = 120
SHORT = len("incident-") + 8
"""How much of an incident's id a table shows: enough to name it by, as its beginning will do."""
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would run if a cell began with it."""


def write_rows(rows: Sequence[Any], stream: TextIO, *, form: str, columns: Sequence[str], look: Look) -> None:
    """Write dataclass values, all of one kind; a table shows `columns` only, as Markdown too, CSV and JSON all fields."""
    if form == "json":
        made = [asdict(row) for row in rows]
        stream.write(json.dumps(made, ensure_ascii=True, indent=1, default=lambda day: day.isoformat()) + "\n")
    elif form == "csv":
        _write_csv(rows, stream)
    elif form == "md":
        _write_markdown(rows, stream, columns=columns)
    else:
        _write_table(rows, stream, columns=columns, look=look)


def phrase_cell(value: Any) -> str:
    """Return a value as words: empty for None, several by '; '."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return "; ".join(phrase_cell(part) for part in value)
    return str(value)


def _write_csv(rows: Iterable[Any], stream: TextIO) -> None:
    writer = csv.writer(stream, lineterminator="\n")
    for number, row in enumerate(rows):
        assert is_dataclass(row)
        names = [field.name for field in fields(row)]
        if not number:
            writer.writerow(names)
        cells = (clean_text(phrase_cell(getattr(row, name))) for name in names)
        writer.writerow([f"'{cell}" if cell.startswith(FORMULA) else cell for cell in cells])


def _write_markdown(rows: Iterable[Any], stream: TextIO, *, columns: Sequence[str]) -> None:
    cells = [[escape_markdown(phrase_cell(getattr(row, name))) for name in columns] for row in rows]
    head = [[name.replace("_", " ") for name in columns], ["---"] * len(columns)]
    stream.write("".join(f"| {' | '.join(line)} |\n" for line in (*head, *cells)))


def _write_table(rows: Iterable[Any], stream: TextIO, *, columns: Sequence[str], look: Look) -> None:
    buffer = StringIO()
    console = Console(
        file=buffer,
        width=look.width or WIDTH,
        force_terminal=look.colour,
        color_system="standard" if look.colour else None,
        highlight=False,
        legacy_windows=False,
    )
    table = Table(box=None, padding=(0, 2, 0, 0), show_edge=False, header_style="bold")
    for name in columns:
        table.add_column(name.replace("_", " "), overflow="fold", no_wrap=name == "incident")
    for row in rows:
        cells = ((name, phrase_cell(getattr(row, name))) for name in columns)
        table.add_row(*(Text(clean_text(cell[:SHORT] if name == "incident" else cell)) for name, cell in cells))
    console.print(table)
    stream.write("".join(f"{line.rstrip()}\n" for line in buffer.getvalue().splitlines()))
