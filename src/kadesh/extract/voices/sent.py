"""Lands to which a speaker was only sent: 'coordinator for the Alpha crisis', 'ambassador to Beta', 'inquiry on Gamma'."""

import re

from kadesh.extract.document import Sentence
from kadesh.model.lexicon import SideMention

_SENT = re.compile(
    r"\b(?:coordinators?|envoys?|rapporteurs?|representatives?|mediators?|ambassadors?|investigators?|experts?|commission|"
    r"inquiry|delegates?)(?: of \w+)? (?:for|to|on) (?:the )?$",
    re.IGNORECASE,
)


def is_sent_to(sentence: Sentence, mention: SideMention) -> bool:
    """Return whether a country is only where somebody was sent, or what somebody looks into: they do not speak for it."""
    if mention.kind not in ("country", "capital", "nationality"):
        return False
    return _SENT.search(sentence.text[: mention.span.start - sentence.span.start]) is not None
