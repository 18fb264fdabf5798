"""Close calls: near the threshold, not decided, and the more open the nearer."""

from datetime import UTC, datetime

import pytest

from kadesh.group.doubtful import WIDTH, CloseCall, find_close_calls, measure_doubt
from kadesh.group.unit import groupable
from kadesh.model.judgement import Judgement
from tests.worlds import NOISY, PARENTS, make_world

LEAST = measure_doubt(WIDTH)


@pytest.mark.parametrize(("away", "doubt"), [(0.0, 1.0), (1.0, 0.5379), (-1.0, 0.5379), (3.0, 0.0949), (50.0, 0.0)])
def test_doubt(away: float, doubt: float) -> None:
    assert measure_doubt(away) == doubt


@pytest.mark.parametrize("seed", [3, 11, 42])
def test_close_calls_are_of_accounts_of_what_happened_and_go_once_decided(seed: int) -> None:
    world = make_world(seed, noise=NOISY)
    found = find_close_calls(world.claims, world.reports, parent=PARENTS.get)
    known = {claim.id for claim in groupable(world.claims)}
    assert found
    assert list(found) == sorted(found, key=lambda call: (-call.doubt, call.pair))
    assert all(LEAST <= call.doubt <= 1 and call.pair[0] < call.pair[1] and known.issuperset(call.pair) for call in found)
    first = found[0].pair
    word = Judgement("unsure", first, "a desk", datetime(2020, 3, 1, tzinfo=UTC), "so")
    same = Judgement("different", first, "a desk", datetime(2020, 3, 1, tzinfo=UTC), "so")
    assert find_close_calls(world.claims, world.reports, judgements=(word,), parent=PARENTS.get) == found
    left = find_close_calls(world.claims, world.reports, judgements=(same,), parent=PARENTS.get)
    assert first not in {call.pair for call in left}
    assert find_close_calls(reversed(world.claims), world.reports, parent=PARENTS.get) == found


def test_nothing_is_close_where_nothing_is() -> None:
    assert find_close_calls((), {}) == ()
    assert CloseCall(0.5, ("a", "b")) < CloseCall(0.6, ("a", "b"))
