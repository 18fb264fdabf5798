"""Numbers as local papers and police posts print them: in words and again in figures, with a nought, with hyphens."""

import pytest

from kadesh.extract.counting.counts import find_counts
from kadesh.extract.restated import without_restated
from kadesh.model.claim import Toll
from tests.extract.reading import read_claims


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Twelve (12) people died", "Twelve      people died"),
        ("12 (twelve) people died", "12          people died"),
        ("Five [5] guards", "Five     guards"),
        ("Two (3) people died", "Two (3) people died"),
        ("the nurse (34) died", "the nurse (34) died"),
        ("#rebels shot 4 #cops", " rebels shot 4  cops"),
        ("page#top of C# costs #5", "page#top of C# costs #5"),
    ],
)
def test_what_is_printed_twice_is_blanked(text: str, told: str) -> None:
    assert without_restated(text) == told


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("04 militants were killed", [4]),
        ("02 more rebels and 01 guard died", [2, 1]),
        ("at 07 the shelling began", []),
        ("in 05 hours", []),
        ("more than two-hundred injured", [200]),
        ("a two-hundred-metre trench", []),
        ("six-thousand people fled", [6000]),
    ],
)
def test_noughts_and_hyphens(text: str, counts: list[int]) -> None:
    assert [m.count.low for m in find_counts(text)] == counts


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("The raid led to the death of sixteen (16) farmers in Gao, Mali.", [("killed", 16)]),
        ("Nine (9) women were killed and fourteen (14) others injured in Gao, Mali.", [("killed", 9), ("wounded", 14)]),
        ("#Update: 03 #rebels killed in Cali, Colombia.", [("killed", 3)]),
    ],
)
def test_tolls_of_such_numbers(text: str, tolls: list[tuple[str, int]]) -> None:
    assert [(t.outcome, t.count.low) for t in read_claims(text, Toll)] == tolls
