"""Whose ground a noun is told to be: the side named right before it, or a word that is a party only there."""

from dataclasses import replace

from kadesh.extract.document import Document, Sentence
from kadesh.extract.violence.compounds import STATE_WORDS, named_by
from kadesh.extract.violence.parties import mentions_in
from kadesh.model.lexicon import SideMention

_REACH = 7
"""So many words at most between whose it is and the noun: 'Alpha group's last main Beta bastion'."""
_ADJECTIVES = frozenset(
    "last major main key de facto largest biggest remaining former group's s 's ’s - militant held self-declared "
    "declared northern southern eastern western group groups".split()
)


def owner_before(document: Document, sentence: Sentence, *, k: int) -> SideMention | None:
    """The side named right before the noun at `k`, with at most two adjectives between: 'the last major rebel enclave'."""
    near = mentions_in(sentence, max(0, k - _REACH), k - 1) if k > 0 else []
    if not near:
        return owner_by_adjective(document, sentence, k=k - 1)
    land = near[-1].words.lower() if near[-1].kind == "nationality" else ""
    if land and len(near) > 1 and near[-2].kind == "force":  # 'the group's Syrian bastion'
        near = near[:-1]
    elif land and _is_somebodys(sentence, near[-1]):
        return near[-2] if len(near) > 1 and near[-2].kind == "general" else None
    between = sentence.text[near[-1].span.end - sentence.span.start : sentence.tokens[k].idx].lower().split()
    fits = all(w in _ADJECTIVES or w == land or w.strip("-'’s") == "" for w in between)
    return near[-1] if fits and near[-1].kind not in ("country", "capital") else None


def _is_somebodys(sentence: Sentence, land: SideMention) -> bool:
    """Whether a land only tells where somebody's ground is: 'the group's last | Iraqi | bastion', 'its Syrian enclave'."""
    k = sentence.token_at(land.span.start) - 1
    while k > 0 and (sentence.tokens[k].tag_ == "JJ" or sentence.tokens[k].lower_ in _ADJECTIVES - {"'s", "’s"}):
        k -= 1
    return k > 0 and (sentence.tokens[k].tag_ == "POS" or sentence.tokens[k].lower_ in ("its", "their"))


def owner_by_adjective(document: Document, sentence: Sentence, *, k: int) -> SideMention | None:
    """'government control', 'a regime siege': a word that names no party alone, told of what it stands before."""
    if k < 0 or sentence.tokens[k].lower_ not in STATE_WORDS:
        return None
    span = sentence.span_of(k, k)
    named = named_by(document, document.words(span))
    return replace(named, span=span) if named is not None else None
