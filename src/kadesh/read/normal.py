r"""One text policy for every format, and the way back from it.

`normalise` gives what `Report.text` holds. Text that is already normal comes back identical. Changed, one character for one:

- no-break, thin and other wide spaces -> an ordinary space; \v, \f, U+2028 and U+2029 -> a line end; a lone \r too;
- C1 control characters -> what Windows-1252 has there (Turkey\x92s -> Turkey’s), as the HTML standard does
  (https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state);
- NUL, other control characters and lone surrogates -> U+FFFD, visible and harmless to a terminal.

Changed in length: punctuation that was put into a wrong encoding several times, which leaves a row of underscores, control
characters and a's with hats, becomes the one mark that its place asks for (an apostrophe, a quotation mark, a dash); the \r
of \r\n, byte order marks, soft hyphens, zero-width and bidirectional control characters and invisible tags are taken out;
the rest is put into NFC. Of more than 30 combining marks in a row the rest are taken out (the bound of the Stream-Safe Text
Format, UAX #15), which keeps the time linear. Curly quotes and dashes stay as they are.

Where an offset has to be told in the text as it was given, `trace` gives the same text with its way back.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from kadesh.model.span import Span

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_LINE_ENDS = "\v\f\r\u2028\u2029"
_DROPPED = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
_BROKEN = "\x00-\x08\x0e-\x1f\x7f\ud800-\udfff"
_MARKS_IN_A_ROW = 30
_LEAST = 3
"""So many underscores and a's with hats beside a control character are what is left of a mark."""

_DROP = re.compile(rf"[{_DROPPED}]|\r(?=\n)")
_SWAP = re.compile(rf"[{_SPACES}{_LINE_ENDS}{_BROKEN}\x80-\x9f]")
_DAMAGED = re.compile(r"(?=[_\xa0-\xbf\xc2\xe2]{0,3}[\x80-\x9f])[_\x80-\x9f\xa0-\xbf\xc2\xe2]{4,}")
"""What is left of a mark that was encoded wrongly again and again: 'Syria_\\x90_â__\\x90_â__s army'."""
_SUFFIX = re.compile(r"(?:s|t|d|m|re|ve|ll)\b")
_PIECE = re.compile(r"[\x00-\x7f][^\x00-\x7f]*|[^\x00-\x7f]+")
"""NFC never composes across the start of an ASCII character, so pieces can be put into NFC one by one."""

Edit = tuple[int, int, int, int]
"""New start and end, old start and end, of one place where the length changed."""


@dataclass(frozen=True)
class Trace:
    """The way back from a normalised text to the text given: the edits of each step, last step first."""

    steps: tuple[tuple[Edit, ...], ...] = ()

    def given(self, span: Span) -> Span:
        """Return where the characters of `span` stand in the text as it was given.

        >>> text, way = trace("Five\\r\\nsol\\u00addiers")
        >>> text, way.given(Span(5, 13))
        ('Five\\nsoldiers', Span(start=6, end=15))
        """
        start, end = span.start, span.end
        for edits in self.steps:
            start, end = _start_before(edits, start), _end_before(edits, end)
        return Span(start, max(start, end))


def normalise(text: str) -> str:
    """Return `text` as a report holds it; doing so twice changes nothing more.

    >>> normalise("\\ufeffFive\\u00a0soldiers\\r\\n")
    'Five soldiers\\n'
    """
    text = _SWAP.sub(_swap, _apply(text, _removals(text)))
    if unicodedata.is_normalized("NFC", text):
        return text
    return unicodedata.normalize("NFC", _apply(text, _surplus_marks(text)))


def trace(text: str) -> tuple[str, Trace]:
    """Return what `normalise` returns, and the way back from it.

    >>> trace("Léa fled\\r\\n")[0]
    'Léa fled\\n'
    """
    drops = _removals(text)
    swapped = _SWAP.sub(_swap, _apply(text, drops))
    steps = [_edits(drops)]
    if not unicodedata.is_normalized("NFC", swapped):
        surplus = _surplus_marks(swapped)
        safe = _apply(swapped, surplus)
        composed = tuple(_composed(safe))
        swapped = _apply(safe, composed)
        steps += [_edits(surplus), _edits(composed)]
    return swapped, Trace(tuple(reversed([step for step in steps if step])))


Change = tuple[int, int, str]


def _removals(text: str) -> tuple[Change, ...]:
    """What is taken out, and the marks put in for damaged ones."""
    drops = [(m.start(), m.end(), "") for m in _DROP.finditer(text)]
    found = [m for m in _DAMAGED.finditer(text) if _is_damaged(m.group())]
    owning = frozenset(m.group() for m in found if _is_apostrophe(text, m))  # "locals' houses" is left as "Syria's" is
    damaged = [(m.start(), m.end(), _mark_between(text, m, owning=owning)) for m in found]
    if not damaged:
        return tuple(drops)
    return tuple(sorted([*damaged, *_outside(drops, damaged)]))


def _outside(drops: list[Change], damaged: list[Change]) -> Iterator[Change]:
    """What is taken out elsewhere than in a damaged mark; both in order and without overlap, so one look-up each."""
    for drop in drops:
        at = bisect_right(damaged, drop[0], key=lambda mark: mark[0]) - 1
        if at < 0 or drop[0] >= damaged[at][1]:
            yield drop


def _is_damaged(run: str) -> bool:
    """Whether a run of signs is no text: its underscores and a's with hats stand among control characters.

    Without such an a it is a line to sign on, whatever stands behind it.
    """
    return "_" in run and "\xe2" in run and run.count("\xe2") + run.count("_") >= _LEAST


def _mark_between(text: str, match: re.Match[str], *, owning: frozenset[str]) -> str:
    """The mark that stood there, by what stands beside: Syria's, "word", a dash between blanks."""
    before, behind = text[match.start() - 1 : match.start()] or " ", text[match.end() : match.end() + 1] or " "
    if before.isspace():
        return "\N{EN DASH}" if behind.isspace() else "\N{LEFT DOUBLE QUOTATION MARK}"
    if before.isalnum() and (behind.isalpha() or match.group() in owning):
        return "\N{RIGHT SINGLE QUOTATION MARK}"
    return "\N{RIGHT DOUBLE QUOTATION MARK}"


def _is_apostrophe(text: str, match: re.Match[str]) -> bool:
    return text[match.start() - 1 : match.start()].isalpha() and _SUFFIX.match(text, match.end()) is not None


def _swap(match: re.Match[str]) -> str:
    character = match.group()
    if "\x80" <= character <= "\x9f":
        return character.encode("latin-1").decode("cp1252", "replace")
    if character in _LINE_ENDS:
        return "\n"
    return " " if character.isspace() and ord(character) > 0x9F else "\ufffd"


def _surplus_marks(text: str) -> tuple[Change, ...]:
    found: list[Change] = []
    for piece in _PIECE.finditer(text):
        run = 0
        for at in range(piece.start(), piece.end()) if len(piece.group()) > _MARKS_IN_A_ROW else ():
            run = run + 1 if unicodedata.combining(text[at]) else 0
            if run > _MARKS_IN_A_ROW:
                found.append((at, at + 1, ""))
    return tuple(found)


def _composed(text: str) -> list[Change]:
    pieces = ((m, unicodedata.normalize("NFC", m.group())) for m in _PIECE.finditer(text))
    return [(m.start(), m.end(), new) for m, new in pieces if new != m.group()]


def _apply(text: str, changes: tuple[Change, ...]) -> str:
    parts, last = [], 0
    for start, end, new in changes:
        parts += [text[last:start], new]
        last = end
    return "".join([*parts, text[last:]])


def _edits(changes: tuple[Change, ...]) -> tuple[Edit, ...]:
    edits, shift = [], 0
    for start, end, new in changes:
        edits.append((start + shift, start + shift + len(new), start, end))
        shift += len(new) - (end - start)
    return tuple(edits)


def _start_before(edits: tuple[Edit, ...], at: int) -> int:
    index = bisect_right(edits, at, key=lambda edit: edit[1]) - 1
    inside = edits[index + 1] if index + 1 < len(edits) else None
    if inside and inside[0] < at:
        return inside[2]
    return edits[index][3] + at - edits[index][1] if index >= 0 else at


def _end_before(edits: tuple[Edit, ...], at: int) -> int:
    index = bisect_left(edits, at, key=lambda edit: edit[0]) - 1
    if index < 0:
        return at
    _, new_end, _, old_end = edits[index]
    return old_end + max(0, at - new_end)
