"""What follows from people's words on pairs: same is transitive, different wins, contradictions are shown.

The one rule by which pairs are read, for grouping and for people alike.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from kadesh.model.chains import drop_torn, find_chain, find_neighbours, find_roots
from kadesh.model.judgement import Judgement
from kadesh.model.review import review_judgements

Relation = Literal["same", "unsure", "different"]
Pair = tuple[str, str]

_RANK: dict[str, int] = {"same": 0, "unsure": 1, "different": 2}
_RELATIONS: dict[str, Relation] = {"same": "same", "unsure": "unsure", "different": "different"}


def combine(one: Relation, other: Relation) -> Relation:
    """Return what two people's words on one pair come to: same only if both say so, different if either does.

    The rule of the entity resolver nomenklatura. The order in which people speak does not matter.

    >>> combine("same", "different"), combine("same", "same"), combine("unsure", "same")
    ('different', 'same', 'unsure')
    """
    return max(one, other, key=_RANK.__getitem__)


@dataclass(frozen=True)
class Contradiction:
    """Two that somebody holds to be different, and the chain of pairs held to be the same that joins them."""

    pair: Pair
    path: tuple[str, ...]


@dataclass(frozen=True)
class Decisions:
    """What is held of each pair that somebody spoke of (smaller id first), and what follows.

    `final` are the pairs on which words were signed off.
    """

    pairs: Mapping[Pair, Relation]
    final: frozenset[Pair] = frozenset()

    def relation(self, one: str, other: str) -> Relation | None:
        """Return what holds of two, None if nothing follows.

        A negative wins: what joins two that somebody holds to be different joins nothing and is unsure.

        >>> held = Decisions({("a", "b"): "same", ("b", "c"): "same", ("c", "d"): "different"})
        >>> held.relation("a", "c"), held.relation("a", "d"), held.relation("a", "e")
        ('same', 'different', None)
        """
        pair = _pair(one, other)
        direct = self.pairs.get(pair)
        if one == other or direct == "different":
            return "same" if one == other else "different"
        if self._root(one) == self._root(other):
            return "same"
        if _pair(self._root(one), self._root(other)) in self._apart:
            return "different"
        return "unsure" if direct == "same" else direct

    @cached_property
    def clusters(self) -> tuple[tuple[str, ...], ...]:
        """Those held to be the same, two or more together, sorted."""
        together: dict[str, list[str]] = {}
        for subject, root in self._roots.items():
            together.setdefault(root, []).append(subject)
        return tuple(sorted(tuple(sorted(group)) for group in together.values()))

    @cached_property
    def same(self) -> frozenset[Pair]:
        """The pairs that join: held to be the same, and not torn by another word."""
        return drop_torn(self._held("same"), self.different, final=self.final)

    @cached_property
    def different(self) -> frozenset[Pair]:
        """The pairs that somebody holds to be different."""
        return frozenset(self._held("different"))

    @cached_property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """Pairs held to be different that others join: somebody must look again, nothing is settled here."""
        neighbours = find_neighbours(self._held("same"))
        roots = find_roots(neighbours)
        torn = (pair for pair in sorted(self.different) if pair[0] in roots and roots[pair[0]] == roots.get(pair[1]))
        return tuple(Contradiction(pair, find_chain(neighbours, *pair)) for pair in torn)

    @cached_property
    def _roots(self) -> dict[str, str]:
        return find_roots(find_neighbours(self.same))

    @cached_property
    def _apart(self) -> frozenset[Pair]:
        """The roots of clusters that somebody holds to be different."""
        return frozenset(_pair(self._root(one), self._root(other)) for one, other in self.different)

    def _root(self, subject: str) -> str:
        return self._roots.get(subject, subject)

    def _held(self, relation: Relation) -> list[Pair]:
        return [pair for pair, held in self.pairs.items() if held == relation]


def decide(judgements: Iterable[Judgement], *, names: Mapping[str, str] | None = None) -> Decisions:
    """Return what people's judgements say of pairs. Of one person the last word on a pair counts, unless withdrawn.

    A judgement is withdrawn by one that names its id (see `review`), or by a later one of the same person on the same
    pair. Where words on a pair were signed off, only they count; else all of them, and `combine` says what they come to.

    With `names`, subjects are taken for what they stand for there, and those that stand for nothing are left aside.

    >>> from datetime import datetime
    >>> day = datetime(2021, 3, 2)
    >>> decide([Judgement("same", ("c", "a"), "Lea", day, ""), Judgement("same", ("b", "c"), "Omar", day, "")]).clusters
    (('a', 'b', 'c'),)
    """
    every = tuple(judgements)
    review = review_judgements(every)
    last: dict[tuple[Pair, str], Judgement] = {}
    for judgement in sorted(every, key=lambda one: one.order):
        if judgement.id not in review.gone:
            _speak(last, judgement, names=names)
    final = {pair for (pair, _), word in last.items() if word.id in review.signed}
    pairs: dict[Pair, Relation] = {}
    for (pair, _), word in sorted(last.items(), key=lambda item: item[0]):
        if pair not in final or word.id in review.signed:
            held = _RELATIONS[word.verdict]
            pairs[pair] = combine(pairs.get(pair, held), held)
    return Decisions(pairs, frozenset(final))


def _speak(last: dict[tuple[Pair, str], Judgement], judgement: Judgement, *, names: Mapping[str, str] | None) -> None:
    subjects = judgement.subjects if names is None else [names[s] for s in judgement.subjects if s in names]
    for pair in _pairs(subjects):
        if judgement.verdict == "withdrawn":
            last.pop((pair, judgement.person), None)
        elif judgement.verdict in _RELATIONS:
            last[pair, judgement.person] = judgement


def _pairs(subjects: Collection[str]) -> list[Pair]:
    known = sorted(set(subjects))
    return [(one, other) for at, one in enumerate(known) for other in known[at + 1 :]]


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one <= other else (other, one)
