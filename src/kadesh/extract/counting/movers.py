"""People who are displaced by the way they go or stay: '20,000 people have moved to Ulang', '3,200 sleep in schools'.

Words of going tell of no flight by themselves: guests arrive and crowds go to the stadium. They are read for many people
at once who bear no arms, where nothing speaks of a march, a vote, a feast or a return.
"""

import re
from collections.abc import Sequence
from functools import cache

from kadesh.extract.counting.borders import ARRIVING, ENTERING
from kadesh.extract.counting.group import Group
from kadesh.extract.tokens import Token
from kadesh.extract.words import load_words

_LEAVING, _GOING, _STAYING = (load_words("movers", way=way) for way in ("leave", "go", "stay"))
_MOVING = _LEAVING | _GOING | _STAYING
_HOME, _REFUGE, _OTHER = (load_words("movers", way=way) for way in ("home", "refuge", "other"))
_TOWARDS = frozenset(
    "to into toward towards from across over out through south north east west deeper inland on in at".split()
)
_AT = frozenset("in at under with along on among around inside beneath beside behind near outside since into".split())
_CROWDS = frozenset("hundreds thousands tens dozens scores families households".split())
_COMING = frozenset("come coming came".split())
_PASSING = _COMING | frozenset("sitting sit sat waiting wait waited lying gathered".split())
_PUBLIC = frozenset(
    "station stations hall halls market airport airstrip port harbour pitch hostel hostels temple temples cathedral mosque"
    " mosques field fields stadium stadiums border church hospital".split()
)
"""Where people who come, sit and wait may be for a train, a mass or a verdict."""
_CAMPS = frozenset("camps camp shelters tents".split())
_ROOFED = frozenset(("houses", "took in", "shelters"))
"""What schools and parishes do for those who fled."""
_SIDES = frozenset("eastern western northern southern central neighbouring neighboring nearby".split())
_FORD_REACH = 6
_PEOPLE = frozenset(
    "people persons families households villagers residents inhabitants civilians women refugees others".split()
)
_FORDS = frozenset("river border frontier pass strait lake lagoon".split())
_THERE = frozenset("are were now still live stay remain".split())
_LED_REACH = 5
_SINCE = frozenset(("since", ".", ",", ";", "so", "already", "altogether", "because"))
"""Behind 'have left', these say that nothing else is left: 'some 20,000 have left since May'."""
_FRACTIONS = frozenset("half third thirds quarter quarters fifth most majority none".split())
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
    if _is_otherwise(tokens, k) or not any(t.tag_ == "CD" or t.lower_ in _CROWDS for t in tokens[max(0, k - _AROUND) : k]):
        return False
    if word in _LEAVING:
        return _leaves(tokens, k, behind=behind)
    if word.startswith("cross") and (_FORDS & set(behind[:4]) or _goes_to_named(tokens, k)):
        return True
    if word in ENTERING:
        return _has_people(tokens, k) and k + 1 < len(tokens) and _is_named(tokens[k + 1])
    if word in ARRIVING and behind[:1] == ["there"]:
        return _has_people(tokens, k)
    if word in ARRIVING and behind[:1] in (["in"], ["at"]):
        at = k + 2 + (len(behind) > 1 and behind[1] in _SIDES)
        return bool(_REFUGE & set(behind)) or (_has_people(tokens, k) and at < len(tokens) and _is_named(tokens[at]))
    if not behind or tokens[k + 1].lower_ not in (_AT if word in _STAYING else _TOWARDS):
        return word == "gone" and (not behind or behind[0] in (".", ",", ";"))
    bound = word in _STAYING or (word in _COMING and behind[0] != "out") or behind[0] in ("in", "at", "on")
    refuge = _REFUGE - _PUBLIC if word in _PASSING else _REFUGE
    return bool(refuge & set(behind)) if bound else True


def _is_otherwise(tokens: Sequence[Token], k: int) -> bool:
    """Whether a march or a vote is near, or only a part goes: 'half of the 40,000 inhabitants live in tents'."""
    near = range(max(0, k - _AROUND), k - 1)
    of = [i + 2 for i in near if tokens[i].lower_ in _FRACTIONS and tokens[i + 1].lower_ == "of"]
    part = any(t.tag_ == "CD" for i in of for t in tokens[i : min(i + 2, k)])
    return part or any(t.lower_ in _OTHER for t in tokens[max(0, k - _AROUND) : k + _AROUND])


def _goes_to_named(tokens: Sequence[Token], k: int) -> bool:
    """'Crossed the Lacan | to Bol', 'crossed over into Zor': from one place that has a name into another."""
    to = next((i for i in range(k + 1, min(k + _FORD_REACH, len(tokens) - 1)) if tokens[i].lower_ in ("to", "into")), None)
    return to is not None and _is_named(tokens[to + 1])


def _has_people(tokens: Sequence[Token], k: int) -> bool:
    return any(t.lower_ in _PEOPLE for t in tokens[max(0, k - _LED_REACH) : k])


def _is_named(token: Token) -> bool:
    return token.tag_ in ("NNP", "NNPS")


def tells_of_camps(tokens: Sequence[Token], k: int) -> int:
    """Return how many words from the preposition at `k` say where people live: '18,000 are in eleven camps', else 0."""
    if tokens[k].lower_ not in ("in", "at") or k == 0:
        return 0
    behind = tokens[k + 1 : k + 1 + _LED_REACH]
    end = next((i for i, t in enumerate(behind) if t.lower_ in _CAMPS), None)
    if end is None or any(t.tag_.startswith("V") or t.text in (",", ";", ".") for t in behind[:end]):
        return 0
    before = tokens[k - 1].lower_
    stays = before in _PEOPLE or before in _THERE or tokens[k - 1].tag_ == "CD"
    other = any(t.lower_ in _OTHER for t in tokens[max(0, k - _AROUND) : k + _AROUND])
    return end + 2 if stays and not other else 0


def _leaves(tokens: Sequence[Token], k: int, *, behind: Sequence[str]) -> bool:
    """'Left Sennar state', 'left for Lodda', 'have left the town'; not 'left 12 dead', 'left the army'."""
    if not behind:
        return False
    after = tokens[k + 1]
    if tokens[k].lower_ == "left" and behind[0] in _SINCE and _has_done(tokens, k):
        return True
    named = after.tag_ in ("NNP", "NNPS") or (behind[0] in ("for", "from") and len(behind) > 1)
    return named or (after.tag_ in ("DT", "PRP$") and bool(_HOME & set(behind)))


def _has_done(tokens: Sequence[Token], k: int) -> bool:
    """Whether 'have' or 'had' goes with the verb at `k`: 'have already left'."""
    return any(t.lower_ in ("have", "had", "has") for t in tokens[max(0, k - 2) : k])


def may_flee(group: Group) -> bool:
    """Return whether so many people of no arms are counted that their going is flight."""
    least = _MANY_HOUSEHOLDS if group.count.unit == "households" else _MANY
    number = group.count.low or group.count.high or 0
    return group.kind in ("counted", "bare") and number >= least and group.role not in _ARMED


@cache
def going_pattern() -> re.Pattern[str]:
    """Return a pattern for the words of going in running text."""
    return re.compile(rf"\b(?:{'|'.join(sorted(_MOVING | _CAMPS | _ROOFED, key=len, reverse=True))})\b", re.IGNORECASE)
