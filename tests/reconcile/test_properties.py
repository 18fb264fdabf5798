"""Laws of reconciling, on invented wars that know the truth."""

import random
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kadesh.group.cluster import group_claims
from kadesh.model.assessment import Assessment, Preset, Range
from kadesh.model.claim import Claim
from kadesh.model.incident import Incident
from kadesh.reconcile.assess import PRESETS, assess_incident
from kadesh.reconcile.open_disputes import find_open_disputes
from tests.worlds import CLEAN, NOISY, PARENTS, World, find_outlet, make_world, true_disputes

SEEDS = st.integers(0, 10_000)
FEW = settings(max_examples=12, deadline=None)


def assess(world: World, incident: Incident, claims: Mapping[str, Claim], preset: Preset) -> Assessment:
    return assess_incident(incident, claims, reports=world.reports, preset=preset, outlets=find_outlet, parent=PARENTS.get)


def assess_all(world: World, preset: Preset) -> list[Assessment]:
    claims = {c.id: c for c in world.claims}
    incidents = group_claims(world.claims, world.reports, parent=PARENTS.get)
    return [assess(world, i, claims, preset) for i in incidents]


def numbers(found: Range) -> set[int]:
    return {n for n in (found.low, found.best, found.high) if n is not None}


@FEW
@given(SEEDS, st.sampled_from(PRESETS))
def test_low_is_never_above_best_nor_best_above_high(seed: int, preset: Preset) -> None:
    for found in (r for a in assess_all(make_world(seed, noise=NOISY), preset) for r in a.ranges):
        told = [n for n in (found.low, found.best, found.high) if n is not None]
        assert told == sorted(told)


@FEW
@given(SEEDS)
def test_every_bound_of_the_rule_claims_is_a_figure_that_somebody_stands_behind(seed: int) -> None:
    for found in (r for a in assess_all(make_world(seed, noise=NOISY), "claims") for r in a.ranges):
        current = {n for s in found.stands if s.standing == "current" for n in (s.count.low, s.count.high)}
        assert numbers(found) <= current


@FEW
@given(SEEDS, st.sampled_from(PRESETS))
def test_every_number_of_a_preset_is_in_its_printed_arithmetic(seed: int, preset: Preset) -> None:
    for found in (r for a in assess_all(make_world(seed, noise=NOISY), preset) for r in a.ranges):
        printed = " ".join(found.arithmetic).replace(",", "")
        assert all(str(n) in printed for n in numbers(found))


@FEW
@given(SEEDS, st.randoms(use_true_random=False), st.sampled_from(PRESETS))
def test_the_order_of_claims_and_reports_changes_nothing(seed: int, chance: random.Random, preset: Preset) -> None:
    world = make_world(seed, noise=NOISY)
    incident = group_claims(world.claims, world.reports, parent=PARENTS.get)[0]
    claims = [(c.id, c) for c in world.claims]
    before = assess(world, incident, dict(claims), preset)
    chance.shuffle(claims)
    world.reports = dict(reversed(world.reports.items()))
    assert assess(world, incident, dict(claims), preset) == before


@FEW
@given(SEEDS)
def test_every_toll_stands_somewhere_and_only_once(seed: int) -> None:
    world = make_world(seed, noise=NOISY)
    stands = [s.claim for a in assess_all(world, "claims") for r in a.ranges for s in (*r.stands, *r.parts)]
    assert sorted(stands) == sorted(c.id for c in world.claims if c.kind == "toll")


@pytest.mark.parametrize("seed", range(3))
def test_in_a_clean_world_the_truth_lies_in_every_range_and_nothing_is_disputed(seed: int) -> None:
    world = make_world(seed, incidents=30, noise=CLEAN)
    claims = {c.id: c for c in world.claims}
    for incident in group_claims(world.claims, world.reports, parent=PARENTS.get):
        truths = {world.incident_of[c] for c in incident.claims}
        if len(truths) > 1:
            continue
        found = assess(world, incident, claims, "claims")
        assert [(r.low, r.high) for r in found.ranges if r.outcome == "killed"] == [(world.truths[min(truths)].killed,) * 2]
        assert not found.disputes


def test_in_a_noisy_world_most_true_disputes_are_found() -> None:
    world = make_world(7, incidents=120, per_day=1, noise=NOISY)
    claims = {c.id: c for c in world.claims}
    true = found = 0
    for incident in group_claims(world.claims, world.reports, parent=PARENTS.get):
        real = {d.type for d in assess(world, incident, claims, "claims").disputes if d.real}
        expected = true_disputes(world, world.incident_of[incident.claims[0]])
        true += len(expected)
        found += len(expected & real)
    assert true >= 15
    assert found >= 0.9 * true


def test_worlds_without_control_or_statements_have_no_open_disputes() -> None:
    world = make_world(3, noise=NOISY)
    assert find_open_disputes(world.claims, world.reports) == ()
