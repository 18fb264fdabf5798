"""What speaks for a time that the words of a claim may go with: where it stands, what kind it is, what is told around it.

What each clue weighs stands in `words/dayclues.csv`, fitted by `scripts/fit_days.py`; what the rules take is one of them.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from kadesh.extract.document import Document, Sentence
from kadesh.extract.setting.beginnings import is_background
from kadesh.extract.setting.items import item_of
from kadesh.extract.setting.moments import tells_day
from kadesh.extract.setting.nodays import points_at_deed
from kadesh.extract.setting.spoken import is_spoken
from kadesh.extract.setting.timekinds import kind_of
from kadesh.extract.setting.told import OPENING, Told
from kadesh.extract.setting.turns import compare_places, turns_between
from kadesh.model.lexicon import TimeMention
from kadesh.model.span import Span

_DEED_BEHIND = re.compile(
    r"['’]s?\s|s['’]\s|\s(?:attack|strike|raid|bombing|blast|clash|killing|explosion|assault|shelling)", re.IGNORECASE
)
_BREAKS = re.compile(r"\b(?:while|whereas|but|meanwhile|and|after)\b|[;:]")
_PERFECT = frozenset(("had", "previously", "earlier", "already"))


def clues_here(told: Told, mention: TimeMention, *, own: tuple[TimeMention, ...]) -> Iterator[str]:
    """Yield what speaks for a time of the claim's `own` sentence: 'after-break', 'sole', 'own:weekday'."""
    sentence, near, at = told.sentence, told.near, told.sentence.span.start
    kind = kind_of(mention.words)
    yield "own"
    yield f"own:{kind}"
    yield from _shared(told, mention, kind=kind)
    yield from clues_of_period(told, kind)
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


def clues_elsewhere(told: Told, sentence: Sentence, *, mention: TimeMention, bare: bool) -> Iterator[str]:
    """Yield what speaks for a time of another sentence: 'bare:back-1', 'opening'; `bare` where the claim's own has none."""
    step, kind = sentence.index - told.sentence.index, kind_of(mention.words)
    where = f"back-{min(-step, 9)}" if step < 0 else f"ahead-{min(step, 3)}"
    full = "bare" if bare else "full"
    yield f"{full}:{where}"
    yield f"{full}:else"
    yield f"else:{kind}"
    yield from _shared(told, mention, kind=kind)
    yield from clues_of_period(told, f"else-{kind}")
    yield from _spoken(told, sentence, mention=mention)
    if sentence.index < OPENING:
        yield "opening"
    figures = {c.count.low for c in told.sentence.counts if c.count.low and c.count.low > 2 and c.span.overlaps(told.near)}
    if figures and any(c.count.low in figures for c in sentence.counts):
        yield "same-figure"
    yield from _clues_between(told.document, sentence, told.sentence, full=full)


@lru_cache(maxsize=256)
def _clues_between(document: Document, sentence: Sentence, asked: Sentence, *, full: str) -> tuple[str, ...]:
    """What speaks for a time of `sentence` by how it stands to the one asked about: alike for all claims of the two."""
    clues = []
    if points_at_deed(asked):
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


def _shared(told: Told, mention: TimeMention, *, kind: str) -> Iterator[str]:
    if mention.span == told.ruled.span or (told.ruled.span is not None and mention.span.within(told.ruled.span)):
        yield "ruled"
        yield f"ruled:{kind}"


def clues_of_period(told: Told, kind: str) -> Iterator[str]:
    """Yield the kind of a time, apart for figures of a period and for one event: 'period:since', 'event:weekday'."""
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


def _distance(a: Span, b: Span) -> int:
    return max(0, b.start - a.end, a.start - b.end)
