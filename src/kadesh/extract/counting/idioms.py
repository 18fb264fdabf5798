"""Outcomes told in several words: 'gunned down', 'taken prisoner', 'burned to death'."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

from kadesh.extract.counting.blows import CARRIED, OPENERS, read_blow
from kadesh.extract.tokens import Token
from kadesh.extract.words import load_table
from kadesh.model.claim import Outcome

_TAKEN: dict[str, Outcome] = {"hostage": "kidnapped", "prisoner": "captured", "captive": "captured"}
_TAKING = frozenset("take takes took taken taking hold holds held holding keep kept keeping".split())
_TAKEN_REACH = 8
_STRIKING = frozenset(
    "hacked hacking beat beaten beating stabbed stabbing burned burnt burning tortured crushed trampled stoned shot starved "
    "speared axed kicked thrashed charred roasted clubbed bludgeoned strangled knifed choked "
    "bombed shelled whipped flogged mauled pelted battered bayoneted froze frozen starving".split()
)
"""'Villagers hacked a policeman to death'; not 'a judge sentenced two men to death'."""
_CUTTING = frozenset("hacked hacking chopped chopping cut cutting blew blown torn tore".split())
"""'Hacked three farmers to pieces'."""
_ACTIVE = ("los", "brok", "break", "suff", "sustain", "got", "get", "took", "take", "caught", "receive")
"""Beginnings of the verbs of a blow whose subject is who was hit: 'lost an eye', 'got a bullet in the thigh'."""
_WORD = re.compile(r"\b\w+")


@dataclass(frozen=True)
class Idiom:
    """A phrase that starts at token `first`, of `length` words."""

    first: int
    length: int
    outcome: Outcome
    part: str
    """`verb`: as the form of its first word says; `left` and `right`: where its people stand."""


@cache
def _phrases() -> dict[tuple[str, ...], tuple[Outcome, str]]:
    return {tuple(r["phrase"].split()): (cast(Outcome, r["outcome"]), r["part"]) for r in load_table("idioms")}


@cache
def _openers() -> dict[str, tuple[int, ...]]:
    """How many words the phrases have that begin with a word, the longest first."""
    lengths: dict[str, set[int]] = {}
    for words in _phrases():
        lengths.setdefault(words[0], set()).add(len(words))
    return {word: tuple(sorted(found, reverse=True)) for word, found in lengths.items()}


@cache
def openers() -> frozenset[str]:
    """Return the words that the phrases of `find_idioms` and the blows begin with."""
    return frozenset(_openers()) | OPENERS | CARRIED


def find_idioms(text: str, start: int, *, end: int) -> Iterator[re.Match[str]]:
    """Yield where phrases stand in running text: none is looked for but behind a word that one begins with.

    >>> [m[0] for text in ("Two were gunned down, one was burned to death.",) for m in find_idioms(text, 0, end=len(text))]
    ['gunned down', 'burned to death']
    """
    done = start
    for word in _WORD.finditer(text, start, end):
        if word.start() < done or word[0].lower() not in _openers():
            continue
        found = _pattern().match(text, word.start(), end)
        if found is not None:
            yield found
            done = found.end()


@cache
def _pattern() -> re.Pattern[str]:
    phrases = sorted((" ".join(words) for words in _phrases()), key=len, reverse=True)
    return re.compile(
        rf"\b(?:{'|'.join(p.replace(' - ', '-').replace(' ', chr(92) + 's+') for p in phrases)})\b", re.IGNORECASE
    )


def idiom_outcome(words: str) -> Outcome:
    """Return what a phrase found by `find_idioms` tells."""
    return _phrases()[tuple(words.lower().replace("-", " - ").split())][0]


def read_idiom(tokens: Sequence[Token], k: int) -> Idiom | None:
    """Return the phrase that starts at token `k`, None if none does."""
    word = tokens[k].lower_
    after = tokens[k + 1].lower_ if k + 1 < len(tokens) else ""
    blow = read_blow(tokens, k)
    if blow:
        return Idiom(k, blow, "wounded", "left" if word.startswith(_ACTIVE) or after == "by" else "verb")
    if word in _TAKING and after in _TAKEN:
        return Idiom(k, 2, _TAKEN[after], "verb")
    if word in _TAKEN:
        return _read_taken(tokens, k)
    if word == "to" and after in ("death", "pieces"):
        striking = _STRIKING if after == "death" else _CUTTING
        verb = next((t for t in reversed(tokens[max(0, k - _TAKEN_REACH) : k]) if t.lower_ in striking), None)
        if verb is not None:  # 'beat to death | two men'
            behind = any(t.dep_ == "dobj" and t.i > k for t in verb.children)
            return Idiom(k, 2, "killed", "right" if behind else "left")
    for length in _openers().get(word, ()):
        found = _phrases().get(tuple([t.lower_ for t in tokens[k : k + length]]))
        if found is not None and k + length <= len(tokens) and not _is_driven_back(tokens, k + length):
            return Idiom(k, length, *found)
    return None


def _is_driven_back(tokens: Sequence[Token], k: int) -> bool:
    """'Were beaten back' tells of a fight, not of wounds."""
    return k < len(tokens) and tokens[k - 1].lower_ == "beaten" and tokens[k].lower_ in ("back", "off", "to")


def _read_taken(tokens: Sequence[Token], k: int) -> Idiom | None:
    """'Held three nuns captive', 'took 20 soldiers prisoner'."""
    if any(t.lower_ in _TAKING for t in tokens[max(0, k - _TAKEN_REACH) : k]) and tokens[k].tag_ != "NNS":
        return Idiom(k, 1, _TAKEN[tokens[k].lower_], "left")
    return None
