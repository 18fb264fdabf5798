"""People told of along with others, in other places, in rows and asides: how many they are, and near misses."""

import pytest

from kadesh.model.claim import Toll
from kadesh.pipeline import Options, read_report
from tests.extract.reading import report_of

TOLLS: list[tuple[str, list[str]]] = [
    # several along with one
    ("A commander was killed along with seven of his men.", ["killed 1", "killed 7"]),
    ("The commander was killed with seven of his men.", ["killed 1", "killed 7"]),
    ("General Omar Bek was killed in Arda along with seven of his men.", ["killed 1", "killed 7"]),
    ("Omar Bek was killed along with seven bodyguards.", ["killed 1", "killed 7"]),
    ("The mayor was killed along with five others.", ["killed 1", "killed 5"]),
    ("A nurse was killed with her two brothers.", ["killed 3"]),
    ("The blast killed the commander along with three of his guards.", ["killed 1", "killed 3"]),
    ("Police detained Omar Bek along with four of his companions.", ["captured 1", "captured 4"]),
    ("The governor was killed along with three soldiers.", ["killed 1", "killed 3"]),
    ("The mayor was killed and two of his guards were wounded.", ["killed 1", "wounded 2"]),
    ("The officer was killed in a fight with five of his men.", ["killed 1"]),
    ("The commander was killed at a meeting with seven of his men.", ["killed 1"]),
    ("Two soldiers were killed along with five rebels.", ["killed 2", "killed 5"]),
    # a row is no naming of those before it
    ("Shelling killed two children, a farmer and an old woman in Arda.", ["killed 4"]),
    ("Two guards, a cook and a driver were killed in Arda.", ["killed 2", "killed 2"]),
    ("Shelling killed two children, a boy and a girl, in Arda.", ["killed 2"]),
    ("Two brothers, a baker and a tailor, were killed in Arda.", ["killed 2"]),
    ("A man, woman and child were killed in Arda.", ["killed 3"]),
    ("A teacher, writer and activist was killed in Arda.", ["killed 1"]),
    ("Tens of thousands of Sunnis, Yazidis and Druze were displaced.", ["displaced 20000+"]),
    # driven out
    ("The raids drove more than 300,000 people, most of them Kurds, from their homes.", ["displaced 300000+"]),
    ("Alpha took the town in 2018, driving more than 300,000 people from their homes.", ["displaced 300000+"]),
    ("The raid forced 200 people to flee on Monday.", ["displaced 200"]),
    ("The strike forced 4,000 people to leave their jobs.", []),
    ("Soldiers drove 40 students from the airport back to their homes.", []),
    ("The camp near Arda now holds 24,000 refugees from the fighting.", ["refugees 24000"]),
    # other places, one after the other
    ("Twelve people were killed in Arda; in Bol, nine.", ["killed 12", "killed 9"]),
    ("Twelve people were killed in Arda; in Bol, nine; and in Tar, four.", ["killed 12", "killed 9", "killed 4"]),
    ("Twelve people were killed in Arda; in Bol, nine houses burned.", ["killed 12"]),
    ("Twelve people were killed in Arda; in Bol, nine were hurt.", ["killed 12", "wounded 9"]),
    # asides, victims, others
    ("Fourteen youths - members of a club, according to relatives - were shot dead in Bol.", ["killed 14"]),
    ("Three villages – home to 900 people – were shelled and three guards killed.", ["killed 3"]),
    ("The number of victims is at least 60; over 140 are hurt.", ["killed 60+", "wounded 140+"]),
    ("The number of victims is unknown; 30 people were hurt.", ["wounded 30"]),
    ("Air strikes killed 20 people and injured others in Arda.", ["killed 20", "wounded 2+"]),
    ("Seven people were killed in Arda. Two of the seven were soldiers.", ["killed 7", "killed 2"]),
    ("Seven people were killed in Arda. Two of the eight were women.", ["killed 7"]),
    # taken, held, not come back, unharmed
    ("Two aid workers were seized by gunmen near Bol.", ["kidnapped 2"]),
    ("Two soldiers were seized by rebels near Bol.", ["captured 2"]),
    ("Residents were seized by panic as gunmen came near.", []),
    ("Two women were taken by neighbours to a police post after the shelling.", []),
    ("Six youths are in police cells after the riot in Arda.", ["captured 6"]),
    ("Hundreds of militants are in sleeper cells across the country.", []),
    ("Two herders have not returned since the raid on Bol.", ["missing 2"]),
    ("Some 20,000 villagers have not returned since the raid on Bol.", []),
    ("The rocket exploded in the air, causing no harm to anyone.", ["wounded 0"]),
    ("The rocket caused no harm to the bridge.", []),
    ("There is no harm in talks, the rebels said after the attack.", []),
    ("The driver was not hurt in the blast.", ["wounded 0"]),
    ("The driver was not seriously hurt in the blast.", ["wounded 1"]),
    # verbs of handling
    ("Gunmen marched 34 women and children into the forest.", ["kidnapped 34"]),
    ("Soldiers marched into Arda after two days of fighting.", []),
    ("Rebels held 12 soldiers for two days.", ["captured 12"]),
    ("The mayor held 12 officers responsible for the attack.", []),
    ("Police held three men who were plotting to attack a mall.", []),
    ("Police beat back 40 protesters in Arda.", []),
    ("Soldiers beat two farmers to death in Arda.", ["killed 2"]),
    ("The shelling sent four people to hospital.", ["wounded 4"]),
    ("The ministry sent four doctors to hospitals in Arda after the attack.", []),
    ("A nurse was struck with a rifle butt.", ["wounded 1"]),
    ("Nine people lost limbs in the blast.", ["wounded 9"]),
    ("There is no trace of two teachers since the raid.", ["missing 2"]),
    ("There was no sign of two tanks after the raid.", []),
    ("Two soldiers fell in Arda on Monday.", ["killed 2"]),
    ("Two shells fell in Arda on Monday.", []),
    # a people by its name
    ("Gunmen killed nine Fulani in Arda.", ["killed 9"]),
    ("Gunmen killed nine Fulani and four Dinka in Arda.", ["killed 9", "killed 4"]),
    ("29 Falata and 8 Rizeigat were killed in Arda.", ["killed 29", "killed 8"]),
    ("Air strikes killed nine Friday, the governor said.", ["killed 9"]),
]
DENIED_OR_NOT: list[tuple[str, list[str]]] = [
    ("Alpha did not claim the attack, in which nine people died.", ["9 asserted"]),
    ("No group claimed the attack that killed nine people.", ["9 asserted"]),
    ("It was not clear who was behind the attack, which killed nine people.", ["9 asserted"]),
    ("It was not clear who had killed the nine people.", ["9 asserted"]),
    ("The ministry did not say how the nine soldiers were killed.", ["9 asserted"]),
    ("The ministry did not say whether the nine soldiers were killed.", ["9 unconfirmed"]),
    ("Alpha denied carrying out the strike that killed nine people.", ["9 asserted"]),
    ("The army denied reports of an attack that killed nine people.", ["9 denied"]),
    ("The mayor, who was not in the house, said nine people died in the blast.", ["9 asserted"]),
    ("The bomb, which did not go off at first, killed nine people.", ["9 asserted"]),
    ("The truce did not hold and nine soldiers were killed on Monday.", ["9 asserted"]),
    ("The town was never lost, and only four soldiers are missing.", ["4 asserted"]),
    ("Although nobody claimed it, the raid killed nine people.", ["9 asserted"]),
    ("While nine rebels may have fled, no soldiers were killed.", ["0 denied"]),
    ("Not far from the school nine people were killed.", ["9 asserted"]),
    ("The army first denied the raid, then said nine people had died.", ["9 asserted"]),
    ("Nine people, none of whom bore arms, were killed in the raid.", ["9 asserted"]),
    ("Nine people (none of them armed) were killed in the raid.", ["9 asserted"]),
    ("Nine people were in the house, none of whom were killed.", ["0 denied"]),
    ("Gunmen in a car without number plates killed nine people.", ["9 asserted"]),
    ("The men were not among the nine people killed.", ["9 asserted"]),
    ("Although the army denied it, no one believes nine people were killed.", []),
]


def tolls_of(text: str) -> list[str]:
    """Return each toll of `text` past the gate: 'killed 2', 'displaced 300+'."""
    tolls = [c for c in read_report(report_of(text), Options()).claims if isinstance(c, Toll)]
    return [f"{t.outcome} {t.count.low}{'+' if t.count.high is None else ''}" for t in tolls]


@pytest.mark.parametrize(("text", "expected"), TOLLS)
def test_people_told_of_along_with_others_are_counted(text: str, expected: list[str]) -> None:
    assert sorted(tolls_of(text)) == sorted(expected)


@pytest.mark.parametrize(("text", "expected"), DENIED_OR_NOT)
def test_a_denial_ends_where_another_thing_is_told(text: str, expected: list[str]) -> None:
    tolls = [c for c in read_report(report_of(text), Options()).claims if isinstance(c, Toll)]
    assert [f"{t.count.low} {t.polarity}" for t in tolls] == expected
