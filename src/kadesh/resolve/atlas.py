"""The world's places, packed: read from `packs/world` once, searched in place, no server and no database.

`places.gz` holds a place a line, sorted by country; `names.gz` holds a folded name a line with the offsets of its
places, sorted, so that a name is found by bisection in the bytes. Both are made by `scripts/build_gazetteer.py` from
GeoNames (CC BY 4.0) and Natural Earth (public domain).
"""

import gzip
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib.resources import files

from kadesh.model.where import Place, PlaceKind
from kadesh.resolve.spelling import fold_name

_KINDS: dict[str, PlaceKind] = {
    "country": "country",
    "province": "province",
    "region": "region",
    "town": "town",
    "water": "water",
}
_SHELF = 4096
"""Bytes of names that are searched for one: where each shelf begins is known."""


@dataclass(frozen=True)
class Atlas:
    """The packed rows, the packed names (a line end before each), and names that are ordinary words or persons' too."""

    rows: bytes = field(repr=False)
    names: bytes = field(repr=False)
    words: frozenset[str] = field(default=frozenset(), repr=False)
    never: frozenset[str] = field(default=frozenset(), repr=False)
    """Words that are no place, whatever stands around them: days, months, titles."""
    people: frozenset[str] = field(default=frozenset(), repr=False)
    """Given names and family names that people in war news bear."""
    given: frozenset[str] = field(default=frozenset(), repr=False)
    """Given names of English that are also names of towns, some of them large: 'Austin'."""

    def named(self, key: str) -> tuple[Place, ...]:
        """Return the places whose folded name is `key`, in the order of the file."""
        mark = key.encode() + b"\t"
        first, starts = self._shelves
        shelf = bisect_right(first, mark)
        start, end = starts[shelf - 1 : shelf + 1] if shelf else (0, 0)
        at = self.names.find(b"\n" + mark, start, end) + 1
        found = self.names[at + len(mark) : self.names.index(b"\n", at)] if at else b""
        return tuple(self.place_at(int(at)) for at in found.split())

    @cached_property
    def _shelves(self) -> tuple[list[bytes], list[int]]:
        """The first name of each shelf of names, and where the line before it ends; last, where all names end."""
        starts = [0]
        while (end := self.names.find(b"\n", starts[-1] + _SHELF)) < len(self.names) - 1 and end > 0:
            starts.append(end)
        first = [self.names[at + 1 : self.names.index(b"\t", at) + 1] for at in starts]
        return first, [*starts, len(self.names)]

    @cached_property
    def states(self) -> frozenset[str]:
        """The folded names of all countries."""
        mark, at, found = b"\tcountry\t", 0, []
        while (at := self.rows.find(mark, at + 1)) > 0:
            end = self.rows.index(b"\n", at)
            cells = self.rows[self.rows.rfind(b"\n", 0, at) + 1 : end].decode().split("\t")
            found += [cells[3], *cells[9].split("|")]
        return frozenset(fold_name(name) for name in found if name)

    def place_at(self, offset: int) -> Place:
        """Return the place of the row at `offset`."""
        return _make_place(self.rows[offset : self.rows.index(b"\n", offset)].decode().split("\t"))

    def in_country(self, country: str) -> Iterator[tuple[str, int]]:
        """Yield every folded name of every place of a country, with the offset of its row."""
        at = _first_line(self.rows, country.encode() + b"\t")
        mark = country.encode() + b"\t"
        while self.rows.startswith(mark, at):
            end = self.rows.index(b"\n", at)
            cells = self.rows[at:end].decode().split("\t")
            for name in dict.fromkeys((cells[3], *cells[9].split("|"))):
                if name:
                    yield fold_name(name), at
            at = end + 1


@lru_cache(maxsize=1)
def load_atlas() -> Atlas:
    """Return the world's places. The first call takes about a fifth of a second and 35 MB."""
    world = files("kadesh.packs") / "world"
    rows, names, words = (gzip.decompress((world / f"{n}.gz").read_bytes()) for n in ("places", "names", "places-words"))
    stop = (world / "places-stop.txt").read_text(encoding="utf-8")
    lists: dict[str, set[str]] = {"never": set(), "people": set()}
    section = "never"
    for line in stop.splitlines():
        if line.startswith("["):
            section = line.strip("[] ")
        elif not line.startswith("#"):
            lists[section].update(word.replace("-", " ") for word in line.split())
    listed = words.decode().split()
    given = frozenset(w[1:] for w in listed if w.startswith("*"))
    return Atlas(rows, b"\n" + names, frozenset(listed), frozenset(lists["never"]), frozenset(lists["people"]), given)


def _make_place(cells: list[str]) -> Place:
    point = (float(cells[6]), float(cells[7])) if cells[6] else (None, None)
    return Place(
        id=cells[2],
        name=cells[3],
        kind=_KINDS[cells[1]],
        country=cells[0] or None,
        admin1=cells[4] or None,
        admin2=cells[5] or None,
        latitude=point[0],
        longitude=point[1],
        population=int(cells[8] or 0),
    )


def _first_line(data: bytes, mark: bytes) -> int:
    """Return the offset of the first line of sorted `data` that is not before `mark`."""
    low, high = 0, len(data)
    while low < high:
        start = data.rfind(b"\n", low, (low + high) // 2) + 1 or low
        if data[start : start + len(mark)] < mark:
            low = data.index(b"\n", start) + 1
        else:
            high = start
    return low
