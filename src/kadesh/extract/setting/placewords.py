"""The words that make a name a place: 'the village of X', 'Vereda X', 'X district', 'X hospital'."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal

from kadesh.extract.words import load_table

Part = Literal["before", "local", "behind", "site"]
"""Where a word stands: before a name with 'of'; before it without, in the country's own words; behind it; behind it, for a
building or a works."""
_WORD = re.compile(r"\w+")
DIVISION = r"(?:(?:sub-?)?districts?|townships?|county|commune|regency|municipality|LGA|woreda|tehsil|taluka?|prefecture)\b"
_DIVIDED, _NAMED = re.compile(rf" {DIVISION}"), re.compile(r"[A-ZÀ-Þ][\w'’-]+[\"”’]? \Z")


@cache
def source_of(part: Part) -> str:
    """Return the source of an expression for the words of one part, the longest first.

    Words in `either` letters begin with a capital or not, others are as printed in the table.
    """
    rows = sorted((r for r in load_table("placewords") if r["part"] == part), key=lambda r: (-len(r["words"]), r["words"]))
    return "|".join(_in_either(r["words"]) if r["letters"] == "either" else re.escape(r["words"]) for r in rows)


def _in_either(words: str) -> str:
    return r"\ ".join(f"[{word[0].upper()}{word[0]}]{re.escape(word[1:])}" for word in words.split())


@cache
def openers_of(part: Part) -> frozenset[str]:
    """Return the words, in small letters, of which a text has one where a word of the part may be found.

    >>> "outskirts" in openers_of("before"), "bus" in openers_of("site"), "stop" in openers_of("site")
    (True, True, False)
    """
    first = {_WORD.findall(r["words"].lower())[0] for r in load_table("placewords") if r["part"] == part}
    return frozenset({*first, *(f"{word}s" for word in first)} if part == "before" else first)


def words_in(text: str) -> frozenset[str]:
    """Return the words of a text in small letters, which cost less to compare than an expression to search."""
    return frozenset(_WORD.findall(text.lower()))


def any_of(words: Iterable[str]) -> frozenset[str]:
    """Return words with their plurals, in the form that `words_in` gives.

    >>> sorted(any_of(["raid"]))
    ['raid', 'raids']
    """
    return frozenset(form for word in words for form in (word, f"{word}s"))


def is_held(text: str, match: re.Match[str], *, after: re.Pattern[str]) -> bool:
    """Return whether 'village of', by which a name is found, is of the one before it: 'Arda | village of Bol | district'."""
    divided = match.re is after and _DIVIDED.match(text, match.end()) is not None
    return divided and _NAMED.search(text, max(0, match.start() - 40), match.start()) is not None
