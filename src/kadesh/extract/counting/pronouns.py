"""People told of by a pronoun: 'captured four soldiers and killed them', 'fired on a guard, killing him'.

Them whom a second verb harms are the ones that the object of the verb before counts. Where it is told what a deed led to,
the pronoun stands for the people whom it was done to, named before it in the same sentence; of two who may be meant nobody
is taken.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from kadesh.extract.counting.cue import Cue
from kadesh.extract.counting.group import Group
from kadesh.extract.counting.links import Link
from kadesh.extract.counting.phrases import is_person
from kadesh.extract.counting.strength import ARC
from kadesh.extract.document import Sentence

_ONE = frozenset(("him", "her", "his"))
_MANY = frozenset(("them", "their"))
_OBJECTS = frozenset(("dobj", "obj", "pobj", "nsubjpass"))
_LEADS = frozenset("caused causing led leading resulted resulting".split())
"""What a deed does to come to a death: 'led to his death', 'causing her immediate death'."""
_BEFORE = frozenset(("before", "by", "and", "then"))
"""'Seized a guard before killing him', not 'arrested a man on charges of killing her'."""
_HE = frozenset("man boy father husband brother son grandfather uncle".split())
_SHE = frozenset("woman girl mother wife sister daughter grandmother aunt".split())
_HARMLESS = frozenset("told asked informed treated met thanked saw visited helped warned".split())
"""'Told a guard of the fall that caused her death': nothing was done to the guard."""
_STEPS = 4
_THEM = frozenset(("them", "all"))
_HARM = frozenset(("killed", "wounded", "kidnapped", "captured"))
_TAKEN = frozenset(("kidnapped", "captured", "missing"))
_JOINED = 3
"""So many verbs may be joined: 'stopped a bus, took off nine passengers and shot them'."""


def find_by_pronoun(
    sentence: Sentence, groups: Sequence[Group], *, cues: Sequence[Cue], links: Sequence[Link]
) -> Iterator[Link]:
    """Yield a link for the people whom a pronoun stands for that is killed or hurt.

    'Gunmen fired on a member of Alpha, killing him' has one member of Alpha killed.
    """
    for cue in cues:
        told = _pronoun_of(sentence.tokens, cue) if not any(k.cue.token == cue.token for k in links) else None
        meant = _meant_by(sentence.tokens, groups, told=told, links=links) if told is not None else None
        if told is not None and meant is not None:
            last = max(cue.last, told.i)
            yield Link(meant, replace(cue, voice="left", words=last - cue.token + 1), ARC)


def _pronoun_of(tokens: Sequence[Any], cue: Cue) -> Any | None:
    """The pronoun that an outcome is told of, where a deed led to it; None if none is."""
    word = tokens[cue.token]
    if cue.outcome not in ("killed", "wounded"):
        return None
    if word.tag_ == "VBG" and (word.dep_ in ("advcl", "conj") or (word.dep_ == "pcomp" and word.head.lower_ in _BEFORE)):
        return next((t for t in word.children if t.dep_ in ("dobj", "obj") and t.lower_ in _ONE | _MANY), None)
    own = next((t for t in word.children if t.dep_ == "poss" and t.lower_ in _ONE | _MANY), None)
    return own if word.lower_ in ("death", "deaths") and _is_led_to(word) else None


def _is_led_to(death: Any) -> bool:
    verb = death.head if death.dep_ in ("dobj", "obj") else death.head.head
    return verb.lower_ in _LEADS and (verb.tag_ == "VBG" or any(t.tag_ == "WDT" for t in verb.children))


def _meant_by(tokens: Sequence[Any], groups: Sequence[Group], *, told: Any, links: Sequence[Link]) -> Group | None:
    """The one group of the pronoun's number that a deed before was done to, unless it is told to be dead already."""
    several = told.lower_ in _MANY
    near = [g for g in groups if g.last < told.i and g.head is not None and g.kind in ("article", "counted")]
    other = {"him": _SHE, "his": _SHE, "her": _HE}.get(told.lower_, frozenset())
    near = [g for g in near if g.noun not in other]
    fit = [g for g in near if (g.count.high == 1) is not several and g.count.low and _is_object(tokens, g)]
    dead = any(k.group in fit and k.cue.outcome == "killed" for k in links)
    clear = len(fit) == 1 and not dead and not _is_another_between(tokens, fit[0], told=told, other=other)
    return fit[0] if clear else None


def _is_another_between(tokens: Sequence[Any], group: Group, *, told: Any, other: frozenset[str]) -> bool:
    """'Ambushed four soldiers, and jets hit the | rebels, killing them': others of its number stand nearer."""
    tags = ("NNS", "NNPS") if told.lower_ in _MANY else ("NN",)
    nearer = (t for t in tokens[group.last + 1 : told.i] if t.tag_ in tags and t.lower_ not in other)
    return any(is_person(t) for t in nearer)


def _is_object(tokens: Sequence[Any], group: Group) -> bool:
    """Whether the people are the object of a verb, or behind its preposition: not who did it, nor whose place it was."""
    assert group.head is not None
    head = tokens[group.head]
    for _ in range(_STEPS):
        if head.dep_ != "conj":
            break
        head = head.head
    verb = head.head.head if head.dep_ == "pobj" else head.head
    return head.dep_ in _OBJECTS and verb.tag_.startswith(("VB", "NN")) and verb.lower_ not in _HARMLESS


def link_them(sentence: Sentence, groups: Sequence[Group], *, cues: Sequence[Cue], links: Sequence[Link]) -> list[Link]:
    """Return a link for each word whose object is 'them', to the people counted as the object of a verb joined to it."""
    told = {k.cue.token for k in links}
    found: list[Link] = []
    for cue in cues:
        verb = _verb_of(sentence.tokens, cue) if cue.outcome in _HARM and cue.token not in told else None
        group = _object_before(verb, groups) if verb is not None else _who_of(sentence.tokens, cue, links=links, told=told)
        if group is not None and not any(k.group == group and k.cue.outcome == cue.outcome for k in links):
            found.append(Link(group, cue, ARC))
    return found


def _who_of(tokens: Sequence[Any], cue: Cue, *, links: Sequence[Link], told: set[int]) -> Group | None:
    """Who died later of those that another word tells of: 'seized eight farmers, who were later found dead'."""
    verb = tokens[cue.token]
    if cue.outcome != "killed" or verb.dep_ != "relcl" or cue.token in told or cue.need == "open":
        return None
    if not any(t.tag_ in ("WP", "WDT") and t.dep_.startswith("nsubj") for t in verb.children):
        return None  # 'whose guards were later found dead'
    taken = [k.group for k in links if k.cue.outcome in _TAKEN and k.cue.token < k.group.first and k.whole is None]
    return next((g for g in taken if g.first <= verb.head.i <= g.last and g.kind in ("counted", "bare", "article")), None)


def _verb_of(tokens: Sequence[Any], cue: Cue) -> Any | None:
    """The verb of a word for an outcome whose object is 'them' or 'all of them', None where it has no such object."""
    for verb in (tokens[cue.token], tokens[cue.token].head, tokens[cue.token - 1]):
        if verb.tag_ in ("VBD", "VBN", "VB", "VBG") and any(_is_them(t) for t in verb.children):
            return verb
    return None


def _is_them(token: Any) -> bool:
    if token.dep_ not in ("dobj", "obj") or token.lower_ not in _THEM:
        return False
    return token.lower_ == "them" or any(c.lower_ == "them" for t in token.children if t.lower_ == "of" for c in t.children)


def _object_before(verb: Any, groups: Sequence[Group]) -> Group | None:
    """Who is counted as the object of a verb that this one is joined to."""
    above = verb
    for _ in range(_JOINED):
        if above.dep_ not in ("conj", "dep") or not above.head.tag_.startswith("VB"):
            return None
        above = above.head
        objects = [t.i for t in above.children if t.dep_ in ("dobj", "obj") and above.i < t.i < verb.i]
        counted = [g for g in groups if g.kind in ("counted", "bare") and any(g.first <= i <= g.last for i in objects)]
        if counted:
            return counted[-1]
        if objects:
            return None
    return None
