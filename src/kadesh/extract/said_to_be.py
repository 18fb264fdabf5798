"""Who those were that a share counts, where the verb behind it tells: 'two of those who died were | rebel fighters'."""

import re

from kadesh.extract.counting.links import Link
from kadesh.extract.document import Sentence
from kadesh.model.lexicon import SideMention
from kadesh.model.side import COMBATANTS

_SHARE = re.compile(
    r"\s?\bof\s(?:them|those|the\s(?:dead|victims|wounded|injured|killed|casualties|fatalities))\b", re.IGNORECASE
)
_HARM = r"(?:died|killed|dead|wounded|injured|hurt|captured|slain)"
_WERE = re.compile(
    rf"(?:\s(?:who\s(?:were\s|had\s)?)?{_HARM})?(?:\s(?:in|during|by)\s(?:[\w-]+\s?){{1,4}}?)?"
    rf"\s?(?:were|are|was|is)\s(?!{_HARM}\b|former\b|ex-)(?P<who>(?:(?!(?:of|by|from|near|with|in|at|and)\b)[\w-]+\s?){{1,3}})",
    re.IGNORECASE,
)
_FIGHTERS = tuple(
    "fighters soldiers rebels militants troops insurgents militiamen policemen fighter soldier rebel militant".split()
)
_REACH = 100
"""So many letters behind the share."""


def said_to_be(sentence: Sentence, link: Link) -> SideMention | None:
    """Return the fighters that a share of the dead is told to be: 'two of those who died were | rebel fighters'.

    None for 'two of those who died were children', whose side is that of the whole, and for 'were killed by rebels'.
    """
    first, end = (i - sentence.span.start for i in (link.group.span.start, link.group.span.end))
    share = _SHARE.search(sentence.text, first, end + _REACH)
    if share is None or share.start() > end + 1:
        return None
    told = _WERE.match(sentence.text, share.end(), share.end() + _REACH)
    if told is None:
        return None
    start, stop = (sentence.span.start + i for i in told.span("who"))
    named = [m for m in sentence.sides if start <= m.span.start < stop and m.side is not None and m.role in COMBATANTS]
    plain = told["who"].strip().lower().endswith(_FIGHTERS)
    return named[0] if named and (plain or named[0].words.lower().endswith(_FIGHTERS)) else None
