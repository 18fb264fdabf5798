"""Shares told without a word for what became of them: 'half of them children', 'nine of the dead were women'.

The figure that they are a share of stands before them, in their sentence or the one before; it is their antecedent.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import cast

from kadesh.extract.counting.counts import find_counts
from kadesh.extract.counting.numbers import NUMBER
from kadesh.extract.counting.phrases import ROLES
from kadesh.extract.document import Document, Sentence
from kadesh.model.claim import Antecedent, Claim, Evidence, Outcome, Toll
from kadesh.model.count import Count
from kadesh.model.side import Party, Role
from kadesh.model.span import Span

FRACTIONS: dict[str, int] = {"half": 2, "a third": 3, "one third": 3, "a quarter": 4, "one quarter": 4}
"""What a fraction divides by."""
_FRACTION = r"(?:half|a\s+third|one\s+third|a\s+quarter|one\s+quarter)"
_SOME = (
    r"(?:(?:at\s+least|more\s+than|over|about|around|some|nearly|up\s+to|a\s+mere|only)\s+)?"
    rf"(?:{NUMBER}|{_FRACTION}|several|dozens)"
)
_THEM = (
    r"of\s+(?:them|whom|these|those(?:\s+(?P<a>killed|wounded|injured|dead|arrested|detained|missing|displaced))?"
    r"|the\s+(?P<b>dead|killed|victims|slain|fallen|deceased|wounded|injured|casualties|detainees|detained|arrested|missing|displaced|abducted))"
)
_SHARE = re.compile(
    rf"(?<![\w-])(?:(?P<n>{_SOME})\s+{_THEM}\b|of\s+whom,?\s+(?P<m>{_SOME})\b)"
    r"(?:,|\s+have\s+been\s+identified\s+as|\s+(?:were|are|was|is|being))?\s+(?P<who>[^,.;:()\"“”]{2,60})",
    re.IGNORECASE,
)
_OUTCOMES: dict[str, Outcome] = {
    **dict.fromkeys(("killed", "dead", "victims", "slain", "fallen", "deceased"), "killed"),
    **dict.fromkeys(("wounded", "injured"), "wounded"),
    **dict.fromkeys(("arrested", "detained", "detainees"), "captured"),
    **dict.fromkeys(("missing",), "missing"),
    **dict.fromkeys(("displaced",), "displaced"),
    **dict.fromkeys(("abducted",), "kidnapped"),
}
_WORD = re.compile(r"[A-Za-z'’-]+")
_MODIFIES = 4
"""So many words may stand before the noun of a share: 'nine of them unarmed village women'."""
_BACK = 2
"""So many sentences before a share the figure may stand."""
_OPENS = 40
"""A share of a figure in another sentence stands so near to the beginning of its own."""


@dataclass(frozen=True)
class _Share:
    """Where a share stands, how many, the outcome that its words name, and who they are."""

    span: Span
    number: Span
    count: Count
    outcome: Outcome | None
    role: str
    divisor: int


def find_shares(document: Document, claims: Sequence[Claim]) -> Iterator[Toll]:
    """Yield the shares that no word for an outcome stands beside, in the order of the text."""
    tolls = [
        c for c in claims if isinstance(c, Toll) and c.polarity == "asserted" and c.count.low and c.modality == "actual"
    ]
    tolls.sort(key=lambda t: (t.evidence.start, t.evidence.end, t.id))
    starts = [s.span.start for s in document.sentences]
    told = [t.victims.span or t.evidence.span for t in tolls]
    for index in sorted({bisect_right(starts, t.evidence.start) - 1 + k for t in tolls for k in range(_BACK + 1)}):
        sentence = document.sentences[index] if index < len(document.sentences) else None
        if sentence is None or " of " not in sentence.text.lower():
            continue
        for match in _SHARE.finditer(sentence.text):
            share = _read(sentence, match)
            whole = _whole_of(sentence, share, tolls) if share is not None else None
            if share is None or whole is None or any(s.overlaps(share.number) for s in told):
                continue
            yield _tell(document, share, whole)


def _read(sentence: Sentence, match: re.Match[str]) -> _Share | None:
    group = "n" if match["n"] else "m"
    role = _role_of(match["who"])
    if role is None:
        return None
    start, words = sentence.span.start, match[group]
    span = Span(start + match.start(), start + match.start("who") + len(match["who"].rstrip()))
    fraction = " ".join(words.lower().split())
    named = (match["a"] or match["b"] or "").lower()
    number = Span(start + match.start(group), start + match.end(group))
    if fraction in FRACTIONS:
        return _Share(span, number, Count(None, None, "unknown", words), _OUTCOMES.get(named), role, FRACTIONS[fraction])
    mention = next((m for m in find_counts(sentence.text[match.start(group) :][:60]) if m.span.start == 0), None)
    return _Share(span, number, mention.count, _OUTCOMES.get(named), role, 0) if mention and mention.count.low else None


def _role_of(who: str) -> str | None:
    """What the people are by the noun that opens the words; None where they open with a verb or with no people."""
    words = [w.lower() for w in _WORD.findall(who)]
    if words[:1] == ["under"]:
        return "civilian"
    for k, word in enumerate(words[: _MODIFIES + 1]):
        if word in ROLES and word not in ("dead", "wounded", "injured", "more", "others", "other"):
            return ROLES[word]
        if k == 0 and word in _not_first():
            return None
    return None


@cache
def _not_first() -> frozenset[str]:
    return frozenset("said later died who had have has been still also from in by at to and released freed taken".split())


def _whole_of(sentence: Sentence, share: _Share, tolls: Sequence[Toll]) -> Toll | None:
    """The last figure before, of the outcome that the words name, that holds more people than the share."""
    own = [
        t
        for t in tolls
        if t.evidence.start >= sentence.span.start and (t.victims.span or t.evidence.span).end <= share.span.start
    ]
    opens = share.span.start - sentence.span.start <= _OPENS
    near = own or ([t for t in tolls if t.evidence.end <= sentence.span.start] if opens else [])
    near = [t for t in near if t.scope != "part" and share.outcome in (None, t.outcome)]
    last = max(near, key=lambda t: (t.victims.span or t.evidence.span).end, default=None)
    if last is None or sentence.span.start - last.evidence.end > _FAR:
        return None
    return last if share.divisor or (share.count.low or 0) < (last.count.low or 0) else None


_FAR = 400
"""Characters between a figure and a share of it in another sentence."""


def _tell(document: Document, share: _Share, whole: Toll) -> Toll:
    words = document.words(share.span)
    count = share.count
    if share.divisor:
        low = (whole.count.low or 0) // share.divisor
        high = low if whole.count.high == whole.count.low else None
        count = Count(low, high, "about" if high is not None else "at-least", document.words(share.number))
    kept = [a for a in whole.evidence.antecedents if a.slot != "whole"]
    before = Antecedent("whole", whole.evidence.span, whole.evidence.quote)
    side = whole.victims.side
    return replace(
        whole,
        evidence=Evidence(
            document.report.id, share.span.start, share.span.end, words, tuple(dict.fromkeys((before, *kept)))
        ),
        count=count,
        victims=Party(words, side, cast(Role, share.role), "antecedent" if side else "unknown", share.span),
        scope="part",
        part_of=whole.id,
    )
