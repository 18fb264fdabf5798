"""Which of the places around a claim is its place: the one whose clues weigh most, or none.

The weights were fitted by `scripts/fit_places.py` on annotated reports: a softmax over the places of each toll, so that
those which a careful reader named weigh most. Where a text has lost its commas, its clues weigh otherwise.
"""

import re
from functools import cache, lru_cache
from operator import itemgetter

from kadesh.extract.document import Document
from kadesh.extract.setting.asked import Asked
from kadesh.extract.setting.candidates import ELSEWHERE, Candidate, list_candidates, nothing_clues
from kadesh.extract.setting.others import is_of_other_deed, is_of_others
from kadesh.extract.setting.within import owns
from kadesh.extract.words import load_table

Weights = dict[str, float]

_FEWEST, _SHORT = 1_000, 500
"""A text with fewer commas than one for so many characters has lost them; a shorter text is too short to tell."""

_OWNING = 60
"""How far behind the owner's name that of a place may begin."""
_LED = frozenset(f"prep:{word}" for word in "in at near on around outside inside across over".split())

_SEAT = re.compile(
    r"\b(?:ministry|government|presidency|parliament|cabinet|high command|general staff|headquarters)\sin\s\Z", re.I
)


@cache
def load_weights(table: str, *, lost: bool) -> Weights:
    """Return what each clue of a table weighs, in texts that have their commas or in those that lost them."""
    rows = load_table(table)
    return {row["clue"]: float(row["weight"]) + (float(row["lost"]) if lost else 0.0) for row in rows}


def rank_places(asked: Asked) -> Candidate | None:
    """Return the place that goes best with the words asked about; None where none at all fits better than any."""
    lost = has_lost_commas(asked.document)
    candidates = [c for c in list_candidates(asked) if not (is_of_others(asked, c) or is_of_other_deed(asked, c))]
    speakers = {s.speaker.span for s in asked.sayings}
    candidates = [c for c in candidates if not (c.named.span in speakers or _is_seat(c))]
    candidates = [c for c in candidates if "speaker" not in c.clues] if _is_placed(candidates) else candidates
    candidates = [c for c in candidates if asked.period or not any(_holds(c, other) for other in candidates)]
    weighed = ((_weigh_place(c.clues, lost), c.named.span, c) for c in candidates)
    most, _, best = max(weighed, key=itemgetter(0, 1), default=(0.0, None, None))
    return best if most > _weigh_place(nothing_clues(asked, candidates), lost) else None


def _holds(candidate: Candidate, other: Candidate) -> bool:
    """Whether a place is named as the one in which another lies: "Bol state's Arda district" is Arda."""
    if candidate.sentence is not other.sentence or not 0 <= other.named.span.start - candidate.named.span.end < _OWNING:
        return False
    return owns(candidate.sentence, candidate.named, after=other.named)


def _is_seat(candidate: Candidate) -> bool:
    """Whether a place is only the seat of the body that speaks: 'the ministry in Ankara said'."""
    sentence, start = candidate.sentence, candidate.named.span.start
    return "speaker" in candidate.clues and _SEAT.search(sentence.text, 0, start - sentence.span.start) is not None


def _is_placed(candidates: list[Candidate]) -> bool:
    """Whether the sentence of a claim says 'in' a place that is no speaker's, nor a party's."""
    own = (set(c.clues) for c in candidates if "own" in c.clues)
    return any(ELSEWHERE.isdisjoint(clues) and not _LED.isdisjoint(clues) for clues in own)


@lru_cache(maxsize=4096)
def _weigh_place(clues: tuple[str, ...], lost: bool) -> float:
    """What the clues of a place weigh; asked again for each claim of a sentence, and alike for many places."""
    return weigh_clues(clues, load_weights("placeclues", lost=lost))


def weigh_clues(clues: tuple[str, ...], weights: Weights) -> float:
    """Return the sum of what clues weigh; a clue that was never seen weighs nothing."""
    return sum([weights.get(clue, 0.0) for clue in clues])


@lru_cache(maxsize=16)
def has_lost_commas(document: Document) -> bool:
    """Return whether a text has lost its commas, as scraped ones have: then clauses cannot be told apart by them."""
    text = document.report.text
    return len(text) >= _SHORT and text.count(", ") * _FEWEST < len(text)
