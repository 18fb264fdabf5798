"""Who attacked whom, where several names stand together: backers, branches, holders of the ground, either of two."""

from datetime import date

import pytest

from kadesh.model.claim import Event
from tests.extract.reading import read_claims

PUBLISHED = date(2016, 2, 5)


def told(text: str) -> list[str]:
    """Return each event of `text`: its kind and who attacked whom."""
    events = read_claims(text, Event, published=PUBLISHED)
    return [f"{e.type} {e.attacker.side}>{e.target.side}" for e in events]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Syrian troops backed by the ally Hezbollah shelled Bludan on Friday.", ["shelling SYR>SYR"]),
        ("The Congolese army supported by Rwandan troops stormed Bunagana on Friday.", ["clash COD>None"]),
        (
            "The Army of Conquest an alliance that includes al-Qaeda's branch al-Nusra Front fought the army in Morek.",
            ["clash jaish-al-fatah>SYR"],
        ),
        ("Hezbollah shelled Zabadani on Friday as the army looked on.", ["shelling hezbollah>SYR"]),
        ("The army said Hezbollah shelled Zabadani on Friday.", ["shelling hezbollah>SYR"]),
    ],
)
def test_who_only_goes_with_another_did_not_do_it_alone(text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Regime forces hold Latamneh. Jabhat al-Nusra Syria's al-Qaeda branch attacked Latamneh on Friday.",
            ["clash nusra>SYR"],
        ),
        (
            "Al-Shabaab Somalia's al-Qaeda affiliate stormed an army base in Jowhar on Friday.",
            ["clash al-shabaab>SOM"],
        ),
        ("Al Qaeda stormed an army base near Mukalla on Friday.", ["clash al-qaeda>YEM"]),
    ],
)
def test_whose_branch_a_group_is_names_nobody(text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Raids on Maarat left nine people dead on Friday. Either Syrian or Russian jets flew the raids.",
            ["airstrike None>SYR"],
        ),
        (
            "Either the Sudanese or Egyptian aircraft bombed El Fasher on Friday, killing nine people.",
            ["airstrike None>SDN"],
        ),
        (
            "Sudanese aircraft bombed El Fasher on Friday. The men will either fight or flee.",
            ["airstrike SDN>SDN"],
        ),
    ],
)
def test_either_of_two_is_neither(text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Rebels fought in Aleppo on Friday. Nine people died on Thursday in shelling of opposition-held areas of Idlib.",
            ["clash syrian-opposition>SYR", "shelling None>SYR"],
        ),
        (
            "A mortar in Damascus killed a policeman on Monday, he told AFP. The army and Hezbollah stormed Yabrud then.",
            ["shelling None>SYR", "clash SYR>None"],
        ),
        (
            'Nine died in Salamiyah on Friday in raids that state radio blamed on "terrorists" the government\'s name for rebels.',
            ["other None>SYR"],
        ),
        ("A car bomb rocked Karrada in Baghdad on Tuesday, claiming eight lives.", ["bombing None>IRQ"]),
        (
            "The army shot down two unmanned aircrafts of the rebels over Morek on Friday.",
            ["shootdown SYR>syrian-opposition"],
        ),
        (
            "ISIL clashed near Mareh on Friday with men of a free Syrian army unit.",
            ["clash isis>fsa"],
        ),
    ],
)
def test_who_stands_near_did_not_do_it(text: str, events: list[str]) -> None:
    assert told(text) == events
