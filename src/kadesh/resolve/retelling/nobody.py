"""Tolls that nobody did, or nobody knows who: mishaps, unknown men, the missing, people between two who fight.

Whom the words themselves name stays; only what the rest of the report would suggest is left out.
"""

import re

from kadesh.model.claim import Toll
from kadesh.model.side import COMBATANTS

_CRAFT = r"(?:plane|jet|aircraft|helicopter|drone|bus|lorry|truck|car|train|boat|ferry)"
_MISHAP = re.compile(
    rf"\b(?:stampede|trampled|mishandling|traffic accident|by accident|{_CRAFT}(?:\s\w+)?\scrash(?:ed|es)?"
    rf"|crash(?:ed)?\sof\s(?:\w+\s){{0,2}}?{_CRAFT})\b",
    re.IGNORECASE,
)
_UNKNOWN = re.compile(
    r"\b(?:unknown|unidentified|masked|unnamed)\s(?:armed\s)?(?:gunm[ea]n|men|persons?|assailants?|attackers?|people|groups?)\b",
    re.IGNORECASE,
)
_FIGHT = r"(?:clash(?:es)?|fighting|battles?|firefights?|shootouts?|infighting|gun ?battles?|crossfire)"
_BETWEEN = re.compile(rf"\b{_FIGHT}\s(?:[\w,]+\s){{0,4}}?between\s(?!\w+day\b)", re.IGNORECASE)
_TAKEN = re.compile(r"\b(?:forcibl|abduct|kidnap|captur|seiz|snatch|custody|detain|detention)", re.IGNORECASE)


def is_nobodys(toll: Toll, sentence: str) -> bool:
    """Return whether the sentence of `toll` tells of no one side that did it.

    'Nine were hurt in fighting between the army and rebels', 'two are missing', 'shot by unknown gunmen', 'a jet crashed'.
    """
    if toll.outcome == "missing":
        return _TAKEN.search(sentence) is None
    if _MISHAP.search(sentence) or _UNKNOWN.search(sentence):
        return True
    return toll.victims.role not in COMBATANTS and _BETWEEN.search(sentence) is not None
