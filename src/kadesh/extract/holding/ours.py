"""Ground that is told as the speaker's own, or left again: 'the village remains ours', 'entered Alpha and withdrew'."""

import re

from kadesh.extract.attribution import Voices
from kadesh.extract.document import Document, Sentence
from kadesh.extract.holding.ground import Ground, join_ground
from kadesh.extract.holding.localities import is_nameless, places_before
from kadesh.extract.violence.parties import Actor
from kadesh.extract.voices.standpoints import quoted_party
from kadesh.model.claim import Antecedent

_OURS = re.compile(
    r"\b(?:is|are|remains?|stays?)[\"“” ]+(?:(?:still|now|wholly|firmly|fully|again) )*"
    r"(?:in our hands|under our control|ours)\b"
)


def find_ours(document: Document, sentence: Sentence, *, voices: Voices) -> list[Ground]:
    """Return the ground that whoever speaks calls theirs: in 'Alpha remains ours, the army said' the army holds it."""
    match = _OURS.search(sentence.small) if " our" in sentence.small else None
    if match is None:
        return []
    first = sentence.token_at(sentence.span.start + match.start())
    last = sentence.token_at(sentence.span.start + match.end() - 1)
    party = quoted_party(document, sentence, span=sentence.span_of(last, last), voices=voices)
    places = [p for p in places_before(document, sentence, k=first) if not is_nameless(p)]
    if party.side is None or party.span is None or party.role == "civilian":
        return []
    actor = Actor(party, (Antecedent("perpetrator", party.span, party.words or ""),))
    return join_ground(sentence, "held", actor=actor, localities=places, first=first, last=last)
