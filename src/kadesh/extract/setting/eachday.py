"""Figures of a sentence that have a day each: 'killed two in Karesh on Monday and three in Bol the next day'."""

import re

from kadesh.extract.document import Sentence
from kadesh.extract.setting.measures import only_measures
from kadesh.extract.setting.told import Told, usable_times
from kadesh.model.lexicon import TimeMention
from kadesh.model.span import Span

_CLAUSE = re.compile(
    r"\b(?:while|whereas|but|meanwhile|when|where|after|before|as|who|which|that|from|said|says|flown|taken|brought|evacuated|buried"
    r"|released|discharged|identified|named)\b|[;:]|\band\s\Z"
)
"""Between a figure and a time not its own: 'six in Bol, and | on Friday two in Zor', 'six were buried | on Friday'."""
_TWO = 2
_REACH = 70


def own_day_of_several(told: Told) -> TimeMention | None:
    """Return the time behind a figure whose neighbour has another time behind itself; None else."""
    sentence = told.sentence
    times = tuple(m for m in usable_times(sentence) if not only_measures(sentence, m))
    counts = sorted(c.span for c in sentence.counts)
    if min(len(times), len(counts)) < _TWO or not any(c.overlaps(told.near) for c in counts):
        return None
    own = _behind(sentence, told.near, counts=counts, times=times)
    others = (_behind(sentence, c, counts=counts, times=times) for c in counts if not c.overlaps(told.near))
    return own if own is not None and any(o is not None and o != own for o in others) else None


def _behind(sentence: Sentence, near: Span, *, counts: list[Span], times: tuple[TimeMention, ...]) -> TimeMention | None:
    """The first time behind `near`, before the next figure and in the same clause."""
    at = sentence.span.start
    end = next((c.start for c in counts if c.start >= near.end), sentence.span.end)
    first = next((m for m in times if near.end <= m.span.start and m.span.end <= end), None)
    if first is None or first.span.start - near.end > _REACH:
        return None
    return first if _CLAUSE.search(sentence.text, near.end - at, first.span.start - at) is None else None
