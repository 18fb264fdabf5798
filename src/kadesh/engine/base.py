"""What an engine is: something that carries a plain function over many items and changes no answer."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

A = TypeVar("A")
B = TypeVar("B")


class Engine(Protocol):
    """Runs plain functions over many items.

    Whatever is costly to set up for each process (a pipeline, packs) is set up by the engine's own `start` function, called
    with the engine's `args` once in each process before its first item.
    """

    def map(self, fn: Callable[[A], B], items: Iterable[A], /) -> Iterator[B]:
        """Yield `fn(item)` for each item, in the order of the items.

        `fn`, the items and the answers can be pickled. Items are taken only a bounded number ahead of the answers, so memory
        does not grow with them. An exception of `fn` is raised here after the answers before it, with a note that names the
        item by its number, the first one being 0.
        """
        ...


def note_item(error: BaseException, number: int) -> BaseException:
    """Return `error` with a note that says at which item it happened.

    >>> note_item(ValueError("no such thing"), 3).__notes__
    ['while working on item 3']
    """
    error.add_note(f"while working on item {number}")
    return error
