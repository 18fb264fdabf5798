"""What leads to a name of a place: a deed ('killed in X'), people ('residents of X'), a way, who holds it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kadesh.extract.counting.phrases import ROLES
from kadesh.extract.document import Sentence
from kadesh.extract.setting.placenames import Named
from kadesh.extract.words import load_words

_REACH = 72
"""Characters before a name that are looked at."""
_NEAR = 4
"""Words before a name within which a deed may be told of it."""
_WORD = re.compile(r"[A-Za-z’'-]+")
_DEEDS = load_words("violence") | load_words("outcomes")
_SAYINGS = load_words("sayings")
_HELD = frozenset(
    (
        "control controlled controls held holds hold holding captured captures capture seized retook retake recaptured "
        "entered enter advanced advance advancing besieged siege stronghold bastion positions base based territory "
        "frontline front liberated"
    ).split()
)
_WAYS = frozenset(
    (
        "fled flee fleeing went moved transferred taken brought arrived returned returning crossed headed heading road way "
        "highway route travelling sent evacuated displaced left leaving convoy"
    ).split()
)
_PASSED = frozenset(
    (
        "in on at near of to from into around outside inside between across over through throughout against towards "
        "toward by along the a an and or its their northern southern eastern western central northwestern "
        "northeastern southeastern southwestern north south east west town city village province governorate district "
        "neighbourhood neighborhood suburb suburbs region area areas countryside outskirts edge centre center capital "
        "state border camp hamlet rebel-held government-held regime-held opposition-held besieged nearby neighbouring "
        "neighboring rural old parts part towns villages cities districts neighbourhoods county just also"
    ).split()
)
"""Words that lead on to a name and tell nothing of what happened there."""


def find_governor(sentence: Sentence, named: Named) -> Iterator[str]:
    """Yield what leads to a name, as clues: 'led:deed' in 'killed in the town of X', 'deed-near' within four words."""
    yield from _find_governor(sentence.text, named.span.start - sentence.span.start)


@lru_cache(maxsize=2048)
def _find_governor(text: str, at: int) -> tuple[str, ...]:
    words = [w.lower() for w in _WORD.findall(text[max(0, at - _REACH) : at])][::-1]
    leading = next((w for w in words if w not in _PASSED), None)
    found = [f"led:{_kind_of(leading) if leading else 'nothing'}"]
    if any(w in _DEEDS for w in [w for w in words if w not in _PASSED][:_NEAR]):
        found.append("deed-near")
    return tuple(found)


def _kind_of(word: str) -> str:
    for kind, words in (("deed", _DEEDS), ("people", ROLES), ("way", _WAYS), ("held", _HELD), ("said", _SAYINGS)):
        if word in words:
            return kind
    return "other"


@lru_cache(maxsize=512)
def tells_deed(sentence: Sentence) -> bool:
    """Return whether a sentence has a word of violence or of what became of people."""
    return any(w.lower() in _DEEDS for w in _WORD.findall(sentence.text))
