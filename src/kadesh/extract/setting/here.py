"""Deeds told where the report is dated from: 'QUETTA: Gunmen shot dead a trader here on Monday'."""

import re

from kadesh.extract.setting.asked import Asked
from kadesh.extract.setting.candidates import Candidate
from kadesh.extract.setting.naming import find_desks

_HERE = re.compile(
    r"\bhere(?=[.,;]| (?:on|late|early|yesterday|today|tonight|this|last|in the|when|after|before|\w+day|and"
    r"|overnight)\b|\Z)"
)
_SPOKEN = re.compile(
    r"\b(?:said|says|told|added|announced|confirmed|stated|claimed|warned|speaking|talking|briefing|addressing|reporters"
    r"|journalists|newsmen|media|conference|briefing|statement|issued|released|reach\w*|arriv\w*|receiv\w*|brought|taken|flown"
    r"|shifted|airlifted|visit\w*|(?:me|mee)t(?:ing)?|court|born|lives?|living|based)\s\Z"
)
"""Before 'here' where somebody speaks, or where who was hurt elsewhere is brought."""
_FINE = 2.5
_QUOTES = re.compile(r"[\"“”]")


def find_here(asked: Asked, best: Candidate | None) -> Candidate | None:
    """Return the town that the report is dated from, where a sentence without a place says 'here'; None else."""
    if asked.period or (best is not None and best.sentence is asked.sentence):
        return None
    desks = [Candidate(n, s, ("here",)) for s, n in find_desks(asked.document) if n.fineness < _FINE]
    return desks[0] if len(desks) == 1 and _is_here(asked.sentence.text) else None


def _is_here(text: str) -> bool:
    """Whether 'here' is the reporter's word, not that of somebody quoted, and not the place of speaking."""
    return any(
        len(_QUOTES.findall(text, 0, m.start())) % 2 == 0 and _SPOKEN.search(text, 0, m.start()) is None
        for m in _HERE.finditer(text)
    )
