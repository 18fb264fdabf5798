"""JSON Lines: one object on each line, one report in each object.

`read_documents` is for whoever must tell offsets in the text as it was given: a Document holds that text beside its report,
and leads every span of the report back to it. Where the text given is already normal the two are identical.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import BinaryIO

from kadesh.errors import CannotRead
from kadesh.model.report import Report, Unreadable
from kadesh.model.span import Span
from kadesh.read.base import USUAL_LIMITS, Limits, Source, open_source
from kadesh.read.fields import Record, find_field, find_origin
from kadesh.read.lines import Line, read_lines
from kadesh.read.making import make_report
from kadesh.read.normal import Trace, trace
from kadesh.read.reasons import cannot_read
from kadesh.read.refusing import bad_date, refuse


@dataclass(frozen=True)
class Document:
    """A report from JSON Lines with the id and the text it was given under."""

    doc_id: str
    report: Report
    given: str

    @cached_property
    def _way_back(self) -> Trace:
        return trace(self.given)[1]

    def locate(self, span: Span) -> Span:
        """Return where the words at `span` of `report.text` stand in `given`."""
        return span if self.given == self.report.text else self._way_back.given(span)


def looks_like_jsonl(head: str) -> bool:
    """Return whether a file that begins with `head` holds an object on its first line.

    >>> looks_like_jsonl('{"text": "Shells fell."}\\n'), looks_like_jsonl('[{"text": "Shells fell."}]')
    (True, False)
    """
    first = head.lstrip().split("\n", 1)[0].rstrip()
    if not first.startswith("{"):
        return False
    try:
        return isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return first.startswith('{"') and (first.endswith("}") or first == head.strip())


def read_jsonl(source: Source, limits: Limits, /) -> Iterator[Report | Unreadable]:
    """Yield a report, or why there is none, for each line that is not blank.

    >>> from io import BytesIO
    >>> from kadesh.read.base import open_source
    >>> lines = open_source(BytesIO(b'{"text": "Shells fell."}\\n\\n{"body": "Rain."}'), name="a.jsonl")
    >>> [(one.name, getattr(one, "reason", "read")) for one in read_jsonl(lines, Limits())]
    [('a.jsonl:1', 'read'), ('a.jsonl:3', 'no-text')]
    """
    for found in _read(source, limits):
        yield found.report if isinstance(found, Document) else found


def read_documents(
    stream: BinaryIO, limits: Limits = USUAL_LIMITS, /, *, name: str = "standard input"
) -> Iterator[Document | Unreadable]:
    """Yield each line of `stream` as a Document, or why it is none.

    Raises CannotRead where the stream as a whole cannot be read, as for an archive.
    """
    yield from _read(open_source(stream, name=name), limits)


def _read(source: Source, limits: Limits) -> Iterator[Document | Unreadable]:
    for line in read_lines(source, limits):
        where = f"{source.name}:{line.number}"
        try:
            record = _parse(line, limits)
            document, words = _make(record, line, where=where, source=source, limits=limits)
        except CannotRead as error:
            yield refuse(where, error, line.raw)
            continue
        if words:
            yield bad_date(where, words, line.raw)
        yield document


def _parse(line: Line, limits: Limits) -> Record:
    if line.text is None:
        raise cannot_read("too-large", f"a line of more than {limits.max_record:,} bytes")
    try:
        record = json.loads(line.text)
    except RecursionError as error:
        raise cannot_read("too-complex", "an object nested too deeply") from error
    except ValueError as error:
        raise cannot_read("broken-line", f"not JSON: {error}") from error
    if not isinstance(record, dict):
        raise cannot_read("broken-line", "JSON, but no object")
    return record


def _make(record: Record, line: Line, *, where: str, source: Source, limits: Limits) -> tuple[Document, str | None]:
    given = record.get("text")
    if not isinstance(given, str) or not given.strip():
        raise cannot_read("no-text", "an object without a `text`")
    doc_id = find_field(record, "doc_id") or where
    origin, words = find_origin(record, "given")
    report = make_report(given, line.raw, name=doc_id, form="jsonl", origin=origin.over(source.origin), limits=limits)
    return Document(doc_id, report, given), words
