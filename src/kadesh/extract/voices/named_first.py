"""Who is named at the opening, before a long clause: 'Ali Omar, who lives in Arda, where the fighting began, said'."""

from kadesh.extract.document import Sentence
from kadesh.extract.voices.only_people import PERSONAL
from kadesh.extract.voices.somebody import KINDS
from kadesh.extract.voices.speaker_phrases import phrase_before
from kadesh.extract.voices.utterance import word_at

_HELPERS = frozenset(("has", "have", "had", "also", "later"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_MARKS = frozenset((";", ":", "”"))
_ISSUED = frozenset("statement communique release report post bulletin".split())
_OFFICE, _NAME = 16, 4
"""So many tokens an office between two commas has at most, and a name before it."""
_OPENING = 10
"""Tokens at the opening among which the clause begins."""


def name_opening(sentence: Sentence, k: int) -> tuple[int, int] | None:
    """Return the tokens of the name that opens the sentence, where a clause with "who" leads up to the verb at `k`."""
    tokens = sentence.tokens
    who = next((j for j in range(2, min(k, _OPENING)) if tokens[j].lower_ == "who" and tokens[j - 1].text == ","), None)
    if who is None or tokens[k - 1].text != "," or any(t.lower_ in PERSONAL for t in tokens[who:k]):
        return None
    near = phrase_before(sentence, who - 1)
    return near if near is not None and near[0] == 0 else None


def name_with_office(sentence: Sentence, k: int) -> tuple[int, int] | None:
    """Return the tokens of a name whose office stands between two commas before the verb at `k`.

    'Shells hit the town, Ali Omar, the governor of the region, has said'; what stands before the name may be a clause.
    """
    tokens, last = sentence.tokens, _before_helpers(sentence, k)
    if last < 4 or tokens[last].text != ",":
        return None
    for comma in range(last - 2, max(1, last - _OFFICE), -1):
        if tokens[comma].tag_ in _FINITE or tokens[comma].text in _MARKS:
            return None
        first = _first_of_full_name(sentence, comma) if tokens[comma].text == "," else comma
        titled = any(KINDS.get(t.lower_) == "person" for t in tokens[comma + 1 : last])
        if first < comma - 1 and titled:
            return first, comma - 1
    return None


def _before_helpers(sentence: Sentence, k: int) -> int:
    """The last token before the verb that is no 'has' or 'also'."""
    last = k - 1
    while last > 0 and (sentence.tokens[last].lower_ in _HELPERS or sentence.tokens[last].tag_ == "RB"):
        last -= 1
    return last


def _first_of_full_name(sentence: Sentence, comma: int) -> int:
    """Where a person's name of two words or more begins that ends before the comma, behind another one; else the comma."""
    tokens, first = sentence.tokens, comma
    while first > 0 and tokens[first - 1].tag_ in ("NNP", "HYPH"):
        first -= 1
    known = [*(m.span for m in sentence.places), *(m.span for m in sentence.times), *(m.span for m in sentence.outlets)]
    span = sentence.span_of(first, comma - 1) if comma - first > 1 else None
    apart = first == 0 or tokens[first - 1].text in (",", "“", '"', "``")
    named = span is not None and apart and not any(m.overlaps(span) for m in known)
    return first if named and comma - first <= _NAME else comma


def before_paper(sentence: Sentence, k: int) -> tuple[int, int] | None:
    """Return who stands before "in a statement" and the verb: 'the mayor in a statement said'."""
    beside = phrase_before(sentence, k) if k > 2 and word_at(sentence, k - 1) in _ISSUED else None
    if beside is None or beside[0] < 3 or word_at(sentence, beside[0] - 1) not in ("in", "on"):
        return None
    return phrase_before(sentence, beside[0] - 1)
