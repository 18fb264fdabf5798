"""Shares that a sentence of its own tells: the figure they belong to, and what they take over from it."""

from datetime import date

import pytest

from kadesh.model.claim import Toll
from tests.extract.reading import read_claims

PUBLISHED = date(2024, 5, 10)

# text, number of the figure that the last toll is a share of, None where it is of none
SHARES = (
    ("A registry lists 340 farmers slain in Shan in June. The dead include 62 pupils.", 340),
    ("Raids killed 33 people in Sirte on Monday. Among the dead were nine nurses.", 33),
    ("A blast killed nine nurses and wounded 20 people in Gao. Among the wounded was a boy.", 20),
    ("A mine wounded six farmers near Gao. Shells killed 12 in Kidal. Among the wounded was a boy.", None),
    ("Five fishermen drowned off Mukalla. Among the dead of another blast were nine nurses.", None),
    ("Raids killed three people in Sirte on Monday. Among the wounded were nine nurses.", None),
)


@pytest.mark.parametrize(("text", "whole"), SHARES)
def test_a_share_belongs_to_the_figure_told_before_it(text: str, whole: int | None) -> None:
    tolls = read_claims(text, Toll, published=PUBLISHED)
    numbers = {t.id: t.count.low for t in tolls}
    assert numbers.get(tolls[-1].part_of or "") == whole


def test_a_share_has_the_time_of_its_whole() -> None:
    text = "A registry lists 340 farmers killed by shelling in Kachin during March. The dead include 62 pupils."
    share = read_claims(text, Toll, published=PUBLISHED)[-1]
    assert (share.count.low, share.when.first, share.when.last) == (62, date(2024, 3, 1), date(2024, 3, 31))


def test_a_share_with_a_day_of_its_own_keeps_it() -> None:
    text = "Shelling killed 340 farmers in Kachin during March. The dead include nine nurses who were killed on Monday."
    share = read_claims(text, Toll, published=PUBLISHED)[-1]
    assert share.when.first == date(2024, 5, 6)
