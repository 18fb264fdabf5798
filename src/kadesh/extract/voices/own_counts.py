"""Where the outlet counts itself: 'by our count', 'by the reckoning of this newspaper'. Nobody else is heard there."""

import re

from kadesh.extract.document import Document, Sentence
from kadesh.extract.voices.saying import Saying

_PRESS = r"(?:newspaper|paper|agency|magazine|weekly|daily|station|radio|channel|website|site|publication|portal)"
_COUNT = r"(?:count|counts|tally|tallies|reckoning|calculations?|estimates?|information|records|figures|knowledge)"
_ITSELF = re.compile(rf"(?:this|our) (?:own )?{_PRESS}", re.IGNORECASE)
_ARTICLE = re.compile(r"^the ", re.IGNORECASE)
_PAPERS = frozenset(
    "agency tribune times post herald news network media tv radio press daily observer standard journal mail today "
    "gazette monitor independent telegraph express chronicle guardian".split()
)
_COUNTS = re.compile(
    rf"\b(?:by|in|on|from|to|per|according to) (?:our (?:own )?|this {_PRESS}['’]s (?:own )?){_COUNT}\b"
    rf"|\b{_COUNT} (?:(?:kept|compiled|made|collected) )?(?:of|by) (?:this|our) {_PRESS}\b"
    rf"|^\W*our own {_COUNT}\b",
    re.IGNORECASE,
)


def counts_itself(sentence: Sentence) -> bool:
    """Return whether the outlet gives a count of its own: 'By our count 41 have died'."""
    return bool(_COUNTS.search(sentence.text))


def is_itself(document: Document, saying: Saying) -> bool:
    """Return whether the one cited is the outlet by another word, or a paper by its bare name: 'this newspaper'.

    What the Arda Times reports in the Arda Times is its own; its reporter is somebody, and so is a body that publishes.
    """
    words = saying.speaker.words.strip()
    if _ITSELF.fullmatch(words):
        return True
    printed = _ARTICLE.sub("", document.report.outlet or "").lower()
    known = document.lexicon.outlet(words)
    body = known is not None and known.kind == "body"
    named = printed and not body and (known is not None or printed.split()[-1] in _PAPERS)
    return bool(named) and _ARTICLE.sub("", words).lower() == printed
