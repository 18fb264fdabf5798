"""The connected parts of a graph that is told edge by edge: four bytes a point, and no edge is kept."""

from array import array
from collections import defaultdict
from collections.abc import Iterator


class Parts:
    """Points `0` to `size - 1`, each in a part of its own until an edge joins two.

    >>> parts = Parts(4)
    >>> parts.join(3, 1)
    >>> list(parts.all())
    [(0,), (1, 3), (2,)]
    """

    def __init__(self, size: int) -> None:
        self._root = array("i", range(size))

    def join(self, a: int, b: int) -> None:
        """Make the parts of `a` and `b` one."""
        one, other = self._find(a), self._find(b)
        self._root[max(one, other)] = min(one, other)

    def are_one(self, a: int, b: int) -> bool:
        """Return whether two points are in one part."""
        return self._find(a) == self._find(b)

    def all(self) -> Iterator[tuple[int, ...]]:
        """Yield the parts, each sorted, in the order of their first points."""
        others: defaultdict[int, list[int]] = defaultdict(list)
        for point in range(len(self._root)):
            root = self._find(point)
            if root != point:
                others[root].append(point)
        yield from ((point, *others.get(point, ())) for point, root in enumerate(self._root) if root == point)

    def _find(self, point: int) -> int:
        root = self._root
        while root[point] != point:
            root[point] = root[root[point]]
            point = root[point]
        return point
