"""An archive grouped from disk: the same incidents as from memory, and next to nothing held of each claim."""

import tracemalloc
from collections.abc import Iterator
from contextlib import closing

import pytest

from kadesh.group import cluster, shelf
from kadesh.group.cluster import group_archive, group_claims
from kadesh.group.neighbours import Neighbours
from kadesh.group.shelf import Shelf
from kadesh.group.unit import Unit, groupable, make_unit, make_units
from kadesh.model.claim import Claim
from kadesh.model.judgement import Judgement
from kadesh.model.report import Report
from tests.group.test_properties import judge
from tests.worlds import NOISY, PARENTS, World, make_world

MOST_BYTES = 400
"""Held of each claim while an archive is grouped, whatever is remembered of the last ones left aside."""


def found(world: World, *, backwards: bool = False) -> Iterator[tuple[Report, list[Claim]]]:
    """Each report with its claims, as a ledger yields them."""
    claims: dict[str, list[Claim]] = {}
    for claim in world.claims:
        claims.setdefault(claim.evidence.report_id, []).append(claim)
    for report_id in sorted(world.reports, reverse=backwards):
        yield world.reports[report_id], claims.get(report_id, [])


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("backwards", [False, True])
def test_from_disk_and_from_memory_the_incidents_are_the_same(seed: int, *, backwards: bool) -> None:
    world = make_world(seed, incidents=60, per_day=3, noise=NOISY)
    archive = tuple(group_archive(found(world, backwards=backwards), parent=PARENTS.get))
    assert archive == group_claims(world.claims, world.reports, parent=PARENTS.get)


def test_judgements_count_from_disk_as_well() -> None:
    world = make_world(3, incidents=20, per_day=3, noise=NOISY)
    before = group_claims(world.claims, world.reports, parent=PARENTS.get)
    parted = next(i for i in before if len(i.claims) > 1)
    made: list[Judgement] = [judge("same", before[0].id, before[-1].id), judge("different", *parted.claims[:2])]
    archive = group_archive(found(world), judgements=made, claim_ids=(c.id for c in world.claims), parent=PARENTS.get)
    assert tuple(archive) == group_claims(world.claims, world.reports, judgements=made, parent=PARENTS.get)


def test_a_shelf_gives_back_what_was_put_down_in_order() -> None:
    world = make_world(4, incidents=5, per_day=2, noise=NOISY)
    units = make_units([(c,) for c in groupable(world.claims)], world.reports)
    with closing(Shelf()) as whole:
        for unit in reversed(units):
            whole.put(unit)
        for report in world.reports.values():
            whole.put_text(report.id, report.text)
        whole.seal()
        assert list(map(describe, whole)) == list(map(describe, units))
        assert {r: whole.text(r) for r in world.reports} == {r: report.text for r, report in world.reports.items()}
        assert whole.text("report-00") == ""


def describe(unit: Unit) -> tuple[object, ...]:
    """What grouping asks of a unit."""
    return unit.id, unit.published, unit.when, unit.where, unit.attackers, unit.targets, unit.sentence, len(unit.tolls)


def test_a_unit_of_no_known_report_has_the_quotes_for_words() -> None:
    (claim, *_) = groupable(make_world(5, incidents=1, per_day=1, noise=NOISY).claims)
    assert make_unit([claim], None).words == claim.evidence.quote


def test_little_is_held_of_each_claim(monkeypatch: pytest.MonkeyPatch) -> None:
    """Four times the claims take a few bytes more for each, because what is remembered is bounded."""
    monkeypatch.setattr(shelf, "AT_HAND", 16)
    monkeypatch.setattr(cluster, "KEPT", 16)
    monkeypatch.setattr(cluster, "PAIRS_KEPT", 16)
    small, large = (make_world(6, incidents=n, per_day=3, noise=NOISY) for n in (60, 240))
    weigh(small)  # so that what is loaded once is loaded
    more = weigh(large) - weigh(small)
    assert more / (len(large.claims) - len(small.claims)) < MOST_BYTES


def weigh(world: World) -> int:
    """The bytes held when all is grouped and the first incident comes out."""
    with_claims = list(found(world))
    list(group_archive(iter(with_claims), parent=PARENTS.get))  # claims and reports keep what is worked out once
    tracemalloc.start()
    try:
        with closing(group_archive(iter(with_claims), parent=PARENTS.get)) as incidents:
            next(incidents)
            return tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()


def test_neighbours_are_pairs_of_two() -> None:
    world = make_world(7, incidents=30, per_day=3, noise=NOISY)
    units = make_units([(c,) for c in groupable(world.claims)], world.reports)
    pairs = list(Neighbours(units).pairs())
    assert pairs == sorted(set(pairs))
    assert all(i < j for i, j in pairs)
