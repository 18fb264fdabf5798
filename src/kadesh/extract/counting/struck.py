"""Who is harmed and who struck: 'troops shot nine men dead', 'lost nine men to rebels'."""

from collections.abc import Sequence
from typing import Any

from kadesh.extract.counting.cue import Cue
from kadesh.extract.counting.links import Link
from kadesh.extract.document import Sentence

_STRIKES = frozenset("shot shoots shoot shooting beat beating hacked hacking stabbed stabbing struck gunned".split())
_REMAINS = frozenset("bodies corpses remains body corpse".split())
_SOUGHT = frozenset("search searches searching searched seek seeking sought looking hunt hunting".split())
"""Before 'for the bodies of nine missing sailors': nobody has found them."""
_LOSES = frozenset("lost lose loses losing".split())
_REACH = 9
"""Words between the verb and 'dead'."""


def struck_dead(sentence: Sentence, k: int) -> Any | None:
    """Return the 'shot' of 'troops shot nine men dead' for its 'dead' at token `k`; None for 'nine men were shot dead'."""
    tokens = sentence.tokens
    if tokens[k].lower_ != "dead":
        return None
    verb = next((t for t in reversed(tokens[max(0, k - _REACH) : k - 1]) if t.lower_ in _STRIKES), None)
    if verb is None or verb.tag_ not in ("VBD", "VBZ", "VBP", "VBG"):
        return None
    hit = any(c.dep_ in ("dobj", "nsubj", "oprd", "ccomp") and c.i > verb.i for c in verb.children)
    return verb if hit else None


def is_striker(sentence: Sentence, link: Link) -> bool:
    """Return whether the people of a link are those who shot others dead, or to whom ground or men were lost."""
    verb = struck_dead(sentence, link.cue.token)
    return (verb is not None and link.group.last < verb.i) or _is_lost_to(sentence, link)


def _is_lost_to(sentence: Sentence, link: Link) -> bool:
    """'The army lost Arda to | rebels', 'lost nine men to | Alpha fighters': those behind 'to' gained what was lost."""
    k = link.cue.token
    between = [t.lower_ for t in sentence.tokens[k + 1 : link.group.first]]
    return sentence.tokens[k].lower_ in _LOSES and "to" in between[1:]


def is_hit_by_the_dead(sentence: Sentence, link: Link) -> bool:
    """Return whether they are those of 'the gunman who hit | two guards | was killed': only he was."""
    cue = sentence.tokens[link.cue.token]
    passive = next((t for t in cue.children if t.dep_ == "nsubjpass"), None)
    head = sentence.tokens[link.group.head if link.group.head is not None else link.group.last]
    verb = head.head
    relative = head.dep_ == "dobj" and verb.dep_ == "relcl" and verb.i < head.i < cue.i and verb.i != cue.i
    return passive is not None and relative and passive.i < verb.i and verb.head.i == passive.i


def found_dead(sentence: Sentence, links: Sequence[Link]) -> list[Link]:
    """Return the dead of 'the bodies of | two elders abducted last week': they were abducted, and were killed."""
    dead: list[Link] = []
    for link in links:
        k = link.group.first - len(("bodies", "of"))
        if link.cue.outcome in ("kidnapped", "missing", "captured") and k >= 0:
            before = [t.lower_ for t in sentence.tokens[k : k + 2]]
            told = any(x.group is link.group and x.cue.outcome == "killed" for x in links)
            sought = any(t.lower_ in _SOUGHT for t in sentence.tokens[max(0, k - 4) : k])
            if before[0] in _REMAINS and before[1] == "of" and not told and not sought:
                dead.append(Link(link.group, Cue(k, "killed", "of"), link.strength))
    return dead
