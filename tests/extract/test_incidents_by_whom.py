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
        ("Warplanes also believed to be Russian hit the town of Zabadani on Friday.", ["airstrike RUS>SYR"]),
        ("Planes believed to be Syrian or Russian hit the town of Zabadani on Friday.", ["airstrike None>SYR"]),
        ("Russia opened its Ukraine offensive in April 2014.", ["offensive RUS>UKR"]),
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
            'Nine died in Salamiyah on Friday in raids state TV blamed on "terrorists" the government\'s name for rebels.',
            ["clash syrian-opposition>SYR"],
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


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Blast in Binnish Kills Nine Ahrar al-Sham Chiefs", ["bombing None>ahrar-al-sham"]),
        ("Members of Boko Haram were among the dead in the air strikes on Gwoza on Friday.", ["airstrike None>boko-haram"]),
        ("Al-Shabaab killed nine people in an attack on Jowhar on Friday.", ["clash al-shabaab>SOM"]),
        (
            "A car bomb hit a bus in Kabul on Friday. The ministry blamed Friday's attack on the Taliban.",
            ["bombing taliban>AFG"],
        ),
        (
            "Nine ISIS men fell in fights, suicide bombings and US-led air raids near Manbij in Syria on Friday.",
            ["airstrike us-led-coalition>isis"],
        ),
        ("A child was killed on Friday in the regime-held Midan district of Aleppo by sniper fire.", ["shooting None>SYR"]),
        (
            "He spoke of a chemical attack by troops loyal to Bashar al-Assad in Douma on Friday at the United Nations.",
            ["chemical SYR>SYR"],
        ),
        ("The regime shelled the opposition-held town of Morek on Friday.", ["shelling SYR>syrian-opposition"]),
    ],
)
def test_whom_it_hit_did_not_do_it(text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Syrian troops fought ISIS in Homs. In Iraq government forces repelled an ISIS attack on Haditha in Anbar.",
            ["clash SYR>isis", "clash isis>IRQ"],
        ),
        (
            "Al-Shabaab fought Somali troops in Jowhar on Friday. In Kenya, Al-Shabaab stormed Mandera on Monday.",
            ["clash al-shabaab>SOM", "clash al-shabaab>KEN"],
        ),
    ],
)
def test_who_is_hit_across_the_border(text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Jets flew raids on Gwoza on Friday after surveillance drones had found a camp.", ["airstrike"]),
        ("On Friday the bodies of nine slain men were found in a mine shaft near Marikana.", ["shooting"]),
        ("The army killed nine Boko Haram militants including two suicide bombers in Gwoza on Friday.", ["clash"]),
        ("Nine soldiers were killed by a mine in Gwoza on Friday.", ["bombing"]),
        ("Police held three men in Nairobi on Friday who were plotting to attack a mall.", []),
        ("Troops Foil Taliban Attack in Ghazni on Friday", ["clash"]),
    ],
)
def test_of_what_kind_a_deed_is(text: str, kinds: list[str]) -> None:
    assert [e.type for e in read_claims(text, Event, published=PUBLISHED)] == kinds
