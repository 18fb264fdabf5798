"""What a verb of ground is done to: the places behind it, a bare name, the ground a relative clause is about."""

from itertools import pairwise

from kadesh.extract.counting.chains import STATES
from kadesh.extract.document import Document, Sentence
from kadesh.extract.holding.apposed import name_apposed
from kadesh.extract.holding.barenames import (
    name_in_no_gazetteer,
    name_taken_from,
    name_told_as_place,
    name_with_article,
    with_names_beside,
)
from kadesh.extract.holding.called import point_to_place
from kadesh.extract.holding.groundnames import is_place_noun, is_site_noun, is_whole
from kadesh.extract.holding.localities import localities_at, with_included
from kadesh.extract.holding.locality import Locality
from kadesh.extract.holding.unlisted import bare_name, is_of_age, locality_by_name
from kadesh.extract.voices.utterance import word_at
from kadesh.model.where import Where

_ADVERBS = frozenset(
    "also now still fully back again completely briefly largely partly nearly almost further reportedly deeper "
    "firmly roughly approximately around about only just currently mostly over of onto".split()
)
_LEAST = frozenset((("at", "least"), ("at", "most"), ("more", "than"), ("as", "many")))
_MARKS = frozenset(('"', "“", "”", "''", "``"))
"""'Had "liberated" the village': marks that stand between a verb and its ground."""
_PARTS = frozenset(("-", "'s", "’s", "of"))
_COMPASS = frozenset("north south east west northeast northwest southeast southwest just".split())
_DOZENS = frozenset("dozens scores hundreds thousands several many".split())
_AGAIN = frozenset("recaptured retook recapture retake retaken".split())


def objects_of(document: Document, sentence: Sentence, *, k: int) -> list[Locality]:
    """Return what the verb at `k` is done to; 'it' only where a place stands before it, or where it is had again.

    Two for 'retook Alpha and Beta'.
    """
    at = after_adverbs(sentence, k + 1 + 2 * (word_at(sentence, k + 1) == "on" and word_at(sentence, k + 2) == "to"))
    if word_at(sentence, at) == "it" and (
        any(is_place_noun(t.lower_) for t in sentence.tokens[:k])
        or _tells_more(sentence, k)
        or _is_had_again(document, sentence, k=k)
    ):
        place = point_to_place(document, sentence, span=sentence.span_of(at, at), noun="it")
        return [place] if place.antecedents or word_at(sentence, k) not in _AGAIN else []
    if (
        word_at(sentence, at) in ("part", "place", "hold", "sides", "position", "positions", "cover")
        or word_at(sentence, k + 1) == "up"
    ):  # took part, took position, took up arms
        return []
    if word_at(sentence, at) == "everything" and word_at(sentence, at + 1) == "in":  # 'controls everything in Alpha'
        at += 2
    if is_of_age(sentence, at) or _are_people(sentence, at):
        return []
    site = _site_by_name(sentence, at)
    if site:
        return site
    first = _first_of_all(sentence, at, verb="remain" if word_at(sentence, k + 1) == "on" else word_at(sentence, k))
    found = _or_by_name(sentence, at, found=localities_at(document, sentence, k=at))
    if first and found and _is_described(sentence, at, found=found):  # 'entered Alpha, a village in Beta'
        return first
    found = [*first, *(f for f in found if not _overlap(f, first) and not _lies_within(sentence, first, name=f))]
    verb = word_at(sentence, k)
    found = found or name_with_article(sentence, at, verb=verb) or name_taken_from(sentence, at, verb=verb)
    found = found or name_told_as_place(document, sentence, at=at, verb=verb)
    found = with_names_beside(sentence, at, found=found)
    return with_included(document, sentence, found=found) or _spoken_of(document, sentence, k=k)


def _are_people(sentence: Sentence, at: int) -> bool:
    """'Left | dozens killed in the area', 'left | 40 dead': people, and no ground."""
    counted = word_at(sentence, at) in _DOZENS or (at < len(sentence.tokens) and sentence.tokens[at].tag_ == "CD")
    return counted and word_at(sentence, at + 1) in STATES


def _is_had_again(document: Document, sentence: Sentence, *, k: int) -> bool:
    """'Rebels took Alpha. The army recaptured it': ground named here or in the sentence before; nothing else is retaken."""
    start = sentence.span_of(k, k).start
    near = (m for s in document.sentences[max(0, sentence.index - 1) : sentence.index + 1] for m in s.places)
    return word_at(sentence, k) in _AGAIN and any(m.span.end < start for m in near)


def _tells_more(sentence: Sentence, k: int) -> bool:
    """'took Alpha from the rebels, who had held it': a clause about the rebels, behind a town that 'it' can be."""
    noun = sentence.tokens[k].head
    start = sentence.span_of(k, k).start
    told = any(m.span.overlaps(sentence.span_of(noun.i, noun.i)) for m in sentence.sides)
    return sentence.tokens[k].dep_ == "relcl" and told and any(m.span.end < start for m in sentence.places)


def _site_by_name(sentence: Sentence, at: int) -> list[Locality]:
    """'the Alpha terminal in Beta', 'Gamma heights in Delta': a site by its own name, not where it lies."""
    first = at + (word_at(sentence, at) == "the")
    last = first
    while last < len(sentence.tokens) and last < first + 3 and sentence.tokens[last].tag_ == "NNP":
        last += 1
    if last in (first, first + 3) or word_at(sentence, last + 1) not in ("in", "near", "at", "on", "outside"):
        return []
    span = sentence.span_of(first, last)
    known = any(m.span.overlaps(span) for ms in (sentence.sides, sentence.times, sentence.places) for m in ms)
    if known or not is_site_noun(word_at(sentence, last)):
        return []
    return [
        Locality(
            Where(
                sentence.text[span.start - sentence.span.start : span.end - sentence.span.start],
                None,
                "site",
                "stated",
                span,
            )
        )
    ]


def _first_of_all(sentence: Sentence, at: int, *, verb: str) -> list[Locality]:
    """The name in no gazetteer that a verb's objects begin with: 'retook Alpha and the heights of Beta'."""
    name = name_in_no_gazetteer(sentence, at, verb=verb)
    span = name[0].where.span if name else None
    if span is None or any(m.span.overlaps(span) for m in sentence.places):
        return []
    after = sentence.token_at(span.end - 1) + 1
    cleared = word_at(sentence, after) == "of" and any(m.span.start >= span.end for m in sentence.sides)
    return (
        [] if (word_at(sentence, after) in _PARTS and not cleared) or sentence.tokens[after - 1].dep_ == "compound" else name
    )


def _or_by_name(sentence: Sentence, at: int, *, found: list[Locality]) -> list[Locality]:
    """'captured Alpha in Beta province' is Alpha; 'holds General Gamma in Delta' is no ground."""
    bounds = bare_name(sentence, at)
    if bounds is None or not found or word_at(sentence, bounds[1] + 1) not in ("in", "near"):
        return found
    where = found[0].where
    return (
        [locality_by_name(sentence, bounds)]
        if where.place is not None and where.place.kind in ("province", "district")
        else []
    )


def _lies_within(sentence: Sentence, first: list[Locality], *, name: Locality) -> bool:
    """Whether a name only tells where the one before it lies: 'captured the village of Alpha | in Beta's Gamma province'."""
    end = first[-1].where.span.end if first and first[-1].where.span is not None else None
    if end is None or name.where.span is None or name.where.span.start < end:
        return False
    between = sentence.small[end - sentence.span.start : name.where.span.start - sentence.span.start].split()
    if between == [","]:
        return is_whole(sentence, name.where.span)
    return between[:1] in (["in"], ["near"], ["outside"]) and "and" not in between


def _overlap(one: Locality, others: list[Locality]) -> bool:
    """Whether the words of a place run over those of another: 'Alpha and Beta, their headquarters' over Alpha."""
    spans = [o.where.span for o in others if o.where.span is not None]
    return any(one.where.span is not None and one.where.span.overlaps(s) for s in spans)


def _is_described(sentence: Sentence, at: int, *, found: list[Locality]) -> bool:
    """Whether the places only tell what or where the name at token `at` is: ', a village in Beta', 'in Beta province'."""
    span = found[0].where.span
    if span is None or not span.within(sentence.span):
        return False
    words = [t.lower_ for t in sentence.tokens[at : sentence.token_at(span.start)]]
    if words[-1:] == [","] and (found[0].where.words or "").lower().split()[0] in _COMPASS:  # 'Alpha, west of Beta'
        return True
    article = any(one == "," and other in ("a", "an", "the") for one, other in pairwise(words))
    return article or ("and" not in words and any(w in ("in", "near", "of", "on") for w in words))


def _spoken_of(document: Document, sentence: Sentence, *, k: int) -> list[Locality]:
    """'the hill that Alpha seized', 'Beta which the army lost': the ground that a relative clause is about."""
    verb = sentence.tokens[k]
    noun = verb.head
    if verb.dep_ != "relcl" or noun.i >= k or any(c.dep_ in ("dobj", "obj") and c.i > k for c in verb.children):
        return []
    if any(c.lower_ in ("where", "when") for c in verb.children):
        return []
    last = max(noun.i, min((int(c.left_edge.i) for c in verb.children if c.i < k), default=k) - 1)
    return name_apposed(sentence, localities_at(document, sentence, k=int(noun.left_edge.i), last=last))


def after_adverbs(sentence: Sentence, k: int) -> int:
    """Return the first token from `k` on that is no adverb and no 'at least'."""
    while (
        word_at(sentence, k) in _ADVERBS
        or word_at(sentence, k) in _MARKS
        or (word_at(sentence, k), word_at(sentence, k + 1)) in _LEAST
    ):
        k += 1 + ((word_at(sentence, k), word_at(sentence, k + 1)) in _LEAST)
    return k
