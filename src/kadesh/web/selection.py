"""Which incidents a wish lets through: one pass over entries that were made ready for it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from kadesh.errors import NotFound
from kadesh.model.distance import measure_km
from kadesh.model.reading import Reading
from kadesh.web.entry import Entry, Point
from kadesh.web.snapshot import Snapshot
from kadesh.web.wanted import Wanted

KM_OF_DEGREE = 111.0
"""Kilometres of a degree of latitude, rounded down: a first sieve before the great circle."""

Test = Callable[[Entry], bool]


@dataclass(frozen=True)
class Selection:
    """What is shown, of how many; `around` is what all filters but the days let through, for the line of time.

    `undated` and `pointless` tell how many a filter of days, or of a place, left out because it cannot judge them.
    """

    shown: tuple[Entry, ...]
    around: tuple[Entry, ...]
    of: int
    undated: int = 0
    pointless: int = 0


def select_entries(snapshot: Snapshot, wanted: Wanted) -> Selection:
    """Return the incidents that `wanted` lets through, in order of time; raises NotFound for a place nobody knows."""
    tests = [test for test in (_kind(wanted), _words(wanted), _lacking(wanted)) if test]
    around = [e for e in snapshot.entries if all(test(e) for test in tests)] if tests else list(snapshot.entries)
    pointless = 0
    if wanted.near:
        point = find_place(snapshot, wanted.near)
        pointless = sum(e.point is None for e in around)
        around = _near(around, point, within=wanted.within)
    shown, undated = around, 0
    if wanted.first or wanted.last:
        low, high = (wanted.first or date.min).toordinal(), (wanted.last or date.max).toordinal()
        undated = sum(e.starts is None for e in around)
        shown = [e for e in around if e.starts is not None and e.ends is not None and e.starts <= high and e.ends >= low]
    return Selection(tuple(shown), tuple(around), len(snapshot.entries), undated, pointless)


def narrow_reading(snapshot: Snapshot, selection: Selection) -> Reading:
    """Return the part of a reading that is of the incidents shown, in its order; what is in no incident is left out."""
    incidents = tuple(entry.incident for entry in selection.shown)
    ids = {claim for incident in incidents for claim in incident.claims}
    claims = tuple(claim for claim in snapshot.reading.claims if claim.id in ids)
    told, assessments = {claim.evidence.report_id for claim in claims}, snapshot.index.assessments
    return Reading(
        reports=tuple(report for report in snapshot.reading.reports if report.id in told),
        claims=claims,
        incidents=incidents,
        assessments=tuple(assessments[incident.id] for incident in incidents if incident.id in assessments),
        side_names=snapshot.reading.side_names,
    )


def find_place(snapshot: Snapshot, name: str) -> Point:
    """Return the point of a place: given as 'latitude,longitude', named in the reports, or known to the gazetteer.

    Raises NotFound for one that nobody knows, or of which no point is known.
    """
    given = read_point(name)
    if given:
        return given
    known = snapshot.points.get(name.casefold())
    if known:
        return known
    for mention in snapshot.lexicon.places_in(name):
        for place in mention.places:
            if place.latitude is not None and place.longitude is not None:
                return place.latitude, place.longitude
    raise NotFound(f"no place {name!r} with a known point")


def read_point(name: str) -> Point | None:
    """Return latitude and longitude in degrees, None where the words are no two numbers; raises NotFound off the globe.

    >>> read_point("35.85, 36.80")
    (35.85, 36.8)
    """
    parts = name.split(",")
    try:
        latitude, longitude = (float(part) for part in parts)
    except ValueError:
        return None
    if abs(latitude) <= 90 and abs(longitude) <= 180:
        return latitude, longitude
    raise NotFound(f"no point {name!r}: latitude goes from -90 to 90, longitude from -180 to 180")


def _kind(wanted: Wanted) -> Test | None:
    side = wanted.side.casefold() if wanted.side else None
    if not (wanted.type or side or wanted.disputed or wanted.sources > 1 or wanted.review):
        return None
    return lambda e: (
        (wanted.type is None or e.incident.type == wanted.type)
        and (side is None or side in e.sides)
        and (not wanted.disputed or bool(e.row.disputed))
        and (wanted.sources <= 1 or (e.row.sources or 0) >= wanted.sources)
        and (wanted.review is None or e.review == wanted.review)
    )


def _words(wanted: Wanted) -> Test | None:
    if not wanted.q:
        return None
    words = wanted.q.casefold().split()
    return lambda e: all(word in e.text for word in words)


def _lacking(wanted: Wanted) -> Test | None:
    match wanted.lacking:
        case "day":
            return lambda e: e.starts is None
        case "place":
            return lambda e: not e.incident.where.words
        case "point":
            return lambda e: bool(e.incident.where.words) and e.point is None
    return None


def _near(entries: list[Entry], point: Point, *, within: float) -> list[Entry]:
    degrees = within / KM_OF_DEGREE
    return [e for e in entries if e.point and abs(e.point[0] - point[0]) <= degrees and measure_km(point, e.point) <= within]
