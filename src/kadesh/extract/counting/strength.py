"""How strongly a word for an outcome speaks of a group: one inside the other, beside it, along an arc of the parse."""

from typing import Any

from kadesh.extract.counting.along import ends_along, tells_others_along
from kadesh.extract.counting.arcs import LIGHT, is_joined_object, is_on_arc, lists_others
from kadesh.extract.counting.asides import without_asides
from kadesh.extract.counting.chains import OPENERS, PARTITIVE
from kadesh.extract.counting.cue import BE, HAVE, Cue, is_left_so
from kadesh.extract.counting.gaps import brings_to, is_parted, is_verb, is_who, without_age, without_opened_aside
from kadesh.extract.counting.group import Group
from kadesh.extract.counting.passed_over import are_beside_harmed, are_passed_over, has_harmed
from kadesh.extract.counting.relatives import closes_before, is_within
from kadesh.extract.counting.tolled import has_number
from kadesh.extract.counting.untold import STATUS, are_untold

_MEANWHILE = frozenset("as while when although though".split())
_COUPLING = frozenset("and or & including among as alongside with".split())
_NO_DEEDS = LIGHT | PARTITIVE | BE | HAVE
CONTAINED, ADJACENT, ARC, NEAR, CHAINED, FAR = 6.0, 5.0, 4.0, 3.5, 3.0, 1.5
"""How strongly a pair holds together, from 'two wounded civilians' to words at the two ends of a clause."""
_BESIDE_ASIDE = 2
"""So many words at most may be left of a gap without an aside in it: 'ten men | who, they say, | died'."""
_REDUCED, _NAMED = 8, frozenset("named called identified known".split())
_RELATIVE = 14
"""So many words such a clause may have: 'who had helped the army'."""
_RELATIVES = frozenset(("WP", "WDT", "WP$"))
_CHAIN = 5
STOOD = 3.2
"""How strongly it holds that prisoners are captured, where no verb tells what became of them now."""


def strength_of(tokens: tuple[Any, ...], group: Group, *, cue: Cue) -> float:
    """Return how strongly a word for an outcome speaks of a group, 0 where it does not."""
    k = cue.token
    if are_untold(tokens, group, cue=cue):
        return 0.0
    if group.first <= k <= group.last:
        if group.kind == "plural" and group.noun in STATUS:
            return 0.0  # 'buses carrying evacuees' tells of nobody driven out
        turned = cue.voice == "right" and k == group.last  # 'kill 83 | injured 100'
        if turned or (k == group.first and group.kind != "counted"):
            return 0.0
        return STOOD if ((group.noun if k == group.head else tokens[k].lower_) in STATUS) else CONTAINED
    return ARC if _are_left_so(tokens, group, k=k) else _beside_strength(tokens, group, cue=cue)


def _beside_strength(tokens: tuple[Any, ...], group: Group, *, cue: Cue) -> float:
    """How strongly a word speaks of a group that it does not stand in, by the words between."""
    k = cue.token
    if k > group.last and (are_beside_harmed(tokens, group, cue=cue) or is_within(tokens, group, k=k)):
        return 0.0
    if cue.voice == "left" and k > group.last and closes_before(tokens, group.last + 1, k=k):
        return ARC
    gap = tokens[cue.last + 1 : group.first] if k < group.first else tokens[group.last + 1 : k]
    plain = without_asides(gap)
    gap = plain if len(plain) <= _BESIDE_ASIDE or is_who(plain) else gap
    right = k < group.first
    looks = not right if cue.voice == "left" else right
    if right and cue.voice == "left" and ends_along(gap):
        return NEAR
    gap = gap if right else without_opened_aside(without_age(gap))
    if (
        cue.voice == "left"
        and not right
        and (_is_another_number(tokens, group, gap=gap) or _begins_anew(tokens, group, cue=cue, gap=gap))
    ):
        return 0.0
    if not looks:
        return ARC if cue.voice == "toll" and brings_to(tokens, group, gap=gap) else 0.0
    if cue.voice == "toll":
        told = group.kind in ("counted", "bare") and has_number(gap, tokens[group.first].lower_)
        return ARC if told else 0.0
    if cue.voice == "of":
        return _of_strength(gap)
    return _verb_strength(tokens, group, cue=cue, gap=gap, right=right)


def _are_left_so(tokens: tuple[Any, ...], group: Group, *, k: int) -> bool:
    """'Left two clerks and four guards working at the gate | dead': all between the verb and what it left them."""
    verb, noun = tokens[k].head, tokens[group.head if group.head is not None else group.last]
    if not is_left_so(tokens[k]) or not verb.i < group.first < k:
        return False
    for _ in range(_CHAIN):
        if noun.dep_ == "dobj":
            return bool(noun.head.i == verb.i)
        if noun.dep_ not in ("conj", "appos"):
            return False
        noun = noun.head
    return False


def _is_another_number(tokens: tuple[Any, ...], group: Group, *, gap: tuple[Any, ...]) -> bool:
    """'A couple who came to adopt a child were shot': a verb in the plural is not said of one person told behind a verb."""
    if group.kind == "plural" and [t.lower_ for t in gap[:2]] in (["and", "was"], ["and", "is"]):
        return True  # 'was hurt in clashes with rebels | and was taken to hospital'
    one = group.kind == "article" and group.count.low == group.count.high == 1
    led = group.first > 0 and tokens[group.first - 1].tag_ in ("VB", "VBG", "TO", "IN")
    return one and led and bool(gap) and gap[0].lower_ in ("were", "are", "have")


def _begins_anew(tokens: tuple[Any, ...], group: Group, *, cue: Cue, gap: tuple[Any, ...]) -> bool:
    """'Dispersed crowds of farmers | and two men were stabbed': a clause whose subject is not joined to those before."""
    if group.kind != "plural" or not gap or gap[0].lower_ != "and":
        return False
    subject = next((t for t in gap if t.dep_ in ("nsubj", "nsubjpass") and t.head.i == cue.token), None)
    noun = tokens[group.head if group.head is not None else group.last]
    while noun.dep_ == "conj":
        noun = noun.head
    return subject is not None and noun.dep_ in ("pobj", "dobj")


def _of_strength(gap: tuple[Any, ...]) -> float:
    words = [t.lower_ for t in gap]
    if not words or words[0] not in ("of", "to", "among", "for") or any(t.tag_ in _RELATIVES for t in gap[2:]):
        return 0.0  # 'the body of a man who | gunmen | had killed'
    return (
        ADJACENT
        if len(words) <= 2
        else NEAR
        if len(words) <= 6 and not any(is_verb(t) for t in gap if t.lower_ != "remaining")
        else 0.0
    )


def _verb_strength(tokens: tuple[Any, ...], group: Group, *, cue: Cue, gap: tuple[Any, ...], right: bool) -> float:
    harms = not right and has_harmed(tokens, group, cue=cue)
    if harms or any(t.lower_ in OPENERS or t.text in (";", ".") for t in gap):
        return 0.0
    if len(gap) <= 1 and not any(is_verb(t) for t in gap):
        return ADJACENT
    if not right and (lists_others(tokens, cue.token) or are_passed_over(tokens, group, cue=cue, gap=gap)):
        return 0.0
    if is_on_arc(tokens, group, cue=cue, right=right) or (not right and _is_without_verb(tokens, group, cue=cue, gap=gap)):
        return ARC
    if right and any(t.lower_ == "among" for t in tokens[max(0, cue.token - 3) : cue.token]):
        return NEAR if _answers(gap) else 0.0
    if right and is_joined_object(tokens[group.head if group.head is not None else group.last], tokens[cue.token]):
        return CHAINED
    verbs = [t for t in gap if is_verb(t) and t.lower_ not in _NO_DEEDS]
    if not right and any(t.tag_ == "CD" for t in gap) and not any(t.lower_ in _COUPLING for t in gap):
        return 0.0  # 'boat with 60 migrants sinks, 13 dead'
    if right:
        return _near_strength(tokens, group, cue=cue, gap=gap, acts=bool(verbs))
    if not verbs:
        return NEAR if len(gap) <= 6 else FAR if len(gap) <= 14 and cue.voice == "left" else 0.0
    tag = tokens[cue.token].tag_
    done = tag in ("VBD", "VBZ", "VBP") or (tag == "VBN" and (gap[-1].lower_ in BE | HAVE or gap[0].lower_ in _NAMED))
    return NEAR if cue.voice == "left" and done and _is_reduced(gap, verbs) else 0.0


def _is_without_verb(tokens: tuple[Any, ...], group: Group, *, cue: Cue, gap: tuple[Any, ...]) -> bool:
    """'A clerk who had helped the army | was shot dead': the parse takes the army for those who were shot."""
    head = tokens[group.head if group.head is not None else group.last]
    if cue.voice != "left" or head.dep_ != "ROOT" or gap[0].lower_ not in ("who", "that") or len(gap) > _RELATIVE:
        return False
    said = next((t.lower_ for t in reversed(gap[-2:]) if t.lower_ in ("was", "were")), None)
    return said is not None and (said == "was") == (group.count.high == 1)


def _answers(gap: tuple[Any, ...]) -> bool:
    """Whether the verb behind 'among the dead' is the last before people: 'among the dead | in Arda were | two boys'."""
    last = max((i for i, t in enumerate(gap) if t.lower_ in BE), default=len(gap))
    return last < len(gap) and not any(is_verb(t) or t.tag_ == "WP" for t in gap[last + 1 :])


def _near_strength(tokens: tuple[Any, ...], group: Group, *, cue: Cue, gap: tuple[Any, ...], acts: bool) -> float:
    """How strongly people behind a verb belong to it where the parse joins them by no arc."""
    if _acts_meanwhile(tokens, group, gap=gap):
        return 0.0
    if (cue.voice == "right" and is_parted(gap, group)) or tells_others_along(gap):
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
