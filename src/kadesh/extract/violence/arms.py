"""Weapons that act or are used: 'a rocket hit', 'fired a rocket', 'killed by a mine'; not those that lie in a store."""

from itertools import pairwise
from typing import Any

from kadesh.extract.document import Sentence
from kadesh.extract.words import load_words

_BEHIND = 60
"""Characters behind a hidden bomb within which its place is told."""
_IMPACT = load_words("weapon_verbs", use="impact")
_LAUNCH = load_words("weapon_verbs", use="launch")
_BACKED = frozenset("backed supported covered aided".split())
_ON_THE_GROUND = frozenset("attacked attack assaulted assault stormed storm entered advanced".split())
_DOWN = ("crash", "ditched")
_CLAUSE = frozenset("after before while because whereas although".split())
_HIDDEN = frozenset("bomb bombs mine mines landmine landmines ied ieds grenade explosive explosives".split())
_BOMBERS = frozenset(("bomber", "bombers"))
_SLAIN = frozenset("killed shot shoot kill kills".split())
_LEFT = frozenset("left leaves leave".split())
_HARMED = frozenset("dead killed wounded injured hurt maimed".split())
_LEFT_REACH = 10
_SHOOTERS = frozenset("gunman gunmen sniper snipers".split())
"""People in whose name a weapon is: they shoot where they act."""
_MET = frozenset("hit struck ran drove triggered tripped stepped touched".split())
_OVER = frozenset("over on onto upon into".split())
_SORTS = frozenset(
    "roadside car suicide truck parcel pressure petrol magnetic time sticky nail pipe motorcycle land".split()
)
_PLACED_AT = frozenset("at in near on outside inside against under".split())
_FLOWN = ("helicopter", "chopper", "plane", "aircraft")
_CARRIED = ("evacuat", "airlift", "ferr", "transport", "flown", "shift", "rescu")
_WITHIN = 14
"""So many words before an aircraft the verb stands that tells whom it carries."""
_MADE_SAFE = ("defus", "dismantl", "discover", "recover", "found", "seiz", "clear", "disarm", "remov", "stor", "confiscat")


def is_used(sentence: Sentence, k: int) -> bool:
    """Return whether the weapon at token `k` acts or is used here: 'rockets hit', 'fired a rocket', 'killed by a mine'."""
    tokens = sentence.tokens
    token = tokens[k]
    if any(t.lower_ in ("down", "downed", "downing") for t in tokens[max(0, k - 4) : k + 5]) or _is_destroyed(token):
        return False
    if any(t.lower_.startswith(_DOWN) for t in tokens[k + 1 : k + 4]):
        return False  # 'their helicopter crashed' killed those on board
    met = token.lower_ in _SHOOTERS and _is_met(token)
    if any((met, _is_stopped(token), _only_backs(tokens, k), _carries(tokens, k))):
        return False
    after = [t.lower_ for t in tokens[k + 1 : k + 6]]
    before = [t.lower_ for t in tokens[max(0, k - 6) : k]]
    if token.dep_ in ("nsubj", "nsubjpass") and token.head.lower_ in (_IMPACT | _LAUNCH):
        return True
    if (token.dep_ == "dobj" and token.head.lower_ in _LAUNCH) or _leaves_dead(tokens, token):
        return True
    if any(w in _IMPACT or (w in _LAUNCH and w not in ("used", "opened")) for w in after[:3]):
        return True
    if any(w in _LAUNCH for w in _own_clause(before[-4:])):
        return True
    if token.lower_ in _HIDDEN and _lies_in_wait(sentence, k):
        return True
    if _acts_later(sentence, k):
        return True
    return any(w in ("by", "with", "in", "from", "to", "when") for w in before[-4:]) and any(
        w in _IMPACT for w in [t.lower_ for t in tokens[max(0, k - 12) : k]]
    )


def _carries(tokens: tuple[Any, ...], k: int) -> bool:
    """'Evacuated the injured by | helicopter': it fetched people and hit nobody."""
    if not tokens[k].lower_.startswith(_FLOWN) or not any(t.tag_ in ("IN", "VBG") for t in tokens[max(0, k - 3) : k]):
        return False
    start = next((j for j in range(k - 1, max(0, k - _WITHIN) - 1, -1) if tokens[j].lower_.startswith(_CARRIED)), None)
    return start is not None and not any(t.lower_ in _IMPACT and t.dep_ != "amod" for t in tokens[start + 1 : k])


def _leaves_dead(tokens: tuple[Any, ...], token: Any) -> bool:
    """'A bomb | left six soldiers and a nurse dead': what it left people as stands behind them."""
    if token.dep_ != "nsubj" or token.head.lower_ not in _LEFT:
        return False
    behind = tokens[token.head.i + 1 : token.head.i + 1 + _LEFT_REACH]
    return any(t.lower_ in _HARMED for t in behind)


def _only_backs(tokens: tuple[Any, ...], k: int) -> bool:
    """'Troops backed by | tanks | attacked the town': the troops did."""
    backed = any(a.lower_ in _BACKED and b.lower_ == "by" for a, b in pairwise(tokens[max(0, k - 6) : k]))
    return backed and any(t.lower_ in _ON_THE_GROUND for t in tokens[k + 1 : k + 4])


def _is_met(token: Any) -> bool:
    """'Police killed two gunmen', 'the gunmen were shot': it was done to them; not to 'a gunman who had killed two'."""
    if any(c.dep_ == "relcl" for c in token.children):
        return False
    while token.dep_ == "conj" or (token.dep_ == "pobj" and token.head.lower_ == "of"):
        if token.head is token:
            return False
        token = token.head.head if token.dep_ == "pobj" else token.head
    return token.dep_ in ("dobj", "nsubjpass") or (token.dep_ == "pobj" and token.head.lower_ in ("with", "against"))


def _is_stopped(token: Any) -> bool:
    """'A bomber was killed by police', 'guards shot the bombers': he was killed before he set off anything."""
    if token.lower_ not in _BOMBERS or token.head.lower_ not in _SLAIN or any(c.dep_ == "relcl" for c in token.children):
        return False
    by_somebody = token.dep_ == "nsubjpass" and any(c.dep_ == "agent" for c in token.head.children)
    return by_somebody or (token.dep_ == "dobj" and any(c.dep_ == "nsubj" for c in token.head.children))


def _own_clause(words: list[str]) -> list[str]:
    """The words behind the last one that begins a clause: 'raids were carried out after | reconnaissance drones'."""
    cut = max((n for n, word in enumerate(words) if word in _CLAUSE), default=-1)
    return words[cut + 1 :]


def runs_into_bomb(verb: Any) -> bool:
    """Return whether a verb tells of somebody who came upon a hidden bomb: 'their bus | hit a mine', 'drove over one'."""
    if verb.lower_ not in _MET | {"strikes", "hits"}:
        return False
    behind = [t for t in verb.children if t.i > verb.i and t.dep_ in ("dobj", "prep")]
    met = [t for x in behind for t in (x, *x.children) if x.dep_ == "dobj" or x.lower_ in _OVER]
    return any(t.lower_ in _HIDDEN and t.dep_ in ("dobj", "pobj") for t in met)


def _lies_in_wait(sentence: Sentence, k: int) -> bool:
    """'Their jeep hit a landmine', 'a roadside bomb at the junction'; not one that was found and made safe."""
    tokens = sentence.tokens
    if any(t.lower_.startswith(_MADE_SAFE) for t in tokens):
        return False
    if any(t.lower_ in _MET for t in tokens[max(0, k - 5) : k]):
        return True
    made = k > 0 and tokens[k - 1].lower_ in _SORTS
    where = k + 1 < len(tokens) and tokens[k + 1].lower_ in _PLACED_AT
    start = sentence.span_of(k, k).end
    return made and where and any(0 < p.span.start - start < _BEHIND for p in sentence.places)


def _is_destroyed(token: Any) -> bool:
    """'Destroyed five posts and two car bombs': whoever did so set none off."""
    if token.lower_ not in _HIDDEN:
        return False
    while token.dep_ == "conj" and token.head is not token:
        token = token.head
    return token.dep_ in ("dobj", "nsubjpass") and token.head.lower_.startswith("destroy")


def _acts_later(sentence: Sentence, k: int) -> bool:
    """'Jets believed to be Russian struck': the verb of impact comes with no other noun before it."""
    for token in sentence.tokens[k + 1 : k + 8]:
        if token.tag_ == "VBD" and token.lower_ in _IMPACT:
            return True
        if token.tag_ in ("NN", "NNS", "NNP", ".", ":", "WDT"):
            return False
    return False
