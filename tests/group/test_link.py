"""Groups out of scored pairs."""

from collections.abc import Mapping

import pytest

from kadesh.group.link import add_shared_links, join_up


@pytest.mark.parametrize(
    ("scores", "forbidden", "expected"),
    [
        ({}, [], [(0,), (1,), (2,), (3,)]),
        ({(0, 1): 2.0, (2, 3): 1.0}, [], [(0, 1), (2, 3)]),
        ({(0, 1): -2.0}, [], [(0,), (1,), (2,), (3,)]),
        ({(0, 1): 2.0, (1, 2): 1.0}, [(0, 2)], [(0, 1), (2,), (3,)]),
        ({(0, 1): 2.0, (1, 2): 2.0}, [(0, 2)], [(0, 1), (2,), (3,)]),
        # One strong pair brings in a group whose other pairs were never compared; two weak ones do not.
        ({(0, 1): 2.0, (1, 2): 4.0, (2, 3): 0.0}, [], [(0, 1, 2), (3,)]),
    ],
    ids=["nothing", "two pairs", "too weak", "kept apart", "ties go to the smaller", "chain"],
)  # fmt: skip
def test_join_up(
    scores: Mapping[tuple[int, int], float], forbidden: list[tuple[int, int]], expected: list[tuple[int, ...]]
) -> None:
    groups = join_up(range(4), scores, forbidden=forbidden, threshold=-1.0, uncompared=-4.0)
    assert list(groups) == expected


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ({}, {}),
        ({(0, 1): 2.0, (0, 2): 2.0, (1, 2): -1.5}, {(0, 1): 2.0, (0, 2): 2.0, (1, 2): -1.25}),
        ({(0, 1): 2.0, (0, 2): -3.0, (1, 2): -1.5}, {(0, 1): 2.0, (0, 2): -3.0, (1, 2): -1.5}),
        (
            {(0, 2): 0.0, (1, 2): 0.0, (0, 3): 0.0, (1, 3): 0.0, (0, 4): 0.0, (1, 4): 0.0, (0, 1): -1.5},
            {(0, 2): 0.0, (1, 2): 0.0, (0, 3): 0.0, (1, 3): 0.0, (0, 4): 0.0, (1, 4): 0.0, (0, 1): -1.0},
        ),
    ],
    ids=["nothing", "one third account", "no third account", "three say no more than two"],
)
def test_what_two_accounts_share_with_a_third(
    scores: Mapping[tuple[int, int], float], expected: Mapping[tuple[int, int], float]
) -> None:
    assert add_shared_links(scores, threshold=-1.0, weight=0.5) == expected
