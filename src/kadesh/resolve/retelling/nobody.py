"""Tolls that nobody did, or nobody knows who: mishaps, unknown men, the missing, people between two who fight.

Whom the words themselves name stays; only what the rest of the report would suggest is left out.
"""

import re

from kadesh.model.claim import Toll
from kadesh.model.hardship import took_own_life
from kadesh.model.side import COMBATANTS

_CRAFT = r"(?:plane|jet|aircraft|helicopter|drone|bus|lorry|truck|car|train|boat|ferry)"
_MISHAP = re.compile(
    rf"\b(?:stampede|trampled|mishandling|traffic accident|by accident|{_CRAFT}(?:\s\w+)?\scrash(?:ed|es)?"
    rf"|crash(?:ed)?\sof\s(?:\w+\s){{0,2}}?{_CRAFT})\b",
    re.IGNORECASE,
)
_UNKNOWN = re.compile(
    r"\b(?:unknown|unidentified|masked|unnamed|unspecified)\s(?:armed\s)?(?:gunm[ea]n|men|persons?|people|individuals?|assailants?"
    r"|civilians|elements|cells|bandits|kidnappers|attackers?|perpetrators?|killers?|groups?|part(?:y|ies))\b(?!\s(?:believed|thought|suspected|presumed)\b)|\b(?:in|under)\s(?:unknown|unclear|mysterious)\scircumstances\b"
    r"|\b(?:by|of)\sother\s(?:parties|actors|perpetrators)\b",
    re.IGNORECASE,
)
_ROBBERS = r"(?:bandits?|robbers?|thieves|burglars|criminals|hoodlums|cattle (?:rustlers|raiders|thieves))"
_HARM = r"(?:kill|shot|attack|raid|storm|invad|ambush|abduct|kidnap|seiz|burn|loot|open)\w*"
_CRIMINALS = re.compile(
    rf"\b{_ROBBERS}\s(?:\w+\s){{0,4}}?{_HARM}\b|\bby\s(?:\w+\s){{0,2}}?{_ROBBERS}\b"
    r"|\bby\s(?:a|two|three|four|several)\s(?:\w+\s)?m[ae]n\s(?:on|in|riding)\s(?:an?\s)?(?:\w+\s)?(?:motor\w+|cars?|bikes?|vehicles?|van)\b",
    re.IGNORECASE,
)
"""Words for those who act for themselves, and men of whom only the vehicle is known."""
_OF_BODIES = re.compile(r"\b(?:bod(?:y|ies)|corpses?|remains) of (?:\w+ )?$", re.IGNORECASE)
_FIGHT = r"(?:clash(?:es)?|fighting|battles?|firefights?|shootouts?|infighting|gun ?battles?|crossfire)"
_BETWEEN = re.compile(rf"\b{_FIGHT}\s(?:[\w,’'-]+\s){{0,9}}?between\s(?!\w+day\b)", re.IGNORECASE)
_MUTUAL = re.compile(
    r"\b(?:trad(?:e|es|ed|ing)|exchang(?:e|es|ed|ing))\s(?:\w+\s)?(?:blame|accusations|recriminations)\b"
    r"|\b(?:accus|blam)(?:e|es|ed|ing)\s(?:each\sother|one\sanother)\b",
    re.IGNORECASE,
)
"""Each says that the other one did it."""
_INTERNAL = re.compile(
    rf"\binfighting\b|\b{_FIGHT}\s(?:between|among)\s(?:the\s|two\s)?(?:rival|feuding|competing|opposing)\b", re.IGNORECASE
)
"""Those of one camp fought each other."""
_KIND = r"(?:clan|gang|militia|tribe|cartel|faction|group|communit|cult|famil|band)\w*"
_EQUALS = re.compile(
    rf"\b(?:rival|feuding|competing|warring|opposing)\s(?:\w+\s)?{_KIND}\b"
    r"|\b(?:clan|tribal|gang|cult|communal|inter-?communal|inter-?clan|ethnic|cartel)\s(?:clashes|fighting|battles|feud)\b"
    rf"|\bbetween\b[^.;]{{1,60}}?\band\san?\s(?:unidentified|unknown|unnamed|rival|other)\s(?:armed\s)?{_KIND}\b",
    re.IGNORECASE,
)
"""Groups without a name fought each other, or somebody: not the state of the place."""
_EITHER_WAY = re.compile(
    r"\b(?:imprisoned|jailed|detained|arrested),?\s(?:\w+,?\s)?or\s(?:missing|dead|killed)\b",
    re.IGNORECASE,
)
"""'Her brothers are jailed, missing or dead': what became of each is not told, still less who did it."""
_BODY_FOUND = re.compile(
    r"(?<!their )(?<!his )\b(?:body|bodies|corpses?)\s(?!of\sanother)[^.;\n]{0,60}?\b(?:found|discovered)\b", re.IGNORECASE
)
"""'The body of a man found in the west': nobody saw who did it."""
_BOTH = re.compile(r"\b(?:on|from|of|among)\s(?:both|either|all)\s(?:the\s)?(?:sides|camps|parties)\b", re.IGNORECASE)
"""'45 were hurt on both sides': each side hurt some of them."""
_CROSSFIRE = re.compile(r"\bcross-?fire\b", re.IGNORECASE)
_GUNMAN = re.compile(
    r"\b(?:(?:gun)?m[ae]n|attackers?|assailants?|(?:suicide )?bombers?|snipers?|shooters?|knifeman)\s(?:who|that)\s"
    r"(?:had\s|have\s|has\s)?(?:\w+ly\s)?\Z",
    re.IGNORECASE,
)
"""'Police shot a gunman who had | killed two': he did, whoever he was, and not those who shot him."""
_BEHIND = 30
_TAKEN = re.compile(r"\b(?:forcibl|abduct|kidnap|captur|seiz|snatch|custody|detain|detention)", re.IGNORECASE)


def is_nobodys(toll: Toll, sentence: str) -> bool:
    """Return whether the sentence of `toll` tells of no one side that did it.

    'Nine were hurt in fighting between the army and rebels', 'two are missing', 'shot by unknown gunmen', 'a jet crashed',
    'the two traded blame'.
    """
    if toll.outcome == "missing":
        return _TAKEN.search(sentence) is None
    start = max(0, sentence.find(toll.evidence.quote))
    if toll.outcome == "killed" and took_own_life(sentence, start, start + len(toll.evidence.quote)):
        return True
    if toll.victims.role in COMBATANTS and _INTERNAL.search(sentence):
        return True
    if is_by_unknown(sentence) or any(p.search(sentence) for p in (_MISHAP, _EITHER_WAY)) or blames_both(sentence):
        return True
    if _GUNMAN.search(sentence[: _around(toll, sentence)[0]]):
        return True
    if _BOTH.search(sentence, *_around(toll, sentence)):
        return True
    if "bod" in toll.evidence.quote.lower() and _BODY_FOUND.search(sentence):
        return True
    between = _BETWEEN.search(sentence) or _CROSSFIRE.search(sentence)
    return toll.victims.role not in COMBATANTS and between is not None


def is_by_unknown(sentence: str) -> bool:
    """Return whether `sentence` tells of a deed of unknown people, or of bandits and robbers, who are no side.

    >>> is_by_unknown("A judge was shot by unidentified men."), is_by_unknown("Bodies of two unidentified men lay there.")
    (True, False)
    """
    found = _UNKNOWN.search(sentence) or _CRIMINALS.search(sentence)
    return found is not None and _OF_BODIES.search(sentence[: found.start()]) is None


def _around(toll: Toll, sentence: str) -> tuple[int, int]:
    """Where in `sentence` the words of a toll stand, with a few behind them."""
    start = max(0, sentence.find(toll.evidence.quote))
    return start, start + len(toll.evidence.quote) + _BEHIND


def are_equals(sentence: str) -> bool:
    """Return whether `sentence` tells of a fight with or among groups without a name.

    >>> are_equals("Two rival gangs fought in Bol."), are_equals("The army fought a gang in Bol.")
    (True, False)
    """
    return _EQUALS.search(sentence) is not None


def blames_both(sentence: str) -> bool:
    """Return whether `sentence` tells of two who say of each other that they did it: 'X and Y traded blame'.

    >>> blames_both("The army and the rebels traded blame for the blast."), blames_both("The army blamed the rebels.")
    (True, False)
    """
    return _MUTUAL.search(sentence) is not None
