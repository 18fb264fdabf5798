"""Where the everyday ways of telling tolls end: what looks like one of them and tells of something else."""

import pytest

from kadesh.model.claim import Event, Toll
from tests.extract.reading import read_claims
from tests.extract.test_everyday_tolls import Told, told
from tests.extract.test_who_did_it import told as told_by_whom


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        # a figure of another time is of the same matter
        ("Attacks killed 90 people in May, compared with 31 in April.", [("killed", 90), ("killed", 31)]),
        ("Attacks killed 90 people in May as against 31 in April.", [("killed", 90), ("killed", 31)]),
        ("Shelling killed 12 in Bria, whose population is down from 40,000 in 2015.", [("killed", 12)]),
        ("Nine soldiers were killed as the garrison grew, up from 3,000 last year.", [("killed", 9)]),
        # bodies that turned up; not what became of the body of somebody alive
        ("She was abducted in Cali; her burned body was left by the road.", [("killed", 1)]),
        ("A boy was wounded in Cali and half of his body was left paralysed.", [("wounded", 1)]),
        ("A nun was hurt in Cali when her body was thrown against a wall.", [("wounded", 1)]),
        ("A miner was hurt in Cali and his body was pulled from the rubble alive.", [("wounded", 1)]),
        ("Militants kidnapped a teacher in Cali and his body has not been recovered.", [("kidnapped", 1)]),
        ("Gunmen abducted a priest in Cali. His body was found by the road.", [("kidnapped", 1), ("killed", 1)]),
        ("Gunmen killed a priest in Cali. His body was found by the road.", [("killed", 1)]),
        # taken and not seen since: the same people
        ("Soldiers led away nine men in Gao, who have not been seen since.", [("missing", 9)]),
        ("Six men were kidnapped in Gao and their car has not been seen since.", [("kidnapped", 6)]),
        (
            "Soldiers captured nine rebels in Gao, and their leader has not been seen since.",
            [("captured", 9), ("missing", 1)],
        ),
        # wounded who died
        ("Three wounded people died in hospital in Taiz, Yemen.", [("killed", 3)]),
        ("Nine wounded men were shot dead in Taiz, Yemen.", [("killed", 9)]),
        ("Two wounded soldiers killed a guard in Taiz, Yemen.", [("wounded", 2), ("killed", 1)]),
        # both of them, also where the text ends
        ("Bomb kills both young pilots", [("killed", 2)]),
        # a name beside those of whom a verb tells
        ("Gunmen killed Omar Bek and his wife in Gao, Mali.", [("killed", 2)]),
        ("The murder of Omar Bek and his wife shocked Gao.", [("killed", 2)]),
        ("Gunmen killed five men in Gao at the house of Omar Bek and his wife.", [("killed", 5)]),
        ("Five rebels were killed in Gao near Omar Bek and his driver.", [("killed", 5)]),
        # not among those counted
        ("Nine people were killed in Gao, including the bomber.", [("killed", 9), ("killed", 1)]),
        ("Nine people were killed in Gao, not including the bomber.", [("killed", 9)]),
        # short of a border
        ("Hundreds of people trekked to a camp near the border, a priest in Bria said.", [("displaced", 200)]),
        # numbers of two outcomes at once
        ("The number of wounded in Taiz was 52.", [("wounded", 52)]),
        ("The number of dead and wounded in Taiz was 52.", []),
    ],
)
def test_only_what_is_told(text: str, tolls: Told) -> None:
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("The Nigerian army freed 12 hostages.", "kidnapped 12 <- None"),
        ("Israel freed nine prisoners under the deal.", "captured 9 <- ISR"),
    ],
)
def test_a_state_frees_its_own_prisoners(text: str, doer: str) -> None:
    assert told_by_whom(text)[:1] == [doer]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("The army killed 40 people in Juba last year.", "cumulative"),
        ("Last year's bombing in Juba killed 40 people.", "event"),
    ],
)
def test_a_year_and_one_deed_of_it(text: str, scope: str) -> None:
    assert [t.scope for t in read_claims(text, Toll)] == [scope]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Raiders slaughtered 40 villagers in Bria.", ["mass-killing"]),
        ("Raiders butchered cattle and herders in Bria.", ["mass-killing"]),
        ("Raiders slaughtered 40 cattle in Bria.", []),
        ("Herders butchered sheep for the feast in Bria.", []),
    ],
)
def test_slaughtered_animals_are_no_mass_killing(text: str, types: list[str]) -> None:
    assert [e.type for e in read_claims(text, Event)] == types


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Nine people died in Bria, police said. Two of them were soldiers, the mayor said.", ["police", "the mayor"]),
        (
            "Nine people died in Bria, police said. Two of them were soldiers but the army denied it had a base there.",
            ["police", "police"],
        ),
    ],
)
def test_a_share_is_of_whoever_is_cited_for_it(text: str, speakers: list[str]) -> None:
    assert [t.attribution[0].words for t in read_claims(text, Toll)] == speakers


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The army lost Bria to Seleka fighters on Monday.", []),
        ("The army lost the town to rebels.", []),
        ("The army lost nine soldiers to Taliban fighters in Ghazni.", [9]),
        ("The village lost 40 people to the war.", [40]),
        ("Residents of Bria buried their dead on Tuesday.", []),
        ("He buried his brother in Bria on Monday.", [1]),
        ("Gunmen shot dead two election candidates in Bria and wounded three aides of the mayor.", [2, 3]),
    ],
)
def test_who_is_lost_buried_or_shot(text: str, counts: list[int]) -> None:
    assert [t.count.low for t in read_claims(text, Toll)] == counts
