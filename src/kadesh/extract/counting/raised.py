"""What a toll has come to over a time: 'taking the toll in the territory to over 300 during the war'."""

import re

from kadesh.extract.counting.links import Link
from kadesh.extract.document import Sentence

_RAISED = re.compile(r"\b(?:rais|bring|tak|push|driv|lift)ing (?:the |its |their )?(?:[\w-]+ ){0,4}$")
_REACH = 50
_OVER_TIME = re.compile(
    r"[^.;]{0,50}?\b(?:(?:during|in|over|throughout) the (?:[\w-]+ ){0,3}(?:war|conflict|uprising|crisis)\b(?!['’-])"
    r"|since (?!dawn|morning|midnight|sunrise)|this year\b|so far this (?:week|month|year)\b)"
)


def is_raised_over(sentence: Sentence, link: Link) -> bool:
    """Return whether a toll is told as what it has come to over a war or a year, not as that of one incident.

    'Bringing the toll to 40 in the conflict' is of the conflict, 'raising the toll to 40' of the deed told before.
    """
    at, cue = sentence.span.start, sentence.span_of(link.cue.token, link.cue.token)
    before = sentence.small[max(0, cue.start - at - _REACH) : cue.start - at]
    raised = link.cue.voice == "toll" and _RAISED.search(before) is not None
    return raised and _OVER_TIME.match(sentence.small, link.group.span.end - at) is not None
