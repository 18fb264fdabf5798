"""Who only answered a deed, or did what it answered: 'the raid drew a reprisal by Alpha', 'Alpha answered the attack'."""

import re

from kadesh.model.span import Span
from kadesh.resolve.retelling.stage import Stage

_ANSWERED = re.compile(
    r"\b(?:spark|prompt|trigger|provok|dr[ae]w|led to|brought|unleash|follow)\w*(?: by)? (?:an? |the )?(?:[a-z]+ )?"
    r"(?:retaliat|repris|reveng|response|counter-?(?:attack|strike))\w*",
    re.IGNORECASE,
)
"""What followed a deed: 'the raid that killed nine sparked retaliatory strikes by Alpha'."""
_ANSWER_TO = re.compile(
    r"\b(?:(?:in |as )?(?:response|reply|answer|retaliation|reprisals?|revenge|vengeance|payback)|respond\w*|retaliat\w*"
    r"|react\w*) (?:to|for|over)\b[^.;,]{0,60}",
    re.IGNORECASE,
)
"""What a deed answers: 'the army shelled the town in response to an ambush by Alpha'."""
_ANSWERS_IT = re.compile(
    r"(?P<who>[^.;:\n]{3,60}?) (?:responded to|replied to|retaliated for|answered|returned) (?:the |this |these )?"
    r"(?:sources? of (?:the )?)?(?:\w+ )?(?:attacks?|fire|shelling|assault|raids?|strikes?|bombardment|shells|rockets)\b"
)
"""'Alpha troops answered the attack' that was told before: they did not make it."""
_ANSWER = 220
"""Characters behind the beginning of a deed's words among which its answer is told."""


def answering(stage: Stage, at: int) -> frozenset[str]:
    """Return who only answered the deed told at `at`, or did what it answered, and is named nowhere else in its sentence."""
    span, here = _answer_behind(stage.text, at), stage.sentence_at(at)
    if span is None and (answer := _answer_next(stage, here)) is not None:
        return frozenset(n.side for n in stage.named if answer.start <= n.mention.span.start < answer.end)
    if span is None or stage.sentence_at(span.start) != here:
        return frozenset()
    named = [n for n in stage.named if n.sentence == here and n.side is not None]
    within = {n.side for n in named if span.start <= n.mention.span.start < span.end}
    return frozenset(within - {n.side for n in named if not span.start <= n.mention.span.start < span.end})


def _answer_next(stage: Stage, sentence: int) -> Span | None:
    """The subject of the next sentence, where that answers 'the attack': 'Alpha troops | answered the attack'."""
    starts = stage.starts[sentence + 1 : sentence + 2]
    found = _ANSWERS_IT.match(stage.text, starts[0]) if starts else None
    return Span(starts[0], found.end("who")) if found is not None else None


def _answer_behind(text: str, at: int) -> Span | None:
    """Where it is told, behind the beginning of a deed's words, what followed it or what it answered."""
    answer = _ANSWERED.search(text, at, at + _ANSWER)
    if answer is not None:
        return Span(answer.start(), at + 2 * _ANSWER)
    provoked = _ANSWER_TO.search(text, at, at + _ANSWER)
    return Span(*provoked.span()) if provoked is not None else None
