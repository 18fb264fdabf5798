"""People who are displaced by the way they go or stay: '20,000 people have moved to Ulang', '3,200 sleep in schools'.

Words of going tell of no flight by themselves: guests arrive and crowds go to the stadium. They are read for many people
at once who bear no arms, where nothing speaks of a march, a vote, a feast or a return.
"""

import re
from collections.abc import Sequence
from functools import cache

from kadesh.extract.counting.phrases import Group
from kadesh.extract.tokens import Token
from kadesh.extract.words import load_words

_LEAVING, _GOING, _STAYING = (load_words("movers", way=way) for way in ("leave", "go", "stay"))
_MOVING = _LEAVING | _GOING | _STAYING
_HOME, _REFUGE, _OTHER = (load_words("movers", way=way) for way in ("home", "refuge", "other"))
_TOWARDS = frozenset(
    "to into toward towards from across over out through south north east west deeper inland on in at".split()
)
_AT = frozenset("in at under with along on among around inside".split())
_CROWDS = frozenset("hundreds thousands tens dozens scores families households".split())
_REACH = 7
_AROUND = 14
_MANY, _MANY_HOUSEHOLDS = 50, 5
"""So many at once are no travellers."""
_ARMED = frozenset(("military", "police", "armed-group", "official", "media", "medical", "aid"))


def tells_of_going(tokens: Sequence[Token], k: int) -> bool:
    """Return whether the word at `k` tells that people went away from home or live away from it."""
    word = tokens[k].lower_
    if word not in _MOVING or not tokens[k].tag_.startswith("VB"):
        return False
    behind = [t.lower_ for t in tokens[k + 1 : k + 1 + _REACH]]
    if any(t.lower_ in _OTHER for t in tokens[max(0, k - _AROUND) : k + _AROUND]):
        return False
    if not any(t.tag_ == "CD" or t.lower_ in _CROWDS for t in tokens[max(0, k - _AROUND) : k]):
        return False
    if word in _LEAVING:
        return _leaves(tokens, k, behind)
    if not behind or tokens[k + 1].lower_ not in (_AT if word in _STAYING else _TOWARDS):
        return word == "gone" and (not behind or behind[0] in (".", ",", ";"))
    return bool(_REFUGE & set(behind)) if word in _STAYING or behind[0] in ("in", "at", "on") else True


def _leaves(tokens: Sequence[Token], k: int, behind: Sequence[str]) -> bool:
    """'Left Sennar state', 'left for Lodda', 'have left the town'; not 'left 12 dead', 'left the army'."""
    if not behind:
        return False
    after = tokens[k + 1]
    named = after.tag_ in ("NNP", "NNPS") or (behind[0] in ("for", "from") and len(behind) > 1)
    return named or (after.tag_ in ("DT", "PRP$") and bool(_HOME & set(behind)))


def may_flee(group: Group) -> bool:
    """Return whether so many people of no arms are counted that their going is flight."""
    least = _MANY_HOUSEHOLDS if group.count.unit == "households" else _MANY
    number = group.count.low or group.count.high or 0
    return group.kind in ("counted", "bare") and number >= least and group.role not in _ARMED


@cache
def going_pattern() -> re.Pattern[str]:
    """Return a pattern for the words of going in running text."""
    return re.compile(rf"\b(?:{'|'.join(sorted(_MOVING, key=len, reverse=True))})\b", re.IGNORECASE)
