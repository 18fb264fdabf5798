"""A number alone that counts the people told of before anew: whose word it is, and what it rests on."""

import pytest

from kadesh.model.claim import Toll
from tests.extract.reading import read_claims

STRIKE = "An air strike killed at least 20 people in Taiz on Friday, residents said. "

# what follows, number, who says it
RECOUNTS = [
    ("A security source said six.", 6, "A security source"),
    ("The army confirmed three, and the search went on.", 3, "the army"),
    ("Police later said 12.", 12, "Police"),
    ("The city hospital says thirteen.", 13, "The city hospital"),
]


@pytest.mark.parametrize(("behind", "number", "speaker"), RECOUNTS)
def test_another_count_of_the_same_people(behind: str, number: int, speaker: str) -> None:
    first, again = read_claims(STRIKE + behind, Toll)
    assert (again.count.low, again.count.high, again.outcome) == (number, number, "killed")
    assert again.source is not None
    assert again.source.name.casefold() == speaker.casefold()
    assert again.event == first.event
    assert again.where.words == "Taiz"
    assert [a.words for a in again.evidence.antecedents if a.slot == "whole"] == [first.evidence.quote]


NONE = [
    "He said 10 days had passed.",
    "The mayor said 40 per cent were women.",
    "The mayor said 300,000.",
    "It happened at 5, police said.",
    "The army said two roads were cut.",
    "The committee counted on three.",
    "The army has not confirmed three.",
]


@pytest.mark.parametrize("behind", NONE)
def test_other_numbers_count_nobody(behind: str) -> None:
    assert len(read_claims(STRIKE + behind, Toll)) == 1


def test_what_was_not_told_is_not_counted_anew() -> None:
    assert not read_claims("The mayor said 12. The road was cut.", Toll)


CLAIMED = "Rebels said 12 soldiers died in Homs. "
CONFIRMED = [
    ("The army confirmed the death toll.", 2),
    ("The army has also confirmed the toll.", 2),
    ("The army has not confirmed the death toll.", 1),
    ("The army hasn't confirmed the death toll.", 1),
    ("The army never confirmed the toll.", 1),
    ("The army has not yet confirmed this toll.", 1),
    ("Nor has the army confirmed the death toll.", 1),
    ("Neither the army nor the police confirmed the death toll.", 1),
    ("No official of the army has confirmed the toll.", 1),
    ("The army has not reported the same toll.", 1),
]


@pytest.mark.parametrize(("behind", "tolls"), CONFIRMED)
def test_a_toll_that_somebody_did_not_confirm_is_not_theirs(behind: str, tolls: int) -> None:
    assert len(read_claims(CLAIMED + behind, Toll)) == tolls
