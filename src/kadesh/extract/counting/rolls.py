"""Persons named behind what they were: 'officers Luis Mora and Pedro Lara' are two, 'engineers A, B and C' three."""

import re
from collections.abc import Iterator
from typing import Any

from kadesh.extract.counting.group import Group, make_group
from kadesh.extract.counting.phrases import ROLES
from kadesh.extract.document import Sentence
from kadesh.model.count import Count

_NAME = r"[A-Z][\w’'-]+(?: (?:(?:al|el|bin|ibn|abu|de|van|von)[ -])?[A-Z][\w’'-]+){1,3}"
_ROLL = re.compile(rf"[A-Za-z]{{3,}}(?:s|men|women|children) ({_NAME}(?:, {_NAME}){{0,6}},? and {_NAME})")
_AGED = rf"{_NAME}(?:,? \(\d{{1,2}}\)|, (?:aged )?\d{{1,2}})?"
"""A name with its years: 'Luis Mora, 34', 'Luis Mora (34)'."""
_NAMES = re.compile(rf"(?<![\w’'-]){_AGED}(?:, {_AGED}){{0,6}},? and {_AGED}\Z")
_JOINT = re.compile(r",? and |, (?!(?:aged )?\d)")
_REACH = 240
"""So many characters a list of names may have."""


def count_roll(words: str) -> int:
    """Return how many are named one by one behind a noun for several, 0 where none is.

    >>> count_roll("officers Luis Mora and Pedro Lara")
    2
    """
    roll = _ROLL.match(words)
    return len(_JOINT.split(roll[1])) if roll is not None else 0


def start_of_names(text: str, end: int) -> int | None:
    """Return where a list of persons begins who are named one by one with name and surname, up to `end`; None for no list.

    >>> start_of_names("They shot Luis Mora and Pedro Lara.", 34)
    10
    """
    found = _NAMES.search(text, max(0, end - _REACH), end)
    return found.start() if found is not None else None


def count_names(words: str) -> int:
    """Return how many persons `words` name one by one, 0 where they are no list of names alone.

    >>> count_names("Luis Mora, Ana Lara and Pedro Lara"), count_names("Luis Mora, 34, and Ana Lara")
    (3, 2)
    """
    return len(_JOINT.split(words)) if _NAMES.fullmatch(words) else 0


def named_together(sentence: Sentence) -> Iterator[Group]:
    """Yield those who are named with name and surname behind a noun that tells what all of them were."""
    for k, token in enumerate(sentence.tokens):
        roll = _ROLL.match(sentence.text, token.idx) if _leads(sentence.tokens, k) else None
        if roll is None:
            continue
        last = sentence.token_at(sentence.span.start + roll.end() - 1)
        span = sentence.span_of(k + 1, last)
        if any(s.overlaps(span) for s in [*(m.span for m in sentence.places), *(m.span for m in sentence.sides)]):
            continue  # 'troops from New Arda and Old Bol'
        named = count_roll(roll[0])
        count = Count(named, named, "exact", token.text)
        yield make_group(sentence, k, last, head=k, count=count, kind="counted", number=sentence.span_of(k, last))


def _leads(tokens: tuple[Any, ...], k: int) -> bool:
    """Whether a noun for several stands right before a name: 'engineers | Ali Nur'."""
    named = k + 1 < len(tokens) and tokens[k + 1].text[:1].isupper()
    return named and tokens[k].lower_ in ROLES and tokens[k].tag_ in ("NNS", "NNP", "NNPS")
