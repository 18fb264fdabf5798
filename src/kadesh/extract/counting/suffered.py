"""Nouns for what people suffer, and which way they look: 'sustained injuries', 'the bodies of', 'lost their lives'."""

from functools import cache
from typing import Any

from kadesh.extract.counting.cue import BE, HAVE, Cue, Voice, next_word, outcomes_told

TOLL = frozenset(("toll", "tolls", "tally"))
"""Nouns for a count of the dead: 'the toll rose to 12'."""
DEAD = frozenset("dead deaths fatalities".split())
"""Nouns for the dead that may stand with their number: 'bringing the dead to 61'."""
_SUFFERING = frozenset("sustained suffered received sustaining suffering sustain suffer got".split())
_LIVES_REACH = 6
_REMAINS = frozenset("body bodies corpse corpses remains".split())
_LOSING = frozenset("lost lose loses losing".split())
_COSTING = frozenset(("cost", "costs", "costing"))
_TAKING = frozenset("claimed claim claims claiming took take takes taking taken cost costing".split())


@cache
def _suffered() -> frozenset[str]:
    """Nouns for what people suffer: 'received two wounds', where 'received reports of abductions' tells of no abducted."""
    hurt = {w for w, told in outcomes_told().items() if ("wounded", "noun") in told and not w.endswith("ing")}
    return frozenset(hurt | {"losses", "deaths", "fatalities"})


@cache
def _hurts() -> frozenset[str]:
    """Nouns in the plural for what hurts people: 'wounds', 'burns'."""
    return frozenset(w for w in _suffered() if w.endswith("s")) - {"losses", "deaths", "casualties", "symptoms"}


def _has_it(tokens: tuple[Any, ...], k: int) -> bool:
    """Whether somebody has the hurt: 'nine had bullet wounds'; not 'had inflicted wounds'."""
    j = k - 1
    while j > 0 and k - j <= 3 and tokens[j].tag_ in ("NN", "JJ", "VBN"):
        j -= 1
    return j >= 0 and tokens[j].lower_ in HAVE and not any(t.tag_ == "VBN" for t in tokens[j + 1 : k])


def noun_voice(tokens: tuple[Any, ...], k: int, *, word: str) -> Voice | None:
    """Return how a noun looks: 'sustained injuries' left, 'the killing of' right; None where it is none ('killing ten')."""
    if word in _suffered() and any(t.lower_ in _SUFFERING for t in tokens[max(0, k - 4) : k]):
        return "left"
    if word in _hurts() and _has_it(tokens, k):
        return "left"  # 'five youths have bullet injuries'
    if word in _suffered() and any(t.lower_ == "with" for t in tokens[max(0, k - 3) : k]) and word not in DEAD:
        return "left"  # '12 passengers with burns', 'two men with bullet wounds'
    if word in _REMAINS and k and tokens[k - 1].tag_ == "POS":
        return "left"  # 'nine soldiers' bodies were found'
    if tokens[k].tag_ not in ("NN", "NNS", "NNP", "NNPS") or (word.endswith("ing") and _is_count(tokens, k + 1)):
        return None
    return "toll" if word == "death" and next_word(tokens, k) in TOLL else "of"


def _is_count(tokens: tuple[Any, ...], k: int) -> bool:
    return k < len(tokens) and (
        tokens[k].tag_ == "CD" or tokens[k].lower_ in ("at", "more", "dozens", "scores", "hundreds", "several")
    )


def lives_cue(tokens: tuple[Any, ...], k: int) -> Cue | None:
    """Return the cue of 'lives': 'lost their lives' looks left, 'claimed the lives of' and '13 lives' look right."""
    before = {t.lower_ for t in tokens[max(0, k - _LIVES_REACH) : k]}
    if before & _LOSING:
        return Cue(k, "killed", "left")
    if "loss" in before and next_word(tokens, k) != "of":
        return Cue(k, "killed", "of")  # 'led to the loss of eight lives'
    if before & _COSTING and tokens[k - 1].lower_ in ("their", "his", "her"):
        return Cue(k, "killed", "left")  # 'a mine cost nine men their lives'
    if _LOSING & {t.lower_ for t in tokens[k + 2 : k + 4]} and next_word(tokens, k) in BE | HAVE:
        return Cue(k, "killed", "of")  # 'three more lives were lost'
    if before & _TAKING and next_word(tokens, k) == "of":
        return Cue(k, "killed", "of")
    return Cue(k, "killed", "of") if before & _TAKING and tokens[k].lower_ == "lives" else None
