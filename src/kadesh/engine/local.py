"""Here, one by one: the engine that every other is measured against."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from kadesh.engine.base import note_item

A = TypeVar("A")
B = TypeVar("B")


class LocalEngine:
    """Runs everything in this process; see `Engine`.

    >>> list(LocalEngine().map(abs, [-1, 2]))
    [1, 2]
    """

    def __init__(self, *, start: Callable[..., object] | None = None, args: tuple[object, ...] = ()) -> None:
        self._start = start
        self._args = args

    def map(self, fn: Callable[[A], B], items: Iterable[A], /) -> Iterator[B]:
        """Yield `fn(item)` for each item, taking each only when its answer is asked for."""
        started = False
        for number, item in enumerate(items):
            if self._start and not started:
                self._start(*self._args)
                started = True
            try:
                answer = fn(item)
            except Exception as error:
                note_item(error, number)
                raise
            yield answer
