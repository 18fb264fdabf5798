"""The places that the words of a claim may go with, and the clues that speak for each: where it stands, how, beside what.

A clue is a plain word. What each weighs stands in `words/placeclues.csv`; `rank.py` adds them up.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kadesh.extract.document import Document, Sentence
from kadesh.extract.setting.between import BACK, Between, name_step, stand_between, starts_anew
from kadesh.extract.setting.crossings import cross_clues, grade_of
from kadesh.extract.setting.governors import find_governor, tells_deed
from kadesh.extract.setting.items import heads_item, item_of
from kadesh.extract.setting.naming import FINE, OPENING, find_desks, find_home, find_standing, usable_places
from kadesh.extract.setting.order import NO_ORDER, Order, distance, order_places
from kadesh.extract.setting.placenames import Named, name_places
from kadesh.extract.setting.pointing import find_opened, find_pointed, list_pointing
from kadesh.extract.setting.roles import is_party, lies_around, lies_in, owns
from kadesh.extract.setting.usage import find_uses
from kadesh.extract.voices.saying import Saying
from kadesh.model.span import Span

_FAR, _AHEAD = 20, 4
"""Besides `BACK`, sentences before and behind a claim whose places are looked at; far ones for what is named twice."""
_SAID_THERE = re.compile(
    r"\b(?:said|told (?:\w+ )?(?:reporters|journalists|a news conference)|speaking|announced|warned) in (?:the )?\Z"
)
"""'The minister said in Ankara': the place of speaking."""
_COUNTRY = 6.0
_NOTHING = 9.0
"""Coarser than a country: no place at all."""
_ELSEWHERE = frozenset(("speaker", "party", "force"))
"""Clues of names in a claim's own sentence that are no place there."""
_MOST = 40
"""Places that are weighed at most; a list of villages can be longer than a report is deep."""
BESIDE = re.compile(
    r"\s(?:each\s)?(?:in|at|near|from)\s(?:the\s)?(?:(?:town|city|village|province|neighbou?rhood|district)\sof\s)?"
)
"""Between a figure and the place that is its own: 'eight in Idlib, three in Latakia'."""
_LEADING = frozenset("in at near on of from to around outside into across inside against over between hit struck".split())
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}|yesterday|tomorrow"
_GROUND = re.compile(
    r"['’]s\s(?:\w+(?:ern|al)\s)?(?:jungles?|countryside|outskirts|suburbs?|mountains?|hills|coast|north|south|east|west|desert|centre|center"
    r"|border|capital|plains?|valleys?|forests?)\b"
)
"""'Meta's eastern plains' are ground, not what belongs to somebody."""
_BREAKS = re.compile(r"\b(?:while|whereas|but|meanwhile|and)\b|[;:]")


_HERE = re.compile(r"\bthis (?:[\w-]+ ){0,3}?(?:city|town|village|capital|port|settlement|island|district|province)\b")
"""'Rebels descended on this central town': the one that the report is dated from."""

_CITIES = frozenset(("city", "town", "capital"))
"""'The toll in the city': the one that the report is dated from, where no other is called so."""


class Candidate(NamedTuple):
    """A place a claim may go with, in its sentence, and what speaks for and against it."""

    named: Named
    sentence: Sentence
    clues: tuple[str, ...]


class Asked(NamedTuple):
    """What is asked: the words `near` of a claim in `sentence`, who speaks there, and whether it is of a whole period."""

    document: Document
    sentence: Sentence
    near: Span
    sayings: tuple[Saying, ...] = ()
    period: bool = False
    ruled: Span | None = None
    """The place that the rules take."""


def _lies_outside(asked: Asked, named: Named) -> bool:
    """Whether a claim's own sentence names countries as its places and this one lies in none of them."""
    lies = named.place.country if named.place is not None else None
    countries = _own_countries(asked) if lies is not None else frozenset[str]()
    return bool(countries) and lies not in countries


@lru_cache(maxsize=16)
def _own_countries(asked: Asked) -> frozenset[str | None]:
    """The countries that a sentence names as its places, none where it names any other place."""
    own = [n for n in usable_places(asked.document, asked.sentence) if not _is_elsewhere(asked, n)]
    countries = frozenset(n.place.country for n in own if n.place is not None and n.kind == "country")
    return countries if len(countries) == len(own) else frozenset()


def list_candidates(asked: Asked) -> list[Candidate]:
    """Return the places around a claim with their clues, those of its own sentence first, then the nearest."""
    own = usable_places(asked.document, asked.sentence)
    order = order_places(own, asked.near) if own else NO_ORDER
    found = [Candidate(n, asked.sentence, tuple(_own_clues(asked, n, own, order=order))) for n in own]
    finest = min((n.fineness for n in own if not _is_elsewhere(asked, n)), default=_NOTHING)
    others = _list_others(asked._replace(near=asked.sentence.span, sayings=()), finest)
    found = [*found, *others[: max(0, _MOST - len(found))], *_list_far(asked, found, bare=not own)]
    bare, period = all(not _ELSEWHERE.isdisjoint(c.clues) for c in found if "own" in c.clues), asked.period
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
            between = stand_between(asked.document, asked.sentence, sentence, bare=finest == _NOTHING, period=asked.period)
            found += (
                Candidate(n, sentence, tuple(_other_clues(asked, sentence, n, between=between, finest=finest)))
                for n in reached
            )
    return tuple(found)


def _list_far(asked: Asked, found: list[Candidate], *, bare: bool) -> Iterator[Candidate]:
    """The places that a report is dated from and, for a figure of a whole war, the country that it is about."""
    for sentence, named in find_desks(asked.document):
        yield Candidate(named, sentence, tuple(_desk_clues(asked, sentence, named)))
    home = find_home(asked.document) if asked.period else None
    if home is not None and all(c.named.span != home[1].span for c in found):
        clues = ("home-far", f"home-far:{'bare' if bare else 'full'}", *_shared(asked, home[1]))
        yield Candidate(home[1], home[0], clues)


def _with_ruled(asked: Asked, found: list[Candidate]) -> list[Candidate]:
    """The candidates, cut to as many as are weighed, with the one that the rules take, wherever it stands."""
    if asked.ruled is None or any(c.named.span == asked.ruled for c in found[:_MOST]):
        return found[:_MOST]
    further = (Candidate(n, s, ("ruled", "ruled-far")) for s in asked.document.sentences for n in name_places(s))
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
    if not usable_places(asked.document, asked.sentence) and _are_days_apart(asked.sentence, sentence):
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


def _is_elsewhere(asked: Asked, named: Named) -> bool:
    """Whether a name of the claim's own sentence is that of a speaker, a party or a desk."""
    return bool(set(_standing(asked.sentence, named, asked.sayings)))


def _own_clues(asked: Asked, named: Named, own: list[Named], *, order: Order) -> Iterator[str]:
    sentence, near = asked.sentence, asked.near
    kind = named.kind
    yield "own"
    yield f"own:{kind}"
    yield from _standing(sentence, named, asked.sayings)
    yield from _shared(asked, named)
    yield from find_standing(asked.document, named)
    leading = _preposition(sentence, named)
    yield f"prep:{leading}"
    if sentence.index < OPENING:
        yield f"own-lead:{kind}"
    if heads_item(asked.document, named):
        yield "heads"
    if len(own) == 1:
        yield "own-sole"
        yield f"own-sole:{kind}"
    yield from find_uses(sentence, named)
    yield from find_governor(sentence, named)
    yield from _beside(asked, named, leading)
    k = own.index(named)
    if (k and lies_around(sentence, named, own[k - 1])) or owns(sentence, named, own[k + 1] if k + 1 < len(own) else None):
        yield "container"
    if k + 1 < len(own) and lies_around(sentence, own[k + 1], named):
        yield "contained"
    if distance(named, near) == order.nearest:
        yield "nearest-finest" if named.fineness == order.finest else "nearest"
    if named.fineness == order.finest:
        yield "finest"
    if named is order.behind:
        yield "first-behind"


def _beside(asked: Asked, named: Named, leading: str) -> Iterator[str]:
    """How a place stands to the words asked about: before or behind them, near or far, and what stands between."""
    sentence, near = asked.sentence, asked.near
    at = sentence.span.start
    if named.span.start >= near.end:
        gap = sentence.text[near.end - at : named.span.start - at]
        if BESIDE.fullmatch(gap):
            yield "beside"
        yield "after" if len(gap) < 60 else "after-far"
        yield f"after:{leading}"
    else:
        gap = sentence.text[named.span.end - at : max(named.span.end, near.start) - at]
        within = named.span.end > near.start
        yield "within" if within else ("before" if len(gap) < 60 else "before-far")
        if within:
            yield f"within:{grade_of(named.fineness)}"
    low, high = (
        sorted((near.end, named.span.start)) if named.span.start >= near.end else sorted((named.span.end, near.start))
    )
    if any(low <= c.span.start and c.span.end <= high for c in sentence.counts):
        yield "past-count"
    if _BREAKS.search(sentence.text[max(0, low - at) : max(0, high - at)]):
        yield "past-break"


def _desk_clues(asked: Asked, sentence: Sentence, named: Named) -> Iterator[str]:
    yield "desk"
    yield f"desk:{named.kind}"
    after = sentence.text[named.span.end - sentence.span.start :][:50]
    yield "desk:agency" if "(" in after else "desk:plain"
    if "this " in asked.sentence.text and _HERE.search(asked.sentence.text):
        yield "desk:here"
    if not _CITIES.isdisjoint(list_pointing(asked.sentence)):
        yield "desk:pointed"
    yield from find_standing(asked.document, named)
    yield from _shared(asked, named)
    if any(not _is_elsewhere(asked, n) for n in usable_places(asked.document, asked.sentence)):
        yield "desk:own-named"


def _other_clues(asked: Asked, sentence: Sentence, named: Named, *, between: Between, finest: float) -> Iterator[str]:
    yield between.where
    yield from _lasting(asked.document, sentence)[named.span]
    yield from between.counted
    yield from _shared(asked, named)
    yield from between.bare
    if named.fineness < finest != _NOTHING:
        yield from _finer_clues(asked, sentence, named, finest=finest)
    elif finest != _NOTHING:
        yield "not-finer"
    yield from find_pointed(asked.sentence, sentence, named)
    yield from _item_clues(asked, sentence, named)
    yield from between.turned


def _finer_clues(asked: Asked, sentence: Sentence, named: Named, *, finest: float) -> Iterator[str]:
    """What speaks for a place that is finer than those of the claim's own sentence."""
    step = sentence.index - asked.sentence.index
    yield "finer"
    yield f"finer:{name_step(step)}"
    told = "lead" if asked.sentence.index < OPENING else "body"
    yield f"finer:{'ahead' if step > 0 else 'back'}:{told}:{_grade(finest)}"
    if _same_figure(asked, sentence):
        yield "finer:same-figure"
    if any(lies_in(named, n) for n in usable_places(asked.document, asked.sentence)):
        yield "inside-own"
        yield f"inside-own:{name_step(step)}"
    if _lies_outside(asked, named):
        yield "outside-own"
    yield from find_opened(asked.sentence, sentence, named)


def _item_clues(asked: Asked, sentence: Sentence, named: Named) -> Iterator[str]:
    """In a round-up: whether a place of another sentence heads the line asked about, or is named in another line."""
    item = item_of(asked.document, asked.sentence)
    if item is not None and named.span.overlaps(item.head):
        yield "heads-line"
    elif item != item_of(asked.document, sentence):
        yield "other-line"


@lru_cache(maxsize=512)
def _lasting(document: Document, sentence: Sentence) -> dict[Span, tuple[str, ...]]:
    """What speaks for each place of a sentence whatever is asked elsewhere in the report: found once, not for each claim."""
    names = usable_places(document, sentence)
    around = zip(names, [None, *names[:-1]], [*names[1:], None], strict=True)
    clues = ((n, _lasting_clues(sentence, n, before=a, after=b, names=names)) for n, a, b in around)
    return {n.span: (*found, *find_standing(document, n)) for n, found in clues}


def _lasting_clues(
    sentence: Sentence, named: Named, *, before: Named | None, after: Named | None, names: list[Named]
) -> Iterator[str]:
    yield f"else:{named.kind}"
    if sentence.index < OPENING:
        yield "opening"
    if sentence.index == 0:
        yield "opening:first"
    yield from _standing(sentence, named, ())
    yield f"else-prep:{_preposition(sentence, named)}"
    yield from find_uses(sentence, named)
    yield from (f"else-{clue}" for clue in find_governor(sentence, named))
    yield "else-deed" if tells_deed(sentence) else "else-quiet"
    if lies_around(sentence, named, before) or owns(sentence, named, after):
        yield "else-container"
    if named.fineness == min(n.fineness for n in names):
        yield "else-finest"
    yield "else-sole" if before is None and after is None else ("else-first" if before is None else "else-later")


def _grade(fineness: float) -> str:
    return "town" if fineness <= FINE else "province" if fineness < _COUNTRY else "country"


def _same_figure(asked: Asked, sentence: Sentence) -> bool:
    """Whether another sentence tells the same number of people, more than a few."""
    figures = _figures(asked.sentence, asked.near)
    return bool(figures) and any(c.count.low in figures for c in sentence.counts)


@lru_cache(maxsize=64)
def _figures(sentence: Sentence, near: Span) -> frozenset[int]:
    return frozenset(c.count.low for c in sentence.counts if c.count.low and c.count.low > 2 and c.span.overlaps(near))


def _standing(sentence: Sentence, named: Named, sayings: tuple[Saying, ...]) -> Iterator[str]:
    """What a name is instead of the place of a deed."""
    if any(s.speaker.span is not None and named.span.within(s.speaker.span) for s in sayings):
        yield "speaker"
    yield from _standing_always(sentence, named.span, named.fineness > 1)


@lru_cache(maxsize=512)
def _standing_always(sentence: Sentence, span: Span, wide: bool) -> tuple[str, ...]:  # by position: it is remembered
    """What the name at `span` is whoever speaks: asked for each claim of a sentence; a `wide` place may own another."""
    at = sentence.span.start
    after = sentence.text[span.end - at :][:40]
    force = any(span.within(m.span) for m in sentence.sides if m.kind in ("force", "government", "general", "person"))
    said = {
        "force": force,
        "party": not force and is_party(sentence, span),
        "said-there": _SAID_THERE.search(sentence.text, max(0, span.start - at - 30), span.start - at) is not None,
        "based": after.startswith(("-based", "-backed", "-led", "-made", "-born")),
        "possessive": wide and after.startswith(("'s ", "’s ")) and not _GROUND.match(after),
    }
    return tuple(clue for clue, holds in said.items() if holds)


def _shared(asked: Asked, named: Named) -> Iterator[str]:
    """Whether the rules take it, and what it says for a claim of a whole period."""
    if named.span == asked.ruled:
        yield "ruled"
        yield f"ruled:{named.kind}"
        if asked.period:
            yield "ruled:period"
    if asked.period:
        yield f"period:{named.kind}"


def _preposition(sentence: Sentence, named: Named) -> str:
    before = sentence.text[: named.span.start - sentence.span.start][-50:].lower()
    words = before.split()[-5:][::-1]
    for word in words:
        if word in _LEADING:
            return word
        if word.endswith((",", ";", ":", ".")):
            break
    return "none"
