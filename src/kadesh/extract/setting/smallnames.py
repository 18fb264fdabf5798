"""Names of places in texts without capitals or without small letters: 'karesh: two persons were killed', 'AT KARESH HILL'.

Only what a preposition leads to and a clause's end or a word for time or place follows, and what is no word that people
use otherwise.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal

from kadesh.extract.words import load_table, load_words

_SHORTEST = 40
_DATED = re.compile(r"\A([a-z]{4,}(?:/[a-z]{4,})?): ")
_LED = re.compile(
    r"\b(?:in|at|near|of|crossed|reached|from)\s(?P<name>[a-z]{5,}(?:\s(?:chowk|nagar|bazaar|bazar|road|bridge|village|tehsil|taluka"
    r"|darwaza|naka|phata|tower|gate|mandi|chowky|colony|mohalla))?)"
    r"(?=[,.;:)]|\s(?:here|on|late|early|when|where|and|this|yesterday|last|after|during|in|district|area|town|police|by|to)\b)"
)
_KINDLED = re.compile(r"\b(?:mohalla|vereda|barangay|village of|town of)\s(?P<name>[a-z]{4,})\b")
_WORD = r"[a-zñáéíóúçşğı'-]{3,}"
_LOUD_NAMED = re.compile(
    r"\b(?:(?:village|town|community|hamlet|city|municipality|district|department|canton|sector|port) of"
    r"|(?:place|site|area|point) (?:known as|called)"
    rf"|barrio|comuna)\s(?P<name>(?:(?:el|la|las|los|san|santa)\s)?{_WORD}(?:\s(?!in\b|on\b|and\b|at\b|where\b|the\b|was\b){_WORD})?|\d+)"
    r"(?=[,.;)]|\s(?:in|on|at|and|where|when|was|were|the|this|last)\b)"
)
_LOUD_LED = re.compile(
    rf"\b(?:in|at|on|near|of|to|from|into)\s(?:the\s)?(?P<name>(?:(?:el|la|las|los|san|santa|al)[\s-])?{_WORD}(?:\s{_WORD})?\s"
    r"(?:hill|mountain|river|crossing|bridge|bakery|farm|hacienda|district|jungle|camp|barracks|highway|plantation|village|canton|valley|road))\b"
)
_LOUD_SPANISH = re.compile(
    rf"\b(?:in|at|near|of|to|from|(?:known|such) as|called)\s(?P<name>(?:el|la|las|los|san|santa|santo)\s{_WORD})"
    r"(?=[,.;:)]|\s(?:in|on|at|and|where|when|was|were|the|this|last|has|had|by)\b)"
)
"""In capitals a word for its kind has to tell a name from other words."""
_PLAIN_ENDS = tuple("ing ion ions ment ness ity ism ers ists ies ed ly ous ful ss ence ance ship".split())
_PLURALS = re.compile(r"[^aiu]s\Z")
"""'Rooftops' is no name; 'barasat', 'patna' are."""
_TABLES = ("notplaces", "persons", "violence", "outcomes", "speakers", "heads", "localities", "sayings", "forms")
"""Vocabularies whose words are none."""

SmallName = tuple[Literal["heading", "bare", "kind"], int, int]


@lru_cache(maxsize=512)
def find_small_names(text: str, *, first: bool) -> tuple[SmallName, ...]:
    """Return how a place is shown and where its name stands in a sentence without capitals, none where it has any.

    `first`: whether the sentence opens the report, where a name before a colon dates it.

    >>> text = "a grenade exploded at karesh on sunday evening and two were hurt"
    >>> [text[a:b] for _, a, b in find_small_names(text, first=False)]
    ['karesh']
    """
    small = text.lower()
    if len(text) < _SHORTEST or len(small) != len(text):
        return ()
    if text == small:
        return tuple(_find(text, first=first))
    return tuple(_find_loud(small)) if text.isupper() else ()


def _find(text: str, *, first: bool) -> Iterator[SmallName]:
    dated = _DATED.match(text) if first else None
    if dated is not None and is_own_name(dated.group(1).partition("/")[0]):
        yield "heading", dated.start(1), dated.end(1)
    for match in _KINDLED.finditer(text):
        yield "kind", match.start("name"), match.end("name")
    for match in _LED.finditer(text):
        if is_own_name(match["name"].partition(" ")[0]):
            yield "bare", match.start("name"), match.end("name")


def _find_loud(small: str) -> Iterator[SmallName]:
    """The names of a sentence in capitals, of which `small` are the letters."""
    for match in (*_LOUD_NAMED.finditer(small), *_LOUD_LED.finditer(small)):
        if all(is_own_name(word) for word in match["name"].split()[: -1 if match.re is _LOUD_LED else None]):
            yield "kind", match.start("name"), match.end("name")
    for match in _LOUD_SPANISH.finditer(small):
        yield "kind", match.start("name"), match.end("name")
    for match in _LED.finditer(small):
        if is_own_name(match["name"].partition(" ")[0]):
            yield "bare", match.start("name"), match.end("name")


def is_own_name(word: str) -> bool:
    """Return whether a word in small letters is none that people use otherwise: 'karesh', not 'fighting'."""
    return word not in _plain_words() and not word.endswith(_PLAIN_ENDS) and not _PLURALS.search(word)


@cache
def _plain_words() -> frozenset[str]:
    """Words that people use otherwise: those of the vocabularies and some that no vocabulary of deeds has."""
    told = (row for table in _TABLES for row in load_table(table))
    words = {word for row in told for value in list(row.values())[:1] for word in (value or "").lower().split()}
    return frozenset(words | load_words("notplaces", part="small"))
