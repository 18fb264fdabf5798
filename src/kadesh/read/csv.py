"""CSV: a header, then one report in each row, its words in the column `text`."""

from collections.abc import Iterator

from kadesh.errors import CannotRead
from kadesh.model.report import Report, Unreadable
from kadesh.read.base import Limits, Source
from kadesh.read.fields import find_field, find_origin
from kadesh.read.making import make_report
from kadesh.read.reasons import cannot_read
from kadesh.read.refusing import bad_date, refuse
from kadesh.read.rows import Row, header_of, read_rows


def looks_like_csv(head: str) -> bool:
    """Return whether a file that begins with `head` has a header with a text and another known column.

    >>> looks_like_csv("Date;Text;Weather\\n2021-03-04;Shells fell;rain"), looks_like_csv("Shells, then silence, in Zor")
    (True, False)
    """
    names = header_of(head)
    return len(names) > 1 and "text" in names


def read_csv(source: Source, limits: Limits, /) -> Iterator[Report | Unreadable]:
    """Yield a report, or why there is none, for each row.

    >>> from io import BytesIO
    >>> from kadesh.read.base import open_source
    >>> rows = open_source(BytesIO(b'date,text\\n2021-03-04,Shells fell.\\n2021-03-05,\\n'), name="a.csv")
    >>> [(one.name, getattr(one, "reason", "read")) for one in read_csv(rows, Limits())]
    [('a.csv:2', 'read'), ('a.csv:3', 'no-text')]
    """
    for row in read_rows(source, limits):
        if isinstance(row, Unreadable):
            yield row
            continue
        where = f"{source.name}:{row.number}"
        try:
            report, words = _make(row, where, source=source, limits=limits)
        except CannotRead as error:
            yield refuse(where, error, row.raw)
            continue
        if words:
            yield bad_date(where, words, row.raw)
        yield report


def _make(row: Row, where: str, *, source: Source, limits: Limits) -> tuple[Report, str | None]:
    text = row.cells.get("text", "")
    if not text.strip():
        raise cannot_read("no-text", "a row without a `text`")
    origin, words = find_origin(row.cells, "given")
    name = find_field(row.cells, "doc_id") or find_field(row.cells, "file") or where
    report = make_report(text, row.raw, name=name, form="csv", origin=origin.over(source.origin), limits=limits)
    return report, words
