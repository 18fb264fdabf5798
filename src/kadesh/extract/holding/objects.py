"""What a verb of ground is done to: the places behind it, a bare name, the ground a relative clause is about."""

import re
from itertools import pairwise

from kadesh.extract.document import Document, Sentence
from kadesh.extract.holding.groundnames import is_place_noun, is_site_noun
from kadesh.extract.holding.localities import (
    Locality,
    localities_at,
    places_before,
    point_to_place,
)
from kadesh.extract.violence.parties import subject_tokens
from kadesh.extract.voices.utterance import word_at
from kadesh.model.where import Where

_ADVERBS = frozenset(
    "also now still fully back again completely briefly largely partly nearly almost further reportedly deeper "
    "firmly roughly approximately around about only just currently mostly over of onto".split()
)
_APPOSED = 7
_LEAST = frozenset((("at", "least"), ("at", "most"), ("more", "than"), ("as", "many")))
_GROUND_ONLY = frozenset(
    "took take takes taking taken retook retake retakes recaptured recapture regained regain reclaimed entered enter enters "
    "overran overrun liberated liberate conquered stormed storm besieged besiege encircled encircle surrounded surround "
    "abandoned abandons wrested into occupied occupies occupy annexed annexes vacated cleared secured "
    "secures reoccupied re-entered re-took left leave reached fell fallen falls control controls controlled siege blockade "
    "under remain remains remained".split()
)
"""Verbs whose object is ground though no gazetteer knows its name."""
_WITH_ARTICLE = frozenset("holds hold held controls control controlled seized captured".split())
"""With these only a name behind 'the' is ground: 'holds the Polytechnic', but 'captured Hassan'."""
_MARKS = frozenset(('"', "“", "”", "''", "``"))
"""'Had "liberated" the village': marks that stand between a verb and its ground."""
_PARTS = frozenset(("-", "'s", "’s", "of"))
_LIES = (
    r"\b(?:in|inside|into|near|outside|around|(?:town|village|city|port|district) of) {0}\b"
    r"|\b{0} (?:town|village|district)\b"
)
_COMPASS = frozenset("north south east west northeast northwest southeast southwest just".split())
_FROM_WITHIN = 20
_CAPTIVE = frozenset("hostage prisoner captive aback seriously over up".split())
_AGAIN = frozenset("recaptured retook recapture retake retaken".split())


def objects_of(document: Document, sentence: Sentence, *, k: int) -> list[Locality]:
    """What the verb at `k` is done to; 'it' only where a place stands before it, or where it is had again."""
    at = after_adverbs(sentence, k + 1 + 2 * (word_at(sentence, k + 1) == "on" and word_at(sentence, k + 2) == "to"))
    if word_at(sentence, at) == "it" and (
        any(is_place_noun(t.lower_) for t in sentence.tokens[:k])
        or _tells_more(sentence, k)
        or _is_had_again(document, sentence, k=k)
    ):
        place = point_to_place(document, sentence, span=sentence.span_of(at, at), noun="it")
        return [place] if place.antecedents or word_at(sentence, k) not in _AGAIN else []
    if (
        word_at(sentence, at) in ("part", "place", "hold", "sides") or word_at(sentence, k + 1) == "up"
    ):  # took part, took up arms
        return []
    if word_at(sentence, at) == "everything" and word_at(sentence, at + 1) == "in":  # 'controls everything in Alpha'
        at += 2
    site = _site_by_name(sentence, at)
    if site:
        return site
    first = _first_of_all(sentence, at, verb="remain" if word_at(sentence, k + 1) == "on" else word_at(sentence, k))
    found = _or_by_name(sentence, at, found=localities_at(document, sentence, k=at))
    if first and found and _is_described(sentence, at, found=found):  # 'entered Alpha, a village in Beta'
        return first
    found = [*first, *(f for f in found if not _overlap(f, first) and not _lies_within(sentence, first, name=f))]
    verb = word_at(sentence, k)
    found = found or _name_with_article(sentence, at, verb=verb) or _taken_from(sentence, at, verb=verb)
    found = found or _told_as_place(document, sentence, at=at, verb=verb)
    return with_names_beside(sentence, at, found=found) or _spoken_of(document, sentence, k=k)


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
    bounds = _bare_name(sentence, at)
    if bounds is None or not found or word_at(sentence, bounds[1] + 1) not in ("in", "near"):
        return found
    where = found[0].where
    return [_by_name(sentence, bounds)] if where.place is not None and where.place.kind in ("province", "district") else []


def _lies_within(sentence: Sentence, first: list[Locality], *, name: Locality) -> bool:
    """Whether a name only tells where the one before it lies: 'captured the village of Alpha | in Beta's Gamma province'."""
    end = first[-1].where.span.end if first and first[-1].where.span is not None else None
    if end is None or name.where.span is None or name.where.span.start < end:
        return False
    between = sentence.small[end - sentence.span.start : name.where.span.start - sentence.span.start].split()
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


def _name_with_article(sentence: Sentence, at: int, *, verb: str) -> list[Locality]:
    """'holds the Polytechnic': a name behind 'the' is no person."""
    if verb not in _WITH_ARTICLE or word_at(sentence, at) != "the":
        return []
    bounds = _bare_name(sentence, at + 1)
    if bounds is None or sentence.tokens[bounds[1]].tag_ != "NNP" or sentence.tokens[bounds[1]].dep_ == "compound":
        return []
    return [_by_name(sentence, bounds)]


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


def name_apposed(sentence: Sentence, found: list[Locality]) -> list[Locality]:
    """'Goma, a town in North Kivu held by Alpha', 'Shasha, a town which Beta entered': the town by its name."""
    span = found[0].where.span if len(found) == 1 else None
    if span is None or not span.within(sentence.span):
        return found
    at = sentence.token_at(span.start)
    comma = next((j for j in range(at, max(0, at - _APPOSED), -1) if word_at(sentence, j) == ","), None)
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
        return [_by_name(sentence, (first, comma - 1))] if _bare_name(sentence, first) else found
    return [Locality(Where(known.words, known.places[0], "town", "stated", known.span))]


def name_in_no_gazetteer(sentence: Sentence, at: int, *, verb: str) -> list[Locality]:
    """A bare name behind a verb that is only said of ground: 'retook Shasha'; no party, no day, no hostage."""
    if verb not in _GROUND_ONLY:
        return []
    last = _end_of_name(sentence, at)
    if at >= len(sentence.tokens) or not _opens_name(sentence, at):
        return []
    span = sentence.span_of(at, last)
    others = [m.span for m in sentence.sides] + [m.span for m in sentence.times] + [m.span for m in sentence.outlets]
    if any(span.overlaps(o) for o in others) or word_at(sentence, last + 1) in _CAPTIVE:
        return []
    words = sentence.text[span.start - sentence.span.start : span.end - sentence.span.start]
    return [Locality(Where(words, None, "town", "stated", span))]


def ground_before(document: Document, sentence: Sentence, *, k: int) -> list[Locality]:
    """The place that the word at `k` is said of, also one that no gazetteer knows: 'Alpha is under siege'."""
    found = places_before(document, sentence, k=k)
    bounds = subject_tokens(sentence, k) if not found else None
    if bounds is None or bounds[0] > k or any(t.tag_ != "NNP" for t in sentence.tokens[bounds[0] : bounds[1] + 1]):
        return found
    return name_in_no_gazetteer(sentence, bounds[0], verb="under")


def name_before(sentence: Sentence, k: int) -> list[Locality]:
    """The name in no gazetteer that is all the subject of a verb only said of ground at `k`: 'Alpha fell to the army'."""
    bounds = subject_tokens(sentence, k)
    if bounds is None or bounds[0] > k or any(t.tag_ != "NNP" for t in sentence.tokens[bounds[0] : bounds[1] + 1]):
        return []
    return name_in_no_gazetteer(sentence, bounds[0], verb=word_at(sentence, k))


def with_names_beside(sentence: Sentence, at: int, *, found: list[Locality]) -> list[Locality]:
    """Return `found` with the names in no gazetteer that are joined to them by 'and': 'retook Goma and Shasha' is both.

    The phrase begins at token `at`; nothing but one name may stand on the other side of 'and'.
    """
    spans = [f.where.span for f in found if f.where.span is not None and f.where.span.within(sentence.span)]
    if not spans or len(spans) != len(found):
        return found
    first, last = sentence.token_at(min(spans).start), sentence.token_at(max(spans, key=lambda s: s.end).end - 1)
    before = _bare_name(sentence, at) if first > at and word_at(sentence, first - 1) == "and" else None
    behind = _bare_name(sentence, last + 2) if word_at(sentence, last + 1) == "and" else None
    ahead = [before] if before is not None and before[1] == first - 2 else []
    after = [behind] if behind is not None and not _does_something(sentence, behind[1] + 1) else []
    return [*(_by_name(sentence, b) for b in ahead), *found, *(_by_name(sentence, b) for b in after)]


def _taken_from(sentence: Sentence, at: int, *, verb: str) -> list[Locality]:
    """'captured Alpha from the rebels': nobody is captured from somebody, so it is ground."""
    bounds = _bare_name(sentence, at) if verb in _WITH_ARTICLE else None
    if bounds is None or word_at(sentence, bounds[1] + 1) != "from":
        return []
    start = sentence.span_of(bounds[1], bounds[1]).end
    from_side = any(0 <= m.span.start - start <= _FROM_WITHIN and m.kind in ("force", "general") for m in sentence.sides)
    return [_by_name(sentence, bounds)] if from_side else []


def _told_as_place(document: Document, sentence: Sentence, *, at: int, verb: str) -> list[Locality]:
    """'still holds Alpha', where the report elsewhere tells what lies 'in Alpha' or of 'the town of Alpha'."""
    bounds = _bare_name(sentence, at) if verb in _WITH_ARTICLE else None
    if bounds is None:
        return []
    named = _by_name(sentence, bounds)
    told = re.compile(_LIES.format(re.escape(named.where.words or "")))
    return [named] if told.search(document.report.text) else []


def _bare_name(sentence: Sentence, k: int) -> tuple[int, int] | None:
    """First and last token of a name at token `k` that is no party, day or known place."""
    if k >= len(sentence.tokens) or not _opens_name(sentence, k):
        return None
    last = _end_of_name(sentence, k)
    span = sentence.span_of(k, last)
    others = (m.span for ms in (sentence.sides, sentence.times, sentence.outlets, sentence.places) for m in ms)
    return None if any(span.overlaps(o) for o in others) else (k, last)


def _end_of_name(sentence: Sentence, k: int) -> int:
    """The last token of the name that begins at token `k`, two more words at the most; 'Alpha-North' is one word."""
    last = k
    while last + 1 < len(sentence.tokens) and last < k + 2 and sentence.tokens[last + 1].tag_ == "NNP":
        last += 1
    if word_at(sentence, last + 1) == "-" and last + 2 < len(sentence.tokens) and sentence.tokens[last + 2].tag_ == "NNP":
        last += 2
    return last


def _does_something(sentence: Sentence, k: int) -> bool:
    """Whether a finite verb stands at token `k`: in 'took Goma and Kabila fled' the second name is no place."""
    return k < len(sentence.tokens) and sentence.tokens[k].tag_ in ("VBD", "VBZ", "VBP", "MD")


def _by_name(sentence: Sentence, bounds: tuple[int, int]) -> Locality:
    span = sentence.span_of(*bounds)
    words = sentence.text[span.start - sentence.span.start : span.end - sentence.span.start]
    return Locality(Where(words, None, "town", "stated", span))


def _opens_name(sentence: Sentence, k: int) -> bool:
    """Whether the token at `k` begins a name: 'Um' of 'Um Rawaba' is often tagged as something else."""
    token = sentence.tokens[k]
    named = k + 1 < len(sentence.tokens) and sentence.tokens[k + 1].tag_ == "NNP"
    return token.text[:1].isupper() and (token.tag_ == "NNP" or (token.tag_ in ("UH", "NN", "FW", "JJ") and named))


def after_adverbs(sentence: Sentence, k: int) -> int:
    """Return the first token from `k` on that is no adverb and no 'at least'."""
    while (
        word_at(sentence, k) in _ADVERBS
        or word_at(sentence, k) in _MARKS
        or (word_at(sentence, k), word_at(sentence, k + 1)) in _LEAST
    ):
        k += 1 + ((word_at(sentence, k), word_at(sentence, k + 1)) in _LEAST)
    return k
