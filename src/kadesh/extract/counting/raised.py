"""What a toll has come to over a time: 'taking the toll in the territory to over 300 during the war'."""

import re

from kadesh.extract.counting.links import Link
from kadesh.extract.document import Sentence

_RAISED = re.compile(r"\b(?:rais|bring|tak|push|driv|lift)ing (?:the |its |their )?(?:[\w-]+ ){0,4}$")
_BREACHED = re.compile(
    r"(?<![\w,])(?:\d[\d,]{0,11}|(?:hundreds|thousands|dozens|scores) of) "
    r"(?:[\w’'-]+ ){0,3}?(?:breaches|violations|infringements)\b"
    r"[^.;]{0,70}?\b(?:(?:result(?:ed|ing)?) in|led to|leading to|left|leaving|killed|killing|caused|causing"
    r"|claim(?:ed|ing))\b[^.;]{0,40}$"
)
"""'Nearly 400 breaches of the truce, resulting in': what came of many deeds."""
_REACH = 50
_OVER_TIME = re.compile(
    r"[^.;]{0,50}?\b(?:(?:during|in|over|throughout) the (?:[\w-]+ ){0,3}"
    r"(?:war|conflict|uprising|crisis|offensive|campaign)\b(?!['’-])"
    r"|since (?!dawn|morning|midnight|sunrise)|this year\b|so far this (?:week|month|year)\b)"
)


def is_raised_over(sentence: Sentence, link: Link) -> bool:
    """Return whether a toll is told as what it has come to over a war or a year, not as that of one incident.

    'Bringing the toll to 40 in the conflict', 'the toll in the offensive to 40' are of it; 'raising the toll to 40'
    is of the deed told before.
    """
    at, cue = sentence.span.start, sentence.span_of(link.cue.token, link.cue.token)
    before = sentence.small[max(0, cue.start - at - _REACH) : cue.start - at]
    if link.cue.voice != "toll" or _RAISED.search(before) is None:
        return False
    between = sentence.small[cue.end - at : max(cue.end, link.group.span.start) - at]
    return (
        _OVER_TIME.match(between + ".") is not None or _OVER_TIME.match(sentence.small, link.group.span.end - at) is not None
    )


def is_of_breaches(sentence: Sentence, link: Link) -> bool:
    """Return whether a figure is what many breaches came to: 'officials counted 400 breaches that led to 30 deaths'."""
    first = sentence.span_of(min(link.group.first, link.cue.token), max(link.group.first, link.cue.token)).start
    return _BREACHED.search(sentence.small[: first - sentence.span.start]) is not None
