"""When Python looks for garbage: seldom, and not while a handful of reports is read."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = 100_000
"""So many new objects are there before they are looked through: a handful of reports leaves some 15,000 of them for a while,
and hardly one that does not go by itself."""


def spare_what_stays() -> None:
    """Never look through what was made so far, and seldom through the rest: it stays for good, a million names and more."""
    gc.freeze()
    gc.set_threshold(_SELDOM, *gc.get_threshold()[1:])


@contextmanager
def without_collecting() -> Iterator[None]:
    """Look for no garbage while a handful of reports is read: what is made of them lives as long as they do."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()
