"""Who is driven out or leaves home: 'have left their homes', 'drove 3,000 people from their homes', 'forced 200 to flee'."""

from itertools import pairwise
from typing import Any

DRIVEN = frozenset("driven drove driving forced forces forcing pushed".split())
_OUT_OF, _DRIVEN_REACH = frozenset(("from", "of", "leave", "flee", "abandon")), 20
"""Before 'their homes', behind any number: 'has forced more than 3 million people | from | their homes'."""
_NUMBERS = frozenset("dozens scores hundreds thousands tens".split())
_LEAVING = frozenset("leave flee evacuate move go".split())
_ENDS = frozenset((".", ",", ";", ")"))
_THERE = frozenset("and while when after before in on since from to overnight".split())
_GOING_OUT = frozenset(("left", "leave", "leaving"))
_HOMES = frozenset("homes home houses villages hamlets village".split())
_ERRANDS = frozenset("work jobs job prayers prayer pray classes shopping".split())
"""What people leave home for on any day."""
GUESTS = frozenset("people persons families households villagers residents civilians women children refugees idps".split())


def is_driven(tokens: tuple[Any, ...], k: int) -> bool:
    """Return whether people leave their homes by this verb: 'have left their homes', 'were driven from their villages'."""
    after = {t.lower_ for t in tokens[k + 1 : k + 8]}
    if tokens[k].lower_ == "forces" and tokens[k].tag_ == "NNS":
        return False  # 'fighters from the Alpha forces were killed in Arda village'
    if tokens[k].lower_ in DRIVEN and (_is_out_of_homes(tokens, k) or _is_made_to_go(tokens, k)):
        return True
    if tokens[k].lower_ in _GOING_OUT and _goes_for_an_errand(tokens, k):
        return False
    if tokens[k].lower_ == "pushed":
        return False
    return bool(after & _HOMES) or (tokens[k].lower_ == "driven" and bool(after & {"out", "from"}))


def _is_out_of_homes(tokens: tuple[Any, ...], k: int) -> bool:
    """Whether the verb at `k` drives people out of homes: 'forced | more than 3 million people from their homes'."""
    rest = [t.lower_ for t in tokens[k + 1 : k + 1 + _DRIVEN_REACH]]
    at = next((i for i, w in enumerate(rest) if w in _HOMES), 0)
    goes_on = any(t.tag_[:2] in ("VB", "WP", "WD") or t.text == ";" for t in tokens[k + 1 : k + at - 1])
    return at > 1 and rest[at - 1] == "their" and rest[at - 2] in _OUT_OF and not goes_on


def _is_made_to_go(tokens: tuple[Any, ...], k: int) -> bool:
    """'Forced as many as 4,000 people | to leave'; not 'to leave their jobs', nor whoever bears arms."""
    rest = tokens[k + 1 : k + 1 + _DRIVEN_REACH]
    at = next((i for i, t in enumerate(rest) if t.lower_ in GUESTS), 0)
    behind = [t.lower_ for t in rest[at + 1 : at + 3]]
    counted = any(t.tag_ == "CD" or t.lower_ in _NUMBERS for t in rest[:at])
    ends = rest[at + 3 : at + 4]
    goes = bool(behind) and behind[0] == "to" and behind[1:2] and behind[1] in _LEAVING
    return bool(counted and goes and (not ends or ends[0].text in _ENDS or ends[0].lower_ in _THERE))


def _goes_for_an_errand(tokens: tuple[Any, ...], k: int) -> bool:
    """'Were leaving their houses to look | for work', 'had left home for | prayers'."""
    behind = [t.lower_ for t in tokens[k + 1 : k + 12]]
    return any(a in ("for", "to") and b in _ERRANDS for a, b in pairwise(behind))
