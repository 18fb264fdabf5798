"""Whether a figure is of one incident, a share of another figure, or of a whole period; whether it is asserted at all."""

import re
from typing import Any

from kadesh.extract.document import Sentence
from kadesh.extract.links import Link
from kadesh.model.claim import Modality, Polarity, Scope
from kadesh.model.span import Span

_PERIOD = re.compile(
    r"\bsince\b(?! then,? no)|\bso far\b|\bto date\b|\b(?:in|over|during|within|for) (?:the )?(?:past|last|previous|first|recent|nearly|almost|more than|"
    r"just over|about|over)? ?(?:\w+[- ]){0,3}(?:days|weeks|months|years|decade|decades|fortnight|24 hours|48 hours|72 hours|week|month|year)\b|"
    r"\b(?:this|last) (?:week|month|year)\b|"
    r"\bbring(?:s|ing) (?:the )?(?:\w+ ){0,4}(?:toll|number|total)|\bwar (?:has|had|that)\b|\bconflict (?:has|had|that|which)\b|\btotal of\b.{0,40}\bsince\b|"
    r"\b(?:\d+|two|three|four|five|six|seven|eight)[- ]year(?:s)?[- ](?:old )?(?:war|conflict|civil)|\bin (?:the|its|a) (?:\w+ ){0,4}(?:war|conflict)\b|"
    r"\beach (?:day|month|year)\b|\bevery (?:day|month|year)\b|\bcivil war\b|\boverall\b",
    re.IGNORECASE,
)
_UNCONFIRMED = re.compile(
    r"\b(?:unconfirmed|not (?:been )?(?:able to )?(?:immediately )?(?:confirm|verif)\w*|did(?:n[’']?t| not) (?:confirm|say|specify)|could not be (?:independently )?(?:confirmed|verified)|"
    r"no (?:immediate )?(?:information|word|figure|reports?|confirmation|details?)|unclear|unknown|feared|may have been|might have been|believed to have been|"
    r"don[’']?t have any information|is expected to)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:no|without(?: any)?|not any|nor any|never|zero|did(?:n[’']?t| not)|not|nobody|none|denied|denies|deny|denying)\b",
    re.IGNORECASE,
)
_HYPOTHETICAL = re.compile(
    r"\b(?:could|would|might|may|will|should|shall|can|to|threat\w*|plan\w*|if|unless|risk\w*|fear\w*|aim\w*|vow\w*|want\w*|intend\w*|attempt\w*|tried|trying|order\w*|refus\w*|avoid\w*|prevent\w*|"
    r"potential\w*|pledg\w*)\b",
    re.IGNORECASE,
)
_LARGE = 2_000
"""A figure this high is of a campaign or a war, whatever the words: no single incident in the news of recent wars comes near."""


def scope_of(sentence: Sentence, link: Link) -> Scope:
    """Return `part` for a share, `cumulative` for a period or a very large figure, else `event`."""
    if link.whole is not None or _is_share(sentence, link):
        return "part"
    if (link.group.count.low or link.group.count.high or 0) >= _LARGE or link.cue.outcome == "refugees":
        return "cumulative"
    return "cumulative" if _PERIOD.search(sentence.text) else "event"


def _is_share(sentence: Sentence, link: Link) -> bool:
    """'12 of them', 'fifteen of the wounded', 'were among those killed'."""
    text = sentence.text
    at = link.group.span.end - sentence.span.start
    after = text[at : at + 40].lower()
    return bool(
        re.match(
            r"\s*(?:of (?:them|whom|these|those|the (?:dead|victims|wounded|injured|killed|casualties))|(?:were|are|was) (?:also )?among)\b",
            after,
        )
    ) or bool(re.search(r"\bof the (?:wounded|injured|dead|victims|killed)\b", link.group.span.of(sentence_text(sentence))))


def sentence_text(sentence: Sentence) -> str:
    """Return the sentence padded so that the report's offsets fit it."""
    return " " * sentence.span.start + sentence.text


def polarity_of(sentence: Sentence, link: Link) -> Polarity:
    """Return `denied` for 'no casualties', `unconfirmed` for 'did not confirm any', else `asserted`."""
    start = min(link.group.first, link.cue.token)
    end = max(link.group.last, link.cue.token)
    near = _text_of(sentence, max(0, start - 8), end)
    if link.group.kind == "none" or link.group.count.high == 0:
        return "denied"
    if _UNCONFIRMED.search(near):
        return "unconfirmed"
    return "denied" if _negated(sentence.tokens, link) else "asserted"


def _negated(tokens: tuple[Any, ...], link: Link) -> bool:
    verb = tokens[link.cue.token]
    return any(c.dep_ == "neg" for c in verb.children)


def modality_of(sentence: Sentence, link: Link) -> Modality:
    """Return `hypothetical` for deeds that are not told as done ('could have killed', 'threatened to kill'), else `actual`."""
    tokens = sentence.tokens
    k = link.cue.token
    if tokens[k].tag_ != "VB" and not (k and tokens[k - 1].lower_ in ("be", "been", "have")):
        return "actual"
    words = " ".join(t.lower_ for t in tokens[max(0, k - 5) : k])
    return (
        "hypothetical" if _HYPOTHETICAL.search(words) and "have" not in words.split() + ["has", "had"][:0] else _would(words)
    )


def _would(words: str) -> Modality:
    return "hypothetical" if re.search(r"\b(?:could|would|might|may|should) (?:\w+ )?have\b", words) else "actual"


def _text_of(sentence: Sentence, first: int, last: int) -> str:
    span = sentence.span_of(first, last)
    return sentence.text[span.start - sentence.span.start : span.end - sentence.span.start]


def joined_span(sentence: Sentence, link: Link) -> Span:
    """Return the words from the group to its cue, as short as still shows the claim."""
    return sentence.span_of(min(link.group.first, link.cue.token), max(link.group.last, link.cue.token))
