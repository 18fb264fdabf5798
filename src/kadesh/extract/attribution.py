"""Whose claim it is: the chain from who said it to who printed it.

The speaker may stand in the claim's sentence, be pointed back to ('It said', 'the source added'), or carry on from the
sentence before. Where nothing tells, the outlet itself asserts it: a guess would put words into a mouth.
"""

import re
from dataclasses import dataclass, replace

from kadesh.extract.document import Document, Sentence
from kadesh.extract.speaker_phrases import KINDS
from kadesh.extract.speakers import Saying, find_sayings
from kadesh.model.claim import Antecedent
from kadesh.model.side import Speaker
from kadesh.model.span import Span

_POINTING = frozenset(("the", "that", "this", "these", "those"))
_LOOSE = frozenset("the a an local some of in from at and".split())
_TELLING = 2
"""So many words of a body's name tell that it is meant."""
_AGAIN = frozenset("same latter".split())
_BODIES = frozenset(
    "it they which group monitor monitors statement ministry agency observatory organization organisation army "
    "network channel newspaper paper daily website site broadcaster report communique ngo charity watchdog centre center "
    "committee commission council party movement".split()
)
_PEOPLE = frozenset(
    "he she who source sources official officials spokesman spokeswoman minister correspondent activist director "
    "witness witnesses eyewitnesses residents resident activists medics doctor doctors commander president".split()
)
_OFFICE = re.compile(
    r"[\s,(]*(?:(?:of|for|with|from|at|the|who|heads?|runs|directs|director|chief|founder|spokes\w+|which|is|its|'s|"
    r"[\w-]+-based|monitoring|group|executive|and|media|office)[\s,]*){0,8}\)?\s*(?:\w+\s+){0,2}"
)
"""What may stand between a person and the body they speak for: 'head of the Britain-based'; a first name."""
_NAMELESS = frozenset("monitor group watchdog organisation organization observatory monitors".split())
_CARRIED = 1
"""A speaker is still heard so many sentences after being named."""
_QUOTED = 600
"""A quotation longer than this has lost its closing mark."""
_REACH_BACK = 4
"""A pronoun is followed this many sentences back, not further."""


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
                found = self._resolve(saying)
                if found is not None:
                    self._sayings[-1].append(self._name(found))

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

    def _name(self, saying: Saying) -> Saying:
        """Return `saying` with its speaker's fullest name in this report: 'the monitor' is a body named elsewhere in it."""
        speaker = saying.speaker
        if _is_nameless(speaker):
            body = next((m for s in self._document.sentences for m in s.outlets if m.outlet.kind == "body"), None)
            if body is not None:
                named = replace(speaker, name=body.outlet.names[0], side=body.outlet.side)
                naming = Antecedent("speaker", body.span, body.words)
                return replace(saying, speaker=self._in_words(named), naming=naming)
        if speaker.name == speaker.words:
            speaker = self._of_body(speaker) if speaker.kind == "person" else self._in_full(speaker)
        return replace(saying, speaker=self._in_words(speaker))

    def _of_body(self, speaker: Speaker) -> Speaker:
        """A person named alone speaks for the body that the report gives them: 'Ali Omar, head of the Observatory'."""
        name = speaker.words.split()[-1] if speaker.words else ""
        if not name[:1].isupper() or len(name) < 3:
            return speaker
        for sentence in self._document.sentences:
            at = sentence.text.find(name)
            if at < 0:
                continue
            start = sentence.span.start + at
            for body in sentence.outlets:
                gap = _between(self._document, a=Span(start, start + len(name)), b=body.span)
                if body.outlet.kind == "body" and _OFFICE.fullmatch(gap):
                    return replace(speaker, name=body.outlet.names[0], side=speaker.side or body.outlet.side)
        return speaker

    def _in_full(self, speaker: Speaker) -> Speaker:
        """'Civil defence sources' are those of the body whose name in this report has all their words."""
        said = re.findall(r"[\w']+", speaker.words.lower())
        words = {w for w in said if w not in _LOOSE and KINDS.get(w) != "anonymous"}
        if len(words) < _TELLING:
            return speaker
        for sentence in self._document.sentences:
            for mention in sentence.outlets:
                names = (name.lower().replace("-", " ").split() for name in mention.outlet.names)
                if mention.outlet.kind == "body" and any(words <= set(name) for name in names):
                    return replace(speaker, name=mention.outlet.names[0], side=mention.outlet.side or speaker.side)
        return speaker

    def _in_words(self, speaker: Speaker) -> Speaker:
        """A name is given as the report gives it: the acronym where the full name never stands in it."""
        outlet = self._document.lexicon.outlet(speaker.name)
        if outlet is None or speaker.name in self._document.report.text:
            return speaker
        text = self._document.report.text
        printed = [n for n in outlet.names if n in speaker.words] or [n for n in outlet.names if n in text]
        return replace(speaker, name=max(printed, key=len)) if printed else speaker

    def _resolve(self, saying: Saying) -> Saying | None:
        """Return `saying` with 'it', 'he' or 'the source' replaced by whom they point back to."""
        word = saying.speaker.words.split()[-1].lower() if saying.speaker.words else ""
        if not saying.pronoun and not _points_back(saying.speaker, word):
            return saying
        wanted = {"body", "agency", "outlet"} if word in _BODIES else {"person", "anonymous"}
        for index in range(len(self._sayings) - 1, max(-1, len(self._sayings) - 1 - _REACH_BACK), -1):
            for earlier in reversed(self._sayings[index]):
                named = saying.pronoun or word in _BODIES or _is_again(saying.speaker, earlier.speaker, word)
                if named and (earlier.speaker.kind in wanted or _fits(earlier.speaker, saying.speaker)):
                    return replace(saying, speaker=earlier.speaker, pronoun=True)
        if not saying.pronoun:
            return saying
        return self._last_person(saying) if word in ("he", "she") else None

    def _last_person(self, saying: Saying) -> Saying | None:
        """'He' may be a leader who was only spoken of so far."""
        for index in range(len(self._sayings) - 1, max(-1, len(self._sayings) - 1 - _REACH_BACK), -1):
            people = [m for m in self._document.sentences[index].sides if m.kind == "person"]
            start = saying.speaker.span.start if saying.speaker.span else 0
            before = [m for m in people if m.span.end <= start]
            if before:
                m = before[-1]
                return replace(saying, speaker=Speaker(m.words, m.words, "person", m.side, m.span), pronoun=True)
        return None


def _fits(earlier: Speaker, pointer: Speaker) -> bool:
    """Whether 'he' can be who is named with a body, 'Observatory head Ali Omar', and 'the same source' any speaker."""
    words = pointer.words.lower().split()
    if "same" in words:
        return True
    return words[-1] in ("he", "she") and any(KINDS.get(w.strip(",").lower()) == "person" for w in earlier.words.split())


def _is_again(pointer: Speaker, earlier: Speaker, word: str) -> bool:
    """Whether a noun goes back to an earlier speaker: the same noun, or 'the same source'."""
    return "same" in pointer.words.lower().split() or word.rstrip("s") in earlier.words.lower()


def _between(document: Document, *, a: Span, b: Span) -> str:
    """The words between two spans, whichever stands first; '' where they overlap."""
    first, last = sorted((a, b))
    return document.report.text[first.end : last.start]


def _is_nameless(speaker: Speaker) -> bool:
    """Whether the words only say what a body is: 'the monitor', 'a rights group', 'the head of the London-based group'."""
    words = speaker.words.lower().split()
    if speaker.name != speaker.words or words[-1] not in _NAMELESS:
        return False
    if words[0] in ("a", "an", "the", "another", "one") and len(words) <= 4:
        return True
    return any(w.endswith("-based") for w in words) and len(words) <= 7


def _points_back(speaker: Speaker, word: str) -> bool:
    """Whether the words go back to one named before: 'the source', 'that official'."""
    words = [w for w in speaker.words.lower().split() if w not in _AGAIN]
    return len(words) == 2 and words[0] in _POINTING and word in _BODIES | _PEOPLE and speaker.name == speaker.words


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
