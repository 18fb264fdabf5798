"""Names of operations that hold the name of a place: 'Euphrates Shield', 'Wrath of the Euphrates', "Arda Spring"."""

import re

from kadesh.extract.document import Sentence
from kadesh.model.span import Span

_WORDS = r"(?:Shield|Sword|Storm|Wrath|Fury|Anger|Rage|Thunder|Resolve|Dawn|Volcano|Freedom|Claw|Lightning)"
_BEHIND = re.compile(rf"\s{_WORDS}\b(?!\s(?:[Zz]one|[Aa]rea|[Rr]egion))")
"""The ground that an operation took may have its name: 'in the Euphrates Shield zone'."""
_BEFORE = re.compile(rf"\b{_WORDS}\sof\s(?:the\s)?\Z")
_QUOTED = re.compile(
    r"\b(?:operations?|offensive|campaign|dubbed|code-?named)\s[\"“‘'](?:[A-Z][\w-]{1,20}\s(?:of\s(?:the\s)?)?){0,3}\Z"
)
_REACH = 90


def is_of_operation(sentence: Sentence, span: Span) -> bool:
    """Return whether a place's name is a part of the name of an operation: the Euphrates of 'Operation Euphrates Shield'."""
    start, end = span.start - sentence.span.start, span.end - sentence.span.start
    before = sentence.text[max(0, start - _REACH) : start]
    named = _BEHIND.match(sentence.text, end) or _BEFORE.search(before) or _QUOTED.search(before)
    return named is not None
