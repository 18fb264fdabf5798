"""Ground that is only called something: 'the town', 'half of the province', 'several army positions'."""

import re
from collections.abc import Sequence

from kadesh.extract.document import Document, Sentence
from kadesh.extract.holding.groundnames import NOUNS, Named, is_lent, is_place_noun, is_side, names_in, precision_of
from kadesh.extract.holding.locality import Locality
from kadesh.extract.setting.desks import is_desk
from kadesh.extract.tokens import Token
from kadesh.model.claim import Antecedent
from kadesh.model.span import Span
from kadesh.model.where import Where

POINTING = frozenset(("the", "this", "that", "its", "their"))
"""Words before a noun that point back at a place named before: 'the town'."""
_QUANTITIES = frozenset(
    "number dozen dozens scores series couple handful kilometres kilometers miles km percent cent % third half quarter "
    "majority rest bulk most swathe swathes stretch string pocket pockets portion".split()
)
PLACED = frozenset("town city village settlement township".split())
"""Nouns for one place that has a name: 'the town of Arda'."""
_HELD = frozenset("captive captives hostage hostages prisoner prisoners detainees detained".split())
_SPEAKS = re.compile(
    r"(?:['’]s)? (?:(?:has|had|also|later|earlier) )?"
    r"(?:said|says|claim(?:s|ed)|announc(?:es|ed)|report(?:s|ed)|confirm(?:s|ed)|accus(?:es|ed)|insist(?:s|ed)|den(?:ies|ied)"
    r"|admit(?:s|ted)|warn(?:s|ed)|stated|added|acknowledged|conceded)\b"
)
"""Behind a capital that speaks: 'Kyiv | said Russia took the village', which is not Kyiv."""
_AFAR = re.compile(r"\b(?:kms?|kilomet(?:er|re)s?|miles?)\)?\s(?:\w+\s){0,2}(?:of|from)\s(?:the\s\w+\s)?\Z")
"""Before a place that only tells how far another lies: '40 km east of Alpha'."""
_BACK = 3
_SHARE_REACH = 10
"""So many words at most from a share to the ground: 'most of the mountainous, gold-rich province'."""


def called_only(document: Document, sentence: Sentence, *, k: int, end: int) -> list[Locality]:
    """Return the ground that the tokens from `k` to `end` only call something; [] where they call nothing ground.

    'the town' is the town named before; 'several army positions' stay as they are, with no place.
    """
    tokens = sentence.tokens
    nouns = (j for j in range(k, end + 1) if NOUNS.get(tokens[j].lower_) and _ends_noun(sentence, j, end=end))
    head = next((j for j in nouns if is_place_noun(tokens[j].lower_) or _end_of_share(sentence, j, end=end) > j), None)
    if head is None:
        return []
    if not leads_to(sentence, k, name=sentence.span_of(head, head)):
        return []
    first = k
    while first < head and tokens[first].tag_ in ("DT", "CC", "RB", "IN"):
        first += 1
    last = _end_of_share(sentence, head, end=end)
    if last == head and tokens[head].lower_ in _QUANTITIES and _are_people(tokens[head + 1 : head + 3]):
        return []
    span = sentence.span_of(first, last)
    words = document.words(span)
    if last > head and tokens[last - 1].lower_ in POINTING and NOUNS[tokens[last].lower_] == "named":
        whole = point_to_place(document, sentence, span=sentence.span_of(last, last), noun=tokens[last].lower_)
        return [Locality(Where(words, whole.where.place, "area", "stated", span), whole.antecedents)]
    if (
        tokens[k].lower_ in POINTING
        and head == k + 1
        and (NOUNS[tokens[head].lower_] == "named" or tokens[head].lower_ in ("enclave", "pocket", "district", "area"))
    ):
        return [point_to_place(document, sentence, span=span, noun=tokens[head].lower_)]
    return [Locality(Where(words, None, "area", "stated", span))]


def leads_to(sentence: Sentence, k: int, *, name: Span) -> bool:
    """Return whether the words from token `k` to the name only describe it: 'the strategic town of'.

    'A meeting in' does not.
    """
    described = sentence.tokens[k : sentence.token_at(name.start)]
    if any(t.lower_ == "to" for t in described) and not any(t.lower_ == "from" for t in described):
        return False  # 'took the wounded to Alpha'
    if any(t.lower_ in _HELD or (t.tag_ == "NNPS" and is_side(sentence, t.idx)) for t in described):
        return False  # 'holds two Israelis captive in Alpha'
    for token in described:
        if token.tag_ not in ("NN", "NNS") or token.lower_ in NOUNS or token.lower_ in _QUANTITIES:
            continue
        if is_side(sentence, token.idx) and token.tag_ == "NNS":
            return False
        joined = token.i + 1 < len(sentence.tokens) and sentence.tokens[token.i + 1].tag_ in ("NN", "NNS", "NNP", "HYPH")
        if not joined and not is_side(sentence, token.idx):
            return False
    return True


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
    return next(told, None) if noun in PLACED else None


def point_to_place(document: Document, sentence: Sentence, *, span: Span, noun: str) -> Locality:
    """Return the last town named before 'the town' (or 'it') at `span`, in this sentence or the three before."""
    wanted = ("province", "region", "district") if noun in ("province", "governorate", "region") else ("town", "site")
    alike = _named_before(document, sentence, span=span, noun=noun, kinds=wanted)
    alike = alike or (
        _named_before(document, sentence, span=span, noun=noun, kinds=("district",)) if noun in PLACED else None
    )
    if alike is None:
        return Locality(Where(document.words(span), None, "town", "stated", span))
    where = Where(alike.words, alike.place, precision_of(alike.place), "antecedent", alike.span)
    return Locality(where, (Antecedent("place", alike.span, alike.words),))


def _named_before(document: Document, sentence: Sentence, *, span: Span, noun: str, kinds: tuple[str, ...]) -> Named | None:
    """The place of one of `kinds` that is named last before `span`; in a sentence before, the first of it."""
    for earlier in reversed(document.sentences[max(0, sentence.index - _BACK) : sentence.index + 1]):
        known = [
            n
            for n in names_in(earlier)
            if n.span.end <= span.start
            and (n.place is None or n.place.kind in kinds)
            and not is_lent(earlier, n.span)
            and not is_desk(earlier, n.span, cited=False)
            and _SPEAKS.match(earlier.text, n.span.end - earlier.span.start) is None
            and not _AFAR.search(earlier.text[: n.span.start - earlier.span.start])
        ]
        if known:
            return known[-1] if earlier is sentence else _called_so(earlier, known, noun=noun) or known[0]
    return None
