"""Who is only named behind what they said: 'Twelve died. That was the count of the district hospital.'"""

import re

from kadesh.extract.document import Document
from kadesh.extract.voices.saying import Cited, Saying
from kadesh.extract.voices.speaker_words import make_plain_speaker
from kadesh.model.span import Span

_COUNT = r"(?:count|figure|tally|toll|estimate|number|account|version|word)"
_OWNED = re.compile(
    rf"\W*(?:that|this|it|these|those) (?:was|is|were|are) (?:only )?(?:the |an? )?(?:\w+ )?{_COUNT}s? "
    rf"(?:of|from|by|given by|kept by) (?P<of>[^,.;:()]{{2,60}})|"
    rf"\W*(?:that|this) {_COUNT} (?:came|comes|is|was) from (?P<come>[^,.;:()]{{2,60}})|"
    rf"\W*(?:this|that) (?:was|is|has been) (?:reported|stated|announced|confirmed|said|told)\b[^.;:()]{{0,40}}? by "
    rf"(?P<by>[^.;:()]{{2,90}}?)(?=\W*$| (?:on|late on|early on) (?:\w+day|the )|,? and \w+ed by\b|[;:(.])|"
    rf"\W*so (?:says?|said) (?P<so>[^,.;:()]{{2,60}})|"
    rf"\W*according to (?P<apart>[^,.;:()]{{2,60}})\.?\s*$|"
    rf"\W*(?P<posted>(?-i:[A-Z])[^.;:()]{{2,90}}?),? (?:said|wrote|reported|stated|announced|confirmed) this"
    rf"(?= (?:in|on|via|to|during|at)\b|\W*$)|"
    rf"\W*(?:the|this|that|these|those) [\w -]{{3,30}}, (?:first )?(?:reported|confirmed|announced) (?:on \w+ )?by "
    rf"(?P<deed>[^,.;:()]{{2,60}}),",
    re.IGNORECASE,
)
_NAMES = ("of", "come", "by", "so", "apart", "posted", "deed")


def add_owners(document: Document, cited: Cited) -> list[list[Saying]]:
    """Return who is cited in each sentence, with whoever the next sentence says a bare figure is of.

    Only a sentence that cites nobody and counts somebody is given to them.
    """
    settled = [list(one) for one in cited]
    for before, sentence in zip(document.sentences, document.sentences[1:], strict=False):
        match = _OWNED.match(sentence.text)
        if match is None or settled[before.index]:
            continue
        start, end = next(match.span(name) for name in _NAMES if match[name])
        words = Span(sentence.span.start + start, sentence.span.start + end)
        speaker = make_plain_speaker(sentence, words)
        if before.counts:
            settled[before.index].append(Saying(0, speaker, before.span))
        if match["by"] and not settled[sentence.index]:
            settled[sentence.index].append(Saying(0, speaker, sentence.span))  # and goes on to tell more
    return settled
