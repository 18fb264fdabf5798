"""Incidents as reports tell them: who is meant by a short name, what only stands beside a deed, where fire comes down."""

from datetime import date

import pytest

from kadesh.model.claim import Event
from tests.extract.reading import read_claims

PUBLISHED = date(2016, 2, 5)


def told(text: str) -> list[str]:
    """Return each event of `text`: its kind, who attacked whom, and where."""
    return [f"{e.type} {e.attacker.side}>{e.target.side} @{e.where.words}" for e in _events(text)]


def _events(text: str) -> list[Event]:
    return list(read_claims(text, Event, published=PUBLISHED))


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "The Syrian Coalition met in Geneva. The Coalition voiced its grief. Regime forces shelled Rastan on Friday.",
            ["shelling SYR>SYR @Rastan"],
        ),
        (
            "The Syrian Coalition met. A US-led coalition flew over Raqqa. The coalition bombed Raqqa on Friday.",
            ["shelling us-led-coalition>SYR @Raqqa"],
        ),
        (
            "Islamic State holds Mosul. On Friday fighting went on near Mosul between the al Qaeda offshoot and the army.",
            ["clash isis>IRQ @near Mosul"],
        ),
        ("Al Qaeda fought the army near Mukalla on Friday.", ["clash al-qaeda>YEM @near Mukalla"]),
        ("National Coalition Deplores Bombing by Russian Air Force in Town of Atareb", ["airstrike RUS>SYR @Atareb"]),
        ("Rebels based in Lashkar Gah fired rockets at Gereshk on Friday.", ["shelling afg-opposition>AFG @Gereshk"]),
        (
            (
                "On Friday, Turkish troops stationed east of Jindires shelled Syrian regime soldiers near the town and "
                "the opposition counterattack drove Syrian troops back to the edge of town."
            ),
            ["shelling TUR>SYR @east of Jindires", "clash syrian-opposition>SYR @east of Jindires"],
        ),
        ("A nurse died in a Taliban-claimed bombing in Kunduz on Friday.", ["bombing taliban>AFG @Kunduz"]),
        ("A nurse died in a bombing in a Taliban-held town near Kunduz on Friday.", ["bombing None>AFG @near Kunduz"]),
        (
            "A car bomb killed nine people in Mosul on Friday. The Islamic State said one of its members detonated the car.",
            ["bombing isis>IRQ @Mosul"],
        ),
        (
            "A car bomb killed nine people in Mosul on Friday. The Islamic State said one of its members died of wounds.",
            ["bombing None>IRQ @Mosul"],
        ),
        ("Syrian jets struck a base near Arbin on Friday.", ["airstrike SYR>None @near Arbin"]),
        ("Syrian jets struck a market near Arbin on Friday.", ["airstrike SYR>SYR @near Arbin"]),
        ("Chad spoke of a chemical attack by the government that killed nine in Nyala, Sudan.", ["chemical SDN>SDN @Nyala"]),
    ],
)
def test_who_is_meant(text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "A depot blew up in Arbin on Thursday. The blast comes as the army pushes into Harasta.",
            ["bombing None>SYR @Arbin"],
        ),
        (
            "Gunmen killed nine people in Beledweyne on Thursday. The attack came a day after elders met in Jowhar.",
            ["shooting None>SOM @Beledweyne"],
        ),
        (
            "Warplanes hit Taiz on Monday. The strikes coincided with a visit to Aden.",
            ["airstrike None>YEM @Taiz"],
        ),
        (
            "Shells hit Kharkiv on Monday. A separate blast rocked Poltava.",
            ["shelling None>UKR @Kharkiv", "bombing None>UKR @Poltava"],
        ),
        ("The lawmakers asked the house to approve air strikes against Libya.", []),
        ("Her request for authorization for military strikes on Yemen failed.", []),
        ("Options ranging from air strikes to aid for rebels in Syria lay on the table.", []),
        ("The army approved of the march. Air strikes on Taiz killed two people.", ["airstrike None>YEM @Taiz"]),
        ("The bombing run on Taiz on Monday killed two people.", ["airstrike None>YEM @Taiz"]),
        ("A bombing in Taiz on Monday killed two people.", ["bombing None>YEM @Taiz"]),
        ("A heavy bombing in Taiz on Monday killed two people.", ["bombing None>YEM @Taiz"]),
        ("Heavy bombing killed two people in Taiz on Monday.", ["airstrike None>YEM @Taiz"]),
        ("Jets hit Taiz on Monday. The bombing killed two people.", ["airstrike None>YEM @Taiz"]),
        ("A mine was found near Iligan on Monday and later detonated safely by experts.", []),
        ("A mine exploded near Iligan on Monday. The pupils got home safely.", ["bombing None>PHL @near Iligan"]),
        (
            "Rebels attacked the army in Goma on Monday. Nine rebels died in their failed attack on Monday.",
            ["clash cod-opposition>COD @Goma"],
        ),
    ],
)
def test_what_is_only_set_beside_a_deed(text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("The Nusra Front holds Idlib. Warplanes raided ISIS sites in Palmyra, killing 70 terrorists.", "isis"),
        ("Boko Haram fled Gwoza. Nigerian jets bombed ISWAP camps near Baga, killing nine militants.", "iswap"),
        ("Warplanes raided ISIS sites in Palmyra, killing nine Nusra Front fighters.", "nusra"),
    ],
)
def test_the_sites_that_words_name_were_aimed_at(text: str, target: str) -> None:
    assert [e.target.side for e in _events(text)] == [target]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Shells fired by rebels positioned in Jobar fell on the town of Adra on Monday.", "town of Adra"),
        ("Fighters entrenched in Marawi fired on troops in Iligan on Monday, killing two soldiers.", "Iligan"),
        ("Troops stationed at Kallar fired artillery shells at Vaharai on Monday.", "Vaharai"),
        ("Five soldiers stationed in Gao were killed in an ambush on Monday.", "Gao"),
        ("Raids killed nine people in the Bab al-Hawra neighborhood of Aleppo on Monday.", "Bab al-Hawra neighborhood"),
        ("Clinics out of Service as shells hit Aleppo on Monday.", "Aleppo"),
        ("Shells hit a clinic in Town of Adra on Monday.", "Adra"),
    ],
)
def test_where_fire_comes_down(text: str, place: str) -> None:
    assert [e.where.words for e in _events(text)] == [place]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Jets killed ten men near Kanas. Since the start of its operations on September 30th 2015 it has flown daily.",
            None,
        ),
        ("Jets killed ten men near Kanas on Monday. Since the start of its operations on September 30th 2015 it flies.", 1),
        ("A raid killed two near Kanas earlier this morning. Jets had hit Kanas, the raid killing two men.", 5),
    ],
)
def test_since_when_something_lasts_is_no_day_of_a_deed(text: str, day: int | None) -> None:
    first, *more = _events(text)
    assert not more
    assert (first.when.first and first.when.first.day) == day
