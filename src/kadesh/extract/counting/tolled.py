"""How strongly the word 'toll' holds the number behind it: 'the death toll from the attack has risen to 51'."""

from typing import Any

from kadesh.extract.counting.chains import OPENERS
from kadesh.extract.counting.cue import HAVE

_BEFORE_TOLL = frozenset(
    "includes included include to at is was gone went going reached standing stands reaches of exceeds exceeded hits "
    "hit reach amounted amount totalled totaled came estimated climbed climbing rose rises risen between as stood are "
    "were come numbered number passed passes crossed crosses".split()
)
"""Words between 'toll' and its number."""
_BOUNDS = frozenset(
    "estimated exceeding exceeded exceeds surpassing surpassed surpasses topping topped tops nearing approaching above "
    "over as".split()
)
"""Words that open the number of a toll: 'a death toll exceeding 80', 'the toll had surpassed 80', 'as high as 80'."""
_RISING = frozenset("rise climb increase grow mount go".split())
_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_REASONS = OPENERS | {"as", "since", "with"}
"""What begins behind them is no more told of the toll: 'the toll may climb because | many were hurt'."""


def has_number(gap: tuple[Any, ...], opener: str) -> bool:
    """Return whether the words between 'toll' and a number tie them: 'The death toll from the attack has risen to 51'.

    Not 'the toll may climb because many people lie badly hurt'.
    """
    if len(gap) > 26:
        return False
    words = [t.lower_ for t in gap]
    if _says_more(words, gap) or _goes_on(gap):
        return False
    rising = next((i for i, word in enumerate(words) if word in _RISING), len(gap))
    reason = max((i for i, word in enumerate(words) if word in _REASONS and i > rising), default=-1)
    if "with" in words and any(t.tag_ == "CD" for t in gap[: words.index("with")]):
        return False  # 'a toll of 4,000 dead | with 300,000 displaced'
    return opener in _BOUNDS or any(word in _BEFORE_TOLL for word in words[reason + 1 :])


def _says_more(words: list[str], gap: tuple[Any, ...]) -> bool:
    """'Put the toll at four, | and said | 31 people were hurt': what is said behind the number is no more of the toll."""
    number = next((i for i, t in enumerate(gap) if t.tag_ == "CD"), len(gap))
    return any(word in ("said", "added") for word in words[number + 1 :])


def _goes_on(gap: tuple[Any, ...]) -> bool:
    """'The toll reached nine as the strike | cut | off water for': another deed is told behind what the toll did."""
    verb = next((t for t in reversed(gap) if t.tag_ in _FINITE and t.lower_ not in HAVE), None)
    if verb is None or verb.lower_ in _BEFORE_TOLL:
        return False
    return any(t.lower_ in _BEFORE_TOLL and t.tag_.startswith("VB") for t in gap[: gap.index(verb)])
