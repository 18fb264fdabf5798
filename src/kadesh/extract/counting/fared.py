"""People who fared otherwise than those counted before them: 'killed nine people in Arda; six | survived'."""

from typing import Any

from kadesh.extract.counting.chains import is_partitive
from kadesh.extract.counting.cue import BE, HAVE
from kadesh.extract.counting.group import Group

_SPARED = frozenset(
    "released freed survived escaped recovered discharged rescued returned fled unhurt unharmed alive".split()
)
"""What a share of those counted does not share with them: 'arrested 12, of whom four were | released'."""
_VERBS = frozenset("VBD VBZ VBP VBN".split())


def are_spared(tokens: tuple[Any, ...], people: Group) -> bool:
    """Return whether it is told right behind people that nothing became of them: 'killed six and three | survived'."""
    behind = tokens[people.last + 1 : people.last + 4]
    verb = next((t for t in behind if t.lower_ not in BE | HAVE | {"later", "all", "since"}), None)
    if verb is None or verb.lower_ not in _SPARED:
        return False
    done = any(t.lower_ in BE for t in behind if t.i < verb.i)  # not 'killed nine men released from jail'
    return done or verb.tag_ == "VBD"


def fare_otherwise(tokens: tuple[Any, ...], before: Group, *, people: Group) -> bool:
    """Return whether a verb of their own tells what became of `people`, who are counted behind others.

    Of a share only that it was spared: 'three of whom lived in Arda' were killed with the others.
    """
    head = tokens[people.head if people.head is not None else people.last]
    verb = head.head
    if head.dep_ not in ("nsubj", "nsubjpass") or verb.i <= people.last or verb.tag_ not in _VERBS:
        return False
    if is_partitive(tokens[before.last + 1 : people.first]) or _is_of_them(tokens, people):
        return verb.lower_ in _SPARED or (verb.lower_ in BE and any(c.lower_ in _SPARED for c in verb.children))
    return verb.lower_ not in BE | HAVE or any(c.lower_ in _SPARED for c in verb.children)


def _is_of_them(tokens: tuple[Any, ...], people: Group) -> bool:
    """'Four of whom', 'of whom four', 'two of them'."""
    around = [t.lower_ for t in tokens[max(0, people.first - 2) : people.last + 3]]
    return "whom" in around or "them" in around
