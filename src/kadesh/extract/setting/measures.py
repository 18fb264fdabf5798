"""Times that only measure: what a deed is compared with, how long a siege has lasted, when a town was taken before."""

import re
from typing import Any

from kadesh.extract.document import Sentence
from kadesh.model.lexicon import TimeMention
from kadesh.model.span import Span

_BEFORE = 160
_COMPARED = re.compile(
    r"\b(?:the|its|their|his|one of the|some of the|[’']s|(?:world|country|nation|region|war)s)\s"
    r"(?:\w+\s){0,2}?(?:most\s[a-z]+|worst|first|biggest|largest"
    r"|heaviest|deadliest|bloodiest|widest|fiercest|highest|strongest|greatest|longest)\b[^.;]{0,90}?"
    r"\b(?P<since>since\b[^.;]{0,90}|(?:in|for) (?:(?:more|less) than|over|nearly|almost|about|at least)?\s?(?:an?\s)?)\Z",
    re.IGNORECASE,
)
"""Before a time: 'the widest offensive since the army took the town in | 2012', 'the loudest in | more than a month'."""
_OPENS = re.compile(r"\W*in (?:the|its|their|one of the|what)\b", re.IGNORECASE)
"""'In the worst raid since May, gunmen killed nine': they did not die in May."""
_LENGTH = re.compile(
    r"(?:in |for |over )?(?:(?:more|less) than|over|nearly|almost|about|at least|an?|\w+)?\s?(?:\w+\s)?"
    r"(?:days|weeks|months|years|week|month|year|decades?)\Z",
    re.IGNORECASE,
)
_LASTED = re.compile(r"\b(?:days?|weeks?|months?|years?)[\s-]long\b", re.IGNORECASE)
"""'A month-long siege': how long it lasted, not when it was."""
_HOURS = re.compile(r"\bhours?[\s-]long\b|\b(?:[a-z]+|1?\d|2[0-3])-hour\b", re.IGNORECASE)
"""'An hour-long clash', 'a two-hour battle' tell no day, beside whichever."""
_PERSONS = frozenset(("who", "whom", "whose"))
_PLACED = frozenset(
    "town city village area district road province region base neighbourhood neighborhood suburb camp siege blockade "
    "hilltop hill bridge crossing stronghold bastion quarter zone border airport enclave capital municipality county "
    "valley jungle forest island mountains street market".split()
)
"""Nouns of which a clause behind them tells something older: 'the town that the army retook on January 26'."""


_RANKED = re.compile(
    r"\b(?:worst|deadliest|bloodiest|biggest|largest|heaviest|first|second|third|fourth|fifth|latest|single)\s"
    r"(?:(?!(?:on|in|at|when|after)\b)[\w-]+\s){1,4}\Z",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:so far |of |in )?(?:this|the|last) (?:past |last )?(?:year|month|week)(?: so far)?", re.IGNORECASE)
"""'The deadliest attack | this year': how it ranks."""
_THIS_RANKS = re.compile(
    r"\b(?:this|it) (?:is|was|marks|marked) the (?:[\w’']+ )?(?:worst|deadliest|bloodiest|biggest|largest|heaviest|first"
    r"|second|third|fourth|fifth|sixth|seventh|latest|\d+(?:st|nd|rd|th)|most \w+) [^.;,]*\Z",
    re.IGNORECASE,
)
_AMONG = re.compile(rf"{_YEAR.pattern}|(?:in |of )?(?:19|20)\d\d", re.IGNORECASE)
"""'This is the first raid there | in 2023': among which it ranks."""
_AGED = re.compile(r"[\s-](?:day|week|month|year)s?[\s-]old\b", re.IGNORECASE)
"""'In the nine-month-old revolt': how old a war is, not when one deed of it was done."""


def only_measures(sentence: Sentence, mention: TimeMention, *, near: Span | None = None) -> bool:
    """Return whether a time tells nothing of when what stands at `near` was done.

    'The widest attack since the army took the hill in 2012', 'a month-long siege', 'the town that they retook in May'.
    """
    if is_length(sentence, mention, near=near) or _HOURS.search(mention.words) is not None:
        return True
    if _is_ranked(sentence, mention) or _AGED.search(mention.words) is not None:
        return True
    if near is not None and near.overlaps(mention.span) and near != sentence.span:
        return False
    return is_compared(sentence, mention, near=near) or _tells_of_place(sentence, mention, near=near)


def is_length(sentence: Sentence, mention: TimeMention, *, near: Span | None) -> bool:
    """Return whether a time beside another one, or of another sentence, only tells how long it was: 'a month-long siege'."""
    here = near is not None and near.within(sentence.span)
    if _LASTED.search(mention.words) is None or (here and len(sentence.times) == 1):
        return False
    return near is None or near == sentence.span or not near.within(mention.span)


def is_compared(sentence: Sentence, mention: TimeMention, *, near: Span | None = None) -> bool:
    """Return whether a time only tells since when a deed is the first or the worst; not of what is told behind 'since'."""
    start = mention.span.start - sentence.span.start
    words = mention.words.lower()
    opener = next((w for w in ("since ", "in ", "for ") if words.startswith(w)), "")
    found = _COMPARED.search(sentence.text[: start + len(opener)], max(0, start - _BEFORE))
    if found is None:
        return False
    told_in = near is not None and near.within(sentence.span) and near.start >= sentence.span.start + found.start("since")
    if told_in and not (
        _OPENS.match(found.string) and sentence.text.startswith(",", mention.span.end - sentence.span.start)
    ):
        return False
    return found["since"].lower().startswith("since") or _LENGTH.match(words) is not None


def _is_ranked(sentence: Sentence, mention: TimeMention) -> bool:
    """Whether a time tells among which deeds one ranks, in a sentence that tells a day too, or that tells nothing else."""
    before = mention.span.start - sentence.span.start
    if _THIS_RANKS.search(sentence.text, max(0, before - _BEFORE), before) is not None:
        return _AMONG.fullmatch(mention.words) is not None
    if len(sentence.times) == 1 or _YEAR.fullmatch(mention.words) is None:
        return False
    return _RANKED.search(sentence.text, 0, mention.span.start - sentence.span.start) is not None


def _tells_of_place(sentence: Sentence, mention: TimeMention, *, near: Span | None) -> bool:
    """Whether a time stands in a clause that tells something older of a place, and `near` does not."""
    token = token_at(sentence, mention.span.end)
    while token is not None and token.head is not token:
        if token.dep_ == "relcl" and _is_placed(sentence, token.head):
            clause = sentence.span_of(token.left_edge.i, token.right_edge.i)
            whose = any(t.lower_ in _PERSONS for t in sentence.tokens[token.left_edge.i : token.i])
            return not whose and (near is None or near.end <= clause.start or near.start >= sentence.span.end)
        token = token.head
    return False


def _is_placed(sentence: Sentence, noun: Any) -> bool:
    span = sentence.span_of(noun.i, noun.i)
    return noun.lower_ in _PLACED or any(m.span.overlaps(span) for m in sentence.places)


def token_at(sentence: Sentence, end: int) -> Any | None:
    """Return the last token of what ends at `end`."""
    at = end - sentence.span.start
    return next((t for t in sentence.tokens if t.idx < at <= t.idx + len(t.text)), None)
