"""Nouns for what people suffer, and which way they look: 'sustained injuries', 'the bodies of', 'lost their lives'."""

from functools import cache
from typing import Any

from kadesh.extract.counting.cue import BE, HAVE, Cue, Voice, next_word, outcomes_told

TOLL = frozenset(("toll", "tolls", "tally"))
"""Nouns for a count of the dead: 'the toll rose to 12'."""
DEAD = frozenset("dead deaths fatalities".split())
"""Nouns for the dead that may stand with their number: 'bringing the dead to 61'."""
_FIGURES = frozenset("figure figures count counts numbers list lists rate rates estimates".split())
_SUFFERING = frozenset("sustained suffered received sustaining suffering sustain suffer got".split())
_LIVES_REACH = 6
_REMAINS = frozenset("body bodies corpse corpses remains".split())
_LOSING = frozenset("lost lose loses losing".split())
_COSTING = frozenset(("cost", "costs", "costing"))
_TAKING = frozenset("claimed claim claims claiming took take takes taking taken cost costing".split())


def names_figure(tokens: tuple[Any, ...], k: int) -> bool:
    """Return whether a noun only says of what a figure is: 'the | casualty | toll'."""
    return tokens[k].lower_ == "casualty" and next_word(tokens, k) in TOLL | _FIGURES


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


_HEADLINED = 12
"""So many words behind a verb another one may stand in a headline."""
_MANY = frozenset("dozens scores hundreds several".split())
_UNITS = ("hour", "day", "week", "month", "year", "inch", "cent")
_BOUNDS = frozenset("between up over about around nearly almost some approximately roughly".split())
"""Words before a number that may seem to go with a noun: 'killing | over | 30 people'."""


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
    if word in ("wounds", "injures") and is_headlined(tokens, k):
        return "right"
    return "toll" if word == "death" and next_word(tokens, k) in TOLL else "of"


def is_headlined(tokens: tuple[Any, ...], k: int) -> bool:
    """Return whether a verb behind another one in a headline is taken for a noun: 'Mine kills four, | wounds | 6'."""
    killed = any(t.lower_ in ("kills", "kill", "killed") for t in tokens[max(0, k - _HEADLINED) : k])
    behind = tokens[k + 1 : k + 4]
    bound = [t.lower_ for t in behind[:2]] in (["at", "least"], ["more", "than"])
    counted = bool(behind) and (behind[0].tag_ == "CD" or behind[0].lower_ in _MANY or bound)
    return killed and counted and not any(t.lower_.startswith(_UNITS) for t in behind[1:])


def _is_count(tokens: tuple[Any, ...], k: int) -> bool:
    if k >= len(tokens):
        return False
    bound = tokens[k].lower_ in _BOUNDS and any(
        t.tag_ == "CD" for t in tokens[k + 1 : k + 3]
    )  # 'killing | between 9 and 12'
    return bound or tokens[k].tag_ == "CD" or tokens[k].lower_ in ("at", "more", "dozens", "scores", "hundreds", "several")


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
    if next_word(tokens, k) == "lost" and tokens[k + 1].dep_ == "acl":
        return Cue(k, "killed", "of")  # 'among the five lives lost'
    if before & _TAKING and next_word(tokens, k) == "of":
        return Cue(k, "killed", "of")
    return Cue(k, "killed", "of") if before & _TAKING and tokens[k].lower_ == "lives" else None
