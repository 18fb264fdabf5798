"""Where a unit is compared: the areas it belongs to, nothing lost at a border, and the days it is compared by."""

from collections.abc import Iterator
from datetime import date, timedelta

from kadesh.group.nearness import fold, place_words
from kadesh.group.unit import Unit
from kadesh.model.where import Place

REACH_DAYS = 3
"""Days that two accounts may lie apart and still be compared."""

CELL = 0.25
"""Degrees of a cell; a place within half of that of a border is in the next cell too."""

LONG_SPAN = timedelta(days=40)

Span = tuple[date, date]


def areas(unit: Unit) -> tuple[str, ...]:
    """Return the areas a unit belongs to: its province (or that of a rival reading) and cells around its point.

    A place that no gazetteer knows is an area by its words; a country or nothing is no area.
    """
    found = {f"word:{w}" for w in place_words(unit.where.words)}
    for place in _places_of(unit):
        found.update(_areas_of(place))
    return tuple(sorted(found))


def is_wide(unit: Unit) -> bool:
    """Return whether a unit has no place that the gazetteer knows, or only a country."""
    return all(p.kind == "country" for p in _places_of(unit))


def _places_of(unit: Unit) -> tuple[Place, ...]:
    """Return what the place of a unit may be; what is read as a country is none of the towns that share its name."""
    place, rivals = unit.where.place, unit.where.rivals
    if place is None:
        return rivals
    return (place,) if place.kind == "country" else (place, *rivals)


def _areas_of(place: Place) -> Iterator[str]:
    if place.kind == "country":
        return
    province = place.admin1 or (place.name if place.kind == "province" else None)
    if province:
        yield f"province:{place.country}:{fold(province)}"
    yield f"id:{place.id}"
    if place.latitude is not None and place.longitude is not None:
        half = CELL / 2
        rows = {int((place.latitude + d) // CELL) for d in (-half, half)}
        columns = {int((place.longitude + d) // CELL) for d in (-half, half)}
        yield from (f"cell:{r}:{c}" for r in rows for c in columns)


def wide_areas(unit: Unit) -> list[str]:
    """Return the areas in which a unit without a place of its own is compared: its country, else the sides it names."""
    country = unit.where.place.country if unit.where.place else None
    sides = [f"side:{s}" for s in sorted(unit.targets | unit.attackers)]
    return [f"country:{country}", *sides] if country else sides


def span_of(unit: Unit) -> Span | None:
    """Return the days to compare by: what the unit states, else the day before publication up to that day."""
    when, published = unit.when, unit.published
    if when.first and when.last:
        return when.first, min(when.last, when.first + LONG_SPAN) if not unit.background else when.last
    if when.last:
        return when.last - timedelta(days=REACH_DAYS), when.last
    if when.first:
        return when.first, max(when.first, published or when.first)
    return (published - timedelta(days=2), published) if published else None
