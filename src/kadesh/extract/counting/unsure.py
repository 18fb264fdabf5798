"""Verbs that leave the fate of people open: 'two sisters were shot by the lake', 'the village has buried 170'.

Who is shot is told as dead unless other words say what became of them: where a wound, a hospital or a death is told beside
it or right behind it, those words tell, and these do not.
"""

import re
from collections.abc import Sequence

from kadesh.extract.counting.cue import Cue
from kadesh.extract.counting.group import Group
from kadesh.extract.counting.handing_on import is_exact
from kadesh.extract.counting.links import Link, link_groups
from kadesh.extract.counting.strength import ARC, CHAINED, STOOD
from kadesh.extract.document import Document, Sentence
from kadesh.extract.tokens import Token

_FATE = re.compile(
    r"\b(?:wound\w*|injur\w*|hospital\w*|surviv\w*|recover\w*|condition|critical\w*|alive|will live|surgery|treat\w*|coma"
    r"|died|dies|dead|death|killed|killing|fatal\w*|succumb\w*|missed|escap\w*|rubber|pellets?)\b",
    re.IGNORECASE,
)
"""Words that tell what became of somebody who was shot."""
_THEY = re.compile(
    r"\W*(?:he|she|they|both|all|his|her|their|one|two|none|neither|the \w+ (?:was|is|has|had|died|remains)"
    r"|the (?:man|woman|boy|girl|victims?|pair|two|three|injured|wounded))\b",
    re.IGNORECASE,
)
_PRONOUNCED = re.compile(r"\b(?:pronounced|declared) (?:him|her|them) dead\b", re.IGNORECASE)
_STRUCK = frozenset(("shot", "stabbed", "knifed", "hit"))
_BESIDE = 3
"""'Shot or knifed': one verb for all of them, so many words apart at most."""
_NEAR = 120
"""Characters behind the verb among which another word tells more."""


def split_cues(document: Document, sentence: Sentence, *, cues: Sequence[Cue]) -> tuple[list[Cue], list[Cue]]:
    """Return the cues that tell an outcome, and those that leave it open where nothing else tells it."""
    unsure = [c for c in cues if c.need == "open"]
    if not unsure:
        return list(cues), []
    killed = [c.token for c in unsure if c.outcome == "killed"]
    unsure = [c for c in unsure if c.outcome == "killed" or all(abs(c.token - k) > _BESIDE for k in killed)]
    return [c for c in cues if c.need != "open"], [c for c in unsure if not _is_told(document, sentence, cue=c)]


def _is_told(document: Document, sentence: Sentence, *, cue: Cue) -> bool:
    if sentence.tokens[cue.token].lower_ not in _STRUCK:
        return False
    at = sentence.tokens[cue.token].idx
    if _FATE.search(sentence.text, at, at + _NEAR):
        return True
    behind = document.sentences[sentence.index + 1 : sentence.index + 2]
    return any((_THEY.match(s.text) and _FATE.search(s.text)) or _PRONOUNCED.search(s.text) for s in behind)


def link_unsure(sentence: Sentence, groups: list[Group], *, cues: list[Cue], links: Sequence[Link]) -> list[Link]:
    """Return the links of groups that no other word tells of, of counted or single people right at the verb."""
    told = {k.group.first for k in links if k.strength != STOOD}
    free = [g for g in groups if g.first not in told]
    found = link_groups(sentence, free, cues=cues)
    sure = [k for k in found if k.strength >= ARC or _is_done_to(sentence.tokens[k.cue.token])]
    firm = [k for k in sure if is_exact(k.group) or k.group.kind in ("article", "none")]
    return sorted((*firm, *_listed_with(sentence, firm, found=found)), key=lambda k: k.group.first)


def _is_done_to(verb: Token) -> bool:
    """Whether it is told of whom it was done to: 'three, said to be couriers, had been shot'; not 'shot a film of six'."""
    return any(child.dep_ == "auxpass" for child in verb.children)


def _listed_with(sentence: Sentence, firm: Sequence[Link], *, found: Sequence[Link]) -> list[Link]:
    """The other links of a list one of whose groups stands right at the verb: 'two women, | a man and a boy were shot'."""
    joined: list[Link] = []
    for link in reversed(found):
        others = [k for k in (*firm, *joined) if k.cue == link.cue and k.group.first > link.group.last]
        beside = min(others, key=lambda k: k.group.first, default=None)
        alone = link.group.kind in ("counted", "article") and link.strength >= CHAINED - 1 and link not in firm
        if alone and beside is not None and _is_list(sentence.tokens[link.group.last + 1 : beside.group.first]):
            joined.append(link)
    return joined


def _is_list(gap: Sequence[Token]) -> bool:
    return 0 < len(gap) <= _BESIDE and all(t.lower_ in ("and", ",") for t in gap)


def without_overtaken(links: Sequence[Link], unsure: Sequence[Link]) -> list[Link]:
    """Return `links` without those that only tell what people were before: 'six prisoners of war were shot'."""
    hit = {k.group.first for k in unsure}
    return [k for k in links if k.strength != STOOD or k.group.first not in hit]
