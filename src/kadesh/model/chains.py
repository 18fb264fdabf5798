"""What pairs held to be the same come to: chains, who is joined through them, and which of them hold nothing."""

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import pairwise
from typing import TypeVar

N = TypeVar("N", str, int)
Neighbours = Mapping[N, list[N]]


def find_neighbours(pairs: Iterable[tuple[N, N]]) -> dict[N, list[N]]:
    """Return with whom each is paired, in order.

    >>> find_neighbours([("b", "c"), ("a", "b")])
    {'a': ['b'], 'b': ['a', 'c'], 'c': ['b']}
    """
    found: dict[N, list[N]] = {}
    for one, other in sorted(pairs):
        found.setdefault(one, []).append(other)
        found.setdefault(other, []).append(one)
    return found


def find_roots(neighbours: Neighbours[N]) -> dict[N, N]:
    """Return the smallest of those that each is joined with.

    >>> find_roots(find_neighbours([("b", "c"), ("a", "b")]))
    {'a': 'a', 'b': 'a', 'c': 'a'}
    """
    roots: dict[N, N] = {}
    for start in sorted(neighbours):
        for member in () if start in roots else _walk(neighbours, start):
            roots[member] = start
    return roots


def find_chain(neighbours: Neighbours[N], one: N, other: N) -> tuple[N, ...]:
    """Return the shortest chain between two that are joined, the first of them in order where there are several.

    >>> find_chain(find_neighbours([("a", "b"), ("b", "d"), ("a", "c"), ("c", "d")]), "a", "d")
    ('a', 'b', 'd')
    """
    came = {one: one}
    waiting = deque([one])
    while other not in came:
        member = waiting.popleft()
        for step in neighbours[member]:
            if step not in came:
                came[step] = member
                waiting.append(step)
    chain = [other]
    while chain[-1] != one:
        chain.append(came[chain[-1]])
    return tuple(reversed(chain))


def drop_torn(
    same: Iterable[tuple[N, N]], apart: Collection[tuple[N, N]], *, final: Collection[tuple[N, N]] = ()
) -> frozenset[tuple[N, N]]:
    """Return the pairs of `same` that may join: none lies on a chain between two that are held `apart`.

    A negative wins over what only follows. Of such a chain every pair is dropped, so that none is preferred to another
    without a reason; but where some of them are `final`, only the others. All pairs come as (smaller, larger).

    >>> sorted(drop_torn([("a", "b"), ("b", "c"), ("x", "y")], [("a", "c")]))
    [('x', 'y')]
    """
    kept = set(same)
    while True:
        neighbours = find_neighbours(kept)
        roots = find_roots(neighbours)
        torn = [pair for pair in sorted(apart) if pair[0] in roots and roots[pair[0]] == roots.get(pair[1])]
        if not torn:
            return frozenset(kept)
        for pair in torn:
            chain = find_chain(neighbours, *pair)
            steps = {(min(step), max(step)) for step in pairwise(chain)}
            kept -= {step for step in steps if step not in final} or steps


def _walk(neighbours: Neighbours[N], start: N) -> Iterator[N]:
    seen, waiting = {start}, deque([start])
    while waiting:
        member = waiting.popleft()
        yield member
        new = [other for other in neighbours[member] if other not in seen]
        seen.update(new)
        waiting.extend(new)
