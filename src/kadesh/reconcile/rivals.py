"""Which accounts may contradict each other: of two voices, and of days near enough for both not to be true."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TypeVar

from kadesh.model.claim import Claim
from kadesh.reconcile.account import Account

C = TypeVar("C", bound=Claim)

NEAR_DAYS = 3
"""Claims farther apart than this may both be true: places change hands, and deals are broken again."""


def pair_rivals(ones: Sequence[Account[C]], others: Sequence[Account[C]]) -> Iterator[tuple[Account[C], Account[C]]]:
    """Yield each of `ones` with each of `others` that may contradict it, in the order given; unknown days are near.

    The others are looked up by their days, so that a long war does not take the square of its claims.
    """
    days = [_day(account) for account in others]
    dateless = [at for at, day in enumerate(days) if day is None]
    dated = sorted((day.toordinal(), at) for at, day in enumerate(days) if day is not None)
    for one in ones:
        day = _day(one)
        near = range(len(others)) if day is None else sorted((*dateless, *_within(dated, day)))
        yield from ((one, others[at]) for at in near if others[at].voice != one.voice)


def pair_among(told: Sequence[Account[C]]) -> Iterator[tuple[Account[C], Account[C]]]:
    """Yield every two of `told` that may contradict each other, the one that comes first in it first."""
    place = {account.claim.id: at for at, account in enumerate(told)}
    return ((a, b) for a, b in pair_rivals(told, told) if place[a.claim.id] < place[b.claim.id])


def _within(dated: Sequence[tuple[int, int]], day: date) -> list[int]:
    first, last = day.toordinal() - NEAR_DAYS, day.toordinal() + NEAR_DAYS
    return [at for _, at in dated[bisect_left(dated, (first, -1)) : bisect_right(dated, (last, 1 << 60))]]


def _day(account: Account[Claim]) -> date | None:
    return account.claim.when.first or account.claim.when.last or account.day
