"""How alike two texts sound: cosine of weighted words, with a table of word frequencies that never changes."""

import json
import math
import re
from collections import Counter
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

_WORD = re.compile(r"[^\W\d_]{3,40}")
_END = re.compile(r"[.!?]['\"”’)]?\s|\n")
REACH = 300
"""A sentence is cut off this many characters before and after the claim."""


class Vector(NamedTuple):
    """Weighted words of a text, and the length of that vector."""

    weights: dict[str, float]
    length: float


def vector(text: str) -> Vector:
    """Return the words of `text`, each weighted by how rare it is in war news.

    Sums over them are rounded once, so the order of the words plays no part.

    >>> sorted(vector("The shelling of the market").weights)
    ['market', 'shelling', 'the']
    """
    counts: dict[str, int] = {}
    for word, times in Counter(_WORD.findall(text.lower())).items():
        stem = _stem(word)
        counts[stem] = counts.get(stem, 0) + times
    weights = {w: (1 + math.log(n)) * rarity(w) if n > 1 else rarity(w) for w, n in counts.items()}
    return Vector(weights, math.sqrt(math.fsum([v * v for v in weights.values()])))


def cosine(a: Vector, b: Vector) -> float:
    """Return how alike two vectors are, from 0 (no word shared) to 1 (the same words).

    >>> round(cosine(vector("shells hit a market"), vector("shells hit a market")), 6)
    1.0
    """
    if not a.length or not b.length:
        return 0.0
    few, many = (a, b) if len(a.weights) <= len(b.weights) else (b, a)
    other = many.weights
    dot = math.fsum([w * other[k] for k, w in few.weights.items() if k in other])
    return min(1.0, dot / (a.length * b.length))


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return start and end of the sentences that hold `text[start:end]`, cut off after `REACH` characters.

    >>> text = "Rain fell. Two shells hit Zor. Nobody died."
    >>> text[slice(*sentence_around(text, 15, 21))]
    'Two shells hit Zor.'
    """
    low, high = max(0, start - REACH), min(len(text), end + REACH)
    before = [m.end() for m in _END.finditer(text, low, start)]
    after = _END.search(text, end, high)
    return (before[-1] if before else low, after.start() + 1 if after else high)


@lru_cache(maxsize=65_536)
def rarity(word: str) -> float:
    """Return the inverse document frequency of a (stemmed) word; a word not in the table is the rarest.

    >>> rarity("said") < rarity("soldier") < rarity("zorzor")
    True
    """
    documents, table = _frequencies()
    return math.log((documents + 1) / (table.get(word, 0) + 1))


@lru_cache(maxsize=65_536)
def _stem(word: str) -> str:
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word


@cache
def _frequencies() -> tuple[int, dict[str, int]]:
    data = json.loads(files("kadesh.group").joinpath("frequencies.json").read_text("utf-8"))
    return data["documents"], data["in_documents"]
