"""What people decided, as lines beside what they decided on: by whom, when, why, and who signed it off."""

from collections.abc import Iterable

from kadesh.brief.days import phrase_day
from kadesh.brief.safety import mask_positions
from kadesh.model.judgement import Judgement
from kadesh.model.rating import phrase_rating
from kadesh.model.review import Word


def phrase_words(words: Iterable[Word]) -> tuple[str, ...]:
    """Return a line for each word, as 'rated B2 (...) by a desk, 1 March 2020: two others say so; signed off by Lea'."""
    return tuple(mask_positions(phrase_word(word)) for word in words)


def phrase_word(word: Word) -> str:
    """Return one word in a line; checked by one person, unless it says who signed it off.

    >>> from datetime import datetime
    >>> phrase_word(Word(Judgement("unverifiable", ("claim-1",), "Lea", datetime(2021, 3, 2), "no picture of it")))
    'held to be unverifiable by Lea, 2 March 2021: no picture of it (checked, not signed off)'
    """
    one = word.judgement
    signed = ", ".join(dict.fromkeys(sign.who for sign in word.signed))
    level = f"signed off by {signed}" if signed else "checked, not signed off"
    return f"{_phrase_verdict(one)} by {one.who}, {phrase_day(one.at.date())}: {one.why} ({level})"


def _phrase_verdict(judgement: Judgement) -> str:
    if judgement.verdict == "rated":
        return f"rated {phrase_rating(judgement.value or 'F6')}"
    if judgement.verdict == "corrected":
        return f"corrected, {judgement.slot}: {judgement.value};"
    return {"verified": "verified", "unverifiable": "held to be unverifiable"}.get(judgement.verdict, judgement.verdict)
