"""The place that a claim of control is about: named, or only called a town, a base, some districts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kadesh.extract.document import Document, Sentence
from kadesh.extract.holding.groundnames import (
    ARTICLES,
    JOINING,
    NOUNS,
    Named,
    is_beside,
    is_lent,
    is_place_noun,
    is_side,
    list_named,
    names_in,
    place_named,
    precision_of,
    without_speaker,
    words_at,
)
from kadesh.extract.setting.desks import is_desk
from kadesh.extract.tokens import Token
from kadesh.extract.violence.parties import subject_tokens
from kadesh.model.claim import Antecedent
from kadesh.model.span import Span
from kadesh.model.where import Where

_INSIDE = frozenset(
    ("NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "DT", "CD", "POS", "HYPH", "PRP$", "PDT", "FW", "RB", "VBN")
)
_POINTING = frozenset(("the", "this", "that", "its", "their"))
_QUANTITIES = frozenset(
    "number dozen dozens scores series couple handful kilometres kilometers miles km percent cent third half quarter "
    "majority rest bulk most swathe swathes stretch string pocket pockets portion".split()
)
_TOWNS = frozenset("village villages town towns".split())
_PLACED = frozenset("town city village settlement township".split())
_LYING = frozenset("in at inside within".split())
_VAGUE = frozenset(
    "area areas territory territories part parts zone zones land side sides village villages town towns regions".split()
)
_LONGEST = 40
_AFAR = re.compile(r"\b(?:kms?|kilomet(?:er|re)s?|miles?)\)?\s(?:\w+\s){0,2}(?:of|from)\s(?:the\s\w+\s)?\Z")
"""Before a place that only tells how far another lies: '40 km east of Alpha'."""
_BACK = 3
_SHARE_REACH = 10
"""So many words at most from a share to the ground: 'most of the mountainous, gold-rich province'."""


@dataclass(frozen=True)
class Locality:
    """A place as a claim of control names it, and the words elsewhere that tell which it is."""

    where: Where
    antecedents: tuple[Antecedent, ...] = ()


def phrase_end(sentence: Sentence, k: int) -> int:
    """Return the last token of the noun phrases, joined by 'of', 'in', 'and', that start at token `k`; `k` - 1 if none."""
    end = k - 1
    tokens = sentence.tokens
    if k < len(tokens) and tokens[k].lower_ in JOINING - {"the"}:
        return end
    for j in range(k, min(k + _LONGEST, len(tokens))):
        token = tokens[j]
        named = _is_named(sentence, token.idx)
        if named or token.tag_ in _INSIDE or token.lower_ in NOUNS:
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
    end = phrase_end(sentence, k) if last is None else last
    if end < k:
        return []
    end = k + 1 if _is_told_again(sentence, k, end=end) else end
    window = sentence.span_of(k, end)
    named = [n for n in names_in(sentence) if n.span.overlaps(window) and n.span.end <= window.end + 30]
    named = [n for n in named if not is_lent(sentence, n.span)]
    listed = without_speaker(sentence, list_named(sentence, named, start=window.start))
    if listed and is_beside(sentence, window.start, name=listed[0].span):
        listed = []
    if strict and listed and not _leads_to(sentence, k, name=listed[0].span):
        listed = []
    inside = _site_in(sentence, k, name=listed[0]) if listed else None
    if inside is not None:
        return [Locality(inside)]
    found = [Locality(place_named(sentence, n, window=window)) for n in listed]
    return [*found, *_beside_names(sentence, listed[-1], end=end)] if found else _called(document, sentence, k=k, end=end)


def _is_told_again(sentence: Sentence, k: int, *, end: int) -> bool:
    """'The town, the capital of Alpha', 'the city, a port in Beta': the names behind the comma only describe it."""
    if k + 2 > end or sentence.tokens[k].lower_ not in _POINTING or sentence.tokens[k + 2].text != ",":
        return False
    return sentence.tokens[k + 1].lower_ in _PLACED and NOUNS.get(sentence.tokens[k + 1].lower_) == "named"


def _site_in(sentence: Sentence, k: int, *, name: Named) -> Where | None:
    """'the palace in Alpha', 'a town in the east of Beta': what is held is the palace, and Alpha tells where it stands."""
    at = sentence.token_at(name.span.start)
    words = [t.lower_ for t in sentence.tokens[k:at]]
    lying = next((j for j, w in enumerate(words) if w in _LYING), 0)
    if lying == 0 or not is_place_noun(words[lying - 1]) or "," in words:
        return None
    first = k + (words[0] in ARTICLES)
    span = Span(sentence.span_of(first, first).start, name.span.end)
    return Where(words_at(sentence, span), name.place, "area", "stated", span)


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


def is_nameless(locality: Locality) -> bool:
    """Whether it is only 'areas', 'territory': ground somewhere, of which nobody can be said to hold it."""
    return locality.where.place is None and is_vague(locality.where.words or "", longest=2)


def is_vague(words: str, *, longest: int = 1) -> bool:
    """Return whether `words` are only 'areas', 'rebel-held territory', with so many words at the most."""
    bare = [w for w in words.lower().split() if "-" not in w]
    return 0 < len(bare) <= longest and bare[-1] in _VAGUE


def is_town(locality: Locality) -> bool:
    """Return whether it is one town or village, or some, by no name: 'a village held by Alpha' is no province."""
    words = (locality.where.words or "").lower().split()
    return bool(words) and words[-1] in _TOWNS


def lie_in(towns: list[Locality], around: list[Locality]) -> list[Locality]:
    """Return 'a village' known to lie in the first place of `around`, which is not itself what is held."""
    where = around[0].where if around else None
    if where is None or where.place is None or where.span is None:
        return towns
    lying = Antecedent("place", where.span, where.words or "")
    return [Locality(replace(t.where, place=where.place), (*t.antecedents, lying)) for t in towns]


def is_somewhere(locality: Locality) -> bool:
    """Whether it is nameless and not even a town: 'rebel-held areas' lie anywhere, 'a rebel-held town' is one."""
    words = (locality.where.words or "").lower().split()
    return is_nameless(locality) and words[-1] not in _TOWNS


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
    return localities_at(document, sentence, k=bounds[0], last=min(bounds[1], k - 1))


def _leads_to(sentence: Sentence, k: int, *, name: Span) -> bool:
    """Whether the words from token `k` to the name only describe it: 'the strategic town of', not 'a meeting in'."""
    described = sentence.tokens[k : sentence.token_at(name.start)]
    if any(t.lower_ == "to" for t in described) and not any(t.lower_ == "from" for t in described):
        return False  # 'took the wounded to Alpha'
    for token in described:
        if token.tag_ not in ("NN", "NNS") or token.lower_ in NOUNS or token.lower_ in _QUANTITIES:
            continue
        if is_side(sentence, token.idx) and token.tag_ == "NNS":
            return False
        joined = token.i + 1 < len(sentence.tokens) and sentence.tokens[token.i + 1].tag_ in ("NN", "NNS", "NNP", "HYPH")
        if not joined and not is_side(sentence, token.idx):
            return False
    return True


def _called(document: Document, sentence: Sentence, *, k: int, end: int) -> list[Locality]:
    """'the town' is the town named before; 'several army positions' stay as they are, with no place."""
    tokens = sentence.tokens
    nouns = (j for j in range(k, end + 1) if NOUNS.get(tokens[j].lower_) and _ends_noun(sentence, j, end=end))
    head = next((j for j in nouns if is_place_noun(tokens[j].lower_) or _end_of_share(sentence, j, end=end) > j), None)
    if head is None:
        return []
    if not _leads_to(sentence, k, name=sentence.span_of(head, head)):
        return []
    first = k
    while first < head and tokens[first].tag_ in ("DT", "CC", "RB", "IN"):
        first += 1
    last = _end_of_share(sentence, head, end=end)
    if last == head and tokens[head].lower_ in _QUANTITIES and _are_people(tokens[head + 1 : head + 3]):
        return []
    span = sentence.span_of(first, last)
    words = document.words(span)
    if last > head and tokens[last - 1].lower_ in _POINTING and NOUNS[tokens[last].lower_] == "named":
        whole = point_to_place(document, sentence, span=sentence.span_of(last, last), noun=tokens[last].lower_)
        return [Locality(Where(words, whole.where.place, "area", "stated", span), whole.antecedents)]
    if (
        tokens[k].lower_ in _POINTING
        and head == k + 1
        and (NOUNS[tokens[head].lower_] == "named" or tokens[head].lower_ in ("enclave", "pocket", "district", "area"))
    ):
        return [point_to_place(document, sentence, span=span, noun=tokens[head].lower_)]
    return [Locality(Where(words, None, "area", "stated", span))]


def _are_people(behind: Sequence[Token]) -> bool:
    """'Freed most | of them', 'captured several | of whom': people, or things told before."""
    return [t.lower_ for t in behind] in (["of", "them"], ["of", "whom"], ["of", "these"], ["of", "those"])


def _end_of_share(sentence: Sentence, head: int, *, end: int) -> int:
    """The last token of 'half of the province', of which `head` is the half; `head` where it is no part of ground."""
    kind = NOUNS[sentence.tokens[head].lower_]
    if kind not in ("share", "part") or head + 1 >= end or sentence.tokens[head + 1].lower_ != "of":
        return head
    ground = (j for j in range(head + 2, min(end, head + _SHARE_REACH) + 1) if is_place_noun(sentence.tokens[j].lower_))
    return max((j for j in ground if _ends_noun(sentence, j, end=end)), default=head)


def _ends_noun(sentence: Sentence, j: int, *, end: int) -> bool:
    """Whether the place noun at `j` heads its phrase: not the 'border' of 'border guards'."""
    return j == end or sentence.tokens[j + 1].tag_ not in ("NN", "NNS") or is_place_noun(sentence.tokens[j + 1].lower_)


def _called_so(sentence: Sentence, names: list[Named], *, noun: str) -> Named | None:
    """The first name before which the noun itself stands: of 'in Bol the army took the town of Arda' 'the town' is Arda."""
    text = sentence.small
    told = (n for n in names if f"{noun} of {n.words.lower()}".replace(f"{noun} of {noun} of", f"{noun} of") in text)
    return next(told, None) if noun in _PLACED else None


def point_to_place(document: Document, sentence: Sentence, *, span: Span, noun: str) -> Locality:
    """Return the last town named before 'the town' (or 'it') at `span`, in this sentence or the three before."""
    wanted = ("province", "region", "district") if noun in ("province", "governorate", "region") else ("town", "site")
    for earlier in reversed(document.sentences[max(0, sentence.index - _BACK) : sentence.index + 1]):
        known = [
            n
            for n in names_in(earlier)
            if n.span.end <= span.start
            and (n.place is None or n.place.kind in wanted)
            and not is_lent(earlier, n.span)
            and not is_desk(earlier, n.span, cited=False)
            and not _AFAR.search(earlier.text[: n.span.start - earlier.span.start])
        ]
        if known:
            name = known[-1] if earlier is sentence else _called_so(earlier, known, noun=noun) or known[0]
            where = Where(name.words, name.place, precision_of(name.place), "antecedent", name.span)
            return Locality(where, (Antecedent("place", name.span, name.words),))
    return Locality(Where(document.words(span), None, "town", "stated", span))
