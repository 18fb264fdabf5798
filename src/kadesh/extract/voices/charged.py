"""Whom somebody charges and who denies it: 'Alpha accused Beta, though it denied the charge'."""

from kadesh.extract.document import Sentence
from kadesh.extract.violence.parties import mentions_in
from kadesh.extract.voices.utterance import word_at
from kadesh.model.lexicon import SideMention

SPEAKING_KINDS = ("force", "general", "government", "nationality", "country", "capital", "person")
"""Kinds of names that may speak for a side."""
_DENYING = ("den", "reject", "dismiss", "refut")
_CHARGING = ("accus", "blam", "finger", "charg")
_THOUGH = frozenset("but though although yet which charge charges accusation accusations allegation allegations".split())
"""Words before 'it denied it' behind which whoever was charged denies it."""


def charged_before(sentence: Sentence, k: int) -> SideMention | None:
    """Return whom 'it' before the verb at `k` means in 'Alpha accused Beta, though it denied the charge': it is Beta.

    So of 'Beta was accused by Alpha, but it denied it'; None for other verbs, and where nobody is charged before.
    """
    at = k - 1 - (word_at(sentence, k - 1) in ("has", "have", "had"))
    if not word_at(sentence, k).startswith(_DENYING) or word_at(sentence, at) not in ("it", "they"):
        return None
    if word_at(sentence, at - 1) not in _THOUGH:
        return None
    charge = next((j for j in range(at - 2, 0, -1) if word_at(sentence, j).startswith(_CHARGING)), None)
    if charge is None:
        return None
    suffered = word_at(sentence, charge - 1) in ("was", "were", "been", "is", "are", "stands", "being")
    near = mentions_in(sentence, 0, charge - 1)[::-1] if suffered else mentions_in(sentence, charge + 1, at - 1)
    return next((m for m in near if m.side and m.kind in SPEAKING_KINDS and m.role != "civilian"), None)
