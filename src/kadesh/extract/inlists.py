"""Lists within a sentence: 'by hamlet: Gazum - 21; Gani - 17', 'Arda: 13; Bol: nine', 'five in Arda, six in Bol'.

Each item is a share of the figure told before, whose outcome, speaker and day it has.
"""

import re
from collections.abc import Iterator, Sequence

from kadesh.extract.breakdowns import tell_lines
from kadesh.extract.counting.counts import CountMention, find_counts
from kadesh.extract.counting.numbers import NUMBER
from kadesh.extract.document import Document, Sentence
from kadesh.extract.listlines import Line
from kadesh.model.claim import Claim, Toll
from kadesh.model.span import Span

_ITEM = re.compile(
    rf"(?:\A|[:;,]\s(?:and\s)?)(?P<label>[A-Z][\w’'-]*(?:,?\s(?:and\s|al-)?[A-Z][\w’'-]*){{0,4}})\s?(?::|[–-])\s"
    rf"(?P<n>(?i:{NUMBER}))(?=\s*(?:[;,.]|together\b|dead\b|killed\b|\Z))"
)
"""A name, a colon or a dash and a number alone."""
_OPENS = re.compile(r"[:–—(]\s")
_PLAIN = re.compile(
    rf"(?:\s*[,;]?\s*(?:and\s)?)(?P<label>(?:al-)?[A-Z][\w’'-]*(?:\s(?:al-)?[A-Z][\w’'-]*){{0,3}}\s)?(?P<n>(?i:{NUMBER}))"
    r"(?(label)(?=\s*(?:[;,.)]|and\b|\Z))|\s(?:in|at|near|by|from|on|under|outside|inside|around|during|through)\s[^,;:.]{2,60}?"
    r"(?=\s*(?:[;,.)]|and\s|\Z)))"
)
"""A number and where or how, or a name and a number, without a colon: shares where together they come to the figure."""
_FEWEST = 2
_MOST = 2
"""A list comes to half of its figure at least: scores of a match do not."""
_FAR = 500
"""Characters before a list, the figure stands that it divides."""


def find_inlists(document: Document, claims: Sequence[Claim]) -> Iterator[Toll]:
    """Yield the shares that lists within sentences give, in the order of the text."""
    tolls = [c for c in claims if isinstance(c, Toll) and c.polarity == "asserted" and c.scope != "part" and c.count.low]
    for sentence in document.sentences if tolls else ():
        if ": " not in sentence.text and " - " not in sentence.text and " – " not in sentence.text:
            continue
        lines = [line for m in _ITEM.finditer(sentence.text) if (line := _read_item(sentence, m)) is not None]
        whole = _whole_of(sentence, lines, tolls=tolls) if len(lines) >= _FEWEST else None
        if whole is None:
            lines = _read_plain(sentence)
            whole = _whole_of(sentence, lines, tolls=tolls, exact=True) if len(lines) >= _FEWEST else None
        if whole is not None:
            yield from tell_lines(document, whole, lines=lines, told=claims)


def without_overruled(claims: Sequence[Claim], shares: Sequence[Toll]) -> list[Claim]:
    """Return `claims` without those that make something else of people whom a list gives as shares of its figure."""
    return [c for c in claims if not (isinstance(c, Toll) and any(_is_overruled(c, s) for s in shares))]


def _is_overruled(claim: Toll, share: Toll) -> bool:
    people = claim.victims.span
    return claim.outcome != share.outcome and people is not None and people.overlaps(share.evidence.span)


def _read_plain(sentence: Sentence) -> list[Line]:
    """The items behind the first colon or dash that some follow: 'five in Arda, six in Bol and one in Cera'."""
    for opened in _OPENS.finditer(sentence.text):
        lines: list[Line] = []
        at = opened.end()
        while (match := _PLAIN.match(sentence.text, at)) is not None:
            line = _read_item(sentence, match)
            if line is None:
                break
            lines.append(line)
            at = match.end()
        if len(lines) >= _FEWEST:
            return lines
    return []


def _read_item(sentence: Sentence, match: re.Match[str]) -> Line | None:
    mention = next((m for m in find_counts(sentence.text[match.start("n") :][:40]) if m.span.start == 0), None)
    if mention is None or not mention.count.low:
        return None
    at = match.start("n")
    moved = CountMention(
        Span(at, at + mention.span.end), Span(at + mention.number.start, at + mention.number.end), mention.count
    )
    label = Span(match.start("label"), match.start("label") + len(match["label"].rstrip())) if match["label"] else None
    return Line(sentence, label, True, False, moved)


def _whole_of(sentence: Sentence, lines: Sequence[Line], *, tolls: Sequence[Toll], exact: bool = False) -> Toll | None:
    """The last figure before the list that its items do not exceed, or to which they come."""
    total = sum(line.count.count.low or 0 for line in lines)
    start = sentence.span.start + (lines[0].label or lines[0].count.span).start
    near = [t for t in tolls if t.evidence.end <= start <= t.evidence.end + _FAR]
    near = [t for t in near if total <= (t.count.low or 0) <= total * (1 if exact else _MOST)]
    return max(near, key=lambda t: (t.count.low == total, t.evidence.end), default=None)
