"""What stands beside a verb of saying and is nobody who says it: a land, a name that somebody gives to another."""

from typing import Any

from kadesh.extract.document import Sentence
from kadesh.extract.voices.only_people import closes
from kadesh.extract.voices.utterance import word_at

_AFTER_COMMA = frozenset("announced confirmed reported stated".split())
"""Verbs that may have an object too: only behind a comma they close what somebody says, 'five died, announced the mayor'."""
_NAMING = 10
"""So many words before 'as Ali Omar, adding' the verb of naming stands."""


def is_alone_behind(sentence: Sentence, k: int, *, last: int) -> bool:
    """Return whether a sentence ends in 'said the monitor': nothing is left for anybody before the verb to say."""
    verb = word_at(sentence, k)
    told = verb in ("said", "says", "added", "adds") or (verb in _AFTER_COMMA and word_at(sentence, k - 1) == ",")
    return told and word_at(sentence, k + 1) == "the" and closes(sentence, _before_day(sentence, last))


def _before_day(sentence: Sentence, last: int) -> int:
    """The last token of a day right behind token `last`, or that one: 'announced the mayor | on Friday'."""
    near = last + 2 if word_at(sentence, last + 1) == "on" else last + 1
    if near >= len(sentence.tokens):
        return last
    at = sentence.span_of(near, near).start
    day = next((m.span for m in sentence.times if m.span.start <= at < m.span.end), None)
    return last if day is None else sentence.token_at(day.end - 1)


def is_land(sentence: Sentence, beside: tuple[int, int] | None) -> bool:
    """Return whether where somebody is at work stands before the verb: 'the Center for the truce in | Arda | said'."""
    if beside is None or word_at(sentence, beside[0] - 1) != "in":
        return False
    told = sentence.span_of(*beside)
    return any(m.span == told for m in sentence.places)


def find_namer(sentence: Sentence, k: int, *, beside: tuple[int, int]) -> Any | None:
    """Return who gave a name to another: the group of 'the group identified one of the dead as | Ali Omar, | adding'."""
    if sentence.tokens[k].tag_ != "VBG" or word_at(sentence, beside[0] - 1) != "as":
        return None
    for token in reversed(sentence.tokens[max(0, beside[0] - _NAMING) : beside[0]]):
        subject = next((c for c in token.children if c.dep_ == "nsubj"), None) if token.tag_[:2] == "VB" else None
        if subject is not None:
            return subject
    return None


def noun_phrase(head: Any) -> tuple[int, int]:
    """Return first and last token of a subject without its relative clauses and asides."""
    first = last = head.i
    stack = [head]
    while stack:
        token = stack.pop()
        first, last = min(first, token.i), max(last, token.i)
        stack.extend(
            c
            for c in token.children
            if c.dep_ not in ("relcl", "acl", "punct", "cc", "conj", "advcl", "ccomp", "parataxis")
            and not (c.dep_ == "appos" and c.i > token.i + 12)
        )
    if last - first > 24:
        return head.left_edge.i, head.i
    return first, last
