"""Ground that is told as the speaker's own, or left again: 'the village remains ours', 'entered Alpha and withdrew'."""

import re

from kadesh.extract.attribution import Voices
from kadesh.extract.document import Document, Sentence
from kadesh.extract.holding.ground import Ground, join_ground
from kadesh.extract.holding.localities import is_nameless, places_before
from kadesh.extract.violence.parties import Actor
from kadesh.extract.voices.standpoints import quoted_party
from kadesh.model.claim import Antecedent
from kadesh.model.span import Span

_OURS = re.compile(
    r"\b(?:is|are|remains?|stays?)[\"“” ]+(?:(?:still|now|wholly|firmly|fully|again) )*"
    r"(?:in our hands|in the hands of our (?:forces|fighters|troops|men|army)|under our control|ours)\b"
)


def find_ours(document: Document, sentence: Sentence, *, voices: Voices) -> list[Ground]:
    """Return the ground that whoever speaks calls theirs: in 'Alpha remains ours, the army said' the army holds it."""
    match = _OURS.search(sentence.small) if " our" in sentence.small else None
    if match is None:
        return []
    first = sentence.token_at(sentence.span.start + match.start())
    last = sentence.token_at(sentence.span.start + match.end() - 1)
    actor = _speaking(document, sentence, span=sentence.span_of(last, last), voices=voices)
    if actor is None:
        return []
    places = [p for p in places_before(document, sentence, k=first) if not is_nameless(p)]
    return join_ground(sentence, "held", actor=actor, localities=places, first=first, last=last)


def name_own(document: Document, sentence: Sentence, *, actor: Actor, voices: Voices) -> Actor:
    """Return `actor` as whoever speaks where it is told as theirs: in 'our troops took Alpha, Beta said' they are Beta's."""
    span = actor.party.span
    if span is None or not span.within(sentence.span):
        return actor
    if not sentence.small[: span.start - sentence.span.start].endswith("our "):
        return actor
    return _speaking(document, sentence, span=span, voices=voices) or actor


def _speaking(document: Document, sentence: Sentence, *, span: Span, voices: Voices) -> Actor | None:
    """The party that is quoted at `span`; None where it is nobody who holds ground."""
    party = quoted_party(document, sentence, span=span, voices=voices)
    if party.side is None or party.span is None or party.role == "civilian":
        return None
    return Actor(party, (Antecedent("perpetrator", party.span, party.words or ""),))
