"""Claims to incidents: the same ones, with the same ids, whatever the order the claims come in."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache

from kadesh.group.block import components, pair_up
from kadesh.group.cannot import cannot_be_one
from kadesh.group.features import Context, Parent
from kadesh.group.judged import Decided, incident_id, read_judgements
from kadesh.group.link import Pair, join_up
from kadesh.group.score import WEIGHTS, Weights, find_clues, score_clues
from kadesh.group.summary import common_place, common_time, common_type
from kadesh.group.ties import join_judged, tie_claims
from kadesh.group.unit import Unit, groupable, make_units
from kadesh.group.wording import Vector, cosine, vector
from kadesh.model.claim import Claim
from kadesh.model.incident import Incident
from kadesh.model.judgement import Judgement
from kadesh.model.report import Report

KEPT = 8192
"""Texts, and pairs of texts, whose words are kept while grouping goes on."""


def no_parent(_: str) -> None:
    """Return no parent for any side: what holds when no pack is loaded."""


def group_claims(
    claims: Iterable[Claim],
    reports: Mapping[str, Report],
    *,
    judgements: Sequence[Judgement] = (),
    weights: Weights = WEIGHTS,
    parent: Parent = no_parent,
) -> tuple[Incident, ...]:
    """Return the incidents that the events and tolls among `claims` are about, by id.

    Every event and every toll of one event is in exactly one incident, alone if need be; a toll over a period is in
    none. `reports` are by id; `parent` gives the side that a side is a part of. People's judgements come first: what
    they call the same is joined, what they call different is kept apart, whatever the clues say.

    An incident's id is made of its first claim: the one published first, then the smallest by report and id. So reports
    that come in later leave ids alone, and an id whose incident was merged away still leads to its claim.
    """
    accounts = groupable(claims)
    decided = read_judgements(judgements, [c.id for c in accounts])
    units = make_units(tie_claims(accounts, decided), reports)
    context = make_context(reports, parent)
    groups = _grow(units, decided, context=context, weights=weights)
    return tuple(sorted((_incident([units[i] for i in group]) for group in groups), key=lambda i: i.id))


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
    return Context(parent, _likeness(reports))


def score_pairs(units: Sequence[Unit], context: Context, weights: Weights) -> Iterator[tuple[Pair, float]]:
    """Yield the log-odds of each pair of units that is worth a comparison and may be one event."""
    for i, j in pair_up(units):
        if not cannot_be_one(units[i], units[j], context.parent):
            yield (i, j), score_clues(find_clues(units[i], units[j], context), weights)


def _grow(units: Sequence[Unit], decided: Decided, *, context: Context, weights: Weights) -> tuple[tuple[int, ...], ...]:
    """Return the units in groups: grown by clues, then joined where people say so."""
    home = {c.id: i for i, u in enumerate(units) for c in u.claims}
    apart = {_pair(home[a], home[b]) for a, b in decided.different}
    scores = {pair: s for pair, s in score_pairs(units, context, weights) if pair not in apart}
    parts = components(len(units), [pair for pair, s in scores.items() if s >= weights.threshold])
    inside = _by_part(scores, parts)
    groups: list[tuple[int, ...]] = []
    for n, part in enumerate(parts):
        pairs = ((a, b) for k, a in enumerate(part) for b in part[k + 1 :])
        forbidden = {p for p in pairs if p in apart or cannot_be_one(units[p[0]], units[p[1]], context.parent)}
        groups += join_up(part, inside[n], forbidden=forbidden, threshold=weights.threshold, uncompared=weights.uncompared)
    return join_judged(groups, {_pair(home[a], home[b]) for a, b in decided.same}, apart)


def _by_part(scores: Mapping[Pair, float], parts: Sequence[tuple[int, ...]]) -> list[dict[Pair, float]]:
    """Return the scores of the pairs inside each part; no group ever grows beyond its part."""
    part_of = {i: n for n, part in enumerate(parts) for i in part}
    inside: list[dict[Pair, float]] = [{} for _ in parts]
    for (i, j), score in scores.items():
        if part_of[i] == part_of[j]:
            inside[part_of[i]][i, j] = score
    return inside


def _incident(units: Sequence[Unit]) -> Incident:
    claims = sorted({c.id for u in units for c in u.claims})
    first = min((c for u in units for c in u.claims), key=lambda c: (*_published(units, c.evidence.report_id), c.id))
    return Incident(incident_id(first.id), tuple(claims), common_type(units), common_time(units), common_place(units))


def _published(units: Sequence[Unit], report_id: str) -> tuple[date, str]:
    report = next(u.report for u in units if u.report_id == report_id)
    return (report.published if report and report.published else date.max), report_id


def _likeness(reports: Mapping[str, Report]) -> Callable[[str, str], float]:
    """Return how alike two reports sound, by their ids; only what was asked lately is kept."""

    @lru_cache(maxsize=KEPT)
    def of(report_id: str) -> Vector:
        return vector(reports[report_id].text if report_id in reports else "")

    @lru_cache(maxsize=KEPT)
    def alike(a: str, b: str) -> float:
        return cosine(of(a), of(b)) if a < b else alike(b, a) if b < a else 1.0

    return alike


def _pair(a: int, b: int) -> Pair:
    return (a, b) if a < b else (b, a)
