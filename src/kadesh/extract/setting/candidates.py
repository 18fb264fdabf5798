"""The places that the words of a claim may go with, and the clues that speak for each: where it stands, how, beside what.

A clue is a plain word. What each weighs stands in `words/placeclues.csv`; `rank.py` adds them up.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kadesh.extract.document import Sentence
from kadesh.extract.setting.asked import Asked, find_shared, is_elsewhere
from kadesh.extract.setting.between import BACK, Between, stand_between, starts_anew
from kadesh.extract.setting.crossings import cross_clues, grade_of
from kadesh.extract.setting.naming import OPENING, find_desks, find_home, find_standing, list_named, usable_places
from kadesh.extract.setting.order import NO_ORDER, order_places
from kadesh.extract.setting.otherclues import NOTHING, desk_clues, other_clues
from kadesh.extract.setting.ownclues import own_clues
from kadesh.extract.setting.placenames import Named
from kadesh.extract.setting.usage import is_origin

_FAR, _AHEAD = 20, 4
"""Besides `BACK`, sentences before and behind a claim whose places are looked at; far ones for what is named twice."""
ELSEWHERE = frozenset(("speaker", "party", "force"))
"""Clues of names in a claim's own sentence that are no place there."""
_MOST = 40
"""Places that are weighed at most; a list of villages can be longer than a report is deep."""
_GREW = re.compile(
    r"\b(?:one|two|three|four|five|six|some|several|\d+) of the (?:injured|wounded|victims)\b"
    r"|\b(?:[Tt]oll|[Nn]umber of (?:the )?(?:dead|deaths|killed|victims|wounded|injured|missing)) "
    r"(?:\w+ ){0,2}(?:risen|rose|reached|climbed|grown|stands?|stood|passed|increased)\b"
)
"""'By Friday the number of dead had reached nine': of those told of before, though on another day."""
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}|yesterday|tomorrow"


class Candidate(NamedTuple):
    """A place a claim may go with, in its sentence, and what speaks for and against it."""

    named: Named
    sentence: Sentence
    clues: tuple[str, ...]


def list_candidates(asked: Asked) -> list[Candidate]:
    """Return the places around a claim with their clues, those of its own sentence first, then the nearest."""
    own = usable_places(asked.document, asked.sentence)
    scenes = [n for n in own if not is_origin(asked.sentence, n)] or own
    order = order_places(scenes, asked.near) if own else NO_ORDER
    found = [Candidate(n, asked.sentence, tuple(own_clues(asked, n, own=own, order=order))) for n in own]
    finest = min((n.fineness for n in own if not is_elsewhere(asked, n)), default=NOTHING)
    others = _list_others(asked._replace(near=asked.sentence.span, sayings=(), ruled=None), finest)
    if asked.ruled is not None:
        others = tuple(_as_ruled(asked, c, finest=finest) if c.named.span == asked.ruled else c for c in others)
    found = [*found, *others[: max(0, _MOST - len(found))], *_list_far(asked, found, bare=not own)]
    bare, period = all(not ELSEWHERE.isdisjoint(c.clues) for c in found if "own" in c.clues), asked.period
    return [
        Candidate(named, sentence, cross_clues(clues, grade_of(named.fineness), bare=bare, period=period))
        for named, sentence, clues in _with_ruled(asked, found)
    ]


@lru_cache(maxsize=64)
def _list_others(asked: Asked, finest: float) -> tuple[Candidate, ...]:
    """The places of other sentences: alike for all claims of a sentence, whichever of its words and speakers are asked."""
    found: list[Candidate] = []
    for sentence in _around(asked):
        reached = _list_reached(asked, sentence)[: _MOST - len(found)]  # what lies farther is not weighed
        if reached:
            between = _stands(asked, sentence, finest=finest)
            found += (
                Candidate(n, sentence, tuple(other_clues(asked, sentence, named=n, between=between, finest=finest)))
                for n in reached
            )
    return tuple(found)


def _as_ruled(asked: Asked, candidate: Candidate, *, finest: float) -> Candidate:
    """A place of another sentence that the rules take, as its clues tell: the only one that differs from claim to claim."""
    near, sentence = asked._replace(near=asked.sentence.span), candidate.sentence
    between = _stands(asked, sentence, finest=finest)
    return candidate._replace(
        clues=tuple(other_clues(near, sentence, named=candidate.named, between=between, finest=finest))
    )


def _stands(asked: Asked, sentence: Sentence, *, finest: float) -> Between:
    return stand_between(asked.document, asked.sentence, sentence=sentence, bare=finest == NOTHING, period=asked.period)


def _list_far(asked: Asked, found: list[Candidate], *, bare: bool) -> Iterator[Candidate]:
    """The places that a report is dated from and, for a figure of a whole war, the country that it is about."""
    for sentence, named in find_desks(asked.document):
        yield Candidate(named, sentence, tuple(desk_clues(asked, sentence, named=named)))
    home = find_home(asked.document) if asked.period else None
    if home is not None and all(c.named.span != home[1].span for c in found):
        clues = ("home-far", f"home-far:{'bare' if bare else 'full'}", *find_shared(asked, home[1]))
        yield Candidate(home[1], home[0], clues)


def _with_ruled(asked: Asked, found: list[Candidate]) -> list[Candidate]:
    """The candidates, cut to as many as are weighed, with the one that the rules take, wherever it stands."""
    if asked.ruled is None or any(c.named.span == asked.ruled for c in found[:_MOST]):
        return found[:_MOST]
    further = (
        Candidate(n, s, ("ruled", "ruled-far")) for s in asked.document.sentences for n in list_named(asked.document, s)
    )
    return [*found[:_MOST], *(c for c in further if c.named.span == asked.ruled)]


def nothing_clues(asked: Asked, candidates: list[Candidate]) -> tuple[str, ...]:
    """Return what speaks for no place at all."""
    clues = ["none"]
    if not any(c.sentence is asked.sentence for c in candidates):
        clues.append("none:own-empty")
    if asked.period:
        clues.append("none:period")
    if not candidates:
        clues.append("none:nothing")
    if asked.ruled is None:
        clues.append("none:ruled")
    if starts_anew(asked.sentence):
        clues.append("none:anew" if asked.sentence.index >= OPENING else "none:anew-opening")
    return tuple(clues)


def _around(asked: Asked) -> Iterator[Sentence]:
    """The sentences before, nearest first, those behind, and the opening of the report, each once."""
    sentences, at = asked.document.sentences, asked.sentence.index
    back, far = range(at - 1, max(-1, at - 1 - BACK), -1), range(at - 1 - BACK, max(-1, at - 1 - _FAR), -1)
    ahead = range(at + 1, min(len(sentences), at + 1 + _AHEAD))
    opening = range(min(OPENING, len(sentences)))
    seen = {at}
    for i in (*back, *ahead, *opening, *far):
        if i not in seen:
            seen.add(i)
            yield sentences[i]


def _list_reached(asked: Asked, sentence: Sentence) -> list[Named]:
    """The places of a sentence that a claim may take over: of one far before it those that the report names again.

    None of a sentence of another day, where the claim's own names no place: it may be another story.
    """
    bare = not usable_places(asked.document, asked.sentence) and _GREW.search(asked.sentence.text) is None
    if bare and _are_days_apart(asked.sentence, sentence):
        return []
    named = usable_places(asked.document, sentence)
    if asked.sentence.index - sentence.index <= BACK or sentence.index < OPENING:
        return named
    return [n for n in named if "once" not in find_standing(asked.document, n)]


def _are_days_apart(a: Sentence, b: Sentence) -> bool:
    """Whether each names weekdays or dates and none is in both: 'on Tuesday' and 'on Friday'."""
    x, y = _days(a), _days(b)
    return bool(x and y and not x & y)


@lru_cache(maxsize=256)
def _days(sentence: Sentence) -> frozenset[str]:
    return frozenset(w for m in sentence.times for w in re.findall(_DAY, m.words.lower()))
