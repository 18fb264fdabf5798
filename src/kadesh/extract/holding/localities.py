"""The places that the words of a claim of control name: a list of names, a site in a town, what stands before a verb."""

from kadesh.extract.document import Document, Sentence
from kadesh.extract.holding.called import PLACED, POINTING, called_only, leads_to, point_to_place
from kadesh.extract.holding.groundnames import (
    ARTICLES,
    JOINING,
    NOUNS,
    Named,
    is_beside,
    is_lent,
    is_place_noun,
    is_whole,
    list_named,
    names_in,
    place_named,
    without_speaker,
    words_at,
)
from kadesh.extract.holding.locality import Locality, is_nameless, tells_bearing
from kadesh.extract.holding.unlisted import name_described
from kadesh.extract.violence.parties import SUBJECTS, subject_tokens
from kadesh.extract.voices.utterance import word_at
from kadesh.model.span import Span
from kadesh.model.where import Where

_INSIDE = frozenset(
    ("NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "DT", "CD", "POS", "HYPH", "PRP$", "PDT", "FW", "RB", "VBN")
)
_LYING = frozenset("in at inside within".split())
_AROUND = frozenset("surrounding neighbouring neighboring adjoining outlying remaining".split())
"""Words for ground beside other ground, which may be tagged as verbs: 'most of the | surrounding | province'."""
_BESIDE = frozenset((",", "now", "long", "still"))
_INCLUDED = 10
"""So many words at most between 'six villages' and the 'including' that names some of them."""
_LONGEST = 40
_SITE_REACH = 6
_BEFORE_SITE = frozenset("JJ JJS NN NNP VBN HYPH CD".split())
"""What may stand between a town's name and its site: 'Alpha's | war-torn old | airport'."""


def phrase_end(sentence: Sentence, k: int) -> int:
    """Return the last token of the noun phrases, joined by 'of', 'in', 'and', that start at token `k`; `k` - 1 if none."""
    end = k - 1
    tokens = sentence.tokens
    if k < len(tokens) and tokens[k].lower_ in JOINING - {"the"}:
        return end
    for j in range(k, min(k + _LONGEST, len(tokens))):
        token = tokens[j]
        named = _is_named(sentence, token.idx)
        if named or token.tag_ in _INSIDE or token.lower_ in NOUNS or token.lower_ in _AROUND:
            if (
                not named
                and token.tag_ == "RB"
                and not (token.lower_ in NOUNS and tokens[min(j + 1, len(tokens) - 1)].tag_ == "NNP")
                and token.lower_ not in ("mostly", "largely", "mainly", "almost", "most", "nearby")
            ):
                break
            end = j if named or token.tag_ not in ("DT", "RB", "PRP$", "PDT") else end
        elif token.lower_ not in JOINING:
            break
    return end


def _is_named(sentence: Sentence, offset: int) -> bool:
    """Whether the token at `offset` of the sentence is in a name of the gazetteer, whatever tag it was given."""
    at = sentence.span.start + offset
    return any(m.span.start <= at < m.span.end for m in sentence.places)


def localities_at(
    document: Document, sentence: Sentence, *, k: int, last: int | None = None, strict: bool = True
) -> list[Locality]:
    """Return the places of the phrase that starts at token `k`: three for 'A, B and the village of C'; [] if none.

    Unless `strict`, the first name counts also where other nouns stand before it: 'a playground in A'.
    """
    described = name_described(sentence, k) if last is None else []
    end = phrase_end(sentence, k) if last is None else last
    if described or end < k:
        return described
    end = k + 1 if _is_told_again(sentence, k, end=end) else end
    window = sentence.span_of(k, end)
    named = [n for n in names_in(sentence) if n.span.overlaps(window) and n.span.end <= window.end + 30]
    named = [n for n in named if not is_lent(sentence, n.span)]
    listed = without_speaker(sentence, list_named(sentence, named, start=window.start))
    if listed and is_beside(sentence, window.start, name=listed[0].span):
        listed = []
    if strict and listed and not leads_to(sentence, k, name=listed[0].span):
        listed = []
    inside = _site_in(sentence, k, name=listed[0]) if listed else None
    if inside is not None:
        return [Locality(inside)]
    found: list[Locality] = []
    for name in listed:
        found.append(Locality(site := _site_of(sentence, name) or place_named(sentence, name, window=window)))
        window = (
            Span(max(window.start, site.span.end), window.end) if site.span and site.span.end > name.span.end else window
        )
    found = found[:1] + [f for f in found[1:] if not tells_bearing(f)]  # 'the village of Alpha | southwest of Beta'
    return (
        [*found, *_beside_names(sentence, listed[-1], end=end)] if found else called_only(document, sentence, k=k, end=end)
    )


def _is_told_again(sentence: Sentence, k: int, *, end: int) -> bool:
    """'The town, the capital of Alpha', 'the city, a port in Beta': the names behind the comma only describe it."""
    if k + 2 > end or sentence.tokens[k].lower_ not in POINTING or sentence.tokens[k + 2].text != ",":
        return False
    return sentence.tokens[k + 1].lower_ in PLACED and NOUNS.get(sentence.tokens[k + 1].lower_) == "named"


def _site_in(sentence: Sentence, k: int, *, name: Named) -> Where | None:
    """'the palace in Alpha', 'a town in the east of Beta': what is held is the palace, and Alpha tells where it stands."""
    at = sentence.token_at(name.span.start)
    words = [t.lower_ for t in sentence.tokens[k:at]]
    lying = next((j for j, w in enumerate(words) if w in _LYING), 0)
    if lying == 0 or not is_place_noun(words[lying - 1]) or "," in words[:-1]:
        return None
    first = k + (words[0] in ARTICLES)
    span = Span(sentence.span_of(first, first).start, name.span.end)
    return Where(words_at(sentence, span), name.place, "area", "stated", span)


def _site_of(sentence: Sentence, name: Named) -> Where | None:
    """'Alpha's international airport', 'Beta's northern districts': what is held is that part, and not the town."""
    first = sentence.token_at(name.span.end - 1) + 1
    if name.place is None or name.place.kind == "country" or word_at(sentence, first) not in ("'s", "’s"):
        return None
    for j in range(first + 1, min(first + _SITE_REACH, len(sentence.tokens))):
        token = sentence.tokens[j]
        goes_on = j + 1 < len(sentence.tokens) and sentence.tokens[j + 1].tag_ in ("NN", "NNS", "NNP", "HYPH")
        if NOUNS.get(token.lower_) in ("site", "part") and token.tag_ in ("NN", "NNS", "NNP") and not goes_on:
            span = Span(name.span.start, sentence.span_of(j, j).end)
            return Where(words_at(sentence, span), name.place, "area", "stated", span)
        if token.tag_ not in _BEFORE_SITE or _is_named(sentence, token.idx):
            return None
    return None


def _beside_names(sentence: Sentence, name: Named, *, end: int) -> list[Locality]:
    """'Alpha and its oil refinery', 'Beta and most of the east': ground without a name that 'and' joins to a name."""
    joined = sentence.token_at(name.span.end - 1) + 1
    if joined >= end or sentence.tokens[joined].lower_ != "and":
        return []
    first = joined + 1 + (sentence.tokens[joined + 1].lower_ in ARTICLES)
    end = next((j - 1 for j in range(first, end + 1) if sentence.tokens[j].lower_ in _LYING), end)
    words = [t.lower_ for t in sentence.tokens[first : end + 1]]
    if not words or not (is_place_noun(words[-1]) or NOUNS.get(words[0]) == "share") or "and" in words or "," in words:
        return []
    span = sentence.span_of(first, end)
    taken = [*(m.span for m in sentence.places), *(m.span for m in sentence.sides)]
    if any(t.overlaps(span) for t in taken):
        return []
    return [Locality(Where(words_at(sentence, span), None, "area", "stated", span))]


def places_before(document: Document, sentence: Sentence, *, k: int) -> list[Locality]:
    """Return the places that the word at `k` is said of: the subject of its verb, or the noun right before it."""
    token = sentence.tokens[k]
    if token.dep_ == "prep" and token.head.tag_.startswith("NN") and token.head.i < k:
        found = localities_at(document, sentence, k=token.head.left_edge.i, last=k - 1)
        if found:
            return found
    bounds = subject_tokens(sentence, k)
    if bounds is None or bounds[0] >= k:
        return next((p for f in range(max(0, k - 8), k) if (p := localities_at(document, sentence, k=f, last=k - 1))), [])
    if sentence.tokens[bounds[1]].lower_ == "it":
        return [point_to_place(document, sentence, span=sentence.span_of(bounds[1], bounds[1]), noun="it")]
    return localities_at(document, sentence, k=bounds[0], last=min(bounds[1], k - 1)) or _before_relative(
        document, sentence, k=k
    )


def _before_relative(document: Document, sentence: Sentence, *, k: int) -> list[Locality]:
    """'People of Alpha, | which fell to Beta': the place right before the pronoun, whatever the parse lets it stand for."""
    pronoun = next((c.i for c in sentence.tokens[k].children if c.lower_ in ("which", "that") and c.dep_ in SUBJECTS), None)
    return ends_before(document, sentence, k=pronoun) if pronoun else []


def ends_before(document: Document, sentence: Sentence, *, k: int) -> list[Locality]:
    """Return the place whose words end right before token `k`, whatever the parse makes of it: 'near Alpha, now split'."""
    end = k
    while word_at(sentence, end - 1) in _BESIDE:
        end -= 1
    told = (localities_at(document, sentence, k=j, last=end - 1) for j in range(max(0, end - 3), end))
    last = sentence.span_of(end - 1, end - 1) if end > 0 else None
    return next((p for p in told if p and last is not None and _closes(sentence, p[-1], last=last)), [])


def with_included(document: Document, sentence: Sentence, *, found: list[Locality]) -> list[Locality]:
    """Return `found` with the places named behind it: 'took six villages, | including Alpha and Beta'."""
    span = found[-1].where.span if found and found[-1].where.place is None else None
    if span is None or not span.within(sentence.span):
        return found
    at = sentence.token_at(span.end - 1) + 1
    behind = next((j for j in range(at, at + _INCLUDED) if word_at(sentence, j) == "including"), None)
    if behind is None or any(t.tag_.startswith("V") for t in sentence.tokens[at:behind]):
        return found
    if any(t.tag_ == "CD" for t in sentence.tokens[behind + 1 : behind + 2]):  # 'three hills, including one in Alpha'
        return found
    names = [p for p in localities_at(document, sentence, k=behind + 1) if (p.where.words or "")[:1].isupper()]
    names = [p for p in names if p.where.span is not None and p.where.span.start > span.end]
    counted = any(t.tag_ == "CD" for t in sentence.tokens[sentence.token_at(span.start) : at])
    return names if names and is_nameless(found[-1]) and not counted else [*found, *names]  # 'some parts, including Alpha'


def _closes(sentence: Sentence, locality: Locality, *, last: Span) -> bool:
    """Whether a place ends with the token at `last`, or right before it where that is 'province'."""
    span = locality.where.span
    if span is None:
        return False
    return span.end == last.end or (span.end + 1 == last.start and is_whole(sentence, span))
