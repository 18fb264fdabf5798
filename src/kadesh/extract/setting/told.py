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
    return (told.period and _UNTIL_NOW.search(around) is not None) or _HELD_FOR.search(around) is not None


@lru_cache(maxsize=512)
def usable_times(sentence: Sentence) -> tuple[TimeMention, ...]:
    """Return the times of a sentence that tell some day, without those that only date the report or the saying of it."""
    times = (
        m for m in sentence.times if not is_vague(m) and not dates_report(sentence, m) and not is_another_day(sentence, m)
    )
    return tuple(m for m in times if not is_of_saying(sentence, m))
