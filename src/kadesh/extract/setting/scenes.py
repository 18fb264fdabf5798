"""Where and when: the place and the day that the words of a claim go with.

The most specific place named with the claim, not the place somebody spoke at; the day of the deed, not the day of saying it.
Where the sentence names none, the event it belongs to does, or the sentence before: that is recorded as an antecedent.
"""

import re
from dataclasses import replace

from kadesh.extract.counting.wholewars import find_war, is_place_of_war
from kadesh.extract.document import Document, Sentence
from kadesh.extract.setting.asked import Asked
from kadesh.extract.setting.beginnings import begin_of_war, since_when
from kadesh.extract.setting.best import choose_candidate
from kadesh.extract.setting.candidates import Candidate
from kadesh.extract.setting.days import choose_moment
from kadesh.extract.setting.lasting import same_period
from kadesh.extract.setting.moments import choose_day, choose_time, time_around
from kadesh.extract.setting.placing import country_of_war, place_by_rule, place_of, unsaid, where_of
from kadesh.extract.setting.scene import Lead, Scene
from kadesh.extract.setting.several import in_several
from kadesh.extract.setting.told import Told
from kadesh.extract.voices.saying import Saying
from kadesh.model.claim import Antecedent, Toll
from kadesh.model.span import Span
from kadesh.model.when import When
from kadesh.model.where import PlaceBasis, Where

_ANOTHER = re.compile(
    r"\b(?:in|on|at|to|of) another (?:[\w-]+ )?(?:part|area|district|neighbou?rhood|quarter|village|town|suburb)\b"
)
"""It lies elsewhere than the one told before, though nobody says where."""
_ALONG = 60
_HUGE = re.compile(r"\bhundreds of thousands\b|\b(?:half|quarter of) a million\b")
"""As many as die or flee in a whole war."""
_FINE = frozenset(("site", "area", "district", "town"))
_OPENING = 3
"""Sentences that count as a report's opening."""


def find_lead(document: Document) -> Lead:
    """Return the first town and the first day that the report's opening sentences name, past its dateline."""
    opening = [s for s in document.sentences if s.parsed][:_OPENING]
    wheres = [place_of(s) for s in opening]
    where = next((w for w in wheres if w.precision in ("site", "town")), next((w for w in wheres if w.words), Where()))
    whens = [choose_day(s) for s in opening]
    return Lead(where, next((w for w in whens if w.words), When()))


def set_scene(
    document: Document, sentence: Sentence, *, near: Span, sayings: list[Saying], lead: Lead, period: bool = False
) -> Scene:
    """Return place and time for words at `near`: from their sentence, those around it, or the report's opening.

    `period` figures are of a campaign or a war.
    """
    ruled = place_by_rule(document, sentence, near=near, sayings=sayings, lead=lead, period=period)
    asked = Asked(document, sentence, near, tuple(sayings), period, ruled.span)
    best = choose_candidate(asked)
    where = in_several(best.sentence, _as_where(best, sentence)) if best is not None else Where()
    where = Where() if where.basis == "antecedent" and where.precision in _FINE and _is_another(sentence, near) else where
    where = _of_war(document, sentence, near=near, where=where) if period else where
    when = _when(document, sentence, near=near, sayings=sayings, lead=lead, period=period)
    return Scene(where, when, (*_borrowed(where), *_borrowed(when)))


def _of_war(document: Document, sentence: Sentence, *, near: Span, where: Where) -> Where:
    """'Arda lies waste after a war that has killed 9,000': they died in the country, not in the place told before.

    So did hundreds of thousands of whom no place is told beside them.
    """
    war, here = find_war(sentence, near), where.span is not None and where.span.within(sentence.span)
    if (
        where.words is None
        or where.precision == "country"
        or (war is None and (here or _HUGE.search(sentence.small) is None))
    ):
        return where
    if war is not None and where.span is not None and here and is_place_of_war(sentence, near, war=war, place=where.span):
        return where
    country = country_of_war(document, sentence)
    about = country.place is not None and country.place.country == document.lexicon.country_of(document.report)
    return country if country.words and (war is not None or about) else where


def _is_another(sentence: Sentence, near: Span) -> bool:
    """Whether what stands at `near` is told of another place than the one told before: 'in another part of the city'."""
    start = near.start - sentence.span.start
    return _ANOTHER.search(sentence.small, max(0, start), near.end - sentence.span.start + _ALONG) is not None


def set_time(document: Document, sentence: Sentence, *, near: Span, sayings: list[Saying], lead: Lead) -> Scene:
    """Return what `set_scene` does without the place: for claims that have none or are read with the place they name."""
    when = _when(document, sentence, near=near, sayings=sayings, lead=lead, period=False)
    return Scene(when=when, antecedents=_borrowed(when))


def _when(document: Document, sentence: Sentence, *, near: Span, sayings: list[Saying], lead: Lead, period: bool) -> When:
    if (same := same_period(document.sentences, sentence)) is not None:
        return same
    ruled = time_by_rule(document, sentence, near=near, sayings=sayings, lead=lead, period=period)
    if "when" in unsaid(sentence):
        return ruled
    return choose_moment(Told(document, sentence, near, tuple(sayings), period, ruled))


def scene_at(sentence: Sentence, where: Where, *, when: When) -> Scene:
    """Return place and time taken over for words of `sentence`: those that stand in another sentence are antecedents."""
    if where.span is not None and not where.span.within(sentence.span):
        where = replace(where, basis="antecedent")
    if when.span is not None and not when.span.within(sentence.span):
        when = replace(when, basis="antecedent")
    return Scene(where, when, (*_borrowed(where), *_borrowed(when)))


def time_by_rule(
    document: Document, sentence: Sentence, *, near: Span, sayings: list[Saying], lead: Lead, period: bool = False
) -> When:
    """Return the time by rule alone: the nearest of the sentence, else the day told around it or when a war began."""
    when = choose_time(sentence, near, sayings=sayings, period=period)
    if when.words is None and period:
        when = begin_of_war(document, sentence)
    elif when.words is None and "when" not in unsaid(sentence):
        when = time_around(document, sentence, opening=lead.when)
    return since_when(sentence, when, near=near) if period else when


def _as_where(candidate: Candidate, sentence: Sentence) -> Where:
    basis: PlaceBasis = "stated" if candidate.sentence is sentence else "antecedent"
    return where_of(candidate.named, candidate.sentence, basis=basis)


def scene_of(toll: Toll) -> Scene:
    """Return place and time of a toll told before, taken over for another figure: where words name them, as antecedents."""
    where, when = toll.where, toll.when
    where = replace(where, basis="antecedent") if where.span is not None and where.words else where
    when = replace(when, basis="antecedent") if when.span is not None and when.words else when
    return Scene(where, when, (*_borrowed(where), *_borrowed(when)))


def _borrowed(words: Where | When) -> tuple[Antecedent, ...]:
    """The words of a place or a time, where they stand in another sentence."""
    if words.basis != "antecedent" or words.span is None or not words.words:
        return ()
    return (Antecedent("place" if isinstance(words, Where) else "time", words.span, words.words),)
