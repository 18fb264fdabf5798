"""Units in groups: the parts that no strong pair leaves, then the pairs inside each; at last what people say."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from kadesh.group.cannot import cannot_be_one
from kadesh.group.clue import Context
from kadesh.group.judged import Decided
from kadesh.group.link import SHARED, Pair, add_shared_links, join_up
from kadesh.group.neighbours import Neighbours
from kadesh.group.parts import Parts
from kadesh.group.score import WEIGHTS, Weights, find_clues, score_clues
from kadesh.group.ties import join_judged
from kadesh.group.unit import Unit

Groups = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, eq=False)
class Known:
    """A unit with a number of its own, and what it comes to with others that stand behind it, by their numbers."""

    unit: Unit
    number: int
    row: dict[int, float | None]


@dataclass(frozen=True)
class Desk:
    """What is asked of two units, by their positions; what `known` holds of them is not worked out again."""

    units: Sequence[Unit]
    context: Context
    weights: Weights = WEIGHTS
    known: Sequence[Known] | None = None

    def weigh(self, pair: Pair) -> float | None:
        """Return the log-odds that the two are of one event, None where they cannot be one by what they say."""
        if self.known is None:
            return self._weigh(pair)
        row, number = self.known[pair[0]].row, self.known[pair[1]].number
        if number not in row:
            row[number] = self._weigh(pair)
        return row[number]

    def bars(self, pair: Pair) -> bool:
        """Return whether the two cannot be one event by what they say."""
        return cannot_be_one(self.units[pair[0]], self.units[pair[1]], self.context.parent)

    def joins(self, pair: Pair) -> bool:
        """Return whether the two alone would be held to be of one event."""
        score = self.weigh(pair)
        return score is not None and score >= self.weights.threshold

    def _weigh(self, pair: Pair) -> float | None:
        if self.bars(pair):
            return None
        return score_clues(find_clues(self.units[pair[0]], self.units[pair[1]], self.context), self.weights)


def grow_groups(desk: Desk, decided: Decided, *, neighbours: Neighbours) -> Groups:
    """Return the units in groups: grown by clues, then joined where people say so.

    The parts that no strong pair leaves are found first; then the pairs inside each are scored. So no pair need be kept,
    and no group ever grows beyond its part.
    """
    home = _homes(desk.units, decided)
    same, apart = (_positions(pairs, home) for pairs in decided)
    parts = Parts(len(desk.units))
    for i, j in neighbours.pairs():
        if not parts.are_one(i, j) and (i, j) not in apart and desk.joins((i, j)):
            parts.join(i, j)
    grown = (_grow_part(part, neighbours, desk=desk, apart=apart) if len(part) > 1 else (part,) for part in parts.all())
    return join_judged(tuple(group for groups in grown for group in groups), same, apart=apart)


def _grow_part(part: tuple[int, ...], neighbours: Neighbours, *, desk: Desk, apart: frozenset[Pair]) -> Groups:
    """Return the groups that one part falls into."""
    inside = set(part)
    compared = {(i, j): desk.weigh((i, j)) for i in part for j in neighbours.after(i) if j in inside}
    pairs = combinations(part, 2)
    forbidden = {p for p in pairs if p in apart or (compared[p] is None if p in compared else desk.bars(p))}
    alone = {pair: score for pair, score in compared.items() if score is not None and pair not in forbidden}
    weights = desk.weights
    scores = add_shared_links(alone, threshold=weights.threshold, weight=weights.rows.get(SHARED, 0.0))
    return join_up(part, scores, forbidden=forbidden, threshold=weights.threshold, uncompared=weights.uncompared)


def _positions(pairs: Iterable[tuple[str, str]], home: Mapping[str, int]) -> frozenset[Pair]:
    """Return pairs of claims as pairs of units; a claim that is in no incident is in no unit."""
    return frozenset(_pair(home[a], home[b]) for a, b in pairs if a in home and b in home)


def _homes(units: Sequence[Unit], decided: Decided) -> dict[str, int]:
    """Return where the claims are that people decided on."""
    wanted = {claim for pair in decided.same | decided.different for claim in pair}
    return {c.id: i for i, unit in enumerate(units) for c in unit.claims if c.id in wanted} if wanted else {}


def _pair(a: int, b: int) -> Pair:
    return (a, b) if a < b else (b, a)
