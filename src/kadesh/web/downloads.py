"""What is seen, to take along: the rows of the overview and of the disputes as files, under the same filters."""

from collections.abc import Callable, Iterable
from io import StringIO
from typing import Any, TextIO

from fastapi import APIRouter, Depends
from starlette.responses import Response

from kadesh.errors import NotFound
from kadesh.export.geojson import Feature, write_geojson
from kadesh.export.tables import write_csv, write_json
from kadesh.web.api.answers import make_line
from kadesh.web.api.asked import ASKED
from kadesh.web.api.routes import FAULTS
from kadesh.web.pages.disputes import select_disputes
from kadesh.web.render import show_words
from kadesh.web.visit import Visit, make_visit

DOWNLOADS = APIRouter(prefix="/download", dependencies=ASKED, responses=FAULTS, include_in_schema=False)
TYPES = {"csv": "text/csv; charset=utf-8", "json": "application/json", "geojson": "application/geo+json"}

Write = Callable[[Visit, TextIO], None]


def write_incidents_csv(visit: Visit, stream: TextIO) -> None:
    """Write the incidents as CSV."""
    write_csv(map(make_line, visit.selection.shown), stream, clean=show_words)


def write_incidents_json(visit: Visit, stream: TextIO) -> None:
    """Write the incidents as JSON."""
    write_json(map(make_line, visit.selection.shown), stream, clean=show_words)


def write_incidents_geojson(visit: Visit, stream: TextIO) -> None:
    """Write the incidents as GeoJSON; one without a point has no geometry."""
    write_geojson(make_features(visit), stream, clean=show_words)


def write_disputes_csv(visit: Visit, stream: TextIO) -> None:
    """Write the disputes as CSV."""
    write_csv(select_disputes(visit), stream, clean=show_words)


def write_disputes_json(visit: Visit, stream: TextIO) -> None:
    """Write the disputes as JSON."""
    write_json(select_disputes(visit), stream, clean=show_words)


FILES: dict[str, Write] = {
    "incidents.csv": write_incidents_csv,
    "incidents.json": write_incidents_json,
    "incidents.geojson": write_incidents_geojson,
    "disputes.csv": write_disputes_csv,
    "disputes.json": write_disputes_json,
}
"""A new download is a function and a row here."""


def make_features(visit: Visit) -> Iterable[Feature]:
    """Return the incidents shown as features."""
    for entry in visit.selection.shown:
        yield Feature(entry.incident.id, entry.point, entry.incident.where.precision, make_line(entry))


@DOWNLOADS.get("/{name}")
def give_file(name: str, visit: Visit = Depends(make_visit)) -> Any:  # noqa: B008  # as FastAPI declares what it needs
    """Return the file of that name; raises NotFound."""
    write = FILES.get(name)
    if write is None:
        raise NotFound(f"no such download; there are {', '.join(FILES)}")
    stream = StringIO()
    write(visit, stream)
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    body = stream.getvalue().encode("utf-8", "replace")
    return Response(body, media_type=TYPES[name.rsplit(".", 1)[1]], headers=headers)
