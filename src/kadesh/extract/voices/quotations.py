"""Who is heard in a quotation that runs over sentences: '"They came at night. Ten died," said the mayor'."""

import re
from functools import lru_cache

from kadesh.extract.document import Document, Sentence
from kadesh.extract.voices.saying import Cited, Saying
from kadesh.model.span import Span

_TAG = 60
"""'..., said the mayor' begins so many characters behind a quotation at most."""
_CLOSING = re.compile(r'["”]')
_ENDED = re.compile(r'[.!?]["”]\s+["“]?[A-Z]')
"""A quotation that ends with its sentence: who speaks in the next one says something else."""
_MARK = re.compile(r'["“”]')
_DAMAGED = re.compile(r"[\x80-\x9f\ufffd]")
"""What is left of a dash, not a mark."""
_ANEW = re.compile(r"\.?\s+(?:The|A|An|Another)\s[^.\n]{60}")
_PAIRED = re.compile(r"(?P<opens>(?<!\S))?(?:‘‘|’’|‘’|'')(?![‘’'])")
_TURNED = re.compile(r"(?<![^\s(\[])”(?=\w)")
_HEARSAY = frozenset("reports media radios accounts".split())
_QUOTED = 600
"""A quotation longer than this has lost its closing mark."""


def find_quoted(document: Document, cited: Cited, *, sentence: Sentence, span: Span) -> Saying | None:
    """Return who speaks in a quotation that runs on: who is named right behind its end, else before it.

    None where `span` stands in no quotation, or nobody is named beside it. '"They came. Ten died," said the mayor': the
    mayor says that they came.
    """
    text = _marked(document.report.text)
    opening = opening_of(text, span)
    if opening is None:
        return None
    introduced = _introduced(document, cited, opening=opening)
    if introduced is not None:
        return introduced
    closing = _closing_of(text, opening, end=span.end)
    before = _named_before(document, cited, sentence=sentence, opening=opening)
    ended = _ENDED.match(text, closing.start() - 1) if closing is not None else None
    parted = ended is not None and (before is not None or "\n" in ended[0])
    tagged = None if parted else _tagged(document, cited, sentence=sentence, closing=closing)
    return tagged or before or _before_paragraph(document, cited, opening=opening)


@lru_cache(maxsize=8)
def _marked(text: str) -> str:
    """The text, as long as before, with two single marks as one double mark and a mark that opens turned rightly."""
    paired = _PAIRED.sub(lambda m: ' "' if m["opens"] is not None else '" ', text)
    return _TURNED.sub("“", paired)


def _before_paragraph(document: Document, cited: Cited, *, opening: int) -> Saying | None:
    """Who spoke last before a quotation that opens a paragraph which names nobody: '..., he said.' '"Ten died there."'."""
    text = _marked(document.report.text)
    if not text[:opening].rstrip(" ").endswith("\n"):
        return None
    for earlier in reversed([s for s in document.sentences if s.span.end <= opening + 1]):
        if cited[earlier.index]:
            last = cited[earlier.index][-1]
            return None if last.speaker.words.lower().split()[-1] in _HEARSAY else last
        if _MARK.match(text, text.rfind("\n", 0, earlier.span.end) + 1) is None:
            return None  # of paragraphs only those of the same quotation are passed over
    return None


def _named_before(document: Document, cited: Cited, *, sentence: Sentence, opening: int) -> Saying | None:
    """Who is cited before the quotation that opens at `opening`, in its paragraph."""
    text = _marked(document.report.text)
    first = next(s.index for s in document.sentences if s.span.end > opening)
    for earlier in reversed(document.sentences[max(0, min(first - 1, sentence.index - 2)) : sentence.index]):
        if cited[earlier.index] and "\n\n" not in text[earlier.span.end : opening]:
            return cited[earlier.index][-1]
    return None


def _tagged(document: Document, cited: Cited, *, sentence: Sentence, closing: re.Match[str] | None) -> Saying | None:
    """Who is named right behind the end of a quotation; whoever opens a long sentence there says something else."""
    if closing is not None and _ANEW.match(_marked(document.report.text), closing.end()):
        return None
    for later in document.sentences[sentence.index : sentence.index + 4]:
        near = [s for s in cited[later.index] if closing is None or _is_behind(s, later, closing=closing.start())]
        if near:
            return near[0]
        if closing is not None and closing.start() < later.span.end - 2:
            break
    return None


def _introduced(document: Document, cited: Cited, *, opening: int) -> Saying | None:
    """Who is named right before a quotation that opens behind a colon: 'The general said: "We lost nobody. They ...'."""
    before = _marked(document.report.text)[max(0, opening - 4) : opening].rstrip()
    sentence = next((s for s in document.sentences if s.span.end > opening), None)
    if not before.endswith(":") or sentence is None:
        return None
    ahead = opening - sentence.span.start
    said = [s for s in cited[sentence.index] if not sentence.tokens or sentence.tokens[s.verb].idx < ahead]
    return said[-1] if said else None


def _is_behind(saying: Saying, sentence: Sentence, *, closing: int) -> bool:
    """Whether a verb of saying or its speaker stands right behind the end of a quotation."""
    if sentence.tokens and sentence.span.start > closing and sentence.tokens[saying.verb].lower_ == "according":
        return False  # '... fell." Ten were hurt according to a medic'
    verb = sentence.span.start + sentence.tokens[saying.verb].idx if sentence.tokens else sentence.span.start
    speaker = saying.speaker.span.start if saying.speaker.span else verb
    return (closing <= max(verb, speaker) and min(verb, speaker) <= closing + _TAG) or not sentence.tokens


def opening_of(text: str, span: Span) -> int | None:
    """Return where the quotation that holds `span` begins in its paragraph, None where it stands in none."""
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - _QUOTED)
    closed, within = 0, _MARK.search(text, span.end, span.end + _QUOTED)
    for mark in reversed(list(_MARK.finditer(text, start, span.start))):
        if not _opens(text, mark.start()):
            if within is None or text[mark.start()] != '"':
                return None  # only plain marks are set within each other
            closed += 1
        elif closed == 0:
            return mark.start()
        else:
            closed -= 1
    return None


def _closing_of(text: str, opening: int, *, end: int) -> re.Match[str] | None:
    """Where the quotation that opens there ends, not one within it: 'six were "neutralised" there"'."""
    opened = 0
    for mark in _CLOSING.finditer(text, opening + 1, end + _QUOTED):
        if text[mark.start()] == '"' and _opens(text, mark.start()):
            opened += 1
        elif opened == 0:  # a claim of which only some words are quoted ends behind the quotation
            return mark if mark.start() >= end else _CLOSING.search(text, end, end + _QUOTED)
        else:
            opened -= 1
    return None


def _opens(text: str, at: int) -> bool:
    """Whether the mark at `at` opens a quotation: a blank before it and none behind; a lost mark does not turn the rest."""
    if text[at] != '"':
        return text[at] == "“" and not _DAMAGED.search(text, at, at + 4)
    return (at == 0 or text[at - 1] in " \n([:") and not text[at + 1 : at + 2].isspace()
