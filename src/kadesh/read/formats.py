"""Every format that is read, one row each. A new one is a file, a row here and a table of cases."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

from kadesh.errors import CannotRead
from kadesh.model.ids import sha256_of
from kadesh.model.report import Report, Unreadable
from kadesh.read.base import Format, Limits, Source
from kadesh.read.csv import looks_like_csv, read_csv
from kadesh.read.eml import looks_like_eml, read_eml
from kadesh.read.encoding import encoding_of
from kadesh.read.html import looks_like_html, read_html
from kadesh.read.jsonl import looks_like_jsonl, read_jsonl
from kadesh.read.reasons import cannot_read
from kadesh.read.refusing import refuse
from kadesh.read.text import read_text

TEXT = Format("text", (".txt", ".text", ".md"), lambda _head: True, read_text)
"""What everything is that is nothing else."""

FORMATS: tuple[Format, ...] = (
    Format("html", (".html", ".htm", ".xhtml"), looks_like_html, read_html),
    Format("jsonl", (".jsonl", ".ndjson"), looks_like_jsonl, read_jsonl),
    Format("eml", (".eml",), looks_like_eml, read_eml),
    Format("csv", (".csv", ".tsv"), looks_like_csv, read_csv),
    TEXT,
)
"""Tried in this order: by content, then by suffix."""


def read_source(source: Source, limits: Limits, /) -> Iterator[Report | Unreadable]:
    """Yield what `source` holds, in whatever format it is; one Unreadable where the whole of it is no report.

    >>> from io import BytesIO
    >>> from kadesh.read.base import open_source
    >>> [one.reason for one in read_source(open_source(BytesIO(b"PK\\x03\\x04..."), name="zor.txt"), Limits())]
    ['archive']
    """
    try:
        yield from choose_format(source).read(source, limits)
    except CannotRead as error:
        yield replace(refuse(source.name, error), raw_sha256=_digest(source, error, limits=limits))
    except OSError as error:
        yield refuse(source.name, cannot_read("cannot-open", error.strerror))


def _digest(source: Source, error: CannotRead, *, limits: Limits) -> str | None:
    """The SHA-256 of bytes that are no report, to know them again; None for pipes and what is too large."""
    if error.reason in {"too-large", "empty"} or not source.stream.seekable():
        return None
    source.stream.seek(0)
    raw = source.stream.read(limits.max_bytes + 1)
    return sha256_of(raw) if len(raw) <= limits.max_bytes else None


def choose_format(source: Source) -> Format:
    """Return the format of `source`, judged by its content first and its suffix second.

    Raises CannotRead empty, archive, binary, encoding, or format for JSON and XML of another kind.

    >>> from io import BytesIO
    >>> from kadesh.read.base import open_source
    >>> choose_format(open_source(BytesIO(b'{"text": "Shells fell on Zor."}'), name="zor.txt")).name
    'jsonl'
    """
    if not source.head:
        raise cannot_read("empty")
    head = source.head.decode(encoding_of(source.head), "replace").lstrip("\ufeff")
    suffix = PurePath(source.name).suffix.lower()
    found = next((row for row in FORMATS if row is not TEXT and row.looks_like(head)), None)
    found = found or next((row for row in FORMATS if suffix in row.suffixes), TEXT)
    if found is TEXT and (head.startswith("<?xml") or suffix == ".json"):
        raise cannot_read("format", "JSON or XML of another kind; give one JSON object on each line, or text")
    return found
