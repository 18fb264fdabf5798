"""Chains of groups in a sentence: coordinated, 'five soldiers and three civilians', or one a share of another."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from kadesh.extract.counting.asides import without_asides
from kadesh.extract.counting.group import Group

PARTITIVE = frozenset("incl incl. including include includes included among amongst whom mostly notably".split())
_JOINTS = frozenset(", and & + or plus as well along with alongside in addition to ; : besides - – — also then ( )".split())
STATES = frozenset("killed injured wounded hurt dead missing captured arrested martyred abducted kidnapped detained".split())
_BESIDE = frozenset(("others", "other", "more", "another"))
"""Who is told of so stands beside a share and its whole: '17 dead, including two children, and 55 others hurt'."""
_ADDING = (["as", "well", "as"], ["in", "addition", "to"])
_BETWEEN_SHARES = 14
_GOES_ON = frozenset("and were was have has had died while who".split())
_DEGREES = frozenset("critically seriously gravely severely badly fatally mortally slightly lightly".split())
_FEW = 3
_KINDS = frozenset("children women men girls boys babies".split())
OPENERS = frozenset("while when whereas after before although though because if where".split())
_CLAUSES = OPENERS | {"as", "since"}
"""What opens a clause that is told beside the verb of a share."""


def is_chained(tokens: tuple[Any, ...], left: Group, right: Group) -> bool:
    """Whether two groups are coordinated or one is a share of the other: only joints, places and 'including' between."""
    gap = tokens[left.last + 1 : right.first]
    plain = without_asides(gap)
    if len(plain) < len(gap) and _acts(tokens, right):
        return False
    gap = plain
    if not gap or len(gap) > 16 or gap[0].lower_ == "whom":
        return len(gap) == 0  # 'ten men whom soldiers led away'
    partitive = any(t.lower_ in PARTITIVE for t in gap) or _introduces(gap)
    words = [t.lower_ for t in gap]
    if ("as" in words and "well" not in words) or any(a == "," and b == "but" for a, b in pairwise(words)):
        return False
    joint = any(t.lower_ in ("and", ",", "or", ";", "plus", ":", "&", "+", "with") for t in gap)
    return _adds(gap) or ((partitive or joint) and all(_passes(t, partitive=partitive) for t in gap))


def _acts(tokens: tuple[Any, ...], group: Group) -> bool:
    """Whether a clause of its own is told of a group: '..., the mayor said, and two men fled'."""
    return tokens[group.head if group.head is not None else group.last].dep_ in ("nsubj", "nsubjpass")


def _passes(token: Any, *, partitive: bool) -> bool:
    if token.lower_ in OPENERS:
        return False
    if token.lower_ in _JOINTS or token.lower_ in PARTITIVE or token.lower_ in ("them", "of", "were", "are", "was"):
        return True
    if partitive and token.tag_ in ("VBN", "VBD", "VBG"):
        return True
    return token.tag_ in ("IN", "NNP", "NNPS", "JJ", "DT", "NN", "RB", "POS", "CD", "HYPH", "CC", ",", "PRP$", "NNS")


def find_wholes(tokens: tuple[Any, ...], groups: list[Group]) -> dict[int, Group]:
    """Return, for each group that a partitive word makes a share of another: that other group."""
    wholes: dict[int, Group] = {}
    summed = find_summed(tokens, groups)
    for a, b in pairwise(range(len(groups))):
        gap = tokens[groups[a].last + 1 : groups[b].first]
        if b in summed:
            wholes[b] = summed[b]
        elif _opens_with_whole(tokens, groups[a], gap=gap):
            wholes[b] = groups[a]
        elif any(t.text == ")" for t in gap):  # the bracket with the shares is closed
            if a - 1 in wholes and groups[b].noun not in _BESIDE and any(t.lower_ == "and" for t in gap):
                wholes[b] = wholes[a - 1]
        elif (_is_of_them(tokens, groups[b]) or _is_by_degree(tokens, groups[b], gap=gap)) and groups[a].kind != "article":
            wholes[b] = wholes.get(a, groups[a])
        elif is_partitive(gap) and not _is_over(gap, group=groups[b]) and not _is_label(groups[a], gap):
            wholes[b] = wholes.get(a, groups[a]) if a in wholes and _only_joint(gap) else groups[a]
        elif a in wholes and groups[b].noun not in _BESIDE and is_chained(tokens, groups[a], groups[b]) and len(gap) <= 4:
            wholes[b] = wholes[a]
    return {b: whole for b, whole in wholes.items() if not _is_more(groups[b], whole)}


def _opens_with_whole(tokens: tuple[Any, ...], whole: Group, *, gap: Sequence[Any]) -> bool:
    """'Among the | 12 victims | of the raid were | three guards': a sentence that opens with a counted whole."""
    before = [t.lower_ for t in tokens[max(0, whole.first - 2) : whole.first]]
    verbs = [t.lower_ for t in (gap[1:] if gap and gap[0].tag_ == "VBN" else gap) if t.tag_.startswith("VB")]
    told = bool(gap) and gap[-1].lower_ in ("were", "was", "are", "is") and len(verbs) == 1
    return before == ["among", "the"] and told and not any(t.text in (",", ";") for t in gap)


def _is_more(share: Group, whole: Group) -> bool:
    """'Five were killed and 25 seriously wounded': more people are no share of fewer."""
    return share.count.low is not None and whole.count.high is not None and share.count.low > whole.count.high


def find_summed(tokens: tuple[Any, ...], groups: list[Group]) -> dict[int, Group]:
    """Return the shares that come to a whole told right before: '204 were killed, 161 men, 27 women and 16 children'."""
    found: dict[int, Group] = {}
    for w, whole in enumerate(groups):
        if w not in found and whole.kind in ("counted", "bare") and (whole.count.low or 0) > 1:
            shares = _shares_behind(tokens, groups, w=w)
            found.update(dict.fromkeys(shares, whole))
    return found


def find_named(tokens: tuple[Any, ...], groups: list[Group], *, summed: dict[int, Group]) -> set[int]:
    """Return the shares that only say who a few people were: 'two brothers, a baker and a tailor'."""
    few = {b for b, w in summed.items() if (w.count.low or 0) <= _FEW and tokens[w.last + 1].text == ","}
    named = {summed[b] for b in few if groups[b].kind == "article"}
    return {b for b in few if summed[b] in named}


def _shares_behind(tokens: tuple[Any, ...], groups: list[Group], *, w: int) -> list[int]:
    """The groups behind group `w` that come to its number, none if they do not."""
    left = groups[w].count.low or 0
    shares: list[int] = []
    for b in range(w + 1, len(groups)):
        share, gap = groups[b], tokens[groups[b - 1].last + 1 : groups[b].first]
        if share.count.low is None or share.count.low != share.count.high or share.noun in _BESIDE:
            return []
        if len(gap) > _BETWEEN_SHARES or not _lists(gap, first=not shares):
            return []
        if share.kind == "article" and (groups[w].noun in _KINDS or groups[w].count.high is None):
            return []  # 'two children, a farmer and a nurse' are four
        left -= share.count.low
        shares.append(b)
        if left <= 0:
            break
    return shares if left == 0 and len(shares) > 1 and _is_closed(tokens, groups, w=w, last=shares[-1]) else []


def _is_closed(tokens: tuple[Any, ...], groups: list[Group], *, w: int, last: int) -> bool:
    """An aside behind a comma ends with one: 'two guards, a cook and a driver died' is a list of four."""
    if groups[last].kind != "article" or tokens[groups[w].last + 1].text != ",":
        return True
    end = groups[last].last + 1
    return end >= len(tokens) or tokens[end].text in (",", ".", ")", "(", "-", "–", "—") or tokens[end].tag_ in ("IN", "WP")


def _lists(gap: tuple[Any, ...], *, first: bool) -> bool:
    """Whether shares may be told one after the other over these words: behind a comma, a colon or a bracket at first."""
    if first:
        return any(t.text in (",", "(", ":", "-", "–", "—", "--") for t in gap)
    return not any(t.tag_.startswith("VB") or t.text in (")", ";", ".") for t in gap)


def _is_over(gap: Sequence[Any], *, group: Group) -> bool:
    """Whether a share ended before: 'dozens, including Uzbeks, were killed and | many more were hurt', 'when | men came'."""
    if group.noun in _BESIDE and [t.lower_ for t in gap[-2:]] == [",", "and"]:
        return True  # 'six were killed, including Captain Ali, and | ten others were hurt'
    last = max((i for i, t in enumerate(gap) if t.lower_ in PARTITIVE), default=-1)
    if last >= 0 and gap[-1].lower_ in OPENERS:
        return True  # 'six were killed, including their commander, while | a guard was hurt'
    told = next((i for i, t in enumerate(gap) if i > last >= 0 and t.tag_ in ("VBD", "VBP", "VBZ")), len(gap))
    return any(t.lower_ == "and" or t.lower_ in _CLAUSES for t in gap[told:])


def _is_of_them(tokens: tuple[Any, ...], group: Group) -> bool:
    """'Seven of them children', '13 of whom were women', 'a boy of seven among them'."""
    words = [t.lower_ for t in tokens[group.first : group.last + 3]]
    behind = [t.lower_ for t in tokens[group.last + 1 : group.last + 5]]
    behind = behind[2:] if behind[:1] == ["of"] else behind
    among = behind[:2] == ["among", "them"] and (len(behind) < 3 or not behind[2][0].isalnum() or behind[2] in _GOES_ON)
    return among or any(a == "of" and b in ("them", "whom") for a, b in pairwise(words))


def _is_by_degree(tokens: tuple[Any, ...], group: Group, *, gap: Sequence[Any]) -> bool:
    """'22 were hurt, two critically', 'shot four youths, one fatally'."""
    after = tokens[group.last + 1 : group.last + 2]
    badly = group.kind == "bare" and any(t.lower_ in _DEGREES for t in after)
    return badly and bool(gap) and gap[-1].text in (",", "(", "-", "–", "—", "and")


def is_partitive(gap: Sequence[Any]) -> bool:
    """Whether the words between two groups make the second a share of the first."""
    words = [t.lower_ for t in gap]
    told = any(w in PARTITIVE and not _is_no_share(words, i) for i, w in enumerate(words))
    return told or words[-3:] == ["of", "them"] or _introduces(gap)


def _is_no_share(words: Sequence[str], i: int) -> bool:
    """'Ten men | whom | soldiers led away' has no share of the ten, as 'ten men, of whom two died' has."""
    alone = words[i] == "whom" and words[max(0, i - 1)] not in ("of", "among", "amongst")
    return alone or _names_the_harmed(words[i:])


def _names_the_harmed(words: Sequence[str]) -> bool:
    """'Among those killed and': the left one is the share, of people that the words name themselves."""
    return words[0] in ("among", "amongst") and words[1:2] in (["those"], ["the"]) and bool(set(words[2:4]) & STATES)


def _adds(gap: Sequence[Any]) -> bool:
    """Whether the words end in 'alongside' or 'together with': 'Russians had been killed there alongside Turks'."""
    words = [t.lower_ for t in gap[-3:]]
    return words[-1] == "alongside" or words[-2:] in (["along", "with"], ["together", "with"]) or words in _ADDING


def _introduces(gap: Sequence[Any]) -> bool:
    """Whether the words end in a colon: '13 were killed in three provinces: eight in ...'."""
    return any(t.text == ":" for t in gap[-2:])


def _is_label(group: Group, gap: Sequence[Any]) -> bool:
    """'Fatalities: 14', 'rebel losses: at least 20': a colon behind those whom nobody counted before it."""
    plain = len(gap) <= 2 or (group.kind == "plural" and not any(t.tag_ in ("VBD", "VBZ", "VBP") for t in gap))
    return group.kind in ("plural", "article") and plain and gap[-1].text == ":"


def _only_joint(gap: tuple[Any, ...]) -> bool:
    return all(t.lower_ in _JOINTS for t in gap)
