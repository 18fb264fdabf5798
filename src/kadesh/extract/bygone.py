"""Sentences that turn to a day before the news: 'Last month nine were seized' is no part of what was told before it."""

import re

_DAYS = (
    "january|february|march|april|may|june|july|august|september|october|november|december"
    "|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
)
BEFORE_DEED = (
    r"(?:(?:days|weeks|hours|shortly) )?(?:before|prior to) (?:the|that|this) (?:[\w-]+ )?"
    r"(?:attack|ambush|raid|bombing|blast|assault|massacre)(?=,)"
)
"""'Before the ambush, six had died': the deed told before dates another one."""
_DATES = re.compile(BEFORE_DEED, re.IGNORECASE)
_BEFORE = re.compile(
    rf"\W*(?:(?:and|but),? )?(?:(?:late )?last (?:week|month|year|{_DAYS})"
    r"|earlier (?:this|in the) (?:week|month|year)|(?:(?:on|in) )?the (?:previous|preceding) (?:day|week|month|year)"
    rf"|{BEFORE_DEED}"
    r"|(?:an?|one|two|three|four|five|six|several|a few) (?:day|week|month|year)s? (?:ago|earlier|before)"
    r"|(?:only |just )?(?:days|weeks|months|years) (?:earlier|before|previously))\b",
    re.IGNORECASE,
)
"""How a sentence opens that tells of a day before the one told so far."""
_ENDS = re.compile(r"\b(?:day|week|month|year)s? (?:before|earlier|previously)\W*\Z", re.IGNORECASE)
_END = 40
"""How it ends: 'Nine had been seized in Bol weeks before.'"""


def tells_of_before(sentence: str) -> bool:
    """Return whether a sentence opens or ends with a day before the news: what it tells is another deed than the one before.

    >>> tells_of_before("Last month nine were seized in Bol."), tells_of_before("Nine were seized last month.")
    (True, False)
    """
    return _BEFORE.match(sentence) is not None or _ENDS.search(sentence[-_END:]) is not None


def is_reckoned_from(sentence: str, at: int) -> bool:
    """Return whether what stands at `at` of a sentence only tells before which deed another was done.

    >>> text = "Before the raid, six men died."
    >>> is_reckoned_from(text, text.index("raid")), is_reckoned_from(text, text.index("died"))
    (True, False)
    """
    opens = _DATES.match(sentence)
    return opens is not None and at < opens.end()
