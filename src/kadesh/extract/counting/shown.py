"""The words that show a figure: from the people to what became of them."""

from kadesh.extract.counting.cue import outcomes_told
from kadesh.extract.counting.links import Link
from kadesh.extract.document import Sentence
from kadesh.model.span import Span

_NUMBERED = 9
"""So many words behind 'the number' the word for its outcome stands."""


def joined_span(sentence: Sentence, link: Link) -> Span:
    """Return the words from the group to its cue, as short as still shows the claim."""
    last = max(link.group.last, link.cue.last)
    if link.cue.voice == "toll" and link.cue.token > link.group.last:  # 'raising to 21 the number of those | killed'
        last = max(last, _outcome_behind(sentence, link))
    return sentence.span_of(min(link.group.first, link.cue.token), last)


def text_of(sentence: Sentence, first: int, *, last: int) -> str:
    """Return the words of a sentence from its token `first` to `last`."""
    span = sentence.span_of(first, last)
    return sentence.text[span.start - sentence.span.start : span.end - sentence.span.start]


def _outcome_behind(sentence: Sentence, link: Link) -> int:
    """The word for the outcome behind 'the number of', -1 if none is near."""
    told = outcomes_told()
    near = sentence.tokens[link.cue.last + 1 : link.cue.last + 1 + _NUMBERED]
    return next((t.i for t in near if any(o == link.cue.outcome for o, _ in told.get(t.lower_, ()))), -1)
