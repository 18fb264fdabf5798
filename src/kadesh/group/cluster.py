"""Claims to incidents: the same ones, with the same ids, whatever the order the claims come in."""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import combinations

from kadesh.group.cannot import cannot_be_one
from kadesh.group.features import Context, Parent
from kadesh.group.judged import Decided, incident_id, read_judgements
from kadesh.group.link import SHARED, Pair, add_shared_links, join_up
from kadesh.group.neighbours import Neighbours
from kadesh.group.parts import Parts
from kadesh.group.score import WEIGHTS, Weights, find_clues, score_clues
from kadesh.group.shelf import Shelf
from kadesh.group.summary import common_place, common_time, common_type
from kadesh.group.ties import join_judged, tie_claims
from kadesh.group.unit import Unit, groupable, make_units
from kadesh.group.wording import Vector, cosine, vector
from kadesh.model.claim import Claim
from kadesh.model.incident import Incident
from kadesh.model.judgement import Judgement
from kadesh.model.report import Report

KEPT = 1024
"""Texts whose words are kept while grouping goes on."""

PAIRS_KEPT = 8192
"""Pairs of texts whose likeness is kept."""


def no_parent(_: str) -> None:
    """Return no parent for any side: what holds when no pack is loaded."""


def group_claims(
    claims: Iterable[Claim],
    reports: Mapping[str, Report],
    *,
    judgements: Sequence[Judgement] = (),
    weights: Weights = WEIGHTS,
    parent: Parent = no_parent,
    given: bool = False,
) -> tuple[Incident, ...]:
    """Return the incidents that the events and tolls among `claims` are about, by id.

    Every event and every toll of one event is in exactly one incident, alone if need be; a toll over a period is in
    none. `reports` are by id; `parent` gives the side that a side is a part of. People's judgements come first: what
    they call the same is joined, what they call different is kept apart, whatever the clues say. `given` says that tolls
    were tied to their events by hand, so that only the grouping of reports is measured.

    An incident's id is made of its first claim: the one published first, then the smallest by report and id. So reports
    that come in later leave ids alone, and an id whose incident was merged away still leads to its claim.
    """
    accounts = groupable(claims)
    decided = read_judgements(judgements, (c.id for c in accounts))
    units = make_units(tie_claims(accounts, decided, reports, parent=parent, given=given), reports)
    return tuple(group_units(units, decided, context=make_context(reports, parent), weights=weights))


def group_archive(
    found: Iterable[tuple[Report, Iterable[Claim]]],
    *,
    judgements: Sequence[Judgement] = (),
    claim_ids: Iterable[str] = (),
    parent: Parent = no_parent,
) -> Generator[Incident, None, None]:
    """Yield what `group_claims` returns, from each report with its claims: units wait on disk, not in memory.

    `claim_ids` are those of all claims, gone through only where there are `judgements`.
    """
    decided = read_judgements(judgements, claim_ids)
    with closing(Shelf()) as shelf:
        for report, claims in found:
            here = {report.id: report}
            units = make_units(tie_claims(groupable(claims), decided, here, parent=parent), here)
            for unit in units:
                shelf.put(unit)
            if units:
                shelf.put_text(report.id, report.text)
        shelf.seal()
        yield from group_units(shelf, decided, context=Context(parent, _likeness(shelf.text)), weights=WEIGHTS)


def group_units(
    units: Sequence[Unit], decided: Decided, *, context: Context, weights: Weights = WEIGHTS
) -> Iterator[Incident]:
    """Yield the incidents that `units`, in the order of `rank`, are about, by id; one is in memory at a time."""
    groups = _grow(units, decided, context=context, weights=weights)
    for name, group in sorted((incident_id(_first_claim([units[i] for i in group])), group) for group in groups):
        yield _incident(name, [units[i] for i in group])


def trace_ids(before: Iterable[Incident], after: Iterable[Incident]) -> tuple[Incident, ...]:
    """Return the incidents `after`, each with the ids that its claims had `before` and that are no longer in use."""
    now = tuple(after)
    used = {i.id for i in now}
    old = {c: i for i in before for c in i.claims}
    traced = []
    for incident in now:
        former = {f for c in incident.claims if c in old for f in (old[c].id, *old[c].former_ids)} - used
        traced.append(
            Incident(incident.id, incident.claims, incident.type, incident.when, incident.where, tuple(sorted(former)))
        )
    return tuple(traced)


def make_context(reports: Mapping[str, Report], parent: Parent) -> Context:
    """Return what the clues need: the parents of sides, and the likeness of whole reports, each worked out once."""
    return Context(parent, _likeness(lambda report_id: reports[report_id].text if report_id in reports else ""))


@dataclass(frozen=True)
class _Desk:
    """What is asked of two units, by their positions."""

    units: Sequence[Unit]
    apart: frozenset[Pair]
    context: Context
    weights: Weights

    def bars(self, pair: Pair) -> bool:
        """Return whether the two cannot be one event, by what they say or by what people say."""
        return pair in self.apart or cannot_be_one(self.units[pair[0]], self.units[pair[1]], self.context.parent)

    def score(self, pair: Pair) -> float:
        """Return the log-odds that the two are of one event."""
        return score_clues(find_clues(self.units[pair[0]], self.units[pair[1]], self.context), self.weights)

    def joins(self, pair: Pair) -> bool:
        """Return whether the two alone would be held to be of one event."""
        return not self.bars(pair) and self.score(pair) >= self.weights.threshold


def _grow(units: Sequence[Unit], decided: Decided, *, context: Context, weights: Weights) -> tuple[tuple[int, ...], ...]:
    """Return the units in groups: grown by clues, then joined where people say so.

    The parts that no strong pair leaves are found first; then the pairs inside each are scored. So no pair is kept, and
    no group ever grows beyond its part.
    """
    home = _homes(units, decided)
    same, apart = (_positions(pairs, home) for pairs in decided)
    desk = _Desk(units, apart, context, weights)
    neighbours, parts = Neighbours(units), Parts(len(units))
    for i, j in neighbours.pairs():
        if not parts.are_one(i, j) and desk.joins((i, j)):
            parts.join(i, j)
    groups = (group for part in parts.all() for group in (_grow_part(part, neighbours, desk) if len(part) > 1 else (part,)))
    return join_judged(tuple(groups), same, apart)


def _grow_part(part: tuple[int, ...], neighbours: Neighbours, desk: _Desk) -> tuple[tuple[int, ...], ...]:
    """Return the groups that one part falls into."""
    inside = set(part)
    forbidden = {pair for pair in combinations(part, 2) if desk.bars(pair)}
    compared = ((i, j) for i in part for j in neighbours.after(i) if j in inside and (i, j) not in forbidden)
    weights = desk.weights
    alone = {pair: desk.score(pair) for pair in compared}
    scores = add_shared_links(alone, threshold=weights.threshold, weight=weights.rows.get(SHARED, 0.0))
    return join_up(part, scores, forbidden=forbidden, threshold=weights.threshold, uncompared=weights.uncompared)


def _positions(pairs: Iterable[tuple[str, str]], home: Mapping[str, int]) -> frozenset[Pair]:
    """Return pairs of claims as pairs of units; a claim that is in no incident is in no unit."""
    return frozenset(_pair(home[a], home[b]) for a, b in pairs if a in home and b in home)


def _homes(units: Sequence[Unit], decided: Decided) -> dict[str, int]:
    """Return where the claims are that people decided on."""
    wanted = {claim for pair in decided.same | decided.different for claim in pair}
    return {c.id: i for i, unit in enumerate(units) for c in unit.claims if c.id in wanted} if wanted else {}


def _incident(name: str, units: Sequence[Unit]) -> Incident:
    claims = sorted({c.id for u in units for c in u.claims})
    return Incident(name, tuple(claims), common_type(units), common_time(units), common_place(units))


def _first_claim(units: Sequence[Unit]) -> str:
    """The id of the claim that was published first, then the smallest by report and id."""
    return min((u.published or date.max, u.report_id, c.id) for u in units for c in u.claims)[2]


def _likeness(text_of: Callable[[str], str]) -> Callable[[str, str], float]:
    """Return how alike two reports sound, by their ids; only what was asked lately is kept."""

    @lru_cache(maxsize=KEPT)
    def of(report_id: str) -> Vector:
        return vector(text_of(report_id))

    @lru_cache(maxsize=PAIRS_KEPT)
    def alike(a: str, b: str) -> float:
        return cosine(of(a), of(b)) if a < b else alike(b, a) if b < a else 1.0

    return alike


def _pair(a: int, b: int) -> Pair:
    return (a, b) if a < b else (b, a)
