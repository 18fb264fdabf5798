"""The place of a claim by rule: the finest that its sentence names, completed from those before and from the opening."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from kadesh.extract.document import Document, Sentence
from kadesh.extract.setting.desks import is_desk
from kadesh.extract.setting.moments import SAME_DAY, choose_time
from kadesh.extract.setting.naming import is_part, name_meant
from kadesh.extract.setting.ownclues import BESIDE
from kadesh.extract.setting.placenames import Named
from kadesh.extract.setting.powers import is_party
from kadesh.extract.setting.roles import is_no_scene
from kadesh.extract.setting.scene import Lead
from kadesh.extract.setting.surrounding import places_around
from kadesh.extract.setting.usage import is_origin
from kadesh.extract.setting.within import lies_around, owns
from kadesh.extract.voices.saying import Saying
from kadesh.model.lexicon import PlaceMention
from kadesh.model.span import Span
from kadesh.model.where import Place, PlaceBasis, PlacePrecision, Where

_UNSAID = re.compile(
    r"\b(?:without (?:saying|specifying|telling|giving)|did(?: not|n[’']t) (?:say|specify)) (?:exactly )?(when|where)\b",
    re.IGNORECASE,
)
"""'Without saying when': then no day may be taken over from elsewhere."""
_POINTS_BACK = re.compile(
    r"\b(?:the|that|this) (?:same )?"
    r"(?:town|city|village|area|camp|neighbou?rhood|district|province|region|suburb)\b|\bthere\b",
    re.IGNORECASE,
)
_BACK = 2
"""A place or a day is carried over from so many sentences before."""


def choose_place(sentence: Sentence, near: Span, *, sayings: list[Saying]) -> Where:
    """Return the most specific place that goes with `near`; an empty Where if the sentence names none.

    Of 'in the village of Nairab in Idlib' it is Nairab; a place inside the speaker's name or the side's is none.
    """
    speakers = [s.speaker.span for s in sayings if s.speaker.span]
    usable = [n for n in _list_scenes(sentence, bool(sayings)) if not any(n.span.within(s) for s in speakers)]
    usable = [n for i, n in enumerate(usable) if not _only_locates(sentence, usable, i=i)] or usable
    if not usable:
        return Where()
    usable = [n for n in usable if not is_origin(sentence, n)] or usable
    beside = next((n for n in usable if BESIDE.fullmatch(_between(sentence, near, n.span))), None)
    best = beside or min(usable, key=lambda n: (n.fineness, _distance(near, n.span), n.span))
    return where_of(best, sentence, basis="stated")


@lru_cache(maxsize=64)
def _list_scenes(sentence: Sentence, cited: bool) -> list[Named]:  # asked for by position: it is remembered
    """The places of a sentence where something may have happened, whichever of its words are asked about."""
    sides = [m.span for m in sentence.sides if m.kind in ("force", "government", "general", "person")]
    usable = (n for n in name_meant(sentence) if not any(n.span.within(s) for s in sides))
    usable = (n for n in usable if not is_party(sentence, n.span) and not is_no_scene(sentence, n.span))
    return [n for n in usable if not is_desk(sentence, n.span, cited=cited)]


@lru_cache(maxsize=64)
def place_of(sentence: Sentence) -> Where:
    """The place that goes with a sentence as a whole: asked for each claim of the sentences behind it."""
    return choose_place(sentence, sentence.span, sayings=[])


def _only_locates(sentence: Sentence, names: list[Named], *, i: int) -> bool:
    """Whether a name only tells where another lies: the one before it, or the one behind it."""
    if lies_around(sentence, names[i], before=names[i - 1] if i else None):
        return True
    return owns(sentence, names[i], after=names[i + 1] if i + 1 < len(names) else None)


def _between(sentence: Sentence, a: Span, b: Span) -> str:
    return sentence.text[a.end - sentence.span.start : b.start - sentence.span.start] if a.end <= b.start else "before"


def _distance(a: Span, b: Span) -> int:
    return max(0, b.start - a.end, a.start - b.end)


def where_of(named: Named, sentence: Sentence, *, basis: PlaceBasis) -> Where:
    """The place as `sentence` names it; what no gazetteer knows has the town around it among its rivals."""
    if named.place is None:
        return replace(
            _where(named.span, named.words, places=(), basis=basis), rivals=places_around(sentence, named) or named.rivals
        )
    return _where(named.span, named.words, places=(named.place, *named.rivals), basis=basis)


def _where(span: Span, words: str, *, places: tuple[Place, ...], basis: PlaceBasis) -> Where:
    kind = places[0].kind if places else "town"
    precision: PlacePrecision = "area" if kind == "water" else kind
    return Where(words, places[0] if places else None, precision, basis, span, places[1:])


def place_by_rule(
    document: Document, sentence: Sentence, *, near: Span, sayings: list[Saying], lead: Lead, period: bool = False
) -> Where:
    """Return the place by rule alone: the finest of the sentence, completed from the two before and the opening."""
    where = choose_place(sentence, near, sayings=sayings)
    if period:
        return where if where.words else country_of_war(document, sentence)
    times = choose_time(sentence, near, sayings=sayings).words
    anew = times is not None and times.lower() not in SAME_DAY and not _POINTS_BACK.search(sentence.text)
    if where.precision in ("site", "town") or (anew and where.words is None) or "where" in unsaid(sentence):
        return where
    earlier = document.sentences[max(0, sentence.index - _BACK) : sentence.index][::-1]
    others = [*(place_of(s) for s in earlier), lead.where]
    finer = next((w for w in others if _refines(w, where)), None)
    return replace(finer, basis="antecedent") if finer is not None and finer.span is not None else where


def unsaid(sentence: Sentence) -> set[str]:
    """What the sentence says that nobody tells: 'when', 'where'."""
    if sentence.words.isdisjoint(("without", "did", "didn")):
        return set()
    return {m.group(1).lower() for m in _UNSAID.finditer(sentence.text)}


def _refines(finer: Where, where: Where) -> bool:
    """Whether a place named elsewhere may be the one meant here: none is named here, or the province it lies in."""
    if finer.words is None or finer.span == where.span:
        return False
    if where.words is None:
        return True
    if finer.precision not in ("site", "town") or where.place is None:
        return False
    if where.precision == "country":
        return finer.place is None or finer.place.country == where.place.country
    if finer.place is None:
        return False
    return finer.place.admin1 is not None and finer.place.admin1 in (where.place.admin1, where.place.name)


def country_of_war(document: Document, sentence: Sentence) -> Where:
    """Return the country of a figure of a whole war: named here, as in "Syria's conflict", else the one most named."""
    here = next(_countries_of(sentence), None)
    if here is not None:
        return _where(here.span, here.words, places=here.places, basis="stated")
    told = [(s, m) for s in document.sentences for m in _countries_of(s)]
    often = Counter(m.places[0].id for _, m in told)
    if not often:
        return Where()
    about = document.lexicon.country_of(document.report)

    def order(found: tuple[Sentence, PlaceMention]) -> tuple[bool, int, bool, Span]:
        land = found[1].places[0]
        return land.country != about, -often[land.id], is_part(found[0], found[1].span, place=land), found[1].span

    _, first = min(told, key=order)
    return _where(first.span, first.words, places=first.places, basis="antecedent")


def _countries_of(sentence: Sentence) -> Iterator[PlaceMention]:
    """The countries that a sentence names, but where somebody only has his seat: 'the UK-based monitor'."""
    return (m for m in sentence.places if m.places[0].kind == "country" and not is_no_scene(sentence, m.span))
