"""Who is named by words on their own, no party in the running text: the 'rebel' of 'rebel-held'."""

from dataclasses import replace

from kadesh.extract.document import Document, Sentence
from kadesh.model.lexicon import SideMention
from kadesh.model.side import Party
from kadesh.model.span import Span

STATE_WORDS = frozenset("government regime insurgent jihadist militant loyalist army junta separatist".split())
"""Words that name a party only together with a noun: 'government-held' is held by government forces."""


def named_by(document: Document, words: str) -> SideMention | None:
    """Return the side that `words` name on their own: the 'rebel' of 'rebel-held', no party in the running text."""
    for said in (words, f"{words} forces") if words.lower() in STATE_WORDS else (words,):
        found = document.lexicon.sides_in(said, document.report)
        if found and found[-1].span.end == len(said):
            span = Span(found[-1].span.start, min(found[-1].span.end, len(words)))
            return replace(found[-1], span=span, words=span.of(words))
    return None


def party_before(document: Document, sentence: Sentence, *, k: int) -> Party | None:
    """Return the party named by the words that end before token `k`: 'Islamic State' of 'Islamic State-held'."""
    for first in range(max(0, k - 4), k):
        span = sentence.span_of(first, k - 1)
        words = document.words(span)
        mention = named_by(document, words)
        if mention is not None:
            start = span.start + mention.span.start
            return Party(mention.words, mention.side, mention.role or "unknown", "stated", Span(start, span.end))
    return None
