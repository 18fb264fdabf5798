"""Laws of grouping, on invented wars that know the truth."""

import random
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from kadesh.group.cluster import group_claims, trace_ids
from kadesh.group.judged import Decided
from kadesh.group.ties import tie_claims
from kadesh.group.unit import groupable
from kadesh.model.algebra import decide
from kadesh.model.claim import Claim, Event, Toll
from kadesh.model.incident import Incident
from kadesh.model.judgement import Judgement, Verdict
from kadesh.model.side import no_parent
from kadesh.model.where import Place, Where
from tests.build import event, report, when
from tests.worlds import NOISY, PARENTS, World, make_world

SEEDS = st.integers(0, 10_000)
FEW = settings(max_examples=15, deadline=None)


def group(world: World, claims: Iterable[Claim] = (), judgements: tuple[Judgement, ...] = ()) -> tuple[Incident, ...]:
    return group_claims(claims or world.claims, world.reports, judgements=judgements, parent=PARENTS.get)


def judge(verdict: Verdict, *subjects: str, hour: int = 9) -> Judgement:
    return Judgement(verdict, subjects, "a reader", datetime(2031, 5, 1, hour, tzinfo=UTC), "read both")


@FEW
@given(SEEDS)
def test_every_event_and_toll_is_in_exactly_one_incident(seed: int) -> None:
    world = make_world(seed, noise=NOISY)
    members = sorted(c for i in group(world) for c in i.claims)
    assert members == sorted(c.id for c in groupable(world.claims))


@FEW
@given(SEEDS, st.randoms(use_true_random=False))
def test_the_order_of_claims_and_reports_changes_nothing(seed: int, chance: random.Random) -> None:
    world = make_world(seed, noise=NOISY)
    shuffled = list(world.claims)
    chance.shuffle(shuffled)
    turned = dict(reversed(world.reports.items()))
    assert group_claims(shuffled, turned, parent=PARENTS.get) == group(world)


@FEW
@given(SEEDS)
def test_the_same_claims_twice_change_nothing(seed: int) -> None:
    world = make_world(seed, noise=NOISY)
    assert group(world, world.claims + world.claims) == group(world)


@FEW
@given(SEEDS)
def test_an_unrelated_report_changes_no_other_incident(seed: int) -> None:
    world = make_world(seed, noise=NOISY)
    before = group(world)
    other = report("Far away, a ferry was shelled off Tollan on 3 May 2019.", "The Far Gazette", "2019-05-04")
    town = Place("test:tollan", "Tollan", "town", "XZZ", "Far Province", None, -40.0, -70.0)
    claim = event(other, "a ferry was shelled", "shelling", day="2019-05-03", at=Where("Tollan", town, "town", "stated"))
    after = group_claims([*world.claims, claim], {**world.reports, other.id: other}, parent=PARENTS.get)
    assert set(before) == set(after) - {i for i in after if claim.id in i.claims}


@FEW
@given(SEEDS)
def test_days_one_by_one_end_as_all_at_once_and_ids_stay(seed: int) -> None:
    world = make_world(seed, noise=NOISY)
    days = sorted({r.published for r in world.reports.values() if r.published})
    kept: tuple[Incident, ...] = ()
    for day in days:
        known = [c for c in world.claims if (world.reports[c.evidence.report_id].published or date.max) <= day]
        now = trace_ids(kept, group(world, known))
        gone = {i.id for i in kept} - {i.id for i in now} - {f for i in now for f in i.former_ids}
        assert not gone, "an id went without a trace"
        kept = now
    assert [(i.id, i.claims) for i in kept] == [(i.id, i.claims) for i in group(world)]


@FEW
@given(SEEDS, st.data())
def test_a_judgement_is_never_overridden(seed: int, data: st.DataObject) -> None:
    world = make_world(seed, noise=NOISY)
    ids = sorted(c.id for c in groupable(world.claims))
    a, b = data.draw(st.lists(st.sampled_from(ids), min_size=2, max_size=2, unique=True))
    verdict: Verdict = data.draw(st.sampled_from(("same", "different")))
    home = {c: i.id for i in group(world, judgements=(judge(verdict, a, b),)) for c in i.claims}
    assert (home[a] == home[b]) == (verdict == "same")


@FEW
@given(SEEDS)
def test_the_latest_word_on_a_pair_counts_and_an_incident_id_stands_for_it(seed: int) -> None:
    world = make_world(seed, noise=NOISY)
    first, second = group(world)[:2]
    judgements = (judge("same", first.id, second.id, hour=9), judge("different", first.id, second.id, hour=10))
    home = {c: i.id for i in group(world, judgements=judgements[:1]) for c in i.claims}
    assert home[first.claims[0]] == home[second.claims[0]]
    assert group(world, judgements=judgements) == group(world)
    assert group(world, judgements=judgements[::-1]) == group(world)


@FEW
@given(SEEDS)
def test_a_withdrawn_judgement_is_as_if_never_made(seed: int) -> None:
    world = make_world(seed, noise=NOISY)
    first, second = group(world)[:2]
    joined = judge("same", first.id, second.id)
    assert group(world, judgements=(joined, judge("withdrawn", joined.id, hour=11))) == group(world)


@FEW
@given(SEEDS, st.data())
def test_words_that_contradict_each_other_are_read_as_by_everybody(seed: int, data: st.DataObject) -> None:
    """One rule: what `decide` holds of two claims is what grouping does with them."""
    world = make_world(seed, noise=NOISY)
    units = sorted(
        unit[0].id
        for unit in tie_claims(
            groupable(world.claims), Decided(frozenset(), frozenset()), reports=world.reports, parent=no_parent
        )
    )
    ids = sorted(data.draw(st.lists(st.sampled_from(units), min_size=4, max_size=4, unique=True)))
    verdicts: list[Verdict] = data.draw(st.lists(st.sampled_from(("same", "same", "different")), min_size=6, max_size=6))
    pairs = list(combinations(ids, 2))
    judgements = tuple(judge(verdict, *pair) for verdict, pair in zip(verdicts, pairs, strict=True))
    held = decide(judgements)
    home = {c: i.id for i in group(world, judgements=judgements) for c in i.claims}
    for one, other in pairs:
        if held.relation(one, other) == "same":
            assert home[one] == home[other]
        if held.relation(one, other) == "different":
            assert home[one] != home[other]


def test_clean_worlds_come_out_right_but_for_a_few_pairs() -> None:
    world = make_world(4, incidents=200, per_day=3)
    incidents = group(world)
    mixed = [i for i in incidents if len({world.incident_of[c] for c in i.claims}) > 1]
    split = len(incidents) + sum(len({world.incident_of[c] for c in i.claims}) - 1 for i in mixed) - 200
    assert len(mixed) <= 2
    assert split == 0


def test_a_toll_over_a_period_is_in_no_incident() -> None:
    world = make_world(1, incidents=1)
    toll = next(c for c in world.claims if isinstance(c, Toll))
    loose = replace(toll, scope="cumulative", event=None, when=when(("2031-01-01", "2031-03-01")))
    part = replace(loose, scope="part", part_of=loose.id)
    assert groupable([loose, part]) == ()
    assert len(groupable([replace(toll, scope="cumulative")])) == 1


def test_events_and_tolls_alone_are_grouped() -> None:
    assert all(isinstance(c, Event | Toll) for c in groupable(make_world(2).claims))
