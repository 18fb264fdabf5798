"""Tolls as reporters of many wars tell them: people on the road, companions, rival figures, shares without a noun."""

import pytest

from tests.desk import Desk
from tests.extract.test_news_tolls import bounds

# sentences; outcome and bounds of each toll in the notation of `test_news_tolls`
READ: list[tuple[str, str]] = [
    # people who go away, and crowds that only go somewhere
    ("About 4,000 people have left the town of Goz Beida for Chad.", "refugees 4000"),
    ("612 households left for Lodda after the raid.", "displaced 612"),
    ("The prefect said 3,200 people are sleeping in schools.", "displaced 3200"),
    ("By nightfall 900 residents had gone, leaving only the old.", "displaced 900"),
    ("Thousands left their homes in Kharkiv region.", "displaced 2000+"),
    ("The camp now hosts 37,000 IDPs.", "displaced 37000"),
    ("28 IDPs were killed at the site.", "killed 28"),
    ("More than 60 families are sheltering in a school in Kidapawan.", "displaced 60+"),
    ("Hundreds of people arrived at the stadium for the rally.", ""),
    ("2,500 pilgrims left for Mecca.", ""),
    ("About 300 workers left the mine on strike.", ""),
    ("Thousands of people poured into the streets of Sofia.", ""),
    ("Over 500 soldiers moved to the border.", ""),
    ("Some 300 delegates arrived in Geneva for talks.", ""),
    # those told of with the known, kin, one who stands for himself
    ("Gunmen killed his wife, daughter and two grandsons in Mardin on Monday.", "killed 4"),
    ("The mayor and his two bodyguards were wounded by a mine near Lira.", "wounded 3"),
    ("An officer and two of his men were killed near Gori.", "killed 3"),
    ("The commander of the 4th battalion and more than 30 soldiers were killed.", "killed 31+"),
    ("Police shot dead the teacher, her husband and two brothers.", "killed 4"),
    ("The governor, his deputy and a driver were killed when a bomb hit their car.", "killed 3"),
    ("The general was killed along with his driver.", "killed 2"),
    ("Two patients were killed in their beds along with a cleaner.", "killed 3"),
    ("Five pupils were killed along with two teachers.", "killed 5, killed 2"),
    ("A fourth hostage, a Dominican national, was killed on Friday.", "killed 1"),
    ("Ko Thein, a student of class 8, was killed by a shell.", "killed 1"),
    ("The doctor and two nurses said ten people died.", "killed 10"),
    # what somebody denies, nobody at all, nobody knows
    ("The army denied that 34 civilians had been killed by its troops.", "killed 34"),
    ("A spokesman refuted the claim that 340 fighters were killed on the northern front.", "killed 340"),
    ("Not a single guard was injured.", "wounded 0"),
    ("Civilian casualties are unknown.", "killed ?"),
    ("Details of casualties are yet to be ascertained.", "killed ?"),
    # figures without a noun
    ("Twelve people were killed in Kasese on Sunday, police said. The Medical Association has 19.", "killed 12, killed 19"),
    ("Nine died in the market at Sake, the army said; other sources: at least 15.", "killed 9, killed 15+"),
    ("Bandits killed six in Zuru and four in Koko. Total for the week: 31.", "killed 6, killed 4, killed 31"),
    ("The army said 12 soldiers were killed, revising its earlier figure of 9.", "killed 12, killed 9"),
    (
        "Fighting displaced 74,000 people this quarter, bringing the total since January to some 390,000.",
        "displaced 74000, displaced 390000",
    ),
    ("Twelve people were killed in Kasese. The hospital has 80 beds. The police have 3 vehicles.", "killed 12"),
    ("Twelve people were killed in Kasese. The group has 4,000 fighters.", "killed 12"),
    ("Nine people died. That raises the total number of breaches to 46.", "killed 9"),
    # shares of a figure told before
    ("Raiders killed 28 people in Drodro, half of them children, on Monday.", "killed 28, killed 14"),
    ("Raiders killed more than 3,400 people, half of them civilians.", "killed 3400+, killed 1700+"),
    ("The shelling killed 20 people. Two of the victims were nurses.", "killed 20, killed 2"),
    ("Police arrested 40 people. Five of the detainees were students.", "captured 40, captured 5"),
    (
        "The blast killed 12 people. A list compiled by teachers has 16 names, 4 of them women.",
        "killed 12, killed 16, killed 4",
    ),
    ("Nine miners died. Three of them said they had seen it coming.", "killed 9"),
    ("Twenty-two officers were injured, two critically.", "wounded 22, wounded 2"),
    ("Soldiers wounded 4 youths, 1 fatally.", "wounded 4, killed 1"),
    # lists within a sentence
    (
        "Raiders killed 29 people in three hamlets. Dalota: 13; Malka Tuka: nine, of one house.",
        "killed 29, killed 13, killed 9",
    ),
    ("Twelve people died. Score at the stadium: Arsenal - 2, Chelsea - 1.", "killed 12"),
    ("The number killed in the raids has reached 71. By hamlet: Gani - 40; Bwarat - 31.", "killed 71, killed 40, killed 31"),
    # registers of many wars
    ("The ambush left nine soldiers dead and 13 hurt.", "killed 9, wounded 13"),
    ("A civilian was killed and another injured when a shell exploded.", "killed 1, wounded 1"),
    ("Our defenders eliminated 60 occupiers and two drones.", "killed 60"),
    ("Russian losses amounted to 1,050 soldiers over the day.", "killed 1050"),
    ("A 62-year-old woman sustained fatal injuries.", "killed 1"),
    ("Over three score villagers were killed.", "killed 60+"),
    ("Five of a family were charred to death.", "killed 5"),
    ("She lost her husband and three children in the strike.", "killed 4"),
    ("Three children aged four, six and nine died.", "killed 3"),
    ("A boy aged nine, two nurses and a cook were killed.", "killed 1, killed 2, killed 1"),
    ("Gunmen kill priest, abduct two nuns in Kaduna", "killed 1, kidnapped 2"),
    ("A couple and their baby were killed at a roadblock.", "killed 2"),
    ("An elderly couple was burned alive.", "killed 2"),
    ("A couple of soldiers were killed.", "killed 2"),
    ("The junta's shelling killed a monk, two novices and a 70-year-old woman.", "killed 4"),
    (
        "Police said 41 people were killed in Goma on Monday. Of those killed, 12 were children and nine were women.",
        "killed 41, killed 12, killed 9",
    ),
    ("The disappearance of 27 peasants is being investigated.", "missing 27"),
    ("A councillor and her driver were riddled with bullets in Chilpancingo.", "killed 2"),
    ("Nine herdsmen were macheted in Logo.", "killed 9"),
    ("The remains of 12 servicemen were handed over.", "killed 12"),
    ("Security forces apprehended six suspected militants.", "captured 6"),
    ("Four tanks and several other armored vehicles were incinerated.", ""),
    ("Five villagers were killed. A constable, whose rifle was snatched, was hacked to death.", "killed 5, killed 1"),
    ("Around 2,000 villagers from four villages are hiding in the jungle.", "displaced 2000"),
    # so many of so many, logs, names
    ("Eleven of the 14 soldiers aboard were killed.", "killed 11"),
    ("Two out of five patrolmen were killed.", "killed 2"),
    ("A mine killed two of the four deminers.", "killed 2"),
    ("Thirty-seven of the 52 pupils seized from a school in Kebbi are back.", "kidnapped 52"),
    ("0720: IED on Afgoye road, 3 SNA killed, 5 wounded.", "killed 3, wounded 5"),
    ("Those of Kebele 02 were taken out to the road.", ""),
    ("Unknown men kidnapped Father Luis Ortega from his parish in Matagalpa.", "kidnapped 1"),
    ("Gunmen assassinated Sheikh Hamid al-Rawi, a tribal leader, in Baquba.", "killed 1"),
    ("Mahmoud Saleh, 34, succumbed to his injuries.", "killed 1"),
    ("Fatalities: 14.", "killed 14"),
    ("Killed: 12. Wounded: 30. Missing: 3.", "killed 12, wounded 30, missing 3"),
    ("Rebel losses: at least 20.", "killed 20+"),
    ("Rebels captured Aleppo.", ""),
    ("Some 300 fighters were driven out of the town.", ""),
    ("The army inflicted heavy casualties on the rebels.", ""),
    # people taken, the short forms of armies, one of a row
    ("Gunmen on camels took two of his cousins near Tawila.", "kidnapped 2"),
    ("Pirates took four fishermen off Bonny.", "kidnapped 4"),
    ("The bus took 30 pupils to school.", ""),
    ("Ambulances took 12 people to hospital.", ""),
    ("Police took part in the raid.", ""),
    ("A monk remains in the hands of the rebels.", "kidnapped 1"),
    ("The town remains in the hands of the rebels.", ""),
    ("Nine soldiers' bodies were found at the post.", "killed 9"),
    ("Several terrorists were destroyed in the raid.", "killed 3+"),
    ("The army destroyed two vehicles and ten houses.", ""),
    ("Driver KIA, two WIA.", "killed 1, wounded 2"),
    ("He is the third mayor killed this year in Cauca.", "killed 3"),
    ("The governor is the seventh official to have been assassinated in less than a month.", "killed 7"),
    ("It was the third attack this year; four were killed.", "killed 4"),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_tolls_of_many_wars(desk: Desk, text: str, expected: str) -> None:
    told = [f"{t.outcome} {bounds(t.count)}" for t in desk.tolls(text) if t.modality == "actual"]
    assert sorted(told) == sorted(expected.split(", ") if expected else [])


def test_what_somebody_denies_is_denied(desk: Desk) -> None:
    (toll,) = desk.tolls("The rebels denied having killed 12 peasants at El Tigre.")
    assert (toll.polarity, toll.count.low) == ("denied", 12)
