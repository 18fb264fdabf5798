"""Wounds told by where people were hit, what hit them, or what they lost: 'shot in the hip', 'hit by a stone'."""

import re
from collections.abc import Sequence
from functools import cache

from kadesh.extract.tokens import Token
from kadesh.extract.words import load_table

_HIT = frozenset("shot hit struck stabbed wounded".split())
_STRUCK = frozenset(("hit", "struck", "grazed"))
_LOST = frozenset("lost lose losing loses broke broken breaking".split())
_BROKEN = frozenset("broken fractured amputated shattered".split())
_SUFFERED = frozenset("suffered sustained suffers suffering sustaining".split())
_GOT = frozenset("got took caught received receives gets takes".split())
CARRIED = frozenset("taken rushed brought transferred airlifted evacuated transported".split())
CARE = frozenset("hospital hospitals clinic clinics infirmary dispensary".split())
TREATED = frozenset("treatment surgery care operation injuries wounds burns".split())
"""What the hurt are brought to hospital for; others are brought there for vaccination."""
OPENERS = _HIT | _STRUCK | _LOST | _GOT | _SUFFERED
_WHOSE = frozenset("the his her their a an both one two three four five".split())
_BARE = frozenset("limbs legs arms hands feet fingers eyes".split())
_REACH, _FARTHEST, _MUCH_FARTHER = 6, 10, 30


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(row["word"] for row in load_table("blows") if row["kind"] == kind)


def read_blow(tokens: Sequence[Token], k: int) -> int:
    """Return how many words from token `k` on tell of a wound, 0 if they do not.

    Where a shot in the head or the chest leaves people open, nothing is told: many of them are dead.
    """
    word = tokens[k].lower_
    if word not in OPENERS:
        return 0
    after = [t.lower_ for t in tokens[k + 1 : k + 2 + _REACH]]
    if (
        word in _HIT
        and after[:1] in (["in"], ["on"])
        and len(after) > 2
        and after[1] in _WHOSE
        and after[2] in _words("limb")
    ):
        return 0 if after[3:4] == ["of"] else 4  # 'in the back | of the head', 'of a truck'
    if (
        word in _SUFFERED
        and len(after) > 2
        and after[0] in ("a", "two")
        and after[1] in _BROKEN
        and after[2] in _words("limb")
    ):
        return 4
    if word in _LOST and after[:1] and after[0] in _BARE:
        return 2  # 'lost limbs'
    if word in _LOST and len(after) > 1 and after[0] in _WHOSE:
        return next((n + 2 for n in (1, 2) if after[n : n + 1] and after[n] in _words("limb")), 0)
    if word in _GOT and len(after) > 1 and after[0] in ("a", "an", "the", "two", "three"):
        return _missile_to(after)
    if word in _STRUCK and after[:1] in (["by"], ["with"]):
        return next((n + 2 for n, w in enumerate(after) if n and w in _words("missile")), 0)
    return 0


def is_hit_in_limb(tokens: Sequence[Token], k: int) -> bool:
    """Return whether whom the verb at `k` tells of was hit where one seldom dies of it: 'shot a teacher in the leg'."""
    for j in range(k + 1, min(k + _FARTHEST, len(tokens) - 2)):
        if tokens[j].text in (",", ";", ".") or tokens[j].lower_ in ("and", "but"):
            return False
        if tokens[j].lower_ == "in" and tokens[j + 1].lower_ in _WHOSE and tokens[j + 2].lower_ in _words("limb"):
            return [t.lower_ for t in tokens[j + 3 : j + 4]] != ["of"]
    return any(_lodges(tokens, j) for j in range(k + 1, min(k + _MUCH_FARTHER, len(tokens) - 3)))


def _lodges(tokens: Sequence[Token], j: int) -> bool:
    """'Sustaining two | bullets | to the legs'."""
    into = tokens[j].lower_ in _words("missile") and tokens[j + 1].lower_ in ("to", "in")
    return into and tokens[j + 2].lower_ in _WHOSE and tokens[j + 3].lower_ in _words("limb")


def _missile_to(after: Sequence[str]) -> int:
    """The words of 'got a bullet in the thigh', 'took a stone to the eye', 0 where no limb is named."""
    hit = next((n for n in (1, 2) if after[n : n + 1] and after[n] in _words("missile")), 0)
    into = hit and after[hit + 1 : hit + 2] in (["in"], ["to"], ["through"], ["into"]) and after[hit + 2 : hit + 3]
    named = into and after[hit + 2] in _WHOSE and after[hit + 3 : hit + 4] and after[hit + 3] in _words("limb")
    return hit + 5 if named else 0


@cache
def blow_pattern() -> re.Pattern[str]:
    """Return a pattern that finds in running text what `read_blow` finds among words."""
    limbs, missiles = ("|".join(sorted(_words(kind), key=len, reverse=True)) for kind in ("limb", "missile"))
    whose = "|".join(sorted(_WHOSE))
    return re.compile(
        rf"\b(?:(?:shot|hit|struck|stabbed|wounded)\s+[io]n\s+(?:{whose})\s+(?:{limbs})(?!\s+of\b)"
        rf"|(?:got|took|caught|received|receives|gets|takes)\s+(?:an?|the|two|three)\s+(?:[\w-]+\s+)?(?:{missiles})"
        rf"\s+(?:in|to|through|into)\s+(?:{whose})\s+(?:{limbs})"
        rf"|(?:suffered|sustained|suffers|suffering|sustaining)\s+(?:a|two)\s+(?:{'|'.join(sorted(_BROKEN))})\s+(?:{limbs})"
        rf"|(?:lost|lose|losing|loses|broke|broken|breaking)\s+(?:{whose})\s+(?:\w+\s+)?(?:{limbs})"
        rf"|(?:lost|lose|losing)\s+(?:{'|'.join(sorted(_BARE))})"
        rf"|(?:hit|struck|grazed)\s+(?:by|with)\s+(?:[\w-]+\s+){{0,4}}(?:{missiles}))\b",
        re.IGNORECASE,
    )


@cache
def care_pattern() -> re.Pattern[str]:
    """Return a pattern that finds in running text how people are brought to hospital, but for a check or a vaccination."""
    care = "|".join(sorted(CARE, key=len, reverse=True))
    return re.compile(
        rf"\b(?:{'|'.join(sorted(CARRIED))})\s+to\s+(?:[\w’'-]+\s+){{0,4}}?(?:{care})\b"
        rf"(?!\s+for\s+(?!(?:[\w’'-]+\s+){{0,2}}?(?:{'|'.join(sorted(TREATED))})\b))",
        re.IGNORECASE,
    )
