"""Riots, ambushes and their dead in local papers: two with one article, kin of the dead, what a clause passes over."""

import pytest

from kadesh.model.claim import Event, Toll
from tests.desk import Desk
from tests.extract.ground import hold_ground
from tests.extract.reading import read_claims
from tests.extract.test_news_tolls import bounds

# text; outcome and bounds of each toll
COUNTED = [
    # two people, one article; one who is both
    ("A man and woman were killed in Bol.", "killed 2"),
    ("A 60-year-old man and 30-year-old woman were killed in Bol.", "killed 2"),
    ("Man and boy killed in Bol, police say", "killed 2"),
    ("A husband and wife and their son were killed in Bol.", "killed 3"),
    ("A tailor and activist was killed in Bol.", "killed 1"),
    ("A soldier and civilian were killed in Bol.", "killed 1, killed 1"),
    # the speaker behind a comma, weapons, wounds in one body
    ("The judge was killed along with several clerks on Friday, rebel spokesman Omar Bek said.", "killed 3+"),
    ("Troops found 2 SLRs, which were lost during a clash in Bol.", ""),
    ("The mayor, who was lost in the attack on Bol, was 60.", "killed 1"),
    ("The hurt guards came to the clinic with multiple bullet injuries.", ""),
    ("Six men with bullet wounds were taken to hospital in Bol.", "wounded 6"),
    # told of for whose they are
    ("They asked for money for families of the deceased members.", ""),
    ("Families of the injured and town elders sat in the road.", ""),
    ("Gunmen killed two brothers of the slain mayor in Bol.", "killed 2"),
    ("Residents demanded the immediate arrest of the five accused.", ""),
    ("A court ordered the arrest of three officers.", ""),
    ("Residents demanded answers after the arrest of five men.", "captured 5"),
    # whom doctors pronounce dead
    ("Doctors pronounced her dead at the clinic in Bol.", "killed 1"),
    ("A guard was shot in Bol. He was pronounced dead in hospital.", "killed 1"),
    ("A guard was shot in Bol. Doctors declared him dead.", "killed 1"),
    ("The doctors declared two men dead on arrival.", "killed 2"),
    # clauses that only tell more of people, and bodies that were recovered
    ("In Bol, six farmers, who were caught between soldiers and rebel fighters, were shot dead.", "killed 6"),
    ("Three men, two of whom were soldiers, were killed in Bol.", "killed 3, killed 2"),
    ("The rebels, which have killed nine soldiers, were beaten back.", "killed 9"),
    ("The bodies of two girls and a boy were recovered from the river.", "killed 3"),
    ("Gunmen killed a man and two hostages were rescued.", "killed 1, kidnapped 2"),
]


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_tolls(desk: Desk, text: str, expected: str) -> None:
    told = [f"{t.outcome} {bounds(t.count)}" for t in desk.tolls(text) if t.modality == "actual"]
    assert sorted(told) == sorted(expected.split(", ") if expected else [])


def test_police_personnel_are_police() -> None:
    (toll,) = read_claims("Three police personnel were hurt in Bol.", Toll)
    assert toll.victims.role == "police"


# text; who says its toll
HEARD = [
    ("Two guards died in the districts of Bol and Bria on Sunday, reported Reuters.", "Reuters"),
    ("Army commander-in-chief Omar Bek said nine rebels had died in Bol.", "Army commander-in-chief Omar Bek"),
    ("A sit-in leader said nine men had died in Bol.", "leader"),
]


@pytest.mark.parametrize(("text", "name"), HEARD)
def test_who_is_heard(text: str, name: str) -> None:
    (toll,) = read_claims(text, Toll)
    assert toll.source is not None
    assert toll.source.words == name


# text; the type of its event
TYPES = [
    ("Syrian troops raided the village of Manbij on Monday. Jets flew over Aleppo.", "clash"),
    ("Israeli raids on Syrian troops in Manbij on Monday killed six soldiers.", "airstrike"),
    ("Three residents were killed by Syrian troops in Manbij during a raid on Monday.", "shooting"),
    ("A guard was killed in Nairobi when he was hit by a police bullet.", "shooting"),
]


@pytest.mark.parametrize(("text", "kind"), TYPES)
def test_soldiers_raid_on_foot(text: str, kind: str) -> None:
    assert read_claims(text, Event)[0].type == kind


GROUND = [
    ("Syrian troops seized the Tabqa district in Raqqa province, eastern Syria, on Monday.", "captured SYR Tabqa district"),
    (
        "Syrian troops seized Tabqa in Raqqa province, Homs and Hama on Monday.",
        "captured SYR Tabqa; captured SYR Homs; captured SYR Hama",
    ),
    ("Syrian police took position and called for surrender.", ""),
]


@pytest.mark.parametrize(("text", "expected"), GROUND)
def test_ground(text: str, expected: str) -> None:
    hold_ground(text, expected)


# text; the place of its toll
PLACES = [
    ("Two youths of the Gujjar community were hurt in an attack near Baidoa.", "near Baidoa"),
    ("Six people were killed in the Lyman community on Monday.", "Lyman"),
    ("About 60 Hindi-speaking workers were killed on Monday.", None),
    ("Troops shot two youths who threw Molotov cocktails on Monday.", None),
    ("In the province bordering Myanmar nine men were killed on Monday.", None),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_where(text: str, place: str | None) -> None:
    assert read_claims(text, Toll)[0].where.words == place


def test_who_was_taken_for_rebels_was_none() -> None:
    text = "Malian soldiers near Kidal, mistaking farmers for Tuareg rebels, fired at them, killing four."
    assert {e.target.side for e in read_claims(text, Event)} <= {None, "MLI"}
