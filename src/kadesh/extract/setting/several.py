"""Several places told of at once: 'twelve were killed in Mopti, Gao and Timbuktu' happened in no single one of them."""

import re
from dataclasses import replace

from kadesh.extract.document import Sentence
from kadesh.extract.setting.placenames import Named, name_places
from kadesh.model.span import Span
from kadesh.model.where import SEVERAL, Place, Where

_JOINT = re.compile(r"(?:,| and|, and| &)\s(?:in\s|at\s|the\s)?")
_LAST = re.compile(r"(?:,? and| &)\s(?:in\s|at\s|the\s)?")
_BETWEEN = re.compile(r"\b(?:(?:between|linking)\s+(?:[a-z]+\s+){0,4}|(?:from|to)\s+(?:the\s+)?)\Z", re.IGNORECASE)
"""'Between Gao and Ansongo' is one place on the road."""
_SPEAKS = re.compile(
    r"(?: (?:has|had|also|later))? (?:said|says|claim(?:s|ed)|confirm(?:s|ed)|report(?:s|ed)|den(?:ies|ied))\b"
)
"""'Over Gao, and Bamako | said': the second one speaks."""
_FINE = frozenset(("site", "town", "area", "district", "province"))
_TWO = 2


def in_several(sentence: Sentence, where: Where) -> Where:
    """Return `where` with all the places that are listed with it in `sentence`, without a point; `where` itself if alone.

    'In Mopti, Gao and Timbuktu' is 'Mopti, Gao and Timbuktu', in Mali.
    """
    if where.span is None or where.place is None or where.precision not in _FINE:
        return where
    listed = _list_around(sentence, where.span)
    if len(listed) < _TWO or _BETWEEN.search(sentence.text[: listed[0].span.start - sentence.span.start]):
        return where
    if _SPEAKS.match(sentence.text, listed[-1].span.end - sentence.span.start):
        return where
    span = Span(listed[0].span.start, listed[-1].span.end)
    words = sentence.text[span.start - sentence.span.start : span.end - sentence.span.start]
    return replace(where, words=words, place=_all_of(words, listed), precision="area", span=span, rivals=())


def _list_around(sentence: Sentence, span: Span) -> list[Named]:
    """The places of one kind in the list that holds the one at `span`: joined by commas, the last one by 'and'."""
    run: list[Named] = []
    for named in name_places(sentence):
        if run and _joined(sentence, run[-1], named, joint=_JOINT):
            run.append(named)
            continue
        if any(n.span == span for n in run):
            break
        run = [named]
    whole = any(n.span == span for n in run) and len(run) >= _TWO and _joined(sentence, run[-2], run[-1], joint=_LAST)
    return run if whole and _are_alike(run) else []


def _joined(sentence: Sentence, a: Named, b: Named, *, joint: re.Pattern[str]) -> bool:
    gap = sentence.text[a.span.end - sentence.span.start : b.span.start - sentence.span.start]
    return joint.fullmatch(gap) is not None


def _are_alike(run: list[Named]) -> bool:
    """Whether all lie in one country and none is the province that another one lies in."""
    places = [n.place for n in run if n.place is not None]
    kinds = {n.kind in ("country", "region", "water") for n in run}
    inside = {p.admin1 for p in places if p.kind == "town"} & {p.name for p in places if p.kind == "province"}
    return kinds == {False} and len({p.country for p in places}) == 1 and not inside


def _all_of(words: str, run: list[Named]) -> Place:
    """What the places share: their country, their province if it is one; no point."""
    places = [n.place for n in run if n.place is not None]
    provinces = {p.admin1 for p in places}
    one = next(iter(provinces)) if len(provinces) == 1 and len(places) == len(run) else None
    return Place(f"{SEVERAL}{words}", words, "area", places[0].country, one)
