"""Days of a matter told by the way: of a treaty that fighters signed years ago, of ground lost last year, of a surrender
before the deed, of words said against it.
"""

import re
from typing import Any

from kadesh.extract.document import Sentence
from kadesh.extract.setting.measures import token_at
from kadesh.model.lexicon import TimeMention
from kadesh.model.span import Span

_OLDER = frozenset(
    "signed joined rejoined founded formed established created split broke broken defected elected appointed ousted"
    " overthrew overthrown toppled deposed lost gained won retired inherited annexed banned outlawed designated disbanded"
    " dissolved demobilised demobilized ratified".split()
)
"""What a clause tells of somebody or something beside the deed: 'the front that signed a treaty in 2011'."""
_QUIET = (
    r"(?:surrender|defection|election|vote|poll|referendum|appointment|resignation|visit|arrival|departure|talks|meeting|summit|coup"
    r"|takeover|independence|collapse|withdrawal|pull-?out|verdict|trial|speech|announcement|inauguration|dismissal|promotion)s?"
)
_BEFORE_DEED = re.compile(
    rf"\b(?:following|after|ahead of|before|despite)\b[^.;,]{{0,50}}?\b{_QUIET}\b[^.;,]{{0,60}}\Z", re.IGNORECASE
)
"""Before a day: 'following the surrender of a commander | last Sunday'."""
_AGAINST = re.compile(
    r"\b(?:condemned|condemns|denounced|denounces|deplored|mourned|mourns|commemorated|paid tribute|pledged|vowed"
    r"|expressed)\b",
    re.IGNORECASE,
)
"""Whoever does so 'on 5 May' does it then; when what he speaks of was done is not told."""
_WITHIN = 70
_JOINS = re.compile(r",\s(?:and|while|but)\s|;\s|,?\swhile\s")
_STOPS = re.compile(r"[,;]|\b(?:while|but|when|after|before)\b")


def is_aside(sentence: Sentence, mention: TimeMention, *, near: Span) -> bool:
    """Return whether a time tells of another matter than what stands at `near`, by how it is worded.

    'Fighters of the front that signed a treaty in 2011 were killed', 'on 5 May the government condemned the massacre'.
    """
    if near.overlaps(mention.span):
        return False
    return (
        _is_older(sentence, mention, near=near)
        or _is_before(sentence, mention, near=near)
        or _is_against(sentence, mention, near=near)
        or _is_of_part(sentence, mention, near=near)
    )


def _is_older(sentence: Sentence, mention: TimeMention, *, near: Span) -> bool:
    """Whether it stands in a clause that tells something older of somebody, and `near` does not."""
    token = token_at(sentence, mention.span.end)
    while token is not None and token.head is not token:
        if token.dep_ in ("relcl", "acl") and token.lower_ in _OLDER and not _broke_out(token):
            clause = sentence.span_of(token.left_edge.i, token.right_edge.i)
            return near.end <= clause.start or near.start >= clause.end
        token = token.head
    return False


def _broke_out(verb: Any) -> bool:
    """Whether fighting did: 'the clash that broke out on Friday', not 'the faction that broke away in 2012'."""
    return any(t.dep_ == "prt" and t.lower_ == "out" for t in verb.children)


def _is_before(sentence: Sentence, mention: TimeMention, *, near: Span) -> bool:
    """Whether it is the day of what had gone before: of a surrender, of talks."""
    told, at = sentence.text[: mention.span.start - sentence.span.start], sentence.span.start
    quiet = _BEFORE_DEED.search(told)
    return quiet is not None and not near.overlaps(Span(at + quiet.start(), mention.span.end))


def _is_against(sentence: Sentence, mention: TimeMention, *, near: Span) -> bool:
    """Whether a sentence begins with the day on which somebody spoke against a deed, and nothing else is told of it.

    'On Friday they pledged revenge and killed nine', 'were hit as they mourned a chief': that was done on the day.
    """
    start, end = mention.span.start - sentence.span.start, mention.span.end - sentence.span.start
    said = _AGAINST.search(sentence.text, end, end + _WITHIN) if start < 4 else None
    if said is None:
        return False
    verb = next((t for t in sentence.tokens if t.idx == said.start()), None)
    if verb is None:
        return True
    too = (t for t in verb.children if t.dep_ in ("conj", "advcl") and t.tag_ in ("VBD", "VBG"))
    joined = any(near.overlaps(sentence.span_of(t.left_edge.i, t.right_edge.i)) for t in too)
    return verb.dep_ not in ("advcl", "relcl", "acl") and not joined


def _is_of_part(sentence: Sentence, mention: TimeMention, *, near: Span) -> bool:
    """Whether it closes a part of the sentence before one with a day of its own: 'three on Monday, and four on Friday'."""
    if not near.within(sentence.span) or mention.span.end > near.start:
        return False
    at = sentence.span.start
    if _JOINS.search(sentence.text, mention.span.end - at, near.start - at) is None or mention.span.start - at < 4:
        return False
    later = (m for m in sentence.times if m.span.start >= near.end)
    return any(_STOPS.search(sentence.text, near.end - at, m.span.start - at) is None for m in later)
