"""Which clause of a sentence a place stands in, seen from the words asked about; whether it opens the sentence.

'In Karesh five died; in Bol a nurse was hurt': five died in Karesh.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kadesh.extract.document import Sentence
from kadesh.extract.setting.placenames import Named
from kadesh.model.span import Span

_BREAK = re.compile(r"[;:]|,?\s(?:while|whereas|but)\b|,\s(?:and|where|who|which)\b|\s[-–—]{1,2}\s|\b[Mm]eanwhile\b")
_OPENS = re.compile(
    r"\A\W{0,5}(?:\w+,\s|(?:[Mm]eanwhile|[Aa]lso|[Ee]lsewhere|[Ll]ater|[Ee]arlier)\s)?"
    r"(?:In|At|Near|On|Around|Outside|Inside|Across|Over|in|at|near)\s(?:the\s)?(?:[\w-]+\s){0,4}\Z"
)


def clause_clues(sentence: Sentence, near: Span, *, named: Named, own: Sequence[Named]) -> Iterator[str]:
    """Yield where `named`, one of the places of a sentence, stands seen from the clause of the words at `near`."""
    if len(own) < 2:
        return
    clause = _clause_of(sentence, near)
    full = "full" if any(n.span.overlaps(clause) for n in own) else "bare"
    side = "same" if named.span.overlaps(clause) else ("before" if named.span.end <= clause.start else "after")
    yield f"clause:{side}:{full}"
    if side == "same" and sum(n.span.overlaps(clause) for n in own) == 1:
        yield "clause:sole"
    if opens(sentence, named):
        yield f"frame:{side}:{full}"


def _clause_of(sentence: Sentence, near: Span) -> Span:
    """The clause around the words at `near`."""
    at = sentence.span.start
    breaks = _breaks(sentence.text)
    start = max((b for b in breaks if b <= near.start - at), default=0)
    end = min((b for b in breaks if b >= near.end - at), default=len(sentence.text))
    return Span(at + start, at + max(end, start + 1))


@lru_cache(maxsize=256)
def _breaks(text: str) -> tuple[int, ...]:
    return tuple(m.end() for m in _BREAK.finditer(text))


def opens(sentence: Sentence, named: Named) -> bool:
    """Return whether a place opens its sentence: 'In the city of | Karesh, five died'."""
    return _OPENS.match(sentence.text[: named.span.start - sentence.span.start]) is not None
