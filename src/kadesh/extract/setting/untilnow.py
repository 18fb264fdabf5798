"""What began on a day and is told of until now: 'the clashes began on 3 May and so far 160 have been killed'."""

import re

from kadesh.extract.document import Sentence
from kadesh.model.span import Span

_FIGHTING = re.compile(
    r"\b(?:wars?|conflict|uprising|revolt|insurgency|unrest|violence|hostilities|fighting|clashes|riots)\b[^.;,]{0,60} \Z"
)
_LEFT = re.compile(r",? and (?:(?:has|have|so far|since)\b|left (?:\w+ ){0,2}(?:dozens|scores|hundreds|thousands)\b)")


def goes_on_until_now(sentence: Sentence, begun: Span) -> bool:
    """Return whether fighting that began at `begun` is told of until now: 'began | and has left six dead'."""
    at = sentence.span.start
    left = _LEFT.match(sentence.text, begun.end - at)
    return left is not None and _FIGHTING.search(sentence.text, 0, begun.start - at) is not None
