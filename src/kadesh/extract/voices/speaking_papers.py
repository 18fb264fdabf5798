"""Whose a paper is that says something: 'a report issued by the network', 'the group handed out a leaflet saying'."""

from kadesh.extract.document import Sentence
from kadesh.extract.voices.somebody import is_somebody
from kadesh.extract.voices.speaker_names import phrase_end
from kadesh.extract.voices.tellers import find_teller
from kadesh.extract.voices.utterance import word_at

_ISSUED = frozenset("issued released published compiled prepared signed sent".split())
PAPERS = frozenset(
    "statement report communique interview release briefing message letter document paper leaflet figures data".split()
)


def is_paper(sentence: Sentence, bounds: tuple[int, int]) -> bool:
    """Return whether a paper is among the words: 'the army in a statement'."""
    return bool({t.lower_ for t in sentence.tokens[bounds[0] : bounds[1] + 1]} & PAPERS)


def issued_by(sentence: Sentence, bounds: tuple[int, int]) -> tuple[int, int]:
    """Return who stands behind 'by' in 'a report issued by the network', 'a letter by the council'; else the words."""
    papers = (j + 1 for j in range(bounds[0], bounds[1] + 1) if word_at(sentence, j) in PAPERS)
    by = next((j + (word_at(sentence, j) in _ISSUED) for j in papers), 0)
    if word_at(sentence, by) != "by":
        return bounds
    end = phrase_end(sentence.tokens, by + 1)
    end = next((j - 1 for j in range(by + 2, end) if sentence.tokens[j].tag_ == "VBN"), end)
    return (by + 1, end) if end > by and is_somebody(sentence, end) else bounds


def issuer_of(sentence: Sentence, k: int, *, bounds: tuple[int, int]) -> tuple[int, int] | None:
    """Return who hands out the paper that the words name: 'The group handed out a leaflet saying'; None if nobody does."""
    paper = sentence.tokens[bounds[1]]
    handed = paper.head
    if sentence.tokens[k].tag_ != "VBG" or paper.lower_ not in PAPERS or paper.dep_ not in ("dobj", "obj"):
        return None
    return find_teller(sentence, handed.i) if handed.tag_[:2] == "VB" and handed.i < bounds[0] else None
