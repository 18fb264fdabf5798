"""What became in the end of people of whom another word tells first: 'led away and not seen since', 'his body was found'."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from kadesh.extract.counting.cue import Cue
from kadesh.extract.counting.group import Group
from kadesh.extract.counting.links import Link
from kadesh.extract.counting.strength import CONTAINED
from kadesh.extract.document import Sentence
from kadesh.model.claim import Claim, Toll
from kadesh.model.count import Count

_REMAINS, _WHOSE = frozenset(("body", "corpse")), frozenset(("his", "her", "whose"))
_TURNED_UP = frozenset("found discovered dumped recovered retrieved fished pulled".split())
_BODY = re.compile(r"(?:his|her|whose)\b.*\b(?:body|corpse)", re.IGNORECASE)
_NEAR = 300
"""So many characters behind a death 'his body' is that of the same dead."""
_LEFT, _WHERE = frozenset(("left", "thrown")), frozenset("in on at by near beside behind outside under into from".split())
"""'His body was left | in a ditch'; not 'left paralysed', 'thrown against a wall'."""
_STILL_ALIVE = frozenset("alive unhurt unharmed".split())
_NOT = frozenset(("not", "n't", "n’t", "never"))
_ADJECTIVES, _VERB_REACH = 4, 4
_TAKEN = ("kidnapped", "captured")
_STOPS = frozenset((";", ":", ".", "while", "but"))
_THEIRS = frozenset("his her their its whose".split())
_OBJECTS = frozenset(("nsubjpass", "dobj"))


def told_to_the_end(sentence: Sentence, links: Sequence[Link], *, cues: Sequence[Cue]) -> list[Link]:
    """Return `links`, each with the word that tells of the end of its people where a first one told of the beginning."""
    told = [replace(k, cue=_end_of(sentence.tokens, k, cues=cues, links=links) or k.cue) for k in links]
    dead = any(k.cue.outcome == "killed" for k in told)
    return told if dead else [*told, *_found_dead(sentence, told)]


def without_known_dead(tolls: Sequence[Toll], *, told: Sequence[Claim]) -> list[Toll]:
    """Return the tolls of a sentence without a body of somebody whose death the last toll `told` before it tells."""
    bodies = [t for t in tolls if _BODY.fullmatch(t.victims.words or "") is not None]
    last = next((c for c in reversed(told) if isinstance(c, Toll)), None) if bodies else None
    if last is None or last.outcome != "killed":
        return list(tolls)
    return [t for t in tolls if t not in bodies or t.evidence.start - last.evidence.end > _NEAR]


def _found_dead(sentence: Sentence, links: Sequence[Link]) -> Iterator[Link]:
    """'Taken from a bus; | his body | was found by the road': one who is dead."""
    tokens = sentence.tokens
    for k, token in enumerate(tokens):
        if token.lower_ not in _REMAINS or any(x.group.first <= k <= x.group.last for x in links):
            continue
        first = next((j for j in range(k - 1, max(-1, k - 1 - _ADJECTIVES), -1) if tokens[j].lower_ in _WHOSE), None)
        if first is None or tokens[first - 1].lower_ == "of" or not _turned_up(tokens, k + 1):
            continue
        span, one = sentence.span_of(first, k), Count(1, 1, "exact", tokens[first].text)
        group = Group(first, k, k, one, "article", token.lower_, span, sentence.span_of(first, first))
        yield Link(group, Cue(k, "killed", "of"), CONTAINED)


def _turned_up(tokens: Sequence[Any], k: int) -> bool:
    """Whether a verb right behind tells that somebody came upon it: 'was later found', 'was dumped'; not 'found alive'."""
    behind = [t.lower_ for t in tokens[k:]]
    near = behind[:_VERB_REACH]
    if near[:1] not in (["was"], ["has"], ["had"]) or not _STILL_ALIVE.isdisjoint(behind) or not _NOT.isdisjoint(near):
        return False
    left = any(a in _LEFT and b in _WHERE for a, b in pairwise(behind[: _VERB_REACH + 1]))
    return left or not _TURNED_UP.isdisjoint(near)


def _end_of(tokens: Sequence[Any], link: Link, *, cues: Sequence[Cue], links: Sequence[Link]) -> Cue | None:
    if link.cue.outcome in _TAKEN:
        return next((c for c in cues if c.outcome == "missing" and _goes_on(tokens, link, lost=c, links=links)), None)
    within = link.group.first <= link.cue.token <= link.group.last
    if link.cue.outcome != "wounded" or not within or link.group.head is None:
        return None
    return next((c for c in cues if c.outcome == "killed" and _befalls(tokens, c, head=tokens[link.group.head])), None)


def _goes_on(tokens: Sequence[Any], link: Link, *, lost: Cue, links: Sequence[Link]) -> bool:
    """'Six men were led away by soldiers and have | not been seen since': the same six; not 'and their van has'."""
    start = max(link.cue.last, link.group.last)
    between = tokens[start + 1 : lost.token]
    if tokens[lost.token].lower_ not in _NOT or start >= lost.token or any(t.lower_ in _STOPS for t in between):
        return False
    others = any(start < k.group.first < lost.token for k in links) or not _THEIRS.isdisjoint(t.lower_ for t in between)
    named_last = start == link.group.last
    return not others and (not named_last or any(t.lower_ in ("who", "whom") for t in between))


def _befalls(tokens: Sequence[Any], cue: Cue, *, head: Any) -> bool:
    """'Forty wounded prisoners were | executed', 'executed forty wounded prisoners'; 'two wounded men | died'."""
    first = cue.token - (tokens[cue.token].lower_ == "dead")
    told = head.dep_ in _OBJECTS or (head.dep_ == "nsubj" and cue.voice == "left" and tokens[cue.token].tag_ == "VBD")
    return bool(told and first <= head.head.i <= cue.last)
