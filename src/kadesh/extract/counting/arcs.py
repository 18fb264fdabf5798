"""Whether the parse draws an arc from a word for an outcome to the people whom it tells of."""

from typing import Any

from kadesh.extract.counting.cue import BE, Cue
from kadesh.extract.counting.group import Group
from kadesh.extract.counting.joined import was_done_too

LIGHT = frozenset(
    "lost lose losing sustained suffered received reported left found confirmed feared believed presumed estimated "
    "said shot gunned stabbed speared clubbed beaten lie lies lay lying went gone go goes remain remains remained made "
    "rendered included include includes assumed thought known declared stated alleged claimed understood suspected "
    "suffering sustaining pronounced forced compelled obliged considered regarded listed posted registered recorded deemed "
    "counted documented brought identified admitted escaped".split()
)
"""Verbs that only carry the outcome: 'lost their lives', 'were reported killed', 'sustained injuries'."""
_LISTING = frozenset(
    "counted documented identified registered recorded listed posted reported confirmed declared stated alleged claimed "
    "estimated known brought found admitted pronounced included include includes".split()
)
"""Of these, verbs whose object is others: 'a reporter | counted the dead', 'the clerk | listed the wounded'."""
_SAID = frozenset("said reported stated alleged claimed confirmed declared estimated believed understood".split())


def lists_others(tokens: tuple[Any, ...], k: int) -> bool:
    """Return whether the people at `k` are those whom somebody lists: 'a reporter counted the | dead'."""
    word = tokens[k]
    return word.dep_ in ("dobj", "obj") and word.head.lower_ in _LISTING and tokens[k - 1].lower_ == "the"


def is_on_arc(tokens: tuple[Any, ...], group: Group, *, cue: Cue, right: bool) -> bool:
    """Return whether the parse makes the group the object (right) or the subject (left) of the cue."""
    head = tokens[group.head if group.head is not None else group.last]
    verb = tokens[cue.token]
    wanted = ("dobj", "obj", "attr", "oprd") if right else ("nsubj", "nsubjpass")
    if any(t.dep_ in wanted and cue.token <= t.head.i <= cue.last for t in tokens[group.first : group.last + 1]):
        return True
    if head.dep_ == "pobj":  # 'at least | 20 of them | were found shot'
        head = next((t for t in tokens[group.first : head.i] if t.dep_ in wanted), head)
    if right and head.dep_ in wanted and _shares_object(verb, head.head):
        return True
    if not right and head.dep_ in wanted and _is_raised(verb, head.head):
        return True
    if not right and cue.voice == "left" and was_done_too(verb, group):
        return True
    return not right and verb.head.i == head.i and verb.dep_ in ("acl", "relcl") and not _is_of_others(verb)


def _is_of_others(verb: Any) -> bool:
    """'A clash with rebels, in which | two soldiers were | slain': a clause in the passive with a subject of its own."""
    return any(t.dep_ == "nsubjpass" and not t.tag_.startswith("W") and t.lower_ != "that" for t in verb.children)


def _shares_object(verb: Any, other: Any) -> bool:
    """'Residents lynched and burned eleven men': the object of the second verb is that of the first, which has none."""
    joined = other.dep_ == "conj" and other.head.i == verb.i and other.tag_ == verb.tag_ and other.i - verb.i <= 3
    own = any(t.dep_ in ("dobj", "obj") for t in verb.children)
    return joined and not own and not any(t.dep_ == "nsubj" for t in other.children)


def is_joined_object(head: Any, verb: Any) -> bool:
    """Return whether people are joined to a verb's object, over names: 'Killed the mayor, Ali Nur, and | two guards'."""
    token = head
    for _ in range(3):
        if token.dep_ not in ("conj", "appos") or token.head.i == token.i:
            return False
        token = token.head
        if token.dep_ in ("dobj", "obj") and token.head.i == verb.i:
            return bool(head.dep_ == "conj")
    return False


def _is_raised(told: Any, verb: Any) -> bool:
    """Whether the subject of one verb is that of another below it: 'five are believed to have died'."""
    if told.dep_ in ("dobj", "obj") and told.head.i == verb.i:
        return verb.lower_ in LIGHT  # 'four guards who held out sustained injuries'
    if told.dep_ == "ccomp" and told.head.i == verb.i and verb.tag_ == "VBD" and verb.lower_ in _SAID:
        return any(t.dep_ == "auxpass" for t in verb.children)  # 'police said that 23 men were gunned down'
    for _ in range(3):
        if told.dep_ not in ("xcomp", "acomp", "oprd", "attr", "ccomp") or told.head.i == told.i:
            return False
        told = told.head
        if told.i == verb.i:
            return verb.lower_ in LIGHT or verb.lower_ in BE
    return False
