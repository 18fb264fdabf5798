"""Whom 'he' or 'she' means in a clause about one who was shot: 'police killed a man after he stabbed two officers'."""

from typing import Any

_ONE = frozenset(("he", "she"))
_PEOPLE = frozenset(("NN", "NNP", "JJ"))


def person_meant(pronoun: Any) -> Any | None:
    """Return the one to whom the main verb was done, where 'he' does something before or after it; None where nobody was.

    The man of 'police shot a man after he opened fire' and of 'a man was shot when he attacked'; soldiers are no 'he'.
    """
    if pronoun.lower_ not in _ONE:
        return None
    verb = pronoun.head
    while verb.dep_ in ("conj", "xcomp") and verb.head is not verb:
        verb = verb.head
    if verb.dep_ != "advcl":
        return None
    done = (c for v in _joined(verb.head) for c in v.children if c.dep_ in ("dobj", "nsubjpass"))
    return next((c for c in done if c.tag_ in _PEOPLE and c.i < pronoun.i), None)


def _joined(verb: Any) -> list[Any]:
    """A verb and those it is told beside: 'shot and killed'."""
    told = [verb, *(c for c in verb.children if c.dep_ == "conj")]
    return [*told, verb.head] if verb.dep_ == "conj" else told
