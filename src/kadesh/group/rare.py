"""Rare words, such as names, that bring two accounts of one place together whatever their days."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from itertools import groupby
from operator import itemgetter

from kadesh.group.nearness import fold
from kadesh.group.unit import Unit
from kadesh.group.wording import rarity

RARE = 5.5
"""How rare a word must be to bring two accounts of one place together whatever their days."""

RARE_AT_ONCE = 12
"""A rare word that more accounts of a place share than this is not rare there."""

_BUCKETS = 1 << 22
"""Most rare words are used by one account alone. So they are counted first, in a table of this many bytes."""


class SharedWords:
    """Which accounts of one place share a rare word. Sixteen bytes are kept for each use of a word that is shared."""

    def __init__(self, units: Sequence[Unit]) -> None:
        seen = bytearray(_BUCKETS)
        for unit in units:
            for key in _keys(unit):
                seen[key % _BUCKETS] = min(2, seen[key % _BUCKETS] + 1)
        used = [(key, i) for i, unit in enumerate(units) for key in _keys(unit) if seen[key % _BUCKETS] > 1]
        used.sort()
        self._units = array("i")
        runs = []
        for _, run in groupby(used, key=itemgetter(0)):
            sharing = [i for _, i in run]
            if 1 < len(sharing) <= RARE_AT_ONCE:
                runs += [(i, len(self._units), len(sharing)) for i in sharing]
                self._units.extend(sharing)
        runs.sort()
        self._who, self._starts, self._many = (array("i", (run[n] for run in runs)) for n in range(3))

    def of(self, i: int) -> Iterator[int]:
        """Yield the units that tell of the same place with the same rare word as unit `i`, itself among them."""
        for at in range(bisect_left(self._who, i), bisect_right(self._who, i)):
            start = self._starts[at]
            yield from self._units[start : start + self._many[at]]


def _keys(unit: Unit) -> list[int]:
    """A number for each rare word of a unit at its place, the same on every machine."""
    if not unit.where.words:
        return []
    place = set(fold(unit.where.words).split())
    home = unit.where.place.id if unit.where.place else fold(unit.where.words)
    rare = sorted(w for w in unit.sentence.weights if len(w) > 4 and rarity(w) >= RARE and w not in place)
    return [_number(home, word, background=unit.background) for word in rare]


def _number(home: str, word: str, *, background: bool) -> int:
    text = f"{home}\n{word}\n{background}"
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
