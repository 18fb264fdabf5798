"""Who is named at the opening, before a long clause: 'Ali Omar, who lives in Arda, where the fighting began, said'."""

from kadesh.extract.document import Sentence
from kadesh.extract.voices.only_people import PERSONAL
from kadesh.extract.voices.speaker_phrases import phrase_before

_OPENING = 10
"""Tokens at the opening among which the clause begins."""


def name_opening(sentence: Sentence, k: int) -> tuple[int, int] | None:
    """Return the tokens of the name that opens the sentence, where a clause with "who" leads up to the verb at `k`."""
    tokens = sentence.tokens
    who = next((j for j in range(2, min(k, _OPENING)) if tokens[j].lower_ == "who" and tokens[j - 1].text == ","), None)
    if who is None or tokens[k - 1].text != "," or any(t.lower_ in PERSONAL for t in tokens[who:k]):
        return None
    near = phrase_before(sentence, who - 1)
    return near if near is not None and near[0] == 0 else None
