"""Days of an occasion and not of the deed told beside it: of a deal that is broken, of a rally against a killing."""

import re

from kadesh.extract.document import Sentence
from kadesh.extract.setting.asides import is_aside
from kadesh.model.lexicon import TimeMention
from kadesh.model.span import Span

_DEAL = re.compile(r"truce|agree|accord|deal|pact|treat|memorand")
_OF_DEAL = re.compile(
    r"\b(?:deals?|agreements?|cease-?fires?|truces?|accords?|memorand\w+|pacts?|treat(?:y|ies))"
    r"(?: (?:agreed|signed|reached|concluded|announced|declared|brokered|struck|negotiated|that (?:took|came into) \w+))?"
    r" (?:on|of|from|in|since)? ?(?:the )?$",
    re.IGNORECASE,
)
_GATHERED = re.compile(r"\b(?:gathered|rallied|marched|assembled|demonstrated|protested)\b[^.;]{0,80}\Z", re.IGNORECASE)
_AGAINST = re.compile(
    r"[^.;]{0,80}?\b(?:protest(?:ing)?|mourn(?:ing)?|condemn(?:ing)?|denounc(?:e|ing)|commemorat(?:e|ing)|against|over)\b",
    re.IGNORECASE,
)
"""Before and behind a day: 'hundreds rallied | on Saturday | to protest the killing of six'."""
_TURNS = re.compile(r"[,;]|\b(?:when|but|while|as|where)\b|\band \w", re.IGNORECASE)
"""'Rallied on Saturday against the ban | and police killed six': they died there. Not so 'and | nine girls taken'."""


def is_of_occasion(sentence: Sentence, mention: TimeMention, *, near: Span) -> bool:
    """Return whether a day is that of a deal, a rally or something by the way, and not of what is told at `near`.

    'The ceasefire agreed on 26 August was violated', 'hundreds rallied on Saturday to protest the killing of six'.
    """
    return (
        _is_of_deal(sentence, mention, near=near)
        or _is_of_rally(sentence, mention, near=near)
        or is_aside(sentence, mention, near=near)
    )


def _is_of_deal(sentence: Sentence, mention: TimeMention, *, near: Span) -> bool:
    """Whether it is the day of a deal, 'the ceasefire agreed on 26 August'; `near` are words of another thing."""
    start = sentence.span.start
    if "ceasef" not in sentence.small and _DEAL.search(sentence.small) is None:
        return False
    deal = _OF_DEAL.search(sentence.text[: mention.span.start - start])
    return deal is not None and not near.overlaps(Span(start + deal.start(), mention.span.end))


def _is_of_rally(sentence: Sentence, mention: TimeMention, *, near: Span) -> bool:
    """Whether people gathered that day over what the sentence tells behind it; the next may tell of that day again."""
    start = sentence.span.start
    if not near.within(sentence.span) or near.start < mention.span.end:
        return False
    if _GATHERED.search(sentence.text[: mention.span.start - start]) is None:
        return False
    against = _AGAINST.match(sentence.text, mention.span.end - start, near.start - start)
    return against is not None and _TURNS.search(sentence.text, against.end(), near.start - start) is None
