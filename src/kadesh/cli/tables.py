"""Rows of values as a table, CSV, JSON or Markdown."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from io import StringIO
from typing import Any, TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from kadesh.brief.formats import Look
from kadesh.brief.markdown import escape_markdown
from kadesh.brief.safety import clean_text
from kadesh.export.tables import phrase_cell, write_csv

FORMS = ("table", "json", "csv")
WITH_MARKDOWN = (*FORMS, "md")
WIDTH = 120
SHORT = len("incident-") + 8
"""How much of an incident's id a table shows: enough to name it by, as its beginning will do."""


def write_rows(rows: Sequence[Any], stream: TextIO, *, form: str, columns: Sequence[str], look: Look) -> None:
    """Write dataclass values, all of one kind; a table shows `columns` only, as Markdown too, CSV and JSON all fields."""
    if form == "json":
        made = [asdict(row) for row in rows]
        stream.write(json.dumps(made, ensure_ascii=True, indent=1, default=lambda day: day.isoformat()) + "\n")
    elif form == "csv":
        write_csv(rows, stream, clean=clean_text)
    elif form == "md":
        _write_markdown(rows, stream, columns=columns)
    else:
        _write_table(rows, stream, columns=columns, look=look)


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
