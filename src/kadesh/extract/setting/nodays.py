"""What speaks for no time at all to go with a claim: a figure of a state, a text that turned to something new."""

import re
from functools import lru_cache

from kadesh.extract.document import Document, Sentence
from kadesh.extract.setting.moments import is_vague
from kadesh.extract.setting.told import OPENING, Moment, Told
from kadesh.extract.setting.turns import turns_here

_DEED = re.compile(
    r"\b(?:the|that|this|these|those)\s(?:\w+\s){0,2}?(?:air\s?strikes?|strikes?|raids?|attacks?|assaults?|blasts?|bombings?|explosions?"
    r"|shelling|bombardments?|clash(?:es)?|fighting|battles?|massacre|killings?|incident|ambush|shooting|dead|victims|wounded|toll)\b",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"\b(?:still|remain(?:s|ed|ing)?|so far|now|custody|staying|hosts?|hosting|refugees|displaced|fled|families)\b"
)
"""Words for what goes on, of which no day is told; for text in small letters."""
_STOCK = re.compile(
    r"\b(?:home to|shelter(?:s|ing)|hous(?:es|ing)|consists? of|living in|lives? in|camps? (?:of|holding|hosting)"
    r"|found refuge|hold(?:s|ing)|population|accommodat\w+|crammed|awaiting|stranded|besieged|trapped)\b"
)
"""Words for people who are somewhere, not for what befell them."""


def no_moment_clues(told: Told, moments: list[Moment]) -> tuple[str, ...]:
    """Return what speaks for no time at all: 'none:vague' where the sentence tells one from which no day follows."""
    clues = ["none"]
    if told.period:
        clues.append("none:period")
    if told.ruled.words is None:
        clues.append("none:ruled")
    if not any("own" in m.clues for m in moments):
        clues.append("none:own-empty")
    return (*clues, *_lasting_nothing(told.document, told.sentence))


@lru_cache(maxsize=64)
def _lasting_nothing(document: Document, sentence: Sentence) -> tuple[str, ...]:
    """What speaks for no time at all whichever words of a sentence are asked about."""
    said = {
        "none:opening": sentence.index < OPENING,
        "none:vague": any(is_vague(m) for m in sentence.times),
        "none:new": not points_at_deed(sentence),
        "none:turned": turns_here(document, sentence),
        "none:state": _STATE.search(sentence.small) is not None,
        "none:stock": _STOCK.search(sentence.text) is not None,
    }
    return tuple(clue for clue, holds in said.items() if holds)


@lru_cache(maxsize=64)
def points_at_deed(sentence: Sentence) -> bool:
    """Return whether a sentence points back at a deed told elsewhere: 'the attack', 'those killings'."""
    return bool(_DEED.search(sentence.text))
