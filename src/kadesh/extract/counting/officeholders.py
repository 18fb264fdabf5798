"""Persons named one by one with their office: 'constable Luis Mora and teacher Ana Lara' are two."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from kadesh.extract.counting.group import MIXED, Group
from kadesh.extract.counting.phrases import ROLES
from kadesh.extract.document import Sentence
from kadesh.model.count import Count

_NAME = r"[A-Z][\w’'-]+(?: (?:(?:al|el|bin|ibn|abu|de|van|von)[ -])?[A-Z][\w’'-]+){1,3}"
_OFFICE = r"(?:[A-Za-z]+[ -]){1,4}?"
_LIST = re.compile(rf"{_OFFICE}{_NAME}(?:, {_OFFICE}{_NAME}){{0,6}},? and {_OFFICE}{_NAME}(?=[\s,.;:)]|\Z)")
_JOINT = re.compile(r",? and |, ")
_FULL_NAME = 2
"""So many words at least a name has."""
_RANKS = frozenset("assistant deputy head senior chief police army sub local former traffic lance village district".split())
"""Words that an office may begin with."""


def count_officers(words: str) -> int:
    """Return how many persons `words` name one by one, each behind an office; 0 where they are no such list.

    >>> count_officers("constable Luis Mora and head teacher Ana Lara"), count_officers("Luis Mora and Ana Lara")
    (2, 0)
    """
    offices = _offices_in(words) if _LIST.fullmatch(words) else []
    return len(offices)


@cache
def _offices_in(words: str) -> list[str]:
    """The last word of each office, none where one of those named has no office."""
    found: list[str] = []
    for part in _JOINT.split(words):
        told = part.lower().replace("-", " ").split()[:-_FULL_NAME]
        office = next((w for w in reversed(told) if w in ROLES and w not in _NO_OFFICES), None)
        if office is None or ROLES[office] == "official":
            return []
        found.append(office)
    return found


_NO_OFFICES = frozenset("people police persons other others".split())


def named_by_office(sentence: Sentence) -> Iterator[Group]:
    """Yield the persons of each list of names with offices, as one group."""
    past = 0
    for k, token in enumerate(sentence.tokens):
        roll = _LIST.match(sentence.text, token.idx) if k >= past and _leads(sentence.tokens, k) else None
        offices = _offices_in(roll[0]) if roll is not None else []
        if roll is None or not offices:
            continue
        last = past = sentence.token_at(sentence.span.start + roll.end() - 1)
        span, some = sentence.span_of(k, last), Count(len(offices), len(offices), "exact", token.text)
        noun = offices[0] if len({ROLES[o] for o in offices}) == 1 else MIXED
        yield Group(k, last, last, some, "counted", noun, span, span)


def _leads(tokens: Sequence[Any], k: int) -> bool:
    """Whether an office may begin at `k`, before which no name or noun stands."""
    opens = k == 0 or tokens[k - 1].tag_ not in ("NNP", "NN", "NNS", "JJ", "HYPH", "CC", ",", "DT", "CD")
    office = tokens[k].lower_ in _RANKS or (tokens[k].lower_ in ROLES and tokens[k].tag_ not in ("NNS", "NNPS"))
    return opens and office and any(t.lower_ in ROLES for t in tokens[k : k + 4])


def only_names(tokens: Sequence[Any], counted: Group, *, titled: Group) -> bool:
    """Return whether a title behind a number opens the name of one counted: 'two guards, | Captain | Ali Nur and ...'."""
    gap = tokens[counted.last + 1 : titled.first]
    behind = tokens[titled.last + 1 : titled.last + 2]
    named = titled.kind == "article" and bool(behind) and behind[0].tag_ == "NNP" and tokens[titled.last].tag_ == "NNP"
    several = counted.kind == "counted" and (counted.count.low or 0) > 1
    return several and named and bool(gap) and gap[0].text == "," and all(t.tag_ in ("NNP", ",", "CC", "HYPH") for t in gap)
