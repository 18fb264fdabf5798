"""Whose dead a toll counts by the words before it, deaths that rise to a number, and the enemy who is not of the country."""

import pytest

from kadesh.model.claim import Event
from tests.desk import Desk

# text, count and side of the dead of its first toll, who did it
TOLLS: tuple[tuple[str, int, str | None, str | None], ...] = (
    ("The Palestinian death toll rose to 8,400.", 8400, "PSE", None),
    ("Kenya's death toll stands at 31.", 31, "KEN", None),
    ("The Houthi death toll climbed to 52.", 52, "houthis", None),
    ("The official Ukrainian death toll is 7,000.", 7000, "UKR", None),
    ("The American death toll in Iraq rose to 3,100.", 3100, "USA", None),
    ("Somali deaths have reached 64, the ministry said.", 64, "SOM", None),
    ("Civilian deaths in Gaza have risen to 9,000.", 9000, "PSE", None),
    ("Boko Haram's death toll of 11,000 makes it the deadliest.", 11000, None, "boko-haram"),
    ("The civilian death toll from Israeli strikes rose to 83.", 83, None, "ISR"),
)


# fighters whom a word names that was said of others before, and of two groups named
TOLLS += (
    ("The SDF beat off attacks of the Islamic State near Arda in Syria killing 35 militants.", 35, "isis", "sdf"),
    ("Nine mercenaries from Chad Mali and Niger were killed near Arda.", 9, None, None),
    ("Nine mercenaries from Chad were killed near Arda in Mali.", 9, "TCD", None),
    # where it was, a comma lost, is not who did it
    ("In Syria Hamas killed nine people on Friday.", 9, "SYR", "hamas"),
    ("In Iraq Turkish jets killed nine people on Friday.", 9, "IRQ", "TUR"),
    ("On Monday in Chad troops killed nine people.", 9, "TCD", "TCD"),
    # rebels by the name of a land, men loyal to its head, men of two foes in one number, what was left behind
    ("Syria rebels killed nine soldiers near Aleppo on Friday.", 9, "SYR", "syrian-opposition"),
    ("In Syria rebels killed nine soldiers near Aleppo on Friday.", 9, "SYR", "syrian-opposition"),
    ("Nine fighters loyal to Bashar al-Assad were killed near Aleppo on Friday.", 9, "SYR", None),
    ("Nine fighters loyal to rivals of Bashar al-Assad were killed near Aleppo on Friday.", 9, None, None),
    ("Some 90 rebel and government fighters were killed near Aleppo on Friday.", 90, None, None),
    ("Nine rebels and four soldiers were killed near Aleppo on Friday.", 9, "syrian-opposition", "SYR"),
    ("The rebels left behind nine dead fighters near Aleppo on Friday.", 9, "syrian-opposition", None),
    ("The rebels left behind nine dead farmers near Aleppo on Friday.", 9, "SYR", None),
    ("Nine rebels were killed in a bombardment of Aleppo, mostly from Jabhat al-Nusra.", 9, "syrian-opposition", None),
    ("Nine people in Aleppo were killed on Friday by fire mostly from Jabhat al-Nusra.", 9, "SYR", "nusra"),
)


@pytest.mark.parametrize(("text", "dead", "side", "doer"), TOLLS)
def test_a_toll_is_of_those_it_is_called_by(desk: Desk, text: str, dead: int, side: str | None, doer: str | None) -> None:
    toll = desk.tolls(text)[0]
    assert (toll.count.low, toll.victims.side, toll.perpetrator.side) == (dead, side, doer)


@pytest.mark.parametrize(
    "text",
    [
        "Road deaths in Kenya rose to 300.",
        "Deaths rose to 40 percent of cases.",
        "Deaths could rise to 300, the minister said.",
        "Malaria deaths have reached 300.",
    ],
)
def test_other_deaths_and_shares_are_no_toll(desk: Desk, text: str) -> None:
    assert desk.tolls(text) == []


def _attackers(desk: Desk, text: str) -> list[str | None]:
    return [c.attacker.side for c in desk.read(text).claims if isinstance(c, Event)]


@pytest.mark.parametrize(
    ("text", "attackers"),
    [
        ("Enemy troops shelled Kherson, killing one person. Kyiv has sent help.", [None]),
        ("Ukrainian troops shelled Kherson, killing one person.", ["UKR"]),
        ("The army ambushed enemy troops near Gao in Mali, killing nine.", ["MLI"]),
        ("A home of the Abu Akar family in Khan Yunis was bombed.", [None]),
        ("Moscow's forces shelled Kherson.", ["RUS"]),
    ],
)
def test_the_enemy_is_nobody_of_the_country(desk: Desk, text: str, attackers: list[str | None]) -> None:
    assert _attackers(desk, text) == attackers


AT_HOME = "Israeli jets hit Tyre, killing eight. Rockets killed three people in Sidon. Hezbollah fired rockets at Haifa."
BOTH = "Israeli jets hit Tyre, killing eight. Hezbollah shelled Sidon. Rockets killed three people in Nabatieh."


def test_a_group_that_strikes_abroad_alone_has_not_struck_at_home(desk: Desk) -> None:
    assert _attackers(desk, AT_HOME) == ["ISR", None, "hezbollah"]
    assert "hezbollah" in _attackers(desk, BOTH)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("According to Verba, shells hit homes. Three people were killed, Verba added.", None),
        ("Shells hit homes on the road to Verba, killing three people.", "Verba"),
    ],
)
def test_who_is_heard_is_no_place(desk: Desk, text: str, place: str | None) -> None:
    assert desk.tolls(text)[0].where.words == place


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Clashes left a child and a Fatah man dead.", [1, 1]),
        ("The raid killed a pregnant woman and a Protestant pastor.", [2]),
        ("Combat has left 2 members of the forces, 15 guerrillas and one civilian dead in Colombia.", [2, 15, 1]),
    ],
)
def test_each_of_a_list_is_counted_by_itself_where_another_side_is_told(desk: Desk, text: str, dead: list[int]) -> None:
    assert [t.count.low for t in desk.tolls(text)] == dead


def test_who_suffered_losses_lost_their_own(desk: Desk) -> None:
    text = "The rebels attacked a base near Gao in Mali. The rebels suffered dozens of dead and wounded, the army said."
    assert {t.victims.side for t in desk.tolls(text)} == {"mli-opposition"}


def test_fighters_have_not_fallen_to_the_force_that_theirs_is_a_part_of(desk: Desk) -> None:
    told = desk.tolls("Nine IS gunmen died in Syria. Four YPG fighters fell in those clashes with the SDF taking the hill.")
    assert [(t.victims.side, t.perpetrator.side) for t in told][-1] == ("ypg", "isis")
    told = desk.tolls("Rebels killed four Jaish al-Islam fighters in Damascus.")
    assert told[0].perpetrator.side == "syrian-opposition"


def test_a_word_said_of_rebels_without_a_name_means_the_group_named_since(desk: Desk) -> None:
    text = "Over 100 Takfiri terrorists died in Syria. Jets hit Islamic State terrorists in Homs. Nine terrorists died."
    assert [t.victims.side for t in desk.tolls(text)] == ["syrian-opposition", "isis"]
