"""Months and years that open a sentence as its backdrop: 'After the incursion in October 2019, both signed a truce'."""

import re

from kadesh.extract.document import Sentence
from kadesh.model.lexicon import TimeMention

_OPENS = re.compile(r"\W*(?:following|after|since|despite|in the wake of|as a result of)\s[^,;]*", re.IGNORECASE)
"""What a sentence starts from, up to its first comma."""
_LONG_AGO = re.compile(r"(?:\b[A-Z][a-z]+ )?(?:of )?\b(?:19|20)\d\d\Z")
_DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\b")
_GOES_ON = re.compile(
    r"\b(?:others?|another|more)\b|\b(?:the|that|this) (?:attack|raid|strike|bombing|blast|assault|massacre)\b"
)
"""In a sentence that tells on of what the one with the backdrop told: 'nine | others | were hurt'."""


def is_of_backdrop(sentence: Sentence, mention: TimeMention, *, asked: Sentence) -> bool:
    """Return whether a month or a year only tells from what a sentence starts: what is `asked` about is of another time.

    'Following the incursion in October 2019, the two signed a truce. Shells fell on Arda' tells of no shells of 2019;
    'After shells fell in May 2019, six died. Nine others were hurt' tells of nine of that May.
    """
    if _GOES_ON.search(asked.small) is not None:
        return False
    opens, at = _OPENS.match(sentence.text), sentence.span.start
    if opens is None or mention.span.end - at > opens.end():
        return False
    return _LONG_AGO.search(mention.words) is not None and _DAY.search(mention.words) is None
