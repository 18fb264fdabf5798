"""How the places of a sentence stand to the words of a claim: the nearest, the finest, the first behind."""

from typing import NamedTuple

from kadesh.extract.setting.placenames import Named
from kadesh.model.span import Span


class Order(NamedTuple):
    """How near, how fine the places of a sentence are at best, and which stands first behind the words of a claim."""

    nearest: int
    finest: float
    behind: Named | None


NO_ORDER = Order(0, 9.0, None)
"""Where a sentence names no place; 9 is coarser than a country."""


def order_places(own: list[Named], near: Span) -> Order:
    """Return how the places of a sentence stand to the words of a claim at `near`; `own` has at least one."""
    behind = next((n for n in own if n.span.start >= near.end), None)
    return Order(min(distance(n, near) for n in own), min(n.fineness for n in own), behind)


def distance(named: Named, near: Span) -> int:
    """Return how many characters lie between a place and the words of a claim."""
    return max(0, named.span.start - near.end, near.start - named.span.end)
