"""What became of people before, which counts nobody now: 'two of the injured have died'."""

from dataclasses import replace
from typing import Any

from kadesh.extract.counting.cue import Cue
from kadesh.extract.counting.group import Group
from kadesh.extract.counting.strength import NEAR, strength_of

_JOINED = 3
"""So many verbs may be joined: 'was hit, taken to a clinic and died'."""


def died_of_it(tokens: tuple[Any, ...], group: Group, *, cue: Cue, cues: list[Cue]) -> bool:
    """Return whether what became of a group before counts nobody now: 'two of the injured have died'."""
    k = cue.token
    if cue.outcome == "wounded" and group.last < k and _are_bodies(tokens, group):
        return True
    after = [c for c in cues if _dies_next(tokens, cue, death=c)] if cue.outcome == "wounded" and group.last < k else []
    if any(strength_of(tokens, group, cue=replace(c, voice="left")) for c in after):
        return True
    deaths = [c for c in cues if c.outcome == "killed" and c.voice == "left" and c.token > max(group.last, k)]
    if cue.outcome in ("kidnapped", "captured", "displaced") and _says_who(
        tokens, group, k=k
    ):  # 'two nuns seized in May were killed'
        return any(_is_its_subject(tokens, group, cue=c) and strength_of(tokens, group, cue=c) for c in deaths)
    if cue.outcome != "wounded" or not deaths:
        return False
    if group.last < k:  # 'a trooper who was injured on Sunday succumbed'
        aside = tokens[k].dep_ in ("relcl", "acl") and group.first <= tokens[k].head.i <= group.last
        return aside and any(_is_its_subject(tokens, group, cue=c) and strength_of(tokens, group, cue=c) for c in deaths)
    inside = group.first + 2 <= k <= group.last and "of" in [t.lower_ for t in tokens[max(group.first, k - 3) : k - 1]]
    return inside and any(strength_of(tokens, group, cue=c) >= NEAR for c in deaths)


def _dies_next(tokens: tuple[Any, ...], hurt: Cue, *, death: Cue) -> bool:
    """'A guard was hit in the neck | and died': a verb joined to that of the wound, with no subject of its own."""
    verb = tokens[death.token]
    if death.outcome != "killed" or death.voice not in ("left", "either") or death.need or verb.i <= hurt.last:
        return False
    wound = {*range(hurt.token, hurt.last + 1), tokens[hurt.token].head.i}
    for _ in range(_JOINED):
        own = any(
            t.dep_ in ("nsubj", "nsubjpass", "dobj") and t.i not in range(death.token, death.last + 1) for t in verb.children
        )
        if verb.dep_ != "conj" or own or not verb.tag_.startswith("VB"):
            return False
        verb = verb.head
        if verb.i in wound:
            return True
    return False


def _are_bodies(tokens: tuple[Any, ...], group: Group) -> bool:
    """'The bodies of | 14 men with gunshot wounds'."""
    before = [t.lower_ for t in tokens[max(0, group.first - 2) : group.first]]
    return before[-1:] == ["of"] and before[0] in ("bodies", "body", "corpses", "corpse", "remains")


def _says_who(tokens: tuple[Any, ...], group: Group, *, k: int) -> bool:
    """Whether a verb behind people only says which they are: 'nuns | seized | in May', 'nuns who had | fled | Arda'."""
    return bool(tokens[k].dep_ in ("acl", "relcl") and group.first <= tokens[k].head.i <= group.last < k)


def _is_its_subject(tokens: tuple[Any, ...], group: Group, *, cue: Cue) -> bool:
    """Whether a group is the subject of a verb that tells what became of it."""
    return any(c.dep_ in ("nsubj", "nsubjpass") and group.first <= c.i <= group.last for c in tokens[cue.token].children)
