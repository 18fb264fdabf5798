"""Figures that go on with the time told before: 'The front attacked all week. Sixty people have been killed'."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from kadesh.extract.document import Sentence
from kadesh.extract.setting.beginnings import since_when
from kadesh.extract.setting.measures import only_measures
from kadesh.extract.setting.timekinds import kind_of
from kadesh.extract.setting.told import usable_times
from kadesh.model.lexicon import TimeMention
from kadesh.model.when import When

_UNTIL_NOW = re.compile(
    r"\b(?:has|have)(?: (?:also|since|now|already|so far|reportedly))* "
    r"(?:been (?:also )?(?:killed|wounded|injured|displaced|martyred|arrested|detained)"
    r"|killed|wounded|injured|died|fled|displaced)\b"
)
_BESIDES = re.compile(
    r"(?:Also|In addition|Additionally|Moreover|Furthermore|Besides|In turn),?\s"
    r"|On the [A-Z]\w+(?: [A-Z]\w+)? side,?\s|(?:\w+ ){0,2}?[Aa]nother (?:\d[\d,]*|[a-z]+) [^.;]{0,80}?\bwere also\b"
)
"""'On the Alpha side, six were killed': the other half of what is told before."""
_SAME_PERIOD = re.compile(r"\b(?:in|over|during|within) (?:the same|that) (?:period|time|timeframe|span)\b")
_ONE_DEED = re.compile(
    r"\b(?:the|that|this|an?) (?:[\w-]+ ){0,3}?"
    r"(?:attack|air ?strike|strike|raid|blast|explosion|bombing|shelling|ambush|massacre|incident)\b"
    r"|\bthe (?:[\w-]+ ){0,2}?(?:attacks|air ?strikes|strikes|raids|blasts|explosions|bombings)\b|\bwhen\b",
    re.IGNORECASE,
)
_SINCE_ELSE = re.compile(r"(?<!\bhas )(?<!\bhave )(?<!\bhad )\bsince (?!then\b)")
"""'Have been killed since the war began': a stretch of its own."""
_WINDOWS = frozenset(("since", "span", "lasting"))
_BACK, _FAR = 1, 3
"""So many sentences back a stretch of time is looked for; where 'the same period' is told, further."""
_ABOVE = 60
"""Lines that a list of shares may have."""


def goes_on_with(sentences: Sequence[Sentence], sentence: Sentence) -> When | None:
    """Return the stretch of time told before a sentence without a time of its own whose figures go on with it."""
    if _times(sentence):
        return None
    before = sentences[max(0, sentence.index - _reach(sentence)) : sentence.index]
    dated = next((s for s in reversed(before) if _times(s)), None)
    return _window_of(dated) if dated is not None else None


def _times(sentence: Sentence) -> tuple[TimeMention, ...]:
    return tuple(m for m in usable_times(sentence) if not only_measures(sentence, m))


@lru_cache(maxsize=256)
def _reach(sentence: Sentence) -> int:
    if _SAME_PERIOD.search(sentence.small):
        return _FAR
    if _ONE_DEED.search(sentence.text) or _SINCE_ELSE.search(sentence.small):
        return 0
    return _BACK if _UNTIL_NOW.search(sentence.small) or _BESIDES.match(sentence.text) else 0


def _window_of(sentence: Sentence) -> When | None:
    """The last stretch of time that a sentence tells, none where a day is told behind it."""
    last = _times(sentence)[-1]
    when = since_when(sentence, When(words=last.words, span=last.span))
    stretch = kind_of(last.words) in _WINDOWS or when.span != last.span
    return replace(when, basis="antecedent") if stretch else None


def same_period(sentences: Sequence[Sentence], sentence: Sentence) -> When | None:
    """Return the stretch told before a sentence that names it again: 'six were killed in the same period'."""
    return goes_on_with(sentences, sentence) if _SAME_PERIOD.search(sentence.small) else None


def window_above(sentences: Sequence[Sentence], sentence: Sentence) -> When | None:
    """Return the stretch told last above a line of statistics: 'Since May 61 have died, as follows: | - Arda: nine'."""
    above = sentences[max(0, sentence.index - _ABOVE) : sentence.index]
    return next((w for s in reversed(above) if _times(s) and (w := _window_of(s)) is not None), None)
