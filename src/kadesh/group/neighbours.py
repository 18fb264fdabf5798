"""Which units are compared with which: those near in area and days. Of each unit only a few numbers are kept."""

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from kadesh.group.block import REACH_DAYS, areas, is_wide, span_of, wide_areas
from kadesh.group.rare import SharedWords
from kadesh.group.unit import Unit

WIDE_REACH = 1
"""Days that two accounts may lie apart if one has no place."""

NEVER = -1
"""The day of a unit that has none, among ordinal days."""


@dataclass
class Members:
    """The units of one area, by their first day; those without any day apart. Each is one number of four bytes."""

    dated: "array[int]" = field(default_factory=lambda: array("i"))
    dateless: "array[int]" = field(default_factory=lambda: array("i"))
    longest: int = 0

    def add(self, i: int, first: int, last: int) -> None:
        """Take in unit `i`."""
        (self.dateless if first == NEVER else self.dated).append(i)
        self.longest = max(self.longest, last - first)


class Neighbours:
    """The units that each unit is compared with.

    Two units are compared if they share an area and lie within `REACH_DAYS`; if one has no place or only a country,
    within a day; if one has no day, when it was published in its place; and whatever their days if they tell of one
    place with the same rare word, such as a name, or if one of two of one place has no day at all.

    `units` are gone through twice here, and looked at one by one afterwards: they need not be in memory.
    """

    def __init__(self, units: Sequence[Unit]) -> None:
        self._units = units
        self._first, self._last = array("i"), array("i")
        self._near: defaultdict[tuple[str, bool], Members] = defaultdict(Members)
        self._wide: defaultdict[tuple[str, bool], Members] = defaultdict(Members)
        self._around: defaultdict[tuple[str, bool], Members] = defaultdict(Members)
        for i, unit in enumerate(units):
            self._enter(i, unit)
        for members in chain(self._near.values(), self._wide.values(), self._around.values()):
            members.dated = array("i", sorted(members.dated, key=self._first.__getitem__))
        self._shared = SharedWords(units)

    def after(self, i: int) -> list[int]:
        """Return the units behind `i` that it is compared with, sorted."""
        unit = self._units[i]
        found: set[int] = set(self._shared.of(unit))
        for area in areas(unit):
            members = self._near[area, unit.background]
            found.update(self._within(i, members, REACH_DAYS))
            if area.startswith(("id:", "word:")):
                found.update(members.dateless if self._first[i] != NEVER else chain(members.dated, members.dateless))
        around = self._around if is_wide(unit) else self._wide
        for area in wide_areas(unit):
            if (area, unit.background) in around:
                found.update(self._within(i, around[area, unit.background], WIDE_REACH))
        return sorted(j for j in found if j > i)

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Yield all pairs that are compared (smaller first), sorted."""
        for i in range(len(self._first)):
            yield from ((i, j) for j in self.after(i))

    def _enter(self, i: int, unit: Unit) -> None:
        span = span_of(unit)
        first, last = (day.toordinal() for day in span) if span else (NEVER, NEVER)
        self._first.append(first)
        self._last.append(last)
        for area in areas(unit):
            self._near[area, unit.background].add(i, first, last)
        for area in wide_areas(unit):
            self._around[area, unit.background].add(i, first, last)
            if is_wide(unit):
                self._wide[area, unit.background].add(i, first, last)

    def _within(self, i: int, members: Members, reach: int) -> Iterable[int]:
        """Yield the members whose days lie within `reach` of those of unit `i`; no span of theirs is above the longest."""
        first, last = self._first[i], self._last[i]
        if first == NEVER:
            return ()
        low = bisect_left(members.dated, first - members.longest - reach, key=self._first.__getitem__)
        high = bisect_right(members.dated, last + reach, key=self._first.__getitem__)
        return (j for j in members.dated[low:high] if self._first[j] >= first or first - self._last[j] <= reach)


def pair_up(units: Sequence[Unit]) -> tuple[tuple[int, int], ...]:
    """Return pairs of positions in `units` (smaller first, sorted) that are worth a comparison; see `Neighbours`."""
    return tuple(Neighbours(units).pairs())
