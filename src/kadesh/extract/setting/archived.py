"""Days of old pictures: 'Protesters shout slogans in Bol, Dec. 1, 2016.' beneath a story of today."""

import re
from datetime import date

from kadesh.extract.document import Sentence
from kadesh.extract.setting.told import Told
from kadesh.model.lexicon import TimeMention

_FULL = re.compile(
    r"\b(?P<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b.*\b(?P<y>(?:19|20)\d\d)\Z", re.IGNORECASE
)
_ENDS = re.compile(r"[.)\]]?\s*(?:\([^()\n]{2,60}\)|[-–—/|]\s?[A-Z].{0,60}|\[[^\n]{2,60}|[A-Z][\w/. ]{2,60}\.?)?\s*\Z")
"""Behind the day: the end, or whose picture it is."""
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_PAST = re.compile(
    r"\b(?:was|were|had|did|been|took|began|went|came|became)\b|\b(?:who|which|it|he|she|they|[A-Z]\w+)\s\w+ed\b"
)
_OLD = 2


def is_archived(told: Told, sentence: Sentence, *, mention: TimeMention) -> bool:
    """Return whether a day of another sentence is that of an old picture: its words tell in the present what is seen."""
    taken, published = _FULL.search(mention.words), told.document.report.published
    if sentence is told.sentence or taken is None or published is None or not _is_seen(sentence, mention):
        return False
    return _months_before(published, year=int(taken["y"]), month=_MONTHS.index(taken["m"].lower()) + 1) >= _OLD


def _months_before(published: date, *, year: int, month: int) -> int:
    return (published.year - year) * 12 + published.month - month


def _is_seen(sentence: Sentence, mention: TimeMention) -> bool:
    """Whether a sentence in the present ends with the time; one without a deed was not parsed."""
    at = mention.span.start - sentence.span.start
    if _ENDS.match(sentence.text, mention.span.end - sentence.span.start) is None:
        return False
    if not sentence.parsed:
        return _PAST.search(sentence.text, 0, at) is None
    verbs = [t for t in sentence.tokens if t.tag_ in ("VBZ", "VBP", "VBD")]
    return bool(verbs) and verbs[0].tag_ != "VBD"
