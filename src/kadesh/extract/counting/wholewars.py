"""Figures of a whole war: 'the war that has killed 9,000', '9,000 have been killed since the war began'."""

import re

from kadesh.extract.document import Sentence
from kadesh.model.span import Span

_WAR = r"(?:war|conflict|uprising|revolt|revolution|insurgency|rebellion)"
_HAS_KILLED = re.compile(
    rf"\b{_WAR},?(?:\s(?:that|which|now))?\s(?:has|have|had)(?:\s(?:already|also|now|since|so far|\w+ly))?"
    r"\s(?:killed|claimed|left|cost|taken|displaced|caused|resulted in|led to)(?:\sthe\s(?:lives|deaths?)\sof)?"
    r"(?:\s(?:some|about|around|nearly|almost|over|an\sestimated|at\sleast|more\sthan|up\sto))*\s\Z"
)
"""Right before a figure: 'a war that has claimed | 9,000 lives'."""
_SINCE = re.compile(rf"[^.;]{{0,80}}?\bsince\b[^.;,]{{0,40}}?\b{_WAR}\s(?:began|erupted|started|broke\sout|flared)\b")
_REACH = 110
_OVER = r"(?:\s(?:some|about|around|nearly|almost|over|an\sestimated|at\sleast|more\sthan|up\sto))*"
_WAR_HAS = re.compile(
    rf"\b{_WAR}\b(?:(?:,|['’]s|\s(?:that|which|in|of|between|with|now))(?:\s[^.;]{{0,110}}?)?)?\s(?:has|have|had)\b"
    r"(?:(?!\b(?:in|at|near)\b)[^.;]){0,70}?\b"
    r"(?:killed|claimed|left|cost|taken|displaced|uprooted|forced|driven|caused|resulted in|led to)"
    rf"(?:\sthe\s(?:lives|deaths?)\sof)?{_OVER}\s\Z"
)
"""Before a figure, with more told between: 'a war that began with a revolt and has since killed | 9,000'."""
_IN_WAR = re.compile(
    rf"[^.;]{{0,60}}?\b(?:in|during|since|over|throughout)\s(?:the\s)?(?:[\w’'-]+\s){{0,4}}?(?P<war>{_WAR})\b(?!\s(?:crimes?|zones?)\b)"
)
"""Behind a figure: '9,000 have died | in the Karesh conflict'."""
_ITS_OWN = re.compile(r"\s(?:in|of|for|over|across|around)\s(?:(?:the|all|much|of|its|[a-z]+ern)\s){0,3}")
"""Between a war and its place: 'the war | in | Arda'."""
_OWNER = re.compile(r"(?:['’]?s)?\s(?:[\w-]+\s){0,3}")
"""Between a place and its war: 'the Arda | conflict'."""
_BESIDE_FIGURE = re.compile(r"(?:\s[\w-]+){0,3}\s(?:in|at|around|across)\s(?:(?:the|all|much|of)\s){0,2}")
"""Between a figure and its own place: 'a war that has killed 900 | people in | Arda alone'."""
_FAR = 210


def war_before(sentence: Sentence, near: Span) -> int | None:
    """Return where in the text the war begins of which a figure right before `near` is told; None for other figures.

    In 'the war that has killed 9,000' it is the start of 'war'.
    """
    at = near.start - sentence.span.start
    start = max(0, at - _REACH)
    found = _HAS_KILLED.search(sentence.small[start:at])
    return None if found is None else sentence.span.start + start + found.start()


def war_behind(sentence: Sentence, near: Span) -> int | None:
    """Return where words behind `near` end that tell since which war people died: '9,000 have died since the war began'."""
    found = _SINCE.match(sentence.small, near.end - sentence.span.start)
    return None if found is None else sentence.span.start + found.end()


def find_war(sentence: Sentence, near: Span) -> Span | None:
    """Return the word for the war that a figure is told of, before it or behind; None for other figures.

    It is 'war' in 'the war that began in May and has since killed 9,000', and 'uprising' in '9,000 died in the uprising'.
    """
    at, end = near.start - sentence.span.start, near.end - sentence.span.start
    start = max(0, at - _FAR)
    told = _WAR_HAS.search(sentence.small[start:at])
    if told is not None:
        first = sentence.span.start + start + told.start()
        return Span(first, first + len(told[0].split(" ", 1)[0].rstrip(",")))
    behind = _IN_WAR.match(sentence.small, max(0, end))
    if behind is None:
        return None
    return Span(sentence.span.start + behind.start("war"), sentence.span.start + behind.end("war"))


def is_place_of_war(sentence: Sentence, near: Span, *, war: Span, place: Span) -> bool:
    """Return whether words name the place of a war itself: 'the war in Arda', 'the Arda conflict'.

    Or of a figure before its war, or behind it: 'nine have died in Arda | since the war began'.
    """
    at = sentence.span.start
    if near.start < war.start and place.end <= war.start:
        return True
    if place.start > near.end > war.end and _BESIDE_FIGURE.fullmatch(sentence.text, near.end - at, place.start - at):
        return True
    if place.start >= war.end:
        return _ITS_OWN.fullmatch(sentence.text, war.end - at, place.start - at) is not None
    return place.end <= war.start and _OWNER.fullmatch(sentence.text, place.end - at, war.start - at) is not None
