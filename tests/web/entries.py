"""Incidents as lines of the overview, made for a test: what is not said is unknown."""

from datetime import date

from kadesh.brief.listing import Row
from kadesh.model.incident import Incident
from kadesh.model.when import When
from kadesh.model.where import Place, PlacePrecision, Where
from kadesh.web.entry import Entry
from kadesh.web.entry import make_entry as make_ready

TOWN = Place("syria:made-up", "Made Up", "town", "SYR", "Idlib", None, 35.9, 36.6)
PROVINCE = Place("geonames:169387", "Idlib", "province", "SYR", "Idlib", None, 35.85, 36.68)
COUNTRY = Place("iso:SYR", "Syria", "country", "SYR", None, None, 35.0, 38.0)
POINTLESS = Place("syria:no-point", "No Point", "town", "SYR")
NOWHERE = Place("made:zero", "Zero", "town", None, None, None, 0.0, 0.0)


def make_entry(
    name: str,
    *,
    day: date | None = None,
    until: date | None = None,
    place: Place | None = None,
    words: str | None = None,
    precision: PlacePrecision | None = None,
    disputed: str = "",
) -> Entry:
    """Return an incident of that id; its precision is that of the place unless told."""
    told = words or (place.name if place else None)
    exact = precision or (place.kind if place and place.kind != "water" else "unknown")
    where = Where(told, place, exact, "stated") if told else Where()
    when = When(day, until or day, "day", "stated") if day else When()
    shown = day.isoformat() if day else None
    row = Row(name, shown, shown, told, "shelling", "", "", "3 killed", disputed, 1, (), None, ())
    return make_ready(Incident(name, (), "shelling", when, where), row, claims={}, reviews={})
