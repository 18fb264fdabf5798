"""Where a report turns to another story: 'Meanwhile', 'Elsewhere', 'In a separate attack'; days told before are not its."""

import re
from functools import lru_cache

from kadesh.extract.document import Document, Sentence
from kadesh.extract.setting.placenames import name_places

_TURNS = re.compile(
    r"\W*(?:meanwhile|meantime|elsewhere|separately|likewise|similarly|in the meantime|at the same time|on the other hand"
    r"|in other|in an?(?:other| separate| different| similar| related| earlier)\b|on another|another\b|a separate"
    r"|also (?:in|on|at|,))",
    re.IGNORECASE,
)
_WITHIN = re.compile(r"\b(?:meanwhile|elsewhere|separately|in a separate|in the meantime)\b", re.IGNORECASE)
_FINE = 2.5
"""Places up to a town tell stories apart; a province or a country may hold many."""


def turns_between(document: Document, one: Sentence, other: Sentence) -> bool:
    """Return whether the report turns to another story between two of its sentences."""
    first, last = sorted((one.index, other.index))
    return any(first < i <= last for i in _find_turns(document))


def turns_here(document: Document, sentence: Sentence) -> bool:
    """Return whether a sentence itself turns to another story."""
    return sentence.index in _find_turns(document)


def compare_places(one: Sentence, other: Sentence) -> str | None:
    """Return 'same' or 'apart' for the towns that two sentences name, None where either names none."""
    a, b = _towns(one), _towns(other)
    return None if not a or not b else "apart" if a.isdisjoint(b) else "same"


@lru_cache(maxsize=16)
def _find_turns(document: Document) -> tuple[int, ...]:
    return tuple(s.index for s in document.sentences if _TURNS.match(s.text) or _WITHIN.search(s.text, 0, 60))


@lru_cache(maxsize=512)
def _towns(sentence: Sentence) -> frozenset[str]:
    return frozenset(n.words.lower() for n in name_places(sentence) if n.fineness <= _FINE)
