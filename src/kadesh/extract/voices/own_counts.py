"""Where the outlet counts itself: 'by our count', 'by the reckoning of this newspaper'. Nobody else is heard there."""

import re

from kadesh.extract.document import Sentence
from kadesh.extract.voices.saying import Saying

_PRESS = r"(?:newspaper|paper|agency|magazine|weekly|daily|station|radio|channel|website|site|publication|portal)"
_COUNT = r"(?:count|counts|tally|tallies|reckoning|calculations?|estimates?|information|records|figures|knowledge)"
_ITSELF = re.compile(rf"(?:this|our) (?:own )?{_PRESS}", re.IGNORECASE)
_COUNTS = re.compile(
    rf"\b(?:by|in|on|from|to|per|according to) (?:our (?:own )?|this {_PRESS}['’]s (?:own )?){_COUNT}\b"
    rf"|\b{_COUNT} (?:(?:kept|compiled|made|collected) )?(?:of|by) (?:this|our) {_PRESS}\b"
    rf"|^\W*our own {_COUNT}\b",
    re.IGNORECASE,
)


def counts_itself(sentence: Sentence) -> bool:
    """Return whether the outlet gives a count of its own: 'By our count 41 have died'."""
    return bool(_COUNTS.search(sentence.text))


def is_itself(saying: Saying) -> bool:
    """Return whether the one cited is the outlet by another word: 'this newspaper'."""
    return bool(_ITSELF.fullmatch(saying.speaker.words.strip()))
