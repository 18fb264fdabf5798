"""When: the time that the words of a claim go with, the day of the deed and not the day of saying or printing it."""

import re
from dataclasses import replace
from functools import lru_cache

from kadesh.extract.document import Document, Sentence
from kadesh.extract.setting.beginnings import began_war, is_background, is_beginning, is_of_rule, is_of_war
from kadesh.extract.setting.datestamps import dates_report
from kadesh.extract.setting.measures import only_measures
from kadesh.extract.setting.spoken import is_of_saying, is_spoken
from kadesh.extract.voices.saying import Saying
from kadesh.model.lexicon import TimeMention
from kadesh.model.span import Span
from kadesh.model.when import When

SAME_DAY = frozenset(("overnight", "today", "earlier", "the same day", "that day", "since", "since then", "ever since"))
_VAGUE = frozenset(("earlier", "later", "recently", "earlier on", "later on", "ago"))
"""Words for a time that no day can be told from: they leave it to the sentences before."""
_DAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight|overnight"
    r"|(?:this|last) (?:morning|night|evening)"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)?"
    r" (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})",
    re.IGNORECASE,
)
"""What tells a single day: only such a time may be carried over to another sentence."""
_DEED_BEHIND = re.compile(
    r"(?:(?<=['’]s)|(?<=s)|['’]s?)\s(?:[\w-]+\s){0,2}(?:attacks?|assaults?|strikes?|raids?|bombings?|blasts?|shelling|clash(?:es)?"
    r"|killings?|explosions?|dead|toll|violence|fighting|massacre|incident|bombardment|ambush)\b",
    re.IGNORECASE,
)
_BY = ("by ", "until ", "till ", "up to ")
_COUNTS = frozenset(
    "buried recovered retrieved counted identified found registered tallied toll tally number deaths admitted".split()
)
_ANOTHER_DAY = re.compile(
    r"(?:\bborn|\banniversary of (?:the|that|its)?|\bas (?:early|soon) as(?: on)?"
    r"|\b(?:lower|higher|fewer|worse|deadlier|larger|bigger|bloodier) than(?: (?:in|on|that of|those of))?)\s*\Z",
    re.IGNORECASE,
)
_TO_START = re.compile(
    r"\b(?:truce|cease-?fire|deal|agreement|accord|halt|pause|lull|talks|cessation|would|will|due|set|scheduled|expected)\b"
    r"[^.;]{0,80}\b(?:starting|beginning|to (?:start|begin|take effect|go into effect|come into (?:force|effect)))"
    r"(?: (?:at|on|from)(?: \w+)?)?\s*\Z",
    re.IGNORECASE,
)
"""'A truce would be set up, starting | on Monday': nothing told has happened then."""
_JUST_BEFORE, _BEFORE = 30, 120
_BACK = 2
"""A day is carried over from so many sentences before."""


def choose_time(sentence: Sentence, near: Span, *, sayings: list[Saying], period: bool = False) -> When:
    """Return the time that goes with `near`, its words unresolved; an empty When if the sentence names none.

    Not the day of saying, nor that of the report ('ANKARA, Feb 28, 2020 -'), nor, unless of a `period`, one since when
    something else lasts ('which has been besieged since 2013').
    """
    verbs = [sentence.span_of(s.verb, s.verb).end for s in sayings]
    usable = [m for m in sentence.times if m.words.lower() not in _VAGUE and not dates_report(sentence, m)]
    usable = [m for m in usable if not is_another_day(sentence, m)]
    usable = [m for m in usable if near.overlaps(m.span) or not any(is_spoken(sentence, v, mention=m) for v in verbs)]
    usable = [m for m in usable if near.overlaps(m.span) or not is_of_saying(sentence, m)]
    usable = [m for m in usable if period or not (is_background(m) or only_measures(sentence, m, near=near))]
    usable = [m for m in usable if period or began_war(sentence, near) or not is_of_war(sentence, m, near=near)]
    if not usable:
        return When()
    best = min(usable, key=lambda m: (_distance(near, m.span), m.span))
    return When(words=best.words, span=best.span)


def time_around(document: Document, sentence: Sentence, *, opening: When) -> When:
    """Return the day told in the two sentences before, in the report's opening, or of the deed in the next sentence.

    As an antecedent; empty where none is told.
    """
    earlier = document.sentences[max(0, sentence.index - _BACK) : sentence.index][::-1]
    later = document.sentences[sentence.index + 1 : sentence.index + 2]
    told = [*(choose_day(s) for s in earlier), opening, *(_day_of_deed(s) for s in later)]
    found = next((t for t in told if t.words), None)
    return replace(found, basis="antecedent") if found is not None and found.span is not None else When()


def choose_day(sentence: Sentence) -> When:
    """Return the first time of a sentence that tells a single day, and so may be carried over; empty if none does."""
    days = [m for m in sentence.times if _DAY.search(m.words) and not dates_report(sentence, m)]
    days = [m for m in days if not is_another_day(sentence, m)]
    days = [m for m in days if not m.words.lower().startswith("since") and not is_of_saying(sentence, m)]
    days = [m for m in days if not is_of_war(sentence, m) and not is_beginning(sentence, m)]
    days = [m for m in days if not (only_measures(sentence, m) or is_limit(sentence, m))]
    return When(words=days[0].words, span=days[0].span) if days else When()


def _day_of_deed(sentence: Sentence) -> When:
    """'A monitor spoke of Tuesday's assault': the day belongs to the deed."""
    at = sentence.span.start
    usable = [m for m in sentence.times if tells_day(m) and not is_another_day(sentence, m)]
    found = next((m for m in usable if _DEED_BEHIND.match(sentence.text, m.span.end - at)), None)
    return When(words=found.words, span=found.span) if found is not None else When()


def is_another_day(sentence: Sentence, mention: TimeMention) -> bool:
    """Return whether nothing told happened then: 'born in', 'the anniversary of the | May 7 | raid', 'worse than in'."""
    at = mention.span.start - sentence.span.start
    if is_of_rule(sentence, mention) or _ANOTHER_DAY.search(sentence.text[max(0, at - _JUST_BEFORE) : at]) is not None:
        return True
    return _TO_START.search(sentence.text[max(0, at - _BEFORE) : at]) is not None


def is_vague(mention: TimeMention) -> bool:
    """Return whether no day can be told from a time: 'earlier', 'recently'."""
    return mention.words.lower() in _VAGUE


def is_limit(sentence: Sentence, mention: TimeMention) -> bool:
    """Return whether a time only tells by when people had been counted: 'by Monday nine had been identified'."""
    return mention.words.lower().startswith(_BY) and not _COUNTS.isdisjoint(sentence.words)


def tells_day(mention: TimeMention) -> bool:
    """Return whether a time tells a single day: 'on Monday', '3 February', 'overnight'."""
    return _tells_day(mention.words)


@lru_cache(maxsize=1024)
def _tells_day(words: str) -> bool:
    return bool(_DAY.search(words))


def _distance(a: Span, b: Span) -> int:
    return max(0, b.start - a.end, a.start - b.end)
