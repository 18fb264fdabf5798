"""Where somebody only speaks or writes: 'ISTANBUL (AFP) - ...', 'In Moscow, the ministry said ...'."""

import re

from kadesh.extract.document import Sentence
from kadesh.model.span import Span

_DATELINE = re.compile(
    r"(?:/[A-Z]\w+)?(?:,? [A-Z][\w.]+){0,3},?(?: \d{1,2})?(?:,? \d{4})?\s?"
    r"(?:\([A-Z][^)]{1,30}\)|[-–—:]{1,3} | [-–—]{1,3} |, \d)"
)
"""What follows a place that only dates a report: its agency in brackets, a dash, a day."""
_AGENCY_BEHIND = re.compile(
    r"(?:,? [A-Z][\w.]+){0,3},?(?: \d{1,2})?(?:,? \d{4})?\s?(?:\([A-Z][^)]{1,30}\)\s?)?"
    r"(?:[-–—]{1,3}\s|—(?=[A-Z“\"]))"
)
_OPENING = 3
"""A headline without an end runs on into 'WASHINGTON (AFP) - ...'."""
_SPEAKS_FROM = re.compile(
    r"(?:\btold(?:\sthe)?\s(?!that\b)\w+(?:\s(?:by|over|in)(?:\s\w+){1,3})?\sfrom|\b(?:said|speaking)\sfrom"
    r"|\bby\s(?:\w+\s)?(?:radio|telephone|phone)\s(?:from|to)|\([^()]{0,20}\d\s?[ap]\.?m\.?\sin"
    r"|\b(?:spoke|speaking)\sto\s(?:the\s)?(?:[\w’'-]+\s){1,4}?(?:from|in)(?:\s(?:his|her|their)\s(?:base|office|home|post|headquarters)\sin)?"
    r"|\b(?:police|army|military|ministry|officials?|spokes(?:man|woman|person)|minister|president|government|authorities)\s"
    r"(?:said|announced|told\s(?:reporters|journalists))\sin)"
    r"(?:\sthe(?:\s\w+){0,2}\s(?:town|city|village|capital|district)\sof)?\Z"
)
"""Before where somebody is heard from, 'told the paper by phone from', or whose clock it is, '(10 p.m. in'."""
_SPEAKS_THERE = re.compile(
    r",\s(?:[\w’'.-]+\s){1,8}?(?:said|says|say|told|tells|announced|announces|warned|warns|called|denied|denies|confirmed|"
    r"declared|stated|reported|accused|urged|met|spoke|added|claimed|insisted|demanded|condemned|vowed)\b"
)
"""'In Moscow, the ministry said': a desk; not 'In Idlib, a soldier was killed by shelling, the ministry said'."""
_DATELINE_REACH = 40


def is_desk(sentence: Sentence, span: Span, *, cited: bool) -> bool:
    """Return whether somebody only speaks or writes there: 'ISTANBUL (AFP) - ...', 'In Moscow, the ministry said ...'."""
    before = sentence.text[: span.start - sentence.span.start].strip().lower()
    after = sentence.text[span.end - sentence.span.start :]
    if _DATELINE.match(after) and (
        before == "" or (len(before) < _DATELINE_REACH and sentence.text[: len(before)].isupper())
    ):
        return True
    if _SPEAKS_FROM.search(before):
        return True
    if sentence.index < _OPENING and _AGENCY_BEHIND.match(after) and _is_capitals(sentence, span):
        return True
    return cited and before in ("in", "at", "speaking in", "from") and _SPEAKS_THERE.match(after) is not None


def _is_capitals(sentence: Sentence, span: Span) -> bool:
    """Whether a name alone stands in capitals, as datelines do: its sentence does not."""
    return (
        sentence.text[span.start - sentence.span.start : span.end - sentence.span.start].isupper()
        and not sentence.text.isupper()
    )
