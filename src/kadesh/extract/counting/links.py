"""Which people a word for an outcome speaks of: groups and cues of one sentence, joined.

Every pair is scored by how they stand to each other: one inside the other, side by side, along an arc of the parse,
through a chain of coordination ('Five soldiers and three civilians died') or apart. Each group goes to its best cue.
"""

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from kadesh.extract.counting.chains import (
    OPENERS,
    PARTITIVE,
    STATES,
    find_named,
    find_summed,
    find_wholes,
    is_chained,
    is_partitive,
)
from kadesh.extract.counting.cue import BE, HAVE, Cue, Voice
from kadesh.extract.counting.phrases import Group, is_person
from kadesh.extract.document import Sentence

_BEFORE_TOLL = frozenset(
    "includes included include to at is was gone went going reached standing stands reaches of exceeds exceeded hits "
    "hit reach amounted amount totalled totaled came estimated climbed climbing rose rises risen between as stood are "
    "were come numbered number".split()
)
"""Words between 'toll' and its number."""
_STATUS = frozenset(
    "prisoner prisoners hostage hostages detainee detainees captive captives refugee refugees displaced kidnapped abducted "
    "detained captured evacuee evacuees detainee idp idps".split()
)
"""Nouns for what became of people before: 'executed 11 prisoners' tells of 11 killed."""
_COUPLING = frozenset("and or & including among as alongside with".split())
_BOTH = frozenset("and or / & and/or , either".split())
_LIGHT = frozenset(
    "lost lose losing sustained suffered received reported left found confirmed feared believed presumed estimated "
    "said shot gunned stabbed beaten lie lies lay lying went gone go goes remain remains remained made rendered "
    "included include includes assumed thought known declared stated alleged claimed understood suspected considered "
    "regarded listed posted registered recorded deemed counted brought pronounced".split()
)
"""Verbs that only carry the outcome: 'lost their lives', 'were reported killed', 'sustained injuries'."""
_SAID = frozenset("said reported stated alleged claimed confirmed declared estimated believed understood".split())
_UNCOUNTED = frozenset("surrendered surrendering evacuating evacuation evacuate fleeing".split())
"""'Fighters surrendered', 'the evacuation of civilians' tell of nobody counted."""
_AGAIN = frozenset(("more", "others", "another", "other"))
_FOUND = frozenset("were was are counted found recorded reported documented registered collected killed".split())
"""Verbs that may stand in a list by places: '150 bodies were counted in Arda, 100 in Bol'."""
_NO_DEEDS = _LIGHT | PARTITIVE | BE | HAVE
CONTAINED, ADJACENT, ARC, NEAR, CHAINED, FAR = 6.0, 5.0, 4.0, 3.5, 3.0, 1.5
_ASIDE, _BEFORE_ASIDE = 4, frozenset("CC PRP$ NN NNS JJ".split())
_STOOD = 3.2
"""How strongly it holds that prisoners are captured, where no verb tells what became of them now."""
"""How strongly a pair holds together, from 'two wounded civilians' to words at the two ends of a clause."""
_TOLD = frozenset("tell tells told telling inform informs informed informing assure assured brief briefed".split())
"""Verbs whose object hears, and is not who was harmed: 'told reporters that four were killed'."""
_PASSED_ON = 2.5
"""A link this strong is handed along a chain: through a list of many towns, not from words at the two ends of a clause."""


@dataclass(frozen=True)
class Link:
    """A group and the cue that tells what became of it. `whole` is the group it is a share of ('including two children')."""

    group: Group
    cue: Cue
    strength: float
    whole: Group | None = None


def link_groups(sentence: Sentence, groups: list[Group], cues: list[Cue]) -> list[Link]:
    """Return the links of `sentence`, one for each group that a cue speaks of, in the order of the groups."""
    scored: dict[int, tuple[float, int, Cue]] = {}
    hearers = {i for i, group in enumerate(groups) if _hears(sentence.tokens, group)}
    hearers |= find_named(sentence.tokens, groups, find_summed(sentence.tokens, groups))
    for cue in _turned(sentence.tokens, groups, cues):
        for i, group in ((i, g) for i, g in enumerate(groups) if i not in hearers):
            strength = _strength(sentence.tokens, group, cue)
            if strength and not _died_of_it(sentence.tokens, group, cue, cues=cues):
                _offer(scored, i, (strength, -abs(cue.token - group.last), cue))
    wholes = find_wholes(sentence.tokens, groups)
    _share_out(sentence.tokens, groups, wholes, scored=scored)
    _pass_on(sentence.tokens, groups, scored)
    _share_out(sentence.tokens, groups, wholes, scored=scored)
    scored = {i: best for i, best in scored.items() if i not in hearers}
    for i in _not_told_of(tokens=sentence.tokens, groups=groups, scored=scored):
        del scored[i]
    links = [Link(groups[i], scored[i][2], scored[i][0], wholes.get(i)) for i in sorted(scored)]
    return [*links, *_told_of_both(sentence.tokens, links, cues)]


def _not_told_of(*, tokens: tuple[Any, ...], groups: list[Group], scored: dict[int, tuple[float, int, Cue]]) -> list[int]:
    """Of 'eleven of the 14 soldiers were killed' the 14, of '37 of the 52 pupils seized in May are back' the 37."""
    dropped = []
    for i, j in pairwise(sorted(scored)):
        outer, inner, cue = groups[i], groups[j], scored[i][2]
        if inner.first > outer.last or scored[j][2] != cue or outer.kind not in ("counted", "bare"):
            continue
        if inner.first <= cue.token <= inner.last:
            continue
        reduced = cue.token == inner.last + 1 and tokens[cue.token].tag_ in ("VBN", "VBD")
        behind = tokens[cue.token + 1 : cue.token + 2]
        dropped.append(i if reduced and behind and behind[0].tag_ == "IN" else j)
    return dropped


def _told_of_both(tokens: tuple[Any, ...], links: list[Link], cues: list[Cue]) -> list[Link]:
    """'88 killed and injured', 'killing or wounding scores': both words tell of the people, one of them by itself."""
    told = list(links)
    for a, b in pairwise(cues):
        gap = tokens[a.last + 1 : b.token]
        linked = {k.cue.token for k in told}
        if a.outcome == b.outcome or len(gap) > 2 or not all(t.lower_ in _BOTH for t in gap):
            continue
        if any(_died_of_it(tokens, k.group, a, cues=cues) for k in links):
            continue
        alike = tokens[a.token].tag_[:2] == tokens[b.token].tag_[:2] or tokens[a.token].lower_ == "dead"
        if not alike or (a.token in linked) == (b.token in linked):
            continue
        lone, by = (b, a) if a.token in linked else (a, b)
        taken = [t.i for t in tokens[lone.token].children if t.dep_ in ("dobj", "obj") and t.i > lone.token]
        if taken and not any(k.group.first <= i <= k.group.last for i in taken for k in told):
            continue  # 'seven dead, and capturing five rifles'
        told += [replace(k, cue=lone) for k in told if k.cue.token == by.token and k.strength >= CHAINED]
    return told[len(links) :]


def _hears(tokens: tuple[Any, ...], group: Group) -> bool:
    return any(t.lower_ in _TOLD for t in tokens[max(0, group.first - 1) : group.first])


def _turned(tokens: tuple[Any, ...], groups: list[Group], cues: list[Cue]) -> list[Cue]:
    """Return the cues with each 'either' turned the way its neighbours and the verb before it point."""
    turned: list[Cue] = []
    for cue in cues:
        turned.append(replace(cue, voice=_turn(tokens, groups, cue=cue, before=turned)) if cue.voice == "either" else cue)
    return turned


def _turn(tokens: tuple[Any, ...], groups: list[Group], *, cue: Cue, before: list[Cue]) -> Voice:
    k = cue.token
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
    if right or any(t.dep_ in ("dobj", "obj") for t in tokens[k].children):
        return "right"
    joined = k > 0 and tokens[k - 1].lower_ in ("and", ",", "or")
    if joined and before and k - before[-1].token <= 10 and before[-1].voice in ("left", "right"):
        return before[-1].voice
    return "right" if tokens[k].tag_ == "VBD" and not _has_group_subject(tokens[k], groups) else "left"


def _has_object(verb: Any) -> bool:
    """Whether the verb has somebody as its object: 'gunmen kidnapped the mayor'."""
    return any(t.dep_ in ("dobj", "obj") and t.i > verb.i and (is_person(t) or t.tag_ == "NNP") for t in verb.children)


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


def _offer(scored: dict[int, tuple[float, int, Cue]], i: int, offer: tuple[float, int, Cue]) -> None:
    if i not in scored or offer[:2] > scored[i][:2]:
        scored[i] = offer


def _strength(tokens: tuple[Any, ...], group: Group, cue: Cue) -> float:
    k = cue.token
    if group.kind == "plural" and tokens[k].lower_ in _UNCOUNTED:
        return 0.0
    if group.first <= k <= group.last:
        if group.kind == "plural" and group.noun in _STATUS:
            return 0.0  # 'buses carrying evacuees' tells of nobody driven out
        turned = cue.voice == "right" and k == group.last  # 'kill 83 | injured 100'
        if turned or (k == group.first and group.kind != "counted"):
            return 0.0
        return _STOOD if ((group.noun if k == group.head else tokens[k].lower_) in _STATUS) else CONTAINED
    gap = tokens[cue.last + 1 : group.first] if k < group.first else tokens[group.last + 1 : k]
    right = k < group.first
    looks = not right if cue.voice == "left" else right
    if right and cue.voice == "left" and _goes_along(gap):
        return NEAR
    gap = gap if right else _without_aside(gap)
    if not looks:
        return ARC if cue.voice == "toll" and _brings_to(tokens, group, gap) else 0.0
    if cue.voice == "toll":
        return _toll_strength(gap) if group.kind in ("counted", "bare") else 0.0
    if cue.voice == "of":
        return _of_strength(gap)
    return _verb_strength(tokens, group, cue, gap=gap, right=right)


def _without_aside(gap: tuple[Any, ...]) -> tuple[Any, ...]:
    """The words behind an aside: 'two brothers, | taken off a bus near Arda, | were killed'."""
    if len(gap) < _ASIDE:
        return gap
    opens = next((i for i, t in enumerate(gap[:_ASIDE]) if t.text in (",", "(")), -1)
    if not 0 <= opens < len(gap) - 1 or any(t.tag_ not in _BEFORE_ASIDE for t in gap[:opens]):
        return gap
    gap = gap[opens:]
    if gap[1].tag_ not in ("VBN", "VBG", "JJ", "JJS", "WP", "VBD"):
        return gap
    closes = max((i for i, t in enumerate(gap) if i and t.text in (",", ")")), default=0)
    rest = gap[closes + 1 :]
    ends = closes and 0 < len(rest) <= _ASIDE and rest[0].lower_ in BE | HAVE
    return rest if ends and not any(t.tag_ == "CC" for t in gap[1:closes]) else gap


def _died_of_it(tokens: tuple[Any, ...], group: Group, cue: Cue, *, cues: list[Cue]) -> bool:
    """'Two of the injured have died': what became of them before counts nobody now."""
    k = cue.token
    if cue.outcome != "wounded" or not group.first + 2 <= k <= group.last or tokens[k - 2].lower_ != "of":
        return False
    deaths = (c for c in cues if c.outcome == "killed" and c.voice == "left" and c.token > group.last)
    return any(_strength(tokens, group, death) >= NEAR for death in deaths)


def _toll_strength(gap: tuple[Any, ...]) -> float:
    """'The death toll from the attack has risen to 51': a preposition or a verb of counting before the number."""
    if len(gap) > 26:
        return 0.0
    return ARC if any(t.lower_ in _BEFORE_TOLL for t in gap) else 0.0


def _goes_along(gap: tuple[Any, ...]) -> bool:
    """'He was killed along with his two children'."""
    words = [t.lower_ for t in gap]
    return len(words) <= 3 and (words[:2] in (["along", "with"], ["together", "with"]) or words[:1] == ["alongside"])


def _brings_to(tokens: tuple[Any, ...], group: Group, gap: tuple[Any, ...]) -> bool:
    """'This brings to 24 the number of soldiers held', 'updated to 18 its toll'."""
    led = group.first > 0 and tokens[group.first - 1].lower_ in ("to", "at")
    return led and 0 < len(gap) <= 3 and gap[0].lower_ in ("the", "its", "their", "his")


def _of_strength(gap: tuple[Any, ...]) -> float:
    words = [t.lower_ for t in gap]
    if not words or words[0] not in ("of", "to", "among", "for"):
        return 0.0
    return ADJACENT if len(words) <= 2 else NEAR if len(words) <= 6 and not any(_is_verb(t) for t in gap) else 0.0


def _verb_strength(tokens: tuple[Any, ...], group: Group, cue: Cue, *, gap: tuple[Any, ...], right: bool) -> float:
    if any(t.lower_ in OPENERS or t.text in (";", ".") for t in gap):
        return 0.0
    if len(gap) <= 1 and not any(_is_verb(t) for t in gap):
        return ADJACENT
    if not right and any(_is_thing_hit(t, group) for t in tokens[cue.token].children):
        return 0.0  # 'a constable, whose rifle was snatched'
    if _on_arc(tokens, group, cue, right=right):
        return ARC
    verbs = [t for t in gap if _is_verb(t) and t.lower_ not in _NO_DEEDS]
    if not right and any(t.tag_ == "CD" for t in gap) and not any(t.lower_ in _COUPLING for t in gap):
        return 0.0  # 'boat with 60 migrants sinks, 13 dead'
    if right:
        return NEAR if len(gap) <= 3 and not verbs else FAR if len(gap) <= 6 and not verbs and cue.voice == "right" else 0.0
    if not verbs:
        return NEAR if len(gap) <= 6 else FAR if len(gap) <= 14 and cue.voice == "left" else 0.0
    return 0.0


def _is_thing_hit(token: Any, group: Group) -> bool:
    """Whether a thing of theirs, told of behind the people, is the subject of the word for an outcome."""
    theirs = token.dep_ == "nsubjpass" and token.i > group.last and any(t.lower_ == "whose" for t in token.children)
    return theirs and not is_person(token)


def _is_verb(token: Any) -> bool:
    return bool(token.tag_.startswith("VB"))


def _on_arc(tokens: tuple[Any, ...], group: Group, cue: Cue, *, right: bool) -> bool:
    """Whether the parse makes the group the object (right) or the subject (left) of the cue."""
    head = tokens[group.head if group.head is not None else group.last]
    verb = tokens[cue.token]
    wanted = ("dobj", "obj", "attr", "oprd") if right else ("nsubj", "nsubjpass")
    if any(t.dep_ in wanted and cue.token <= t.head.i <= cue.last for t in tokens[group.first : group.last + 1]):
        return True
    if not right and head.dep_ in wanted and _is_raised(verb, head.head):
        return True
    if not right and cue.voice == "left" and verb.tag_ in ("VBN", "VBD") and _was_done_too(verb, group):
        return True
    return not right and verb.head.i == head.i and verb.dep_ in ("acl", "relcl")


def _was_done_too(verb: Any, group: Group) -> bool:
    """'The driver and six others were taken off the bus and executed': the one told before was done to the same people."""
    for _ in range(3):
        if verb.dep_ != "conj" or any(t.dep_ in ("nsubj", "nsubjpass", "dobj") for t in verb.children):
            return False
        verb = verb.head
        if any(t.dep_ == "nsubjpass" and group.first <= t.i <= group.last for t in verb.children):
            return True
    return False


def _is_raised(told: Any, verb: Any) -> bool:
    """Whether the subject of one verb is that of another below it: 'five are believed to have died'."""
    if told.dep_ in ("dobj", "obj") and told.head.i == verb.i:
        return verb.lower_ in _LIGHT  # 'four guards who held out sustained injuries'
    if told.dep_ == "ccomp" and told.head.i == verb.i and verb.tag_ == "VBD" and verb.lower_ in _SAID:
        return any(t.dep_ == "auxpass" for t in verb.children)  # 'police said that 23 men were gunned down'
    for _ in range(3):
        if told.dep_ not in ("xcomp", "acomp", "oprd", "attr", "ccomp") or told.head.i == told.i:
            return False
        told = told.head
        if told.i == verb.i:
            return verb.lower_ in _LIGHT or verb.lower_ in BE
    return False


def _share_out(
    tokens: tuple[Any, ...], groups: list[Group], wholes: dict[int, Group], *, scored: dict[int, tuple[float, int, Cue]]
) -> None:
    """Give each share what became of its whole, unless a word of its own stands right beside it."""
    for i, whole in wholes.items():
        w = groups.index(whole)
        if (
            w in scored
            and (i not in scored or scored[i][0] < ADJACENT)
            and not _has_own_verb(tokens, groups[i], scored.get(i))
        ):
            scored[i] = (CHAINED, scored[w][1], scored[w][2])


def _has_own_verb(tokens: tuple[Any, ...], share: Group, told: tuple[float, int, Cue] | None) -> bool:
    """'Eleven were hurt, two of whom later died': a verb tells what became of the share alone."""
    if told is None or told[0] < NEAR or told[2].token <= share.last or told[2].outcome != "killed":
        return False
    of_them = [t.lower_ for t in tokens[share.last + 1 : share.last + 3]] in (["of", "whom"], ["of", "them"])
    of_whom = [t.lower_ for t in tokens[max(0, share.first - 2) : share.first]] == ["of", "whom"]
    return (of_them or of_whom) and tokens[told[2].token].tag_.startswith("VB")


def _pass_on(tokens: tuple[Any, ...], groups: list[Group], scored: dict[int, tuple[float, int, Cue]]) -> None:
    """Hand a cue along chains of coordination, both ways, to groups that have no stronger one."""
    pairs = list(pairwise(range(len(groups))))
    for a, b in pairs:
        if a in scored and b not in scored and _goes_on(tokens, groups[a], groups[b], cue=scored[a][2]):
            scored[b] = (_PASSED_ON, -abs(scored[a][2].token - groups[b].last), scored[a][2])
    for a, b in [*pairs, *[(y, x) for x, y in reversed(pairs)]]:
        if (groups[a].kind == "none") != (groups[b].kind == "none"):
            continue  # 'two bodies and nobody asks'
        if "plural" in (groups[a].kind, groups[b].kind) and _is_cut(tokens, groups[min(a, b)], groups[max(a, b)]):
            continue  # 'fired on pupils; 23 people died'
        if a in scored and is_chained(tokens, groups[min(a, b)], groups[max(a, b)]):
            strength, _, cue = scored[a]
            backwards = b < a and strength == CONTAINED and is_partitive(tokens[groups[b].last + 1 : groups[a].first])
            if strength >= _PASSED_ON and _may_share(groups[b], cue) and not backwards:
                _offer(
                    scored, b, (CHAINED if strength > CHAINED else strength - 0.01, -abs(cue.token - groups[b].last), cue)
                )


def _is_cut(tokens: tuple[Any, ...], left: Group, right: Group) -> bool:
    return any(t.text == ";" for t in tokens[left.last + 1 : right.first])


def _goes_on(tokens: tuple[Any, ...], told: Group, more: Group, *, cue: Cue) -> bool:
    """Whether a bare number takes up the verb before: '30 were killed near Shadadi and another five outside Kobane'."""
    if (
        (more.kind != "bare" and more.noun not in _AGAIN)
        or more.last + 1 >= len(tokens)
        or tokens[more.last + 1].tag_ != "IN"
    ):
        return False
    between = tokens[max(told.last, cue.token) + 1 : more.first]
    if not 0 < len(between) <= 14 or any(_is_verb(t) and t.lower_ not in _FOUND for t in between):
        return False
    listed = (
        tokens[more.last + 1].lower_ == "in" and between[-1].tag_ in ("NNP", "NNPS") and is_exact(told) and is_exact(more)
    )
    return between[-1].lower_ in ("and", ",", ";") or listed


def is_exact(group: Group) -> bool:
    """Whether a number counts the group, no article and no bare plural."""
    return group.kind in ("counted", "bare")


def _may_share(group: Group, cue: Cue) -> bool:
    """An active verb's people stand to its right; a passive's chain may run past it ('were killed, among them a child')."""
    return group.first > cue.token if cue.voice in ("right", "of", "toll") else True
