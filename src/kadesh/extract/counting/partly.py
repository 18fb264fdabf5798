"""Numbers that a word for an outcome passes by: 'six clerks, one of whom died', 'put deaths at 27, with 210 injured'."""

from itertools import pairwise
from typing import Any

from kadesh.extract.counting.among import suffer_losses
from kadesh.extract.counting.cue import BE, Cue, outcomes_told
from kadesh.extract.counting.fared import are_spared
from kadesh.extract.counting.group import Group
from kadesh.extract.counting.phrases import is_person

Scored = dict[int, tuple[float, int, Cue]]
"""For each group its best word: how strongly, how near, which."""
_JOINTS = frozenset((",", "and", ";", "with", '"', "”", "said"))
_APART = frozenset((";", "with", "said"))
_LABEL = 8
"""So many words at most has a label between its people and the colon."""
_PARTS = 14
_BODIES = frozenset("body bodies corpse corpses remains".split())
_DEAD = frozenset("dead killed deaths fatalities".split())
_HIDEOUTS = frozenset(
    "night dark darkness shadows crowd crowds forest forests woods bush bushes jungle jungles mountains mountain hills "
    "hillside desert swamp swamps countryside alley alleys traffic".split()
)
"""Where attackers go after the deed."""
_OF_WHOM = (["of", "whom"], ["of", "these"])
_BLOWS = frozenset(
    "strikes airstrikes raids attacks bombings blasts explosions bombardments shellings ambushes assaults".split()
)
_HITTING = frozenset("near on at against that which targeting hitting outside".split())
_AIMING = frozenset("on against targeting hitting".split())
"""Behind 'including one', what tells where a blow fell; people are not on a market or against it."""


def passed_by(tokens: tuple[Any, ...], groups: list[Group], *, wholes: dict[int, Group], scored: Scored) -> set[int]:
    """Return the groups that the word they go to tells nothing of."""
    found = of_its_share(tokens, groups, wholes=wholes, scored=scored) | gone_off(tokens, scored=scored)
    found |= {i for i in scored if groups[i].kind == "bare" and _are_things(tokens, groups[i])}
    found |= {i for i, whole in wholes.items() if _are_blows(tokens, groups[i], whole=whole)}
    found |= {i for i in scored if _stands_before_displaced(groups, i, cue=scored[i][2])}
    for rule in (of_label, in_number_of, of_another_number, broken_down, of_those_counted, suffer_losses):
        found |= rule(tokens, groups, scored=scored)
    before = (i for i in scored if scored[i][2].token < groups[i].first)
    return found | {
        i for i in before if are_spared(tokens, groups[i]) and not _are_recovered(tokens, groups[i], cue=scored[i][2])
    }


def _are_recovered(tokens: tuple[Any, ...], group: Group, *, cue: Cue) -> bool:
    """'The corpses of a cook and | two boys | were recovered', who are dead; those beside corpses who 'were freed' live."""
    behind = {t.lower_ for t in tokens[group.last + 1 : group.last + 4]}
    return tokens[cue.token].lower_ in _BODIES and "recovered" in behind


def of_its_share(tokens: tuple[Any, ...], groups: list[Group], *, wholes: dict[int, Group], scored: Scored) -> set[int]:
    """Return the groups whose word tells of their share alone: 'six clerks, one of whom died' has one dead."""
    found: set[int] = set()
    for i, whole in wholes.items():
        w = groups.index(whole)
        if (
            w in scored
            and i in scored
            and scored[w][2] == scored[i][2]
            and _tells_share(tokens, groups[i], whole=whole, cue=scored[i][2])
        ):
            found.add(w)
    return found


def _tells_share(tokens: tuple[Any, ...], share: Group, *, whole: Group, cue: Cue) -> bool:
    """Whether a share 'of whom' opens a clause whose verb the word is: 'one of whom, a baker, | died'."""
    behind = [t.lower_ for t in tokens[share.first : share.last + 3]]
    before = [t.lower_ for t in tokens[whole.last + 1 : share.first]]
    verb = tokens[cue.token]
    clause = any(a in _OF_WHOM for a in map(list, pairwise(behind))) or before[-2:] in _OF_WHOM
    verbal = cue.voice == "left" and verb.tag_.startswith("VB")
    return clause and verbal and cue.token > share.last and not any(t.lower_ in BE for t in tokens[share.first : share.last])


def of_another_number(tokens: tuple[Any, ...], groups: list[Group], *, scored: Scored) -> set[int]:
    """Return the bare numbers whose word belongs to the next one: 'put deaths at 27, with 210 injured' has no 27 injured."""
    return {
        a
        for a, b in pairwise(range(len(groups)))
        if a in scored
        and b in scored
        and scored[a][2] == scored[b][2]
        and _is_next_told(tokens, groups[a], told=groups[b], cue=scored[a][2])
    }


def gone_off(tokens: tuple[Any, ...], *, scored: Scored) -> set[int]:
    """Return those who 'disappeared into the night': nobody misses them."""
    missing = {i: scored[i][2].last for i in scored if scored[i][2].outcome == "missing"}
    return {i for i, last in missing.items() if _hides(tokens[last + 1 : last + 6])}


def _hides(behind: tuple[Any, ...]) -> bool:
    """Whether words open with 'into the night'; not with 'into prisons', 'into the sea'."""
    return bool(behind) and behind[0].lower_ == "into" and any(t.lower_ in _HIDEOUTS for t in behind)


def _are_things(tokens: tuple[Any, ...], share: Group) -> bool:
    """'Nine lorries, | three | of which burned'."""
    k, behind = share.first, [t.lower_ for t in tokens[share.last + 1 : share.last + 3]]
    of_things = k > 1 and tokens[k - 1].text == "," and tokens[k - 2].tag_ == "NNS" and not is_person(tokens[k - 2])
    return behind == ["of", "which"] and of_things and tokens[k - 2].lower_ not in outcomes_told()


def _are_blows(tokens: tuple[Any, ...], share: Group, *, whole: Group) -> bool:
    """'Killed nine people in air strikes on Arda including | one | near a clinic': a strike, and none of the nine."""
    gap = tokens[whole.last + 1 : share.first]
    plural = next((t.lower_ for t in reversed(gap) if t.tag_ == "NNS"), "")
    of_them = [t.lower_ for t in tokens[share.last + 1 : share.last + 3]] == ["of", "them"]
    behind = tokens[share.last + 3 : share.last + 4] if of_them else tokens[share.last + 1 : share.last + 2]
    if share.kind != "bare" or not gap or gap[-1].lower_ not in ("including", ",") or not behind:
        return False
    if plural in _BLOWS:
        return behind[0].lower_ in _HITTING
    struck = any(t.lower_ in _BLOWS for t in tokens[: whole.first])
    at = [t.tag_ for t in tokens[share.last + 4 : share.last + 5]] == ["DT"]  # not 'two of them on their way'
    return of_them and struck and at and behind[0].lower_ in _AIMING  # 'raids killed nine people, one of them on a market'


def _stands_before_displaced(groups: list[Group], i: int, *, cue: Cue) -> bool:
    """'Help for | civilians | as well as six displaced people': the word only tells who those behind it are."""
    within = any(g.first < cue.token < g.last and groups[i].last < g.first for g in groups)
    return cue.outcome == "displaced" and groups[i].kind == "plural" and within


def in_number_of(tokens: tuple[Any, ...], groups: list[Group], *, scored: Scored) -> set[int]:
    """Return the plurals that a number counts: 'the number of women and | children | abducted stands at 220'."""
    counts = [(scored[i][2].token, groups[i].first) for i in scored if tokens[scored[i][2].token].lower_ == "number"]
    return {i for i in scored if groups[i].kind == "plural" and any(a < groups[i].first < b for a, b in counts)}


def of_label(tokens: tuple[Any, ...], groups: list[Group], *, scored: Scored) -> set[int]:
    """Return the plurals of labels, which the number behind the colon counts: 'Robbers dead in the raid: 41'."""
    return {i for i in scored if groups[i].kind == "plural" and _is_label(tokens, groups[i])}


def _is_label(tokens: tuple[Any, ...], group: Group) -> bool:
    behind = tokens[group.last + 1 : group.last + 1 + _LABEL]
    colon = next((i for i, t in enumerate(behind) if t.text.endswith(":")), len(behind))
    counts = any(t.tag_ == "CD" for t in tokens[group.last + colon + 2 : group.last + colon + 4])
    return counts and not any(t.tag_ in ("VBD", "VBZ", "VBP") or t.text == "," for t in behind[:colon])


def broken_down(tokens: tuple[Any, ...], groups: list[Group], *, scored: Scored) -> set[int]:
    """Return the casualties that the words behind divide: '15 casualties, six dead and nine wounded' are no 15 wounded."""
    counted = (i for i in scored if groups[i].noun in ("casualties", "casualty") and groups[i].kind == "counted")
    return {i for i in counted if _is_divided(tokens[groups[i].last + 1 : groups[i].last + 1 + _PARTS])}


def _is_divided(behind: tuple[Any, ...]) -> bool:
    """Whether a number of dead follows."""
    return any(a.tag_ == "CD" and b.lower_ in _DEAD for a, b in pairwise(behind))


def of_those_counted(tokens: tuple[Any, ...], groups: list[Group], *, scored: Scored) -> set[int]:
    """Return the plurals that only say who those counted right before were: 'three guards, millers by trade, died'."""
    told = ((a, b) for a, b in pairwise(range(len(groups))) if a in scored and b in scored and scored[a][2] == scored[b][2])
    return {b for a, b in told if _says_who(tokens, groups[a], plural=groups[b])}


def _says_who(tokens: tuple[Any, ...], counted: Group, *, plural: Group) -> bool:
    gap = [t.lower_ for t in tokens[counted.last + 1 : plural.first]]
    behind = [t.lower_ for t in tokens[plural.last + 1 : plural.last + 2]]
    listed = behind == ["and"] or (behind == [","] and tokens[plural.last].dep_ == "conj")
    return (
        plural.kind == "plural"
        and counted.kind in ("counted", "bare")
        and gap in ([","], ["both"], [",", "all"])
        and not listed
    )


def _is_next_told(tokens: tuple[Any, ...], bare: Group, *, told: Group, cue: Cue) -> bool:
    """Whether a number without people stands before one that has the word behind it: '15, and 28 | injured'."""
    gap = [t.lower_ for t in tokens[bare.last + 1 : told.first]]
    if bare.kind != "bare" or told.kind not in ("counted", "bare") or cue.token <= told.last - 1 or not gap:
        return False
    if not _JOINTS.issuperset(gap) or (cue.voice != "left" and cue.token > told.last):
        return False
    return not _APART.isdisjoint(gap) or gap == [",", "and"]
