"""Lines of a list below a heading, each with its label and the count it opens with: '- Arda: 21'."""

import re
from dataclasses import dataclass, field

from kadesh.extract.counting.counts import CountMention, find_counts
from kadesh.extract.counting.phrases import ROLES
from kadesh.extract.document import Document, Sentence
from kadesh.extract.words import load_words
from kadesh.model.count import Count
from kadesh.model.span import Span

_ITEM = re.compile(
    r"(?P<bullet>[\s–—•*·▪▫■●◦‣→-]{0,4})(?:(?P<label>[^\d:;\n]{2,70}?)\s?(?::|\s[–-])\s*)?(?:[Tt]he\s(?:remaining|other)\s)?(?=[\w~])"
)
_ONE = re.compile(r"(?P<n>an?|one)\s(?P<who>(?:[\w’'-]+\s){0,3}?[\w’'-]+)\b", re.IGNORECASE)
"""'- A medic', 'among whom an Iranian adviser'."""
CAUSE = re.compile(r"(?:by|under|in|at|from|due|through|as|because)\b", re.IGNORECASE)
"""Opens a label that tells how or where: 'By mines', 'Under torture'."""
_NEXT = re.compile(r"\s*(?P<word>[\w’'-]*)")
_GOES_ON = frozenset("by in of under with while at near during from among including who as on civilians".split())
_THINGS = load_words("no_people", "noun") | frozenset(
    "strikes raids attacks airstrikes vehicles houses operations number explosions cases murder murders crimes infightings "
    "incidents ambushes massacres".split()
)
_BODIES = load_words("collectives", "noun") | {"formations", "formation", "groups", "factions", "other"}
"""In a label these are who was harmed: 'Asayish and other military formations: 18'."""
_MOST = 40
"""Lines that a list may have."""


@dataclass
class Line:
    """A line of a list: its sentence, its label, the count it opens with, the lines that hang on it."""

    sentence: Sentence
    label: Span | None
    marked: bool
    """Whether a dash, a dot or a label opens it."""
    bulleted: bool
    """Whether a dash or a dot does."""
    count: CountMention
    below: list["Line"] = field(default_factory=list)


def lines_below(document: Document, heading: int) -> list[Line]:
    """Return the lines right below the sentence of that number.

    Those below a line that ends in a colon, or has no dash as they have, hang on it: '- Arda: 21', '- Bol:', '  - east: 4'.
    """
    lines: list[Line] = []
    opened: Line | None = None
    for sentence in document.sentences[heading + 1 : heading + 1 + _MOST]:
        line = _read_line(sentence)
        if lines and line is None and not _opens_line(document, sentence):
            continue  # '- 60 civilians. They were in a market.'
        if line is None or (lines and lines[0].marked and not line.marked):
            break
        opens = sentence.text.rstrip().endswith(":") or (line.marked and not line.bulleted)
        (lines if opens or opened is None else opened.below).append(line)
        opened = line if opens else opened
    return lines


def _opens_line(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence stands at the beginning of a line of the text."""
    before = document.report.text[max(0, sentence.span.start - 4) : sentence.span.start]
    return "\n" in before or sentence.text.startswith("\n")


def _read_line(sentence: Sentence) -> Line | None:
    match = _ITEM.match(sentence.text)
    if match is None:
        return None
    label = Span(match.start("label"), match.end("label")) if match["label"] else None
    bulleted = bool(match["bullet"].strip())
    one = one_at(sentence.text, match.end()) if bulleted else None
    counts = (one,) if one is not None else find_counts(sentence.text[match.end() :][:160])
    if not counts or counts[0].span.start > 0 or not counts[0].count.low:
        return None
    first = moved(counts[0], match.end())
    behind = _NEXT.match(sentence.text, first.span.end)
    word = behind["word"].lower() if behind else ""
    near = [w.lower() for w in re.findall(r"[A-Za-z-]+", sentence.text[first.span.end :])[:6]]
    told = label.of(sentence.text) if label else ""
    if word in _THINGS or (set(told.lower().split()) & (_THINGS - _BODIES) and not CAUSE.match(told)):
        return None
    if label is None and word and word not in _GOES_ON and not any(w in ROLES for w in near):
        base = sentence.span.start
        if not any(0 <= m.span.start - base - first.span.end <= 1 for m in sentence.sides):  # '9 Iraqis'
            return None
    return Line(sentence, label, label is not None or bulleted, bulleted, first)


def one_at(text: str, start: int) -> CountMention | None:
    """Return the count that 'a medic' is at the beginning of a line, or of a share in it, that starts there.

    >>> one_at("- A medic, on duty", 2).count.low, one_at("- A road, at night", 2)
    (1, None)
    """
    match = _ONE.match(text, start)
    if match is None or not any(w in ROLES for w in match["who"].lower().split()):
        return None
    end = match.end("n") - start
    return CountMention(Span(0, end), Span(0, end), Count(1, 1, "exact", match["n"]))


def moved(mention: CountMention, by: int) -> CountMention:
    """Return the mention so many characters farther on."""
    return CountMention(
        Span(mention.span.start + by, mention.span.end + by),
        Span(mention.number.start + by, mention.number.end + by),
        mention.count,
    )
