"""Builds the desk's basemap from files that lie on this machine: countries for the world, provinces and towns by country.

    python scripts/build_borders.py --map world_map.gpkg

- `--map`: `usr/share/qgis/resources/data/world_map.gpkg` of Debian's package qgis-common (3.22.16): Natural Earth 4.1,
  1:10m, countries, states and provinces, lines of disputed borders, generalised there (public domain)
- towns and the names of provinces: `src/kadesh/packs/world/places.gz` (GeoNames, CC BY 4.0)

What comes out is TopoJSON in `src/kadesh/web/static/map/`: `world.json` (countries, disputed lines) and one file for each
country by its ISO 3166 alpha-3 code. A border that two areas share is one arc, made simpler once, so that no gap opens
between them. Same input, same bytes.
"""

import argparse
import csv
import gzip
import json
import sqlite3
import struct
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import pycountry

ROOT = Path(__file__).parents[1]
PLACES = ROOT / "src/kadesh/packs/world/places.gz"
OUT = ROOT / "src/kadesh/web/static/map"
WORLD_GRID, WORLD_SLACK, WORLD_SMALLEST = 0.02, 3.0, 0.05
"""Degrees of a step of the grid; steps of it by which a line may move when points are left out; square degrees below which
an island that is not the largest part of its country is left out."""
NEAR_GRID, NEAR_SLACK = 0.001, 1.5
COUNTRY_OF = {"KOS": "XKX", "SOL": "SOM", "CYN": "CYP", "ESB": "CYP", "WSB": "CYP", "KAB": "KAZ", "USG": "CUB"}
"""Natural Earth's own codes, by the country whose map shows the area: lines for orientation, which decide nothing."""
TOWNS = 80
"""Towns named on the map of a country, those with the most people."""

Point = tuple[int, int]
Line = tuple[Point, ...]
Flat = list[tuple[float, float]]


@dataclass
class Area:
    """A country or province: its polygons, each an outer ring and its holes, in degrees."""

    id: str | None
    name: str
    country: str
    polygons: list[list[Flat]]


@dataclass
class Topology:
    """Arcs that rings share. A ring is a list of arc numbers, `~number` where the arc runs backwards."""

    slack: float
    arcs: list[Line] = field(default_factory=list)
    known: dict[Line, int] = field(default_factory=dict)

    def add_arc(self, line: Line) -> int:
        """Return the number of an arc, simplified, whichever way it runs."""
        if line in self.known:
            return self.known[line]
        back = line[::-1]
        if back in self.known:
            return ~self.known[back]
        self.known[line] = len(self.arcs)
        self.arcs.append(simplify_line(line, self.slack))
        return self.known[line]


def read_geometry(blob: bytes) -> Iterator[list[Flat]]:
    """Yield the polygons (or, of lines, each line as one ring) of a GeoPackage geometry; the header is skipped."""
    envelope = (0, 32, 48, 48, 64)[blob[3] >> 1 & 7]
    yield from _read_wkb(blob, [8 + envelope])


def _read_wkb(blob: bytes, at: list[int]) -> Iterator[list[Flat]]:
    order = "<" if blob[at[0]] else ">"
    (kind,) = struct.unpack_from(f"{order}I", blob, at[0] + 1)
    at[0] += 5
    if kind in (5, 6):
        for _ in range(_read_number(blob, at, order)):
            yield from _read_wkb(blob, at)
    elif kind == 3:
        yield [_read_line(blob, at, order) for _ in range(_read_number(blob, at, order))]
    elif kind == 2:
        yield [_read_line(blob, at, order)]
    else:
        raise SystemExit(f"geometry of kind {kind} was not expected")


def _read_number(blob: bytes, at: list[int], order: str) -> int:
    (number,) = struct.unpack_from(f"{order}I", blob, at[0])
    at[0] += 4
    return int(number)


def _read_line(blob: bytes, at: list[int], order: str) -> Flat:
    count = _read_number(blob, at, order)
    flat = struct.unpack_from(f"{order}{2 * count}d", blob, at[0])
    at[0] += 16 * count
    return list(zip(flat[::2], flat[1::2], strict=True))


def simplify_line(line: Line, slack: float) -> Line:
    """Return a line with the points left out that lie within `slack` steps of it (Douglas and Peucker 1973).

    >>> simplify_line(((0, 0), (5, 1), (10, 0)), 2.0)
    ((0, 0), (10, 0))
    """
    if len(line) < 3:
        return line
    if line[0] == line[-1]:
        far = max(range(1, len(line) - 1), key=lambda i: _distance(line[i], line[0], line[0]))
        return simplify_line(line[: far + 1], slack) + simplify_line(line[far:], slack)[1:]
    kept, waiting = {0, len(line) - 1}, [(0, len(line) - 1)]
    while waiting:
        start, end = waiting.pop()
        if end - start > 1:
            far = max(range(start + 1, end), key=lambda i: _distance(line[i], line[start], line[end]))
            if _distance(line[far], line[start], line[end]) > slack:
                kept.add(far)
                waiting += [(start, far), (far, end)]
    return tuple(line[i] for i in sorted(kept))


def _distance(point: Point, start: Point, end: Point) -> float:
    (x, y), (a, b), (c, d) = point, start, end
    length = (c - a) ** 2 + (d - b) ** 2
    along = max(0.0, min(1.0, ((x - a) * (c - a) + (y - b) * (d - b)) / length)) if length else 0.0
    return float(((x - a - along * (c - a)) ** 2 + (y - b - along * (d - b)) ** 2) ** 0.5)


def snap_ring(ring: Flat, grid: float) -> Line:
    """Return a closed ring on the grid, each point once; empty where nothing is left of it."""
    points: list[Point] = []
    for x, y in ring:
        point = (round(x / grid), round(y / grid))
        if not points or points[-1] != point:
            points.append(point)
    if len(points) > 1 and points[0] == points[-1]:
        points.pop()
    return tuple(points) if len(points) > 2 else ()


def snap_line(line: Flat) -> Line:
    """Return a line in thousandths of a degree."""
    return tuple((round(1000 * x), round(1000 * y)) for x, y in line)


def find_joints(rings: Iterable[Line]) -> set[Point]:
    """Return the points at which arcs begin and end: where two rings come together or part."""
    beside: dict[Point, set[Point]] = {}
    joints = set()
    for ring in rings:
        for i, point in enumerate(ring):
            pair = {ring[i - 1], ring[(i + 1) % len(ring)]}
            if beside.setdefault(point, pair) != pair:
                joints.add(point)
    return joints


def cut_ring(ring: Line, joints: set[Point]) -> Iterator[Line]:
    """Yield the arcs of a ring; one that meets no other begins at its smallest point."""
    starts = [i for i, point in enumerate(ring) if point in joints] or [ring.index(min(ring))]
    turned = ring[starts[0] :] + ring[: starts[0]] + (ring[starts[0]],)
    cuts = [start - starts[0] for start in starts] + [len(ring)]
    for start, end in pairwise(cuts):
        yield turned[start : end + 1]


def drop_islands(area: Area, smallest: float) -> Area:
    """Return a country without its small islands; its largest polygon always stays."""
    polygons = sorted(area.polygons, key=lambda polygon: -abs(measure_ring(polygon[0])[0]))
    kept = [polygon for polygon in polygons[1:] if abs(measure_ring(polygon[0])[0]) >= smallest]
    return Area(area.id, area.name, area.country, [*polygons[:1], *kept])


def make_topology(areas: Sequence[Area], *, grid: float, slack: float) -> dict[str, Any]:
    """Return the TopoJSON of `areas`."""
    snapped = [[[snap_ring(ring, grid) for ring in polygon] for polygon in area.polygons] for area in areas]
    joints = find_joints(ring for polygons in snapped for polygon in polygons for ring in polygon if ring)
    topology = Topology(slack)
    geometries = []
    for area, polygons in zip(areas, snapped, strict=True):
        drawn = [[_cut(ring, joints, topology) for ring in polygon if ring] for polygon in polygons if polygon[0]]
        if drawn:
            largest = max((polygon[0] for polygon in area.polygons), key=lambda ring: abs(measure_ring(ring)[0]))
            properties = {"name": area.name, "at": [round(x, 3) for x in measure_ring(largest)[1]]}
            shape = {"type": "MultiPolygon", "properties": properties, "arcs": drawn}
            geometries.append({**shape, "id": area.id} if area.id else shape)
    return {
        "type": "Topology",
        "transform": {"scale": [grid, grid], "translate": [0, 0]},
        "arcs": [_shorten(arc) for arc in topology.arcs],
        "objects": {"areas": {"type": "GeometryCollection", "geometries": geometries}},
    }


def _cut(ring: Line, joints: set[Point], topology: Topology) -> list[int]:
    return [topology.add_arc(arc) for arc in cut_ring(ring, joints)]


def _shorten(arc: Line) -> list[list[int]]:
    steps = [list(arc[0])]
    return steps + [[c - a, d - b] for (a, b), (c, d) in pairwise(arc)]


def measure_ring(ring: Flat) -> tuple[float, tuple[float, float]]:
    """Return a ring's signed area in square degrees and the centre of that area."""
    area = x = y = 0.0
    for (a, b), (c, d) in zip(ring, ring[1:] + ring[:1], strict=True):
        cross = a * d - c * b
        area, x, y = area + cross / 2, x + (a + c) * cross, y + (b + d) * cross
    return area, (x / (6 * area), y / (6 * area)) if area else ring[0]


def is_inside(point: tuple[float, float], area: Area) -> bool:
    """Return whether a point (longitude, latitude) lies in an area."""
    inside = False
    for ring in (ring for polygon in area.polygons for ring in polygon):
        for (a, b), (c, d) in zip(ring, ring[1:] + ring[:1], strict=True):
            if (b > point[1]) != (d > point[1]) and point[0] < (c - a) * (point[1] - b) / (d - b) + a:
                inside = not inside
    return inside


def read_areas(database: sqlite3.Connection) -> tuple[list[Area], list[Area]]:
    """Return countries and provinces of the GeoPackage, in the order of their numbers there."""
    codes = {country.alpha_2: country.alpha_3 for country in pycountry.countries}
    countries = [
        Area(codes.get(two, "XKX" if name == "Kosovo" else None), name or "", "", list(read_geometry(geometry)))
        for two, name, geometry in database.execute("SELECT iso_a2, NAME, geom FROM countries ORDER BY fid")
    ]
    provinces = [
        Area(None, name or label or "", COUNTRY_OF.get(three) or codes.get(two, three), list(read_geometry(geometry)))
        for two, three, name, label, geometry in database.execute(
            "SELECT iso_a2, adm0_a3, name, gn_name, geom FROM states_provinces ORDER BY fid"
        )
    ]
    return countries, provinces


def name_provinces(provinces: Sequence[Area], rows: Iterable[dict[str, str]]) -> None:
    """Give a province of the map the name that the gazetteer has for it: of the one whose point lies in it."""
    shapes = defaultdict(list)
    for area in provinces:
        shapes[area.country].append(area)
    for row in rows:
        if row["kind"] == "province" and row["latitude"]:
            point = (float(row["longitude"]), float(row["latitude"]))
            holding = [area for area in shapes[row["country"]] if is_inside(point, area)]
            if len(holding) == 1:
                holding[0].name = row["name"]


def read_places() -> list[dict[str, str]]:
    """Return the rows of the gazetteer."""
    names = ("country", "kind", "id", "name", "admin1", "admin2", "latitude", "longitude", "population", "aliases")
    with gzip.open(PLACES, "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, names, delimiter="\t", quoting=csv.QUOTE_NONE))


def pick_towns(rows: Iterable[dict[str, str]]) -> dict[str, list[list[Any]]]:
    """Return the towns of each country with the most people: name, longitude, latitude; the largest first."""
    towns = defaultdict(list)
    for row in rows:
        if row["kind"] == "town" and row["latitude"] and row["population"]:
            towns[row["country"]].append((-int(row["population"]), row["id"], row))
    return {
        country: [
            [row["name"], *(round(float(row[name]), 3) for name in ("longitude", "latitude"))]
            for *_, row in sorted(found)[:TOWNS]
        ]
        for country, found in towns.items()
    }


def write_json(name: str, value: Any) -> None:
    """Write a file of the basemap, as short as JSON can be."""
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / f"{name}.json").write_text(json.dumps(value, separators=(",", ":"), ensure_ascii=False) + "\n", encoding="utf-8")


def build_borders(database: sqlite3.Connection) -> None:
    """Write the basemap."""
    countries, provinces = read_areas(database)
    rows = read_places()
    name_provinces(provinces, rows)
    far = [drop_islands(country, WORLD_SMALLEST) for country in countries if country.id != "ATA"]
    world = make_topology(far, grid=WORLD_GRID, slack=WORLD_SLACK)
    lines = [
        line
        for (blob,) in database.execute("SELECT geom FROM disputed_borders ORDER BY fid")
        for (line,) in read_geometry(blob)
    ]
    world["disputed"] = [simplify_line(snap_line(line), 1.0) for line in lines]
    write_json("world", world)
    towns = pick_towns(rows)
    for country in sorted({area.country for area in provinces} & {country.id or "" for country in countries}):
        near = make_topology([area for area in provinces if area.country == country], grid=NEAR_GRID, slack=NEAR_SLACK)
        write_json(country, {**near, "towns": towns.get(country, [])})


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--map", type=Path, required=True)
    build_borders(sqlite3.connect(parser.parse_args().map))
