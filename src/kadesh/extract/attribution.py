"""Whose claim it is: the chain from who said it to who printed it.

The speaker may stand in the claim's sentence, be pointed back to ('It said', 'the source added'), or carry on from the
sentence before. Where nothing tells, the outlet itself asserts it: a guess would put words into a mouth.
"""

from dataclasses import dataclass

from kadesh.extract.document import Document, Sentence
from kadesh.extract.referents import name_speaker, resolve_pointer
from kadesh.extract.speakers import Saying, find_sayings
from kadesh.model.claim import Antecedent
from kadesh.model.side import Speaker
from kadesh.model.span import Span

_CARRIED = 1
"""A speaker is still heard so many sentences after being named."""
_QUOTED = 600
"""A quotation longer than this has lost its closing mark."""


@dataclass(frozen=True)
class Voice:
    """Who is heard: the chain without the outlet, and the words elsewhere that it rests on."""

    chain: tuple[Speaker, ...] = ()
    antecedents: tuple[Antecedent, ...] = ()


class Voices:
    """Who speaks in each sentence of one document; made once, asked for each claim."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._sayings: list[list[Saying]] = []
        for sentence in document.sentences:
            self._sayings.append([])
            for saying in find_sayings(sentence):
                found = resolve_pointer(document, self._sayings, saying)
                if found is not None:
                    self._sayings[-1].append(name_speaker(document, found))

    def hear(self, sentence: Sentence, span: Span, *, carried: bool = True) -> Voice:
        """Return whose words `span` of `sentence` are; an empty chain where the outlet itself speaks.

        Without `carried` only who is cited in the sentence itself counts, as for the background of a report.
        """
        own = [s for s in self._sayings[sentence.index] if self._covers(s, span)]
        if own:
            return self._chain(own, sentence, span)
        return self._quoted(sentence, span) or (self._carried(sentence) if carried else Voice())

    def sayings(self, sentence: Sentence) -> list[Saying]:
        """Return who is cited in `sentence`, pronouns resolved."""
        return self._sayings[sentence.index]

    @staticmethod
    def _covers(saying: Saying, span: Span) -> bool:
        speaker = saying.speaker.span
        return span.overlaps(saying.reach) and not (speaker is not None and span.within(speaker))

    def _chain(self, sayings: list[Saying], sentence: Sentence, span: Span) -> Voice:
        """Innermost first: the one nearest to the claim ('the agency said the ministry said'), or whom that one cites."""
        inner = max(sayings, key=lambda s: _nearness(sentence, s, span))
        chain = [inner.speaker, *([inner.hearer] if inner.hearer else [])]
        chain += [s.speaker for s in reversed(sayings) if s is not inner and s.speaker.name not in {c.name for c in chain}]
        here = [s for s in chain if s.span is not None and not s.span.within(sentence.span)]
        naming = () if inner.naming is None else (inner.naming,)
        return Voice(tuple(chain), (*(_antecedent(s) for s in here), *naming))

    def _quoted(self, sentence: Sentence, span: Span) -> Voice | None:
        """Inside a quotation that runs on, who is quoted may be named at its end: '"... . ..." said the mayor.'"""
        text = self._document.report.text
        opening = max(text.rfind("\n", 0, span.start), span.start - _QUOTED)
        before = text[max(0, opening) : span.start]
        straight = before.count('"') % 2 == 1
        if not straight and before.count("“") <= before.count("”"):
            return None
        for later in self._document.sentences[sentence.index : sentence.index + 4]:
            sayings = self._sayings[later.index]
            if sayings:
                return _heard_elsewhere(sayings[0])
        return None

    def _carried(self, sentence: Sentence) -> Voice:
        """The speaker of the sentence before carries on, unless this one opens anew: a paragraph, a day of its own."""
        if sentence.times or self._sayings[sentence.index]:
            return Voice()
        for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _CARRIED), -1):
            if self._sayings[index]:
                return _heard_elsewhere(self._sayings[index][-1])
            if self._document.sentences[index].times:
                return Voice()
        return Voice()


def _heard_elsewhere(saying: Saying) -> Voice:
    """The voice of somebody cited in another sentence."""
    naming = () if saying.naming is None else (saying.naming,)
    return Voice((saying.speaker,), (_antecedent(saying.speaker), *naming))


def _nearness(sentence: Sentence, saying: Saying, span: Span) -> tuple[bool, bool, int]:
    """How near a saying is to what is said: whom another cites, then who opens it, then the nearest verb behind it."""
    if not sentence.tokens:
        return False, False, saying.verb
    verb = sentence.tokens[saying.verb]
    at = sentence.span.start + verb.idx
    cites = verb.lower_.startswith(("cit", "quot"))
    return cites, saying.reach != sentence.span, at if at < span.start else -at


def _antecedent(speaker: Speaker) -> Antecedent:
    return Antecedent("speaker", speaker.span or Span(0, 0), speaker.words)


def add_outlet(voice: Voice, outlet: Speaker | None) -> tuple[Speaker, ...]:
    """Return the chain with the outlet that printed it as its last link."""
    return (*voice.chain, outlet) if outlet is not None else voice.chain
