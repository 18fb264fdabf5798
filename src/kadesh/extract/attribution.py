"""Whose claim it is: the chain from who said it to who printed it.

The speaker may stand in the claim's sentence, be pointed back to ('It said', 'the source added'), or carry on from the
sentence before. Where nothing tells, the outlet itself asserts it: a guess would put words into a mouth.
"""

import re
from dataclasses import dataclass

from kadesh.extract.document import Document, Sentence
from kadesh.extract.voices.afterwards import add_owners
from kadesh.extract.voices.carrying import find_carried, here_again
from kadesh.extract.voices.introductions import settle_introductions
from kadesh.extract.voices.issuers import find_issuer
from kadesh.extract.voices.namesakes import settle_names
from kadesh.extract.voices.referents import name_speaker, resolve_pointer
from kadesh.extract.voices.saying import Saying
from kadesh.extract.voices.speakers import find_sayings
from kadesh.model.claim import Antecedent
from kadesh.model.side import Speaker
from kadesh.model.span import Span

_TAG = 60
"""'..., said the mayor' begins so many characters behind a quotation at most."""
_CLOSING = re.compile(r'["”]')
_ENDED = re.compile(r'[.!?]["”]\s+["“]?[A-Z]')
"""A quotation that ends with its sentence: who speaks in the next one says something else."""
_MARK = re.compile(r'["“”]')
_DAMAGED = re.compile(r"[\x80-\x9f\ufffd]")
"""What is left of a dash, not a mark."""
_AT_ONCE = 2
_HEADLINES = 6
"""Lines with which an article may open before its lead."""
_ANEW = re.compile(r"\.?\s+(?:The|A|An|Another)\s[^.\n]{60}")
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
                found = resolve_pointer(document, self._sayings, saying=saying)
                if found is not None:
                    self._sayings[-1].append(name_speaker(document, self._sayings, saying=found))
        self._sayings = settle_introductions(document, settle_names(self._sayings))
        self._sayings = add_owners(document, self._sayings)
        self._issuer = find_issuer(document)

    def hear(self, sentence: Sentence, span: Span, *, carried: bool = True) -> Voice:
        """Return whose words `span` of `sentence` are; an empty chain where the outlet itself speaks.

        Without `carried` only who is cited in the sentence itself counts, as for the background of a report.
        """
        own = [s for s in self._sayings[sentence.index] if self._covers(s, span)]
        if own:
            return self._chain(own, sentence, span)
        return self._quoted(sentence, span) or (self._carried(sentence) if carried else self._issued(sentence))

    def sayings(self, sentence: Sentence) -> list[Saying]:
        """Return who is cited in `sentence`, pronouns resolved."""
        return self._sayings[sentence.index]

    @staticmethod
    def _covers(saying: Saying, span: Span) -> bool:
        speaker = saying.speaker.span
        return span.overlaps(saying.reach) and not (speaker is not None and span.within(speaker))

    def _chain(self, sayings: list[Saying], sentence: Sentence, span: Span) -> Voice:
        """Innermost first: the one nearest to the claim ('the agency said the ministry said'), or whom that one cites."""
        sayings = _without_headline(sentence, _without_their_sources(sentence, sayings))
        inner = max(sayings, key=lambda s: _nearness(sentence, s, span=span))
        sayings = [inner] if _nearness(sentence, inner, span=span)[1] else sayings  # 'villagers put the number at 26'
        chain = [inner.speaker, *([inner.hearer] if inner.hearer else [])]
        chain += [s.speaker for s in reversed(sayings) if s is not inner and s.speaker.name not in {c.name for c in chain}]
        here = [s for s in chain if s.span is not None and not s.span.within(sentence.span)]
        naming = () if inner.naming is None else (inner.naming,)
        return Voice(tuple(chain), (*(_antecedent(s) for s in here), *naming))

    def _quoted(self, sentence: Sentence, span: Span) -> Voice | None:
        """Inside a quotation that runs on: who is named right behind its end ('..." said the mayor'), else before it."""
        text = self._document.report.text
        opening = _opening_of(text, span)
        if opening is None:
            return None
        introduced = self._introduced(opening)
        if introduced is not None:
            return _heard_elsewhere(introduced)
        closing = _CLOSING.search(text, span.end, span.end + _QUOTED)
        before = self._named_before(sentence, opening)
        ended = _ENDED.match(text, closing.start() - 1) if closing is not None else None
        parted = ended is not None and (before is not None or "\n" in ended[0])
        tagged = None if parted else self._tagged(sentence, closing)
        said = tagged or before
        return _heard_elsewhere(said) if said is not None else None

    def _named_before(self, sentence: Sentence, opening: int) -> Saying | None:
        """Who is cited before the quotation that opens at `opening`, in its paragraph."""
        text = self._document.report.text
        first = next(s.index for s in self._document.sentences if s.span.end > opening)
        for earlier in reversed(self._document.sentences[max(0, min(first - 1, sentence.index - 2)) : sentence.index]):
            if self._sayings[earlier.index] and "\n\n" not in text[earlier.span.end : opening]:
                return self._sayings[earlier.index][-1]
        return None

    def _tagged(self, sentence: Sentence, closing: re.Match[str] | None) -> Saying | None:
        """Who is named right behind the end of a quotation; whoever opens a long sentence there says something else."""
        if closing is not None and _ANEW.match(self._document.report.text, closing.end()):
            return None
        for later in self._document.sentences[sentence.index : sentence.index + 4]:
            near = [s for s in self._sayings[later.index] if closing is None or self._is_behind(s, later, closing.start())]
            if near:
                return near[0]
            if closing is not None and closing.start() < later.span.end - 2:
                break
        return None

    def _introduced(self, opening: int) -> Saying | None:
        """Who is named right before a quotation that opens behind a colon: 'The general said: "We lost nobody. They ...'."""
        before = self._document.report.text[max(0, opening - 4) : opening].rstrip()
        sentence = next((s for s in self._document.sentences if s.span.end > opening), None)
        if not before.endswith(":") or sentence is None or not sentence.tokens:
            return None
        said = [s for s in self._sayings[sentence.index] if sentence.span.start + sentence.tokens[s.verb].idx < opening]
        return said[-1] if said else None

    @staticmethod
    def _is_behind(saying: Saying, sentence: Sentence, closing: int) -> bool:
        """Whether a verb of saying or its speaker stands right behind the end of a quotation."""
        if sentence.tokens and sentence.span.start > closing and sentence.tokens[saying.verb].lower_ == "according":
            return False  # '... fell." Ten were hurt according to a medic'
        verb = sentence.span.start + sentence.tokens[saying.verb].idx if sentence.tokens else sentence.span.start
        speaker = saying.speaker.span.start if saying.speaker.span else verb
        return (closing <= max(verb, speaker) and min(verb, speaker) <= closing + _TAG) or not sentence.tokens

    def _carried(self, sentence: Sentence) -> Voice:
        """Whoever is still heard from a sentence before; nobody where the sentence itself cites somebody else."""
        here = self._sayings[sentence.index]
        if here:
            return _heard_elsewhere(here[0]) if here_again(self._document, self._sayings, sentence=sentence) else Voice()
        saying = find_carried(self._document, self._sayings, sentence=sentence)
        return self._issued(sentence) if saying is None else _heard_elsewhere(saying)

    def _issued(self, sentence: Sentence) -> Voice:
        """Whoever issued the report as a paper of theirs, where the sentence itself cites nobody."""
        if self._issuer is None or self._sayings[sentence.index]:
            return Voice()
        return _heard_elsewhere(self._issuer)


def _opening_of(text: str, span: Span) -> int | None:
    """Where the quotation that holds `span` begins in its paragraph, None where it stands in none."""
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - _QUOTED)
    marks = list(_MARK.finditer(text, start, span.start))
    return marks[-1].start() if marks and _opens(text, marks[-1].start()) else None


def _opens(text: str, at: int) -> bool:
    """Whether the mark at `at` opens a quotation: a blank before it and none behind; a lost mark does not turn the rest."""
    if text[at] != '"':
        return text[at] == "“" and not _DAMAGED.search(text, at, at + 4)
    return (at == 0 or text[at - 1] in " \n([:") and not text[at + 1 : at + 2].isspace()


def _heard_elsewhere(saying: Saying) -> Voice:
    """The voice of somebody cited in another sentence."""
    naming = () if saying.naming is None else (saying.naming,)
    return Voice((saying.speaker,), (_antecedent(saying.speaker), *naming))


def _nearness(sentence: Sentence, saying: Saying, *, span: Span) -> tuple[bool, bool, bool, int]:
    """How near a saying is to what is said: whom another cites, who says it in these words, who opens it, who is behind."""
    if not sentence.tokens:
        return False, False, False, saying.verb
    verb = sentence.tokens[saying.verb]
    at = sentence.span.start + verb.idx
    cites = verb.lower_.startswith(("cit", "quot"))
    spoken = span.start <= at < span.end and span.start <= (saying.speaker.span or span).start
    spoken |= (
        verb.lower_ == "according" and 0 <= at - span.end <= _AT_ONCE
    )  # 'condemned a raid that killed six according to'
    before = at < span.start or (at == span.start and not verb.lower_.startswith("t"))  # not 'Alpha told Beta'
    return cites, spoken, saying.reach != sentence.span, at if before else -at


def _without_their_sources(sentence: Sentence, sayings: list[Saying]) -> list[Saying]:
    """Without whom a body cites for a figure of its own: 'the monitor said, citing medics' is the monitor's claim.

    An agency that cites somebody only passes on what they say.
    """
    stands = any(s.speaker.kind == "body" and not _cites(sentence, s) for s in sayings)
    return [s for s in sayings if not _cites(sentence, s)] if stands else sayings


def _without_headline(sentence: Sentence, sayings: list[Saying]) -> list[Saying]:
    """Without who only speaks in another headline that ran into the lead: 'Russia says truce holds Raids kill six a monitor
    said'. A headline tells in the present, the lead in the past.
    """
    closing = sayings[-1]
    if not sentence.tokens or sentence.index > _HEADLINES or sentence.tokens[closing.verb].tag_ != "VBD":
        return sayings
    return [s for s in sayings if s is closing or not _opens_headline(sentence, s)]


def _opens_headline(sentence: Sentence, saying: Saying) -> bool:
    """Whether a verb in the present tells what stands right behind it, in no clause on somebody."""
    before, verb, behind = (sentence.tokens[j : j + 1] for j in (saying.verb - 1, saying.verb, saying.verb + 1))
    told = verb[0].tag_ in ("VBZ", "NNS") and bool(behind) and behind[0].text[:1].isalnum()
    return told and not (before and before[0].lower_ in ("who", "which"))


def _cites(sentence: Sentence, saying: Saying) -> bool:
    """Whether somebody is only cited by another: 'citing', 'quoting'."""
    return bool(sentence.tokens) and sentence.tokens[saying.verb].lower_.startswith(("cit", "quoting"))


def _antecedent(speaker: Speaker) -> Antecedent:
    return Antecedent("speaker", speaker.span or Span(0, 0), speaker.words)


def add_outlet(voice: Voice, outlet: Speaker | None) -> tuple[Speaker, ...]:
    """Return the chain with the outlet that printed it as its last link."""
    return (*voice.chain, outlet) if outlet is not None else voice.chain
