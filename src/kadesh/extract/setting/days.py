"""The times that the words of a claim may go with, and the one that goes best with them."""

import re
from collections.abc import Iterator

from kadesh.extract.document import Sentence
from kadesh.extract.setting.aftermaths import counted_from, only_counts
from kadesh.extract.setting.archived import is_archived
from kadesh.extract.setting.backdrops import is_of_backdrop
from kadesh.extract.setting.beginnings import ever_since, is_beginning, is_of_war, is_since_of_others, since_told, since_when
from kadesh.extract.setting.dayclues import clues_elsewhere, clues_here, clues_of_period
from kadesh.extract.setting.eachday import own_day_of_several
from kadesh.extract.setting.lasting import goes_on_with
from kadesh.extract.setting.measures import only_measures
from kadesh.extract.setting.moments import is_limit, tells_day
from kadesh.extract.setting.nodays import no_moment_clues
from kadesh.extract.setting.occasions import is_of_occasion
from kadesh.extract.setting.preceding import is_of_preceding
from kadesh.extract.setting.proceedings import is_of_proceeding
from kadesh.extract.setting.rank import has_lost_commas, load_weights, weigh_clues
from kadesh.extract.setting.timekinds import kind_of
from kadesh.extract.setting.told import OPENING, Moment, Told, goes_on, usable_times
from kadesh.model.lexicon import TimeMention
from kadesh.model.span import Span
from kadesh.model.when import When

_WHEN = re.compile(r",? when ")
_SINCE = re.compile(r"since ", re.IGNORECASE)
_CLAUSE = 90
"""Characters behind 'when' within which its clause tells what was done."""
_CLAUSE_ENDS = re.compile(r"[;:]|\b(?:while|but|after|before|since|and (?:on|in|again|later))\b")
_UNCLEAR = re.compile(
    r"(?:(?:an? few|several|some|many|only|just) )?(?:days|weeks|months|years) (?:before|earlier|ago|previously|prior)",
    re.IGNORECASE,
)
_TURN = re.compile(r"[;:]|\b(?:but|while|after|before|when|who|which|that)\b", re.IGNORECASE)
"""Between a time and the words asked about: then it may be told of something else."""
_MONTH = re.compile(r"(?:[a-z]+ )?[A-Z][a-z]{2,8}\.? (?:19|20)\d\d", re.IGNORECASE)
"""'In June 2014 it seized': told further on, of what went before the news; a month that heads a list stands before it."""
_COUNTED_FROM = re.compile(r"\b(?:day|hours|days) (?:after|before|earlier|later|ago)\b", re.IGNORECASE)
"""'A day after', 'three days earlier': one day, too."""
_LEANING = 0.3
"""So much lighter than fitted weighs that no day is told: on reports not fitted on, days that are told were left out."""
_BACK, _AHEAD = 8, 2
"""Sentences before and behind a claim whose times are looked at."""


def list_moments(told: Told) -> list[Moment]:
    """Return the times around a claim with their clues, those of its own sentence first, and the one the rules take."""
    own = _own_times(told)
    found = [_own(told, m, own=own) for m in own]
    around = ((s, m) for s in _around(told) for m in usable_times(s) if told.period or (tells_day(m) and not is_limit(s, m)))
    around = ((s, m) for s, m in around if told.is_long or not (is_of_war(s, m, near=told.near) or is_beginning(s, m)))
    around = ((s, m) for s, m in around if told.is_long or not only_measures(s, m, near=told.near))
    around = ((s, m) for s, m in around if told.is_long or not (s.index > told.sentence.index and _MONTH.fullmatch(m.words)))
    if goes_on(told):
        around = ((s, m) for s, m in around if not _is_single(s, m))
    found += [_other(told, s, mention=m, bare=not own) for s, m in around if not _is_of_other(told, s, mention=m)]
    ruled = told.ruled
    if ruled.words is None or any("ruled" in m.clues for m in found):
        return found
    if any(
        ruled.span == m.span and _is_of_other(told, s, mention=m) for s in (told.sentence, *_around(told)) for m in s.times
    ):
        return found
    if goes_on(told) and any(ruled.span == m.span and _is_single(s, m) for s in _around(told) for m in s.times):
        return found
    return [
        *found,
        Moment(
            ruled, ("ruled", "ruled-else", f"ruled:{kind_of(ruled.words)}", *clues_of_period(told, kind_of(ruled.words)))
        ),
    ]


def _is_of_other(told: Told, sentence: Sentence, *, mention: TimeMention) -> bool:
    """Whether a time is that of an occasion or of another deed: of a rally, of what the deed came after."""
    if is_of_occasion(sentence, mention, near=told.near):
        return True
    if sentence is not told.sentence and not told.is_long and is_of_backdrop(sentence, mention, asked=told.sentence):
        return True
    if not told.is_long and (
        is_archived(told, sentence, mention=mention) or is_of_proceeding(sentence, mention, near=told.near)
    ):
        return True
    if told.near.overlaps(mention.span):
        return False
    return is_of_preceding(sentence, mention.span, near=told.near, asked=told.sentence)


def _is_single(sentence: Sentence, mention: TimeMention) -> bool:
    """Whether a time tells one day, or a year in which nothing lasting is told to have begun."""
    if mention.words.lower().startswith(("since", "from")) or since_when(sentence, _when_of(mention)).span != mention.span:
        return False
    return tells_day(mention) or _COUNTED_FROM.search(mention.words) is not None or kind_of(mention.words) == "year"


def _when_of(mention: TimeMention) -> When:
    return When(words=mention.words, span=mention.span)


def _own_times(told: Told) -> tuple[TimeMention, ...]:
    sentence, near = told.sentence, told.near
    own = (m for m in usable_times(sentence) if not _is_of_other(told, sentence, mention=m))
    own = (m for m in own if not (is_since_of_others(sentence, m, near=near) or only_counts(sentence, m, near=near)))
    return tuple(
        m for m in own if told.is_long or not (is_of_war(sentence, m, near=near) or only_measures(sentence, m, near=near))
    )


def choose_moment(told: Told) -> When:
    """Return the time that goes best with the words asked about; empty where none fits better than any."""
    if _tells_of_war(told):
        return When()
    if (clause := counted_from(told.sentence, told.near)) is not None and not _is_timed(told, clause):
        return When()
    if not told.period and (since := ever_since(told.sentence, told.near)) is not None:
        return since
    if since := _since_before(told) or (goes_on_with(told.document.sentences, told.sentence) if told.period else None):
        return since
    if not told.period and (own := _led_by_when(told)) is not None:
        return _without_since(own)
    if (before := _some_time_before(told)) is not None:
        return _when_of(before)
    if (own := own_day_of_several(told)) is not None:
        return (since_when if told.period else since_told)(told.sentence, _when_of(own), near=told.near)
    weights = load_weights("dayclues", lost=has_lost_commas(told.document))
    moments = list_moments(told)
    best = max(moments, key=lambda m: (weigh_clues(m.clues, weights), m.when.span), default=None)
    nothing = weigh_clues(no_moment_clues(told, moments), weights) - _LEANING
    return best.when if best is not None and weigh_clues(best.clues, weights) > nothing else When()


def _led_by_when(told: Told) -> TimeMention | None:
    """The time that the words asked about are told of by 'when': 'torn by war since 2014, when rebels | seized the port'."""
    at, text = told.sentence.span.start, told.sentence.text
    for mention in usable_times(told.sentence):
        clause = _WHEN.match(text, mention.span.end - at)
        if clause is not None and 0 <= told.near.start - at - clause.end() <= _CLAUSE:
            between = text[clause.end() : told.near.start - at]
            return mention if _CLAUSE_ENDS.search(between) is None else None
    return None


def _without_since(mention: TimeMention) -> When:
    """'Since 2014, when rebels seized the port' tells that they did it in 2014."""
    led = _SINCE.match(mention.words)
    cut = led.end() if led is not None else 0
    return When(words=mention.words[cut:], span=Span(mention.span.start + cut, mention.span.end))


def _some_time_before(told: Told) -> TimeMention | None:
    """'Nine were killed | days before': the only time of its sentence, right beside; no day of another sentence is meant."""
    times, at = usable_times(told.sentence), told.sentence.span.start
    if told.is_long or len(times) != 1 or _UNCLEAR.fullmatch(times[0].words) is None:
        return None
    span = times[0].span
    first, last = min(told.near.end, span.end), max(told.near.start, span.start)
    return times[0] if _TURN.search(told.sentence.text[first - at : last - at]) is None else None


def _is_timed(told: Told, clause: Span) -> bool:
    """Whether a clause that another deed is counted from tells a day of its own."""
    return any(m.span.within(clause) for m in usable_times(told.sentence))


def _since_before(told: Told) -> When | None:
    """The time since when 'these attacks' go on: '28 raids since early 2022. These raids left 17 people dead'."""
    if usable_times(told.sentence) or not told.sentence.text.startswith(("These ", "Those ")):
        return None
    before = told.document.sentences[max(0, told.sentence.index - 1) : told.sentence.index]
    since = next((m for s in before for m in usable_times(s) if m.words.lower().startswith("since ")), None)
    return When(words=since.words, basis="antecedent", span=since.span) if since is not None else None


def _tells_of_war(told: Told) -> bool:
    """Whether the times of a sentence are those of the whole war alone: no day from elsewhere goes with its deeds."""
    times = usable_times(told.sentence)
    return bool(times) and not told.is_long and all(is_of_war(told.sentence, m, near=told.near) for m in times)


def _own(told: Told, mention: TimeMention, *, own: tuple[TimeMention, ...]) -> Moment:
    when = When(words=mention.words, span=mention.span)
    when = (since_when if told.period else since_told)(told.sentence, when, near=told.near)
    return Moment(when, tuple(clues_here(told, mention, own=own)))


def _other(told: Told, sentence: Sentence, *, mention: TimeMention, bare: bool) -> Moment:
    ruled = told.ruled.span is not None and mention.span.within(told.ruled.span)
    when = told.ruled if ruled else When(words=mention.words, span=mention.span, basis="antecedent")
    when = since_when(sentence, when) if told.period and not ruled else when
    return Moment(when, tuple(clues_elsewhere(told, sentence, mention=mention, bare=bare)))


def _around(told: Told) -> Iterator[Sentence]:
    sentences, at = told.document.sentences, told.sentence.index
    back, ahead = range(at - 1, max(-1, at - 1 - _BACK), -1), range(at + 1, min(len(sentences), at + 1 + _AHEAD))
    seen = {at}
    for i in (*back, *ahead, *range(min(OPENING, len(sentences)))):
        if i not in seen:
            seen.add(i)
            yield sentences[i]
