"""Which people a word for an outcome speaks of: groups and cues of one sentence, joined.

Every pair is scored by how they stand to each other: one inside the other, side by side, along an arc of the parse,
through a chain of coordination ('Five soldiers and three civilians died') or apart. Each group goes to its best cue.
"""

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from kadesh.extract.counting.asides import without_asides
from kadesh.extract.counting.chains import (
    STATES,
    find_named,
    find_summed,
    find_wholes,
    is_chained,
    is_partitive,
)
from kadesh.extract.counting.cue import HAVE, Cue, Voice, auxiliary
from kadesh.extract.counting.fleeing import MOVED, harm_displaced
from kadesh.extract.counting.joined import was_done_too
from kadesh.extract.counting.meant import is_meant
from kadesh.extract.counting.phrases import Group, is_person
from kadesh.extract.counting.strength import ADJACENT, CHAINED, CONTAINED, NEAR, died_of_it, is_parted, strength_of
from kadesh.extract.document import Sentence

_BOTH = frozenset("and or / & and/or , either".split())
_AGAIN = frozenset(("more", "others", "another", "other"))
_FOUND = frozenset(
    "were was are counted found recorded reported documented registered collected killed buried recovered".split()
)
"""Verbs that may stand in a list by places: '150 bodies were counted in Arda, 100 in Bol'."""
_TOLD = frozenset("tell tells told telling inform informs informed informing assure assured brief briefed".split())
"""Verbs whose object hears, and is not who was harmed: 'told reporters that four were killed'."""
_THEM = frozenset("him her them us me you".split())
"""Whom 'police killed him' tells of, told of before."""
_ELSEWHERE = frozenset("elsewhere when there nearby".split())
_LEAVING = frozenset("leaving left leaves leave".split())
_FREEING = frozenset("freed frees freeing released releases releasing rescued rescues rescuing liberated returned".split())
_GAP = 5
_LISTED = 7
"""So many words stand between two figures of a list by places: '; in Arda el Bahr | 16'."""
_PASSED_ON = 2.5
"""A link this strong is handed along a chain: through a list of many towns, not from words at the two ends of a clause."""


@dataclass(frozen=True)
class Link:
    """A group and the cue that tells what became of it. `whole` is the group it is a share of ('including two children')."""

    group: Group
    cue: Cue
    strength: float
    whole: Group | None = None


def link_groups(sentence: Sentence, groups: list[Group], *, cues: list[Cue]) -> list[Link]:
    """Return the links of `sentence`, one for each group that a cue speaks of, in the order of the groups."""
    scored: dict[int, tuple[float, int, Cue]] = {}
    harmed: dict[int, tuple[float, int, Cue]] = {}
    hearers = {i for i, group in enumerate(groups) if _hears(sentence.tokens, group)}
    hearers |= find_named(sentence.tokens, groups, summed=find_summed(sentence.tokens, groups))
    for cue in _turned(sentence.tokens, groups, cues=cues):
        for i, group in ((i, g) for i, g in enumerate(groups) if i not in hearers):
            strength = strength_of(sentence.tokens, group, cue=cue)
            meant = strength and is_meant(group, cue, strength=strength)
            if meant and not died_of_it(sentence.tokens, group, cue=cue, cues=cues):
                offer = (strength, -abs(cue.token - group.last), cue)
                _offer(scored, i, offer=offer)
                if strength >= ADJACENT and cue.token < group.first and cue.outcome not in MOVED:
                    _offer(harmed, i, offer=offer)
    scored |= {i: harm for i, harm in harmed.items() if _is_on_the_way(scored[i][2], harm[2])}
    wholes = find_wholes(sentence.tokens, groups)
    _share_out(sentence.tokens, groups, wholes=wholes, scored=scored)
    harm_displaced(sentence.tokens, groups, scored=scored)
    _pass_on(sentence.tokens, groups, scored=scored)
    _share_out(sentence.tokens, groups, wholes=wholes, scored=scored)
    scored = {i: best for i, best in scored.items() if i not in hearers}
    for i in _not_told_of(tokens=sentence.tokens, groups=groups, scored=scored):
        del scored[i]
    links = [Link(groups[i], scored[i][2], scored[i][0], wholes.get(i)) for i in sorted(scored)]
    return [*links, *told_of_both(sentence.tokens, links, cues=cues)]


def _not_told_of(*, tokens: tuple[Any, ...], groups: list[Group], scored: dict[int, tuple[float, int, Cue]]) -> list[int]:
    """Of 'eleven of the 14 soldiers were killed' the 14, of '37 of the 52 pupils seized in May are back' the 37."""
    dropped = []
    for i, j in pairwise(sorted(scored)):
        outer, inner, cue = groups[i], groups[j], scored[i][2]
        if inner.first > outer.last or scored[j][2] != cue:
            continue
        if outer.kind == "article":
            dropped += [j] if _is_of_one(tokens, outer, inner=inner, cue=cue) else []
            continue
        if outer.kind not in ("counted", "bare"):
            continue
        if inner.first <= cue.token <= inner.last or _are_freed(tokens, outer):
            dropped += [i] if _are_freed(tokens, outer) else []
            continue
        reduced = cue.token == inner.last + 1 and tokens[cue.token].tag_ in ("VBN", "VBD")
        behind = tokens[cue.token + 1 : cue.token + 2]
        dropped.append(i if reduced and behind and behind[0].tag_ == "IN" else j)
    return dropped


def _is_of_one(tokens: tuple[Any, ...], outer: Group, *, inner: Group, cue: Cue) -> bool:
    """'One of the | six hostages was killed'; not 'one of the six killed there', 'one of the six who were killed'."""
    if tokens[outer.first].lower_ != "one" or inner.first <= cue.token <= inner.last:
        return False
    return cue.token < outer.first or any(t.lower_ in ("was", "is", "has") for t in tokens[inner.last + 1 : cue.token])


def _are_freed(tokens: tuple[Any, ...], group: Group) -> bool:
    """'Freed two of the five nuns they abducted': five were abducted."""
    return group.first > 0 and tokens[group.first - 1].lower_ in _FREEING


def told_of_both(tokens: tuple[Any, ...], links: list[Link], *, cues: list[Cue]) -> list[Link]:
    """Return the links of words joined to those of `links`, which tell of the same people.

    '88 killed and injured', 'killing or wounding scores': both words tell of the people, one of them by itself."""
    told = list(links)
    for a, b in pairwise(cues):
        verb = _verb_of(tokens, b)
        gap = tokens[a.last + 1 : verb.i]
        linked = {k.cue.token for k in told}
        if a.outcome == b.outcome or len(gap) > _GAP or not _joins(gap):
            continue
        if any(died_of_it(tokens, k.group, cue=a, cues=cues) for k in links):
            continue
        alike = tokens[a.token].tag_[:2] == verb.tag_[:2] or tokens[a.token].lower_ in ("dead", "slain")
        if not alike or (a.token in linked) == (b.token in linked):
            continue
        lone, by = (b, a) if a.token in linked else (a, b)
        taken = [t.i for t in tokens[lone.token].children if t.dep_ in ("dobj", "obj") and t.i > lone.token]
        if taken and not any(k.group.first <= i <= k.group.last for i in taken for k in told):
            continue  # 'seven dead, and capturing five rifles'
        told += [replace(k, cue=lone) for k in told if k.cue.token == by.token and k.strength >= CHAINED]
    return told[len(links) :]


def _verb_of(tokens: tuple[Any, ...], cue: Cue) -> Any:
    """The verb of a word for an outcome: 'shot' of the 'dead' behind it."""
    shot = tokens[cue.token].lower_ == "dead" and tokens[cue.token - 1].lower_ == "shot"
    return tokens[cue.token - shot]


def _joins(gap: tuple[Any, ...]) -> bool:
    """'Killed | and | wounded', 'arrested | , judged and | killed': joints, and participles that tell nothing counted."""
    if all(t.lower_ in _BOTH for t in gap):
        return len(gap) <= 2
    gap = gap[:-1] if gap[-1].lower_ in HAVE or gap[-1].lower_ == "been" else gap
    gap = tuple(t for t in gap if t.tag_ != "RB" or t.lower_ == "not")  # 'led away and later found dead'
    ends = bool(gap) and gap[-1].lower_ in ("and", "or")
    return ends and all(t.lower_ in _BOTH or t.tag_ in ("VBN", "VBD") for t in gap)


def _hears(tokens: tuple[Any, ...], group: Group) -> bool:
    return any(t.lower_ in _TOLD for t in tokens[max(0, group.first - 1) : group.first])


def _turned(tokens: tuple[Any, ...], groups: list[Group], *, cues: list[Cue]) -> list[Cue]:
    """Return the cues with each 'either' turned the way its neighbours and the verb before it point."""
    turned: list[Cue] = []
    for cue in cues:
        far = _turn_far(tokens, groups, cue=cue) if cue.voice == "either" else cue.voice
        turned.append(replace(cue, voice=far or _turn(tokens, groups, cue=cue, before=turned)))
    return turned


def _turn(tokens: tuple[Any, ...], groups: list[Group], *, cue: Cue, before: list[Cue]) -> Voice:
    k = cue.token
    if any(g.last == k - 1 and g.first and tokens[g.first - 1].lower_ in _LEAVING for g in groups):
        return "left"  # 'leaving a corporal dead or wounded and three injured'
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
        if _has_own(tokens, behind):
            return "left"
        if behind.kind == "counted" and behind.first == end + 1 and cue.words == 1:
            return "right"  # 'three bombers killed at least two people'

    if left and not (tokens[k].tag_ == "VBD" and (right or _has_object(tokens[k]))):
        return "left"
    if right or any(t.dep_ in ("dobj", "obj") for t in tokens[k].children) or (left and _has_object(tokens[k])):
        return "right"
    joined = k > 0 and tokens[k - 1].lower_ in ("and", ",", "or")
    if joined and before and k - before[-1].token <= 10 and before[-1].voice in ("left", "right"):
        return before[-1].voice
    return "right" if tokens[k].tag_ == "VBD" and not _has_group_subject(tokens[k], groups) else "left"


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
    if len(behind) < 2 or behind[0].lower_ not in _BOTH or behind[1].dep_ != "conj" or behind[1].head.i != k:
        return False
    acts = any(t.dep_ == "nsubj" for t in tokens[k].children) and auxiliary(tokens, k) != "be"
    return acts and behind[1].tag_ == "VBD" and any(t.dep_ in ("dobj", "obj") for t in behind[1].children)


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


def _has_own(tokens: tuple[Any, ...], group: Group) -> bool:
    """Whether a participle of its own stands right behind a group: '8 persons killed 58 others | injured in attacks'."""
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


def _offer(scored: dict[int, tuple[float, int, Cue]], i: int, *, offer: tuple[float, int, Cue]) -> None:
    if i not in scored or offer[:2] > scored[i][:2]:
        scored[i] = offer


def _share_out(
    tokens: tuple[Any, ...], groups: list[Group], *, wholes: dict[int, Group], scored: dict[int, tuple[float, int, Cue]]
) -> None:
    """Give each share what became of its whole, unless a word of its own stands right beside it."""
    for i, whole in wholes.items():
        w = groups.index(whole)
        if (
            w in scored
            and (i not in scored or scored[i][0] < ADJACENT or _is_on_the_way(scored[i][2], scored[w][2]))
            and not _has_own_verb(tokens, groups[i], told=scored.get(i))
        ):
            scored[i] = (CHAINED, scored[w][1], scored[w][2])


def _is_on_the_way(own: Cue, harm: Cue) -> bool:
    """'Killed 11 villagers, two of them nurses, fleeing': who flees or was displaced was harmed all the same."""
    return own.outcome in MOVED and harm.outcome not in MOVED


def _has_own_verb(tokens: tuple[Any, ...], share: Group, *, told: tuple[float, int, Cue] | None) -> bool:
    """'Eleven were hurt, two of whom later died': a verb tells what became of the share alone."""
    if told is None or told[0] < NEAR or told[2].token <= share.last or told[2].outcome != "killed":
        return False
    of_them = [t.lower_ for t in tokens[share.last + 1 : share.last + 3]] in (["of", "whom"], ["of", "them"])
    of_whom = [t.lower_ for t in tokens[max(0, share.first - 2) : share.first]] == ["of", "whom"]
    return (of_them or of_whom) and tokens[told[2].token].tag_.startswith("VB")


def _pass_on(tokens: tuple[Any, ...], groups: list[Group], *, scored: dict[int, tuple[float, int, Cue]]) -> None:
    """Hand a cue along chains of coordination, both ways, to groups that have no stronger one."""
    pairs = list(pairwise(range(len(groups))))
    for a, b in pairs:
        if a in scored and b not in scored and _goes_on(tokens, groups[a], more=groups[b], cue=scored[a][2]):
            scored[b] = (_PASSED_ON, -abs(scored[a][2].token - groups[b].last), scored[a][2])
    for a, b in [*pairs, *[(y, x) for x, y in reversed(pairs)]]:
        if (groups[a].kind == "none") != (groups[b].kind == "none"):
            continue  # 'two bodies and nobody asks'
        if b < a and _is_subject_alone(tokens, groups[a], before=groups[b]):
            continue  # 'fired on marchers, and one man died'
        if "plural" in (groups[a].kind, groups[b].kind) and _is_cut(tokens, groups[min(a, b)], groups[max(a, b)]):
            continue  # 'fired on pupils; 23 people died'
        if a < b and a in scored and _has_own(tokens, groups[b]) and scored[a][2].token < groups[b].first:
            continue  # 'one nurse dead and five others | hurt'
        if a in scored and is_chained(tokens, groups[min(a, b)], groups[max(a, b)]):
            strength, _, cue = scored[a]
            backwards = b < a and strength == CONTAINED and is_partitive(tokens[groups[b].last + 1 : groups[a].first])
            if strength >= _PASSED_ON and _may_share(groups[b], cue) and not backwards:
                _offer(
                    scored,
                    b,
                    offer=(CHAINED if strength > CHAINED else strength - 0.01, -abs(cue.token - groups[b].last), cue),
                )


def _is_subject_alone(tokens: tuple[Any, ...], told: Group, *, before: Group) -> bool:
    """Whether the people told of are the subject of a verb of their own, and those before them the object of another."""
    head, other = (tokens[g.head if g.head is not None else g.last] for g in (told, before))
    elsewhere = ("pobj", "dobj") if before.kind == "plural" else ("dobj", "npadvmod")  # 'lost seven men, and 12 were hurt'
    if before.kind != "plural" and not any(t.text in (",", ";") for t in tokens[before.last + 1 : told.first]):
        return False
    return head.dep_ in ("nsubj", "nsubjpass") and other.dep_ in elsewhere and not _within(other, head)


def _within(token: Any, above: Any) -> bool:
    return bool(above.left_edge.i <= token.i <= above.right_edge.i)


def _is_cut(tokens: tuple[Any, ...], left: Group, right: Group) -> bool:
    return any(t.text == ";" for t in tokens[left.last + 1 : right.first])


def _goes_on(tokens: tuple[Any, ...], told: Group, *, more: Group, cue: Cue) -> bool:
    """Whether a bare number takes up the verb before: '30 were killed near Shadadi and another five outside Kobane'."""
    behind = tokens[more.last + 1] if more.last + 1 < len(tokens) else None
    if _goes_on_there(tokens, told, more=more, cue=cue):
        return True
    if (more.kind != "bare" and more.noun not in _AGAIN) or behind is None:
        return False
    if behind.tag_ != "IN" and behind.lower_ not in _ELSEWHERE:
        return False
    between = without_asides(tokens[max(told.last, cue.token) + 1 : more.first])
    if not 0 < len(between) <= 14 or any(t.tag_.startswith("VB") and t.lower_ not in _FOUND for t in between):
        return False
    listed = (
        tokens[more.last + 1].lower_ == "in" and between[-1].tag_ in ("NNP", "NNPS") and is_exact(told) and is_exact(more)
    )
    return between[-1].lower_ in ("and", ",", ";") or listed


def _goes_on_there(tokens: tuple[Any, ...], told: Group, *, more: Group, cue: Cue) -> bool:
    """Whether a bare number behind a place takes up the verb before: 'eight were killed; in Arda 16, and in Bol five'."""
    between = tokens[max(told.last, cue.token) + 1 : more.first]
    behind = tokens[more.last + 1 : more.last + 2]
    ends = not behind or behind[0].text in (",", ".", ";") or behind[0].lower_ == "and"
    if more.kind != "bare" or not is_exact(told) or not ends or not 3 <= len(between) <= _LISTED:
        return False
    at = next((i for i, t in enumerate(between) if t.lower_ in ("in", "at", "near")), 0)
    opens = at > 0 and between[0].text in (";", ",") and all(t.lower_ in (";", ",", "and", "while") for t in between[:at])
    return opens and all(t.tag_ in ("NNP", "NNPS", "DT", "HYPH") for t in between[at + 1 :]) and between[-1].tag_ == "NNP"


def is_exact(group: Group) -> bool:
    """Whether a number counts the group, no article and no bare plural."""
    return group.kind in ("counted", "bare")


def _may_share(group: Group, cue: Cue) -> bool:
    """A toll is no plural's, an active verb's people stand to its right; a passive's chain may run past it."""
    if cue.voice == "toll" and group.kind == "plural":
        return False  # 'put the dead at 300, and reporters who ...'
    return group.first > cue.token if cue.voice in ("right", "of", "toll") else True
