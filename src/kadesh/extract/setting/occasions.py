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
_RITE = r"(?:memorial|vigil|commemoration|remembrance|requiem|funeral|burial|wake|trial|inquest|sentencing|retrial)"
_OF_RITE = re.compile(
    rf"(?:['’]s?)?,?\s(?:[\w-]+\s){{0,2}}?{_RITE}s?(?:\s(?:service|mass|ceremony|march))?\s(?:for|of)\b[^.,;]{{0,80}}\Z",
    re.IGNORECASE,
)
"""Between a day and the dead: 'at Monday | 's funeral for | six farmers', not 'at Monday | 's funeral, killing | six'."""
_RITE_HELD = re.compile(
    rf"\b{_RITE}s?\b[^.,;]{{0,30}}\b(?:held|began|begins|begun|opened|opens|resumed|took place)\s(?:[\w-]+\s){{0,3}}\Z",
    re.IGNORECASE,
)
"""Before such a day: 'a memorial was held | on Tuesday | for nine'."""
_FOR = re.compile(r"\s(?:[\w-]+\s){0,3}?(?:for|of)\s[^.,;]{0,60}\Z")
_TURNS = re.compile(r"[,;]|\b(?:when|but|while|as|where)\b|\band \w", re.IGNORECASE)
"""'Rallied on Saturday against the ban | and police killed six': they died there. Not so 'and | nine girls taken'."""


def is_of_occasion(sentence: Sentence, mention: TimeMention, *, near: Span) -> bool:
    """Return whether a day is that of a deal, a rally or something by the way, and not of what is told at `near`.

    'The ceasefire agreed on 26 August was violated', 'hundreds rallied on Saturday to protest the killing of six'.
    """
    return (
        _is_of_deal(sentence, mention, near=near)
        or _is_of_rally(sentence, mention, near=near)
        or _is_of_rite(sentence, mention, near=near)
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


def _is_of_rite(sentence: Sentence, mention: TimeMention, *, near: Span) -> bool:
    """Whether the dead were mourned, or those who killed them tried, that day: 'at Monday's funeral for six farmers'."""
    start, text = sentence.span.start, sentence.text
    if not near.within(sentence.span) or near.start < mention.span.end:
        return False
    if (of_rite := _OF_RITE.match(text, mention.span.end - start, near.start - start)) is not None:
        return _TURNS.search(text, of_rite.start(), near.start - start) is None
    held = _RITE_HELD.search(text[: mention.span.start - start])
    whose = _FOR.match(text, mention.span.end - start, near.start - start) if held is not None else None
    return whose is not None and _TURNS.search(whose[0]) is None
