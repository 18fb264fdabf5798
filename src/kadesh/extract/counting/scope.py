"""Whether a figure is of one incident, a share of another figure, or of a whole period; whether it is asserted at all."""

import re
from typing import Any

from kadesh.extract.counting.cue import outcomes_told
from kadesh.extract.counting.handing_on import is_exact
from kadesh.extract.counting.links import Link
from kadesh.extract.counting.ordinals import ordinal_value
from kadesh.extract.counting.periods import opens_by_month, tells_of_period
from kadesh.extract.counting.raised import is_raised_over
from kadesh.extract.counting.tallies import Tally
from kadesh.extract.document import Sentence
from kadesh.extract.tokens import Token
from kadesh.model.claim import Modality, Polarity, Scope
from kadesh.model.span import Span

_DOUBTS = (
    "unconfirmed",
    r"not (?:been )?(?:able to )?(?:immediately )?(?:confirm|verif)\w*",
    "did(?:n[’']?t| not) (?:confirm|say|specify)",
    "could not be (?:independently )?(?:confirmed|verified)",
    "no (?:immediate )?(?:information|word|figure|reports?|confirmation|details?)",
    r"unclear|(?:is|are|was|were|remains?|still) unknown|unknown (?:whether|if|how)|feared",
    r"(?-i:may|MAY) have been|might have been|believed to have(?! been (?:\w+ ){1,3}by\b)",
    "(?:thought|presumed|suspected|believed|assumed) to be(?! (?:from |by |of )?(?:the )?(?-i:[A-Z]))",
    "don[’']?t have any information",
    "is expected to(?! (?:rise|climb|grow|increase))",
)
"""Words of one who does not vouch for a figure."""
_UNCONFIRMED = re.compile(rf"\b(?:{'|'.join(_DOUBTS)})\b", re.IGNORECASE)
_WHO_THEY_ARE = re.compile(
    r",? (?:suspected|believed|thought|presumed|alleged) (?:to be|to have been) [^.;,]{2,60}(?:,|(?= killed))"
)
"""'Gunmen, believed to be of Alpha, killed two': who they were is in doubt, and not that they killed."""
_PART = (
    r"(?:(?:any|all|direct|its|their|having|being)\s){0,2}"
    r"(?:involvement|involved|responsib\w+|role|part|knowledge|complicity|connection|links?|behind)\b"
)
"""Whoever denies their part in a deed denies no figure of it: 'denied involvement in the blast that killed three'."""
_DENIED = re.compile(
    rf"\b(?:den(?:y|ies|ied|ying)(?!\s{_PART})|refut(?:e|es|ed|ing)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|rubbish(?:es|ed|ing)?|scotch(?:es|ed|ing))\s"
    r"(?:[\w’'-]+\s){0,6}?(?:that|reports?|claims?|allegations?|rumou?rs?|assertions?|\w+ing|any)\b"
    r"(?:(?!\b(?:and|but)\s(?:said|says|added|adds|claimed|claims|put|puts|insisted)\b)[^,;.:\"“”]){0,60}$",
    re.IGNORECASE,
)
"""Before a figure: it is denied, though somebody else asserts it."""
_OF_WAR = re.compile(
    r"\b(?:war|conflict|uprising|revolt|rebellion|insurgency|civil war) (?:that|which) (?:\w+ ){1,4}\Z", re.IGNORECASE
)
"""'Denied using gas in the war which has killed | 9,000': nobody denies that they died."""
_FALSE = re.compile(
    r"^[^.;:\"“”]{0,70}?\b(?:was|were|is|are)\s(?:\w+\s)?"
    r"(?:false|untrue|baseless|unfounded|fabricated|invented|not true|lies|a lie)\b",
    re.IGNORECASE,
)
_REPORTS = re.compile(r"\b(?:reports?|claims?|allegations?|rumou?rs?|suggestions?|news)\s(?:that|of)\b", re.IGNORECASE)
"""'Reports that nine had died were false': the figure is denied."""
_MAY_RISE = re.compile(r"\b(?:could|may|might|would|will|can)\s(?:\w+\s){0,2}(?:rise|climb|grow|increase|go|jump)\b")
"""'The toll could rise to 40': what nobody counts yet."""
_AUXILIARIES = "could|would|might|may|will|should|shall|can|to|if|unless|tried|trying"
_INTENTS = "threat|plan|risk|fear|aim|vow|want|intend|attempt|order|refus|avoid|prevent|potential|pledg"
_HYPOTHETICAL = re.compile(rf"\b(?:{_AUXILIARIES}|(?:{_INTENTS})\w*)\b", re.IGNORECASE)
"""Words before a deed that is only possible, wanted, feared or ordered."""
_AIMED_AT = re.compile(
    r"\b(?:aim|aims|goal|purpose|intention|intent|hope|idea|plan|plans|objective) (?:was )?of$|\baimed at$"
)
"""Before 'killing' these tell what is wanted: 'an attack with the aim of | killing the general'."""
_REACHED = re.compile(r"\b(?:manag|succeed|proceed|continu|went on|beg[au]n|start)\w* to\b")
"""'To' behind these tells of a deed done, unless it is denied: 'managed to kill two'."""
_HELD_TO_BE = re.compile(
    r"\b(?:thought|believed|feared|presumed|known|said|reported|understood|suspected|assumed) to (?:\w+ )?be\b"
)
"""'Are thought to be under the rubble': told as it is held to be."""
_CAUSES = frozenset(
    "forced forcing forces prompted prompting compelled compelling caused causing drove driving obliged obliging led pushed "
    "pushing made making triggering triggered".split()
)
"""'To' behind these tells of a deed done: 'forced thousands to flee'."""
_CAUSE_REACH = 9
_WOULD_HAVE = re.compile(r"\b(?:could|would|might|may|should) (?:\w+ )?have\b")
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
_SHARE_REACH = 40
_NUMBERED = 9
"""So many words behind 'the number' the word for its outcome stands."""
_DOUBT_REACH = 8
"""So many words before a figure or its outcome may say that nobody vouches for it."""
_LARGE, _FEW = 2_000, 100
"""A figure this high is of a campaign or a war, whatever the words: no one incident of recent wars comes near."""

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
    if is_raised_over(sentence, link):
        return "cumulative"
    count = link.group.count
    if ordinal_value(count.words.lower()) is not None:
        return "cumulative"  # 'the fifth reporter killed this year'
    if (count.low or count.high or 0) >= _LARGE or link.cue.outcome == "refugees":
        return "cumulative"
    if count.low == count.high and count.low in _ONE_OR_TWO and not opens_by_month(sentence.text):
        return "event"
    counted = link.cue.voice == "toll" and sentence.tokens[link.cue.token].lower_ == "number"
    at = max(link.group.span.end, sentence.span_of(link.cue.token, link.cue.last).end) - sentence.span.start
    few = link.cue.voice != "toll" and (count.high or count.low or 0) < _FEW
    deed = few and not _is_perfect(sentence.tokens, link.cue.token)
    return "cumulative" if tells_of_period(sentence, at, counted=counted, deed=deed) else "event"


def _is_perfect(tokens: tuple[Token, ...], k: int) -> bool:
    """'Have been killed', 'has killed': told of a time until now."""
    return any(t.lower_ in ("have", "has", "had") for t in tokens[max(0, k - 4) : k])


def _is_among(tokens: tuple[Token, ...], link: Link) -> bool:
    """'Among the dead were 20 children', 'those killed included six women'."""
    k = link.cue.token
    if link.cue.voice != "right" or link.group.first < k:
        return False
    if [t.lower_ for t in tokens[k + 1 : k + 2]] in (["included"], ["include"], ["includes"]):
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
    listed = link.cue.token > link.group.last and _LISTED_AMONG.match(sentence.small, at)
    return bool(_SHARE_AFTER.match(after) or _SHARE_WITHIN.search(own) or listed or (those and those.search(own)))


def polarity_of(sentence: Sentence, link: Link) -> Polarity:
    """Return `denied` for 'no casualties', `unconfirmed` for 'did not confirm any', else `asserted`."""
    start = min(link.group.first, link.cue.token)
    end = max(link.group.last, link.cue.token)
    near = _text_of(sentence, max(0, start - _DOUBT_REACH), end)
    if link.group.kind == "none" or link.group.count.high == 0:
        return "denied"
    if link.group.count.quantifier == "unknown":
        return "unconfirmed"
    if _UNCONFIRMED.search(_WHO_THEY_ARE.sub("", near)) or _may_have_been(sentence.tokens, link.cue.token):
        return "unconfirmed"
    before = sentence.text[: link.group.span.start - sentence.span.start]
    denied = _DENIED.search(before) and not _OF_WAR.search(before)
    rejected = is_exact(link.group) and (denied or _is_called_false(sentence, before, last=end))
    return "denied" if rejected or _negated(sentence.tokens, link) else "asserted"


def is_beside_denial(sentence: Sentence, link: Link) -> bool:
    """Return whether a figure only tells of the war in which something else is denied: nobody is cited for it."""
    before = sentence.text[: link.group.span.start - sentence.span.start]
    return _OF_WAR.search(before) is not None and _DENIED.search(before) is not None


def _is_called_false(sentence: Sentence, before: str, *, last: int) -> bool:
    """'Reports that 40 had been killed were false': told before a figure, and behind what became of it at token `last`."""
    behind = sentence.text[sentence.span_of(last, last).end - sentence.span.start :]
    return _REPORTS.search(before) is not None and _FALSE.match(behind) is not None


def _negated(tokens: tuple[Any, ...], link: Link) -> bool:
    verb = tokens[link.cue.token]
    return any(c.dep_ == "neg" for c in verb.children)


def modality_of(sentence: Sentence, link: Link) -> Modality:
    """Return `hypothetical` for deeds not told as done ('could have killed', 'threatened to kill'), else `actual`."""
    tokens = sentence.tokens
    k = link.cue.token
    if _is_supposed(tokens, min(k, link.group.first), asked=link.group.kind == "plural" and k != link.group.first):
        return "hypothetical"
    if link.cue.voice == "toll" and _MAY_RISE.search(_text_of(sentence, k, max(k, link.group.first))):
        return "hypothetical"
    if tokens[k].tag_ == "VBG" and _AIMED_AT.search(" ".join(_small(t) for t in tokens[max(0, k - 5) : k])):
        return "hypothetical"
    if tokens[k].tag_ != "VB" and not (k and tokens[k - 1].lower_ in ("be", "been", "have")):
        return "actual"
    words = " ".join(_small(t) for t in _before_deed(tokens, k))
    if _may_have_been(tokens, k) or _HELD_TO_BE.search(words):
        return "actual"
    if "have" in words.split():
        return "hypothetical" if _WOULD_HAVE.search(words) else "actual"
    if _REACHED.search(words) and not re.search(r"\bnot\b|n[’']t\b|\bnever\b", words):
        return "actual"
    return "hypothetical" if _HYPOTHETICAL.search(words) else "actual"


def _may_have_been(tokens: tuple[Token, ...], k: int) -> bool:
    """'Up to 200 may have been killed', 'may have died': told as done, by somebody who does not vouch for it."""
    before = [_small(t) for t in tokens[max(0, k - 5) : k]]
    if tokens[k].lower_ == "died" and before[-1:] == ["have"] and "may" in before[:-1]:
        return True  # 'could have died' tells of nobody
    return before[-2:] == ["have", "been"] and any(w in ("may", "might", "could") for w in before[:-2])


def _small(token: Token) -> str:
    """A word in small letters, but for the month of May."""
    return token.text if token.text == "May" else token.lower_


def _before_deed(tokens: tuple[Token, ...], k: int) -> tuple[Token, ...]:
    """The words before a deed; where it was brought about, as in 'forced 2,000 to flee', those before 'forced'."""
    for j in range(k - 1, max(-1, k - _CAUSE_REACH), -1):
        if tokens[j].lower_ in _CAUSES:
            return tokens[max(0, j - 5) : j]
    return tokens[max(0, k - 5) : k]


def _is_supposed(tokens: tuple[Token, ...], first: int, *, asked: bool) -> bool:
    """Whether an 'if', or a 'whether' that is asked, opens the clause: 'if another soldier was hurt'."""
    for token in reversed(tokens[max(0, first - 4) : first]):
        if token.text in (",", ";", ":", "."):
            return False
        if token.lower_ in ("if", "unless"):
            return True
        if token.lower_ == "whether":
            return asked
    return False


def _text_of(sentence: Sentence, first: int, last: int) -> str:
    span = sentence.span_of(first, last)
    return sentence.text[span.start - sentence.span.start : span.end - sentence.span.start]


def joined_span(sentence: Sentence, link: Link) -> Span:
    """Return the words from the group to its cue, as short as still shows the claim."""
    last = max(link.group.last, link.cue.last)
    if link.cue.voice == "toll" and link.cue.token > link.group.last:  # 'raising to 21 the number of those | killed'
        last = max(last, _outcome_behind(sentence, link))
    return sentence.span_of(min(link.group.first, link.cue.token), last)


def _outcome_behind(sentence: Sentence, link: Link) -> int:
    """The word for the outcome behind 'the number of', -1 if none is near."""
    told = outcomes_told()
    near = sentence.tokens[link.cue.last + 1 : link.cue.last + 1 + _NUMBERED]
    return next((t.i for t in near if any(o == link.cue.outcome for o, _ in told.get(t.lower_, ()))), -1)
