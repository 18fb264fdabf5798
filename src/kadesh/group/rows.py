"""Rows of numbers, one after the other: four bytes a number, and eight a row."""

from array import array
from collections.abc import Iterable


class Rows:
    """Short rows of small numbers, added in order and looked up by their place.

    >>> rows = Rows()
    >>> rows.add([7, 8]), rows.add([]), rows.add([9])
    (None, None, None)
    >>> list(rows.of(0)), list(rows.of(1)), list(rows.of(2))
    ([7, 8], [], [9])
    """

    def __init__(self) -> None:
        self._numbers = array("i")
        self._ends = array("q", [0])

    def add(self, row: Iterable[int]) -> None:
        """Put a row behind the last one."""
        self._numbers.extend(row)
        self._ends.append(len(self._numbers))

    def of(self, place: int) -> "array[int]":
        """Return the row at a place, the first one being 0."""
        return self._numbers[self._ends[place] : self._ends[place + 1]]
