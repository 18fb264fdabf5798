"""Asides that tell who says it, between a word for an outcome and its people, or between two groups of a list.

'Killed a girl in Arda, the mayor said, and four nurses', 'ten men who, they say, died', 'killing, by a count of doctors, 9'.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from kadesh.extract.counting.phrases import SAYINGS

_LED = ["according", "to"]
_LONG = 9
"""So many words an aside may have between its commas."""
_COUNTS = frozenset("count counts account accounts reckoning tally estimate estimates figures".split())


def without_asides(gap: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return the words between two things told of without those between two commas that only say who tells it."""
    led = len(gap) > len(_LED) and [t.lower_ for t in gap[: len(_LED)]] == _LED
    if led and not any(t.text in ",;:" for t in gap) and _tells_who(gap):
        return ()  # 'killing according to residents nine people', where commas are lost
    commas = [i for i, t in enumerate(gap) if t.text == ","]
    for a, b in pairwise(commas):
        if _tells_who(gap[a + 1 : b]):
            return gap[:a] + without_asides(gap[b + 1 :])
    return gap


def _tells_who(words: Sequence[Any]) -> bool:
    """Whether words are 'the mayor said', 'they say', 'according to residents', 'by the count of doctors'."""
    if not 0 < len(words) <= _LONG or any(t.tag_ == "CD" for t in words):
        return False
    if words[0].lower_ == "according" or (words[0].lower_ == "by" and any(t.lower_ in _COUNTS for t in words)):
        return True
    says = [t for t in words if t.tag_ in ("VBD", "VBZ", "VBP") and t.lower_ in SAYINGS]
    return len(words) > 1 and bool(says) and not any(t.tag_.startswith("VB") for t in words if t is not says[0])
