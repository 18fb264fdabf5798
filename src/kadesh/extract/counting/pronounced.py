"""Whom a doctor tells to be dead: 'doctors pronounced her dead', 'he was declared dead on arrival'."""

from collections.abc import Sequence
from typing import Any

from kadesh.extract.counting.group import Group

_TELLING = frozenset("declare declares declared declaring pronounce pronounces pronounced pronouncing certified".split())
_WRONGLY = frozenset("wrongly falsely mistakenly erroneously prematurely incorrectly never".split())
_REACH = 14
"""So many words at most between who tells it and 'dead'."""


def is_wrongly_told(tokens: Sequence[Any], k: int) -> bool:
    """Return whether somebody was only held to be dead at token `k`: 'was wrongly declared | dead'."""
    verb = pronounced_by(tokens, k)
    return verb is not None and any(t.lower_ in _WRONGLY or t.dep_ == "neg" for t in verb.children)


def pronounced_by(tokens: Sequence[Any], k: int) -> Any | None:
    """Return the verb by which somebody is told to be dead at token `k`: 'declared' of 'declared him dead'."""
    if tokens[k].lower_ != "dead":
        return None
    verb = tokens[k].head
    return verb if verb.lower_ in _TELLING and verb.i < k else None


def told_dead(dead: Any, teller: Any) -> Any | None:
    """Return who is told to be so, by the arcs: 'he' of 'he was pronounced dead', 'him' of 'declared him dead'."""
    passive = any(t.dep_ == "auxpass" for t in teller.children)
    if passive:
        return next((t for t in teller.children if t.dep_ == "nsubjpass"), None)
    behind = (t for t in (*dead.children, *teller.children) if teller.i < t.i < dead.i)
    return next((t for t in behind if t.dep_ in ("nsubj", "dobj", "obj")), None)


def pronounces(tokens: Sequence[Any], group: Group) -> bool:
    """Return whether people are those who tell it, and none of the dead: 'two doctors pronounced her dead'."""
    told = (verb for t in tokens[group.last + 1 : group.last + _REACH] if (verb := pronounced_by(tokens, t.i)) is not None)
    return any(group.last < v.i and c.dep_ == "nsubj" and group.first <= c.i <= group.last for v in told for c in v.children)
