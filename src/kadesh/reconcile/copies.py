"""Which reports are one text, printed twice: found without comparing every report with every other."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from math import ceil

from kadesh.model.report import Report

SHINGLE = 5
"""Words in a row that count as one shared passage."""

COPIED = 0.5
"""Share of the shorter text's passages that must stand in the other for the two to be one text."""

FEWEST_SHINGLES = 12
"""A text shorter than this proves nothing by being alike."""

FEW = 12
"""So many reports are compared each with each; for more, those that share no rare passage are not."""

_WORD = re.compile(r"\w{1,40}")

Passages = frozenset[tuple[str, ...]]


def find_copies(reports: Iterable[Report]) -> dict[str, str]:
    """Return for each report whose text is (nearly) that of others the smallest id among them; others are not in it.

    Two texts are one if at least half of the shorter one's passages of five words stand in the other.
    """
    passages = {r.id: _passages(r.text) for r in sorted(reports, key=lambda r: r.id)}
    root: dict[str, str] = {}

    def root_of(name: str) -> str:
        while root.get(name, name) != name:
            name = root[name]
        return name

    for a, b in _pairs(passages):
        one, other = sorted((root_of(a), root_of(b)))
        if one != other and _alike(passages[a], passages[b]):
            root[one], root[other] = one, one
    return {name: root_of(name) for name in sorted(root)}


def _pairs(passages: Mapping[str, Passages]) -> Iterator[tuple[str, str]]:
    """Yield every pair that may be alike.

    Of a text of n passages half stand in its copy, so at least one of any n - n/2 + 1 does: the rarest are looked up.
    """
    if len(passages) <= FEW:
        yield from combinations(passages, 2)
        return
    holders: dict[tuple[str, ...], list[str]] = {}
    for name, found in passages.items():
        for passage in sorted(found) if len(found) >= FEWEST_SHINGLES else ():
            holders.setdefault(passage, []).append(name)
    for name, found in passages.items():
        if len(found) >= FEWEST_SHINGLES:
            rarest = sorted(found, key=lambda passage: (len(holders[passage]), passage))
            looked_up = rarest[: len(found) - ceil(COPIED * len(found)) + 1]
            near = {other for passage in looked_up for other in holders[passage]}
            yield from ((name, other) for other in sorted(near) if other != name and len(passages[other]) >= len(found))


def _passages(text: str) -> Passages:
    words = _WORD.findall(text.lower())
    return frozenset(tuple(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))


def _alike(a: Passages, b: Passages) -> bool:
    shorter = min(len(a), len(b))
    return shorter >= FEWEST_SHINGLES and len(a & b) >= COPIED * shorter
