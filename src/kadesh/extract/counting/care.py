"""Who is brought to care or taken in there: 'was taken to the police clinic', 'the clinic admitted 14'."""

from typing import Any

from kadesh.extract.counting.blows import CARE, CARRIED, TREATED
from kadesh.extract.counting.cue import Cue, auxiliary, next_word
from kadesh.extract.counting.phrases import is_person

RESCUED = frozenset("hospital hospitals clinic clinics rubble ruins wreckage debris board care custody".split())
"""Where people are brought who are carried off by nobody: 'taken to hospital', 'pulled from the rubble'."""
REMAINS = frozenset("body bodies corpse corpses".split())
"""'Were found shot and their bodies dumped' tells of the same people."""
PHRASE = frozenset("DT JJ VBN NN NNP NNPS NNS POS HYPH PRP$ CD".split())
"""Tags of what may stand between a verb with 'to' or 'in' and the place: 'to the | police | clinic'."""
_WARDS = frozenset("ward wards infirmary dispensary college sanatorium medical".split())
_CARERS = frozenset(
    "paramedics medics doctors surgeons hospital hospitals clinic clinics nurses ambulance ambulances surgeon doctor".split()
)
_CARE_REACH = 8
_MANY = frozenset(
    "dozens scores tens hundreds thousands total number many several rest some others couple pair group crew family team "
    "staff majority half".split()
)
"""Nouns that stand for people behind them."""


def brought_to_care(tokens: tuple[Any, ...], k: int) -> int:
    """Return how many words 'was taken to the police clinic' has from the verb on, 0 where nobody is brought to care."""
    if tokens[k].tag_ not in ("VBN", "VBD") or next_word(tokens, k) != "to" or auxiliary(tokens, k) != "be":
        return 0
    for j in range(k + 2, min(k + 7, len(tokens))):
        if tokens[j].lower_ in CARE:
            return 0 if brings_others(tokens, k) else j - k + 1
        if tokens[j].tag_ not in PHRASE:
            return 0
    return 0


def brings_others(tokens: tuple[Any, ...], k: int) -> bool:
    """Return whether who is brought to hospital by the verb at `k` is no person that is hurt: supplies, the vaccinated."""
    if tokens[k].lower_ not in CARRIED or next_word(tokens, k) != "to":
        return False
    care = next((t.i for t in tokens[k + 2 : k + 7] if t.lower_ in CARE), None)
    return care is not None and (not _is_somebody(_subject(tokens[k])) or _for_a_check(tokens, care + 1))


def _subject(verb: Any) -> Any | None:
    """The subject of a verb, or of the verb that it is joined to."""
    for t in (verb, verb.head) if verb.dep_ == "conj" else (verb,):
        for child in t.children:
            if child.dep_ in ("nsubj", "nsubjpass"):
                return child
    return None


def _is_somebody(subject: Any | None) -> bool:
    """Whether a subject may be people: no thing ('supplies for 200 people'), and no corpse."""
    if subject is None or subject.tag_ not in ("NN", "NNS"):
        return True
    return subject.lower_ not in REMAINS and (is_person(subject) or subject.lower_ in _MANY)


def _for_a_check(tokens: tuple[Any, ...], k: int) -> bool:
    """'To the clinic | for vaccination', where others go there for treatment."""
    return k < len(tokens) and tokens[k].lower_ == "for" and not any(t.lower_ in TREATED for t in tokens[k + 1 : k + 4])


def by_carers(tokens: tuple[Any, ...], k: int) -> bool:
    """Return whether those who care for people stand before the verb at `k`: 'doctors | treated 14'."""
    return any(t.lower_ in _CARERS for t in tokens[max(0, k - _CARE_REACH) : k])


def taken_in(tokens: tuple[Any, ...], k: int) -> Cue | None:
    """Return the cue of 'the clinic admitted 14', 'nine were admitted to the hospital'; not of 'admitted to killing'."""
    by = by_carers(tokens, k)
    if by and k + 1 < len(tokens) and tokens[k + 1].tag_ == "CD" and auxiliary(tokens, k) != "be":
        return Cue(k, "wounded", "right", need="open")
    if tokens[k].lower_ == "received" or tokens[k].tag_ not in ("VBN", "VBD"):
        return None
    passive = auxiliary(tokens, k) == "be" or (k > 0 and tokens[k - 1].lower_ in ("others", "persons", "people", "more"))
    behind = {t.lower_ for t in tokens[k + 1 : k + 8]}
    cared = bool(behind & RESCUED or behind & _WARDS) or next_word(tokens, k) in ("", ".", ",", ";")
    return Cue(k, "wounded", "left", need="open") if passive and cared else None
