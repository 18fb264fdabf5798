"""The map's data over HTTP: the incidents that the page's own query lets through, as GeoJSON."""

from typing import Any

from fastapi import APIRouter, Request

from kadesh.web.places import make_map
from kadesh.web.visit import make_visit

MAP = APIRouter(prefix="/api/v1", tags=["map"])


@MAP.get("/map", summary="Places of incidents, as GeoJSON", response_model=None)
def show_map(request: Request) -> dict[str, Any]:
    """Return where the incidents were; takes the query of the overview: the day, and every filter."""
    return make_map(make_visit(request).selection.shown)
