"""Which way a word looks that may look either way: 'gunmen killed two', 'two killed in Arda'."""

from dataclasses import replace
from typing import Any

from kadesh.extract.counting.chains import STATES
from kadesh.extract.counting.cue import LEAVING, Cue, Voice, auxiliary, is_left_so
from kadesh.extract.counting.gaps import is_parted
from kadesh.extract.counting.group import Group
from kadesh.extract.counting.joined import was_done_too
from kadesh.extract.counting.phrases import is_person

BOTH = frozenset("and or / & and/or , either".split())
"""Words that join two outcomes of the same people: 'killed | or | wounded 50'."""
_THEM = frozenset("him her them us me you".split())
"""Whom 'police killed him' tells of, told of before."""
_BESIDE = 3
"""So few words ahead people stand right behind a word: 'injured about 50'."""
_LISTED = frozenset("civilians people persons women children casualties".split())


def turn_cues(tokens: tuple[Any, ...], groups: list[Group], *, cues: list[Cue]) -> list[Cue]:
    """Return the cues with each 'either' turned the way its neighbours and the verb before it point."""
    turned: list[Cue] = []
    for cue in cues:
        far = _turn_far(tokens, groups, cue=cue) if cue.voice == "either" else cue.voice
        turned.append(replace(cue, voice=far or _turn(tokens, groups, cue=cue, before=turned)))
    return turned


def _are_uncounted(groups: list[Group], *, k: int) -> bool:
    """Whether some whom nobody counted stand right before the word at `k`; not 'civilians killed 12', as lists have it."""
    return any(g.last == k - 1 and g.kind == "plural" and g.noun not in _LISTED for g in groups)


def _turn(tokens: tuple[Any, ...], groups: list[Group], *, cue: Cue, before: list[Cue]) -> Voice:
    k = cue.token
    if _were_left(tokens, groups, cue=cue):
        return "left"
    left = any(
        g.last == k - 1 or g.first < k == g.last or (g.last == k - 2 and tokens[k - 1].tag_ == "RB")
        for g in groups
        if g.kind != "article"
    )
    end = cue.last
    right = any(g.first == end + 1 or (g.first == end + 2 and tokens[end + 1].tag_ in ("RB", "IN", "DT")) for g in groups)
    if k and tokens[k - 1].lower_ in ("those", "them") and tokens[k].tag_ != "VBG":
        return "left"
    if left and right:
        if _is_taken(groups, k, before=before):
            return "right"
        behind = next(g for g in groups if g.first > k)
        if has_own(tokens, behind):
            return "left"
        plain = (behind.kind == "counted" and cue.words == 1) or (behind.kind == "bare" and _are_uncounted(groups, k=k))
        if plain and behind.first == end + 1:
            return "right"  # 'three bombers killed at least two people', 'Police Confirm Bandits Killed 7 In Sokoto'

    if left and not (tokens[k].tag_ == "VBD" and (right or _has_object(tokens[k]))):
        return "left"
    if right or any(t.dep_ in ("dobj", "obj") for t in tokens[k].children) or (left and _has_object(tokens[k])):
        return "right"
    joined = k > 0 and tokens[k - 1].lower_ in ("and", ",", "or")
    if joined and before and k - before[-1].token <= 10 and before[-1].voice in ("left", "right"):
        return before[-1].voice
    return "right" if tokens[k].tag_ == "VBD" and not _has_group_subject(tokens[k], groups) else "left"


def _were_left(tokens: tuple[Any, ...], groups: list[Group], *, cue: Cue) -> bool:
    """'Leaving a corporal | dead or wounded and three injured', 'left a woman and a child | wounded'.

    Not 'leaving | injured | about 50', who stand right behind the word.
    """
    if any(g.last == cue.token - 1 and g.first and tokens[g.first - 1].lower_ in LEAVING for g in groups):
        return True
    return is_left_so(tokens[cue.token]) and not any(0 < g.first - cue.last < _BESIDE for g in groups)


def _turn_far(tokens: tuple[Any, ...], groups: list[Group], *, cue: Cue) -> Voice | None:
    """Where the people stand who are parted from their word: 'killed in Bria two aid workers', 'the nuns they abducted'."""
    if any(is_parted(tokens[cue.last + 1 : g.first], g) for g in groups if g.first > cue.last):
        return "right"
    if _shares_its_object(tokens, cue.token):
        return "right"
    if any(was_done_too(tokens[cue.token], g) for g in groups):
        return "left"  # 'ten men were rounded up and shot by guards'
    return "left" if _is_object_told(tokens[cue.token], groups) else None


def _shares_its_object(tokens: tuple[Any, ...], k: int) -> bool:
    """'Rebels killed | or wounded 50 troops': the verb joined right behind has the object of both."""
    behind = tokens[k + 1 : k + 3]
    if len(behind) < 2 or behind[0].lower_ not in BOTH or behind[1].dep_ != "conj" or behind[1].head.i != k:
        return False
    acts = any(t.dep_ == "nsubj" for t in tokens[k].children) and auxiliary(tokens, k) != "be"
    return acts and behind[1].tag_ in ("VBD", "VBN") and any(t.dep_ in ("dobj", "obj") for t in behind[1].children)


def _is_object_told(verb: Any, groups: list[Group]) -> bool:
    """'The five nuns they abducted': a clause behind people whose subject is others, and who has no other object."""
    if verb.dep_ != "relcl" or verb.tag_ not in ("VBD", "VBN") or not any(g.first <= verb.head.i <= g.last for g in groups):
        return False
    subjects = [t for t in verb.children if t.dep_ == "nsubj" and t.tag_ not in ("WP", "WDT")]
    return bool(subjects) and not any(t.dep_ in ("dobj", "obj") for t in verb.children)


def _has_object(verb: Any) -> bool:
    """Whether the verb has somebody as its object: 'gunmen kidnapped the mayor'."""
    for t in verb.children:
        if t.dep_ in ("dobj", "obj") and t.i > verb.i and (is_person(t) or t.tag_ in ("NN", "NNP") or t.lower_ in _THEM):
            return True
        if t.dep_ == "conj" and t.tag_ == verb.tag_ and _has_object(t):
            return True  # 'residents lynched and burned eleven men'
    return False


def has_own(tokens: tuple[Any, ...], group: Group) -> bool:
    """Return whether a participle of its own stands right behind a group: '8 persons killed 58 others | hurt in raids'."""
    behind = tokens[group.last : group.last + 2]
    return any(t.lower_ in STATES and t.tag_ in ("VBN", "VBD", "JJ") for t in behind)


def _is_taken(groups: list[Group], k: int, *, before: list[Cue]) -> bool:
    """Whether the people left of an outcome are those of the one before: 'kill 83 injured 100'."""
    group = next((g for g in groups if g.last == k - 1 or g.first < k == g.last), None)
    return group is not None and any(
        c.voice in ("right", "of") and 0 < group.first - c.token <= (1 if c.voice == "right" else 3) for c in before
    )


def _has_group_subject(verb: Any, groups: list[Group]) -> bool:
    return any(t.dep_ in ("nsubj", "nsubjpass") and any(g.first <= t.i <= g.last for g in groups) for t in verb.children)
