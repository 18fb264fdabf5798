"""Whether a figure is of one incident, a share of another figure, or of a whole period."""

import re

from kadesh.extract.counting.inverted import includes
from kadesh.extract.counting.links import Link
from kadesh.extract.counting.ordinals import ordinal_value
from kadesh.extract.counting.periods import opens_by_month, tells_of_period
from kadesh.extract.counting.raised import is_of_breaches, is_raised_over
from kadesh.extract.counting.tallies import Tally
from kadesh.extract.document import Sentence
from kadesh.extract.tokens import Token
from kadesh.model.claim import Scope

_SHARE_AFTER = re.compile(
    r"\s*(?:of (?:them|whom|these|those|the (?:dead|victims|wounded|injured|killed|casualties))"
    r"|(?:were|are|was) (?:also )?among)\b"
)
_SHARE_WITHIN = re.compile(r"\bof the (?:\w+ly )?(?:wounded|injured|dead|victims|killed)\b")
_OF_THOSE = {"wounded": re.compile(r"\bof those (?:wounded|injured|hurt)\b"), "killed": re.compile(r"\bof those killed\b")}
_LISTED_AMONG = re.compile(
    r"(?:,\s|\sand\s)(?:(?!\b(?:was|were|are|is|had|has|have|died|killed|wounded|who)\b)[^.;:]){1,80}?"
    r"\s(?:were|are)\s(?:also\s)?among\s(?:the|those|\w+\s(?:people|persons))\b"
)
"""Behind the first of a list: 'a nurse | and two guards were among the dead'."""
_AMONG_THE_DEAD = re.compile(
    r"(?:(?!\b(?:was|were|are|is|had|has|have|died|killed|wounded|who)\b)[^.;:]){0,80}?\s(?:was|were|is|are)\s(?:also\s)?among\s"
    r"(?:the|those)\s(?:[\w-]+\s){0,2}?(?:dead|killed|wounded|injured|victims|casualties|fatalities)\b"
)
"""Behind a figure: '13 rebels | of six families were among the dead'."""
_SHARE_REACH = 40
_LARGE, _FEW = 2_000, 100
"""A figure this high is of a campaign or a war, whatever the words: no one incident of recent wars comes near."""

_LEAD = 3
"""Sentences in which news is told, in whatever tense."""
_VAGUE = re.compile(r"(?:\w+ )*(?:dozens|scores|hundreds|thousands)\b", re.IGNORECASE)
_IN_DEEDS = re.compile(
    r"[^.,;]{0,30}?\b(?:in|by|from) (?:[\w-]+ ){0,2}(?:attacks|raids|clashes|killings|assaults|bombings|ambushes)\b"
)

_ONE_OR_TWO = (1, 2)
"""So few, told exactly, are of one incident, whatever period is spoken of beside them."""


def scope_of(sentence: Sentence, link: Link, *, tally: Tally | None = None) -> Scope:
    """Return `part` for a share, `cumulative` for a period or a very large figure, else `event`.

    `tally`: what those are who are counted in a sentence of statistics.
    """
    if link.whole is not None or _is_share(sentence, link) or _is_among(sentence.tokens, link):
        return "part"
    if tally is not None:
        return tally
    if is_raised_over(sentence, link) or is_of_breaches(sentence, link):
        return "cumulative"
    count = link.group.count
    if ordinal_value(count.words.lower()) is not None:
        return "cumulative"  # 'the fifth reporter killed this year'
    if (count.low or count.high or 0) >= _LARGE or link.cue.outcome == "refugees":
        return "cumulative"
    if count.low == count.high and count.low in _ONE_OR_TWO and not opens_by_month(sentence.text):
        return "event"
    if sentence.index >= _LEAD and _is_of_many_deeds(sentence, link):
        return "cumulative"
    counted = link.cue.voice == "toll" and sentence.tokens[link.cue.token].lower_ == "number"
    at = max(link.group.span.end, sentence.span_of(link.cue.token, link.cue.last).end) - sentence.span.start
    few = link.cue.voice != "toll" and (count.high or count.low or 0) < _FEW
    deed = few and not _is_perfect(sentence.tokens, link.cue.token)
    return "cumulative" if tells_of_period(sentence, at, counted=counted, deed=deed) else "event"


def _is_of_many_deeds(sentence: Sentence, link: Link) -> bool:
    """'The state has seen | hundreds of deaths | in raids by bandits': many, in deeds without a day, until now."""
    at, end = sentence.span.start, link.group.span.end
    vague = _VAGUE.match(link.group.count.words) is not None and not sentence.times
    deeds = _IN_DEEDS.match(sentence.text, max(end, sentence.span_of(link.cue.token, link.cue.last).end) - at)
    first = min(link.cue.token, link.group.first)
    return (
        vague and deeds is not None and (_is_perfect(sentence.tokens, first) or _is_perfect(sentence.tokens, link.cue.token))
    )


def _is_perfect(tokens: tuple[Token, ...], k: int) -> bool:
    """'Have been killed', 'has killed': told of a time until now."""
    return any(t.lower_ in ("have", "has", "had") for t in tokens[max(0, k - 4) : k])


def _is_among(tokens: tuple[Token, ...], link: Link) -> bool:
    """'Among the dead were 20 children', 'those killed included six women'."""
    k = link.cue.token
    if link.cue.voice != "right" or link.group.first < k:
        return False
    if includes(tokens, k):
        return True
    if tokens[link.cue.last].lower_ in ("included", "include", "includes"):
        return True  # 'those killed in the raids include nine girls'
    return any(t.lower_ == "among" for t in tokens[max(0, k - 3) : k])


def _is_share(sentence: Sentence, link: Link) -> bool:
    """'12 of them', 'fifteen of the wounded', 'were among those killed'."""
    at = link.group.span.end - sentence.span.start
    after = sentence.text[at : at + _SHARE_REACH].lower()
    own = sentence.text[link.group.span.start - sentence.span.start : at]
    those = _OF_THOSE.get(link.cue.outcome)
    behind = link.cue.token > link.group.last
    listed = behind and (_LISTED_AMONG.match(sentence.small, at) or _AMONG_THE_DEAD.match(sentence.small, at))
    return bool(_SHARE_AFTER.match(after) or _SHARE_WITHIN.search(own) or listed or (those and those.search(own)))
