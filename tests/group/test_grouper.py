"""Grouping again what was grouped: the same incidents as from claims that were never seen before."""

import random
from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from kadesh.group.cluster import group_claims
from kadesh.group.doubtful import find_close_calls
from kadesh.group.grouper import Grouper
from kadesh.group.unit import groupable
from kadesh.model.claim import Claim
from kadesh.model.judgement import Judgement, Verdict
from tests.group.test_properties import judge
from tests.worlds import NOISY, PARENTS, World, make_world

SEEDS = st.integers(0, 10_000)
FEW = settings(max_examples=12, deadline=None)


def known_by(world: World, day: date) -> list[Claim]:
    return [c for c in world.claims if (world.reports[c.evidence.report_id].published or date.max) <= day]


@FEW
@given(SEEDS, st.randoms(use_true_random=False))
def test_days_asked_for_in_any_order_after_the_whole_are_as_if_grouped_alone(seed: int, chance: random.Random) -> None:
    world = make_world(seed, incidents=20, noise=NOISY)
    days = sorted({r.published for r in world.reports.values() if r.published})
    chance.shuffle(days)
    grouper = Grouper(parent=PARENTS.get)
    assert grouper.group(world.claims, world.reports) == group_claims(world.claims, world.reports, parent=PARENTS.get)
    for day in days[:4]:
        part = known_by(world, day)
        assert grouper.group(part, world.reports) == group_claims(part, world.reports, parent=PARENTS.get)


@FEW
@given(SEEDS, st.data())
def test_judgements_and_hidden_claims_count_whatever_was_grouped_before(seed: int, data: st.DataObject) -> None:
    world = make_world(seed, noise=NOISY)
    ids = sorted(c.id for c in groupable(world.claims))
    grouper = Grouper(parent=PARENTS.get)
    for _ in range(3):
        pairs = data.draw(st.lists(st.lists(st.sampled_from(ids), min_size=2, max_size=2, unique=True), max_size=3))
        verdicts: tuple[Verdict, ...] = ("same", "different")
        made: tuple[Judgement, ...] = tuple(judge(data.draw(st.sampled_from(verdicts)), *pair) for pair in pairs)
        hidden = data.draw(st.sets(st.sampled_from(ids), max_size=3))
        seen = [c for c in world.claims if c.id not in hidden]
        alone = group_claims(seen, world.reports, judgements=made, parent=PARENTS.get)
        assert grouper.group(seen, world.reports, judgements=made) == alone
        close = find_close_calls(seen, world.reports, judgements=made, parent=PARENTS.get)
        assert find_close_calls(seen, world.reports, judgements=made, grouper=grouper) == close


def test_a_claim_that_is_read_otherwise_under_the_same_id_is_grouped_anew() -> None:
    """Another edition of the reader may give the same words another place."""
    world = make_world(5, incidents=12, noise=NOISY)
    grouper = Grouper(parent=PARENTS.get)
    grouper.group(world.claims, world.reports)
    one, other = (i for i in group_claims(world.claims, world.reports, parent=PARENTS.get)[:2])
    places = {c.id: c.where for c in world.claims}
    moved = places[other.claims[0]]
    again = [replace(c, where=moved) if c.id in one.claims else c for c in world.claims]
    assert grouper.group(again, world.reports) == group_claims(again, world.reports, parent=PARENTS.get)
