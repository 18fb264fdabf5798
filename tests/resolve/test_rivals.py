"""Whose people die in the attacks of one of two countries at war, where the words do not say it."""

import pytest

from kadesh.model.claim import Toll
from tests.extract.reading import read_claims

# text, side of the last toll's people
CASES = (
    ("Israel bombed Gaza. About 3,000 people were killed by Israeli air strikes.", "PSE"),
    ("The Syrian army bombed Idlib. About 30 people were killed by Syrian air strikes.", "SYR"),
    ("Nine Israelis were killed by Palestinian Hamas militants near Gaza.", "ISR"),
)


@pytest.mark.parametrize(("text", "side"), CASES)
def test_people_hit_by_one_of_two_countries_at_war_are_of_the_other(text: str, side: str) -> None:
    assert read_claims(text, Toll)[-1].victims.side == side


def test_a_nationality_before_a_group_is_part_of_its_name() -> None:
    text = "Nine Israelis were killed by Palestinian Hamas militants near Gaza."
    assert read_claims(text, Toll)[-1].perpetrator.side == "hamas"
