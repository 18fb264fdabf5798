"""What the sentence of a toll tells of the deed: prison, a crowd, aircraft, knives. The words are in `deedwords.csv`.

'Executed', 'in custody', 'barrel bombs' name nobody, yet who does such things is seldom open in one war.
"""

import re
from csv import DictReader
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise

from kadesh.model.span import Span

_WORD = re.compile(r"[a-z]+")
_LONG, _AROUND = 700, 200
"""A sentence longer than this is read only so far around the toll: a list, a text set in capitals."""


def tell_deeds(text: str, sentence: Span, *, toll: Span) -> tuple[str, ...]:
    """Return the kinds of deed that the words of a toll's sentence tell of, in the order of their names.

    >>> text = "Three died under torture, nine were hanged."
    >>> tell_deeds(text, Span(0, len(text)), toll=Span(0, 10))
    ('execution', 'prison')
    """
    if sentence.end - sentence.start > _LONG:
        sentence = Span(max(0, toll.start - _AROUND), min(len(text), toll.end + _AROUND))
    return _kinds_in(sentence.of(text))


@lru_cache(maxsize=256)
def _kinds_in(sentence: str) -> tuple[str, ...]:
    words = _WORD.findall(sentence.lower())
    pairs = (f"{a} {b}" for a, b in pairwise(words))
    return tuple(sorted({_kinds()[w] for w in (*words, *pairs) if w in _kinds()}))


@cache
def _kinds() -> dict[str, str]:
    with (files("kadesh.resolve.retelling") / "deedwords.csv").open(encoding="utf-8") as stream:
        return {row["words"]: row["kind"] for row in DictReader(stream)}
