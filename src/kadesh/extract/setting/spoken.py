"""Times at which somebody spoke or counted, and nothing was done: 'the ministry said on Monday'."""

import re

from kadesh.extract.document import Sentence
from kadesh.extract.words import load_words
from kadesh.model.lexicon import TimeMention

_LASTING = re.compile(
    r"(?:since|between|during|over|throughout|from|in the (?:past|last)|[\w -]*(?:hour|day|week|month|year)s? of)\b",
    re.IGNORECASE,
)
"""What a time begins with in which many things were counted, and not one thing said: 'says a month of war has killed'."""
_TOLL_GREW = re.compile(
    r"\btoll\b(?:[^.;\n]*\b(?:ros|ris|climb|increas|jump|soar|mount)\w*"
    r"|,? (?:from|in|of) (?:the|an?|\S+day[’']s)\s[^.;,\n]*\b(?:reach|st(?:ood|ands?)|pass|top|hit)\w*)"
    r"(?: (?:to|at|by|from))?(?: \w+){0,3}? \d[\d,]*(?: (?:people|dead|deaths|killed))?(?: (?:late|early))?,?\s(?:on )?\Z",
    re.IGNORECASE,
)
"""Before a day: it is that of the count, 'the toll of the bombing rose to 58 on Friday'."""
_SEEN = re.compile(
    r"\b(?:fighting|clashes|shelling|shooting|gunfire|air\s?strikes?|strikes|attacks?|raids?|explosions?|blasts?|bombardments?|bombings?"
    r"|skirmishes|violence|deaths|casualties|incidents?)\s(?:\w+\s){0,3}?(?:was|were|been)\s(?:also\s)?reported\s\Z",
    re.IGNORECASE,
)
"""Before a day on which a deed was heard of: it is that of the deed."""
_SAID_IN = re.compile(r"\b(?:said|announced|told (?:reporters|journalists)) in [A-Z][\w-]+(?: [A-Z][\w-]+)?,? (?:on )?\Z")
"""Before the day of speaking: 'the envoy said in Bern | on Monday'."""
_TOLD_TO = re.compile(
    r"\btold (?:the )?(?:[A-Z][\w.’'-]*|reporters|journalists|agency|newspaper)"
    r"(?: (?:[A-Z&][\w.’'-]*|over|by|the|phone|telephone|agency|news|in an interview)){0,4},? (?:on )?(?:late |early )?\Z"
)
"""Before the day of speaking, behind who heard it: 'told the Arda Herald | on Monday'."""
_OWNS = ("’s", "'s")
_STATED = re.compile(
    r"\b(?:statement|report|communiqu[eé]|bulletin|press release|figures|post|video|message)s? (?:\w+ )?"
    r"(?:made|issued|released|published|posted|broadcast|sent)"
    r"(?: (?:by|to|on) (?:[\w.’'-]+ ){1,8}?)? ?(?:late |early )?\Z",
    re.IGNORECASE,
)
"""Before the day of a paper: 'a statement issued by the ministry | on Friday'."""
_OPENS_WITHIN = 12
"""'In a statement issued on Friday' leads to what the rest of the sentence tells, often of that day."""
_PAPER = re.compile(
    r"\s(?:report|study|survey|statement|estimate|assessment|interview|speech|communiqu[eé])\b", re.IGNORECASE
)
"""Behind the time of a paper: 'according to a | February | report'."""
_GIVEN = re.compile(
    r"\b(?:toll|figures?|numbers?|tally|count|details|information|account)s? (?:was|were|is|are|has been) "
    r"(?:provided|given|released|announced|issued|published|confirmed|updated|revised)"
    r"(?: by (?:[\w.’'-]+ ){1,8}?)? ?(?:late |early )?\Z",
    re.IGNORECASE,
)
"""Before the day on which a count was told: 'the toll was given by the army | on Friday'."""
_FIGURE_GREW = re.compile(
    r",? (?:the|that|this|its) (?:(?:death|casualty) )?(?:toll|figure|number|tally|count)\b(?: of (?:[\w-]+ ){1,3})?"
    r" ?(?:had |has |was )?"
    r"(?:rose|risen|climbed|grew|grown|increased|jumped|went up|gone up|reached|stood|revised|raised|updated)\b",
    re.IGNORECASE,
)
"""Behind a day: 'on Tuesday | the figure rose to nine'."""
_SAYINGS = frozenset(
    w for w in load_words("sayings", way="say") | load_words("sayings", way="tell") if not w.endswith("ing")
) - {"documented", "recorded", "registered", "monitored", "state", "states"}
"""Verbs of saying that take a day for themselves; beside 'with Ankara warning on Monday' the day is that of the news, and so
it is behind 'in Benue state'.

Whoever 'documented on Monday' nine dead tells when they died."""
_SPOKEN_WITHIN = 24
"""A time this close behind a verb of saying is when it was said, not when it happened."""


def is_spoken(sentence: Sentence, verb: int, *, mention: TimeMention) -> bool:
    """Return whether a time begins so close behind the end of a verb of saying that it is when that was said.

    In 'said that on Monday six died' it is not: what is said begins before it.
    """
    start, time = sentence.span.start, mention.span.start
    if _LASTING.match(mention.words) or _is_seen(sentence, mention):
        return False
    return 0 <= time - verb <= _SPOKEN_WITHIN and " that " not in sentence.text[verb - start : time - start]


def is_of_saying(sentence: Sentence, mention: TimeMention) -> bool:
    """Return whether it is the day somebody spoke or counted: 'state media reported on Sunday', not 'reported since May'."""
    if _LASTING.match(mention.words) or _is_seen(sentence, mention):
        return False
    if _leads_saying(sentence, mention) or _SAID_IN.search(sentence.text, 0, mention.span.start - sentence.span.start):
        return True
    if _PAPER.match(sentence.text, mention.span.end - sentence.span.start):
        return True
    told = sentence.text[: mention.span.start - sentence.span.start]
    if "toll" in sentence.words and _TOLL_GREW.search(told):
        return True
    owned = mention.words.endswith(_OWNS) or sentence.text.startswith(_OWNS, mention.span.end - sentence.span.start)
    if not owned and _TOLD_TO.search(told):
        return True
    if _is_stated(told) or _GIVEN.search(told) or _FIGURE_GREW.match(sentence.text, mention.span.end - sentence.span.start):
        return True
    before = told.lower().split()[-2:]
    if before[-1:] in (["a"], ["an"]) or owned:  # 'claimed an October 2 attack', 'said Monday's raid killed two'
        return False
    return before[-1:] != ["that"] and any(word in _SAYINGS for word in before)


def _is_stated(told: str) -> bool:
    stated = _STATED.search(told)
    return stated is not None and stated.start() > _OPENS_WITHIN


def _is_seen(sentence: Sentence, mention: TimeMention) -> bool:
    """'Clashes were reported on Sunday': they were seen then; not 'were reported on Sunday by the ministry'."""
    start, end = mention.span.start - sentence.span.start, mention.span.end - sentence.span.start
    return _SEEN.search(sentence.text, 0, start) is not None and not sentence.text.startswith(" by ", end)


def _leads_saying(sentence: Sentence, mention: TimeMention) -> bool:
    """'The monitor on Thursday | said a raid yesterday killed two': what was said has a day of its own."""
    behind = sentence.text[mention.span.end - sentence.span.start :].split(maxsplit=1)[:1]
    return bool(behind) and behind[0].lower() in _SAYINGS and any(m.span.start > mention.span.end for m in sentence.times)
