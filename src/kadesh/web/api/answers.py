"""What the API answers: shapes for its description, and JSON that no report can break."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from fastapi.responses import JSONResponse

from kadesh.brief.json import as_json
from kadesh.brief.listing import DisputeRow
from kadesh.export.tables import as_plain
from kadesh.store.answers import Correction
from kadesh.web.entry import Entry
from kadesh.web.outlets import Source
from kadesh.web.paging import Paged
from kadesh.web.render import show_words


class PlainJSON(JSONResponse):
    """JSON in ASCII: broken Unicode of a report stays an escape, and is no fault."""

    def render(self, content: Any) -> bytes:
        """Return the body."""
        return json.dumps(content, ensure_ascii=True, allow_nan=False).encode("ascii")


@dataclass(frozen=True)
class Part:
    """Which part of a list this is. `next` is the number of the part after it, null for the last."""

    page: int
    pages: int
    of: int
    next: int | None


@dataclass(frozen=True)
class Line:
    """An incident in a line, as the overview lists and downloads carry it. No point where nobody tells one: null, not 0.

    `sources` counts independent origins, null where that cannot be told; `quotes` are 'report start-end' of each claim.
    """

    incident: str
    first: str | None
    last: str | None
    place: str | None
    precision: str
    latitude: float | None
    longitude: float | None
    country: str | None
    type: str
    who: str
    whom: str
    figures: str
    disputed: str
    reports: int
    outlets: Sequence[str]
    sources: int | None
    sides: Sequence[str]
    review: str
    quotes: Sequence[str]


@dataclass(frozen=True)
class Incidents:
    """A part of the incidents that the query lets through; `total` is how many there are without it.

    `undated` and `pointless` tell how many a filter of days or of a place left out because it cannot judge them.
    """

    part: Part
    total: int
    undated: int
    pointless: int
    items: Sequence[Line]


@dataclass(frozen=True)
class Disputes:
    """A part of the disputes."""

    part: Part
    items: Sequence[DisputeRow]


@dataclass(frozen=True)
class Sources:
    """A part of the outlets."""

    part: Part
    items: Sequence[Source]


@dataclass(frozen=True)
class LogLine:
    """A line of the public log of corrections; `at` is in UTC."""

    at: str
    subject: str
    sentence: str
    who: str


@dataclass(frozen=True)
class Corrections:
    """A part of the log, newest first."""

    part: Part
    items: Sequence[LogLine]


@dataclass(frozen=True)
class ReportLine:
    """A report without its text."""

    id: str
    name: str
    outlet: str | None
    title: str | None
    url: str | None
    published: str | None
    claims: int


@dataclass(frozen=True)
class Reports:
    """A part of the reports, in order of publication."""

    part: Part
    items: Sequence[ReportLine]


@dataclass(frozen=True)
class Bin:
    """Incidents of the days from `first` to `last`; `longer` are told of days of which these are only some."""

    first: str
    last: str
    incidents: int
    disputed: int
    longer: int


def make_line(entry: Entry) -> Line:
    """Return the line of an incident."""
    row, where = entry.row, entry.incident.where
    latitude, longitude = entry.point or (None, None)
    return Line(
        incident=row.incident,
        first=row.first,
        last=row.last,
        place=row.place,
        precision=where.precision,
        latitude=latitude,
        longitude=longitude,
        country=where.place.country if where.place else None,
        type=row.type,
        who=row.who,
        whom=row.whom,
        figures=row.figures,
        disputed=row.disputed,
        reports=row.reports,
        outlets=row.outlets,
        sources=row.sources,
        sides=tuple(sorted(entry.sides)),
        review=entry.review,
        quotes=row.quotes,
    )


def make_part(paged: Paged[Any]) -> Part:
    """Return which part of a list a page is."""
    return Part(paged.page, paged.pages, paged.of, paged.page + 1 if paged.page < paged.pages else None)


def make_log_line(correction: Correction) -> LogLine:
    """Return a line of the log."""
    return LogLine(correction.at.isoformat(), correction.subject, correction.sentence, correction.who)


def answer(value: Any) -> PlainJSON:
    """Return plain values as an answer: words as on a page, positions covered."""
    return PlainJSON(as_plain(value, clean=show_words))


def answer_nouns(nouns: dict[str, Any]) -> PlainJSON:
    """Return nouns of the model as an answer, field by field as in `kadesh brief --format json`; positions are covered.

    Texts are letter for letter those of the snapshot, so that every quotation is `text[start:end]`.
    """
    return PlainJSON({name: as_json(noun) for name, noun in nouns.items()})
