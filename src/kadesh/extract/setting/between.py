"""How another sentence stands to that of a claim: how far off, what is counted there, whether the report turns in between.

It is the same for all places of that sentence, and so is found once for all of them.
"""

from typing import NamedTuple

from kadesh.extract.document import Document, Sentence
from kadesh.extract.setting.moments import SAME_DAY
from kadesh.extract.setting.naming import OPENING, usable_places
from kadesh.extract.setting.pointing import list_pointing
from kadesh.extract.setting.turns import turns_between

BACK = 8
"""Sentences before a claim whose places are looked at; what lies farther counts only where it is named twice."""


class Between(NamedTuple):
    """The clues of another sentence's places that tell how it stands to the claim's own, in the order they are weighed."""

    where: str
    counted: tuple[str, ...]
    bare: tuple[str, ...]
    turned: tuple[str, ...]


def stand_between(document: Document, asked: Sentence, *, sentence: Sentence, bare: bool, period: bool) -> Between:
    """Return how `sentence` stands to the one asked about, which is `bare` of places or tells of a whole `period`."""
    step, anew = sentence.index - asked.index, starts_anew(asked)
    where = name_step(step)
    beyond = anew and asked.index >= OPENING and not period and step != -1
    first, last = sorted((sentence.span, asked.span), key=lambda span: span.start)
    turned = {
        "anew": anew,
        "turned": turns_between(document, sentence, asked),
        "paragraph": document.report.text.find("\n\n", first.end, last.start) >= 0,
    }
    if step < 0:
        turned |= _stands_before(document, sentence, asked=asked, full="bare" if bare else "full")
    return Between(
        where,
        ("ahead-counts",) if step > 0 and sentence.counts else (),
        ("own-empty", f"own-empty:{where}", *(("anew-beyond",) if beyond else ())) if bare else (),
        tuple(clue for clue, holds in turned.items() if holds),
    )


def _stands_before(document: Document, sentence: Sentence, *, asked: Sentence, full: str) -> dict[str, bool]:
    """How a sentence before the one asked about stands to it: in one line, opening it, the last with places or figures."""
    line = document.report.text.find("\n", sentence.span.start, asked.span.start) < 0
    opening = document.report.text[: sentence.span.start].rstrip(" ")[-1:] in ("", "\n")
    behind = document.sentences[sentence.index + 1 : asked.index]
    return {
        "same-line": line,
        f"opens-line:{full}": line and opening,
        f"last-placed:{full}": not any(usable_places(document, s) for s in behind),
        f"last-counted:{full}": bool(sentence.counts) and not any(s.counts for s in behind),
    }


def name_step(step: int) -> str:
    """Return the clue for a sentence so many behind that of a claim, or before it if negative.

    >>> name_step(-1), name_step(-3), name_step(2)
    ('back-1', 'back-4', 'ahead')
    """
    if step > 0:
        return "ahead-1" if step == 1 else "ahead"
    return {-1: "back-1", -2: "back-2"}.get(step, "back-4" if step >= -4 else "back" if step >= -BACK else "back-9")


def starts_anew(sentence: Sentence) -> bool:
    """Return whether a sentence has a day of its own and does not point back: it may tell of another place."""
    return any(m.words.lower() not in SAME_DAY for m in sentence.times) and not list_pointing(sentence)
