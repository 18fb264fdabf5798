"""Claims to incidents: the same ones, with the same ids, whatever the order the claims come in."""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from datetime import date
from functools import lru_cache

from kadesh.group.clue import Context
from kadesh.group.grow import Desk, Known, grow_groups
from kadesh.group.judged import Decided, incident_id, read_judgements
from kadesh.group.neighbours import Neighbours
from kadesh.group.score import WEIGHTS, Weights
from kadesh.group.shelf import Shelf
from kadesh.group.summary import common_place, common_time, common_type
from kadesh.group.ties import tie_claims
from kadesh.group.unit import Unit, groupable, make_units
from kadesh.group.wording import Vector, cosine, vector
from kadesh.model.claim import Claim
from kadesh.model.incident import Incident
from kadesh.model.judgement import Judgement
from kadesh.model.report import Report
from kadesh.model.side import Parent, no_parent

KEPT = 1024
"""Texts whose words are kept while grouping goes on."""

PAIRS_KEPT = 8192
"""Pairs of texts whose likeness is kept."""


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
    units = make_units(tie_claims(accounts, decided, reports=reports, parent=parent, given=given), reports)
    known = tuple(Known(unit, number, {}) for number, unit in enumerate(units))
    return tuple(group_units(Desk(units, make_context(reports, parent), weights, known), decided))


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
            units = make_units(tie_claims(groupable(claims), decided, reports=here, parent=parent), here)
            for unit in units:
                shelf.put(unit)
            if units:
                shelf.put_text(report.id, report.text)
        shelf.seal()
        yield from group_units(Desk(shelf, Context(parent, _likeness(shelf.text))), decided)


def group_units(desk: Desk, decided: Decided, *, neighbours: Neighbours | None = None) -> Iterator[Incident]:
    """Yield the incidents that the units on a desk, in the order of `rank`, are about, by id; one is in memory at a time."""
    units = desk.units
    groups = grow_groups(desk, decided, neighbours=neighbours or Neighbours(units))
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
