"""What was worked out of something, given out again as long as that something is the same."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

V = TypeVar("V")

LOOKS = 12
"""So many looks later, what nobody asked for is forgotten."""


@dataclass
class _Entry(Generic[V]):
    given: object
    made: V
    look: int


class Recall(Generic[V]):
    """Values by key, each with what it was made of: another given, and it is made anew. Not safe to use from two threads.

    >>> recall: Recall[int] = Recall()
    >>> recall.get("a", "given", lambda: 1), recall.get("a", "given", lambda: 2), recall.get("a", "other", lambda: 3)
    (1, 1, 3)
    """

    def __init__(self) -> None:
        self._found: dict[Hashable, _Entry[V]] = {}
        self._look = 0

    def begin(self) -> None:
        """Begin another look at the whole, and forget what the last few did not ask for."""
        self._look += 1
        old = [key for key, entry in self._found.items() if entry.look <= self._look - LOOKS]
        for key in old:
            del self._found[key]

    def get(self, key: Hashable, given: object, make: Callable[[], V]) -> V:
        """Return what `make` made of `given` before, or makes of it now."""
        entry = self._found.get(key)
        if entry is None or entry.given != given:
            entry = self._found[key] = _Entry(given, make(), self._look)
        entry.look = self._look
        return entry.made
