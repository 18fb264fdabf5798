"""How a sentence calls the people of a figure: their own words without the number."""

import pytest

from kadesh.reconcile.naming import plain_words


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("at least five northern soldiers", "northern soldiers"),
        ("12 of the factions", "of the factions"),
        ("several of the drivers", "of the drivers"),
        ("a number of guards", "guards"),
        ("14 others", None),
        ("a married couple", None),
        (None, None),
    ],
)
def test_plain_words(words: str | None, plain: str | None) -> None:
    assert plain_words(words) == plain
