"""One deed told by several words: which telling a pointing word goes back to, which kind and which day stay with it."""

from datetime import date

import pytest

from kadesh.model.claim import Event
from tests.extract.reading import read_claims

PUBLISHED = date(2016, 5, 20)  # a Friday


def told(text: str) -> list[str]:
    """Return each event of `text`: its kind, who attacked whom, where and on which day of the month."""
    return [f"{e.type} {e.attacker.side}>{e.target.side} @{e.where.words} {_day(e)}" for e in _events(text)]


def _events(text: str) -> list[Event]:
    return list(read_claims(text, Event, published=PUBLISHED))


def _day(event: Event) -> str:
    return f"{event.when.first:%d.%m}" if event.when.first else "-"


@pytest.mark.parametrize(
    ("text", "events"),
    [
        # 'the attacks' are those told last, and no car bomb
        (
            (
                "A car bomb killed nine people in Baqubah on Monday. In Tikrit jets bombed a market, killing four. "
                "The attacks hit the Qadisiya district."
            ),
            ["bombing None>IRQ @Baqubah 16.05", "airstrike None>IRQ @Tikrit 16.05"],
        ),
        # what words tell of a deed counts more than what the dead alone suggest
        (
            "Two soldiers died in Taiz on Monday. Rockets fired at Taiz on Monday killed the two soldiers.",
            ["shelling None>YEM @Taiz 16.05"],
        ),
        # who has no aircraft flew no raid
        (
            "Jets hit Nyala on Monday. SPLM-N rebels also attacked army posts near Kadugli on Tuesday.",
            ["airstrike None>SDN @Nyala 16.05", "clash splm-n>SDN @near Kadugli 17.05"],
        ),
        (
            "Jets hit Hodeidah on Monday. On Tuesday six fighters died in attacks by ground forces near Mocha.",
            ["airstrike None>YEM @Hodeidah 16.05", "clash None>None @near Mocha 17.05"],
        ),
        (
            "Jets hit Nyala on Monday. Rebel fire on the army-held district of Tuti killed five people on Tuesday.",
            ["airstrike None>SDN @Nyala 16.05", "shelling sdn-opposition>SDN @district of Tuti 17.05"],
        ),
        # told of what may come, and of whom others fought beside
        ("The hill from which Boko Haram could launch attacks on Maiduguri fell on Tuesday.", []),
        ("The bishop said that the shelling of Goma would continue.", []),
        ("M23 fought alongside Rwandan troops near Goma.", []),
        (
            "Warplanes hit Mocha on Monday to stop the Houthis from advancing on Aden.",
            ["airstrike None>houthis @Mocha 16.05"],
        ),
        (
            "Iraqi jets carried out two raids near Tal Afar on Monday and destroyed three posts and two car bombs.",
            ["airstrike IRQ>None @near Tal Afar 16.05"],
        ),
        # where the next one lies nobody tells
        (
            (
                "Gunmen shot two guards in the district of Karrada on Monday. "
                "A roadside bomb killed a baker in another district of the city on Tuesday."
            ),
            ["shooting None>None @district of Karrada 16.05", "bombing None>None @None 17.05"],
        ),
        (
            "Shells were launched by rebels positioned in Jobar and Harasta on Jaramana on Monday.",
            ["shelling syrian-opposition>SYR @Jaramana 16.05"],
        ),
    ],
)
def test_which_deed_is_told(text: str, events: list[str]) -> None:
    assert told(text) == events


@pytest.mark.parametrize(
    ("text", "events"),
    [
        (
            "Jets bombed Taiz on Monday. It was the heaviest raid on Taiz since the Houthis seized the airport in March.",
            ["airstrike None>houthis @Taiz 16.05"],
        ),
        (
            "A battle for Baidoa broke out on Tuesday when al-Shabaab staged an assault to break a month-long army siege.",
            ["clash al-shabaab>SOM @Baidoa 17.05"],
        ),
        (
            "Warplanes struck towns near Ramadi on Tuesday including Hit where a deadly attack took place on 19 April.",
            ["airstrike None>IRQ @near Ramadi 17.05"],
        ),
        (
            "Al-Shabaab shelled Afgoye, the town that Somali troops retook on April 26.",
            ["shelling al-shabaab>SOM @Afgoye -"],
        ),
        (
            "Nine people died in a blast in Kunduz on Monday, the first in the city since gunmen killed a judge on May 3.",
            ["bombing None>AFG @Kunduz 16.05"],
        ),
    ],
)
def test_times_that_only_measure_are_no_days_of_a_deed(text: str, events: list[str]) -> None:
    assert [line for line in told(text) if line in events] == events
    assert not [line for line in told(text) if line.split(" @")[0] == events[0].split(" @")[0] and line not in events]
