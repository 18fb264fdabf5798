"""What speaks for a place of another sentence, and for the one that the report is dated from."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kadesh.extract.document import Document, Sentence
from kadesh.extract.setting.asked import Asked, find_role, find_shared, is_elsewhere, preposition_of
from kadesh.extract.setting.between import Between, name_step
from kadesh.extract.setting.clauses import opens
from kadesh.extract.setting.governors import find_governor, tells_deed
from kadesh.extract.setting.items import item_of
from kadesh.extract.setting.naming import FINE, OPENING, find_standing, usable_places
from kadesh.extract.setting.placenames import Named
from kadesh.extract.setting.pointing import find_opened, find_pointed, list_pointing
from kadesh.extract.setting.usage import find_uses
from kadesh.extract.setting.within import lies_around, lies_in, owns
from kadesh.model.span import Span

_COUNTRY = 6.0
NOTHING = 9.0
"""Coarser than a country: no place at all."""
_HERE = re.compile(r"\bthis (?:[\w-]+ ){0,3}?(?:city|town|village|capital|port|settlement|island|district|province)\b")
"""'Rebels descended on this central town': the one that the report is dated from."""
_CITIES = frozenset(("city", "town", "capital"))
"""'The toll in the city': the one that the report is dated from, where no other is called so."""


def desk_clues(asked: Asked, sentence: Sentence, *, named: Named) -> Iterator[str]:
    """Yield what speaks for the place that the report is dated from, in the order it is weighed."""
    yield "desk"
    yield f"desk:{named.kind}"
    after = sentence.text[named.span.end - sentence.span.start :][:50]
    yield "desk:agency" if "(" in after else "desk:plain"
    if "this " in asked.sentence.text and _HERE.search(asked.sentence.text):
        yield "desk:here"
    if not _CITIES.isdisjoint(list_pointing(asked.sentence)):
        yield "desk:pointed"
    yield from find_standing(asked.document, named)
    yield from find_shared(asked, named)
    if any(not is_elsewhere(asked, n) for n in usable_places(asked.document, asked.sentence)):
        yield "desk:own-named"


def other_clues(asked: Asked, sentence: Sentence, *, named: Named, between: Between, finest: float) -> Iterator[str]:
    """Yield what speaks for a place of another `sentence`, in the order it is weighed.

    `finest` is how fine the places of the claim's own sentence are, NOTHING where it names none.
    """
    yield between.where
    yield from _lasting(asked.document, sentence)[named.span]
    yield from between.counted
    if _same_figure(asked, sentence):
        yield "same-figure"
    yield from find_shared(asked, named)
    yield from between.bare
    if named.fineness < finest != NOTHING:
        yield from _finer_clues(asked, sentence, named=named, finest=finest)
    elif finest != NOTHING:
        yield "not-finer"
        if _lies_outside(asked, named):
            yield "outside-own"
    yield from find_pointed(asked.sentence, sentence, named=named)
    yield from _item_clues(asked, sentence, named=named)
    yield from between.turned


def _finer_clues(asked: Asked, sentence: Sentence, *, named: Named, finest: float) -> Iterator[str]:
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
    yield from find_opened(asked.sentence, sentence, named=named)


def _lies_outside(asked: Asked, named: Named) -> bool:
    """Whether a claim's own sentence names countries as its places and this one lies in none of them."""
    lies = named.place.country if named.place is not None else None
    countries = _own_countries(asked) if lies is not None else frozenset[str]()
    return bool(countries) and lies not in countries


@lru_cache(maxsize=16)
def _own_countries(asked: Asked) -> frozenset[str | None]:
    """The countries that a sentence names as its places, none where it names any other place."""
    own = [n for n in usable_places(asked.document, asked.sentence) if not is_elsewhere(asked, n)]
    countries = frozenset(n.place.country for n in own if n.place is not None and n.kind == "country")
    return countries if len(countries) == len(own) else frozenset()


def _item_clues(asked: Asked, sentence: Sentence, *, named: Named) -> Iterator[str]:
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
    yield from find_role(sentence, named, sayings=())
    yield f"else-prep:{preposition_of(sentence, named)}"
    yield from find_uses(sentence, named)
    yield from (f"else-{clue}" for clue in find_governor(sentence, named))
    yield "else-deed" if tells_deed(sentence) else "else-quiet"
    if lies_around(sentence, named, before=before) or owns(sentence, named, after=after):
        yield "else-container"
    if opens(sentence, named):
        yield "else-frame"
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
