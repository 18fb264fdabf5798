"""How a deed was done, by the words beside its own: on foot, from afar, over weeks."""

import re

from kadesh.extract.document import Sentence
from kadesh.extract.violence.weapons import AIR, CHEMICAL, DRONE, MISSILE, PLANTED, SHELLS
from kadesh.extract.words import load_words

_BREAK = re.compile(
    r"[;.]|,? \b(?:while|when|after|following|before|meanwhile|but|since|which|who|said|says|reported)\b", re.IGNORECASE
)
CROWD = frozenset("shooting fire clash attack fight crackdown grenade".split())
"""Rough types that may be told of people in the street."""
_REPELS = load_words("repels")
_FLOWN = frozenset("run runs raid raids sortie sorties mission missions".split())
"""Behind 'bombing' what only aircraft do."""
_LASTS = frozenset(
    "heavy intense relentless renewed indiscriminate continuous constant intensive fierce aerial ongoing".split()
)
"""Before 'bombing' what makes it go on, as that of a single bomb does not."""
_GROUND_FORCES = re.compile(r"\bground (?:forces?|troops|units|attacks?|assaults?)\b", re.IGNORECASE)
_FIRE_ON = re.compile(
    r"fire (?:on|into|in|at) (?:the |a |several )?(?:[\w-]+ ){0,3}?"
    r"(?:[\w-]+-(?:held|controlled)|districts?|cit(?:y|ies)|towns?|neighbou?rhoods?|villages?|areas?)\b",
    re.IGNORECASE,
)
ASSAULTS = frozenset(("assault", "assaults"))
"""What is fought on the ground unless aircraft are named."""
_HELD_OFF = 8
"""Tokens behind 'repelled' among which the attack is told that was."""
_BEGAN = frozenset("began begun begins start started starts launched launches".split())
_SINCE = re.compile(
    r"\w+ (?:[\w’'-]+ ){0,10}?(?:in support of|(?:in|last|since) (?:early |late |mid-?)?(?:\d{4}|January|February|March|"
    r"April|May|June|July|August|September|October|November|December)(?! \d{1,2}\b))",
    re.IGNORECASE,
)
_LEFT, _RIGHT = 60, 90


def is_on_area(sentence: Sentence, k: int) -> bool:
    """Return whether shells came down, for nobody fires a rifle at a town: 'rebel fire on a district'."""
    return _FIRE_ON.match(sentence.text, sentence.tokens[k].idx) is not None


def is_on_foot(sentence: Sentence, k: int, *, rough: str) -> bool:
    """Return whether a deed was fought on the ground, whatever those who held out used.

    'Repelled an attack', 'an assault on the town'.
    """
    tokens = sentence.tokens
    own = " ".join(t.text for t in tokens[max(0, k - 2) : k + 1])
    if any(w.search(own) for w in (CHEMICAL, DRONE, AIR, MISSILE, SHELLS, PLANTED)):
        return False
    around = clause_around(sentence, k)
    if rough == "attack" and _GROUND_FORCES.search(around) and not AIR.search(around):
        return True
    repelled = rough in CROWD | {"raid"} and any(t.lower_ in _REPELS for t in tokens[max(0, k - _HELD_OFF) : k])
    return repelled or (tokens[k].lower_ in ASSAULTS and not AIR.search(around))


def is_campaign(sentence: Sentence, k: int) -> bool:
    """Return whether what began then goes on from then.

    'Began air strikes last September', 'launched raids in support of the army in 2015'.
    """
    begun = any(t.lower_ in _BEGAN for t in sentence.tokens[max(0, k - 4) : k])
    return begun and _SINCE.match(sentence.text, sentence.tokens[k].idx) is not None


def is_bombing_of(sentence: Sentence, k: int) -> bool:
    """Return whether a bombing was done from afar: 'the bombing of' a town, 'a bombing run', 'heavy bombing'.

    'A bombing in' a town was not.
    """
    after = sentence.tokens[k + 1 : k + 2]
    if sentence.tokens[k].lower_ != "bombing":
        return False
    before = [t.lower_ for t in sentence.tokens[max(0, k - 2) : k]]
    if any(t.lower_ in _FLOWN for t in after) or (before[-1:] and before[-1] in _LASTS and before[0] not in ("a", "an")):
        return True
    if not after or after[0].lower_ != "of":
        return False
    start = sentence.span_of(k + 1, k + 1).end
    return any(0 < p.span.start - start < 20 and p.places[0].kind != "site" for p in sentence.places)


def clause_around(sentence: Sentence, k: int) -> str:
    """Return the clause around token `k`, for weapons of another are another event's: 'jets hit Arda', before ', while'."""
    token = sentence.tokens[k]
    before = sentence.text[max(0, token.idx - _LEFT) : token.idx]
    cuts = [m.end() for m in _BREAK.finditer(before)]
    after = sentence.text[token.idx : token.idx + _RIGHT]
    cut = _BREAK.search(after)
    return before[cuts[-1] if cuts else 0 :] + (after[: cut.start()] if cut else after)
