"""Guerrillas, bombs and kidnappings as papers of the 1980s and 1990s told of them, in words of the project's own."""

from datetime import date

import pytest

from kadesh.model.claim import Event, Toll
from tests.desk import Desk
from tests.extract.reading import read_claims
from tests.extract.test_news_tolls import bounds

PUBLISHED = date(1989, 5, 12)

# sentence; outcome and bounds of each toll, as in test_news_tolls.py
TOLLS = [
    # people of all ages have one number
    ("Rebels shot nine men, women and children in Bol.", "killed 9"),
    ("Rebels killed at least 12 women, children and old men in Bol.", "killed 12+"),
    ("Shells killed six soldiers, women and children in Bol.", "killed 6, killed 2+"),
    ("Shells killed six men, eight women and children in Bol.", "killed 6, killed 8"),
    ("Six members of two families living near Bol were killed.", "killed 6"),
    # whose homes stood there, what somebody does at all times
    ("Bombs wounded six men near the homes of Druze and Maronite community leaders in Zor.", "wounded 6"),
    ("Gunmen killed Druze and Maronite community leaders in Zor.", "killed 2+"),
    ("The rebels frequently kidnap teachers or clerks and free them a week later.", ""),
    # what became of those who were seized before
    ("Two of the mayors kidnapped in April were killed by rebels.", "killed 2"),
    ("Two nuns kidnapped in Bol in April were freed.", "kidnapped 2"),
    ("Nine men were taken from their homes near Bol and killed.", "kidnapped 9, killed 9"),
    ("Nine men were abducted near Bol, and soldiers killed two rebels.", "kidnapped 9, killed 2"),
    # who speaks behind a colon, or in the place
    ("Rebels kill nine in Bol: separatists accuse villagers of spying", "killed 9"),
    ("Nine people died in Bol: soldiers, nurses and clerks.", "killed 9, killed 2+, killed 2+"),
    ("Some of the victims were beheaded in Bol, people living in the region said.", "killed 2+"),
]


@pytest.mark.parametrize(("text", "expected"), TOLLS)
def test_tolls_of_archives(desk: Desk, text: str, expected: str) -> None:
    assert ", ".join(f"{t.outcome} {bounds(t.count)}" for t in desk.tolls(text)) == expected


# the last toll of a text, its place and its day; published on Friday, 12 May 1989
WHERE_AND_WHEN = [
    ("Army Fights Rebels in Year's 1st Raid\n\nRebels killed six in northern Uganda on Monday.", "Uganda", "1989-05-08"),
    ("26 Ex-Rebels Slain In Assassination Wave\n\nNine rebels were slain in Kampala on Monday.", "Kampala", "1989-05-08"),
    ("Nine Rebels Slain Near Karesh\n\nNine rebels were slain on Monday.", "Karesh", "1989-05-08"),
    ("Gunmen killed the publisher, Jose Homs, in Kampala on Monday.", "Kampala", "1989-05-08"),
    (
        "Police fought in Kampala after the capture of Jose Homs, the chief who led them. A nurse was shot there on Monday.",
        "Kampala",
        "1989-05-08",
    ),
    ("In the worst loss in nine years, rebels killed six men in Kampala on Monday.", "Kampala", "1989-05-08"),
    (
        "A mine killed a nurse in Kampala on Monday and hurt nine in the first blast in the Ugandan capital in ten months.",
        "Kampala",
        "1989-05-08",
    ),
    ("The rebels raged during the late 1970s and early 1980s, killing 40 in Gulu.", "Gulu", "1977-01-01 to 1983-12-31"),
    ("Nine men were killed in Kampala during the 1986 campaign.", "Kampala", "1986-01-01 to 1986-12-31"),
    ("A mine hurt a man in Kampala on Monday, three days after six soldiers were killed in Jinja.", "Jinja", "day unknown"),
    ("The flag was raised in Kampala a day after six men were killed.", "Kampala", "day unknown"),
    ("Three days after six soldiers fled Jinja, nine men were killed in Kampala on Monday.", "Kampala", "1989-05-08"),
]


@pytest.mark.parametrize(("text", "place", "day"), WHERE_AND_WHEN)
def test_places_and_days_of_archives(text: str, place: str, day: str) -> None:
    toll = read_claims(text, Toll, published=PUBLISHED)[-1]
    assert place in (toll.where.words or "")
    assert toll.when.text == day


# a text and its events: kind, who attacked whom, where
EVENTS = [
    ("The IRA is fighting to oust the army from Protestant-dominated towns of Northern Ireland.", []),
    ("The rebels are fighting for an independent state in northern Uganda.", []),
    ("Rebels fought for the airport of Kampala on Monday.", ["clash uga-opposition>UGA @Kampala"]),
    ("An anti-kidnapping squad was hit by a bomb in Kampala on Monday.", ["bombing None>UGA @Kampala"]),
    ("Rebels kidnaped a judge in Kampala on Monday.", ["abduction uga-opposition>UGA @Kampala"]),
    # what they came with, who shoots at a plane
    (
        "Rebels attacked a post near Kampala on Monday with a mine, machine guns and rockets, killing nine soldiers.",
        ["clash uga-opposition>UGA @near Kampala"],
    ),
    ("Rebels attacked a post near Kampala on Monday with mortars.", ["shelling uga-opposition>UGA @near Kampala"]),
    ("Gunmen opened fire on a mail plane in Kampala on Monday.", ["shooting None>UGA @Kampala"]),
    ("Planes attacked Kampala on Monday.", ["airstrike None>UGA @Kampala"]),
    # a deed told before dates another one
    (
        "Rebels raided Kampala on Tuesday, killing nine soldiers. Before the raid, six rebels had died in clashes in Gulu.",
        ["clash uga-opposition>UGA @Kampala", "clash UGA>uga-opposition @Gulu"],
    ),
    ("Nine rebels killed themselves in Kampala on Monday.", []),
    ("The road was closed for months by political infighting in Kampala.", []),
    # a road by its name, those who only look like soldiers, those accused with others
    ("A blast on the Pan American Highway near Lima hurt two people on Monday.", ["bombing None>PER @Pan American Highway"]),
    ("Gunmen dressed as soldiers kidnapped a judge in Kampala on Monday.", ["abduction None>UGA @Kampala"]),
    (
        "Residents accused soldiers and members of a band of youths of killing six men in Kampala on Monday.",
        ["shooting UGA>UGA @Kampala"],
    ),
]


@pytest.mark.parametrize(("text", "events"), EVENTS)
def test_events_of_archives(text: str, events: list[str]) -> None:
    told = read_claims(text, Event, published=PUBLISHED)
    assert [f"{e.type} {e.attacker.side}>{e.target.side} @{e.where.words}" for e in told] == events


# a text and who did what the last toll tells
DOERS = [
    ("Gunmen disguised as police shot nine people in Kampala on Monday.", None),
    ("Police in plain clothes shot nine people in Kampala on Monday.", "UGA"),
    ("Nine rebels killed themselves in Kampala on Monday as soldiers came.", None),
    ("Rebels accused soldiers and members of a band of youths of massacring six men in Kampala.", "UGA"),
    ("Police shot three communist hit men dead in Manila on Monday.", "PHL"),
]


@pytest.mark.parametrize(("text", "side"), DOERS)
def test_who_did_it_in_archives(text: str, side: str | None) -> None:
    assert read_claims(text, Toll, published=PUBLISHED)[-1].perpetrator.side == side


def test_hit_men_are_armed() -> None:
    (toll,) = read_claims("Police killed three communist hit men in Manila on Monday.", Toll, published=PUBLISHED)
    assert toll.victims.role == "armed-group"
