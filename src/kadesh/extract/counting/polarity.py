"""Whether a figure is asserted, denied, or told by one who does not vouch for it."""

import re
from typing import Any

from kadesh.extract.counting.beyond import behind_known
from kadesh.extract.counting.handing_on import is_exact
from kadesh.extract.counting.links import Link
from kadesh.extract.counting.modality import may_have_been
from kadesh.extract.counting.shown import text_of
from kadesh.extract.document import Sentence
from kadesh.model.claim import Polarity

_DOUBTS = (
    "unconfirmed",
    r"not (?:been )?(?:able to )?(?:immediately )?(?:confirm|verif)\w*",
    "did(?:n[’']?t| not) (?:confirm|say|specify)(?! (?:why|when|where|who|how(?! many| much))\\b)",
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
_DOUBT_REACH = 8
"""So many words before a figure or its outcome may say that nobody vouches for it."""


def polarity_of(sentence: Sentence, link: Link) -> Polarity:
    """Return `denied` for 'no casualties', `unconfirmed` for 'did not confirm any', else `asserted`."""
    start = min(link.group.first, link.cue.token)
    end = max(link.group.last, link.cue.token)
    near = text_of(sentence, max(0, start - _DOUBT_REACH), last=end)
    if link.group.kind == "none" or link.group.count.high == 0:
        return "denied"
    if link.group.count.quantifier == "unknown":
        return "unconfirmed"
    if _UNCONFIRMED.search(behind_known(_WHO_THEY_ARE.sub("", near))) or may_have_been(sentence.tokens, link.cue.token):
        return "unconfirmed"
    before = sentence.text[: link.group.span.start - sentence.span.start]
    denied = _DENIED.search(behind_known(before)) and not _OF_WAR.search(before)
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
