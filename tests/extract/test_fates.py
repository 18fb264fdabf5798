"""What became of people, told without a word for an outcome or by one that says little, in sentences of many wars."""

from typing import Any

import pytest

from tests.desk import Desk
from tests.extract.test_news_tolls import bounds

# text; outcome and bounds of each toll, as in test_news_tolls.py
READ: list[Any] = [
    # several persons told of by one word, with more than a joint between them
    ("A local woman and the foreign carer who had wheeled her to the lift were killed.", "killed 2"),
    ("A father and son from Bol were shot dead at close range.", "killed 2"),
    ("The drone hit a rickshaw, killing its driver and his nephew.", "killed 2"),
    ("Among the dead are a woman eight months pregnant and her mother.", "killed 2"),
    ("A policeman and his brother, taken off a bus near Arda, were beaten to death in a shed.", "killed 2"),
    ("A general and four of his escorts fell in an ambush.", "killed 5"),
    ("The shelling killed a farmer, his wife and their three children in Bol.", "killed 5"),
    ("A soldier and a civilian were killed.", "killed 1, killed 1"),
    ("A boy was killed and his sister was hurt.", "killed 1, wounded 1"),
    pytest.param(
        "Anna, a teacher, lost her husband, his parents and a son.",
        "killed 4",
        marks=pytest.mark.xfail(strict=True, reason="'his parents' are counted as nobody"),
    ),
    # shot, buried, sought
    ("Two sisters were shot by the lake.", "killed 2"),
    ("Three people, said to be couriers, had been shot near Goma.", "killed 3"),
    ("A director shot a film about six soldiers in Homs.", ""),
    ("The federal police shot two suicide attackers in the old market.", "killed 2"),
    ("Dr Asghar N., 54, was shot outside his clinic.", "killed 1"),
    ("A peacekeeper was shot by a sniper along the coast road. He will live.", ""),
    ("Police shot and wounded three people in the market.", "wounded 3"),
    ("A woman was found shot in the leg.", "wounded 1"),
    ("A man was shot at the station. He died on the way to hospital.", "killed 1"),
    ("Gunmen shot at a bus and shot down a drone.", ""),
    ("The village has buried 170.", "killed 170"),
    ("He buried the money.", ""),
    ("Rescuers are looking for three more residents who do not answer calls.", "missing 3"),
    ("Police are looking for three gunmen.", ""),
    ("Dozens are thought to be under the rubble.", "missing 24+"),
    ("Ten people were pulled alive from under the rubble.", ""),
    ("28 soldiers are considered missing.", "missing 28"),
    # hurt, by who cared for them or by what was done to them
    ("Her father is in intensive care.", "wounded 1"),
    ("The minister of sports is in a coma.", "wounded 1"),
    ("Eight people were transferred to hospital while 18 were treated on the spot.", "wounded 8, wounded 18"),
    ("Paramedics treated nine more for shrapnel.", "wounded 9"),
    ("Three are in hospital and 22 in detention.", "wounded 3, captured 22"),
    ("The driver was pistol-whipped and thrown out.", "wounded 1"),
    ("Another two were knifed in the night.", "wounded 2"),
    ("Private Aram S. was mortally wounded.", "killed 1"),
    # figures given without a noun
    ("Losses of the rebel army in yesterday's fighting came to seven.", "killed 7"),
    ("The ministry put the rebels' dead at 38.", "killed 38"),
    ('The group puts its own "martyrs" at two.', "killed 2"),
    ("The dead are now eleven.", "killed 11"),
    ("The enemy's losses over the same time are more than 300.", "killed 300+"),
    ("Since March, the total of martyrs according to the centre is 5,878.", "killed 5878"),
    ("The number of those buried in the cemetery has reached 6,671.", "killed 6671"),
    ("A total of 300 people came.", ""),
    ("Martyrs: 124. Wounded: above 200.", "killed 124, wounded 200+"),
    ("Until last night 107 soldiers were counted dead.", "killed 107"),
    ("An 18-year-old was killed by a stray bullet.", "killed 1"),
    ("Twelve people were killed, according to a monitoring body.", "killed 12"),
    (
        "The minister gave 358 dead and 228 injured. On Monday the same minister said 276.",
        "killed 358, wounded 228, killed 276",
    ),
    # shares
    ("The strike killed 15 people, incl. 6 women.", "killed 15, killed 6"),
    ("Five were killed, a boy of seven among them.", "killed 5, killed 1"),
    ("By noon they had laid 34 bodies on the floor. Fifteen were children.", "killed 34, killed 15"),
    # taken
    ("The group said it had taken 73 as prisoners.", "captured 73"),
    ("Gunmen stopped a car and drove off with two technicians.", "kidnapped 2"),
    ("Some 300 women were taken as slaves.", "kidnapped 300"),
    # done to the same people, told at two places, hurt by what they have
    ("The bus driver and six passengers were taken off the bus and executed.", "killed 7"),
    ("Three aid workers were stopped at a checkpoint, robbed and killed.", "killed 3"),
    ("Four were killed at Mirpur and 12 more at Jatrabari.", "killed 4, killed 12"),
    ("The blast left a bus conductor dead and 12 passengers with burns.", "killed 1, wounded 12"),
    ("Ten bodies with bullet wounds were recovered from the river.", "killed 10"),
    ("Our own casualties were two killed and five wounded.", "killed 2, wounded 5"),
    ("Police fired on pupils; at least 23 people were reported dead.", "killed 23+"),
    # lakh and crore
    ("Over 2 lakh people have been displaced by the violence.", "displaced 200000+"),
    ("The fighting has displaced 1.5 lakh people.", "displaced 150000"),
    ("An estimated three crore people were uprooted.", "displaced 30000000"),
    # denied
    ("The army denied killing 40 civilians in the raid.", "killed 40"),
    ("The rebels denied abducting nine nurses.", "kidnapped 9"),
    # deeds that nobody counts
    ("The enemy commits massacres against families in the valley.", ""),
    # nobody
    ("His receptionist was unharmed.", "wounded 0"),
    ("A family of five escaped unhurt.", "wounded 0"),
    ("The bridge was unscathed.", ""),
    ("There were neither injuries nor damage.", "wounded 0"),
    ("The army had no report of civilian losses.", "killed 0"),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_fates(desk: Desk, text: str, expected: str) -> None:
    told = [f"{t.outcome} {bounds(t.count)}" for t in desk.tolls(text) if t.modality == "actual"]
    assert ", ".join(told) == expected


def test_what_is_denied_is_denied_and_what_is_not_known_is_open(desk: Desk) -> None:
    (denied,) = desk.tolls("The army denied killing 40 civilians in the raid.")
    (unknown,) = desk.tolls("It is not known whether there were casualties.")
    assert (denied.polarity, unknown.polarity, unknown.count.low) == ("denied", "unconfirmed", None)
