"""Whose work it was, where a toll or an event leaves that to the rest of the report."""

import pytest

from kadesh.model.claim import Event, Toll
from tests.desk import Desk
from tests.extract.reading import read_claims

Who = str | None

WAR_OF_TWO = (
    "The RSF attacked a base in Khartoum, the capital of Sudan. The RSF shot down a plane. Since April the war between "
    "the army chief Burhan and RSF commander Daglo has killed 900 people and displaced 2,000, the agency said."
)

# text; perpetrator of each toll
TOLLS: list[tuple[str, list[Who]]] = [
    ("Government forces shelled Binnish in Syria. The shelling killed nine people.", ["SYR"]),
    ("Rebels clashed with the Syrian army near Kafra. Six soldiers were killed in the clashes.", ["syrian-opposition"]),
    ("The war in Syria between the army and rebels has displaced millions.", [None]),
    (WAR_OF_TWO, [None, None]),
    ("A push by Syrian government forces has displaced 3,000 people.", ["SYR"]),
    (
        "Police shot dead three demonstrators in Togo on Saturday. Rebels ambushed a convoy in Colombia, killing eleven.",
        ["TGO", "col-opposition"],
    ),
    ("Since 2011 fighting in Syria between the army and rebels has killed 400,000 people.", [None]),
]


@pytest.mark.parametrize(("text", "expected"), TOLLS)
def test_who_hit_the_people_of_a_toll(text: str, expected: list[Who]) -> None:
    assert [t.perpetrator.side for t in read_claims(text, Toll)] == expected


def test_who_stands_behind_by_right_after_a_share_did_that_share() -> None:
    text = "The army shelled rebels in Daraa, in Syria. Sixty people died last week, 40 of them by Russian raids."
    assert [t.perpetrator.side for t in read_claims(text, Toll)][-1] == "RUS"
    text = "The army fought in Ituri, in DR Congo. Seventy people were killed there, 40 of whom by the ADF."
    assert [t.perpetrator.side for t in read_claims(text, Toll)][-1] == "adf"


# text; who did it, in the end
IN_THE_END: list[tuple[str, Who]] = [
    ("A bomb killed nine people at Kirkuk, in Iraq. Islamic State claimed responsibility for the attack.", "isis"),
    ("A bomber killed nine people at a market in Kirkuk, in Iraq. Islamic State has claimed previous bombings there.", None),
    ("Rockets hit Kabul. Nine people died in the attack. A widow wept. The attack was claimed by Islamic State.", "isis"),
    ("Boko Haram came to Baga, in Nigeria. Seven pupils died in a terrorist mortar attack, it is said.", "boko-haram"),
]


@pytest.mark.parametrize(("text", "side"), IN_THE_END)
def test_who_did_it_in_the_end(desk: Desk, text: str, side: Who) -> None:
    assert [t.perpetrator.side for t in desk.tolls(text)] == [side]


# text; who did what each toll tells: what killed some people killed those counted among them
SHARES: list[tuple[str, list[Who]]] = [
    ("The rebel barrage killed ten people in Damascus, in Syria, including a child.", ["syrian-opposition"] * 2),
    (
        "Russian jets hit Duwayleh, in Syria. Twelve people were killed including two rebels.",
        ["RUS", "RUS"],
    ),
    (
        "Shelling by rebels killed 60 people in Daraa, in Syria, last week, 40 of them by the army.",
        ["syrian-opposition", "SYR"],
    ),
]


@pytest.mark.parametrize(("text", "sides"), SHARES)
def test_what_killed_some_people_killed_those_counted_among_them(desk: Desk, text: str, sides: list[Who]) -> None:
    assert [t.perpetrator.side for t in desk.tolls(text)] == sides


NOBODYS = [
    "Suicide bombers killed at least 18 people in Hama, in Syria, on Friday. The Syrian army shells Daraa.",
    "Infighting among groups of rebels in Idlib, in Syria, killed 20 rebels as the army looked on.",
    "At least 40 fighters died as two factions fought each other near Syria's capital, the monitor said.",
    "At least 30 fighters were killed in clashes between rival militias in the west of Libya, a medic said.",
    "Boko Haram attacked Baga, in Nigeria, on Monday. Two fishermen are missing.",
    "Boko Haram attacked Baga, in Nigeria, on Monday. A trader was shot dead by unknown gunmen.",
    "Boko Haram attacked Baga, in Nigeria, on Monday. Three women died in a stampede.",
    "Nine villagers were hurt in fighting between Boko Haram and soldiers in Baga, in Nigeria.",
    "A raid on a Malian town killed eleven at dawn, a teacher told the agency.",
    "A nurse died in clashes between the Nigerian army and Boko Haram in Baga.",
]


@pytest.mark.parametrize("text", NOBODYS)
def test_what_nobody_or_either_of_two_did_has_no_doer(desk: Desk, text: str) -> None:
    assert [t.perpetrator.side for t in desk.tolls(text)] == [None]


BLAMED = [
    "Residents accused Russian forces of killing nine civilians near Kharkiv.",
    "Russian forces were accused of killing nine civilians near Kharkiv.",
    "Nine civilians were killed near Kharkiv in a raid blamed on Russian forces.",
]


@pytest.mark.parametrize("text", BLAMED)
def test_whoever_is_accused_of_it_is_told_to_have_done_it(desk: Desk, text: str) -> None:
    assert [t.perpetrator.side for t in desk.tolls(text)] == ["RUS"]


def test_a_state_that_kills_its_own_civilians_hit_them(desk: Desk) -> None:
    text = "Ethiopian soldiers attacked a village near Mekelle on Monday, killing nine civilians."
    (event,) = [c for c in desk.read(text).claims if isinstance(c, Event)]
    assert (event.attacker.side, event.target.side, event.target.role) == ("ETH", "ETH", "civilian")


# text; attacker of each event
CLAIMED: list[tuple[str, list[Who]]] = [
    ("A suicide bomber killed six people in Kabul. The Taliban claimed responsibility for the bombing.", ["taliban"]),
    ("A suicide bomber killed six people in Kabul. The Taliban denied responsibility for the bombing.", [None]),
    ("A car bomb killed six people in Kabul. The Taliban claimed responsibility for previous bombings.", [None]),
]


@pytest.mark.parametrize(("text", "expected"), CLAIMED)
def test_who_says_that_it_was_theirs(text: str, expected: list[Who]) -> None:
    assert [e.attacker.side for e in read_claims(text, Event)] == expected


def test_an_event_without_an_attacker_has_the_one_who_did_all_that_its_tolls_tell() -> None:
    text = (
        "An air strike killed nine Turkish soldiers in Idlib on Thursday and wounded two, officials said. "
        "Ankara blamed the Syrian government. Syrian government forces were hit in return."
    )
    event = read_claims(text, Event)[0]
    tolls = read_claims(text, Toll)
    assert [t.perpetrator.side for t in tolls] == ["SYR", "SYR"]
    assert event.attacker.side == "SYR"
    assert [t.event for t in tolls] == [event.id, event.id]
