"""What was worked out a moment ago and is asked for again: the next page of a list, the map beside it, the way back."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

T = TypeVar("T")

KEPT = 64
"""Answers kept for one snapshot, those asked for last."""


class Memo:
    """Answers by question. Safe to use from many threads: two that ask at once may both work, and get equal answers."""

    def __init__(self, kept: int = KEPT) -> None:
        self._kept = kept
        self._answers: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = Lock()

    def get(self, question: Hashable, make: Callable[[], T]) -> T:
        """Return the answer to `question`, made by `make` if it was not asked lately; what `make` raises is not kept.

        >>> memo = Memo()
        >>> memo.get("a", lambda: 1), memo.get("a", lambda: 2)
        (1, 1)
        """
        with self._lock:
            if question in self._answers:
                self._answers.move_to_end(question)
                found: T = self._answers[question]
                return found
        made = make()
        with self._lock:
            self._answers[question] = made
            while len(self._answers) > self._kept:
                self._answers.popitem(last=False)
        return made
