"""What is asked when a time is chosen for a claim, and the times of a sentence that may answer it."""

import re
from functools import lru_cache
from typing import NamedTuple

from kadesh.extract.document import Document, Sentence
from kadesh.extract.setting.beginnings import began_war
from kadesh.extract.setting.datestamps import dates_report
from kadesh.extract.setting.moments import is_another_day, is_vague
from kadesh.extract.setting.spoken import is_of_saying
from kadesh.extract.voices.saying import Saying
from kadesh.model.lexicon import TimeMention
from kadesh.model.span import Span
from kadesh.model.when import When

OPENING = 3
"""Sentences at a report's opening whose times are looked at."""
_BESIDE = 60
_CLAUSE_END = re.compile(r"[,;]")
_UNTIL_NOW = re.compile(
    r"\b(?:has|have) (?:\w+ )?"
    r"(?:been (?:killed|wounded|injured|displaced|uprooted|forced|driven|abducted|kidnapped|detained)"
    r"|died|fled|left|lost|killed|displaced|claimed|perished)\b",
    re.IGNORECASE,
)
_HELD_FOR = re.compile(
    r"\b(?:has|have) been (?:held|detained|missing|imprisoned|jailed|captive|hostages?)\b[^.;,]{0,20}? for "
    r"(?:up to |more than |nearly |almost |over |at least |about )?[\w-]+ (?:days|weeks|months|years)\b",
    re.IGNORECASE,
)
_LATELY = r"(?: \w+ly)? (?:also|already|long|repeatedly)(?: \w+ly)?"
_HAS = r"(?<!\bto )(?<!\bmay )(?<!might )(?<!could )(?<!would )(?<!\bmust )\b(?:has|have)"
_HAS_DONE = re.compile(
    rf"{_HAS}(?:n['’]t| not)?{_LATELY} (?!been\b)\w+(?:ed|en|wn|lt|left|lost|hit)\b"
    rf"|{_HAS}{_LATELY} been \w+(?:ed|en|wn|lt|hit)\b"
)
"""'Strikes have also claimed hundreds of lives': at some time until now, once the news is told."""
_CLAUSE_BEGINS = re.compile(r"[,;:.]|\b(?:where|that|which|who|whose|whom|when|while|after|before|since|as|but|and|in|at)\b")
_NEWS = 3
"""Sentences in which news is told, in whatever tense."""


class Moment(NamedTuple):
    """A time a claim may go with, and what speaks for and against it."""

    when: When
    clues: tuple[str, ...]


class Told(NamedTuple):
    """What is asked: words `near` of a claim in `sentence`, who speaks, whether it is of a period, what the rules take."""

    document: Document
    sentence: Sentence
    near: Span
    sayings: tuple[Saying, ...]
    period: bool
    ruled: When

    @property
    def is_long(self) -> bool:
        """Whether it may be as old as the war: a figure of a period, or what the war began with."""
        return self.period or began_war(self.sentence, self.near)


def goes_on(told: Told) -> bool:
    """Return whether a figure is told of all the time until now, so that no day of another sentence is its own.

    'Thousands have been killed', 'nine nurses have been held for two years'.
    """
    text, at = told.sentence.text, told.sentence.span.start
    start, end = told.near.start - at, told.near.end - at
    clause = _CLAUSE_END.search(text, end, end + _BESIDE)
    around = text[max(0, start - _BESIDE) : clause.start() if clause is not None else end + _BESIDE]
    if told.sentence.index >= _NEWS and _has_been_done(text, start, end=end):
        return True
    return (told.period and _UNTIL_NOW.search(around) is not None) or _HELD_FOR.search(around) is not None


def _has_been_done(text: str, start: int, *, end: int) -> bool:
    """Whether the verb of the words from `start` to `end`, in their own clause, tells of a time until now."""
    before = _CLAUSE_BEGINS.split(text[max(0, start - _BESIDE) : start])[-1]
    behind = _CLAUSE_BEGINS.split(text[end : end + _BESIDE])[0]
    return _HAS_DONE.search(before) is not None or _HAS_DONE.search(behind) is not None


@lru_cache(maxsize=512)
def usable_times(sentence: Sentence) -> tuple[TimeMention, ...]:
    """Return the times of a sentence that tell some day, without those that only date the report or the saying of it."""
    times = (
        m for m in sentence.times if not is_vague(m) and not dates_report(sentence, m) and not is_another_day(sentence, m)
    )
    return tuple(m for m in times if not is_of_saying(sentence, m))
