"""Numbers that a word for an outcome passes by: of one's share, of the next number, of a label, of money and of years."""

import pytest

from tests.desk import Desk
from tests.extract.test_news_tolls import bounds

READ: list[tuple[str, str]] = [
    # a clause about the share tells nothing of the whole
    ("Raiders stopped six clerks, one of whom died.", "killed 1"),
    ("Sudanese monitors, three of whom were killed, toured the port.", "killed 3"),
    ("At least 60 people, many of whom were farmers, were killed.", "killed 60+, killed 3+"),
    ("Eleven were hurt, two of whom later died.", "wounded 11, killed 2"),
    ("Relatives miss some 35 herders whom guards led away on Friday.", "captured 35"),
    # a bare number beside the one that the word is of
    ("The mayor put deaths at 27, with 210 injured.", "killed 27, wounded 210"),
    ("06:10 Civil Defence: 15, and 28 injured.", "wounded 28"),
    ('The prefect admitted "up to nine" and said 31 guards were injured.', "wounded 31"),
    ("The blast killed nine, and 17 were injured.", "killed 9, wounded 17"),
    ("Ten, and later another four, were wounded.", "wounded 10, wounded 4"),
    # labels
    ("Robbers dead in the raid: 41", "killed 41"),
    ("Members of the guard among the dead: 5", "killed 5"),
    ("By port (guards dead): Arda 12.", ""),
    ("Rebels killed two guards: a cook and a clerk.", "killed 2"),
    # who does it
    ("Miners retook the hill that rebels had seized in May.", ""),
    ("Men in masks had taken away 21 pupils from the fair.", ""),
    ("Rebels seized at least 16 herders in Wau.", "kidnapped 16+"),
    ("Herders seized at the well were freed.", "kidnapped 2+"),
    # money, years of age, a name of a unit
    ("A van worth Rs 55 lakh perished.", ""),
    ("A plan to set aside 12 billion for roads was beaten.", ""),
    ("Guards detained the 65's deputy commander.", ""),
    ("Rebels abducted three boys (13, 14, 14) from a fair.", "kidnapped 3"),
    ("Shells killed seven farmers, two of them under 15, medics said.", "killed 7, killed 2"),
    ("Twelve died: eleven of them pupils between 12 and 17.", "killed 12, killed 11"),
    ("Between 13 and 19 people were killed.", "killed 13-19"),
    ("THE GOVERNOR SAID AT 1730 THAT TWO PORTS REMAIN IN THE HANDS OF THE REBELS.", ""),
    # casualties that are divided, who those counted were, those told of before
    ("The army inflicted 15 casualties, six dead and nine wounded.", "killed 6, wounded 9"),
    ("The raid left 20 casualties.", "wounded 20"),
    ("Three of the guards, millers by trade, died in the fire.", "killed 3"),
    ("Shells killed two soldiers, farmers and a nurse.", "killed 2, killed 2+, killed 1"),
    ("Two monitors said 18 soldiers and allied fighters had been killed.", "killed 18"),
    ("The men were killed as they slept.", ""),
    ("The men who guarded the well were killed.", "killed 2+"),
    # no dead counted, nobody hurt
    ("No corpse was shown.", ""),
    ("None of the corpses was seen.", ""),
    ("There was no outside confirmation of the casualties.", ""),
    ("The cook was left at the gate, unharmed.", ""),
    ("The cook was unharmed in the blast.", "wounded 0"),
    ("Four women were raped.", ""),
    # mishaps on the road
    ("Two vans collided near Bol, 14 hurt.", ""),
    ("Bol lost 12 people in road accidents in May.", ""),
    ("The truck overturned in an ambush and nine soldiers died.", "killed 9"),
    # who was hurt and died of it
    ("A miner was beaten and died of his injuries.", "killed 1"),
    ("Two guards were wounded and died later.", "killed 2"),
    ("Eleven were injured and three of them died.", "wounded 11, killed 3"),
    # who goes to a town of another country
    ("About 3,100 crossed to Goure and Tama, Niger.", "refugees 3100"),
    ("Some 5,300 people fled to Adre in Chad.", "refugees 5300"),
    ("Of 90,000 driven from their homes, 20,000 have left the country.", "displaced 90000, refugees 20000"),
    ("Some 7,500 more people arrived from Mali in July.", "refugees 7500"),
    ("More than 300 people fled to Gambela in the hills.", "displaced 300+"),
    ("Most troops have left the country.", ""),
    # who takes, what takes, who is burned
    ("Soldiers of the 4th Division led away a porter.", "captured 1"),
    ("Gunmen carried off 44 herders.", "kidnapped 44"),
    ("An airstrike on the mill took more than 70 of our sons.", ""),
    ("Five clerks were burned in their van.", "killed 5"),
    ("Two children with burns were admitted.", "wounded 2"),
    ("Youths burned a homestead.", ""),
    # a rival figure is of the dead
    ("Eight people died on Sunday, and 40 were hurt. The Nurses Association has 11.", "killed 8, wounded 40, killed 11"),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_a_number_is_told_of_by_its_own_word(desk: Desk, text: str, expected: str) -> None:
    told = [f"{t.outcome} {bounds(t.count)}" for t in desk.tolls(text) if t.modality == "actual"]
    assert sorted(told) == sorted(expected.split(", ") if expected else [])
