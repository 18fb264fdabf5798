"""What became of one group, told of the next along a list or a chain: 'five soldiers and three civilians died'."""

import calendar
from itertools import pairwise
from typing import Any

from kadesh.extract.counting.asides import without_asides
from kadesh.extract.counting.chains import is_chained, is_partitive
from kadesh.extract.counting.cue import Cue
from kadesh.extract.counting.fared import fare_otherwise
from kadesh.extract.counting.group import Group
from kadesh.extract.counting.passed_over import are_called
from kadesh.extract.counting.strength import CHAINED, CONTAINED
from kadesh.extract.counting.turning import has_own

_AGAIN = frozenset(("more", "others", "another", "other"))
_FOUND = frozenset(
    "were was are counted found recorded reported documented registered collected killed buried recovered".split()
)
"""Verbs that may stand in a list by places: '150 bodies were counted in Arda, 100 in Bol'."""
_ELSEWHERE = frozenset("elsewhere when there nearby".split())
_MONTHS = frozenset(name.lower() for name in calendar.month_name[1:])
_LISTED = 7
"""So many words stand between two figures of a list by places: '; in Arda el Bahr | 16'."""
_SETTING_TAGS = frozenset("IN NNP NNPS DT HYPH CC , RB".split())
_PASSED_ON = 2.5
"""A link this strong is handed along a chain: through a list of many towns, not from words at the two ends of a clause."""
_CLAUSES = frozenset(("and", "but", "while", "whereas"))


def offer_cue(scored: dict[int, tuple[float, int, Cue]], i: int, *, offer: tuple[float, int, Cue]) -> None:
    """Keep the `offer` (strength, nearness, cue) for group `i` if it is better than the one that `scored` has."""
    if i not in scored or offer[:2] > scored[i][:2]:
        scored[i] = offer


def hand_on(tokens: tuple[Any, ...], groups: list[Group], *, scored: dict[int, tuple[float, int, Cue]]) -> None:
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
        ahead = a < b and a in scored and scored[a][2].token < groups[b].first
        if ahead and (has_own(tokens, groups[b]) or fare_otherwise(tokens, groups[a], people=groups[b])):
            continue  # 'one nurse dead and five others | hurt', 'killed nine; six survived'
        if a in scored and is_chained(tokens, groups[min(a, b)], groups[max(a, b)]):
            strength, _, cue = scored[a]
            backwards = b < a and strength == CONTAINED and is_partitive(tokens[groups[b].last + 1 : groups[a].first])
            backwards = backwards or (b < a and are_called(tokens, groups[b], cue=cue))
            if strength >= _PASSED_ON and _may_share(groups[b], cue) and not backwards:
                offer_cue(
                    scored,
                    b,
                    offer=(CHAINED if strength > CHAINED else strength - 0.01, -abs(cue.token - groups[b].last), cue),
                )


def _is_subject_alone(tokens: tuple[Any, ...], told: Group, *, before: Group) -> bool:
    """Whether the people told of are the subject of a verb of their own, and those before them the object of another."""
    head, other = (tokens[g.head if g.head is not None else g.last] for g in (told, before))
    while other.dep_ == "conj" and before.kind == "plural" and other.head.i != other.i:
        other = other.head  # 'dispersed crowds of farmers and herders and two men were stabbed'
    elsewhere = ("pobj", "dobj") if before.kind == "plural" else ("dobj", "npadvmod")  # 'lost seven men, and 12 were hurt'
    if before.kind != "plural" and not _opens_clause(tokens[before.last + 1 : told.first]):
        return False
    return head.dep_ in ("nsubj", "nsubjpass") and other.dep_ in elsewhere and not _within(other, head)


def _opens_clause(gap: tuple[Any, ...]) -> bool:
    """Whether another clause begins between two groups: '; ', ', and', ', while'; a mere comma may join a list."""
    after = pairwise(gap)
    return any(t.text == ";" for t in gap) or any(t.text == "," and n.lower_ in _CLAUSES for t, n in after)


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
    between = _behind_setting(tokens[max(told.last, cue.token) + 1 : more.first])
    behind = tokens[more.last + 1 : more.last + 2]
    ends = not behind or behind[0].text in (",", ".", ";") or behind[0].lower_ == "and"
    if more.kind != "bare" or not is_exact(told) or not ends or not 3 <= len(between) <= _LISTED:
        return False
    if between[-1].lower_ in _MONTHS or _is_told_of_more(tokens, more):
        return False
    at = next((i for i, t in enumerate(between) if t.lower_ in ("in", "at", "near")), 0)
    opens = at > 0 and between[0].text in (";", ",") and all(t.lower_ in (";", ",", "and", "while") for t in between[:at])
    return opens and all(t.tag_ in ("NNP", "NNPS", "DT", "HYPH") for t in between[at + 1 :]) and between[-1].tag_ == "NNP"


def _behind_setting(between: tuple[Any, ...]) -> tuple[Any, ...]:
    """The last of the places told of, without the comma behind it: 'in Arda and Zor | ; in Bol | ,'."""
    between = between[:-1] if between and between[-1].text == "," else between
    joint = max((i for i, t in enumerate(between) if t.text == ";"), default=0)
    return between[joint:] if all(t.tag_ in _SETTING_TAGS for t in between[:joint]) else between


def _is_told_of_more(tokens: tuple[Any, ...], more: Group) -> bool:
    """'In Arda 12, two of them children, were wounded': a verb of their own is told of them."""
    head = tokens[more.head if more.head is not None else more.last]
    behind = tokens[more.last + 1 :]
    end = next((i for i, t in enumerate(behind) if t.text in (";", ".") or (i and t.lower_ == "and")), len(behind))
    return head.dep_ in ("nsubj", "nsubjpass") or any(t.tag_ in ("VBD", "VBZ", "VBP") for t in behind[:end])


def is_exact(group: Group) -> bool:
    """Whether a number counts the group, no article and no bare plural."""
    return group.kind in ("counted", "bare")


def _may_share(group: Group, cue: Cue) -> bool:
    """A toll is no plural's, an active verb's people stand to its right; a passive's chain may run past it."""
    if cue.voice == "toll" and group.kind == "plural":
        return False  # 'put the dead at 300, and reporters who ...'
    return group.first > cue.token if cue.voice in ("right", "of", "toll") else True
