"""Who is brought in without a word of saying and then speaks: 'A driver, Ali, was washing his bus. ..., he said.'"""

import re

from kadesh.extract.document import Document
from kadesh.extract.voices.saying import Cited
from kadesh.extract.voices.somebody import KINDS
from kadesh.extract.voices.speaker_words import make_plain_speaker
from kadesh.model.side import Speaker
from kadesh.model.span import Span

_NEAR = 3
"""So many sentences back, in one paragraph."""
_NAME = r"(?:[a-z]{2}-)?[A-Z][\w’'-]+"
_NOUNS = "|".join(sorted(n for n, kind in KINDS.items() if kind in ("person", "anonymous") and not n.endswith("s")))
_OPENING = re.compile(
    r"\W*(?:(?:At|In|On|Outside|Inside|Near|By) [^,.;]{3,40}, )?"
    rf"(?P<who>[Aa]n? (?:[a-z][\w-]* ){{0,3}}?(?:{_NOUNS})\b"
    rf"(?: (?:of|for|at|in|from) (?:the )?{_NAME}(?: {_NAME}){{0,4}}|, {_NAME}(?: {_NAME}){{0,2}}(?=,))?),? [a-z]"
)
"""'Outside the clinic, an ambulance driver, Ali Omar, was': an office or a trade, new to the reader, as the subject."""


def find_brought_in(document: Document, cited: Cited) -> Speaker | None:
    """Return who is brought in last before the sentence in hand, in its paragraph and with nobody cited since."""
    here = len(cited) - 1
    for index in range(here - 1, max(-1, here - 1 - _NEAR), -1):
        sentence = document.sentences[index]
        gap = document.report.text[sentence.span.end : document.sentences[here].span.start]
        if "\n" in gap or any(cited[index:here]):
            return None
        match = _OPENING.match(sentence.text)
        if match:
            start = sentence.span.start
            return make_plain_speaker(sentence, Span(start + match.start("who"), start + match.end("who")))
    return None
