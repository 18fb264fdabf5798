"""Ground named right before what it is called, where a comma may be lost: 'Alpha another rebel-held town'."""

from kadesh.extract.document import Document, Sentence
from kadesh.extract.holding.groundnames import is_place_noun
from kadesh.extract.holding.localities import localities_at
from kadesh.extract.holding.locality import Locality
from kadesh.extract.holding.unlisted import bare_name, locality_by_name
from kadesh.extract.voices.utterance import word_at
from kadesh.model.span import Span
from kadesh.model.where import Where

_ARTICLES = frozenset("a an another the".split())
_KINDS = frozenset("city town village province district region area".split())
_NUMBERS = frozenset("two three four five both".split())
_WITHIN = 9
_APPOSED = 9
"""Tokens between a name's comma and the place that tells where it lies."""


def name_beside(document: Document, sentence: Sentence, *, k: int) -> list[Locality]:
    """Return the place whose name ends right before the article of the noun at token `k`; [] where a verb stands between."""
    article = next((j for j in range(k - 1, max(0, k - _WITHIN), -1) if word_at(sentence, j) in _ARTICLES), None)
    if article is None or any(t.tag_.startswith(("V", "IN", "TO")) for t in sentence.tokens[article:k] if t.dep_ != "amod"):
        return []
    last = article - 1 - (word_at(sentence, article - 1) == ",")
    end = last - (word_at(sentence, last) in _KINDS)
    if end < 0:
        return []
    stop = sentence.span_of(end, end).end
    named = next((m for m in sentence.places if m.span.end == stop), None)
    if named is None:
        return []
    return localities_at(document, sentence, k=sentence.token_at(named.span.start), last=last)


def name_right_before(sentence: Sentence, called: Span) -> list[Locality]:
    """Return the name in no gazetteer before 'a town' at `called`: of 'Ashwa a town held by Alpha' it is Ashwa."""
    article = sentence.token_at(called.start) - 1
    article = article if word_at(sentence, article) in _ARTICLES else article + 1
    last = article - 1 - (word_at(sentence, article - 1) == ",")
    first = last + 1
    while first > 0 and sentence.tokens[first - 1].tag_ == "NNP":
        first -= 1
    if first > last or word_at(sentence, article) not in _ARTICLES:
        return []
    span = sentence.span_of(first, last)
    others = [m.span for m in sentence.sides] + [m.span for m in sentence.times]
    others += [m.span for m in sentence.outlets] + [m.span for m in sentence.places]
    if any(other.overlaps(span) for other in others):
        return []
    words = sentence.text[span.start - sentence.span.start : span.end - sentence.span.start]
    return [Locality(Where(words, None, "town", "stated", span))]


def name_apposed(sentence: Sentence, found: list[Locality]) -> list[Locality]:
    """Return the town by its name: of 'Goma, a town in North Kivu held by Alpha', 'Shasha, a town which Beta entered'."""
    span = found[0].where.span if len(found) == 1 else None
    if span is None or not span.within(sentence.span):
        return found
    at = sentence.token_at(span.start)
    comma = next((j for j in range(at, max(0, at - _APPOSED), -1) if word_at(sentence, j) == ","), None)
    if comma is not None and _counts_ground(sentence, comma + 1):
        return _names_to(sentence, comma - 1) or found
    if comma is None or comma == 0 or word_at(sentence, comma + 1) not in ("a", "an", "the", "in", "near"):
        return found
    described = sentence.tokens[comma + 1 : sentence.token_at(span.end - 1) + 1]
    noun = word_at(sentence, comma + 1) in ("in", "near") or any(is_place_noun(t.lower_) for t in described)
    first = comma
    while first > 0 and sentence.tokens[first - 1].tag_ == "NNP":
        first -= 1
    if not noun or first == comma:
        return found
    known = next((m for m in sentence.places if m.span.overlaps(sentence.span_of(first, comma - 1))), None)
    if known is None:
        return [locality_by_name(sentence, (first, comma - 1))] if bare_name(sentence, first) else found
    return [Locality(Where(known.words, known.places[0], "town", "stated", known.span))]


def _counts_ground(sentence: Sentence, k: int) -> bool:
    """Whether a number of towns or the like stands at token `k`: 'two besieged towns', not 'two battalions'."""
    nouns = (word_at(sentence, j) for j in range(k + 1, k + 4))
    return word_at(sentence, k) in _NUMBERS and any(is_place_noun(w) for w in nouns)


def _names_to(sentence: Sentence, last: int) -> list[Locality]:
    """The names joined by 'and' that end at token `last`: of 'Goma and Shasha, two towns under siege' both."""
    ends = [last]
    while (first := _start_of_name(sentence, ends[-1])) <= ends[-1] and word_at(sentence, first - 1) in ("and", ","):
        ends.append(first - 2)
    bounds = [(first, end) for end in ends if (first := _start_of_name(sentence, end)) <= end]
    return [_by_name(sentence, b) for b in reversed(bounds)] if len(bounds) > 1 else []


def _start_of_name(sentence: Sentence, end: int) -> int:
    first = end + 1
    while first > 0 and sentence.tokens[first - 1].tag_ == "NNP":
        first -= 1
    return first


def _by_name(sentence: Sentence, bounds: tuple[int, int]) -> Locality:
    known = next((m for m in sentence.places if m.span.overlaps(sentence.span_of(*bounds))), None)
    if known is None:
        return locality_by_name(sentence, bounds)
    return Locality(Where(known.words, known.places[0], "town", "stated", known.span))
