"""Tolls in the words of bulletins, communiqués and city pages: enemies by a name of scorn, hospitals that took people in."""

from typing import Any

import pytest

from tests.desk import Desk
from tests.extract.test_news_tolls import bounds

# sentence; outcome and bounds of each toll, as in the table of news
READ: list[Any] = [
    # numbers of several words, names that somebody gives to people
    ("A hundred and thirty soldiers were killed on the ridge.", "killed 130"),
    ("A hundred soldiers and thirty civilians were killed.", "killed 100, killed 30"),
    ("The convent counted a hundred and fifty thousand dead.", "killed 150000"),
    ('The front said that it had killed 21 "traitors" near the bridge.', "killed 21"),
    ("In all 31 “hireling guards” were eliminated.", "killed 31"),
    # people who went, and where they live now
    ("Some 84,000 people sleep beneath trees by the lake.", "displaced 84000"),
    ("About 900 villagers have camped since Sunday on the football pitch.", "displaced 900"),
    ("There are 18,000 people in eleven camps.", "displaced 18000"),
    ("By now 47,600 are in relief camps.", "displaced 47600"),
    ("310 families have squeezed into the elementary school.", "displaced 310"),
    ("More than 700 families have arrived in Arda.", "displaced 700+"),
    ("At least 60 families have since crossed the river.", "displaced 60+"),
    ("Some 1,400 settlers have abandoned their homes.", "displaced 1400"),
    ("More than 300 people took to the hills.", "displaced 300+"),
    ("Sixty thousand people came to the stadium for the match.", ""),
    ("Soldiers killed 60 people in two camps.", "killed 60"),
    # who was hit, taken in by a clinic, lost, taken prisoner
    ("Two customers were hit.", "wounded 2"),
    ("No one was hit.", "wounded 0"),
    ("Two reporters were hit with a lawsuit.", ""),
    ("The clinic admitted 14.", "wounded 14"),
    ("Nine were admitted to the civil hospital.", "wounded 9"),
    ("She was admitted to the bar.", ""),
    ("The conductor lost three teeth.", "wounded 1"),
    ("Two have lost both eyes.", "wounded 2"),
    ("Four jawans sustained fractures.", "wounded 4"),
    ("Three of them are critical.", "wounded 3"),
    ("Forty-six policemen have been lost in ten months.", "killed 46"),
    ("The brigade lamented the loss of nine soldiers.", "killed 9"),
    ("In all 12 terrorists were rendered harmless.", "killed 12"),
    ("There were 511 homicides last year.", "killed 511"),
    ("The office counted 118 killings of civilians in August.", "killed 118"),
    ("The killings went on.", ""),
    ("Thirty men gave themselves up.", "captured 30"),
    ("Two of its three leaders are under house arrest.", "captured 2"),
    ("Seven girls have not come home.", "missing 7"),
    # figures by a verb alone, set against another
    ("Nine people died in Bol on Sunday. The government announces twenty-two.", "killed 9, killed 22"),
    ("Nine people were killed. A note of the day before said 60.", "killed 9, killed 60"),
    ("Nine people died on Monday. By Tuesday it was eleven.", "killed 9, killed 11"),
    ("A fourth man died of his wounds on Monday. That makes 20.", "killed 1, killed 20"),
    ("In Bol the toll stood at 64 last night.", "killed 64"),
    ("Nine people were killed. He said two of his sons had left.", "killed 9"),
    ("Nine people were killed. In 2010 it was 300 kilometres away.", "killed 9"),
    # names joined by a hyphen, those who are called by a name, where people were shot, what people have
    ("Border men shot dead three Lashkar-i-Arda men and burned a house.", "killed 3"),
    ("Four CPI-Maoist cadres were killed.", "killed 4"),
    ("Seventeen non-tribals were mowed down.", "killed 17"),
    ("Troops have taken the town, with 31 Tigers dead.", "killed 31"),
    ("The police captured eleven ticket touts.", "captured 11"),
    ("Close to sixty human beings died in the courthouse.", "killed 60"),
    ("Some 60 old men were shot at the entrance of the bazaar.", "killed 60"),
    ("Two policemen were shot at.", ""),
    ("Five youths in the general hospital have bullet injuries.", "wounded 5"),
    ("The gunners had inflicted wounds.", ""),
    ("Three more lives were lost in the city on Friday.", "killed 3"),
    ("Eight members of the cooperative were dragged away.", "kidnapped 8"),
    ("The tally on the blackboard stood at 21.", "killed 21"),
    ("212 villagers have been shifted to a school.", "displaced 212"),
    # people by trade, by name and surname, words of city pages
    ("A cattle trader was shot dead at the frontier.", "killed 1"),
    ("A courier of the guerrillas surrendered in the district.", "captured 1"),
    ("One Sanjay Kumar was hit in the abdomen.", "wounded 1"),
    ("An old man of the village was speared to death.", "killed 1"),
    ("A milkman expired in hospital.", "killed 1"),
    ("The contract expired.", ""),
    ("His lawyer was grazed.", "wounded 1"),
    ("Two clerks were roughed up.", "wounded 2"),
    ("Army Captures Several Rebel-Held Regions", ""),
    ("Some 200 people waited at the station for the train to Kano.", ""),
    ("About 600 people sat in the hall to hear the verdict.", ""),
    ("Some 2,300 people are waiting on the river bank for boats after their village burned.", "displaced 2300"),
    ("The death toll could reach dozens of civilians who came to the mosque for the prayers.", "killed 24+"),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_tolls_of_bulletins(desk: Desk, text: str, expected: str) -> None:
    told = [f"{t.outcome} {bounds(t.count)}" for t in desk.tolls(text) if t.modality == "actual"]
    assert sorted(told) == sorted(expected.split(", ") if expected else [])
