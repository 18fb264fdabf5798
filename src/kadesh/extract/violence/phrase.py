"""How far the phrase of a noun reaches: what stands before it, and 'of X', 'from X' behind it, no clause."""

from typing import Any

_LOYAL = frozenset(("loyal", "allied", "aligned"))
"""'Fighters allied to Alpha': who stands behind tells whose they are."""
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_FAR = 10


def noun_phrase(head: Any) -> tuple[int, int]:
    """Return the first and the last token of the noun phrase of `head`."""
    last = head.i
    for child in head.children:
        told = child.dep_ in ("prep", "appos", "conj", "flat", "nmod") and child.right_edge.i - head.i <= _FAR
        if child.i > head.i and (told or child.lower_ in _LOYAL):
            last = max(last, _without_clauses(child))
    return head.left_edge.i, max(last, _named_behind(head))


def _named_behind(head: Any) -> int:
    """The last token of a name right behind its kind: "Chad's paramilitary | Alpha Forces took" has two subjects."""
    beside = (c for c in head.head.children if c.dep_ in _SUBJECTS and head.i < c.i < head.head.i)
    return next((int(c.i) for c in beside if head.dep_ in _SUBJECTS and c.left_edge.i == head.i + 1), int(head.i))


def _without_clauses(token: Any) -> int:
    last = token.i
    for child in token.children:
        if child.i > last and child.dep_ not in ("relcl", "acl", "advcl", "punct"):
            last = max(last, _without_clauses(child))
    return int(last)
