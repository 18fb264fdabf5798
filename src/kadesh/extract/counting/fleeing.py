"""Who flees and is not displaced: 'killed three workers and a family of six displaced people', 'men shot him and fled'."""

from typing import Any

from kadesh.extract.counting.cue import Cue
from kadesh.extract.counting.group import Group
from kadesh.extract.counting.strength import CHAINED

MOVED = frozenset(("displaced", "refugees"))
_ROW = frozenset("and , as well a an another the entire whole family group of along with".split())
"""What may stand between people of one row: 'three workers and a family of six'."""


_DEEDS = frozenset(
    "shot stabbed attacked ambushed kidnapped abducted robbed threw hurled lobbed opened fired detonated killed murdered "
    "assassinated gunned stormed raided planted".split()
)
_MEANWHILE = frozenset(("who", "then", "also", "reportedly", "had"))


def flees_deed(tokens: tuple[Any, ...], group: Group, *, cue: Cue) -> bool:
    """Return whether people flee from what they did themselves: 'masked men shot the mayor and | fled'."""
    if cue.outcome not in MOVED or cue.token <= group.last:
        return False
    k = group.last + 1
    while k < cue.token and tokens[k].lower_ in _MEANWHILE:
        k += 1
    did = (
        tokens[k].lower_ in _DEEDS
        and tokens[k].tag_ in ("VBD", "VBN")
        and all(t.lower_ != "by" for t in tokens[k + 1 : k + 3])
    )
    return k < cue.token and did and not any(t.tag_ == "NNS" and t.dep_ == "nsubj" for t in tokens[k + 1 : cue.token])


def harm_displaced(tokens: tuple[Any, ...], groups: list[Group], *, scored: dict[int, tuple[float, int, Cue]]) -> None:
    """Give displaced people what befell those they are told with, in `scored`: how strongly, how near, by which word.

    In 'killed three workers and a family of six displaced people' the word in the group only says who they are.
    """
    harm: tuple[float, int, Cue] | None = None
    for b, group in enumerate(groups):
        if b == 0 or any(t.lower_ not in _ROW for t in tokens[groups[b - 1].last + 1 : group.first]):
            harm = None
        own = scored.get(b)
        if tokens[group.head if group.head is not None else group.last].dep_ in ("nsubj", "nsubjpass"):
            harm = None  # 'killed 12 people, and 4,000 displaced people sleep in schools'
        if own is not None and own[2].outcome not in MOVED:
            harm = own if own[2].token < group.first else None
        elif own is not None and harm is not None and any(g.first <= own[2].token < g.last for g in groups[b:]):
            scored[b] = (CHAINED, harm[1], harm[2])
