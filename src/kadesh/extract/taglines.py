"""Keywords of a page that came into its text: 'Tags Arda siege Alpha Front At least nine people were killed'.

They name parties, places and deeds, and tell nothing of them. Their end is where the first words of the news begin: no mark
stands there, so only sure beginnings are taken.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from kadesh.model.span import Span

_LABEL = re.compile(
    r"(?:(?<=[.!?\n] )|(?<=\n)|\A)(?:Tags|Keywords|Related topics|Filed under)\b"
    r"(?::|(?! [a-z]\w* (?:the|an?|of|on|in|were)\b))"
    r"(?! (?:on|of|in|to|at|from|by|for|with|and|or|that|which|were|was|are|is|have|had|has|can|will|may|also|show\w*|"
    r"attached|identif\w+)\b) ",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"^[^\w\n]*(?P<line>(?:read also|also read|see also|read more|related(?: \w+)?|recommended) ?[:–—-]"
    r"[^\n]{8,200})$",
    re.IGNORECASE | re.MULTILINE,
)
"""'READ ALSO: Two die in Arda': a line that leads to another report."""
_LONGEST = 260
"""Characters that a list of keywords may have."""
_NUMBERS = (
    "Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Thirteen|Fourteen|Fifteen|Sixteen|Seventeen|Eighteen|"
    "Nineteen|Twenty|Dozens|Scores|Hundreds|Thousands"
)
_AROUND = (
    "At least|More than|Nearly|Some|About|Around|Over|Up to|An?|The|Suspected|Several|Many|Overnight|As|After|Following"
)
_FIRST = re.compile(
    rf"(?<=[\w’')] )(?:(?:{_AROUND}|{_NUMBERS}) (?=[\w-]+ [\w’'-]*[a-z])"
    r"|[A-Z][a-z]+(?: [a-z-]+){0,3} (?:(?:in|on|at|from|carried|launched|killed|struck|hit|pounded|said) [a-z]"
    r"|(?:has|have|was|were|had) [a-z]|and [\w-]+ [a-z]))"
)
"""The words that news begins with behind keywords: 'An air strike', 'Raids on', 'Rebels have'."""
_END = re.compile(r"\n|\.(?=\s)|\Z")
_TELLS = re.compile(r" (?:were|was|have|has|had|said) ")


@lru_cache(maxsize=32)
def find_taglines(text: str) -> tuple[Span, ...]:
    """Return where lists of keywords stand in `text`, with the word that opens them, in order.

    The last few texts are remembered, as by `cut_sentences`: sentences are cut there, and left out where they are told.

    >>> told = "Raid in Arda. Tags Arda Alpha Front siege At least nine people were killed on Monday."
    >>> [span.of(told) for span in find_taglines(told)]
    ['Tags Arda Alpha Front siege ']
    """
    return tuple(_find(text))


def _find(text: str) -> Iterator[Span]:
    return iter(sorted([*_keywords(text), *(Span(m.start("line"), m.end()) for m in _OTHERS.finditer(text))]))


def _keywords(text: str) -> Iterator[Span]:
    for label in _LABEL.finditer(text):
        end = _end_of_line(text, label.end())
        first = _FIRST.search(text, label.end(), min(end, label.end() + _LONGEST))
        if first:
            yield Span(label.start(), first.start())
        elif end <= label.end() + _LONGEST and not _TELLS.search(text, label.end(), end):
            yield Span(label.start(), end)


def _end_of_line(text: str, start: int) -> int:
    end = _END.search(text, start)
    return end.start() if end else len(text)
