"""Who is carried off, held or behind bars: 'two women were taken', 'holds two oil workers', 'in overcrowded prisons'."""

from typing import Any

from kadesh.extract.counting.care import PHRASE, RESCUED
from kadesh.extract.counting.cue import BE, Cue, auxiliary, next_word
from kadesh.extract.counting.phrases import ROLES, is_person
from kadesh.model.claim import Outcome

_TAKEN_AWAY = frozenset(", . ; and with from along on at".split())
_THERE = (["in"], ["near"], ["by"], ["outside"], ["last"])
TAKEN = frozenset(("taken", "seized"))
"""Verbs that look left too: 'two women were taken'."""
_HELD = frozenset("hostage captive prisoner away from by".split())
_FIGHTERS = frozenset(("military", "police"))
_HELD_SO = frozenset("responsible accountable off back up together down at hostage captive prisoner".split())
_SLEEPING = frozenset("sleeper sleeping terror terrorist militant rebel insurgent underground secret small".split())
"""Cells of a band, in which nobody is locked up."""
_ARMED = (*_FIGHTERS, "armed-group")
_BY_REACH = 6
_WEAPONS = frozenset("airstrike strike shell round rocket bomb blast explosion missile mine barrel drone fire".split())
"""What takes people carries nobody off: 'the blast took nine'."""
_FORCES = frozenset(
    "brigade battalion division army forces navy authorities security gendarmerie intelligence patrol".split()
)
NOT_TAKEN = frozenset(
    "part body bodies remains dead wounded injured lives life victims casualties prisoner prisoners".split()
)
_CARRIERS = frozenset(
    "ambulance ambulances bus buses truck trucks boat boats train plane helicopter helicopters convoy convoys doctors "
    "medics rescuers volunteers neighbours neighbors residents relatives villagers it that which what he she we they".split()
)
KEPT = frozenset("held kept locked remain remains languish languishing jailed imprisoned detained still confined".split())
"""Verbs before 'in prison': 'are locked in overcrowded prisons'."""
_CAUGHT_BEHIND = frozenset("alive and last this near today yesterday later after outside inside while trying hiding".split())
"""What may stand behind 'were caught' where somebody took them: not 'in crossfire', 'between', 'off guard'."""
_THEIR_OWN = frozenset("their his own".split())
_OWN_KIN, _ALONG_REACH = frozenset("family families wife wives children relatives".split()), 7
_PRISONS = frozenset("prison prisons jail jails custody detention captivity cells".split())


def holds_somebody(tokens: tuple[Any, ...], k: int) -> Cue | None:
    """Return the cue of 'is holding two oil workers', 'holds 40 soldiers'; not of 'is holding talks', 'holds a rally'."""
    verb = tokens[k]
    taken = next((t for t in verb.children if t.dep_ in ("dobj", "obj") and t.i > k), None)
    if not verb.tag_.startswith("VB") or taken is None or not is_person(taken) or taken.lower_ in NOT_TAKEN:
        return None
    if verb.lower_ == "held" and (verb.tag_ != "VBD" or _is_held_otherwise(tokens, taken.i)):
        return None
    if taken.lower_ in ("refugees", "refugee"):
        return Cue(k, "refugees", "right", need="counted")  # 'the camp holds 24,000 refugees'
    armed = ROLES.get(taken.lower_) in (*_FIGHTERS, "armed-group")
    return Cue(k, "captured" if armed else how_taken(tokens, k), "right", need="counted")


def _is_held_otherwise(tokens: tuple[Any, ...], k: int) -> bool:
    """'Held 12 people | responsible', 'held two rebels | off': no captives."""
    return any(t.lower_ in _HELD_SO for t in tokens[k + 1 : k + 3])


def carried_off(tokens: tuple[Any, ...], k: int, *, word: str) -> Cue | None:
    """Return the cue of 'two women were taken', 'gunmen seized a guard', 'took four fishermen', None of other takings."""
    if word in TAKEN and (taken := _taken_by(tokens, k)):
        return Cue(k, taken, "left")
    if word in TAKEN and _is_taken_away(tokens, k):
        return Cue(k, "kidnapped", "left")
    takes = word != "taken" and _takes_somebody(tokens, k) and not _take_along(tokens, k)
    return Cue(k, how_taken(tokens, k), "right") if takes else None


def _taken_by(tokens: tuple[Any, ...], k: int) -> Outcome | None:
    """'Two aid workers were seized by gunmen': by whom tells what became of them; None of 'by panic', 'by neighbours'."""
    subject = next((t for t in tokens[k].children if t.dep_ == "nsubjpass"), None)
    if subject is None or not is_person(subject) or subject.lower_ in NOT_TAKEN or next_word(tokens, k) != "by":
        return None
    agent = next((t for by in tokens[k].children if by.dep_ == "agent" for t in by.children if t.dep_ == "pobj"), None)
    if agent is None or RESCUED & {t.lower_ for t in tokens[k + 2 : agent.i + _BY_REACH]}:
        return None
    by = "armed-group" if any(t.lower_ == "armed" for t in agent.children) else ROLES.get(agent.lower_)
    if by not in _ARMED:
        return None
    return "captured" if by in _FIGHTERS or ROLES.get(subject.lower_) in _ARMED else "kidnapped"


def are_caught(tokens: tuple[Any, ...], k: int) -> Cue | None:
    """Return the cue of 'four were caught near Bol', None of 'were caught in crossfire', 'caught between'."""
    behind = tokens[k + 1] if k + 1 < len(tokens) else None
    ends = behind is None or behind.lower_ in _CAUGHT_BEHIND or not behind.text[0].isalnum()
    return Cue(k, "captured", "left") if ends and auxiliary(tokens, k) == "be" and tokens[k].tag_ == "VBN" else None


def _take_along(tokens: tuple[Any, ...], k: int) -> bool:
    """'Fled, taking their families with them': whoever goes takes their own along."""
    near = [t.lower_ for t in tokens[k + 1 : k + 1 + _ALONG_REACH]]
    return (
        "with" in near
        and near[near.index("with") - 1] in _OWN_KIN
        and not _THEIR_OWN.isdisjoint(near[: near.index("with")])
        and near[near.index("with") + 1 :][:1] in (["them"], ["him"])
    )


def behind_bars(tokens: tuple[Any, ...], k: int) -> int:
    """Return how many words 'in overcrowded prisons' has where people are or are kept there, 0 elsewhere."""
    led = 0 < k < len(tokens) and tokens[k].lower_ == "in"
    if not led or not (tokens[k - 1].lower_ in BE or tokens[k - 1].lower_ in KEPT):
        return 0
    for j in range(k + 1, min(k + 5, len(tokens))):
        if tokens[j].lower_ == "cells" and tokens[j - 1].lower_ in _SLEEPING:
            return 0
        if tokens[j].lower_ in _PRISONS:
            return j - k + 1 if j + 1 == len(tokens) or tokens[j + 1].tag_ not in ("NN", "NNS") else 0
        if tokens[j].tag_ not in PHRASE:
            return 0
    return 0


def _is_taken_away(tokens: tuple[Any, ...], k: int) -> bool:
    """'Twelve drivers were taken', 'two women taken with their boat'; not to hospital, nor from the rubble."""
    behind = [t.lower_ for t in tokens[k + 1 : k + 7]]
    if behind[:2] == ["at", "least"]:
        return False  # 'rebels seized at least 30 herders'
    if any(t.dep_ == "nsubjpass" and t.tag_ == "NNP" for t in tokens[k].children) and not _HELD & set(behind[:2]):
        return False  # 'Deir al-Adas was taken on Monday'
    led = auxiliary(tokens, k) == "be" or (k > 0 and tokens[k - 1].tag_ in ("NNS", "NNPS", "CD"))
    near = k > 0 and behind[:1] in _THERE and is_person(tokens[k - 1])  # 'the students seized in Zamfara'
    return led and (not behind or near or behind[0] in _TAKEN_AWAY) and not (RESCUED & set(behind))


def _takes_somebody(tokens: tuple[Any, ...], k: int) -> bool:
    """'Gunmen took two of his cousins', 'took away the nurse'; not to hospital, on board a bus, part in a fight."""
    verb = tokens[k]
    if not verb.tag_.startswith("VB") or auxiliary(tokens, k) == "be":
        return False
    subject = next((t for t in verb.children if t.dep_ in ("nsubj", "nsubjpass")), None)
    taken = next((t for t in verb.children if t.dep_ in ("dobj", "obj") and t.i > k), None)
    if next_word(tokens, k) in ("out", "over", "down", "up", "in", "on") or taken is None or taken.lower_ in NOT_TAKEN:
        return False
    over = next((t for t in verb.head.children if t.dep_ == "nsubj"), None) if verb.dep_ == "conj" else None
    subject = subject or over  # 'the shell fell into the yard and took nine'
    if subject is not None and subject.lower_ in _CARRIERS | _WEAPONS:
        return False
    behind = [t.lower_ for t in tokens[taken.i + 1 : taken.i + 8]]
    who = is_person(taken) or (taken.tag_ == "CD" and any(is_person(t) for t in tokens[taken.i + 1 : taken.i + 5]))
    idiom = behind[:2] in (["by", "surprise"], ["by", "storm"], ["for", "granted"])
    return who and not (RESCUED & set(behind)) and behind[:1] != ["to"] and not idiom


def how_taken(tokens: tuple[Any, ...], k: int) -> Outcome:
    """Return what becomes of those taken: fighters are captured, and whomever soldiers take; others are carried off."""
    verb = tokens[k]
    taken = [t for t in verb.children if t.dep_ in ("dobj", "obj", "nsubj")]
    if verb.dep_ == "conj" and not any(t.dep_ == "nsubj" for t in taken):
        taken += [t for t in verb.head.children if t.dep_ == "nsubj"]  # 'commandos landed and seized five men'
    taken += [t for by in verb.children if by.dep_ == "agent" for t in by.children]  # 'were led away by soldiers'
    armed = any(ROLES.get(t.lower_) in _FIGHTERS or t.lower_ in _FORCES for t in taken)
    return "captured" if armed else "kidnapped"
