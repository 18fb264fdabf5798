"""Outlets that bear the name of a place: 'told Al Jazeera', 'Aleppo Today reported'."""

import re

from kadesh.extract.document import Sentence
from kadesh.model.lexicon import PlaceMention

_REPORTS = re.compile(
    r"(?:,? which)? (?:said|says|reports|reported|quoted|added|channel|television|TV|correspondent|reporter)\b"
)


def is_outlet(sentence: Sentence, mention: PlaceMention) -> bool:
    """Return whether a name is that of an outlet that was told something or reports it: 'told Al Jazeera'."""
    outlet = next((o for o in sentence.outlets if mention.span.within(o.span)), None)
    if outlet is None:
        return False
    at = sentence.span.start
    told = sentence.text[: outlet.span.start - at].endswith((" told ", " told the "))
    return told or _REPORTS.match(sentence.text, mention.span.end - at) is not None
