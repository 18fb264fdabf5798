"""Tolls of those who fled, were taken in or carried off, and what looks like them: sums, years of age, clauses of others."""

from datetime import date

import pytest

from tests.desk import Desk
from tests.extract.test_news_tolls import bounds

# sentence; outcome and bounds of each toll, as the table of news has it
READ = [
    # peoples in the plural
    ("In all 740 Peruvians died of it.", "killed 740"),
    ("The rebels killed nine Americans and 31 Filipinos.", "killed 9, killed 31"),
    ("Forty Filipinos and ten Danes voted in the camp.", ""),
    # over a border, into a country, under a roof
    ("In May 1,700 people arrived in northern Niger.", "refugees 1700"),
    ("By Monday 850 people had arrived there on carts.", "displaced 850"),
    ("Some 2,000 people arrived there for the rally.", ""),
    ("On Sunday 460 people entered Malawi at night.", "refugees 460"),
    ("About 200 people entered Parliament.", ""),
    ("Around 300 people entered the church in Arda.", ""),
    ("In Arda 610 people are staying with relatives or friends.", "displaced 610"),
    ("Some 60 people stayed with the wounded.", ""),
    ("Sixty families crossed the Lacan to Mexico.", "refugees 60"),
    ("A convoy of 90 trucks crossed the Lacan to Bol.", ""),
    ("At least 120 people arrived in Kenya for talks.", ""),
    ("Nine hundred villagers fled the shelling of Bol for safety in Niger.", "refugees 900"),
    (
        "The raids displaced 80,000 people, 12,000 of whom have fled to neighbouring countries.",
        "displaced 80000, refugees 12000",
    ),
    ("Two churches of Arda shelter 380 people.", "displaced 380"),
    ("A convent near Arda took in 240 people.", "displaced 240"),
    ("An old government building in Arda houses some 400 families.", "displaced 400"),
    ("The prison houses 5,000 people.", ""),
    ("The new school in Arda houses 300 pupils.", ""),
    ("With the floods 9,000 people were on the move around Arda.", "displaced 9000"),
    ("The army is on the move.", ""),
    ("Half of the 40,000 inhabitants live in tents.", ""),
    ("Some 7,000 people, a fifth of the district, have left since May.", "displaced 7000"),
    ("In Niger 52,000 Malians are living as refugees.", "refugees 52000"),
    # caught, and caught in something
    ("Nine raiders were caught near Bol.", "captured 9"),
    ("Eleven alleged Zetas were captured at a well.", "captured 11"),
    ("Four men were caught in crossfire in Arda.", ""),
    ("The raiders were caught by surprise.", ""),
    ("Ten voters were caught on camera.", ""),
    # years of age, clauses of others
    ("Three men, Oren Nur, 45, Kavi Tol, around 40, and Sen Dar, 22—were abducted in Arda.", "kidnapped 3"),
    ("Neighbours washed the body of a clerk whom rebels had killed.", "killed 1"),
    ("The clinic took in 60 bodies of which 14 were women.", "killed 60, killed 14"),
    (
        "The escape came with a clash between troops and men believed to be rebels, in which two soldiers were slain.",
        "killed 2",
    ),
    ("Police drove off crowds of Hindus and Muslims and two men were hacked to death.", "killed 2"),
    ("Guards and two bakers were killed in Arda.", "killed 2+, killed 2"),
    ("Two 19-year-olds, Oren Nur and Kavi Tol, were killed in Arda.", "killed 2"),
    ("Three 12-year-olds voted in Arda.", ""),
    # one more with somebody
    ("A surveyor was kidnapped with his driver.", "kidnapped 2"),
    ("Police arrested Oren Nur along with his brother.", "captured 2"),
    ("A man was killed with his father's gun.", "killed 1"),
    ("A man was shot dead with his brother looking on.", "killed 1"),
    ("A woman was shot dead with her daughter wounded.", "killed 1, wounded 1"),
    # among whom, and who stays in whose hands
    ("The governor's envoy to Arda, Oren Bari, was among those killed.", "killed 1"),
    ("Among those killed was Oren Bari, the mayor of Arda.", "killed 1"),
    ("A bus was among those hit.", ""),
    ("Among the 12 victims were three guards and four civilians.", "killed 12, killed 3, killed 4"),
    ("Among the 12 people killed in Arda were three guards.", "killed 12, killed 3"),
    ("Among the 30 soldiers were three spies.", ""),
    ("The dead include three guards, police officer Oren Nur was quoted as saying by the agency.", "killed 3"),
    ("Ten Filipinos and an American couple remain captive in Arda.", "kidnapped 10, kidnapped 2"),
    # 'over' that bounds nothing
    ("Soldiers stood over three bodies in Arda.", "killed 3"),
    ("Over three hundred bodies were found in Arda.", "killed 300+"),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_flight_and_captives(desk: Desk, text: str, expected: str) -> None:
    told = [f"{t.outcome} {bounds(t.count)}" for t in desk.tolls(text) if t.modality == "actual"]
    assert sorted(told) == sorted(expected.split(", ") if expected else [])


# a report with its title; outcome and bounds of each toll
TITLED = [
    (
        "Tens of thousands flee as rebels take Arda\n\nTens of thousands of people have fled Arda since Monday.",
        ["displaced 20000+"],
    ),
    (
        "Thousands flee clashes in northern Mali\n\nThousands of people have fled from Gao to neighbouring Niger.",
        ["refugees 2000+"],
    ),
    (
        "Dozens killed in Mali raids\n\nRaids killed 58 villagers in Mali on Monday.",
        ["killed 24+", "killed 58"],
    ),
    (
        "Dozens killed in Mali raids\n\nDozens of soldiers were killed in Niger on Monday.",
        ["killed 24+", "killed 24+"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TITLED)
def test_a_title_that_repeats_dozens_is_no_second_figure(desk: Desk, text: str, expected: list[str]) -> None:
    assert sorted(f"{t.outcome} {bounds(t.count)}" for t in desk.tolls(text)) == expected


# who did it to each of them, None where nobody is told
DOERS = [
    ("Police announced the arrest of nine Chadians and a Dane.", [None, None]),
    ("Five Iraqis and a Dane were arrested in Iraq.", [None, None]),
    ("A bombing during a show by US singer Ana Gran in Arda killed nine people.", [None]),
    ("A bombing by US forces in Arda killed nine people.", ["USA"]),
    ("According to the president of the council of Arda, Oren Kalisa, the rebel group killed two men.", [None]),
    ("Kivu Shield, the rebel group that holds the hills, killed two men. Kivu Shield is small.", ["kivu-shield"]),
]


@pytest.mark.parametrize(("text", "doers"), DOERS)
def test_who_suffers_beside_others_or_gives_a_concert_did_nothing(desk: Desk, text: str, doers: list[str | None]) -> None:
    assert [t.perpetrator.side for t in desk.tolls(text)] == doers


# the first day of the last toll
DAYS = [
    (
        (
            "On Friday a man knifed two people to death in Arda. In March 2014 gunmen killed 30 people in Bol. "
            "The next day they shot a guard dead in Tess."
        ),
        None,
    ),
    ("On March 7, 2014 gunmen killed 30 people. The next day they shot a guard dead.", date(2014, 3, 8)),
    (
        "On Tuesday rebels killed two men in Tess. The war began in May 2019. The next day they killed three.",
        date(2019, 11, 27),
    ),
]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_the_next_day_after_a_month_is_unknown(desk: Desk, text: str, day: date | None) -> None:
    assert desk.tolls(text, published="2019-12-01")[-1].when.first == day
