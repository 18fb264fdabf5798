"""Words of saying that are read as nouns: ', OCHA reports,', 'the network notes in its report that'."""

from kadesh.extract.document import Sentence
from kadesh.extract.voices.reaches import opens_relative
from kadesh.extract.voices.speaker_names import head_token
from kadesh.extract.voices.speaker_phrases import phrase_before
from kadesh.extract.voices.utterance import word_at

_SPOKEN_OF_MANY = frozenset(
    "report allege claim state affirm reckon charge estimate maintain insist say show count note".split()
)
_SPOKEN_OF_ONE = frozenset(f"{verb}s" for verb in _SPOKEN_OF_MANY)
_MANY = frozenset(("media", "police"))
"""Nouns of which a verb stands in the plural."""
_PAPER = 10
"""Tokens within which 'notes in its monthly report' leads to 'that'."""


def is_spoken(sentence: Sentence, k: int) -> bool:
    """Return whether a word read as a noun is what somebody does: ', OCHA reports,', 'Peasants affirm that'."""
    word = sentence.tokens[k].lower_
    near = phrase_before(sentence, k) or (0, 0) if k else None
    if near is None or near[1] != k - 1 or word not in _SPOKEN_OF_MANY | _SPOKEN_OF_ONE:
        return False
    head = (
        head_token(sentence, *near)
        if any(t.lower_ == "of" for t in sentence.tokens[near[0] : k])
        else sentence.tokens[k - 1]
    )
    body = any(m.span.end >= sentence.span_of(k - 1, k - 1).end > m.span.start for m in sentence.outlets)
    many = not body and (head.tag_ == "NNS" or head.lower_ in _MANY)
    fits = many if word in _SPOKEN_OF_MANY else not many
    parted = near[0] == 0 or sentence.tokens[near[0] - 1].text in (",", ";", '"', "”")
    if fits and opens_relative(sentence, k, first=near[0]):
        return True  # 'a massacre that the opposition claims killed hundreds'
    ends = not word_at(sentence, k + 1)[:1].isalnum()
    in_paper = word_at(sentence, k + 1) == "in" and "that" in [word_at(sentence, j) for j in range(k + 2, k + _PAPER)]
    return fits and ((parted and (ends or in_paper)) or (many and word_at(sentence, k + 1) == "that"))
