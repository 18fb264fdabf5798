"""Whose 'the service', 'the general' is: the office or person of that title named with its side earlier in the report."""

import re

from kadesh.extract.document import Document
from kadesh.model.lexicon import SideMention
from kadesh.model.side import Speaker

_OWNERS = ("country", "nationality", "government", "capital", "force")
_TITLES = frozenset(
    "service ministry minister governor general colonel major spokesman spokeswoman spokesperson president premier "
    "ambassador envoy command commander brigade battalion militia embassy council administration admiral chief agency "
    "directorate".split()
)
_BETWEEN = r"(?:['’]s?)? (?:[\w-]+ ){0,3}?"


def fuller_title(document: Document, speaker: Speaker) -> SideMention | None:
    """Return the side before the longer title that `speaker` is short for: 'the service' of 'Alpha's security service'.

    None where the report has no such title before, or titles of two sides.
    """
    words = speaker.words.lower().split()
    if len(words) != 2 or words[0] != "the" or words[1] not in _TITLES or speaker.span is None:
        return None
    pattern = re.compile(rf"{_BETWEEN}{re.escape(words[1])}\b", re.IGNORECASE)
    text, end = document.report.text, speaker.span.start
    sides = [m for s in document.sentences for m in s.sides if m.side and m.kind in _OWNERS and m.span.end < end]
    named = [m for m in sides if pattern.match(text, m.span.end, end)]
    return named[-1] if named and len({m.side for m in named}) == 1 else None
