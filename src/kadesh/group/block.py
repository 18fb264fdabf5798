"""Which units may be compared at all: those near in area and days, with nothing lost at a border."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

from kadesh.group.nearness import fold, place_words
from kadesh.group.unit import Unit
from kadesh.group.wording import rarity
from kadesh.model.where import Place

REACH_DAYS = 3
"""Days that two accounts may lie apart and still be compared."""

CELL = 0.25
"""Degrees of a cell; a place within half of that of a border is in the next cell too."""

RARE = 5.5
"""How rare a word must be to bring two accounts of one place together whatever their days."""

RARE_AT_ONCE = 12
"""A rare word that more accounts of a place share than this is not rare there."""

LONG_SPAN = timedelta(days=40)

Span = tuple[date, date]


def pair_up(units: Sequence[Unit]) -> tuple[tuple[int, int], ...]:
    """Return pairs of positions in `units` (smaller first, sorted) that are worth a comparison.

    Two units are compared if they share an area and lie within `REACH_DAYS`; if one has no place or only a country,
    within a day; if one has no day, when it was published in its place; and whatever their days if they tell of one
    place with the same rare word, such as a name, or if one of two of one place has no day at all.
    """
    pairs: set[tuple[int, int]] = set()
    spans = [_span(u) for u in units]
    for (area, _), members in _by_area(units).items():
        pairs.update(_near_in_time(members, spans, REACH_DAYS))
        if area.startswith(("id:", "word:")):
            pairs.update(_dateless(members, spans))
    pairs.update(_wide(units, spans))
    for members in _by_rare_word(units).values():
        if len(members) <= RARE_AT_ONCE:
            pairs.update((a, b) for i, a in enumerate(members) for b in members[i + 1 :])
    return tuple(sorted(pairs))


def areas(unit: Unit) -> tuple[str, ...]:
    """Return the areas a unit belongs to: its province (or that of a rival reading) and cells around its point.

    A place that no gazetteer knows is an area by its words; a country or nothing is no area.
    """
    found = {f"word:{w}" for w in place_words(unit.where.words)}
    for place in (unit.where.place, *unit.where.rivals):
        if place is not None:
            found.update(_areas_of(place))
    return tuple(sorted(found))


def is_wide(unit: Unit) -> bool:
    """Return whether a unit has no place that the gazetteer knows, or only a country."""
    places = (unit.where.place, *unit.where.rivals)
    return not any(p is not None and p.kind != "country" for p in places)


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


def _by_area(units: Sequence[Unit]) -> dict[tuple[str, bool], list[int]]:
    blocks: defaultdict[tuple[str, bool], list[int]] = defaultdict(list)
    for i, unit in enumerate(units):
        for area in areas(unit):
            blocks[area, unit.background].append(i)
    return blocks


def _near_in_time(members: Iterable[int], spans: Sequence[Span | None], reach: int) -> Iterator[tuple[int, int]]:
    """Yield the pairs whose spans lie within `reach` days, by a sweep over first days."""
    dated = sorted((span, i) for i in members if (span := spans[i]) is not None)
    open_: list[tuple[date, int]] = []
    for (first, last), i in dated:
        open_ = [(end, j) for end, j in open_ if (first - end).days <= reach]
        yield from ((min(i, j), max(i, j)) for _, j in open_)
        open_.append((last, i))


def _dateless(members: Sequence[int], spans: Sequence[Span | None]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of one place of which one has neither a day nor a day of publication."""
    for i in (m for m in members if spans[m] is None):
        yield from ((min(i, j), max(i, j)) for j in members if j != i)


def _wide(units: Sequence[Unit], spans: Sequence[Span | None]) -> Iterator[tuple[int, int]]:
    """Yield pairs of which one has no area: with all of its country (or, without a country, all of one kind), by day."""
    for background in (False, True):
        members = [i for i, u in enumerate(units) if u.background == background]
        wide = {i for i in members if is_wide(units[i])}
        keyed: defaultdict[str, list[int]] = defaultdict(list)
        for i in members:
            for key in _wide_keys(units[i]):
                keyed[key].append(i)
        for block in keyed.values():
            yield from ((a, b) for a, b in _near_in_time(block, spans, 1) if a in wide or b in wide)


def _wide_keys(unit: Unit) -> list[str]:
    country = unit.where.place.country if unit.where.place else None
    sides = [f"side:{s}" for s in sorted(unit.targets | unit.attackers)]
    return [f"country:{country}", *sides] if country else sides


def _by_rare_word(units: Sequence[Unit]) -> dict[tuple[str, str, bool], list[int]]:
    blocks: defaultdict[tuple[str, str, bool], list[int]] = defaultdict(list)
    for i, unit in enumerate(units):
        if not unit.where.words:
            continue
        place = set(fold(unit.where.words).split())
        home = unit.where.place.id if unit.where.place else fold(unit.where.words)
        rare = sorted(w for w in unit.sentence.weights if len(w) > 4 and rarity(w) >= RARE and w not in place)
        for word in rare:
            blocks[home, word, unit.background].append(i)
    return blocks


def _span(unit: Unit) -> Span | None:
    """Return the days to compare by: what the unit states, else the day before publication up to that day."""
    when, published = unit.when, unit.report.published if unit.report else None
    if when.first and when.last:
        return when.first, min(when.last, when.first + LONG_SPAN) if not unit.background else when.last
    if when.last:
        return when.last - timedelta(days=REACH_DAYS), when.last
    if when.first:
        return when.first, max(when.first, published or when.first)
    return (published - timedelta(days=2), published) if published else None


def components(size: int, edges: Iterable[tuple[int, int]]) -> tuple[tuple[int, ...], ...]:
    """Return the connected parts of a graph of `size` points, each sorted, in the order of their first points."""
    root = list(range(size))

    def find(x: int) -> int:
        while root[x] != x:
            root[x] = root[root[x]]
            x = root[x]
        return x

    for a, b in edges:
        ra, rb = find(a), find(b)
        root[max(ra, rb)] = min(ra, rb)
    found = sorted((find(i), i) for i in range(size))
    return tuple(tuple(i for _, i in part) for _, part in groupby(found, key=lambda f: f[0]))
