"""Faults found by holding reports of one war claim by claim against their reading: totals of a war, who did it, who died."""

from typing import Any

import pytest

from kadesh.model.claim import Control, Event, Statement, Toll
from tests.desk import Desk
from tests.extract.ground import hold_ground
from tests.extract.reading import read_claims
from tests.extract.test_news_tolls import bounds

# text; the place and who did it, of the last toll
WARS: list[Any] = [
    ("Syria is at war. Homs lies waste after a war that has killed 90,000 people.", "Syria", None),
    (
        "Syria is at war. Homs saw the worst of the country's six-year conflict, which has claimed 90,000 lives.",
        "Syria",
        None,
    ),
    ("In Syria, troops shell Homs in a war that has killed 3,000 people in Idlib alone.", "Idlib", None),
    ("In Syria 90,000 people have lost their lives since the war began with marches that the army put down.", "Syria", None),
    ("Russia bombs towns in Syria as part of a war that has claimed 90,000 lives.", "Syria", None),
    ("The army has killed 90,000 people since the war began in Syria.", "Syria", "SYR"),
    ("The war waged by Boko Haram has killed 40,000 people in Nigeria.", "Nigeria", "boko-haram"),
]


@pytest.mark.parametrize(("text", "place", "doer"), WARS, ids=[row[0] for row in WARS])
def test_a_total_of_a_war_is_of_the_country_and_by_nobody_told_beside_it(text: str, place: str, doer: str | None) -> None:
    toll = read_claims(text, Toll)[-1]
    assert (toll.where.words, toll.perpetrator.side) == (place, doer)


# text; the place of the last toll
OPERATIONS: list[Any] = [
    ('In Atmeh, in Syria, troops opened operation "Euphrates Shield". A bomb there killed six guards.', "Atmeh"),
    ("In Atmeh, in Syria, the Wrath of Euphrates went on. A bomb there killed six guards.", "Atmeh"),
    ("A bomb killed six guards on the Euphrates in Syria.", "Euphrates"),
    ("A bomb killed six guards in the Euphrates Shield zone in Syria.", "Euphrates Shield zone"),
    ("Bomb kills six in Hometown of singer in Syria.", "Syria"),
]


@pytest.mark.parametrize(("text", "place"), OPERATIONS, ids=[row[0] for row in OPERATIONS])
def test_the_name_of_an_operation_is_no_place(text: str, place: str) -> None:
    assert (read_claims(text, Toll)[-1].where.words or "").startswith(place.split(maxsplit=1)[0])


# text; attacker of each event
ATTACKS: list[Any] = [
    ("The Syrian army answered the rebel push by bombing Arda.", ["SYR"]),
    ("Rebels in Syria responded to the shelling of Arda by the army by bombing a post.", ["SYR", "syrian-opposition"]),
    ("Nine rebels died in Homs, in Syria, in an offensive they had launched.", ["syrian-opposition"]),
    ("Nine rebels died in Homs, in Syria, in an offensive the army had launched.", ["SYR"]),
    ("Jets raided the hills of Homs, in Syria, from which rebels have launched assaults.", [None]),
    ("Rebels in Syria launched assaults on Homs from the hills.", ["syrian-opposition"]),
    ("Berlin, in Germany, heard another salvo from the Syrian foreign minister.", []),
    ("Homs, in Syria, was hit by a salvo from Islamic State.", ["isis"]),
]


@pytest.mark.parametrize(("text", "sides"), ATTACKS, ids=[row[0] for row in ATTACKS])
def test_who_attacked(text: str, sides: list[str | None]) -> None:
    assert [e.attacker.side for e in read_claims(text, Event)] == sides


# text; outcome and bounds of each toll, in the notation of `test_news_tolls`
PEOPLE: list[Any] = [
    ("Her father and younger brother were killed in Arda.", "killed 2"),
    ("Her father and younger brother's teacher fled from Arda.", ""),
    ("A shell killed three sisters and wounded a fourth.", "killed 3, wounded 1"),
    ("A shell killed three sisters and wounded a fourth the mayor said.", "killed 3, wounded 1"),
    ("Guards killed nine raiders and injured others.", "killed 9, wounded 2+"),
    ("Nine nurses and cooks were killed.", "killed 9"),
    ("The nurse saw people who had fallen on the ground.", ""),
    ("Nine soldiers had fallen in Arda.", "killed 9"),
    ("It is unclear whether the man beside the bomber was a helper or a hostage.", ""),
    ("The gunmen took a driver hostage.", "kidnapped 1"),
    ("Men filmed 50 bodies, many with gunshot wounds.", "killed 50"),
    ("Clinics took in 50 guards, many with gunshot wounds.", "wounded 3+, wounded 50"),
]


@pytest.mark.parametrize(("text", "tolls"), PEOPLE, ids=[row[0] for row in PEOPLE])
def test_who_came_to_harm(desk: Desk, text: str, tolls: str) -> None:
    told = [f"{t.outcome} {bounds(t.count)}" for t in desk.tolls(text)]
    assert sorted(told) == sorted(tolls.split(", ") if tolls else [])


# text; side and role of the last toll
FIGHTERS: list[Any] = [
    ("In Homs, in Syria, troops killed 40 fighters of Islamic State, among them nine minors.", "isis", "armed-group"),
    ("In Homs, in Syria, a shell killed 40 soldiers, six of them women.", "SYR", "military"),
    ("In Homs, in Syria, a shell killed 40 soldiers and civilians, among them nine girls.", "SYR", "civilian"),
    ("In Homs, in Syria, a shell killed 40 people, among them nine girls.", "SYR", "civilian"),
    ("In Homs, in Syria, troops killed nine rebels and injured others.", "syrian-opposition", "armed-group"),
]


@pytest.mark.parametrize(("text", "side", "role"), FIGHTERS, ids=[row[0] for row in FIGHTERS])
def test_who_is_counted_among_fighters_is_one(text: str, side: str, role: str) -> None:
    victims = read_claims(text, Toll)[-1].victims
    assert (victims.side, victims.role) == (side, role)


# text; ground in the notation of `hold_ground`
GROUND = [
    ("A feud of rebel bands in Syria left dozens killed in the area.", ""),
    ("Rebels left the area of Atareb in Syria.", "lost syrian-opposition Atareb"),
    ("Turkish-led forces captured Jarabulus in Syria.", "captured TUR Jarabulus"),
]


@pytest.mark.parametrize(("text", "ground"), GROUND, ids=[text for text, _ in GROUND])
def test_ground(text: str, ground: str) -> None:
    hold_ground(text, ground)


def test_a_bearing_is_no_second_place() -> None:
    text = "The Syrian army took full control of Kafr Hamra village southwest of Morek in Hama."
    assert len(read_claims(text, Control)) == 1


def test_a_defence_ministry_is_no_civil_defence() -> None:
    text = (
        "The White Helmets dug out a boy in Syria. Russian defence ministry spokesman Ivan Orlov spoke on Monday. "
        "Orlov, the defence ministry spokesman, denied that the air force was behind the raid."
    )
    names = [s.name for c in read_claims(text, Statement) for s in c.attribution]
    assert names
    assert not any("Helmets" in name for name in names)


# text; the places of its tolls, where the second is a share of the first
SHARES: list[Any] = [
    (
        "A clinic in a province of Syria was hit in raids killing 13. Among the dead were four nurses. It lies in Maarat.",
        1,
    ),
    ("Raids on Homs, in Syria, killed 13 people. Among the dead were four nurses in Hama.", 2),
]


@pytest.mark.parametrize(("text", "places"), SHARES, ids=[row[0] for row in SHARES])
def test_a_share_died_where_its_whole_did(desk: Desk, text: str, places: int) -> None:
    assert len({t.where.words for t in desk.tolls(text)}) == places
