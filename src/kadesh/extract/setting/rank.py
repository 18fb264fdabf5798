"""Which of the places around a claim is its place: the one whose clues weigh most, or none.

The weights were fitted by `scripts/fit_places.py` on the working halves of annotated reports: a softmax over the
places of each toll, so that those which a careful reader named weigh most.
"""

from functools import cache

from kadesh.extract.setting.candidates import Asked, Candidate, list_candidates, nothing_clues
from kadesh.extract.words import load_table


@cache
def _weights() -> dict[str, float]:
    return {row["clue"]: float(row["weight"]) for row in load_table("placeclues")}


def rank_places(asked: Asked) -> Candidate | None:
    """Return the place that goes best with the words asked about; None where none at all fits better than any."""
    candidates = list_candidates(asked)
    best = max(candidates, key=lambda c: (weigh_clues(c.clues), c.named.span), default=None)
    nothing = weigh_clues(nothing_clues(asked, candidates))
    return best if best is not None and weigh_clues(best.clues) > nothing else None


def weigh_clues(clues: tuple[str, ...]) -> float:
    """Return the sum of what clues weigh; a clue that was never seen weighs nothing."""
    return sum(_weights().get(clue, 0.0) for clue in clues)
