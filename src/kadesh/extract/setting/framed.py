"""The place that opens the clause of a claim and is the only one there: 'A shell hit Arda. In Bol two guards were hurt'."""

import re
from functools import lru_cache
from itertools import pairwise

from kadesh.extract.document import Sentence
from kadesh.extract.setting.asked import Asked, is_elsewhere
from kadesh.extract.setting.candidates import Candidate
from kadesh.extract.setting.naming import usable_places
from kadesh.extract.setting.placenames import Named
from kadesh.extract.setting.within import lies_around, owns
from kadesh.model.span import Span

_LEADING = r"(?:in|at|near|on|around|outside|inside)"
_OPENS = re.compile(
    r"\W{0,5}(?:(?:meanwhile|also|elsewhere|later|earlier|further \w+|to the \w+|separately|and|yesterday|today"
    rf"|(?:on )?\w+day(?: \w+)?),?\s){{0,2}}{_LEADING}\s(?:the\s)?(?:[a-z][\w-]*\s){{0,5}}\Z",
    re.IGNORECASE,
)
_BREAK = re.compile(
    r"[;:]|,?\s(?:while|whereas|but)\b"
    rf"|,?\sand\s(?={_LEADING}\s(?:the\s)?(?:[a-z][\w-]*\s){{0,5}}[A-Z])"
)
_CARE = re.compile(r"\b(?:hospital|clinic|morgue|mortuary|infirmary)\b", re.IGNORECASE)
_WIDE = 4.5
"""From regions on, the sentence before may tell where in it."""


def find_framed(asked: Asked) -> Candidate | None:
    """Return the place that opens the clause of the words asked about, if no other stands there; None else."""
    start, end = _clause_around(asked.sentence, asked.near)
    named = [n for n in usable_places(asked.document, asked.sentence) if start <= n.span.start and n.span.end <= end]
    named = [n for n in named if not is_elsewhere(asked, n)]
    if not named or named[0].span.end > asked.near.start or not _opens(asked.sentence, named[0], start=start):
        return None
    first = named[0]
    if first.fineness >= _WIDE or _CARE.search(first.words) or _is_told_there(asked, first):
        return None
    return Candidate(first, asked.sentence, ("framed",)) if _is_alone(asked.sentence, named) else None


def _opens(sentence: Sentence, named: Named, *, start: int) -> bool:
    at = sentence.span.start
    return _OPENS.fullmatch(sentence.text, start - at, named.span.start - at) is not None


def _is_alone(sentence: Sentence, named: list[Named]) -> bool:
    """Whether each place behind the first only tells where the one before it lies: 'in Bol, in Arda province'."""
    return all(lies_around(sentence, b, before=a) and not owns(sentence, a, after=b) for a, b in pairwise(named))


def _is_told_there(asked: Asked, named: Named) -> bool:
    """Whether somebody speaks between the place and the words asked about: 'In Bern, the envoy said nine had died'."""
    speakers = (s.speaker.span for s in asked.sayings)
    return any(s is not None and named.span.end <= s.start and s.end <= asked.near.start for s in speakers)


def _clause_around(sentence: Sentence, near: Span) -> tuple[int, int]:
    at = sentence.span.start
    breaks = _breaks(sentence.text)
    start = max((b for _, b in breaks if b <= near.start - at), default=0)
    end = min((a for a, _ in breaks if a >= near.end - at), default=len(sentence.text))
    return at + start, at + end


@lru_cache(maxsize=256)
def _breaks(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(m.span() for m in _BREAK.finditer(text))
