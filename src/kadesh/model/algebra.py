"""What follows from people's words on pairs: same is transitive, different wins, contradictions are shown."""

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from kadesh.model.judgement import Judgement

Relation = Literal["same", "unsure", "different"]
Pair = tuple[str, str]

_RANK: dict[str, int] = {"same": 0, "unsure": 1, "different": 2}


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
    """What is held of each pair that somebody spoke of (smaller id first), and what follows."""

    pairs: Mapping[Pair, Relation]

    def relation(self, one: str, other: str) -> Relation | None:
        """Return what holds of two, None if nothing follows.

        Where a pair held to be different is also joined by others held to be the same, different wins for that pair.
        """
        direct = self.pairs.get(_pair(one, other))
        if one == other or direct == "different":
            return "same" if one == other else "different"
        if self._root(one) == self._root(other):
            return "same"
        if _pair(self._root(one), self._root(other)) in self._apart:
            return "different"
        return direct

    @cached_property
    def clusters(self) -> tuple[tuple[str, ...], ...]:
        """Those held to be the same, two or more together, sorted."""
        together: dict[str, list[str]] = {}
        for subject, root in self._roots.items():
            together.setdefault(root, []).append(subject)
        return tuple(sorted(tuple(sorted(group)) for group in together.values() if len(group) > 1))

    @cached_property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """Pairs held to be different that others join: somebody must look again, nothing is settled here."""
        torn = (p for p, held in sorted(self.pairs.items()) if held == "different" and self._root(p[0]) == self._root(p[1]))
        return tuple(Contradiction(pair, self._path(*pair)) for pair in torn)

    @cached_property
    def _same(self) -> dict[str, list[str]]:
        """Who is held to be the same as whom, directly."""
        found: dict[str, list[str]] = {}
        for one, other in sorted(pair for pair, held in self.pairs.items() if held == "same"):
            found.setdefault(one, []).append(other)
            found.setdefault(other, []).append(one)
        return found

    @cached_property
    def _roots(self) -> dict[str, str]:
        """The smallest id of those that each is joined with."""
        roots: dict[str, str] = {}
        for start in sorted(self._same):
            for subject in () if start in roots else self._walk(start):
                roots[subject] = start
        return roots

    @cached_property
    def _apart(self) -> frozenset[Pair]:
        """The roots of clusters that somebody holds to be different."""
        held = (pair for pair, relation in self.pairs.items() if relation == "different")
        return frozenset(_pair(self._root(one), self._root(other)) for one, other in held)

    def _root(self, subject: str) -> str:
        return self._roots.get(subject, subject)

    def _walk(self, start: str) -> Iterator[str]:
        seen, waiting = {start}, deque([start])
        while waiting:
            subject = waiting.popleft()
            yield subject
            new = [other for other in self._same.get(subject, ()) if other not in seen]
            seen.update(new)
            waiting.extend(new)

    def _path(self, one: str, other: str) -> tuple[str, ...]:
        """Return the shortest chain between two that are joined, the first of them in order where there are several."""
        came = {one: one}
        waiting = deque([one])
        while other not in came:
            subject = waiting.popleft()
            for step in self._same[subject]:
                if step not in came:
                    came[step] = subject
                    waiting.append(step)
        path = [other]
        while path[-1] != one:
            path.append(came[path[-1]])
        return tuple(reversed(path))


def decide(judgements: Iterable[Judgement]) -> Decisions:
    """Return what people's judgements say of pairs. Of one person the last word on a pair counts, unless withdrawn.

    A judgement is withdrawn by a later one that names its id, or by the same person on the same pair.
    """
    ordered = sorted(judgements, key=lambda judgement: (judgement.at.isoformat(), judgement.id))
    gone = {subject for judgement in ordered if judgement.verdict == "withdrawn" for subject in judgement.subjects}
    last: dict[tuple[Pair, str], Relation] = {}
    for judgement in ordered:
        if judgement.id not in gone:
            _speak(last, judgement)
    pairs: dict[Pair, Relation] = {}
    for (pair, _), held in sorted(last.items()):
        pairs[pair] = combine(pairs.get(pair, held), held)
    return Decisions(pairs)


def _speak(last: dict[tuple[Pair, str], Relation], judgement: Judgement) -> None:
    for pair in _pairs(judgement.subjects):
        if judgement.verdict == "withdrawn":
            last.pop((pair, judgement.who), None)
        elif judgement.verdict in ("same", "different", "unsure"):
            last[pair, judgement.who] = judgement.verdict


def _pairs(subjects: Collection[str]) -> list[Pair]:
    known = sorted(set(subjects))
    return [(one, other) for at, one in enumerate(known) for other in known[at + 1 :]]


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one <= other else (other, one)
