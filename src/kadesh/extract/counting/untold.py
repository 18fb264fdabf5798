"""People of whom a word tells nothing however near they stand: 'fighters surrendered', 'exchanged 150 prisoners'."""

from typing import Any

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


def are_untold(tokens: tuple[Any, ...], group: Group, *, cue: Cue) -> bool:
    """Return whether a word tells nothing of people however near they stand: 'the evacuation of | civilians'."""
    if group.kind == "plural" and (tokens[cue.token].lower_ in _UNCOUNTED or _do_it(tokens, group, cue=cue)):
        return True
    if cue.outcome in ("captured", "kidnapped") and _is_exchanged(tokens, group, k=cue.token):
        return True
    if cue.words > 1 and tokens[cue.token].lower_ == "to" and _does_it(tokens, group, k=cue.token):
        return True
    if _leave_others(tokens, group, k=cue.token):
        return True
    if _are_of_the_dead(tokens, group, k=cue.token):
        return True
    camped = cue.need == "many" and any(t.lower_ in STATUS for t in tokens[group.first : group.last])
    return camped or _are_of_kin(tokens, group)  # 'hacked to death 18 displaced people at a camp'


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


def _are_of_the_dead(tokens: tuple[Any, ...], group: Group, *, k: int) -> bool:
    """'Families of the deceased', 'relatives | of those killed': who mourns did not die, but where 'were killed' follows."""
    noun = tokens[group.head if group.head is not None else group.last]
    behind = [t.lower_ for t in tokens[noun.i + 1 : noun.i + 4]]
    of_them = behind[:2] in (["of", "the"], ["of", "those"]) and behind[2:] and behind[2] in _DEAD_ONES
    said = any(t.lower_ in SAYINGS for t in tokens[noun.i + 4 : k])
    return group.kind == "plural" and noun.lower_ in _MOURNERS and bool(of_them) and (k <= noun.i + 3 or said)


def _is_exchanged(tokens: tuple[Any, ...], group: Group, *, k: int) -> bool:
    """'Exchanged 150 prisoners', 'in exchange for 90 prisoners': nobody was captured then."""
    before = [t.lower_ for t in tokens[max(0, group.first - 3) : group.first]]
    led = before[-1:] == ["for"] and bool({"exchange", "return", "swap"} & set(before))
    done = any(w.startswith(("exchang", "swap")) for w in before[-1:])
    return group.first <= k <= group.last and tokens[k].lower_ in STATUS and (led or done)
