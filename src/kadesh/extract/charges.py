"""Accusations without the word: a party says of the other that it did wrong; claims of responsibility by those who did it."""

import re

from kadesh.extract.attribution import Voices
from kadesh.extract.document import Document, Sentence
from kadesh.extract.parties import party_from
from kadesh.extract.standpoints import heard_party
from kadesh.extract.utterance import Utterance
from kadesh.extract.words import load_words
from kadesh.model.lexicon import SideMention
from kadesh.model.side import Party, Speaker
from kadesh.model.span import Span

CHARGE = re.compile(
    rf"\b(?:{'|'.join(sorted(map(re.escape, load_words('charges', column='stem')), key=len, reverse=True))})\w*",
    re.IGNORECASE,
)
_OWN_DEED = re.compile(
    r"\b(?:it|they|we|he|its (?:\w+ ){0,3}|our (?:\w+ ){0,2}|their (?:\w+ ){0,2})\s?(?:had |have |has |also )?(?:carried out|conducted|shot down|downed|killed|destroyed|struck|bombed|"
    r"targeted|launched|fired|attacked|hit|ambushed|were behind|was behind|responded with)\b",
    re.IGNORECASE,
)
_FARTHEST = 150


def find_charges(document: Document, sentence: Sentence, *, voices: Voices, outlet: Speaker | None) -> list[Utterance]:
    """Return the accusations that lie in what somebody is reported to say: words of charge and the party charged."""
    found: list[Utterance] = []
    for match in CHARGE.finditer(sentence.text):
        span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
        speaker = heard_party(document, voices.hear(sentence, span), outlet)
        if speaker.words is None or (found and found[-1].span.end >= span.start):
            continue
        charged = _charged(sentence, span, speaker)
        if charged is None:
            continue
        first, last = min(charged.span.start, span.start), max(charged.span.end, span.end)
        found.append(Utterance("accusation", Span(first, last), speaker, party_from(charged)))
    return found


def _charged(sentence: Sentence, span: Span, speaker: Party) -> SideMention | None:
    """The side nearest to the charge that is neither the speaker's nor in the speaker's own name; before it rather than behind."""
    near = [
        m
        for m in sentence.sides
        if m.side
        and m.side != speaker.side
        and m.role not in ("civilian", "medical", "media", "aid")
        and not (speaker.span is not None and m.span.overlaps(speaker.span))
        and max(span.start - m.span.end, m.span.start - span.end) <= _FARTHEST
    ]
    before = [m for m in near if m.span.start <= span.start]
    return before[-1] if before else (near[0] if near else None)


def find_admissions(document: Document, sentence: Sentence, *, voices: Voices, outlet: Speaker | None) -> list[Utterance]:
    """Return claims of responsibility told as 'the group said it had shot down a jet'."""
    found: list[Utterance] = []
    for match in _OWN_DEED.finditer(sentence.text):
        span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
        voice = voices.hear(sentence, span)
        here = [s for s in voices.sayings(sentence) if s.speaker.span and s.speaker.span.within(sentence.span)]
        speaker = heard_party(document, voice, None)
        if speaker.side is None or not here or not voice.chain or voice.chain[0].kind in ("agency", "outlet", "anonymous"):
            continue
        first = min(span.start, here[-1].speaker.span.start if here[-1].speaker.span else span.start)
        found.append(Utterance("claim-of-responsibility", Span(first, span.end), speaker))
    return found
