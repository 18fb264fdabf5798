"""Finds thousands of names in a text at once: one pass over its words, the longest name first.

Names are compared word by word, so that "al-Qaeda", "al Qaeda" and "Al-Qaeda" are one name, accents do not matter
("Erdoğan"), and what follows an apostrophe stays outside ("Turkey's" holds "Turkey"). A name never runs over the end of
a sentence or a comma. The time is linear in the text: no regular expression holds the names.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")

WORD = re.compile(r"[^\W_]+")
_JOIN = re.compile(r"\s{1,2}|\s?[-‐‑–/]\s?|['’ʼ‘`]\s?|\.|\.?\s?&\s?")
# Acronyms that are words of their own in a headline set in capitals.
_ALSO_WORDS = frozenset({"IS", "WHO", "US", "ADF", "AU", "FAR", "PA"})
_INITIALS = range(3, 6)
"""Letters of an acronym that may stand with points, 'I.R.A.': two may be those of a person's first names."""

_REMEMBERED = 20_000
"""Characters of the longest text whose words are remembered: a report is asked for many times, a book too large to keep."""


class Word(NamedTuple):
    """A word of a text: as compared, as printed, and where it stands."""

    folded: str
    printed: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A name found in a text: what it stands for (more than one where a name has several meanings), first and last word."""

    values: tuple[T, ...]
    start: int
    end: int
    first: int
    last: int


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """Return `word` without case and accents.

    >>> fold("Erdoğan")
    'erdogan'
    """
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.casefold().replace("ı", "i"))
    return "".join(c for c in plain if not unicodedata.combining(c))


def split_words(text: str) -> list[Word]:
    """Return the words of `text`, letters and digits only, with their offsets. Not to be changed: it may be remembered.

    >>> [word.folded for word in split_words("Al-Bāb's U.S. envoy")]
    ['al', 'bab', 's', 'u', 's', 'envoy']
    """
    return _remember_words(text) if len(text) <= _REMEMBERED else _split(text)


@lru_cache(maxsize=128)
def _remember_words(text: str) -> list[Word]:
    return _split(text)


def _split(text: str) -> list[Word]:
    return [Word(fold(m.group()), m.group(), m.start(), m.end()) for m in WORD.finditer(text)]


def key_of(name: str) -> tuple[str, ...]:
    """Return what two spellings of one name have in common.

    >>> key_of("Al-Qa'eda") == key_of("al qa’eda")
    True
    """
    return tuple(fold(w) for w in WORD.findall(name))


class Phrases(Generic[T]):
    """Names and what each stands for; `find` is all one needs."""

    def __init__(self, entries: Iterable[tuple[str, T, bool]]) -> None:
        """`entries` are (name, what it stands for, whether capital letters must match)."""
        self._entries: dict[tuple[str, ...], list[tuple[tuple[str, ...], T, bool]]] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}
        for name, value, cased in entries:
            self._add(name, value, cased=cased)
            if len(name) in _INITIALS and name.isalpha() and name.isupper():
                self._add(".".join(name), value, cased=True)

    def _add(self, name: str, value: T, *, cased: bool) -> None:
        key = key_of(name)
        if key:
            self._entries.setdefault(key, []).append((tuple(WORD.findall(name)), value, cased))
            lengths = {*self._lengths.get(key[0], ()), len(key)}
            self._lengths[key[0]] = tuple(sorted(lengths, reverse=True))

    def find(self, text: str, words: list[Word] | None = None) -> Iterator[Found[T]]:
        """Yield the names in `text` in order, leftmost and longest first, none overlapping another.

        >>> names = Phrases([("Zor", "the town", True), ("Zor Front", "a group", True)])
        >>> [(found.start, found.values) for found in names.find("The Zor Front left Zor; zor is calm.")]
        [(4, ('a group',)), (19, ('the town',))]
        >>> [found.end for found in Phrases([("ZLF", "a group", True)]).find("The Z.L.F. fired on Z. L. Fane.")]
        [10]
        """
        words = split_words(text) if words is None else words
        done = 0
        for at, word in enumerate(words):
            if at < done or word.folded not in self._lengths:
                continue
            found = self._at(text, words, at)
            if found and word.folded == "the" and at + 1 < len(words):
                found = self._longer(found, self._at(text, words, at + 1))
            if found:
                yield found
                done = found.last + 1

    @staticmethod
    def _longer(found: Found[T], without_article: Found[T] | None) -> Found[T]:
        """'the occupation forces' holds "occupation forces", not "the occupation"."""
        return without_article if without_article and without_article.last > found.last else found

    def _at(self, text: str, words: list[Word], at: int) -> Found[T] | None:
        for length in self._lengths.get(words[at].folded, ()):
            part = words[at : at + length]
            if len(part) < length:
                continue
            entries = self._entries.get(tuple(w.folded for w in part))
            if not entries or not _joined(text, part):
                continue
            shout = _shouted(words, at, length=length)
            values = tuple(v for printed, v, cased in entries if not cased or _same_case(printed, part, shout=shout))
            if values:
                return Found(values, part[0].start, _end_of(text, part), at, at + length - 1)
        return None


def _end_of(text: str, part: list[Word]) -> int:
    """Where a name ends: the last point of 'U.S.' belongs to it."""
    end = part[-1].end
    initials = len(part) > 1 and all(len(w.printed) == 1 for w in part)
    return end + 1 if initials and text[end : end + 1] == "." else end


def _joined(text: str, part: list[Word]) -> bool:
    return all(_JOIN.fullmatch(text, a.end, b.start) for a, b in pairwise(part))


def _same_case(printed: tuple[str, ...], part: list[Word], *, shout: bool) -> bool:
    return all(_same_capitals(name, word.printed, shout=shout) for name, word in zip(printed, part, strict=True))


def _same_capitals(name: str, word: str, *, shout: bool) -> bool:
    """Acronyms must be in capitals, other capitalised words begin with one, small words are free."""
    if len(name) > 1 and name.isupper():
        return word == name and not (shout and name in _ALSO_WORDS)
    return not name[0].isupper() or word[0].isupper()


def _shouted(words: list[Word], at: int, *, length: int) -> bool:
    """Whether the words beside it are in capitals too, so that "WHO" may be no more than "who"."""
    beside = [words[i].printed for i in (at - 1, at + length) if 0 <= i < len(words)]
    return any(len(w) > 3 and w.isupper() for w in beside)
