"""Figures that nobody owns: 'according to the latest data', 'according to a provisional toll'."""

from kadesh.extract.document import Sentence
from kadesh.extract.voices.somebody import KINDS
from kadesh.extract.voices.utterance import word_at

_MERE = frozenset(("toll", "tally", "count"))
_BARE = frozenset("data figures information".split())
_LATEST = frozenset("the latest newest most recent updated preliminary initial available".split())


def is_mere_data(sentence: Sentence, start: int, end: int) -> bool:
    """Return whether tokens `start` to `end` are a toll, or data of which only is told how new they are: nobody's."""
    if any(t.tag_ in ("NNP", "POS") or t.lower_ in KINDS for t in sentence.tokens[start:end]):
        return False  # 'according to a provisional toll' is nobody's, a police toll somebody's
    fresh = all(t.lower_ in _LATEST for t in sentence.tokens[start:end])
    return word_at(sentence, end) in _MERE or (word_at(sentence, end) in _BARE and fresh)
