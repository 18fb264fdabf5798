"""Where figures of a sentence have a place each: 'thirty died around Karesh and another five outside Tirvale'."""

import re

from kadesh.extract.document import Sentence
from kadesh.extract.setting.asked import Asked, is_elsewhere
from kadesh.extract.setting.candidates import Candidate
from kadesh.extract.setting.naming import usable_places
from kadesh.extract.setting.placenames import Named
from kadesh.model.span import Span

_LED = re.compile(
    r"[^,;.]{0,50}?\b(?:in|at|near|around|outside|inside|on)\s(?:the\s)?(?:[a-z-]+\s){0,3}?"
    r"(?:(?:town|city|village|province|neighbou?rhood|district|suburb|camp)s?\sof\s)?(?:the\s)?",
)
"""Between a figure and the place that is its own; a new clause may tell of another."""
_CLAUSE = re.compile(r"\b(?:while|whereas|but|meanwhile|when|where|after|before|as|who|which|that)\b|[;:]")

_SHARE = re.compile(r"\b(?:including|among (?:them|whom)|of (?:them|whom))\s(?:at least\s|the\s)?\Z")
"""Before a figure that is a part of the one before: '31 people, among them | eight children'."""
_IN = r"(?:in|at|near|around|outside|inside|on)"
_ASIDE = re.compile(
    rf",?\s(?:including|among them)\s[^,;.\s]+(?:\s(?!{_IN}\b)[^,;.\s]+){{1,4}},?\s(?={_IN}\s)",
)
"""Between a figure and its place: '31 people, | among them eight children, | in Karesh'."""
_TWO = 2


def own_of_several(asked: Asked) -> Candidate | None:
    """Return the place behind a figure whose neighbour before or behind it has another place behind itself; None else."""
    sentence, near = asked.sentence, asked.near
    counts = sorted(c.span for c in sentence.counts)
    places = [n for n in usable_places(asked.document, sentence) if not is_elsewhere(asked, n)]
    if min(len(places), len(counts)) < _TWO:
        return None
    own = _behind(sentence, near, counts=counts, places=places)
    if own is None:
        return None
    others = (_behind(sentence, c, counts=counts, places=places) for c in counts if not c.overlaps(near))
    if not any(other is not None and other.span != own.span for other in others):
        return None
    return Candidate(own, sentence, ("each",))


def _behind(sentence: Sentence, near: Span, *, counts: list[Span], places: list[Named]) -> Named | None:
    """The first place behind `near` and before the next figure, led to by a preposition in the same clause."""
    at = sentence.span.start
    placed = any(c.end <= n.span.start and n.span.end <= near.start for c in counts for n in places)
    shares = [c for c in counts if placed and _SHARE.search(sentence.text, max(0, near.end - at), c.start - at)]
    end = next((c.start for c in counts if c.start >= near.end and c not in shares), sentence.span.end)
    first = next((n for n in places if near.end <= n.span.start and n.span.end <= end), None)
    if first is None:
        return None
    gap = sentence.text[near.end - at : first.span.start - at]
    gap = _ASIDE.sub(" ", gap) if placed else gap
    return first if _LED.fullmatch(gap) and _CLAUSE.search(gap) is None else None
