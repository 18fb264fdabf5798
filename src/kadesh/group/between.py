"""What stands between two accounts of one report: how far apart they are, and the words that turn to another event."""

import re
from collections.abc import Iterator

from kadesh.group.page import Page
from kadesh.group.told import compare_tellings
from kadesh.group.turns import words_that
from kadesh.group.unit import Account
from kadesh.model.claim import Event, Toll
from kadesh.model.earlier import was_given_before

_NEAR = 50
"""Characters before a figure in which "another" goes with it."""
_MORE = re.compile(r"another (?:\d|[a-z]+ (?:people|soldiers|civilians|were|others))", re.IGNORECASE)
"""'Another 36 were hurt' counts more people of the same event; 'another attack' is another event."""


def read_between(page: Page, a: Account, b: Account) -> list[str]:
    """Return the rows of `within.csv` that hold of the text from `a` to `b`, which stands behind it.

    They tell how far the two stand apart, what is told between them, and the words that turn to another event ('in another
    attack') or back to this one: two accounts that follow one another within a sentence come to 'sentence 0',
    'events between none', 'words between few'.
    """
    gap = page.sentence(b) - page.sentence(a)
    rows = [f"sentence {gap if gap < 3 else '3-4' if gap < 5 else 'far'}"]
    between = page.events_between(a, b)
    rows.append(f"events between {('none', 'one')[between] if between < 2 else 'many'}")
    if page.event_of(a) and page.event_of(a) == page.event_of(b):
        rows.append(f"event same, sentence {('same', 'next')[gap] if gap < 2 else 'far'}")
    rows += ["first sentence"] if page.sentence(a) == 0 else []
    rows += _one_sentence(page, a, b) if gap == 0 else _two_sentences(page, a, b, gap=gap)
    return rows


def _one_sentence(page: Page, a: Account, b: Account) -> Iterator[str]:
    words = (page.text or "")[a.evidence.end : b.evidence.start]
    yield f"words between {'few' if len(words) < 40 else 'some' if len(words) < 120 else 'many'}"
    if len(words) < 60 and " and " in words:
        yield "and between"
    if ";" in words or words_that("between").search(words):
        yield "turn between"


def _shares(a: Account, b: Account) -> Iterator[str]:
    """Which of the two is a share of a figure told elsewhere."""
    yield from (f"share {n}" for n, c in (("first", a), ("second", b)) if isinstance(c, Toll) and c.scope == "part")


def _is_revised(a: Account, b: Account) -> bool:
    """Whether 'earlier he had announced nine' gives the figure of before for the people of `a`, or those of its event."""
    if not isinstance(b, Toll) or not was_given_before(b.evidence.quote):
        return False
    return b.event == a.id if isinstance(a, Event) else (a.outcome, a.victims.side) == (b.outcome, b.victims.side)


def _two_sentences(page: Page, a: Account, b: Account, *, gap: int) -> Iterator[str]:
    if page.on_one_line(a, b):
        yield "paragraph same"
    yield from _shares(a, b)
    yield from compare_tellings(page.tellings, page.sentence(a), page.sentence(b))
    if page.sentence(a) < 2 and gap > 2:
        yield "from the lead"
    sentence = page.sentence_text(b)
    starts = b.evidence.start - page.sentences[page.sentence(b)]
    ends = starts + len(b.evidence.quote)
    if _is_revised(a, b):
        yield "revised"
    elif words_that("another").search(sentence[: starts if isinstance(b, Toll) and _MORE.match(b.evidence.quote) else ends]):
        yield "another"
    elif words_that("also").search(sentence, 0, ends):
        yield "also"
    if words_that("deed").search(sentence):
        yield "the deed"
        if gap == 1:
            yield "the deed, next"
    if isinstance(b, Toll) and words_that("further").search(sentence[max(0, starts - _NEAR) : ends]):
        yield "further"
