"""People of whom a word tells nothing however near they stand: 'fighters surrendered', 'exchanged 150 prisoners'."""

from typing import Any

from kadesh.extract.counting.alone import is_crowd
from kadesh.extract.counting.cue import BE, HAVE, Cue
from kadesh.extract.counting.group import Group
from kadesh.extract.counting.phrases import SAYINGS
from kadesh.extract.words import load_words

STATUS = frozenset(
    "prisoner prisoners hostage hostages detainee detainees captive captives refugee refugees displaced kidnapped abducted "
    "detained captured evacuee evacuees detainee idp idps".split()
)
"""Nouns for what became of people before: 'executed 11 prisoners' tells of 11 killed."""
_UNCOUNTED = frozenset("surrender surrenders surrendered surrendering evacuating evacuation evacuate fleeing".split())
"""'Fighters surrendered', 'the evacuation of civilians' tell of nobody counted."""
_DONE = frozenset(("killed", "wounded", "captured", "kidnapped"))
_LEFT = frozenset("left leaves leave leaving".split())
_SO = frozenset("dead killed wounded injured hurt maimed missing homeless displaced".split())
_MOURNERS = frozenset("families family relatives kin widows orphans parents mothers fathers sons children friends".split())
_DEAD_ONES = frozenset("deceased dead fallen slain killed wounded injured victims missing departed martyrs".split())
_DOING = frozenset("VBD VBZ VBP VBN".split())
_KIN = load_words("kin", "noun") - {"driver", "bodyguard", "deputy"}
_MANY_KIN = _MOURNERS - {"friends"} | frozenset("wives husbands brothers sisters daughters cousins grandchildren".split())


def are_untold(tokens: tuple[Any, ...], group: Group, *, cue: Cue) -> bool:
    """Return whether a word tells nothing of people however near they stand: 'the evacuation of | civilians'."""
    if group.kind == "plural" and (tokens[cue.token].lower_ in _UNCOUNTED or _do_it(tokens, group, cue=cue)):
        return True
    if cue.outcome in ("captured", "kidnapped") and _is_exchanged(tokens, group, k=cue.token):
        return True
    if cue.words > 1 and tokens[cue.token].lower_ == "to" and _does_it(tokens, group, k=cue.token):
        return True
    if _leave_others(tokens, group, k=cue.token) or (is_crowd(tokens, group.first) and cue.last < group.first):
        return True  # 'raids kill 21 | hundreds flee'
    if _are_of_the_dead(tokens, group, k=cue.token):
        return True
    camped = cue.need == "many" and any(t.lower_ in STATUS for t in tokens[group.first : group.last])
    return camped or _are_of_kin(tokens, group) or _have_kin(tokens, group, cue=cue)  # 'hacked to death 18 displaced people'


def _do_it(tokens: tuple[Any, ...], group: Group, *, cue: Cue) -> bool:
    """'Rebels | seized at least 30 herders', 'the herders whom rebels | led away': who does it to others."""
    verb = next((t for t in tokens[cue.token : cue.last + 1] if t.tag_ in _DOING), None)
    if verb is None or cue.outcome not in _DONE or group.last > verb.i:
        return False
    done = {t.dep_: t for t in verb.children}
    subject = done.get("nsubj")
    if subject is None or not group.first <= subject.i <= group.last:
        return False
    others = verb.dep_ == "relcl" and not group.first <= verb.head.i <= group.last
    return others or ("dobj" in done and done["dobj"].i > cue.last and "auxpass" not in done)


def _leave_others(tokens: tuple[Any, ...], group: Group, *, k: int) -> bool:
    """'Fighting between herders and farmers | left nine | dead': those who fought are not the dead."""
    gap = tokens[group.last + 1 : k]
    at = next((i for i, t in enumerate(gap) if t.lower_ in _LEFT), None)
    if at is None or tokens[k].lower_ not in _SO or any(t.lower_ in BE | HAVE for t in gap):
        return False
    return any(t.tag_ in ("CD", "NNS") or t.lower_ in ("dozens", "scores", "many", "several") for t in gap[at + 1 :])


def _does_it(tokens: tuple[Any, ...], group: Group, *, k: int) -> bool:
    """'Youths | beat a guard | to death': a verb with an object of its own stands behind who did it."""
    return any(c.dep_ == "dobj" and t.i < c.i < k for t in tokens[group.last + 1 : k] for c in t.children)


def _are_of_kin(tokens: tuple[Any, ...], group: Group) -> bool:
    """'The brother of | a tribal leader' is whom it befell, not the leader."""
    of = [t.lower_ for t in tokens[max(0, group.first - 2) : group.first]]
    return len(of) == 2 and of[1] == "of" and of[0] in _KIN and group.kind == "article"


def _have_kin(tokens: tuple[Any, ...], group: Group, *, cue: Cue) -> bool:
    """'Executed the families of | five fighters', 'the wives of the five were killed': it befell their kin, not them.

    'The families of five fighters | killed' in a raid mourn these.
    """
    of = group.first - 1 - (tokens[group.first - 1].lower_ in ("the", "these", "those"))
    if group.kind != "counted" or of < 1 or tokens[of].lower_ != "of" or tokens[of - 1].lower_ not in _MANY_KIN:
        return False
    verbs = tokens[group.last + 1 : cue.last + 1]
    told = any(t.i == of - 1 and (t.dep_ == "nsubjpass" or verb.lower_ in BE) for verb in verbs for t in verb.children)
    return told or cue.last < of - 1


def _are_of_the_dead(tokens: tuple[Any, ...], group: Group, *, k: int) -> bool:
    """'Families of the deceased', 'relatives | of those killed', 'parents of nine men killed': who mourns did not die.

    Where 'were killed' follows they did.
    """
    noun = tokens[group.head if group.head is not None else group.last]
    behind = [t.lower_ for t in tokens[noun.i + 1 : noun.i + 4]]
    of_them = behind[:2] in (["of", "the"], ["of", "those"]) and behind[2:] and behind[2] in _DEAD_ONES
    said = any(t.lower_ in SAYINGS for t in tokens[noun.i + 4 : k])
    counted = behind[:1] == ["of"] and any(t.tag_ == "CD" for t in tokens[noun.i + 2 : noun.i + 5] if t.i < k)
    theirs = counted and tokens[k].tag_ == "VBN" and not any(t.tag_ in _DOING for t in tokens[noun.i + 1 : k])
    mourned = theirs or (bool(of_them) and (k <= noun.i + 3 or said))
    return group.kind == "plural" and noun.lower_ in _MOURNERS and mourned


def _is_exchanged(tokens: tuple[Any, ...], group: Group, *, k: int) -> bool:
    """'Exchanged 150 prisoners', 'in exchange for 90 prisoners': nobody was captured then."""
    before = [t.lower_ for t in tokens[max(0, group.first - 3) : group.first]]
    led = before[-1:] == ["for"] and bool({"exchange", "return", "swap"} & set(before))
    done = any(w.startswith(("exchang", "swap")) for w in before[-1:])
    return group.first <= k <= group.last and tokens[k].lower_ in STATUS and (led or done)
