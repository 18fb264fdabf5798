"""Places behind a figure that belong to other people: 'A shell killed nine. Two soldiers died in Kidal.'"""

import re

from kadesh.extract.document import Sentence
from kadesh.extract.setting.asked import Asked
from kadesh.extract.setting.candidates import Candidate
from kadesh.extract.setting.preceding import is_of_one_deed, is_of_preceding

_SAME = re.compile(
    r"\W*(?:the|this|that|it|they|he|she|those|these|among|of|all|most|both|including|at least|a total)\b", re.IGNORECASE
)
"""How a sentence opens that goes on with what was told before it."""
_SHARE = re.compile(r"\b(?:including|among|of (?:them|whom|the)|also)\b", re.IGNORECASE)
"""What a sentence holds that counts a part of those told of before."""
_LEFT_OPEN = re.compile(
    r"\b(?:an?|one|two|several|another)\s(?:[\w-]+\s){0,3}?"
    r"(?:towns?|city|cities|villages?|camps?|neighbou?rhoods?|districts?|quarters?|suburbs?|areas?|provinces?|regions?|markets?|"
    r"hospitals?|schools?|mosques?|bases?|checkpoints?)\b",
    re.IGNORECASE,
)
"""'A shell hit a town': the next sentence may name it."""
_LASTING = re.compile(r"\b(?:since|(?:past|last|previous) (?:[\w-]+ )?(?:days|weeks?|months?|years?))\b", re.IGNORECASE)
"""Of a longer time the next sentence tells a part."""


def is_of_others(asked: Asked, candidate: Candidate) -> bool:
    """Return whether a place of a later sentence is told of other people: it counts others, and goes on with nothing."""
    behind = candidate.sentence
    if asked.period or behind.index <= asked.sentence.index or not behind.counts or _SAME.match(behind.text):
        return False
    if _SHARE.search(behind.text) or _LEFT_OPEN.search(asked.sentence.text) or _LASTING.search(asked.sentence.text):
        return False
    return not _numbers(asked.sentence) & _numbers(behind)


def is_of_other_deed(asked: Asked, candidate: Candidate) -> bool:
    """Return whether a place is that of a deed which the one asked about came after: 'after the murder of six in Bol'."""
    span, sentence = candidate.named.span, candidate.sentence
    if asked.period or asked.near.overlaps(span) or not is_of_one_deed(sentence, span):
        return False
    return is_of_preceding(sentence, span, near=asked.near, asked=asked.sentence)


def _numbers(sentence: Sentence) -> set[tuple[int | None, int | None]]:
    return {(m.count.low, m.count.high) for m in sentence.counts}
