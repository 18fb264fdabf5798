"""Places behind a figure that belong to other people: 'A shell killed nine. Two soldiers died in Kidal.'"""

import re

from kadesh.extract.document import Sentence
from kadesh.extract.setting.asked import Asked
from kadesh.extract.setting.candidates import Candidate
from kadesh.extract.setting.naming import usable_places
from kadesh.extract.setting.preceding import is_of_one_deed, is_of_preceding
from kadesh.model.span import Span

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


_AFTER = re.compile(
    r"(?P<comma>,)? (?:(?:(?:\w+ )?(?:hours?|days?|weeks?) |just |shortly |soon )?after|following"
    r"|in (?:response|retaliation|reply) (?:to|for))\s(?!(?:it|they|he|she|being|its|their)\b)",
    re.IGNORECASE,
)
_STRUCK = re.compile(
    r"\b(?:open(?:s|ed)? fire|fir(?:es|ed|ing)|bomb(?:s|ed|ing|ings)?|shell(?:s|ed|ing)?|attack(?:s|ed|ing)?"
    r"|storm(?:s|ed|ing)?|ambush(?:ed|es)?|struck|strikes?|air ?strikes?|hit|raid(?:s|ed)?|assault(?:s|ed)?"
    r"|blasts?|explosions?|rockets?|missiles?|drones?|clash(?:es|ed)?|massacre|mortars?|targeted)\b",
    re.IGNORECASE,
)
"""What is done to a place from outside, told in either clause."""
_KILLING = re.compile(r"\b(?:killing|wounding|injuring|leaving)\s(?:[\w-]+\s){0,3}\Z", re.IGNORECASE)
"""What a deed led to; who 'was killed after a shell hit Arda' died of that shell."""
_CHARGED = re.compile(
    r",\s(?:whom|which|who)\s[^,.;]{0,60}?\b(?:accus\w+|blam\w+|suspect\w+|wanted|charged|convicted)\s(?:of|for|in|over|by|with)\s"
    r"[^,.;]{0,120},"
)
_HURT = re.compile(r"\s(?:was|were|is|are|died|dies|fell|succumbed|(?:has|had|have) (?:since )?(?:been|died))\b")
"""What became of whoever is accused; 'Alpha, whom Beta accused of raids on Bol, killed six' hurt others."""


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
    if sentence is asked.sentence and (_is_of_cause(asked, span) or _is_of_charge(asked, span)):
        return True
    if asked.period or asked.near.overlaps(span) or not is_of_one_deed(sentence, span):
        return False
    return is_of_preceding(sentence, span, near=asked.near, asked=asked.sentence)


def _is_of_cause(asked: Asked, span: Span) -> bool:
    """Whether a place stands behind 'after', with a deed of its own: 'hit Arda, | killing one, | after a strike on Bol'."""
    sentence, at = asked.sentence, asked.sentence.span.start
    turn = next(_AFTER.finditer(sentence.text, max(0, asked.near.end - at)), None)
    if turn is None or at + turn.end() > span.start or asked.near.start < at:
        return False
    cause, main = sentence.text[turn.end() : span.start - at], sentence.text[: turn.start()]
    led = turn["comma"] is not None or _KILLING.search(main, 0, asked.near.start - at) is not None
    if not led or ";" in cause or _STRUCK.search(cause) is None:
        return False
    placed = (n.span for n in usable_places(asked.document, sentence) if n.span.end <= at + turn.start())
    return any(_STRUCK.search(main, 0, max(s.start, asked.near.start) - at) for s in placed if s != span)


def _is_of_charge(asked: Asked, span: Span) -> bool:
    """Whether a place is that of another deed of which somebody hurt is accused: 'Ali, | whom Alpha blamed ... |, died'."""
    at = asked.sentence.span.start
    for charge in _CHARGED.finditer(asked.sentence.text):
        clause = Span(at + charge.start(), at + charge.end())
        if _HURT.match(asked.sentence.text, charge.end()) is None and asked.near.start > clause.start:
            continue
        if span.within(clause) and not asked.near.overlaps(clause):
            return True
    return False


def _numbers(sentence: Sentence) -> set[tuple[int | None, int | None]]:
    return {(m.count.low, m.count.high) for m in sentence.counts}
