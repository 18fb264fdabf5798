"""People of whom a second verb tells by a pronoun: 'captured four soldiers and killed them'.

They are the ones that the object of the verb before counts.
"""

from collections.abc import Sequence
from typing import Any

from kadesh.extract.counting.cue import Cue
from kadesh.extract.counting.links import Link
from kadesh.extract.counting.phrases import Group
from kadesh.extract.counting.strength import ARC
from kadesh.extract.document import Sentence

_THEM = frozenset(("them", "all"))
_HARM = frozenset(("killed", "wounded", "kidnapped", "captured"))
_TAKEN = frozenset(("kidnapped", "captured", "missing"))
_STEPS = 3
"""So many verbs may be joined: 'stopped a bus, took off nine passengers and shot them'."""


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
    return bool(token.lower_ == "them" or any(t.lower_ == "of" for t in token.children))


def _object_before(verb: Any, groups: Sequence[Group]) -> Group | None:
    """Who is counted as the object of a verb that this one is joined to."""
    above = verb
    for _ in range(_STEPS):
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
