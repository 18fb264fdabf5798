"""What is told as stopped, opposed or left undone: 'had stopped bombing', 'halted its air strikes', 'voted against bombing'.

That a deed ceased is said of the days without it. An 'offensive' or 'attack' that was halted is another matter: those who
were attacked may have halted it, so it was made.
"""

import re

from kadesh.extract.document import Sentence

_BEHIND = 90
"""Characters before a word for violence within which it is called off."""
_LEFT_UNDONE = re.compile(
    r"\b(?:stop(?:s|ped)?|halt(?:s|ed)?|ceas(?:e|es|ed|ing)|quit|suspend(?:s|ed)?|paus(?:e|es|ed)|abandon(?:s|ed)?|"
    r"avoid(?:s|ed|ing)?|refrain(?:s|ed|ing)? from|abstain(?:s|ed)? from|(?:vote[sd]?|voting|oppos\w+|decided) against|"
    r"oppos(?:e|es|ed|ing)|(?:pause|halt|break|lull|stop|end|moratorium|freeze) (?:in|to|on|of))\s"
    r"(?:(?:any|all|the|their|its|his) )?\Z",
    re.IGNORECASE,
)
"""Before a verb in '-ing': what somebody did not do, or did no longer."""
_OFF = re.compile(
    r"\b(?:halt(?:s|ed|ing)?|suspend(?:s|ed|ing)?|paus(?:e|es|ed|ing)|stopp(?:ed|ing)|ceas(?:e|es|ed|ing)|oppos(?:e|es|ed|ing)|"
    r"(?:vote[sd]?|voting) against|(?:halt|pause|lull|stop|end|break|moratorium|freeze|ban) (?:in|to|on|of))\s"
    r"(?:(?:any|all|the|its|their|his|further|deadly|heavy|unilateral) ){0,2}(?:[A-Z][\w-]*(?:['’]s)? ){0,2}"
    r"(?:(?:air|aerial|artillery|drone|missile|rocket|military|regime|government|rebel) ){0,2}\Z"
)
"""Before a noun for fire from afar, which nobody halts but whoever fires."""
_FROM_AFAR = re.compile(
    r"(?:air-?)?(?:strike|raid)s?\Z|bombings?\Z|bombardments?\Z|shellings?\Z|(?:rocket|missile|mortar)s?\Z", re.IGNORECASE
)
_RESTED = re.compile(
    r"\w+ (?:(?:had|have|has|also) ){0,2}(?:stopped|halted|suspended|ceased|paused) (?:all |their |its )?(?:air |aerial )?"
    r"(?:air-?)?(?:strikes|raids|bombing|bombardment|shelling|attacks|sorties)\b",
    re.IGNORECASE,
)
"""From a weapon on: 'jets halted air strikes'."""
_GOING_ON = frozenset("operation operations campaign campaigns".split())
_DESPITE = re.compile(r"\b(?:despite|in spite of|notwithstanding) (?:[\w-]+ ){0,4}\Z", re.IGNORECASE)
"""'Despite the security operations of Alpha': what goes on all the time."""
_DEADLINE = re.compile(r"\bdeadline (?:to|for) (?:\w+ )?\Z", re.IGNORECASE)


def is_called_off(sentence: Sentence, k: int) -> bool:
    """Return whether token `k` tells of violence that is stopped or left undone: 'had stopped | bombing the town'."""
    token = sentence.tokens[k]
    before = sentence.text[max(0, token.idx - _BEHIND) : token.idx]
    if _DEADLINE.search(before) or _RESTED.match(sentence.text, token.idx):
        return True
    if token.tag_ == "VBG" and _LEFT_UNDONE.search(before):
        return True
    if token.lower_ in _GOING_ON and _DESPITE.search(before):
        return True
    return _FROM_AFAR.match(token.lower_) is not None and _OFF.search(before) is not None
