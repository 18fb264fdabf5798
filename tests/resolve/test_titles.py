"""People whom a title tells of without a number: whose number below is theirs."""

import pytest

from kadesh.model.claim import Event, Toll
from tests.desk import Desk

TITLE = "Shelling kills mourners in Homs\n\n"
PADDING = "The sky was clear. Shops were open. Cars went by. The mayor spoke. A band played. "

# what stands below, the least numbers of all tolls: the title's own is 2
BELOW: list[tuple[str, list[int]]] = [
    ("Shells killed nine people at a funeral in Homs on Monday.", [9]),
    ("Shells killed nine civilians at a funeral in Homs, in Syria, on Monday.", [9]),
    ("The sky was clear. Shells killed nine people at a funeral in Homs on Monday.", [9]),
    ("The war has killed 300,000 people since 2011.", [2, 300_000]),
    ("On Sunday, a bomb killed nine people in Aleppo, in Syria.", [2, 9]),
    ("In Homs, in Syria, shells killed nine soldiers.", [2, 9]),
    ("Twelve Turkish tourists were killed in Homs, in Syria.", [2, 12]),
    (PADDING + "Rebels killed nine people in Homs, in Syria.", [2, 9]),
]


@pytest.mark.parametrize(("below", "numbers"), BELOW)
def test_a_number_below_is_that_of_the_title_where_nothing_sets_it_apart(desk: Desk, below: str, numbers: list[int]) -> None:
    assert [t.count.low for t in desk.tolls(TITLE + below)] == numbers


# a title of one person, what stands below, how many are told of in all
SINGLE: list[tuple[str, str, int]] = [
    ("Baby killed in shelling in Homs", "Sami Nur, an infant, was killed on Monday.", 1),
    ("Baker killed and herder hurt in Homs", "A baker was killed on Monday. A herder was hurt.", 2),
    ("Woman killed in shelling in Homs", "A man was killed on Monday.", 2),
    ("Baker killed in shelling in Homs", "A soldier was killed on Monday.", 2),
    ("Baker killed in shelling in Homs", PADDING + "A baker was killed on Monday.", 1),
    ("Baker killed in shelling in Homs", "On Sunday, in Aleppo, in Syria, a farmer was killed.", 2),
]


@pytest.mark.parametrize(("title", "below", "told"), SINGLE)
def test_one_person_of_a_title_is_the_one_below(desk: Desk, title: str, below: str, told: int) -> None:
    assert len(desk.tolls(f"{title}\n\n{below}")) == told


def test_the_deed_of_a_title_stays_with_its_toll(desk: Desk) -> None:
    claims = desk.read(TITLE + "The war has killed 300,000 people since 2011.").claims
    toll = next(c for c in claims if isinstance(c, Toll))
    assert toll.event in {c.id for c in claims if isinstance(c, Event)}
