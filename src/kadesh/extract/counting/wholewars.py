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
