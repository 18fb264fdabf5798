"""Until when something is demanded: a day behind 'by' or 'until', or how long there is."""

import re

from kadesh.extract.document import Sentence
from kadesh.model.span import Span
from kadesh.model.when import UNKNOWN_TIME, When

_NUMBERS = (
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|twenty-four|thirty|forty-eight|"
    r"seventy-two)"
)
TERM = rf"{_NUMBERS}[ -](?:more )?(?:minutes?|hours?|days?|weeks?|months?|fortnight)(?:['’]s? time)?"
"""How long somebody is given: '48 hours', 'a week's time'."""
GOING = (
    r"(?:leave|withdraw|surrender|vacate|evacuate|pull|get out|go|quit|resign|step|hand|give|release|free|lay|return|"
    r"retreat|disarm|disband|comply|accept|agree|lift|end|stop|halt|clear|move|turn|cede|open|come|reinstate|restore|deploy|"
    r"arrest|dismantle|remove|appear|find|answer|produce|negotiate|bring|let)"
)
"""What who gets an ultimatum has to do."""
_TERM = re.compile(rf"\b(?:within )?{TERM}(?= to\b| for\b|[.,;]| in which|$)|\bwithin {TERM}", re.IGNORECASE)
_DUE = re.compile(
    r"\b(?:by|until|before|within|no later than|deadline|\d+ (?:hours|days) to|(?:hours|days) to (?:leave|"
    r"withdraw|surrender|release|hand))\b",
    re.IGNORECASE,
)


def deadline_in(sentence: Sentence, first: int, last: int) -> When:
    """Return the limit of time in tokens `first` to `last`, an empty When if there is none: no limit, no ultimatum."""
    window = sentence.span_of(first, last)
    for mention in sentence.times:
        if not mention.span.overlaps(window):
            continue
        start = max(0, mention.span.start - sentence.span.start - 14)
        around = sentence.text[start : mention.span.end - sentence.span.start + 4]
        due = _DUE.search(around)
        if due:
            at = min(mention.span.start, sentence.span.start + start + due.start())
            words = sentence.text[at - sentence.span.start : mention.span.end - sentence.span.start]
            return When(words=words, span=Span(at, mention.span.end))
    return UNKNOWN_TIME


def limit_in(sentence: Sentence, first: int, last: int) -> When:
    """Return until when, or how long, in tokens `first` to `last`: 'by Friday', '48 hours'; an empty When if not told."""
    named = deadline_in(sentence, first, last)
    if named.words is not None:
        return named
    window = sentence.span_of(first, last)
    last_start = window.end - sentence.span.start
    match = _TERM.search(sentence.text, window.start - sentence.span.start)
    if match is None or match.start() >= last_start:
        return UNKNOWN_TIME
    return When(words=match.group(), span=Span(sentence.span.start + match.start(), sentence.span.start + match.end()))
