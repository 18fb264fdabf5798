"""For whom somebody speaks: the party behind a speaker, by the words themselves or by what the report calls the person elsewhere."""

from kadesh.extract.attribution import Voice, Voices
from kadesh.extract.document import Document, Sentence
from kadesh.extract.parties import mentions_in, named_from, party_from, subject_tokens
from kadesh.model.lexicon import SideMention
from kadesh.model.side import NOBODY, Party, Role, Speaker
from kadesh.model.span import Span

_APPOSED = 90
"""What somebody is called stands so many characters at most before or behind the name."""
_SPEAKING_KINDS = ("force", "general", "government", "nationality", "country", "capital", "person")


def party_of_speaker(document: Document, speaker: Speaker) -> Party:
    """Return the party that `speaker` speaks for; of no side where nothing in the report tells."""
    if speaker.side is not None:
        return Party(speaker.words, speaker.side, _role(speaker), "stated", speaker.span)
    outlet = document.lexicon.outlet(speaker.name)
    if outlet is not None:
        return Party(
            speaker.words, outlet.side or _state_of(outlet.kind, outlet.allegiance), "unknown", "stated", speaker.span
        )
    mention = _called(document, speaker)
    if mention is not None:
        return Party(speaker.words, mention.side, _role(speaker), "antecedent", speaker.span)
    return Party(speaker.words, None, _role(speaker), "unknown", speaker.span)


def _state_of(kind: str, allegiance: str | None) -> str | None:
    """State media speak for their state, as 'SANA said' does."""
    return allegiance if kind in ("agency", "outlet") else None


def _role(speaker: Speaker) -> Role:
    return "official" if speaker.kind == "person" else "unknown"


def _called(document: Document, speaker: Speaker) -> SideMention | None:
    """The side next to the person's name where the report first tells who that is: 'Ali Alpha, a spokesman for the rebels'."""
    if speaker.kind != "person" or not speaker.name.strip():
        return None
    name = speaker.name.split()[-1]
    if not name[:1].isupper() or len(name) < 3:
        return None
    for sentence in document.sentences:
        at = sentence.text.find(name)
        if at < 0:
            continue
        start, end = sentence.span.start + at, sentence.span.start + at + len(name)
        near = [
            m
            for m in sentence.sides
            if m.side
            and (0 <= start - m.span.end <= _APPOSED // 2 or 0 <= m.span.start - end <= _APPOSED)
            and not m.span.overlaps(Span(start, end))
        ]
        near = [m for m in near if _joined(sentence, m.span, Span(start, end))]
        if near:
            return min(near, key=lambda m: (max(m.span.start - end, start - m.span.end), m.span))
    return None


def _joined(sentence: Sentence, a: Span, b: Span) -> bool:
    """Whether no verb stands between two phrases: a title or an apposition, not another part of the story."""
    first, last = sorted((a, b))
    tokens = sentence.tokens
    if not tokens:
        return False
    between = tokens[sentence.token_at(first.end) + 1 : sentence.token_at(last.start)]
    return not any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") or t.text in (".", ";") for t in between)


def subject_party(document: Document, sentence: Sentence, k: int, *, voices: Voices) -> tuple[Party, int] | None:
    """Return who does the saying verb at `k`, and the first token of the words for them; None if the parse shows nobody."""
    for saying in voices.sayings(sentence):
        if saying.verb == k:
            party = party_of_speaker(document, saying.speaker)
            inside = saying.speaker.span is not None and saying.speaker.span.within(sentence.span)
            first = sentence.token_at(saying.speaker.span.start) if inside and saying.speaker.span else k
            return party, min(first, k)
    bounds = subject_tokens(sentence, k)
    if bounds is None:
        return None
    found = [m for m in named_from(sentence, bounds[0]) if m in mentions_in(sentence, *bounds)]
    found = [m for m in found if m.kind in _SPEAKING_KINDS] or mentions_in(sentence, *bounds)[:1]
    span = sentence.span_of(*bounds)
    outlets = [m for m in sentence.outlets if m.span.overlaps(span)]
    if not found and outlets:
        side = outlets[0].outlet.side or _state_of(outlets[0].outlet.kind, outlets[0].outlet.allegiance)
        return Party(outlets[0].words, side, "unknown", "stated", outlets[0].span), bounds[0]
    if found:
        return party_from(found[0]), bounds[0]
    words = document.words(span)
    speaker = Speaker(words, words, "person" if sentence.tokens[bounds[1]].tag_ == "NNP" else "body", None, span)
    party = party_of_speaker(document, speaker)
    if sentence.tokens[bounds[1]].lower_ in ("he", "she", "it", "they", "who", "which"):
        voice = voices.hear(sentence, sentence.span_of(k, k))
        if voice.chain:
            return party_of_speaker(document, voice.chain[0]), bounds[0]
    return party, bounds[0]


def heard_party(document: Document, voice: Voice, outlet: Speaker | None) -> Party:
    """Return the party that is heard; a body's own site speaks for that body where nobody else is cited."""
    if voice.chain:
        return party_of_speaker(document, voice.chain[0])
    if outlet is None:
        return NOBODY
    known = document.lexicon.outlet(outlet.name)
    if known is not None and known.kind == "body":
        return Party(outlet.words, known.side, "unknown", "stated", None)
    return NOBODY
