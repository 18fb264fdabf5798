"""How strongly a word for an outcome speaks of a group: one inside the other, beside it, along an arc of the parse."""

from itertools import pairwise
from typing import Any

from kadesh.extract.counting.arcs import LIGHT, is_joined_object, is_on_arc
from kadesh.extract.counting.asides import without_asides
from kadesh.extract.counting.chains import OPENERS, PARTITIVE
from kadesh.extract.counting.cue import BE, HAVE, Cue
from kadesh.extract.counting.phrases import Group, is_person
from kadesh.extract.counting.tolled import has_number
from kadesh.extract.words import load_words

_AGES = frozenset("between from to and under over -".split())
_MEANWHILE = frozenset("as while when although though".split())
_STATUS = frozenset(
    "prisoner prisoners hostage hostages detainee detainees captive captives refugee refugees displaced kidnapped abducted "
    "detained captured evacuee evacuees detainee idp idps".split()
)
"""Nouns for what became of people before: 'executed 11 prisoners' tells of 11 killed."""
_COUPLING = frozenset("and or & including among as alongside with".split())
_UNCOUNTED = frozenset("surrender surrenders surrendered surrendering evacuating evacuation evacuate fleeing".split())
"""'Fighters surrendered', 'the evacuation of civilians' tell of nobody counted."""
_NO_DEEDS = LIGHT | PARTITIVE | BE | HAVE
CONTAINED, ADJACENT, ARC, NEAR, CHAINED, FAR = 6.0, 5.0, 4.0, 3.5, 3.0, 1.5
"""How strongly a pair holds together, from 'two wounded civilians' to words at the two ends of a clause."""
_BESIDE_ASIDE = 2
"""So many words at most may be left of a gap without an aside in it: 'ten men | who, they say, | died'."""
_ASIDE, _BEFORE_ASIDE = 4, frozenset("CC PRP$ NN NNS JJ".split())
_REDUCED, _NAMED = 8, frozenset("named called identified known".split())
_SETTING, _PARTED = frozenset("in at near on outside".split()), 6
_KIN = load_words("kin", "noun") - {"driver", "bodyguard", "deputy"}
_SETTING_REACH = 8
"""'Was hanged | from a bridge in Arda together with | seven others'."""
_LEFT, _CHAIN = frozenset("left leaving leave leaves".split()), 5
STOOD = 3.2
"""How strongly it holds that prisoners are captured, where no verb tells what became of them now."""


def strength_of(tokens: tuple[Any, ...], group: Group, *, cue: Cue) -> float:
    """Return how strongly a word for an outcome speaks of a group, 0 where it does not."""
    k = cue.token
    if _are_others(tokens, group, cue=cue):
        return 0.0
    if group.first <= k <= group.last:
        if group.kind == "plural" and group.noun in _STATUS:
            return 0.0  # 'buses carrying evacuees' tells of nobody driven out
        turned = cue.voice == "right" and k == group.last  # 'kill 83 | injured 100'
        if turned or (k == group.first and group.kind != "counted"):
            return 0.0
        return STOOD if ((group.noun if k == group.head else tokens[k].lower_) in _STATUS) else CONTAINED
    return ARC if _is_left_so(tokens, group, k=k) else _beside_strength(tokens, group, cue=cue)


def _beside_strength(tokens: tuple[Any, ...], group: Group, *, cue: Cue) -> float:
    """How strongly a word speaks of a group that it does not stand in, by the words between."""
    k = cue.token
    gap = tokens[cue.last + 1 : group.first] if k < group.first else tokens[group.last + 1 : k]
    plain = without_asides(gap)
    gap = plain if len(plain) <= _BESIDE_ASIDE or _is_who(plain) else gap
    right = k < group.first
    looks = not right if cue.voice == "left" else right
    if right and cue.voice == "left" and _goes_along(gap):
        return NEAR
    gap = gap if right else _without_aside(_without_age(gap))
    if cue.voice == "left" and not right and _is_another_number(tokens, group, gap=gap):
        return 0.0
    if not looks:
        return ARC if cue.voice == "toll" and _brings_to(tokens, group, gap=gap) else 0.0
    if cue.voice == "toll":
        told = group.kind in ("counted", "bare") and has_number(gap, tokens[group.first].lower_)
        return ARC if told else 0.0
    if cue.voice == "of":
        return _of_strength(gap)
    return _verb_strength(tokens, group, cue=cue, gap=gap, right=right)


def _is_who(gap: tuple[Any, ...]) -> bool:
    """'Ten men | from Arda who, they say, | died'."""
    return len(gap) <= _ASIDE + 1 and gap[-1].lower_ == "who" and all(t.tag_ in ("IN", "NNP", "DT") for t in gap[:-1])


def _is_left_so(tokens: tuple[Any, ...], group: Group, *, k: int) -> bool:
    """'Left two clerks and four guards working at the gate | dead': all between the verb and what it left them."""
    verb, noun = tokens[k].head, tokens[group.head if group.head is not None else group.last]
    if tokens[k].dep_ != "oprd" or verb.lower_ not in _LEFT or not verb.i < group.first < k:
        return False
    for _ in range(_CHAIN):
        if noun.dep_ == "dobj":
            return bool(noun.head.i == verb.i)
        if noun.dep_ not in ("conj", "appos"):
            return False
        noun = noun.head
    return False


def _are_others(tokens: tuple[Any, ...], group: Group, *, cue: Cue) -> bool:
    """Whether a word tells nothing of people however near they stand."""
    if group.kind == "plural" and tokens[cue.token].lower_ in _UNCOUNTED:
        return True
    if cue.outcome in ("captured", "kidnapped") and _is_exchanged(tokens, group, k=cue.token):
        return True
    if cue.words > 1 and tokens[cue.token].lower_ == "to" and _does_it(tokens, group, k=cue.token):
        return True
    camped = cue.need == "many" and any(t.lower_ in _STATUS for t in tokens[group.first : group.last])
    return camped or _are_of_kin(tokens, group)  # 'hacked to death 18 displaced people at a camp'


def _does_it(tokens: tuple[Any, ...], group: Group, *, k: int) -> bool:
    """'Youths | beat a guard | to death': a verb with an object of its own stands behind who did it."""
    return any(c.dep_ == "dobj" and t.i < c.i < k for t in tokens[group.last + 1 : k] for c in t.children)


def _are_of_kin(tokens: tuple[Any, ...], group: Group) -> bool:
    """'The brother of | a tribal leader' is whom it befell, not the leader."""
    of = [t.lower_ for t in tokens[max(0, group.first - 2) : group.first]]
    return len(of) == 2 and of[1] == "of" and of[0] in _KIN and group.kind == "article"


def _is_exchanged(tokens: tuple[Any, ...], group: Group, *, k: int) -> bool:
    """'Exchanged 150 prisoners', 'in exchange for 90 prisoners': nobody was captured then."""
    before = [t.lower_ for t in tokens[max(0, group.first - 3) : group.first]]
    led = before[-1:] == ["for"] and bool({"exchange", "return", "swap"} & set(before))
    done = any(w.startswith(("exchang", "swap")) for w in before[-1:])
    return group.first <= k <= group.last and tokens[k].lower_ in _STATUS and (led or done)


def is_parted(gap: tuple[Any, ...], group: Group) -> bool:
    """Return whether only a place or a day stands between a verb and its people: 'killed | in Bria | two aid workers'."""
    if group.kind not in ("counted", "article") or not 2 <= len(gap) <= _PARTED or gap[0].lower_ not in _SETTING:
        return False
    return gap[-1].tag_ in ("NNP", "NNPS") and all(t.tag_ in ("IN", "NNP", "NNPS", "DT", "HYPH") for t in gap)


def _without_age(gap: tuple[Any, ...]) -> tuple[Any, ...]:
    """The words behind an age: 'four men | aged 20 to 34 | were killed'."""
    if not gap or gap[0].lower_ != "aged":
        return gap
    return gap[next((i for i, t in enumerate(gap) if i and t.tag_ != "CD" and t.lower_ not in _AGES), len(gap)) :]


def _without_aside(gap: tuple[Any, ...]) -> tuple[Any, ...]:
    """The words behind an aside: 'two brothers, | taken off a bus near Arda, | were killed'."""
    if len(gap) < _ASIDE:
        return gap
    opens = next((i for i, t in enumerate(gap[:_ASIDE]) if t.text in (",", "(")), -1)
    if not 0 <= opens < len(gap) - 1 or any(t.tag_ not in _BEFORE_ASIDE for t in gap[:opens]):
        return gap
    gap = gap[opens:]
    if gap[1].tag_ not in ("VBN", "VBG", "JJ", "JJS", "WP", "WP$", "VBD"):
        return gap
    closes = max((i for i, t in enumerate(gap) if i and t.text in (",", ")")), default=0)
    rest = gap[closes + 1 :]
    ends = closes and 0 < len(rest) <= _ASIDE and rest[0].lower_ in BE | HAVE
    return rest if ends and not any(t.tag_ == "CC" for t in gap[1:closes]) else gap


def died_of_it(tokens: tuple[Any, ...], group: Group, *, cue: Cue, cues: list[Cue]) -> bool:
    """Return whether what became of a group before counts nobody now: 'two of the injured have died'."""
    k = cue.token
    if cue.outcome == "wounded" and group.last < k and _are_bodies(tokens, group):
        return True
    deaths = [c for c in cues if c.outcome == "killed" and c.voice == "left" and c.token > max(group.last, k)]
    if cue.outcome != "wounded" or not deaths:
        return False
    if group.last < k:  # 'a trooper who was injured on Sunday succumbed'
        aside = tokens[k].dep_ in ("relcl", "acl") and group.first <= tokens[k].head.i <= group.last
        return aside and any(_is_its_subject(tokens, group, cue=c) and strength_of(tokens, group, cue=c) for c in deaths)
    inside = group.first + 2 <= k <= group.last and "of" in [t.lower_ for t in tokens[max(group.first, k - 3) : k - 1]]
    return inside and any(strength_of(tokens, group, cue=c) >= NEAR for c in deaths)


def _are_bodies(tokens: tuple[Any, ...], group: Group) -> bool:
    """'The bodies of | 14 men with gunshot wounds'."""
    before = [t.lower_ for t in tokens[max(0, group.first - 2) : group.first]]
    return before[-1:] == ["of"] and before[0] in ("bodies", "body", "corpses", "corpse", "remains")


def _is_its_subject(tokens: tuple[Any, ...], group: Group, *, cue: Cue) -> bool:
    """Whether a group is the subject of a verb that tells what became of it."""
    return any(c.dep_ in ("nsubj", "nsubjpass") and group.first <= c.i <= group.last for c in tokens[cue.token].children)


def _is_another_number(tokens: tuple[Any, ...], group: Group, *, gap: tuple[Any, ...]) -> bool:
    """'A couple who came to adopt a child were shot': a verb in the plural is not said of one person told behind a verb."""
    one = group.kind == "article" and group.count.low == group.count.high == 1
    led = group.first > 0 and tokens[group.first - 1].tag_ in ("VB", "VBG", "TO", "IN")
    return one and led and bool(gap) and gap[0].lower_ in ("were", "are", "have")


def _goes_along(gap: tuple[Any, ...]) -> bool:
    """'He was killed along with his two children', 'five were hurt, as was a nurse'."""
    words = [t.lower_ for t in gap]
    if words[-2:] in (["as", "was"], ["as", "were"]):
        return not any(_is_verb(t) or t.tag_ == "CD" for t in gap[:-2])
    if len(words) <= 3 and (words[:2] in (["along", "with"], ["together", "with"]) or words[:1] == ["alongside"]):
        return True
    setting = all(t.tag_ in ("IN", "DT", "NN", "NNP", "JJ", "HYPH", "RB") for t in gap)
    return setting and len(words) <= _SETTING_REACH and words[-2:] in (["along", "with"], ["together", "with"])


def _brings_to(tokens: tuple[Any, ...], group: Group, *, gap: tuple[Any, ...]) -> bool:
    """'This brings to 24 the number of soldiers held', 'updated to 18 its toll'."""
    led = group.first > 0 and tokens[group.first - 1].lower_ in ("to", "at")
    return led and 0 < len(gap) <= 3 and gap[0].lower_ in ("the", "its", "their", "his")


def _of_strength(gap: tuple[Any, ...]) -> float:
    words = [t.lower_ for t in gap]
    if not words or words[0] not in ("of", "to", "among", "for"):
        return 0.0
    return (
        ADJACENT
        if len(words) <= 2
        else NEAR
        if len(words) <= 6 and not any(_is_verb(t) for t in gap if t.lower_ != "remaining")
        else 0.0
    )


def _verb_strength(tokens: tuple[Any, ...], group: Group, *, cue: Cue, gap: tuple[Any, ...], right: bool) -> float:
    if any(t.lower_ in OPENERS or t.text in (";", ".") for t in gap):
        return 0.0
    if len(gap) <= 1 and not any(_is_verb(t) for t in gap):
        return ADJACENT
    if not right and _are_passed_over(tokens, group, cue=cue, gap=gap):
        return 0.0
    if is_on_arc(tokens, group, cue=cue, right=right):
        return ARC
    if right and any(t.lower_ == "among" for t in tokens[max(0, cue.token - 3) : cue.token]):
        return NEAR if _answers(gap) else 0.0
    if right and is_joined_object(tokens[group.head if group.head is not None else group.last], tokens[cue.token]):
        return CHAINED
    verbs = [t for t in gap if _is_verb(t) and t.lower_ not in _NO_DEEDS]
    if not right and any(t.tag_ == "CD" for t in gap) and not any(t.lower_ in _COUPLING for t in gap):
        return 0.0  # 'boat with 60 migrants sinks, 13 dead'
    if right:
        return _near_strength(tokens, group, cue=cue, gap=gap, acts=bool(verbs))
    if not verbs:
        return NEAR if len(gap) <= 6 else FAR if len(gap) <= 14 and cue.voice == "left" else 0.0
    tag = tokens[cue.token].tag_
    done = tag in ("VBD", "VBZ", "VBP") or (tag == "VBN" and (gap[-1].lower_ in BE | HAVE or gap[0].lower_ in _NAMED))
    return NEAR if cue.voice == "left" and done and _is_reduced(gap, verbs) else 0.0


def _are_passed_over(tokens: tuple[Any, ...], group: Group, *, cue: Cue, gap: tuple[Any, ...]) -> bool:
    """Whether a word behind people is told of others: of a thing of theirs, of whom a clause with them is about."""
    thing = any(_is_thing_hit(t, group) for t in tokens[cue.token].children)  # 'a constable, whose rifle was snatched'
    return (
        thing
        or _is_told_of_subject(tokens, group, cue=cue)
        or _opens_another(gap)
        or _has_nearer_subject(tokens, group, cue=cue)
    )


def _has_nearer_subject(tokens: tuple[Any, ...], group: Group, *, cue: Cue) -> bool:
    """'The army lost | seven men, and 12 were | sent to hospital': the object of one verb is not who the next tells of."""
    head = tokens[group.head if group.head is not None else group.last]
    subject = next((t for t in tokens[cue.token].children if t.dep_ in ("nsubj", "nsubjpass") and t.i > group.last), None)
    if subject is None or subject.tag_ in ("WP", "WDT") or subject.lower_ in ("all", "both", "each"):
        return False
    cut = any(t.text in (",", ";") for t in tokens[group.last + 1 : subject.i])
    return cut and head.dep_ in ("dobj", "npadvmod") and not _lies_below(head, subject)


def _is_told_of_subject(tokens: tuple[Any, ...], group: Group, *, cue: Cue) -> bool:
    """'Six drivers, who were caught between rebels and | soldiers, were shot': people in a clause about those who were."""
    verb = tokens[cue.token - (tokens[cue.token].lower_ == "dead" and tokens[cue.token].dep_ == "oprd")]
    subject = next((t for t in verb.children if t.dep_ in ("nsubj", "nsubjpass") and t.i < group.first), None)
    clauses = [] if subject is None else [t for t in subject.children if t.dep_ == "relcl"]
    head = tokens[group.head if group.head is not None else group.last]
    return group.kind == "plural" and any(_lies_below(head, t) for t in clauses)


def _lies_below(token: Any, above: Any) -> bool:
    return bool(above.left_edge.i <= token.i <= above.right_edge.i)


def _opens_another(gap: tuple[Any, ...]) -> bool:
    """'Six were police, | as were four of the | wounded': others are told of behind 'as were'."""
    words = [t.lower_ for t in gap]
    return any(a == "as" and b in BE for a, b in pairwise(words)) and any(t.tag_ == "CD" for t in gap)


def _answers(gap: tuple[Any, ...]) -> bool:
    """Whether the verb behind 'among the dead' is the last before people: 'among the dead | in Arda were | two boys'."""
    last = max((i for i, t in enumerate(gap) if t.lower_ in BE), default=len(gap))
    return last < len(gap) and not any(_is_verb(t) or t.tag_ == "WP" for t in gap[last + 1 :])


def _near_strength(tokens: tuple[Any, ...], group: Group, *, cue: Cue, gap: tuple[Any, ...], acts: bool) -> float:
    """How strongly people behind a verb belong to it where the parse joins them by no arc."""
    if _acts_meanwhile(tokens, group, gap=gap):
        return 0.0
    if cue.voice == "right" and is_parted(gap, group):
        return NEAR
    return NEAR if len(gap) <= 3 and not acts else FAR if len(gap) <= 6 and not acts and cue.voice == "right" else 0.0


def _acts_meanwhile(tokens: tuple[Any, ...], group: Group, *, gap: tuple[Any, ...]) -> bool:
    """Whether people do something of their own in a clause that begins between: 'wounding dozens as the two mayors met'."""
    head = tokens[group.head if group.head is not None else group.last]
    own = head.dep_ == "nsubj" and head.head.i > group.last
    return own and any(t.lower_ in _MEANWHILE and t.dep_ in ("mark", "advmod") for t in gap)


def _is_reduced(gap: tuple[Any, ...], verbs: list[Any]) -> bool:
    """Whether the verbs between only tell who they were: 'a woman | selling leeks | died', 'rebels | holed up were'."""
    if any(t.lower_ in ("that", "saying") for t in gap):
        return False  # 'activists quoted as saying that the villagers were killed'
    reduced = verbs[0].tag_ in ("VBG", "VBN") and all(t.tag_ in ("VBG", "VBN", "VB") for t in verbs)
    return reduced and len(gap) <= _REDUCED and not any(t.tag_ in ("CC", ",", "CD", "MD", "``", "''", ":") for t in gap)


def _is_thing_hit(token: Any, group: Group) -> bool:
    """Whether a thing of theirs, told of behind the people, is the subject of the word for an outcome."""
    theirs = token.dep_ == "nsubjpass" and token.i > group.last and any(t.lower_ == "whose" for t in token.children)
    return theirs and not is_person(token)


def _is_verb(token: Any) -> bool:
    return bool(token.tag_.startswith("VB"))
