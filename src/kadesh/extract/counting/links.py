"""Which people a word for an outcome speaks of: groups and cues of one sentence, joined.

Every pair is scored by how they stand to each other: one inside the other, side by side, along an arc of the parse,
through a chain of coordination ('Five soldiers and three civilians died') or apart. Each group goes to its best cue.
"""

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from kadesh.extract.counting.chains import find_named, find_summed, find_wholes
from kadesh.extract.counting.cue import HAVE, Cue
from kadesh.extract.counting.fleeing import MOVED, flees_deed, harm_displaced
from kadesh.extract.counting.group import Group
from kadesh.extract.counting.handing_on import hand_on, offer_cue
from kadesh.extract.counting.meant import is_meant
from kadesh.extract.counting.partly import passed_by
from kadesh.extract.counting.pronounced import pronounces
from kadesh.extract.counting.strength import ADJACENT, CHAINED, NEAR, strength_of
from kadesh.extract.counting.succumbed import died_of_it
from kadesh.extract.counting.turning import BOTH, turn_cues
from kadesh.extract.document import Sentence

_TOLD = frozenset("tell tells told telling inform informs informed informing assure assured brief briefed".split())
"""Verbs whose object hears, and is not who was harmed: 'told reporters that four were killed'."""
_FREEING = frozenset("freed frees freeing released releases releasing rescued rescues rescuing liberated returned".split())
_GAP = 5


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
    hearers = {i for i, group in enumerate(groups) if _hears(sentence.tokens, group) or pronounces(sentence.tokens, group)}
    hearers |= find_named(sentence.tokens, groups, summed=find_summed(sentence.tokens, groups))
    for cue in turn_cues(sentence.tokens, groups, cues=cues):
        for i, group in ((i, g) for i, g in enumerate(groups) if i not in hearers):
            strength = strength_of(sentence.tokens, group, cue=cue)
            meant = strength and is_meant(group, cue, strength=strength)
            if (
                meant
                and not flees_deed(sentence.tokens, group, cue=cue)
                and not died_of_it(sentence.tokens, group, cue=cue, cues=cues)
            ):
                offer = (strength, -abs(cue.token - group.last), cue)
                offer_cue(scored, i, offer=offer)
                if strength >= ADJACENT and cue.token < group.first and cue.outcome not in MOVED:
                    offer_cue(harmed, i, offer=offer)
    scored |= {i: harm for i, harm in harmed.items() if _is_on_the_way(scored[i][2], harm[2])}
    wholes = find_wholes(sentence.tokens, groups)
    _share_out(sentence.tokens, groups, wholes=wholes, scored=scored)
    harm_displaced(sentence.tokens, groups, scored=scored)
    hand_on(sentence.tokens, groups, scored=scored)
    _share_out(sentence.tokens, groups, wholes=wholes, scored=scored)
    passed = passed_by(sentence.tokens, groups, wholes=wholes, scored=scored)
    scored = {i: best for i, best in scored.items() if i not in hearers and i not in passed}
    for i in _not_told_of(tokens=sentence.tokens, groups=groups, scored=scored):
        del scored[i]
    wholes = {i: whole for i, whole in wholes.items() if groups.index(whole) not in passed}
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
        if a.outcome == b.outcome or not (_led_to_death(verb, a, b) or (len(gap) <= _GAP and _joins(gap))):
            continue
        if any(died_of_it(tokens, k.group, cue=a, cues=cues) for k in links):
            continue
        alike = tokens[a.token].tag_[:2] == verb.tag_[:2] or tokens[a.token].lower_ in ("dead", "slain")
        alike = alike or all(t.lower_.endswith("ing") for t in (tokens[a.token], verb))  # 'in Arda killing and injuring'
        if not alike or (a.token in linked) == (b.token in linked):
            continue
        lone, by = (b, a) if a.token in linked else (a, b)
        taken = [t.i for t in tokens[lone.token].children if t.dep_ in ("dobj", "obj") and t.i > lone.token]
        if taken and not any(k.group.first <= i <= k.group.last for i in taken for k in told):
            continue  # 'seven dead, and capturing five rifles'
        told += [replace(k, cue=lone) for k in told if k.cue.token == by.token and k.strength >= CHAINED]
    return told[len(links) :]


def _led_to_death(verb: Any, a: Cue, b: Cue) -> bool:
    """'Were taken from a bus | and killed': a verb joined to that of those led away, with no subject of its own."""
    alone = not any(c.dep_ in ("nsubj", "nsubjpass", "dobj") for c in verb.children)
    joined = verb.dep_ == "conj" and verb.head.i == a.token and alone
    return a.outcome == "kidnapped" and b.outcome == "killed" and bool(joined)


def _verb_of(tokens: tuple[Any, ...], cue: Cue) -> Any:
    """The verb of a word for an outcome: 'shot' of the 'dead' behind it."""
    shot = tokens[cue.token].lower_ == "dead" and tokens[cue.token - 1].lower_ == "shot"
    return tokens[cue.token - shot]


def _joins(gap: tuple[Any, ...]) -> bool:
    """'Killed | and | wounded', 'arrested | , judged and | killed': joints, and participles that tell nothing counted."""
    if all(t.lower_ in BOTH for t in gap):
        return len(gap) <= 2
    gap = gap[:-1] if gap[-1].lower_ in HAVE or gap[-1].lower_ == "been" else gap
    gap = tuple(t for t in gap if t.tag_ != "RB" or t.lower_ == "not")  # 'led away and later found dead'
    ends = bool(gap) and gap[-1].lower_ in ("and", "or")
    return ends and all(t.lower_ in BOTH or t.tag_ in ("VBN", "VBD") for t in gap)


def _hears(tokens: tuple[Any, ...], group: Group) -> bool:
    return any(t.lower_ in _TOLD for t in tokens[max(0, group.first - 1) : group.first])


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
    if told is None or told[0] < NEAR or told[2].token <= share.last or told[2].outcome not in ("killed", "refugees"):
        return False
    of_them = [t.lower_ for t in tokens[share.last + 1 : share.last + 3]] in (["of", "whom"], ["of", "them"])
    of_whom = [t.lower_ for t in tokens[max(0, share.first - 2) : share.first]] == ["of", "whom"]
    return (of_them or of_whom) and tokens[told[2].token].tag_.startswith("VB")
