"""Whose claim it is: the chain from who said it to who printed it.

The speaker may stand in the claim's sentence, be pointed back to ('It said', 'the source added'), or carry on from the
sentence before. Where nothing tells, the outlet itself asserts it: a guess would put words into a mouth.
"""

from dataclasses import dataclass

from kadesh.extract.document import Document, Sentence
from kadesh.extract.voices.afterwards import add_owners
from kadesh.extract.voices.carrying import find_carried, here_again
from kadesh.extract.voices.introductions import settle_introductions
from kadesh.extract.voices.issuers import find_issuer
from kadesh.extract.voices.namesakes import settle_names
from kadesh.extract.voices.nearest import nearness, without_headline, without_hearsay, without_relay, without_their_sources
from kadesh.extract.voices.over_lists import stands_in_list
from kadesh.extract.voices.own_counts import counts_itself, is_itself
from kadesh.extract.voices.periodic import find_counter
from kadesh.extract.voices.pointers import resolve_pointer
from kadesh.extract.voices.quotations import find_quoted
from kadesh.extract.voices.referents import name_speaker
from kadesh.extract.voices.saying import Saying
from kadesh.extract.voices.speakers import find_sayings
from kadesh.model.claim import Antecedent
from kadesh.model.side import Speaker
from kadesh.model.span import Span


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
        self._itself: set[int] = set()
        for sentence in document.sentences:
            self._sayings.append([])
            for saying in find_sayings(sentence):
                found = resolve_pointer(document, self._sayings, saying=saying)
                if found is not None and is_itself(document, found):
                    self._itself.add(sentence.index)
                elif found is not None:
                    self._sayings[-1].append(name_speaker(document, self._sayings, saying=found))
        self._sayings = settle_introductions(document, settle_names(self._sayings))
        self._sayings = add_owners(document, self._sayings)
        self._goes_on = [[s for s in one if not s.passing] for one in self._sayings]
        self._issuer = find_issuer(document) or find_counter(document, self._sayings)

    def hear(self, sentence: Sentence, span: Span, *, carried: bool = True) -> Voice:
        """Return whose words `span` of `sentence` are; an empty chain where the outlet itself speaks.

        Without `carried` only who is cited in the sentence itself counts, as for the background of a report.
        """
        own = [s for s in self._sayings[sentence.index] if self._covers(s, span)]
        if own:
            return self._chain(own, sentence, span)
        if counts_itself(sentence) or sentence.index in self._itself:
            return Voice()
        return self._quoted(sentence, span) or (
            self._carried(sentence) if carried or stands_in_list(self._document, sentence) else self._issued(sentence)
        )

    def sayings(self, sentence: Sentence) -> list[Saying]:
        """Return who is cited in `sentence`, pronouns resolved."""
        return self._sayings[sentence.index]

    @staticmethod
    def _covers(saying: Saying, span: Span) -> bool:
        speaker = saying.speaker.span
        return span.overlaps(saying.reach) and not (speaker is not None and span.within(speaker))

    def _chain(self, sayings: list[Saying], sentence: Sentence, span: Span) -> Voice:
        """Innermost first: the one nearest to the claim ('the agency said the ministry said'), or whom that one cites."""
        sayings = without_headline(sentence, without_their_sources(sentence, without_hearsay(sentence, sayings)))
        inner = max(without_relay(sentence, sayings), key=lambda s: nearness(sentence, s, span=span))
        sayings = [inner] if nearness(sentence, inner, span=span)[1] else sayings  # 'villagers put the number at 26'
        chain = [inner.speaker, *([inner.hearer] if inner.hearer else [])]
        chain += [s.speaker for s in reversed(sayings) if s is not inner and s.speaker.name not in {c.name for c in chain}]
        here = [s for s in chain if s.span is not None and not s.span.within(sentence.span)]
        naming = () if inner.naming is None else (inner.naming,)
        return Voice(tuple(chain), (*(_antecedent(s) for s in here), *naming))

    def _quoted(self, sentence: Sentence, span: Span) -> Voice | None:
        """Whoever speaks in the quotation that `span` stands in."""
        said = find_quoted(self._document, self._sayings, sentence=sentence, span=span)
        return _heard_elsewhere(said) if said is not None else None

    def _carried(self, sentence: Sentence) -> Voice:
        """Whoever is still heard from a sentence before; nobody where the sentence itself cites somebody else."""
        here = self._goes_on[sentence.index]
        if here:
            return _heard_elsewhere(here[0]) if here_again(self._document, self._goes_on, sentence=sentence) else Voice()
        saying = find_carried(self._document, self._goes_on, sentence=sentence)
        return self._issued(sentence) if saying is None else _heard_elsewhere(saying)

    def _issued(self, sentence: Sentence) -> Voice:
        """Whoever issued the report as a paper or bulletin of theirs, where the sentence itself cites nobody."""
        if self._issuer is None or self._goes_on[sentence.index]:
            return Voice()
        return _heard_elsewhere(self._issuer)


def _heard_elsewhere(saying: Saying) -> Voice:
    """The voice of somebody cited in another sentence."""
    naming = () if saying.naming is None else (saying.naming,)
    return Voice((saying.speaker,), (_antecedent(saying.speaker), *naming))


def _antecedent(speaker: Speaker) -> Antecedent:
    return Antecedent("speaker", speaker.span or Span(0, 0), speaker.words)


def add_outlet(voice: Voice, outlet: Speaker | None) -> tuple[Speaker, ...]:
    """Return the chain with the outlet that printed it as its last link."""
    return (*voice.chain, outlet) if outlet is not None else voice.chain
