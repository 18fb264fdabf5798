"""Groups out of scored pairs: the two likest groups are joined until no link is strong enough."""

import heapq
from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import NamedTuple

Pair = tuple[int, int]


class Link(NamedTuple):
    """What joins two groups: the sum and the number of compared pairs, the best of them, and whether any forbids it."""

    total: float
    compared: int
    best: float
    forbidden: bool

    def plus(self, other: "Link") -> "Link":
        """Return the link of a group that took in another.

        >>> Link(3.0, 2, 2.5, False).plus(Link(-1.0, 1, -1.0, True))
        Link(total=2.0, compared=3, best=2.5, forbidden=True)
        """
        return Link(
            self.total + other.total,
            self.compared + other.compared,
            max(self.best, other.best),
            self.forbidden or other.forbidden,
        )

    def strength(self, pairs: int, uncompared: float) -> float:
        """Return the mean of the best pair and of the average one, where a pair never compared counts `uncompared`.

        >>> Link(6.0, 2, 4.0, False).strength(4, uncompared=-1.0)
        2.5
        """
        mean = (self.total + (pairs - self.compared) * uncompared) / pairs
        return round((self.best + mean) / 2, 6)


NO_LINK = Link(0.0, 0, float("-inf"), forbidden=False)


SHARED = "shared links"
"""The row of the table of weights for accounts that other accounts join."""
ENOUGH = 2
"""So many accounts in between say all that there is to say."""


def add_shared_links(scores: Mapping[Pair, float], *, threshold: float, weight: float) -> dict[Pair, float]:
    """Return the scores, each raised where both accounts are linked to one and the same third, by up to `weight`.

    A link is a score of at least `threshold`. Two poor accounts of one event are often both like a fuller one.

    >>> add_shared_links({(0, 1): 2.0, (0, 2): 2.0, (1, 2): -1.5}, threshold=-1.0, weight=0.5)[1, 2]
    -1.25
    """
    linked: dict[int, set[int]] = {}
    for (a, b), score in scores.items():
        if score >= threshold:
            linked.setdefault(a, set()).add(b)
            linked.setdefault(b, set()).add(a)
    none: set[int] = set()
    between = ((pair, len(linked.get(pair[0], none) & linked.get(pair[1], none))) for pair in scores)
    return {pair: round(scores[pair] + weight * min(ENOUGH, found) / ENOUGH, 6) for pair, found in between}


def join_up(
    members: Sequence[int],
    scores: Mapping[Pair, float],
    *,
    forbidden: Collection[Pair],
    threshold: float,
    uncompared: float,
) -> tuple[tuple[int, ...], ...]:
    """Return the groups that grow out of `members`, each sorted.

    `scores` holds log-odds by pair of members, smaller first; a group never takes in another if a pair of theirs is
    `forbidden`. Ties go to the groups with the smaller members, so the order of the input plays no part.

    >>> near = {(1, 2): 3.0, (2, 3): 2.0, (4, 5): -0.5}
    >>> join_up([1, 2, 3, 4, 5], near, forbidden=[(1, 3)], threshold=0.0, uncompared=-1.0)
    ((1, 2), (3,), (4,), (5,))
    """
    groups: dict[int, tuple[int, ...]] = {m: (m,) for m in members}
    links = _first_links(groups, scores, forbidden=forbidden)
    weigh = partial(_entry, groups, links, uncompared=uncompared)
    heap = [entry for a, near in links.items() for b in near if a < b and (entry := weigh((a, b)))]
    heapq.heapify(heap)
    while heap:
        strength, a, b, size = heapq.heappop(heap)
        if -strength < threshold:
            break
        if a not in groups or b not in groups or size != len(groups[a]) + len(groups[b]):
            continue
        _merge(groups, links, pair=(a, b))
        for c in sorted(links[a]):
            if entry := weigh((min(a, c), max(a, c))):
                heapq.heappush(heap, entry)
    return tuple(groups[k] for k in sorted(groups))


def _first_links(
    groups: Mapping[int, tuple[int, ...]], scores: Mapping[Pair, float], *, forbidden: Collection[Pair]
) -> dict[int, dict[int, Link]]:
    links: dict[int, dict[int, Link]] = {m: {} for m in groups}
    for (a, b), score in scores.items():
        links[a][b] = links[b][a] = Link(score, 1, score, forbidden=False)
    for a, b in forbidden:
        links[a][b] = links[b][a] = Link(0.0, 0, float("-inf"), forbidden=True)
    return links


def _entry(
    groups: Mapping[int, tuple[int, ...]], links: Mapping[int, Mapping[int, Link]], pair: Pair, *, uncompared: float
) -> tuple[float, int, int, int] | None:
    a, b = pair
    link = links[a][b]
    if link.forbidden or not link.compared:
        return None
    strength = link.strength(len(groups[a]) * len(groups[b]), uncompared)
    return -strength, a, b, len(groups[a]) + len(groups[b])


def _merge(groups: dict[int, tuple[int, ...]], links: dict[int, dict[int, Link]], *, pair: Pair) -> None:
    a, b = pair
    groups[a] = tuple(sorted(groups[a] + groups.pop(b)))
    links[a].pop(b)
    for c, link in sorted(links.pop(b).items()):
        if c != a:
            links[c].pop(b)
            links[a][c] = links[c][a] = links[a].get(c, NO_LINK).plus(link)
