"""The columns of JSON Lines, CSV and manifests, with the names each goes by, and what a record says of its report."""

from collections.abc import Mapping

from kadesh.model.report import PublishedBasis
from kadesh.read.base import Origin
from kadesh.read.dateline import parse_day

COLUMNS: dict[str, tuple[str, ...]] = {
    "doc_id": ("doc_id", "id", "name"),
    "text": ("text",),
    "file": ("file",),
    "outlet": ("outlet", "source"),
    "published": ("published", "date"),
    "title": ("title",),
    "url": ("url",),
    "language": ("language", "lang"),
}
"""Column -> the names it goes by, the first one that is there counts. Others are ignored."""

Record = Mapping[str, object]


def find_field(record: Record, column: str) -> str | None:
    """Return what `record` holds for `column`; None where it is not there, empty or no text or number.

    >>> find_field({"published": " ", "date": "2021-03-04"}, "published"), find_field({"id": 7}, "doc_id")
    ('2021-03-04', '7')
    """
    for name in COLUMNS[column]:
        value = record.get(name)
        if isinstance(value, str) and value.strip():
            return value
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
    return None


def find_origin(record: Record, basis: PublishedBasis) -> tuple[Origin, str | None]:
    """Return what `record` says of its report, and what it gives as the day where that is none.

    >>> find_origin({"source": "Tern Wire", "date": "03/04/2021"}, "given")[1]
    '03/04/2021'
    """
    words = find_field(record, "published")
    day = parse_day(words) if words else None
    origin = Origin(
        outlet=find_field(record, "outlet"),
        title=find_field(record, "title"),
        url=find_field(record, "url"),
        published=day,
        basis=basis if day else "unknown",
        language=find_field(record, "language"),
    )
    return origin, (words[:40] if words and not day else None)
