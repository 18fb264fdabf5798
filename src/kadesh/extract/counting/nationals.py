"""People told of by their country alone, and nobody at all: 'a Dane', 'no Dane was hurt', 'without hurting anyone'."""

from collections.abc import Iterator
from typing import Any

from kadesh.extract.counting.cue import outcomes_told
from kadesh.extract.counting.group import Group, make_group
from kadesh.extract.document import Sentence
from kadesh.model.count import Count

_ARTICLES = frozenset(("a", "an", "another"))
_THEM = frozenset(("them", "whom", "which"))
"""'One of them | a Dane': that one is counted."""
_ANYONE = frozenset(("anyone", "anybody"))
_WITHOUT = frozenset("without not n't n’t never nor denied denies denying".split())
_BACK = 6
"""So many words before 'anyone' it may be said that none was harmed."""
_SOME = frozenset("else other but except besides apart beyond who of wearing".split())
_GOES_ON = frozenset(("NN", "NNS", "NNP", "NNPS", "JJ", "HYPH", "POS", "CD"))


def nationals(sentence: Sentence) -> Iterator[Group]:
    """Yield the single ones told of by a nationality that no noun follows: 'a Dane', 'another Dane'; none for 'no Dane'."""
    tokens = sentence.tokens
    for side in (m for m in sentence.sides if m.kind == "nationality"):
        k, last = sentence.token_at(side.span.start), sentence.token_at(side.span.end - 1)
        before = tokens[k - 1].lower_ if k else ""
        apposed = k > 1 and (tokens[k - 2].tag_ == "CD" or tokens[k - 2].lower_ in _THEM)  # 'two traders, one | a Dane'
        apposed |= _is_said_of(tokens[last])
        if (
            apposed
            or before not in (*_ARTICLES, "no")
            or not _ends(tokens, last + 1)
            or tokens[last].tag_ in ("NNS", "NNPS")
        ):
            continue
        none = before == "no"
        count = Count(0, 0, "exact", tokens[k - 1].text) if none else Count(1, 1, "exact", tokens[k - 1].text)
        number = sentence.span_of(k - 1, k - 1)
        yield make_group(sentence, k - 1, last, head=last, count=count, kind="none" if none else "article", number=number)


def _is_said_of(noun: Any) -> bool:
    """'Three of whom are | a Dane and a Chadian ...': who those counted before are."""
    return bool(noun.dep_ == "attr" or (noun.dep_ == "conj" and noun.head.dep_ == "attr"))


def _ends(tokens: tuple[Any, ...], k: int) -> bool:
    """Whether no noun follows, as in 'a Danish | doctor'."""
    return k >= len(tokens) or tokens[k].tag_ not in _GOES_ON


def anyone_at_all(sentence: Sentence) -> Iterator[Group]:
    """Yield a group of none for 'without hurting anyone', 'did not kill anybody'."""
    tokens = sentence.tokens
    for k, token in enumerate(tokens):
        if token.lower_ not in _ANYONE or not k or tokens[k - 1].lower_ not in outcomes_told():
            continue
        if tokens[k + 1 : k + 2] and (tokens[k + 1].lower_ in _SOME or tokens[k + 1].tag_.startswith("JJ")):
            continue  # 'without killing anyone else', 'anyone important'
        if any(t.lower_ in _WITHOUT for t in tokens[max(0, k - _BACK) : k]):
            none = Count(0, 0, "exact", token.text)
            yield make_group(sentence, k, k, head=k, count=none, kind="none", number=sentence.span_of(k, k))
