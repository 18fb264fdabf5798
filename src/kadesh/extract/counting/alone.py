"""Numbers that no noun follows: 'killing 10 and', 'eight in', '30,000 Amhara have been arrested'."""

from typing import Any

from kadesh.extract.counting.phrases import ELLIPTIC, SAYINGS, is_person, only_sets_apart

_AFTER_NUMBER = frozenset(". , : CC IN VBN VBD VBP VBZ RB DT -RRB- WDT TO RBR MD VBG '' WP".split())
"""Tags of what may follow a number that has no noun: 'killing 10 and', 'eight in'."""
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday overnight late early last".split()
)

_CROWDS = frozenset("dozens scores hundreds thousands".split())

_STANDS_BEFORE = frozenset(
    "injure injures flee flees killed critically seriously gravely severely fatally mortally hurt alive kia wia mia".split()
)
"""Words that may follow a number that has no noun, whatever they are tagged as."""


def stands_alone(tokens: tuple[Any, ...], k: int) -> bool:
    """Return whether no noun follows, so that the number may count people named elsewhere: 'killing 10 | and'."""
    if k >= len(tokens):
        return True
    token = tokens[k]
    if token.lower_ in _DAYS or is_crowd(tokens, k) or (token.tag_ in ("NNP", "NNPS") and _acts(tokens, k + 1)):
        return True
    if token.lower_ == "them" and tokens[k - 2].lower_ in ("number", "numbers"):
        return True  # 'killing a number of | them'
    if only_sets_apart(tokens, k) or _tells_of_things(tokens, k):
        return False
    return token.tag_ in _AFTER_NUMBER or token.lower_ in ELLIPTIC or token.lower_ in _STANDS_BEFORE


def is_crowd(tokens: tuple[Any, ...], k: int) -> bool:
    """Return whether another number begins at token `k`, of whom the next word tells: 'raids kill 21 | hundreds flee'."""
    behind = tokens[k : k + 2]
    figure = k > 0 and tokens[k - 1].text.isdigit()
    return figure and len(behind) > 1 and behind[0].lower_ in _CROWDS and behind[1].tag_.startswith("VB")


def _tells_of_things(tokens: tuple[Any, ...], k: int) -> bool:
    """'Two | scorched | vehicles', 'four | badly burned | buses': a participle that only tells how things are."""
    k += tokens[k].tag_ == "RB"
    behind = tokens[k + 1 : k + 3]
    if not behind or tokens[k].tag_ not in ("VBN", "JJ") or tokens[k].dep_ != "amod" or tokens[k].head.i != k + 1:
        return False
    said = len(behind) > 1 and behind[1].lower_ in SAYINGS
    return behind[0].tag_ == "NNS" and not is_person(behind[0]) and behind[0].lower_ not in ELLIPTIC and not said


def _acts(tokens: tuple[Any, ...], k: int) -> bool:
    """Whether a finite verb follows a name behind a number: '30,000 Amhara have been arrested'."""
    return k < len(tokens) and tokens[k].tag_ in ("VBP", "VBD", "MD") and tokens[k].lower_ not in SAYINGS
