"""Whose count a report over a month or a year gives: 'The network documented 83 deaths in October.'"""

import re

from kadesh.extract.document import Document
from kadesh.extract.voices.saying import Cited, Saying
from kadesh.model.span import Span

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.|Feb\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)"
)
_PERIOD = re.compile(
    rf"\b(?:in|during|over|throughout|for) (?:the )?(?:month of )?{_MONTH}(?: (?:19|20)\d\d)?(?![\w ]? ?\d)"
    r"|\b(?:in|during|over|throughout) (?:the )?(?:first|second|last|past) (?:half|quarter|month)\b|\blast month\b"
    r"|\b(?:in|during|throughout) (?:the year )?(?:19|20)\d\d\b"
    r"|\b(?:monthly|quarterly|annual|yearly) (?:report|bulletin|tally|count)\b",
    re.IGNORECASE,
)
_COUNTING = re.compile(
    r"\b(?:documents|documented|recorded|registered|counted|verified|monthly report|annual report)\b",
    re.IGNORECASE,
)
_OF_DAYS = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|this morning|overnight)\b", re.IGNORECASE
)
_LEADS = 4
"""The lead stands among so many sentences, behind the headlines."""


def find_counter(document: Document, cited: Cited) -> Saying | None:
    """Return the one body that the lead says has counted over a month, a half or a year; None where it tells of none.

    News of a day that only recalls such a count is nobody's: 'A mine killed six on Sunday. The network documented 83 deaths
    in October'.
    """
    if any(s.counts and not cited[s.index] and _OF_DAYS.search(s.text) for s in document.sentences):
        return None
    for sentence in document.sentences[:_LEADS]:
        told = [s for s in cited[sentence.index] if s.speaker.kind == "body"]
        if told and len(cited[sentence.index]) == 1 and _is_count(sentence.text):
            return Saying(0, told[0].speaker, Span(0, len(document.report.text)), naming=told[0].naming)
    return None


def _is_count(text: str) -> bool:
    return bool(_PERIOD.search(text) and _COUNTING.search(text))
