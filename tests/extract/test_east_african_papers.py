"""As papers and stations of East Africa tell it: raids on herds, roads and camps, who spoke to whom, what is no deed."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from kadesh.model.claim import Control, Event, Statement, Toll
from tests.desk import Desk
from tests.extract.reading import read_claims
from tests.extract.test_news_tolls import bounds

# text; outcome and bounds of each toll, in the notation of `test_news_tolls`
TOLLS: list[Any] = [
    # whoever acts in a clause behind the verb is no share of those told before it
    ("Seven troops, including their commander, were killed when Alpha gunmen stormed a base in Arda.", "killed 1, killed 7"),
    ("Seven troops, including a colonel, were killed as two women ran from a base in Arda.", "killed 1, killed 7"),
    ("Dozens, including seven guards, were killed in Arda when a truck blew up.", "killed 24+, killed 7"),
    # who they were, between commas, is not denied of what befell them
    ("Ten men, including some who had never joined any armed group, were killed in Arda.", "killed 10"),
    ("No soldiers, including those who fled, were killed in Arda.", "killed 0"),
    ("Two guards, none of them armed, were killed in Arda.", "killed 2"),
    # what people are called, in a clause beside the one that counts
    ("The victims were mostly young men, and several sustained injuries in Arda.", "wounded 3+"),
    ("The raiders were boys, and nine were killed in Arda.", "killed 9"),
    ("The victims were two cooks, and nine were hurt in Arda.", "wounded 9"),
    ("They were soldiers killed in an ambush in Arda.", "killed 2+"),
    # who mourns, goes to work, is helped away, or gets away; beasts that are missing
    ("The minister met families of the dead in Arda on Monday.", ""),
    ("Some of the deceased were found in uniform in Arda.", ""),
    ("Some were leaving their houses to look for work when shots rang out in Arda.", ""),
    ("Some 400 families have left their homes in Arda for the border.", "displaced 400"),
    ("A nurse in Arda saw people being carried away bleeding.", "wounded 2+"),
    ("Two women were carried away by gunmen in Arda.", "kidnapped 2"),
    ("Herders in Arda brought back 90 cows, but the rest were still missing.", ""),
    ("Divers in Arda saved nine boys, but the rest were still missing.", "missing 2+"),
    ("The gang got away from Arda, with some sustaining injuries.", ""),
    # what is people's own, and what gangs do at all times
    ("The raid caused the deaths of nine people and the burning of several citizens’ homes in Arda.", "killed 9"),
    ("Arda is terrorised by gangs who raid farms, killing and seizing farmers.", ""),
    ("Gunmen raided Arda, killing and seizing residents.", "kidnapped 2+, killed 2+"),
    # the one who says it, with an office behind the name
    ("The raid killed 23 people in Arda, Dak Tap, mayor of the next town, said.", "killed 23"),
    ("An officer of the brigade, who asked not to be named, said 19 soldiers were dead in Arda.", "killed 19"),
    ("A guard of the mill, who was shot in the leg, said two men died in Arda.", "killed 2, wounded 1"),
]


def figures(tolls: Sequence[Toll]) -> str:
    """Return the outcome and the bounds of each toll, in order."""
    return ", ".join(sorted(f"{t.outcome} {bounds(t.count)}" for t in tolls))


@pytest.mark.parametrize(("text", "expected"), TOLLS)
def test_how_many(desk: Desk, text: str, expected: str) -> None:
    assert figures(desk.tolls(text)) == expected


# text; who says what the first toll tells
SAID: list[tuple[str, str | None]] = [
    ("The raid killed 23 people in Arda, Dak Tap, commissioner of the next town, said yesterday.", "Dak Tap"),
    ("Dozens were killed in Arda, witnesses who spoke to the Arda Herald said.", "witnesses"),
    ("The rights body said that OLA and GLF gunmen killed seven farmers in Arda.", "The rights body"),
    ("Seven farmers were killed in Arda, said Omar Bek and Ali Nur.", "Omar Bek"),
    ("Seven farmers died in Arda, the mayor said, with families denied access to the camp.", "the mayor"),
]


@pytest.mark.parametrize(("text", "source"), SAID)
def test_who_says_so(text: str, source: str | None) -> None:
    told = read_claims(text, Toll)[0].source
    assert (told.name if told else None) == source


# text; the day of the first toll
DAYS: list[tuple[str, str]] = [
    ("Ali Nur told Radio Arda Wednesday that four people were killed in a raid.", "day unknown"),
    ("Ali Nur told the Arda Herald the raid on Wednesday killed four people.", "2020-02-05"),
    ("Ali Nur told Reuters Wednesday’s raid killed four people.", "2020-02-05"),
    (
        (
            "Five guards died Wednesday when a bomb hit their truck in Kenya. They had come after two blasts on Tuesday."
            " “The five guards killed were on their way home,” said Ali Nur."
        ),
        "2020-02-05",
    ),
    ("Gunmen killed nine men in Arda. They came back after Ali Nur took office in 2018.", "day unknown"),
]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_when(text: str, day: str) -> None:
    assert read_claims(text, Toll)[0].when.text == day


_LEAD = "Nine men were shot dead in Goma on Monday. The mayor said it. Nobody else spoke of it. "

# text; each event as its kind, who attacked whom, and where
EVENTS: list[tuple[str, list[str]]] = [
    # whom a later sentence tells to have carried out 'the attack'
    (
        "Gunmen killed 15 farmers in the Lubero zone of North Kivu.\n\nThis deadly raid was carried out by the ADF.",
        ["shooting adf>COD @Lubero zone"],
    ),
    (
        "Nine people were shot dead in Baidoa in Somalia. Officials said al-Shabaab was behind the attack.",
        ["shooting al-shabaab>SOM @Baidoa"],
    ),
    (
        "A bomb killed nine people in Baidoa in Somalia. Al-Shabaab fighters are believed to be behind the attack.",
        ["bombing al-shabaab>SOM @Baidoa"],
    ),
    ("A raid on Baidoa killed nine men. Al-Shabaab was behind the raid.", ["clash al-shabaab>SOM @Baidoa"]),
    (
        "A bomb killed nine people in Baidoa in Somalia. It is not clear whether al-Shabaab was behind the attack.",
        ["bombing None>SOM @Baidoa"],
    ),
    (
        "A bomb killed nine people in Baidoa in Somalia. Al-Shabaab denied that it was behind the attack.",
        ["bombing None>SOM @Baidoa"],
    ),
    (
        "Four people were shot dead at a camp in Duk County in South Sudan. Murle raiders carried out Sunday’s attack.",
        ["shooting murle>SSD @Duk County"],
    ),
    # whom somebody accuses of a raid lives elsewhere; that an attack hit a town says nothing of its kind
    (
        "A cattle raid in Duk County in South Sudan killed two. A guard accused men from Lakes of being behind the raid.",
        ["shooting None>SSD @Duk County"],
    ),
    ("An attack hit Goma on Monday.", ["other None>COD @Goma"]),
    ("Rocket attacks hit Goma on Monday.", ["shelling None>COD @Goma"]),
    # what a group is about, what is feared, counted, or one of a series
    (_LEAD + "The group has been attacking hotels in Bukavu.", ["shooting None>COD @Goma"]),
    (_LEAD + "The raid is the latest of a series of assaults on peacekeepers.", ["shooting None>COD @Goma"]),
    (_LEAD + "Rebels massed near Bukavu in readiness for attacks on soldiers.", ["shooting None>COD @Goma"]),
    (_LEAD + "The attack bore the hallmarks of attacks in Bukavu.", ["shooting None>COD @Goma"]),
    (_LEAD + "Reports point to a rise in drone attacks in Bukavu.", ["shooting None>COD @Goma"]),
    (_LEAD + "The minister asked Bukavu to give back the raided cattle.", ["shooting None>COD @Goma"]),
    ("Marchers burned tyres in Goma on Monday.", []),
    ("Marchers burned a police post in Goma on Monday.", ["other None>COD @Goma"]),
    ("Rebels were fighting for the rights of miners in Goma.", []),
    ("Rebels were fighting for control of Goma on Monday.", ["clash None>None @Goma"]),
    # a nationality in a building's name
    ("The RSF shelled the Saudi Hospital in El Fasher on Monday.", ["shelling rsf>SDN @Saudi Hospital"]),
    # 'earlier this month' is not today
    (
        "Nine men were shot dead in Baidoa in Somalia on Friday. Earlier this month 50 soldiers were shot dead there.",
        ["shooting None>SOM @Baidoa", "shooting None>SOM @Baidoa"],
    ),
    # whom a group is tied to did not do it
    (
        "Al-Shabaab shot nine guards in Kismayo. The al-Qaeda linked group shot a nurse in Baidoa on Tuesday.",
        ["shooting al-shabaab>SOM @Kismayo", "shooting al-shabaab>SOM @Baidoa"],
    ),
]


@pytest.mark.parametrize(("text", "events"), EVENTS)
def test_what_happened(text: str, events: list[str]) -> None:
    told = read_claims(text, Event, published=date(2020, 2, 7))
    assert [f"{e.type} {e.attacker.side}>{e.target.side} @{e.where.words}" for e in told] == events


@pytest.mark.parametrize(
    ("text", "besiegers"),
    [
        ("The UN demanded that the RSF end their siege of El Fasher.", ["rsf"]),
        ("The UN urged the RSF to end its siege of El Fasher.", ["rsf"]),
        ("The army broke the RSF siege of El Obeid.", ["rsf"]),
    ],
)
def test_whose_siege(text: str, besiegers: list[str]) -> None:
    assert [c.actor.side for c in read_claims(text, Control)] == besiegers


def test_who_watches_owns_up_to_nothing() -> None:
    text = "The Ethiopian Human Rights Commission said that soldiers had killed dozens of villagers in Gambella."
    assert [s.act for s in read_claims(text, Statement)] == []


def test_a_figure_told_of_another_deed_is_no_repetition(desk: Desk) -> None:
    lead = "Bandits came down to the county of Arda at dawn from the hills beyond the river in the east. "
    lead += "They left before noon, as police said on Monday. "
    apart = "Five soldiers were killed in Arda. In a separate attack five soldiers were killed on the road."
    again = "Five soldiers were killed in Arda. In all five soldiers were killed on the road."
    assert figures(desk.tolls(lead + apart)) == "killed 5, killed 5"
    assert figures(desk.tolls(lead + again)) == "killed 5"
