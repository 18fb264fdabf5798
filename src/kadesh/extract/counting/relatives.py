"""Clauses behind a comma that only tell more of people: 'nine villagers, who had fled the rebels, were shot'."""

from collections.abc import Sequence
from typing import Any

from kadesh.extract.counting.cue import BE, HAVE
from kadesh.extract.counting.group import Group
from kadesh.extract.counting.phrases import SAYINGS

_WHO = frozenset("who whom whose which".split())
_LIGHT = BE | HAVE | frozenset("all both shot found left".split())
_LONGEST = 40
"""So many words such a clause may have."""


_DASHES = frozenset("- – — --".split())


def closes_before(tokens: Sequence[Any], first: int, *, k: int) -> bool:
    """Return whether a clause opens with the comma at `first` that another comma closes right before the verb at `k`."""
    opener = next((t.text for t in tokens[first : first + 1]), "")
    if k - first > _LONGEST or not (opener in _DASHES or (opener == "," and tokens[first + 1].lower_ in _WHO)):
        return False  # 'two clerks - members of a club, by one account - were killed'
    close = next((j for j in range(k - 1, first + 1, -1) if tokens[j].text == opener), first)
    said = any(t.lower_ in SAYINGS or t.text in (";", ".") for t in tokens[first + 2 : close])
    return close > first + 2 and not said and all(t.tag_ == "RB" or t.lower_ in _LIGHT for t in tokens[close + 1 : k])


def is_within(tokens: Sequence[Any], group: Group, *, k: int) -> bool:
    """Return whether people are told of only in such a clause, about somebody else: the rebels of the example.

    A number without a noun may be of them all: 'refugees, whose numbers were put at 6,000, fled'.
    """
    if group.kind == "bare":
        return False
    for j in range(group.first - 2, max(0, group.first - _LONGEST), -1):
        if tokens[j].text in (";", "."):
            return False
        if tokens[j].text == "," and tokens[j + 1].lower_ in _WHO and tokens[j - 1].tag_.startswith("NN"):
            close = next((c for c in range(k - 1, j, -1) if tokens[c].text == ","), j)
            return close > group.last and closes_before(tokens, j, k=k)
    return False
