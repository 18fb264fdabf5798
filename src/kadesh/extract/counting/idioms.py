"""Outcomes told in several words: 'gunned down', 'taken prisoner', 'burned to death'."""

import re
from collections.abc import Sequence
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
    "speared axed kicked thrashed charred roasted clubbed bludgeoned strangled knifed choked".split()
)
"""'Villagers hacked a policeman to death'; not 'a judge sentenced two men to death'."""
_ACTIVE = ("los", "brok", "break", "suff", "sustain", "got", "get", "took", "take", "caught", "receive")
"""Beginnings of the verbs of a blow whose subject is who was hit: 'lost an eye', 'got a bullet in the thigh'."""
_LONGEST = 5


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
def _openers() -> frozenset[str]:
    return frozenset(words[0] for words in _phrases())


@cache
def openers() -> frozenset[str]:
    """Return the words that the phrases of `idiom_pattern` and the blows begin with."""
    return _openers() | OPENERS | CARRIED


@cache
def idiom_pattern() -> re.Pattern[str]:
    """Return a pattern that finds any of the phrases in running text."""
    phrases = sorted((" ".join(words) for words in _phrases()), key=len, reverse=True)
    return re.compile(
        rf"\b(?:{'|'.join(p.replace(' - ', '-').replace(' ', chr(92) + 's+') for p in phrases)})\b", re.IGNORECASE
    )


def idiom_outcome(words: str) -> Outcome:
    """Return what a phrase found by `idiom_pattern` tells."""
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
    if word == "to" and after == "death" and any(t.lower_ in _STRIKING for t in tokens[max(0, k - _TAKEN_REACH) : k]):
        return Idiom(k, 2, "killed", "left")
    if word not in _openers():
        return None
    for length in range(_LONGEST, 1, -1):
        found = _phrases().get(tuple(t.lower_ for t in tokens[k : k + length]))
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
