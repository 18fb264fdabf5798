"""The times that the words of a claim may go with, and the clues that speak for each: where it stands, what kind it is.

What each clue weighs stands in `words/dayclues.csv`, fitted by `scripts/fit_days.py`; what the rules take is one of them.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kadesh.extract.document import Document, Sentence
from kadesh.extract.setting.items import item_of
from kadesh.extract.setting.measures import only_measures
from kadesh.extract.setting.moments import (
    began_war,
    dates_report,
    is_background,
    is_beginning,
    is_birth,
    is_of_saying,
    is_of_war,
    is_spoken,
    is_vague,
    since_told,
    since_when,
    tells_day,
)
from kadesh.extract.setting.occasions import is_of_occasion
from kadesh.extract.setting.rank import has_lost_commas, load_weights, weigh_clues
from kadesh.extract.setting.turns import compare_places, turns_between, turns_here
from kadesh.extract.voices.saying import Saying
from kadesh.model.lexicon import TimeMention
from kadesh.model.span import Span
from kadesh.model.when import When

_BACK, _AHEAD, _OPENING = 8, 2, 3
"""Sentences before and behind a claim, and at a report's opening, whose times are looked at."""
_STRIFE = (
    "war|conflict|fight|clash|viol|unrest|protest|uprising|revolt|insurg|rebel|attack|air|strike|bomb|shell|siege|battle"
    "|offens|campaign|infight|blood|riot"
)
_KINDS = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        ("lasting", rf"\b(?:hour|day|week|month|year)s?(?:[- ]old|[- ]long)? (?:of )?(?:[a-z-]+ ){{0,2}}(?:{_STRIFE})"),
        ("counted", r"\Ain (?:\d{1,3}|an?|[a-z]+) (?:hour|day|week|month|year)s?\Z"),
        ("since", r"\b(?:since|from)\b"),
        (
            "span",
            r"\b(?:past|recent|within|between|(?:last|in) \w+ (?:days|weeks|months|years|hours))\b",
        ),
        ("weekday", r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"),
        (
            "anchored",
            r"\b(?:(?:same|next|previous|following|that) (?:day|night|morning)|day (?:before|after)|later|earlier)\b",
        ),
        (
            "near",
            r"\b(?:today|yesterday|overnight|tonight|this (?:morning|evening|afternoon)|last night|dawn|noon|midnight)\b",
        ),
        ("date", r"\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]{2}|[A-Z][a-z]{2,8}\.? \d{1,2}\b|\d{4}-\d\d-\d\d|\d[./]\d"),
        ("year", r"\b(?:19|20)\d\d\b"),
        ("week", r"\b(?:week|weekend)s?\b"),
        ("month", r"\bmonths?\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b"),
    )
)
_DEED_BEHIND = re.compile(
    r"['’]s?\s|s['’]\s|\s(?:attack|strike|raid|bombing|blast|clash|killing|explosion|assault|shelling)", re.IGNORECASE
)
_DEED = re.compile(
    r"\b(?:the|that|this|these|those)\s(?:\w+\s){0,2}?(?:air\s?strikes?|strikes?|raids?|attacks?|assaults?|blasts?|bombings?|explosions?"
    r"|shelling|bombardments?|clash(?:es)?|fighting|battles?|massacre|killings?|incident|ambush|shooting|dead|victims|wounded|toll)\b",
    re.IGNORECASE,
)
_BREAKS = re.compile(r"\b(?:while|whereas|but|meanwhile|and|after)\b|[;:]")
_STATE = re.compile(
    r"\b(?:still|remain(?:s|ed|ing)?|so far|now|custody|staying|hosts?|hosting|refugees|displaced|fled|families)\b"
)
"""Words for what goes on, of which no day is told; for text in small letters."""
_STOCK = re.compile(
    r"\b(?:home to|shelter(?:s|ing)|hous(?:es|ing)|consists? of|living in|lives? in|camps? (?:of|holding|hosting)"
    r"|found refuge|hold(?:s|ing)|population|accommodat\w+|crammed|awaiting|stranded|besieged|trapped)\b"
)
"""Words for people who are somewhere, not for what befell them."""
_PERFECT = frozenset(("had", "previously", "earlier", "already"))


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


def list_moments(told: Told) -> list[Moment]:
    """Return the times around a claim with their clues, those of its own sentence first, and the one the rules take."""
    own = _own_times(told)
    found = [_own(told, m, own=own) for m in own]
    around = ((s, m) for s in _around(told) for m in usable_times(s) if told.period or tells_day(m))
    around = ((s, m) for s, m in around if told.is_long or not (is_of_war(s, m, near=told.near) or is_beginning(s, m)))
    around = ((s, m) for s, m in around if told.is_long or not only_measures(s, m, near=told.near))
    if goes_on(told):
        around = ((s, m) for s, m in around if not _is_single(s, m))
    found += [_other(told, s, mention=m, bare=not own) for s, m in around if not is_of_occasion(s, m, near=told.near)]
    ruled = told.ruled
    if ruled.words is None or any("ruled" in m.clues for m in found):
        return found
    if any(
        ruled.span == m.span and is_of_occasion(s, m, near=told.near)
        for s in (told.sentence, *_around(told))
        for m in s.times
    ):
        return found
    if goes_on(told) and any(ruled.span == m.span and _is_single(s, m) for s in _around(told) for m in s.times):
        return found
    return [
        *found,
        Moment(ruled, ("ruled", "ruled-else", f"ruled:{kind_of(ruled.words)}", *_of_period(told, kind_of(ruled.words)))),
    ]


def goes_on(told: Told) -> bool:
    """Return whether a figure is told of all the time until now, so that no day of another sentence is its own.

    'Thousands have been killed', 'nine nurses have been held for two years'.
    """
    text, at = told.sentence.text, told.sentence.span.start
    start, end = told.near.start - at, told.near.end - at
    clause = _CLAUSE_END.search(text, end, end + _BESIDE)
    around = text[max(0, start - _BESIDE) : clause.start() if clause is not None else end + _BESIDE]
    return (told.period and _UNTIL_NOW.search(around) is not None) or _HELD_FOR.search(around) is not None


def _is_single(sentence: Sentence, mention: TimeMention) -> bool:
    """Whether a time tells one day, or a year in which nothing lasting is told to have begun."""
    if mention.words.lower().startswith(("since", "from")) or since_when(sentence, _when_of(mention)).span != mention.span:
        return False
    return tells_day(mention) or kind_of(mention.words) == "year"


def _when_of(mention: TimeMention) -> When:
    return When(words=mention.words, span=mention.span)


def _own_times(told: Told) -> tuple[TimeMention, ...]:
    sentence, near = told.sentence, told.near
    own = (m for m in usable_times(sentence) if not is_of_occasion(sentence, m, near=near))
    return tuple(
        m for m in own if told.is_long or not (is_of_war(sentence, m, near=near) or only_measures(sentence, m, near=near))
    )


def no_moment_clues(told: Told, moments: list[Moment]) -> tuple[str, ...]:
    """Return what speaks for no time at all."""
    clues = ["none"]
    if told.period:
        clues.append("none:period")
    if told.ruled.words is None:
        clues.append("none:ruled")
    if not any("own" in m.clues for m in moments):
        clues.append("none:own-empty")
    return (*clues, *_lasting_nothing(told.document, told.sentence))


@lru_cache(maxsize=64)
def _lasting_nothing(document: Document, sentence: Sentence) -> tuple[str, ...]:
    """What speaks for no time at all whichever words of a sentence are asked about."""
    said = {
        "none:opening": sentence.index < _OPENING,
        "none:vague": any(is_vague(m) for m in sentence.times),
        "none:new": not _points_at_deed(sentence),
        "none:turned": turns_here(document, sentence),
        "none:state": _STATE.search(sentence.small) is not None,
        "none:stock": _STOCK.search(sentence.text) is not None,
    }
    return tuple(clue for clue, holds in said.items() if holds)


def choose_moment(told: Told) -> When:
    """Return the time that goes best with the words asked about; empty where none fits better than any."""
    if _tells_of_war(told):
        return When()
    weights = load_weights("dayclues", lost=has_lost_commas(told.document))
    moments = list_moments(told)
    best = max(moments, key=lambda m: (weigh_clues(m.clues, weights), m.when.span), default=None)
    nothing = weigh_clues(no_moment_clues(told, moments), weights)
    return best.when if best is not None and weigh_clues(best.clues, weights) > nothing else When()


def _tells_of_war(told: Told) -> bool:
    """Whether the times of a sentence are those of the whole war alone: no day from elsewhere goes with its deeds."""
    times = usable_times(told.sentence)
    return bool(times) and not told.is_long and all(is_of_war(told.sentence, m, near=told.near) for m in times)


@lru_cache(maxsize=512)
def usable_times(sentence: Sentence) -> tuple[TimeMention, ...]:
    """Return the times of a sentence that tell some day, without those that only date the report or the saying of it."""
    times = (m for m in sentence.times if not is_vague(m) and not dates_report(sentence, m) and not is_birth(sentence, m))
    return tuple(m for m in times if not is_of_saying(sentence, m))


@lru_cache(maxsize=4096)
def kind_of(words: str) -> str:
    """Return the kind of a time: 'weekday', 'since', 'year' ...

    >>> kind_of("on Monday"), kind_of("since 2011"), kind_of("in March")
    ('weekday', 'since', 'month')
    """
    return next((kind for kind, pattern in _KINDS if pattern.search(words)), "other")


def _own(told: Told, mention: TimeMention, *, own: tuple[TimeMention, ...]) -> Moment:
    when = When(words=mention.words, span=mention.span)
    when = (since_when if told.period else since_told)(told.sentence, when, near=told.near)
    return Moment(when, tuple(_own_clues(told, mention, own=own)))


def _own_clues(told: Told, mention: TimeMention, *, own: tuple[TimeMention, ...]) -> Iterator[str]:
    sentence, near, at = told.sentence, told.near, told.sentence.span.start
    kind = kind_of(mention.words)
    yield "own"
    yield f"own:{kind}"
    yield from _shared(told, mention, kind=kind)
    yield from _of_period(told, kind)
    yield from _spoken(told, sentence, mention=mention)
    if near.overlaps(mention.span):
        yield "within"
    else:
        low, high = sorted((near, mention.span))
        gap = sentence.text[low.end - at : high.start - at]
        side = "after" if mention.span.start >= near.end else "before"
        yield side if len(gap) < 60 else f"{side}-far"
        if _BREAKS.search(gap):
            yield f"{side}-break"
        if any(low.end <= c.span.start and c.span.end <= high.start for c in sentence.counts):
            yield f"{side}-count"
    if len(own) == 1:
        yield "sole"
    elif _distance(near, mention.span) == min(_distance(near, m.span) for m in own):
        yield "nearest"
    if mention.span.start - at < 4:
        yield "begins"


def _other(told: Told, sentence: Sentence, *, mention: TimeMention, bare: bool) -> Moment:
    ruled = told.ruled.span is not None and mention.span.within(told.ruled.span)
    when = told.ruled if ruled else When(words=mention.words, span=mention.span, basis="antecedent")
    when = since_when(sentence, when) if told.period and not ruled else when
    return Moment(when, tuple(_other_clues(told, sentence, mention=mention, bare=bare)))


def _other_clues(told: Told, sentence: Sentence, *, mention: TimeMention, bare: bool) -> Iterator[str]:
    step, kind = sentence.index - told.sentence.index, kind_of(mention.words)
    where = f"back-{min(-step, 9)}" if step < 0 else f"ahead-{min(step, 3)}"
    full = "bare" if bare else "full"
    yield f"{full}:{where}"
    yield f"{full}:else"
    yield f"else:{kind}"
    yield from _shared(told, mention, kind=kind)
    yield from _of_period(told, f"else-{kind}")
    yield from _spoken(told, sentence, mention=mention)
    if sentence.index < _OPENING:
        yield "opening"
    figures = {c.count.low for c in told.sentence.counts if c.count.low and c.count.low > 2 and c.span.overlaps(told.near)}
    if figures and any(c.count.low in figures for c in sentence.counts):
        yield "same-figure"
    yield from _clues_between(told.document, sentence, told.sentence, full=full)


@lru_cache(maxsize=256)
def _clues_between(document: Document, sentence: Sentence, asked: Sentence, *, full: str) -> tuple[str, ...]:
    """What speaks for a time of `sentence` by how it stands to the one asked about: alike for all claims of the two."""
    clues = []
    if _points_at_deed(asked):
        clues.append(f"deed:{'back' if sentence.index < asked.index else 'ahead'}")
    first, last = sorted((sentence.span, asked.span), key=lambda span: span.start)
    if document.report.text.find("\n\n", first.end, last.start) >= 0:
        clues.append("paragraph")
    if not _PERFECT.isdisjoint(asked.words):
        clues.append("else-perfect")
    if (other := item_of(document, sentence)) != item_of(document, asked):
        clues.append("other-line" if other is not None else "above-line")
    if turns_between(document, sentence, asked):
        clues.append(f"turned:{full}")
    if (places := compare_places(sentence, asked)) is not None:
        clues.append(f"place-{places}:{full}")
    return tuple(clues)


@lru_cache(maxsize=64)
def _points_at_deed(sentence: Sentence) -> bool:
    return bool(_DEED.search(sentence.text))


def _shared(told: Told, mention: TimeMention, *, kind: str) -> Iterator[str]:
    if mention.span == told.ruled.span or (told.ruled.span is not None and mention.span.within(told.ruled.span)):
        yield "ruled"
        yield f"ruled:{kind}"


def _of_period(told: Told, kind: str) -> Iterator[str]:
    yield f"period:{kind}" if told.period else f"event:{kind}"


def _spoken(told: Told, sentence: Sentence, *, mention: TimeMention) -> Iterator[str]:
    """Whether it is when somebody spoke, or belongs to a deed: "Tuesday's assault"."""
    if sentence is told.sentence:
        ends = [sentence.span_of(s.verb, s.verb).end for s in told.sayings if sentence.parsed]
        if any(is_spoken(sentence, end, mention=mention) for end in ends):
            yield "spoken"
    if is_background(mention):
        yield "background"
    if _DEED_BEHIND.match(sentence.text, mention.span.end - sentence.span.start):
        yield "of-deed"
    if tells_day(mention):
        yield "day"


def _around(told: Told) -> Iterator[Sentence]:
    sentences, at = told.document.sentences, told.sentence.index
    back, ahead = range(at - 1, max(-1, at - 1 - _BACK), -1), range(at + 1, min(len(sentences), at + 1 + _AHEAD))
    seen = {at}
    for i in (*back, *ahead, *range(min(_OPENING, len(sentences)))):
        if i not in seen:
            seen.add(i)
            yield sentences[i]


def _distance(a: Span, b: Span) -> int:
    return max(0, b.start - a.end, a.start - b.end)
