"""The place that a claim of control is about: named, or only called a town, a base, some districts."""

import re
from dataclasses import dataclass

from kadesh.extract.document import Document, Sentence
from kadesh.extract.setting.roles import is_desk
from kadesh.extract.setting.worded import NO_NAMES
from kadesh.extract.violence.parties import subject_tokens
from kadesh.extract.words import load_table
from kadesh.model.claim import Antecedent
from kadesh.model.span import Span
from kadesh.model.where import Place, PlacePrecision, Where

_NOUNS = {row["noun"]: row["kind"] for row in load_table("localities")}
_INSIDE = frozenset(
    ("NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "DT", "CD", "POS", "HYPH", "PRP$", "PDT", "FW", "RB", "VBN")
)
_JOINING = frozenset(
    ("of", "in", "and", ",", "'s", "’s", "the", "between", "around", "near", "on", "&", "/", "-", "(", ")", "to")
)
_POINTING = frozenset(("the", "this", "that", "its", "their"))
_QUANTITIES = frozenset(
    "number dozen dozens scores series couple handful kilometres kilometers miles km percent cent third half quarter "
    "majority rest bulk most swathe swathes stretch string pocket pockets portion".split()
)
_TOWNS = frozenset("village villages town towns".split())
_LYING = frozenset("in at inside within".split())
_ARTICLES = frozenset("the a an its their his this that these those".split())
_VAGUE = frozenset(
    "area areas territory territories part parts zone zones land side sides village villages town towns regions".split()
)
_LONGEST = 40
_BACK = 3


_NAME = (
    r"(?:(?:[Aa]l|[Ee]l|[Aa]d|[Aa]r|[Aa]s|[Aa]t|[Aa]n|[Aa]z|[Aa]sh)[- ])?"
    r"[A-Z][\w'’ʼ]+(?:[- ](?:al-|el-)?[A-Z][\w'’ʼ]+){0,2}"
)
_AFTER_NOUN = re.compile(
    rf"\b(?:(?:town|village|city|hamlet|district|neighbou?rhood|suburb|camp|settlement|commune|township|island|port)s?"
    rf"|localit(?:y|ies)) of ({_NAME})"
)
_BEFORE_NOUN = re.compile(
    rf"({_NAME}) (?:town|village|neighbou?rhood|district|suburb|camp|hamlet|crossroads|airport|airbase|area)\b"
)


@dataclass(frozen=True)
class Named:
    """A place by its name: where it stands, its words, what the gazetteer takes it for."""

    span: Span
    words: str
    place: Place | None


def _names_in(sentence: Sentence) -> list[Named]:
    """The places `sentence` names: those of the gazetteer, and those that only 'village of' or 'district' shows."""
    found = [Named(m.span, m.words, m.places[0]) for m in sentence.places]
    for pattern in (_AFTER_NOUN, _BEFORE_NOUN):
        for match in pattern.finditer(sentence.text):
            span = Span(sentence.span.start + match.start(1), sentence.span.start + match.end(1))
            taken = [*(f.span for f in found), *(m.span for m in sentence.sides)]
            if match.group(1).split()[0] not in NO_NAMES and not any(span.overlaps(t) for t in taken):
                found.append(Named(span, match.group(1), None))
    return sorted(found, key=lambda n: n.span)


@dataclass(frozen=True)
class Locality:
    """A place as a claim of control names it, and the words elsewhere that tell which it is."""

    where: Where
    antecedents: tuple[Antecedent, ...] = ()


def is_place_noun(word: str) -> bool:
    """Return whether `word` is a noun for ground that can be held: 'town', 'airbase', 'districts'."""
    return _NOUNS.get(word.lower(), "share") != "share"


def is_site_noun(word: str) -> bool:
    """Return whether `word` is a noun for one site or piece of ground: 'terminal', 'heights'."""
    return _NOUNS.get(word.lower()) == "site"


def phrase_end(sentence: Sentence, k: int) -> int:
    """Return the last token of the noun phrases, joined by 'of', 'in', 'and', that start at token `k`; `k` - 1 if none."""
    end = k - 1
    tokens = sentence.tokens
    if k < len(tokens) and tokens[k].lower_ in _JOINING - {"the"}:
        return end
    for j in range(k, min(k + _LONGEST, len(tokens))):
        token = tokens[j]
        named = _is_named(sentence, token.idx)
        if named or token.tag_ in _INSIDE or token.lower_ in _NOUNS:
            if (
                not named
                and token.tag_ == "RB"
                and not (token.lower_ in _NOUNS and tokens[min(j + 1, len(tokens) - 1)].tag_ == "NNP")
                and token.lower_ not in ("mostly", "largely", "mainly", "almost", "most", "nearby")
            ):
                break
            end = j if named or token.tag_ not in ("DT", "RB", "PRP$", "PDT") else end
        elif token.lower_ not in _JOINING:
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
    window = sentence.span_of(k, end)
    named = [n for n in _names_in(sentence) if n.span.overlaps(window) and n.span.end <= window.end + 30]
    named = [n for n in named if not _is_lent(sentence, n.span)]
    listed = _without_speaker(sentence, _listed(sentence, named, start=window.start))
    if listed and _is_beside(sentence, window.start, name=listed[0].span):
        listed = []
    if strict and listed and not _leads_to(sentence, k, name=listed[0].span):
        listed = []
    inside = _site_in(sentence, k, name=listed[0]) if listed else None
    if inside is not None:
        return [Locality(inside)]
    found = [Locality(_named(sentence, n, window=window)) for n in listed]
    return [*found, *_beside_names(sentence, listed[-1], end=end)] if found else _called(document, sentence, k=k, end=end)


def _site_in(sentence: Sentence, k: int, *, name: Named) -> Where | None:
    """'the palace in Alpha', 'a town in the east of Beta': what is held is the palace, and Alpha tells where it stands."""
    at = sentence.token_at(name.span.start)
    words = [t.lower_ for t in sentence.tokens[k:at]]
    lying = next((j for j, w in enumerate(words) if w in _LYING), 0)
    if lying == 0 or not is_place_noun(words[lying - 1]) or "," in words:
        return None
    first = k + (words[0] in _ARTICLES)
    span = Span(sentence.span_of(first, first).start, name.span.end)
    return Where(_words_at(sentence, span), name.place, "area", "stated", span)


def _words_at(sentence: Sentence, span: Span) -> str:
    return sentence.text[span.start - sentence.span.start : span.end - sentence.span.start]


def _beside_names(sentence: Sentence, name: Named, *, end: int) -> list[Locality]:
    """'Alpha and its oil refinery', 'Beta and most of the east': ground without a name that 'and' joins to a name."""
    joined = sentence.token_at(name.span.end - 1) + 1
    if joined >= end or sentence.tokens[joined].lower_ != "and":
        return []
    first = joined + 1 + (sentence.tokens[joined + 1].lower_ in _ARTICLES)
    end = next((j - 1 for j in range(first, end + 1) if sentence.tokens[j].lower_ in _LYING), end)
    words = [t.lower_ for t in sentence.tokens[first : end + 1]]
    if not words or not (is_place_noun(words[-1]) or _NOUNS.get(words[0]) == "share") or "and" in words or "," in words:
        return []
    span = sentence.span_of(first, end)
    taken = [*(m.span for m in sentence.places), *(m.span for m in sentence.sides)]
    if any(t.overlaps(span) for t in taken):
        return []
    return [Locality(Where(_words_at(sentence, span), None, "area", "stated", span))]


def _without_speaker(sentence: Sentence, listed: list[Named]) -> list[Named]:
    """'has lost Alpha, Beta conceded': a name behind a comma that does a verb is no ground."""
    if len(listed) < 2:
        return listed
    after = sentence.token_at(listed[-1].span.end - 1) + 1
    told = after < len(sentence.tokens) and sentence.tokens[after].tag_ in ("VBD", "VBZ", "VBP")
    return listed[:-1] if told and sentence.text[: listed[-1].span.start - sentence.span.start].endswith(", ") else listed


def _is_beside(sentence: Sentence, start: int, *, name: Span) -> bool:
    """'the airport near Alpha', 'north of Beta': the name only tells where the ground lies."""
    gap = sentence.text[max(0, start - sentence.span.start) : max(0, name.start - sentence.span.start)].lower().split()
    return any(w in ("near", "outside", "around", "overlooking", "towards", "toward", "from") for w in gap)


def is_nameless(locality: Locality) -> bool:
    """Whether it is only 'areas', 'territory': ground somewhere, of which nobody can be said to hold it."""
    return locality.where.place is None and is_vague(locality.where.words or "", longest=2)


def is_vague(words: str, *, longest: int = 1) -> bool:
    """Return whether `words` are only 'areas', 'rebel-held territory', with so many words at the most."""
    bare = [w for w in words.lower().split() if "-" not in w]
    return 0 < len(bare) <= longest and bare[-1] in _VAGUE


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


def _is_lent(sentence: Sentence, span: Span) -> bool:
    """Whether a name only qualifies or speaks for a party: 'Syria's', 'the Aleppo offensive' do not name what is held."""
    side = next((m for m in sentence.sides if m.span.overlaps(span)), None)
    return side is not None and side.kind in ("force", "government", "general", "person", "nationality")


def _leads_to(sentence: Sentence, k: int, *, name: Span) -> bool:
    """Whether the words from token `k` to the name only describe it: 'the strategic town of', not 'a meeting in'."""
    described = sentence.tokens[k : sentence.token_at(name.start)]
    if any(t.lower_ == "to" for t in described) and not any(t.lower_ == "from" for t in described):
        return False  # 'took the wounded to Alpha'
    for token in described:
        if token.tag_ not in ("NN", "NNS") or token.lower_ in _NOUNS or token.lower_ in _QUANTITIES:
            continue
        if _is_side(sentence, token.idx) and token.tag_ == "NNS":
            return False
        joined = token.i + 1 < len(sentence.tokens) and sentence.tokens[token.i + 1].tag_ in ("NN", "NNS", "NNP")
        if not joined and not _is_side(sentence, token.idx):
            return False
    return True


def _is_side(sentence: Sentence, offset: int) -> bool:
    at = sentence.span.start + offset
    return any(m.span.start <= at < m.span.end for m in sentence.sides)


def _listed(sentence: Sentence, named: list[Named], *, start: int) -> list[Named]:
    """The places that are named side by side, without those that only say where another lies."""
    kept: list[Named] = []
    at = start
    for name in named:
        span, place = name.span, name.place
        gap = sentence.text[max(0, at - sentence.span.start) : max(0, span.start - sentence.span.start)].lower().split()
        if kept and _introduces(gap):  # 'the Alpha suburb of Beta' is Beta
            kept[-1] = name
            at = span.end
            continue
        if kept and (not gap or _locates(gap)):
            at = span.end
            continue
        after = sentence.text[span.end - sentence.span.start :][:3]
        if place is not None and place.kind == "country" and after.startswith(("'s", "’s", " 's")):
            continue
        if place is not None and place.kind == "country" and not any(w in _NOUNS or w.endswith("ern") for w in gap):
            at = span.end
            continue
        kept.append(name)
        at = span.end
    return kept


def _introduces(gap: list[str]) -> bool:
    """Whether the words between two names only say what the second is: 'suburb of', 'oil port city of'."""
    if gap[-1:] != ["of"] or len(gap) < 2 or not _JOINING.isdisjoint(gap[:-1]):
        return False
    return gap[0] in _NOUNS if len(gap) == 2 else _NOUNS.get(gap[-2]) == "named" and all(w.isalpha() for w in gap)


def _locates(gap: list[str]) -> bool:
    """Whether the words between two names say that the first lies in the second; 'the town of' only introduces it."""
    words = [w.strip(",") for w in gap]
    if len(words) > 2 and words[0] in _NOUNS and words[1] == "of":  # 'Alpha district of northern Beta'
        return True
    if "of" in words and words[words.index("of") - 1] == "capital":  # 'Alpha, capital of Beta'
        return True
    plain = [
        w
        for i, w in enumerate(words)
        if w in ("in", "of", "near", "on", "to", "from", "outside") and not (w == "of" and i and words[i - 1] in _NOUNS)
    ]
    return bool(plain)


def _named(sentence: Sentence, name: Named, *, window: Span) -> Where:
    """The place by name, with the part of it that is meant: 'western Aleppo', 'districts of Aleppo'."""
    precision: PlacePrecision = _precision(name.place)
    before = sentence.text[window.start - sentence.span.start : name.span.start - sentence.span.start]
    trail = before.rsplit(",", 1)[-1].split()
    share = next((w for w in trail if _NOUNS.get(w.lower()) == "share"), None)
    if share and "of" in trail:
        skipped = 1 if trail[0].lower() in _ARTICLES and len(trail) > 1 else 0
        start = name.span.start - len(before) + before.rindex(trail[skipped], 0, before.rindex(share) + len(share))
        return Where(
            _words_at(sentence, Span(start, name.span.end)), name.place, "area", "stated", Span(start, name.span.end)
        )
    part = next((w for w in reversed(trail) if _NOUNS.get(w.lower()) in ("part", "site")), None)
    compass = trail[-1] if trail and trail[-1].lower().endswith("ern") else None
    if compass or (part and "of" in trail):
        start = sentence.text.rindex(compass or part or "", 0, name.span.start - sentence.span.start) + sentence.span.start
        return Where(
            sentence.text[start - sentence.span.start : name.span.end - sentence.span.start],
            name.place,
            "area",
            "stated",
            Span(start, name.span.end),
        )
    return Where(name.words, name.place, precision, "stated", name.span)


def _precision(place: Place | None) -> PlacePrecision:
    if place is None:
        return "town"
    return "area" if place.kind == "water" else place.kind


def _called(document: Document, sentence: Sentence, *, k: int, end: int) -> list[Locality]:
    """'the town' is the town named before; 'several army positions' stay as they are, with no place."""
    tokens = sentence.tokens
    nouns = (j for j in range(k, end + 1) if _NOUNS.get(tokens[j].lower_) and _ends_noun(sentence, j, end=end))
    head = next((j for j in nouns if is_place_noun(tokens[j].lower_) or _end_of_share(sentence, j, end=end) > j), None)
    if head is None:
        return []
    if not _leads_to(sentence, k, name=sentence.span_of(head, head)):
        return []
    first = k
    while first < head and tokens[first].tag_ in ("DT", "CC", "RB", "IN"):
        first += 1
    last = _end_of_share(sentence, head, end=end)
    span = sentence.span_of(first, last)
    words = document.words(span)
    if last > head and tokens[last - 1].lower_ in _POINTING and _NOUNS[tokens[last].lower_] == "named":
        whole = point_to_place(document, sentence, span=sentence.span_of(last, last), noun=tokens[last].lower_)
        return [Locality(Where(words, whole.where.place, "area", "stated", span), whole.antecedents)]
    if (
        tokens[k].lower_ in _POINTING
        and head == k + 1
        and (_NOUNS[tokens[head].lower_] == "named" or tokens[head].lower_ in ("enclave", "pocket", "district", "area"))
    ):
        return [point_to_place(document, sentence, span=span, noun=tokens[head].lower_)]
    return [Locality(Where(words, None, "area", "stated", span))]


def _end_of_share(sentence: Sentence, head: int, *, end: int) -> int:
    """The last token of 'half of the province', of which `head` is the half; `head` where it is no part of ground."""
    kind = _NOUNS[sentence.tokens[head].lower_]
    if kind not in ("share", "part") or head + 1 >= end or sentence.tokens[head + 1].lower_ != "of":
        return head
    ground = (j for j in range(head + 2, min(end, head + 6) + 1) if is_place_noun(sentence.tokens[j].lower_))
    return max((j for j in ground if _ends_noun(sentence, j, end=end)), default=head)


def _ends_noun(sentence: Sentence, j: int, *, end: int) -> bool:
    """Whether the place noun at `j` heads its phrase: not the 'border' of 'border guards'."""
    return j == end or sentence.tokens[j + 1].tag_ not in ("NN", "NNS") or is_place_noun(sentence.tokens[j + 1].lower_)


def point_to_place(document: Document, sentence: Sentence, *, span: Span, noun: str) -> Locality:
    """Return the last town named before 'the town' (or 'it') at `span`, in this sentence or the three before."""
    wanted = ("province", "region", "district") if noun in ("province", "governorate", "region") else ("town", "site")
    for earlier in reversed(document.sentences[max(0, sentence.index - _BACK) : sentence.index + 1]):
        known = [
            n
            for n in _names_in(earlier)
            if n.span.end <= span.start
            and (n.place is None or n.place.kind in wanted)
            and not _is_lent(earlier, n.span)
            and not is_desk(earlier, n.span, cited=False)
        ]
        if known:
            name = known[-1] if earlier is sentence else known[0]
            where = Where(name.words, name.place, _precision(name.place), "antecedent", name.span)
            return Locality(where, (Antecedent("place", name.span, name.words),))
    return Locality(Where(document.words(span), None, "town", "stated", span))
