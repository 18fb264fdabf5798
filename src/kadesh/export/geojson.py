"""Rows as GeoJSON (RFC 7946): a point where a source gives one, no geometry where none does, and how exact it is."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, TextIO

from kadesh.export.tables import Clean, as_plain


@dataclass(frozen=True)
class Feature:
    """A row with where it is: `point` is latitude and longitude in degrees (WGS 84), None where nobody tells one.

    `precision` goes into the properties: a point that stands for a province is no address.
    """

    id: str
    point: tuple[float, float] | None
    precision: str
    properties: Any


def write_geojson(features: Iterable[Feature], stream: TextIO, *, clean: Clean = str) -> None:
    """Write a FeatureCollection to `stream` in ASCII, a feature a line; `clean` is done to every string."""
    stream.write('{"type": "FeatureCollection", "features": [')
    for number, feature in enumerate(features):
        stream.write(",\n" if number else "\n")
        stream.write(json.dumps(_plain(feature, clean), ensure_ascii=True, allow_nan=False))
    stream.write("\n]}\n")


def _plain(feature: Feature, clean: Clean) -> dict[str, Any]:
    properties = as_plain(feature.properties, clean=clean)
    point = None
    if feature.point is not None:
        latitude, longitude = feature.point
        point = {"type": "Point", "coordinates": [longitude, latitude]}
    return {
        "type": "Feature",
        "id": clean(feature.id),
        "geometry": point,
        "properties": {**properties, "precision": feature.precision},
    }
