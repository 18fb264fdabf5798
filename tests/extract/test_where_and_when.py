"""Where and when of plain news: the place that opens a clause, 'here', whose seat it is, what a deed is counted from."""

import pytest

from kadesh.model.claim import Event, Toll
from tests.extract.reading import read_claims

# the last toll of a text and its place
PLACES = (
    ("Guns shelled the village of Karesh; one man was killed. In Hama two people were wounded.", "Hama"),
    ("Guns shelled the village of Karesh. Two people were wounded.", "Karesh"),
    ("In Homs, two people were killed in a raid on Ariha.", "Ariha"),
    ("A raid hit Gao. In neighbouring Kidal, five civilians died when a rocket hit their home.", "Kidal"),
    ("Shells hit Homs on Friday. In Aleppo three died and in Idlib one man was hurt.", "Idlib"),
    ("Two Turkish soldiers were killed in northern Iraq, the ministry in Ankara said.", "Iraq"),
    ("Two soldiers were killed on Tuesday, the ministry in Ankara said.", None),
    ("Eleven soldiers died near the Armenian border on Tuesday, Baku said.", None),
    ("At 3 a.m. in Karesh, a village in Idlib, gunmen shot nine people.", "Karesh"),
    ("QUETTA: Gunmen killed a trader here on Monday.", "QUETTA"),
    ('QUETTA: Gunmen killed a trader on Monday. "They died here," a man said.', None),
    ("QUETTA: Police said here on Monday that nine men had been shot dead.", None),
    ("QUETTA: Nine men were shot dead, according to reports reaching here on Monday.", None),
    ("Jets bombed Gao, Kidal and Menaka on Monday. Six women were wounded.", "Gao, Kidal and Menaka"),
    ("Four people died in the Karesh valley of Idlib province.", "Karesh"),
    ("A blast at Karesh market on Monday killed five. By Thursday the number of dead had reached nine.", "Karesh market"),
    ("A blast at Karesh market on Monday killed five. On Thursday nine men were killed.", None),
    ("Six men were killed on Eid al-Fitr in Homs.", "Homs"),
    ("Troops killed six men on an island in Lake Chad on Sunday.", "Lake Chad"),
    ("Troops killed six men in the Niger Delta on Sunday.", "Niger Delta"),
    ("Troops killed six men in Niger on Sunday.", "Niger"),
    ("Troops killed six men in the Anbar Desert on Sunday.", "Anbar"),
    ("Nine boatmen were killed on the Niger River near Mopti.", "near Mopti"),
    ("Rebels attacked Gao on Sunday. Nine injured are at the Kidal Regional Hospital.", "Gao"),
    ("Rebels attacked Gao on Sunday. Nine were injured at the Kidal Regional Hospital.", "Kidal"),
    ("A mine hit a bus at Karesh on Monday. Two of the wounded were flown to Gao.", "Karesh"),
    ("The wounded were taken to Gao, where a shell killed two of them.", "Gao"),
    ("The wounded were taken to Gao, where doctors said two had been killed.", None),
    ("Six survivors were taken to Gao and shot.", "Gao"),
    ("A mine hit a bus. Four men were shot on the way to Gao.", "Gao"),
    ("An ambush near Karesh, department of Bersha, killed nine soldiers.", "Karesh"),
    # a war has its country, if its words name no other place
    (
        "A war goes on in Mali. Shells hit Gao. The war, which began in the north, has since killed 30,000.",
        "Mali",
    ),
    ("A war goes on in Mali. Shells hit Gao. Some 9,000 people have died in the Malian conflict since 2012.", "Mali"),
    ("A war goes on in Mali. Shells hit Gao. Hundreds of thousands of men and women have died.", "Mali"),
    ("A war goes on in Mali. Some 9,000 people have died in Gao since the war began.", "Gao"),
    ("A war goes on in Mali. The conflict in Gao has killed 9,000 people.", "Gao"),
    # a hospital that only helps is no scene, one that was hit is
    ("A bomb hit Karesh Square on Monday. Rescuers rushed dozens of wounded to the nearby Bol hospital.", "Karesh Square"),
    ("A bomb hit Karesh Square on Monday. He was declared dead at Bol hospital.", "Karesh Square"),
    ("A bomb hit Karesh Square on Monday. The Bol Hospital received six bodies.", "Karesh Square"),
    ("A bomb hit Karesh Square on Monday. A strike on Bol hospital killed six.", "Bol hospital"),
    ("Nine soldiers were killed in ambushes in the Syrian desert.", "Syrian desert"),
    ("Four people died in the Jamira district of central Mosul.", "Jamira district"),
    ("KARESH CITY—Nine rebels were killed in Sulu, the military said.", "Sulu"),
)


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_the_place_of_the_last_toll(text: str, place: str | None) -> None:
    words = read_claims(text, Toll)[-1].where.words
    assert words is None if place is None else place in (words or "")


# an event of the text and its place
EVENTS = (
    ("Three people were hurt in Hama when a rocket fired from Homs hit a school.", "Hama"),
    ("A rocket was fired from Homs on Monday.", "Homs"),
    ("Clashes between Karo and Beshti herders in Gao left six dead.", "Gao"),
    ("Clashes between Karesh and Beshti left six dead.", "Karesh"),
    ("The army shelled Ariha and Saraqib, towns in Idlib, on Thursday, killing nine.", "Ariha and Saraqib"),
)


@pytest.mark.parametrize(("text", "place"), EVENTS)
def test_the_place_of_an_event(text: str, place: str) -> None:
    assert place in (read_claims(text, Event)[0].where.words or "")


# the last toll of a text and its day, published on Friday, 7 February 2020
DAYS = (
    ("Clashes were reported on Sunday around Gao, where gunmen killed six soldiers.", "2020-02-02"),
    ("Nine deaths were reported on Sunday by the governor of Gao.", "day unknown"),
    ("The monitor reported on Sunday that gunmen had killed six soldiers.", "day unknown"),
    ("An ambush on Wednesday killed two. It came a day after a bomb wounded six in Gao.", "day unknown"),
    ("A bomb wounded six in Gao on Tuesday. A day later, an ambush killed two.", "2020-02-05"),
    ("The Taliban on Monday claimed responsibility for a bombing that killed nine people in Kabul.", "day unknown"),
    (
        "A blast hit Kabul on Sunday. On Monday the Taliban took responsibility for the attack that killed nine.",
        "2020-02-02",
    ),
    ("The raid on Monday, for which the Taliban claimed responsibility, killed nine people in Kabul.", "2020-02-03"),
    ("It came a day after the fall of Gao. More than 146,000 people have been killed in Mali's war.", "day unknown"),
    ("According to a January report by the Centre, the war has claimed 470,000 lives.", "day unknown"),
    (
        "The war began when the party in power since 1968 fired at crowds. Thousands have been killed in the war.",
        "day unknown",
    ),
    ("A raid killed nine on Saturday. Six men had been identified by Thursday. Two women were wounded.", "2020-02-01"),
    ("In the deadliest attack this year, gunmen killed nine people in Gao on January 15.", "2020-01-15"),
    ("Attacks in Gao this year have killed nine people.", "2020-01-01 to 2020-02-07"),
    ("Nine people were killed in weekend violence in Gao.", "2020-02-01 to 2020-02-02"),
    ("Drones attacked Gao overnight into Thursday, killing nine people.", "2020-02-05 to 2020-02-06"),
    ("In Gao, on Friday 31, nine people were killed.", "2020-01-31"),
    ("On Friday 30 people were killed in Gao.", "2020-02-07"),
    ("On Tuesday 30 near Gao were killed.", "2020-02-04"),
    ("The army lost two men in Homs on Monday and another three in Hama the next day.", "2020-02-04"),
    ("Six men were killed in Gao last week, bringing to 61 the number killed since January.", "2020-01-01 to 2020-02-07"),
    ("Two soldiers killed on Monday and nine wounded in Kidal were flown out on Thursday.", "2020-02-03"),
    ("On Monday two men were killed in Homs and another three in Hama.", "2020-02-03"),
    ("A soldier was killed in Gao, the ministry said in Bamako Thursday.", "day unknown"),
    ("A soldier was killed in Gao, in Mali, on Thursday.", "2020-02-06"),
)


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_the_day_of_the_last_toll(text: str, day: str) -> None:
    assert read_claims(text, Toll)[-1].when.text == day


def test_a_day_before_the_next_figure_is_not_that_of_the_one_before() -> None:
    text = "The army lost two men on Monday in Homs and six in Hama, and on Wednesday three in Idlib."
    assert [t.when.text for t in read_claims(text, Toll)] == ["2020-02-03", "2020-02-03", "2020-02-05"]
