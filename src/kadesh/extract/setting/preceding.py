"""Deeds that another one came after: 'the clash came two days after the murder of six in Bol on 6 March'.

Neither the day nor the place of one is that of the other.
"""

import re
from typing import NamedTuple

from kadesh.extract.document import Sentence
from kadesh.model.span import Span

_COMES_AFTER = re.compile(
    r"\b(?:(?P<turn>c[ao]mes?|coming|follow(?:s|ed)|following"
    r"|(?<=[\w,] )(?<!\bin )(?<!within )(?<!\bfor )(?<!over )"
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|\d\d?) (?:day|week|month|year)s?(?= after\b))"
    r"|took place|takes place|happened|happens|occurred|occurs)\b"
    r"(?: (?:\w+ ){0,3}(?:days?|weeks?|hours?|months?))?(?: (?:after|on))?\s"
    r"(?!(?:after )?(?:\w+ ){0,2}(?:prayers?|mass|midnight|dawn|dusk|dark|nightfall|sunset|sunrise|noon|curfew)\b)",
    re.IGNORECASE,
)
_SPANS = ("day", "days", "week", "weeks", "month", "months", "year", "years")
_AFTERMATH = re.compile(
    r"\b(?:bod(?:y|ies)|corpses?|remains|found|buried|died|dies|succumbed|freed|released|rescued|returned|fled|arrested|identified)\b",
    re.IGNORECASE,
)
"""What came of a deed: 'nine bodies were brought to Bol two days after gunmen attacked them in Arda' tells of one."""
_FIRST = re.compile(r"[^.;]{0,120}\Z")
_AFTER = re.compile(r"\bafter\b|\bfollow(?:s|ed)\b", re.IGNORECASE)
_DEED = re.compile(
    r"\b(?:attack|assault|bombing|blast|explosion|raid|(?:air)?strike|clash|ambush|massacre|killing|murder|shooting|abduction"
    r"|kidnapping|shelling|beheading|execution|riot)(?:e?s|ed)?\b|\b(?:killed|murdered|bombed|shelled|shot|stormed|abducted|kidnapped|died)\b",
    re.IGNORECASE,
)
_POINTED = re.compile(r"\b(?:the|that|those|these)\s(?:[\w-]+\s){0,2}?(?P<deed>[a-z]+)\b", re.IGNORECASE)


_THERE = re.compile(
    r"\bthere\b|\b(?:the|that|this) (?:same )?"
    r"(?:town|city|village|area|camp|neighbou?rhood|district|province|region|suburb)\b",
    re.IGNORECASE,
)


class Preceding(NamedTuple):
    """Where the word stands that tells that something came after another thing, and whether it is 'came' or 'followed'."""

    start: int
    end: int
    turns: bool


def find_preceding(sentence: Sentence, at: int) -> Preceding | None:
    """Return what tells that the words at `at` are of what had gone before: 'came after | the murder on | 6 March'."""
    told = sentence.text[: at - sentence.span.start]
    found = next((m for m in _COMES_AFTER.finditer(told) if _FIRST.match(told, m.end())), None)
    if found is None or _AFTER.search(told, found.start()) is None:
        return None
    lapsed = found["turn"] is not None and found["turn"].endswith(_SPANS)
    if lapsed and ("," in told[found.end() :] or _AFTERMATH.search(told, 0, found.start()) is not None):
        return None
    return Preceding(sentence.span.start + found.start(), sentence.span.start + found.end(), found["turn"] is not None)


def is_of_preceding(sentence: Sentence, span: Span, *, near: Span, asked: Sentence) -> bool:
    """Return whether only one of the two, the day or place at `span` and the words `near`, is of what went before.

    `asked` is the sentence of `near`; 'the bombings' of the next sentence may be those that went before.
    """
    before = find_preceding(sentence, span.start)
    if asked is not sentence:
        return _is_of_one_alone(sentence, span, asked=asked)
    if before is not None:
        return near.end <= before.start
    told = find_preceding(sentence, near.start)
    return told is not None and told.turns and span.end <= told.start


def _is_of_one_alone(sentence: Sentence, span: Span, *, asked: Sentence) -> bool:
    """Whether another sentence, `asked`, goes on with the other one of the two deeds that `sentence` tells of."""
    before = find_preceding(sentence, span.start)
    if before is not None:
        return not _points_at(sentence, before, asked=asked)
    told = find_preceding(sentence, sentence.span.end)
    return told is not None and told.turns and span.end <= told.start and _points_at(sentence, told, asked=asked)


def is_of_one_deed(sentence: Sentence, span: Span) -> bool:
    """Return whether the place at `span` is that of one deed alone: 'came after the murder of six in | Bol'.

    Not where something else came before, nor where the other was 'there', too.
    """
    before, at = find_preceding(sentence, span.start), sentence.span.start
    if before is None:
        return _THERE.search(sentence.text, span.end - at) is None and not _only_lasts(sentence, span)
    return _DEED.search(sentence.text, before.end - at, span.start - at) is not None


def _only_lasts(sentence: Sentence, span: Span) -> bool:
    """'A calm prevailed in | Bol | a day after six were shot': no deed is told before, and both were there."""
    told = find_preceding(sentence, sentence.span.end - 1)
    lapsed = told is not None and sentence.text[told.start - sentence.span.start :].split(" ", 2)[1].startswith(_SPANS)
    if told is None or not lapsed or span.end > told.start:
        return False
    return _DEED.search(sentence.text, 0, told.start - sentence.span.start) is None


def _points_at(sentence: Sentence, before: Preceding, *, asked: Sentence) -> bool:
    """Whether `asked` goes on with the deed that went before: 'the bombings', where a raid followed bombings."""
    first = set(sentence.text[before.end - sentence.span.start :].lower().split())
    later = set(sentence.text[: before.start - sentence.span.start].lower().split())
    return any(m["deed"].lower() in first - later for m in _POINTED.finditer(asked.text))
