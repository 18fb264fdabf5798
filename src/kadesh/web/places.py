"""The map's data: incidents by the place they share, each drawn as exactly as it is told, and never more so.

A town is a dot, a province its area, anything between a ring. A country or a region is listed beside the map, and so is a
place without a point: there is no pin where nobody knows where.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from kadesh.brief.days import phrase_time
from kadesh.model.where import Place, PlacePrecision, Where
from kadesh.web.entry import Entry
from kadesh.web.render import show_words

RINGS: dict[PlacePrecision, float] = {"area": 10.0, "district": 25.0, "province": 60.0}
"""Kilometres of the ring that stands for a place told no more exactly: a sign of how little is known, not a border.

That of a province is drawn only where its point lies in no province of the map.
"""
DRAWN = frozenset({"site", "town", *RINGS})
HEADINGS = 6
"""Incidents named where a place is pointed at; the list beside the map names all."""


@dataclass(frozen=True)
class Spot:
    """A place at one precision, with the incidents there in order of time. `name` is the first report's own word for it."""

    key: str
    where: Where
    entries: tuple[Entry, ...]

    @property
    def name(self) -> str:
        """The place in a report's words, as they may be shown."""
        return show_name(self.where.words)

    @property
    def precision(self) -> PlacePrecision:
        """How exactly it is told."""
        return self.where.precision

    @property
    def place(self) -> Place | None:
        """What the words mean."""
        return self.where.place

    @property
    def point(self) -> tuple[float, float] | None:
        """Longitude and latitude where the place is drawn, None where it is only listed."""
        return place_point(self.where)

    @property
    def many(self) -> int:
        """How many incidents there are."""
        return len(self.entries)

    @property
    def disputed(self) -> int:
        """How many of its incidents are disputed."""
        return sum(bool(entry.row.disputed) for entry in self.entries)


@lru_cache(50_000)
def show_name(words: str | None) -> str:
    """Return a place in a report's words, as they may be shown; the same names come again and again.

    >>> show_name("near 35.93, 36.63")
    'near ██.██, ██.██'
    """
    return show_words(words)


def place_point(where: Where) -> tuple[float, float] | None:
    """Return longitude and latitude at which a place may be drawn, None where it may only be listed.

    >>> from kadesh.model.where import Place
    >>> zor = Place("a", "Zor", "town", latitude=35.0, longitude=40.0)
    >>> place_point(Where("Zor", zor, "town")), place_point(Where("Zor country", zor, "country"))
    ((40.0, 35.0), None)
    """
    place = where.place
    if place is None or where.precision not in DRAWN or (place.latitude, place.longitude) == (0, 0):
        return None
    if place.latitude is None or place.longitude is None:
        return None
    return place.longitude, place.latitude


def list_places(entries: Iterable[Entry]) -> tuple[Spot, ...]:
    """Return the places that are told and cannot be drawn."""
    return group_places(entry for entry in entries if not place_point(entry.incident.where))


def group_places(entries: Iterable[Entry]) -> tuple[Spot, ...]:
    """Return where the incidents were, most incidents first; those of no told place are in none of them."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.incident.where.words:
            found[name_spot(entry)].append(entry)
    spots = (Spot(key, shared[0].incident.where, tuple(shared)) for key, shared in found.items())
    return tuple(sorted(spots, key=lambda spot: (-spot.many, spot.key)))


def find_spot(entries: Iterable[Entry], key: str) -> Spot | None:
    """Return the place of that key with its incidents, None where none of `entries` was there."""
    there = tuple(entry for entry in entries if name_spot(entry) == key)
    return Spot(key, there[0].incident.where, there) if key and there else None


def name_spot(entry: Entry) -> str:
    """Return what the place of an incident is called on the map and in the list: the same for both, so that they point
    at each other; '' where no place is told.
    """
    where = entry.incident.where
    if not where.words:
        return ""
    return f"{where.place.id if where.place else where.words.casefold()} {where.precision}"


def make_map(entries: Iterable[Entry]) -> dict[str, Any]:
    """Return the GeoJSON of what can be drawn; `listed` holds what cannot, `countries` (ISO 3166 alpha-3) what to load."""
    spots = group_places(entries)
    drawn = [spot for spot in spots if spot.point]
    countries = {spot.place.country for spot in drawn if spot.place and spot.place.country}
    return {
        "type": "FeatureCollection",
        "features": [_feature(spot) for spot in drawn],
        "countries": sorted(countries),
        "listed": [_values(spot) for spot in spots if not spot.point],
    }


def _feature(spot: Spot) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": spot.key,
        "geometry": {"type": "Point", "coordinates": list(spot.point or ())},
        "properties": _values(spot),
    }


def _values(spot: Spot) -> dict[str, Any]:
    days = [entry.row.first for entry in spot.entries if entry.row.first]
    return {
        "key": spot.key,
        "name": spot.name,
        "precision": spot.precision,
        "ring": RINGS.get(spot.precision),
        "country": spot.place.country if spot.place else None,
        "count": spot.many,
        "disputed": spot.disputed,
        "first": min(days, default=None),
        "last": max(days, default=None),
    }


def tell_spot(spot: Spot) -> dict[str, Any]:
    """Return a place with the first few of its incidents, for somebody who points at it."""
    return {**_values(spot), "incidents": [_line(entry) for entry in spot.entries[:HEADINGS]]}


def _line(entry: Entry) -> dict[str, Any]:
    row = entry.row
    return {
        "id": row.incident,
        "time": phrase_time(entry.incident.when),
        "type": row.type,
        "figures": show_words(row.figures),
        "disputed": show_words(row.disputed),
    }
