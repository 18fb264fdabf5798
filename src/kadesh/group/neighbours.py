"""Which units are compared with which: those near in area and days. Of each unit only a few numbers are kept."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from kadesh.group.block import REACH_DAYS, areas, is_wide, span_of, wide_areas
from kadesh.group.rare import SharedWords
from kadesh.group.rows import Rows
from kadesh.group.unit import Unit

WIDE_REACH = 1
"""Days that two accounts may lie apart if one has no place."""

NEVER = -1
"""The day of a unit that has none, among ordinal days."""


@dataclass
class Members:
    """The units of one area, by their first day; those without any day apart. Each is one number of four bytes.

    `named` says whether the area is a place or its words, not a province or a cell of the map.
    """

    named: bool = False
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

    `units` are gone through twice here and not looked at afterwards: they need not be in memory.
    """

    def __init__(self, units: Sequence[Unit]) -> None:
        self._first, self._last = array("i"), array("i")
        self._areas: list[Members] = []
        self._numbers: dict[tuple[str, str, bool], int] = {}
        self._near, self._wide = Rows(), Rows()
        for i, unit in enumerate(units):
            self._enter(i, unit)
        self._numbers.clear()
        for members in self._areas:
            members.dated = array("i", sorted(members.dated, key=self._first.__getitem__))
        self._shared = SharedWords(units)

    def after(self, i: int) -> list[int]:
        """Return the units behind `i` that it is compared with, sorted."""
        found = {j for j in self._shared.of(i) if j > i}
        dated = self._first[i] != NEVER
        for number in self._near.of(i):
            members = self._areas[number]
            if dated:
                found.update(self._within(i, members, REACH_DAYS))
            if members.named:
                found.update(j for j in (members.dateless if dated else chain(members.dated, members.dateless)) if j > i)
        if dated:
            for number in self._wide.of(i):
                found.update(self._within(i, self._areas[number], WIDE_REACH))
        return sorted(found)

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Yield all pairs that are compared (smaller first), sorted."""
        for i in range(len(self._first)):
            yield from ((i, j) for j in self.after(i))

    def _enter(self, i: int, unit: Unit) -> None:
        span, wide, background = span_of(unit), is_wide(unit), unit.background
        first, last = (day.toordinal() for day in span) if span else (NEVER, NEVER)
        self._first.append(first)
        self._last.append(last)
        near = [self._number("near", area, background=background) for area in areas(unit)]
        around = [self._number("around", area, background=background) for area in wide_areas(unit)]
        only_wide = [self._number("wide", area, background=background) for area in wide_areas(unit)]
        for number in (*near, *around, *(only_wide if wide else ())):
            self._areas[number].add(i, first, last)
        self._near.add(near)
        self._wide.add(around if wide else only_wide)

    def _number(self, track: str, area: str, *, background: bool) -> int:
        """Return the number of the members of an area: all of it (`near`, `around`), or those without a place (`wide`)."""
        key = track, area, background
        number = self._numbers.setdefault(key, len(self._areas))
        if number == len(self._areas):
            self._areas.append(Members(track == "near" and area.startswith(("id:", "word:"))))
        return number

    def _within(self, i: int, members: Members, reach: int) -> list[int]:
        """Return the members behind `i` whose days lie within `reach` of its own; no span of theirs is above the longest."""
        starts, ends = self._first, self._last
        first, last = starts[i], ends[i]
        low = bisect_left(members.dated, first - members.longest - reach, key=starts.__getitem__)
        high = bisect_right(members.dated, last + reach, key=starts.__getitem__)
        return [j for j in members.dated[low:high] if j > i and (starts[j] >= first or first - ends[j] <= reach)]


def pair_up(units: Sequence[Unit]) -> tuple[tuple[int, int], ...]:
    """Return pairs of positions in `units` (smaller first, sorted) that are worth a comparison; see `Neighbours`."""
    return tuple(Neighbours(units).pairs())
