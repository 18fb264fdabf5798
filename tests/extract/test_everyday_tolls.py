"""Tolls as any paper tells them: people named with those of theirs, shares of one, lists in brackets, bulletins."""

import pytest

from kadesh.model.claim import Toll
from tests.extract.reading import read_claims

Told = list[tuple[str, int | None]]


def told(text: str) -> Told:
    """Return outcome and least number of each toll, in the order of the text."""
    return [(t.outcome, t.count.low) for t in read_claims(text, Toll)]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Omar Farah and his driver were killed in Kismayo, Somalia.", [("killed", 2)]),
        ("Maria Lopez, 34, and her baby daughter were killed when a rocket hit their home in Cali.", [("killed", 2)]),
        ("Mayor Luis Mora and his two bodyguards were kidnapped in Arauca, Colombia.", [("kidnapped", 3)]),
        ("Gunmen killed Rahim Khan, head of a village militia, and his two guards in Kunduz.", [("killed", 3)]),
        ("The mayor, Luis Mora, and his driver were shot dead in Cali, Colombia.", [("killed", 2)]),
        ("The headmaster, a poet, and four of his teachers were killed by a mine in Gao, Mali.", [("killed", 5)]),
        ("Amina Farah, her husband and three children were killed in Kismayo, Somalia.", [("killed", 5)]),
        ("A farmer, his wife, and her mother were killed in Gao, Mali.", [("killed", 3)]),
        ("Omar Farah and his deputy met the envoy after 12 soldiers were killed in Kismayo, Somalia.", [("killed", 12)]),
        ("'Six soldiers were killed in Gao, Mali,' said Omar Farah and his deputy.", [("killed", 6)]),
        ("Rebels loyal to Omar Farah and his brother were killed in Kismayo, Somalia.", [("killed", 2)]),
    ],
)
def test_somebody_named_and_those_of_theirs(text: str, tolls: Told) -> None:
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Fourteen soldiers, including the captain, were killed in Gao, Mali.", [("killed", 14), ("killed", 1)]),
        ("Eleven people were injured in Cali, including the driver of the lorry.", [("wounded", 11), ("wounded", 1)]),
        ("Five mourners, among them the dead man's nephew, were wounded in Gao, Mali.", [("wounded", 5), ("wounded", 1)]),
        ("Three people were killed in Gao, Mali, the mayor among them.", [("killed", 3), ("killed", 1)]),
        ("At least 20 civilians were killed in Mali, including the regional capital.", [("killed", 20)]),
        ("Ten were wounded in Gao, Mali, among them the wife of a soldier.", [("wounded", 10), ("wounded", 1)]),
        ("Five gunmen were killed in Cali, none of them over 20.", [("killed", 5)]),
        ("Nine officers were wounded in Cali, but none was killed.", [("wounded", 9), ("killed", 0)]),
    ],
)
def test_one_who_is_known_among_those_counted(text: str, tolls: Told) -> None:
    assert told(text) == tolls


def test_a_leader_of_soldiers_is_one() -> None:
    claims = read_claims("Nine soldiers, including their commander, were killed in Gao, Mali.", Toll)
    assert [c.victims.role for c in claims] == ["military", "military"]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("The number of dead in Gao, Mali, was 52, officials said.", [("killed", 52)]),
        ("The number of injured in Cali was put at 52 by the governor.", [("wounded", 52)]),
        ("Deaths verified so far: 52. Injured: 30.", [("killed", 52), ("wounded", 30)]),
        ("The number of people killed when a bus was hit by 3 rockets in Gao, Mali, is unknown.", []),
    ],
)
def test_a_number_given_as_such(text: str, tolls: Told) -> None:
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        (
            "The UN said 600 civilians were killed in Mali last year, up from 450 in 2018.",
            [("killed", 600), ("killed", 450)],
        ),
        ("There were 14 deaths in the camp in December, compared with five in November.", [("killed", 14), ("killed", 5)]),
        ("Eight aid workers were killed in Mali in 31 incidents, against 44 in the previous period.", [("killed", 8)]),
        ("Prices rose and 12 people were killed in Mali, compared with 40 percent in 2018.", [("killed", 12)]),
        ("In 2018, 14 journalists were killed in Mexico.", [("killed", 14)]),
        ("Since 2015, 12 journalists have been killed in Gao, Mali.", [("killed", 12)]),
    ],
)
def test_figures_of_other_years(text: str, tolls: Told) -> None:
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Last year 600 civilians were killed in Mali.", "cumulative"),
        ("A bomb killed 40 people in Gao, Mali, last year.", "event"),
        ("He is the fifth journalist killed in Mexico this year.", "cumulative"),
        ("From June to this day the gangs in Haiti have murdered 81 people.", "cumulative"),
        ("Eighteen civilians of Gao, Mali, have not been seen since the attack.", "event"),
        ("Eighty people have been killed in Gao, Mali, since the attack.", "cumulative"),
    ],
)
def test_of_one_deed_or_of_a_time(text: str, scope: str) -> None:
    assert [t.scope for t in read_claims(text, Toll)] == [scope]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Forty people were taken from their homes in Cali and have not been seen since.", [("missing", 40)]),
        ("Three men were abducted in Gao while nine women have not been seen since.", [("kidnapped", 3), ("missing", 9)]),
        ("Forty wounded prisoners were executed in a hospital in Taiz, Yemen.", [("killed", 40)]),
        ("Over 3,000 people have walked to Cameroon, a priest in Bria said.", [("refugees", 3000)]),
        ("Hundreds of people have walked to the border, a priest in Bria said.", [("refugees", 200)]),
        ("Rebels killed nine in Gao, Mali, on Saturday, two farmers and a nurse told the radio.", [("killed", 9)]),
        ("Two of his buffaloes also died in Gao, Mali.", []),
        ("The army killed 20 people in Gao, Mali. Ten others were missing. Of the dead, six were women.", [
            ("killed", 20), ("missing", 10), ("killed", 6),
        ]),
        ("A shell killed a flautist of 21 in Damascus.", [("killed", 1)]),
        ("A farmhand (Syrian, 16) was found dead in Antakya.", [("killed", 1)]),
        ("A total of 21 were killed in Damascus.", [("killed", 21)]),
    ],
)  # fmt: skip
def test_what_became_of_whom(text: str, tolls: Told) -> None:
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Soldier, two rebels killed in Kashmir encounter", [("killed", 1), ("killed", 2)]),
        ("UN: 3,000 flee clashes in Tigray", [("displaced", 3000)]),
        ("Thousands flee fighting in Tigray", [("displaced", 2000)]),
        ("Over 200 feared drowned off Libya", [("killed", 200)]),
        ("Both policemen died in Quetta, Pakistan.", [("killed", 2)]),
        ("Both sides met in Quetta, Pakistan, where nine men died.", [("killed", 9)]),
    ],
)
def test_titles_and_both(text: str, tolls: Told) -> None:
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Seven people were killed in Gao, Mali. One of the dead was a nurse.", [("killed", 7), ("killed", 1)]),
        ("Seven people were killed in Gao, Mali. One of the attackers was a nurse.", [("killed", 7)]),
        ("His bullet-riddled body was found by the road in Cali, Colombia.", [("killed", 1)]),
        ("The clerk was shot in Cali, Colombia, and his body was dumped in the river.", [("killed", 1)]),
        ("A shell tore off the arm of a shopkeeper in Donetsk.", [("wounded", 1)]),
        ("The driver suffered a concussion in Cali, Colombia.", [("wounded", 1)]),
    ],
)
def test_one_who_is_found_or_maimed(text: str, tolls: Told) -> None:
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("A shell hit the mill in Gao, Mali, killing him and his two sons.", [("killed", 3)]),
        ("A rocket hit the car in Gao, Mali, wounding him, his driver and two guards.", [("wounded", 4)]),
        ("A mine in Gao, Mali, killed her, her husband and three children.", [("killed", 5)]),
        ("A mine in Gao, Mali, killed her two sons and a neighbour.", [("killed", 3)]),
        ("After meeting him and his two sons, gunmen killed a guard in Gao, Mali.", [("killed", 1)]),
    ],
)
def test_one_told_by_a_pronoun_beside_his_own(text: str, tolls: Told) -> None:
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("The war in Mali has forced more than 3 million people from their homes.", [("displaced", 3000000)]),
        ("The drought and the war in Mali have pushed 400,000 people from their homes.", [("displaced", 400000)]),
        ("Mali's army pushed 40 rebels from the hills near Gao.", []),
        ("The war in Mali forced more than 2,000 aid workers to stay in their homes.", []),
        ("A reporter there counted the dead in Gao, Mali.", []),
        ("A police chief identified the dead in Gao, Mali.", []),
        ("The war left half of Mali forced from their homes and thousands enduring hunger.", []),
        ("Hundreds were killed in Mali and thousands forced from their homes.", [("killed", 200), ("displaced", 2000)]),
        ("A raid on Gao, Mali, killing according to the mayor nine farmers, was condemned.", [("killed", 9)]),
        ("A raid on Gao, Mali, killed a farmer according to three residents.", [("killed", 1)]),
        ("A police chief was identified as the dead man in Gao, Mali.", [("killed", 1)]),
        ("There were a lot dead in Gao, Mali.", [("killed", 3)]),
        ("Lots of soldiers were killed in Gao, Mali.", [("killed", 3)]),
        ("The clinic confirmed one death and a single injury in a raid on Gao, Mali.", [("killed", 1), ("wounded", 1)]),
        ("The judge in Gao, Mali, passed one death sentence after the raid.", []),
        ("Omar Bek, a nurse and activist, was killed in Gao, Mali.", [("killed", 1)]),
        ("Omar Bek, a member of the traders' union and Gao activist, was detained in Mali.", [("captured", 1)]),
        ("A nurse and activist were killed in Gao, Mali.", [("killed", 2)]),
        ("A lot of houses burnt in Gao, Mali.", []),
    ],
)
def test_driven_out_listed_and_a_lot(text: str, tolls: Told) -> None:
    assert told(text) == tolls


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Rebels fired on the car in Gao, Mali, killing its driver.", [("killed", 1)]),
        ("The group said it had captured both the valleys in Mali.", []),
        ("The group captured both guards in Gao, Mali.", [("captured", 2)]),
        ("Rebels left Gao, Mali, taking their families with them.", []),
        ("Rebels left Gao, Mali, taking nine women with them.", [("kidnapped", 9)]),
    ],
)
def test_only_aimed_at_both_and_taken_along(text: str, tolls: Told) -> None:
    assert told(text) == tolls


def test_a_death_that_was_only_the_aim_is_none() -> None:
    (claim,) = read_claims("Chad accused Sudan of a drone strike with the aim of killing its president.", Toll)
    assert claim.modality == "hypothetical"


def test_the_hurt_are_not_of_those_whose_raids_hurt_them() -> None:
    (claim,) = read_claims("The clinic counted 520 injuries from Israeli strikes in Lebanon.", Toll)
    assert claim.victims.side == "LBN"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("A shell hit a school in Gao, Mali, and hurt three of its staff members, a police source said.", "unknown"),
        ("The army of Mali said three of its members were killed in Gao.", "military"),
        ("A raid on Gao, Mali, killed seven medical staff members.", "medical"),
    ],
)
def test_members_of_an_army_and_of_a_staff(text: str, role: str) -> None:
    (claim,) = read_claims(text, Toll)
    assert claim.victims.role == role
