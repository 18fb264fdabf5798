"""Rows as entries for a reader: a line that names each, and below it what is told, wrapped to the width of the terminal."""

from collections.abc import Sequence
from textwrap import fill
from typing import Any, TextIO

from kadesh.brief.formats import Look
from kadesh.brief.safety import clean_text
from kadesh.cli.tables import FORMS, SHORT, write_rows
from kadesh.export.tables import phrase_cell

WITH_ENTRIES = ("text", *FORMS)
WIDTH = 100
INDENT = "  "
BOLD, PLAIN = "\x1b[1m", "\x1b[0m"


def write_entries(
    rows: Sequence[Any], stream: TextIO, *, form: str, head: Sequence[str], body: Sequence[str], look: Look
) -> None:
    """Write dataclass values, all of one kind: as entries of `head` and `body`, or in a form of `write_rows`."""
    if form != "text":
        write_rows(rows, stream, form=form, columns=(*head, *body), look=look)
        return
    for number, row in enumerate(rows):
        stream.write("\n" if number else "")
        _write_entry(row, stream, head=head, body=body, look=look)


def _write_entry(row: Any, stream: TextIO, *, head: Sequence[str], body: Sequence[str], look: Look) -> None:
    named = "  ".join(cell for name in head if (cell := _cell(row, name)))
    stream.write(f"{BOLD}{named}{PLAIN}\n" if look.colour else f"{named}\n")
    for name in body:
        if told := _cell(row, name):
            words = told if name == body[0] else f"{name}: {told}"
            stream.write(_wrap(words, look.width or WIDTH) + "\n")


def _cell(row: Any, name: str) -> str:
    cell = clean_text(phrase_cell(getattr(row, name)))
    return cell[:SHORT] if name == "incident" else cell


def _wrap(words: str, width: int) -> str:
    return fill(
        words, width, initial_indent=INDENT, subsequent_indent=INDENT * 2, break_long_words=False, break_on_hyphens=False
    )
