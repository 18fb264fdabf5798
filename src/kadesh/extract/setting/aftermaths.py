"""Deeds that another one is counted from: 'the raid came a day after a bomb had killed six', who did not die a day after."""

import re
from typing import Any

from kadesh.extract.document import Sentence
from kadesh.model.lexicon import TimeMention
from kadesh.model.span import Span

_COUNTED = re.compile(r"\b(?:hours?|days?|nights?|weeks?|months?|years?) (?P<turn>after|before)\Z", re.IGNORECASE)
"""How a time ends that is counted from what stands behind it."""
_SOME_TIME = re.compile(r"\b(?:days|weeks|months|years) (?=after\b)", re.IGNORECASE)
"""Of nobody knows how many: 'nine died, weeks | after six had been killed'."""
_TURNS = re.compile(r" (?:after|before)\b")


def counted_from(sentence: Sentence, near: Span) -> Span | None:
    """Return where the clause stands that a time before it is counted from, if `near` is told in it; None else."""
    for mention in sentence.times:
        turn = _turn_of(sentence, mention)
        clause = _clause_of(sentence, turn) if turn is not None else None
        if clause is not None and near.within(clause):
            return clause
    clauses = (_clause_of(sentence, turn) for turn in _vague_turns(sentence))
    return next((c for c in clauses if c is not None and near.within(c)), None)


def _vague_turns(sentence: Sentence) -> list[Any]:
    """The 'after' of 'days after', which names no time."""
    if not sentence.parsed or "s after " not in sentence.small:
        return []
    starts = {m.end() for m in _SOME_TIME.finditer(sentence.text)}
    return [t for t in sentence.tokens if t.idx in starts]


def only_counts(sentence: Sentence, mention: TimeMention, *, near: Span) -> bool:
    """Return whether a time only counts from a deed told behind it, at `near`, that has a day of its own.

    'The raid came a day after | a bomb hit a convoy on Sunday': it hit on Sunday.
    """
    turn = _turn_of(sentence, mention)
    clause = _clause_of(sentence, turn) if turn is not None else None
    if clause is None or near.end <= clause.start or near.start < mention.span.start:
        return False
    return any(m.span.within(clause) for m in sentence.times)


def _turn_of(sentence: Sentence, mention: TimeMention) -> Any | None:
    """The 'after' that a time ends with or that stands right behind it: 'two days after'."""
    end = mention.span.end - sentence.span.start
    behind = _TURNS.match(sentence.text, end)
    end = behind.end() if behind is not None else end
    if not sentence.parsed or _COUNTED.search(sentence.text, 0, end) is None:
        return None
    return next((t for t in sentence.tokens if t.idx + len(t.text) == end), None)


def _clause_of(sentence: Sentence, turn: Any) -> Span | None:
    """What stands behind 'after' and hangs on it or on the verb that it leads to."""
    if turn.dep_ != "mark" and not any(t.dep_ in ("pobj", "pcomp") for t in turn.children):
        return None  # 'and spread the day after to Bol'
    head = turn.head if turn.dep_ == "mark" else turn
    last = max((t.i for t in head.subtree), default=turn.i)
    return sentence.span_of(turn.i + 1, last) if last > turn.i else None
