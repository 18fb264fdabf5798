"""Figures of another time beside one told: 'killed 600 last year, compared with 450 in 2018', 'up from 31 a month earlier'.

Nothing but the number stands there: what became of whom was told of the first figure, which is kept as the antecedent.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kadesh.extract.counting.counts import CountMention, find_counts
from kadesh.extract.counting.phrases import ROLES
from kadesh.extract.document import Document, Sentence
from kadesh.extract.setting.scene import Scene
from kadesh.extract.setting.scenes import scene_at, scene_of
from kadesh.model.claim import Antecedent, Claim, Evidence, Toll
from kadesh.model.span import Span
from kadesh.model.when import UNKNOWN_TIME, When

_BESIDE = re.compile(
    r"\b(?:compared (?:with|to)|(?:as )?against|versus|(?:up|down|increase|rise|drop|decrease|fall)\w* (?:from|on))"
    r"\s(?:(?:the|a|an|just|only|about|around|some|nearly|more than)\s)*\Z",
    re.IGNORECASE,
)
"""What stands right before the figure of another time."""
_THEN = re.compile(
    r"\s*(?:[a-z]+\s){0,2}?(?:in|during|for|over|of|on|at|by|last|a|an|the)\s(?:[\w’'-]+\s){0,4}?"
    r"(?:\d{4}|year|month|week|quarter|day|period|earlier|before|ago|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)
"""What stands behind it: the other time."""
_OTHER_MATTER = re.compile(
    r"\b(?:whose|where|when|while|who|but|and|its|their|his|her|no|as(?!\s+against\b)|which(?!\s+(?:is|was)\b))\b",
    re.IGNORECASE,
)
"""What turns to something else, which is compared then: 'nine died in a town | whose people are down from 4,000 in 2015'."""
_REACH, _FAR = 40, 60
"""So many characters before a figure the words that compare it begin, and behind it its time."""
_WORD = re.compile(r"[a-z]+")
_OF_TIME = frozenset("in during for over of on at by last a an the".split())


def find_compared(document: Document, claims: Sequence[Claim]) -> Iterator[Toll]:
    """Yield the figures of another time that a toll is compared with, in the order of the text."""
    told = [c for c in claims if isinstance(c, Toll)]
    starts = [s.span.start for s in document.sentences]
    tolls = [t for t in told if t.scope != "part" and t.polarity == "asserted" and t.count.low]
    for index in sorted({bisect_right(starts, t.evidence.start) - 1 for t in tolls}):
        sentence = document.sentences[index]
        for mention in find_counts(sentence.text):
            number = Span(mention.span.start + sentence.span.start, mention.span.end + sentence.span.start)
            first = _first(sentence, mention, tolls=tolls) if _is_compared(sentence, mention) else None
            if first is not None and not any((t.victims.span or t.evidence.span).overlaps(number) for t in told):
                yield _of_another_time(document, sentence, number=number, mention=mention, first=first)


def _is_compared(sentence: Sentence, mention: CountMention) -> bool:
    """Whether words that compare stand before a number, its time behind it and no noun but one for people beside it."""
    start, end = mention.span.start, mention.span.end
    beside = _BESIDE.search(sentence.text, max(0, start - _REACH), start)
    then = _THEN.match(sentence.text, end, end + _FAR)
    if beside is None or then is None or not mention.count.low:
        return False
    noun = _WORD.match(sentence.text, end + 1)
    return noun is None or noun[0] in ROLES or noun[0] in _OF_TIME


def _first(sentence: Sentence, mention: CountMention, *, tolls: Sequence[Toll]) -> Toll | None:
    """The last figure told before in the sentence, unless something else is counted or told of between."""
    at = sentence.span.start + mention.span.start
    near = [t for t in tolls if sentence.span.start <= t.evidence.start and (t.victims.span or t.evidence.span).end <= at]
    last = max(near, key=lambda t: (t.victims.span or t.evidence.span).end, default=None)
    if last is None:
        return None
    end = (last.victims.span or last.evidence.span).end - sentence.span.start
    between = sentence.text[end : mention.span.start]
    return None if find_counts(between) or _OTHER_MATTER.search(between) else last


def _of_another_time(document: Document, sentence: Sentence, *, number: Span, mention: CountMention, first: Toll) -> Toll:
    """The toll of the number: its time is its own, all else as told of the first figure."""
    behind = [t for t in sentence.times if number.end <= t.span.start <= number.end + _FAR]
    when = When(words=behind[0].words, span=behind[0].span, basis="stated") if behind else UNKNOWN_TIME
    where = scene_of(first).where
    scene: Scene = scene_at(sentence, where, when=when)
    before = Antecedent("whole", first.evidence.span, first.evidence.quote)
    said = [Antecedent("speaker", s.span, s.words) for s in first.attribution if s.span is not None]
    kept = tuple(dict.fromkeys((before, *first.evidence.antecedents, *said, *scene.antecedents)))
    words = document.words(number)
    return replace(
        first,
        evidence=Evidence(document.report.id, number.start, number.end, words, kept),
        count=mention.count,
        victims=replace(first.victims, words=words, span=number, basis="antecedent" if first.victims.side else "unknown"),
        where=scene.where,
        when=scene.when,
        scope="cumulative",
        event=None,
        part_of=None,
    )
