"""Tolls told in passing: people in prisons and in hospitals, named as one of the counted, told of by "some" or "all"."""

from typing import Any

import pytest

from tests.desk import Desk
from tests.extract.test_news_tolls import bounds

# sentence; outcome and bounds of each toll, as in the table of news
READ: list[Any] = [
    # people kept in prisons, brought to hospitals
    ("Some 8,000 women are locked in overcrowded prisons.", "captured 8000"),
    ("Barrows is in prison in Minsk.", "captured 1"),
    ("Twelve detainees died in prison.", "killed 12"),
    ("A spokesman gave an interview in prison.", ""),
    ("Nine passengers were taken to the military hospital.", "wounded 9"),
    ("Nine passengers were taken to the military barracks.", ""),
    ("Nine passengers were taken to hospital for treatment.", "wounded 9"),
    ("Supplies for 200 people were flown to hospitals.", ""),
    ("Supplies for 200 people were taken to hospitals.", ""),
    ("Nine pupils were brought to the clinic for vaccination.", ""),
    ("Nine men visited people in prison.", ""),
    ("Some 300 people in prison service met in Minsk.", ""),
    ("Medics treated the wounded.", "wounded 2+"),
    # several outcomes of the same people
    ("Their husbands are imprisoned, missing, or dead.", "captured 2+, killed 2+, missing 2+"),
    ("More than 300 villagers were slain, raped, and abducted in spring.", "killed 300+, kidnapped 300+, wounded 300+"),
    ("Nine rebels were killed, wounded or captured.", "captured 9, killed 9, wounded 9"),
    ("Twelve men were arrested, tortured and released.", "captured 12"),
    ("Three girls were stabbed and killed.", "killed 3"),
    # casualties at a place, and at a figure
    ("The blast caused casualties at the market.", "wounded 2+"),
    ("The blast caused casualties in the market.", "wounded 2+"),
    ("The ministry has reported casualties at about 30.", ""),
    # some, the rest, all inside
    ("Some were arrested, judged and killed.", "captured 2+, killed 2+"),
    ("The rest have been captured.", "captured 2+"),
    ("The rebels came with tanks, the soldiers fled. The rest have been captured.", "captured 2+"),
    ("Three villages fell. The rest have been captured.", ""),
    ("The tanks came. Some were captured.", ""),
    ("Shops stood open. Some were looted, some were burned.", ""),
    ("Some were looted, some were burned.", ""),
    ("A rocket struck a van, killing all inside.", "killed 2+"),
    ("Some people were injured by glass.", "wounded 2+"),
    ("Some of it was lost, all inside the store.", ""),
    # she and her family
    ("She and seven other women were abducted from the field.", "kidnapped 8"),
    ("He and his family fled to the hills.", "displaced 2+"),
    ("She and her daughter are dead.", "killed 2"),
    ("He and the mayor spoke of peace.", ""),
    # those named as one of the counted, by office and name
    ("The blast killed 20 militants including Capt. Murat Aslan, who led them.", "killed 1, killed 20"),
    ("Six players were killed, among them the national coach Orvan Tuskel.", "killed 1, killed 6"),
    ("The blast killed 20 militants including in Kunduz.", "killed 20"),
    ("The clinic's director Oleg Babich was killed.", "killed 1"),
    # acts of harm as nouns, by whom, and two nouns with one number
    ("The post announced the deaths of Wagner mercenaries.", "killed 2+"),
    ("The killing of 14 shepherds by gunmen was condemned.", "killed 14"),
    ("Villagers were carried off by gunmen.", "kidnapped 2+"),
    ("Some 200 soldiers and policemen died before this week.", "killed 200"),
    ("Two brothers, fishermen, were wounded in the same place.", "wounded 2"),
    ("The policemen were killed by a mine.", "killed 2+"),
    ("He ran to the gate, where guards killed him.", ""),
    # verbs of claiming, gas, flight, and forces that are people
    ("The ambush claimed scores of militants.", "killed 40+"),
    ("The front claimed that 12 rebels were killed.", "killed 12"),
    ("The war claimed the lives of 30 people.", "killed 30"),
    ("Thirty-three people were affected by the chlorine gas.", "wounded 33"),
    ("Thirty-three people were affected by the ban.", ""),
    ("Thirty-three people were affected by gas cuts.", ""),
    ("Thirty-three people were affected by the shortage of gas.", ""),
    ("The blast in the market claimed 12 soldiers.", "killed 12"),
    ("The army claimed 12 rebels in Homs.", ""),
    ("The army claimed two soldiers in exchange for the bodies.", ""),
    ("The M23 claims 3,000 fighters in Goma.", ""),
    ("More than two million Afghans have become refugees.", "refugees 2000000+"),
    ("Another 40,000 are seeking safety in the capital.", "displaced 40000"),
    ("The battle cost the lives of 30 government forces and 29 insurgents.", "killed 29, killed 30"),
    ("The rulers were accused of gassing hundreds of people.", "killed 200+"),
    ("With a death toll estimated between 500 and 1300, the council met.", "killed 500-1300"),
    ("At least 35 of the victims were found shot and their bodies dumped in a shaft.", "killed 35+"),
    # who is told of further off: behind a verb of theirs, an aside, a place
    ("Two men fired on the patrol and were killed.", "killed 2"),
    ("Four foreign gunmen of the front holed up there were neutralised.", "killed 4"),
    ("He quoted activists as saying that the villagers were killed.", "killed 2+"),
    ("Video showed people trying to pull the dead from the rubble.", ""),
    ("Five farmers, whose hands were tied, were found with slit throats.", "killed 5"),
    ("At the market 14 youths - members of a boxing club - died by gunfire.", "killed 14"),
    ("Six guards had been killed at Bol, and three more when their lorry overturned.", "killed 3, killed 6"),
    ("Around 30 were killed there and over 8 elsewhere.", "killed 30, killed 8+"),
    ("The whereabouts of the remaining six are unknown.", "missing 6"),
    ("Nine clerks were kidnapped, and the fate of four of them is unknown.", "kidnapped 9, missing 4"),
    ("Among the victims was one grocer.", "killed 1"),
    ("A mine left a corporal dead and three privates injured.", "killed 1, wounded 3"),
    ("The blast went off early, leaving a grocer martyred and three clerks injured.", "killed 1, wounded 3"),
    ("A passer-by is in critical condition.", "wounded 1"),
    ("Commandos landed and seized five men.", "captured 5"),
    ("A soldier broke his wrist.", "wounded 1"),
    ("A farmer suffered a broken leg in the raid.", "wounded 1"),
    ("The strike broke the back of the union.", ""),
    ("Two women and two children were killed.", "killed 2, killed 2"),
    ("Six corpses were found next day, which made it seventeen.", "killed 17, killed 6"),
    ("Thousands were forced to flee the city.", "displaced 2000+"),
    # who the counted were, plurals of a period and of a title, and one who is displaced
    ("At least 20 people, most of them combatants, were killed.", "killed 20+"),
    ("The blast wounded 15, all of them women and children.", "wounded 15"),
    ("Soldiers killed since the start of the war lie here.", ""),
    ("Rockets kill mourners in Arda\n\nNine people were killed in Arda on Monday.", "killed 9"),
    ("Rockets killed mourners in Arda\n\nThe mayor was not in town on Monday.", "killed 2+"),
    ("A woman displaced from Bol sold the wood.", ""),
    ("Some 23 soldiers and rebel fighters were killed.", "killed 23"),
    ("They kill teachers.", ""),
    ("Murad 13 suffered a head injury in the raid.", ""),
    ("The gas left hundreds suffering symptoms.", "wounded 200+"),
    ("At least 21 shepherds were killed, more than half of them boys.", "killed 11+, killed 21+"),
    ("Many villagers fled to Bol from the neighbouring Arda province.", "displaced 3+"),
    ("Gunmen kidnapped 15 clerks, of whom nine were set free.", "kidnapped 15"),
    ("The number of casualties was not given.", ""),
    ("The strike caused casualties.", "wounded 2+"),
    # headlines, and one figure told by two
    ("IS kills scores in Raqqa onslaught", "killed 40+"),
    ("Gunmen Kill Scores of Pilgrims in Kunduz", "killed 40+"),
    ("Four people were killed on Monday, the radio said. A medical source confirmed the death toll.", "killed 4, killed 4"),
    ("Four people were killed on Monday, the radio said. The police could not confirm the toll.", "killed 4"),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_tolls_told_in_passing(desk: Desk, text: str, expected: str) -> None:
    told = [f"{t.outcome} {bounds(t.count)}" for t in desk.tolls(text) if t.modality == "actual"]
    assert sorted(told) == sorted(expected.split(", ") if expected else [])


def test_a_figure_below_the_tags_of_a_page_is_the_one_that_is_kept(desk: Desk) -> None:
    text = (
        "Date of publication 3 May 2019 - Mine kills nine in Arda - "
        "Nine shepherds were killed by a mine on Monday, the mayor said."
        "\n\nTags Arda Mines War\n\nNine shepherds were killed near Arda, the mayor said. The road is closed."
    )
    assert [t.evidence.start for t in desk.tolls(text)] == [text.index("Nine shepherds were killed near")]
