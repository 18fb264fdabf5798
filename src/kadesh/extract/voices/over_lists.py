"""Who is heard in the lines of a list: whoever is cited in the sentence that the list stands under, or right before it."""

import re

from kadesh.extract.document import Document, Sentence
from kadesh.extract.voices.saying import Cited, Saying

_ITEM = re.compile(r"\s*(?:[-–—•*·]\s*|\(?\d{1,2}\)\s+)[A-Z\d]")
"""A line of a list."""
_COUNTED = re.compile(
    r"\s*(?:\d[\d,.]*|one|an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)\b[^\n:]{1,90}$",
    re.IGNORECASE,
)
"""A line that only counts somebody: 'Nine fighters', under '- Arda: two raids left eleven dead:'."""
_NEAR = 3
"""Whoever counts stands so many sentences over a list that a colon opens."""


def stands_in_list(document: Document, sentence: Sentence) -> bool:
    """Return whether a sentence stands in a list, or right behind an item of it."""
    if sentence.index == 0:
        return False
    before = document.sentences[sentence.index - 1]
    return _ITEM.match(before.text) is not None or _is_item(document, sentence.index)


def find_over_list(document: Document, cited: Cited, *, sentence: Sentence) -> Saying | None:
    """Return who is heard in the sentence that a list stands under, or before it: '- Idlib: 3 dead' is of whoever counts.

    A line with a colon that parts a list from the one above it ('By region:') is read over. Who is cited in one item is
    not heard in the next.
    """
    head = _head_of(document, sentence.index - 1)
    while head > 0 and not cited[head] and _opens(document, head) and _is_item(document, head - 1):
        head = _head_of(document, head - 1)
    if _is_in_list(document, head):
        return None
    told = [
        cited[index][-1]
        for index in range(head, max(-1, head - _NEAR if _opens(document, head) else head - 1), -1)
        if cited[index]
    ]
    return told[0] if told else None


def _head_of(document: Document, index: int) -> int:
    """The last sentence from `index` up that is no item."""
    while index > 0 and _is_item(document, index):
        index -= 1
    return index


def _opens(document: Document, index: int) -> bool:
    return document.sentences[index].text.rstrip().endswith(":")


def _is_item(document: Document, index: int) -> bool:
    return bool(_ITEM.match(document.sentences[index].text)) or _hangs_on(document, index)


def _hangs_on(document: Document, index: int) -> bool:
    """Whether a sentence is a line without a mark that counts somebody, below an item and its like: 'Nine fighters'."""
    while index > 0 and _only_counts(document, index):
        index -= 1
        if _ITEM.match(document.sentences[index].text):
            return True
    return False


def _only_counts(document: Document, index: int) -> bool:
    """Whether a sentence is alone in its line, right below another one, and counts somebody."""
    text, start = document.report.text, document.sentences[index].span.start
    line = text.rfind("\n", 0, start) + 1
    end = text.find("\n", start)
    whole = text[line:] if end < 0 else text[line:end]
    alone = not text[line:start].strip() and text[max(0, line - 2) : line] != "\n\n"
    return alone and _COUNTED.match(whole) is not None


def _is_in_list(document: Document, index: int) -> bool:
    """Whether a sentence stands in a line of a list: '- Idlib: a raid killed three. The army said two.'"""
    text, start = document.report.text, document.sentences[index].span.start
    line = text.rfind("\n", 0, start) + 1
    return bool(_ITEM.match(text, line))
