"""Monitors' posts: unknown men and whom they hit, answers to an attack, backdrops, bodies, shares by who did it."""

from datetime import date
from typing import Any

import pytest

from kadesh.model.claim import Event, Statement, Toll
from kadesh.pipeline import Options, read_report
from tests.extract.reading import read_claims, report_of

PUBLISHED = date(2023, 3, 17)

# text; each event as its kind, who attacked whom, and where
EVENTS: list[Any] = [
    # a word for violence in the name of a body tells of no deed of its own
    ("Masked men assassinated a recruit of the Fifth Assault Corps near Salqin.", ["assassination None>SYR @near Salqin"]),
    ("The regime's assault on Salqin began on Monday.", ["clash SYR>None @Salqin"]),
    # whoever answers a deed did not do it
    (
        "Terrorists fired rockets at Salqin on Monday. Syrian troops answered the attack by targeting rebels near Harem.",
        ["shelling syrian-opposition>SYR @Salqin", "shelling SYR>syrian-opposition @near Harem"],
    ),
    # a town that has the name of a movement elsewhere
    ("A baker was shot by masked men in the town of al-Hirak, Daraa.", ["shooting None>SYR @town of al-Hirak"]),
    ("Yemeni soldiers shelled al-Hirak fighters in Aden.", ["shelling YEM>southern-movement @Aden"]),
    # one place spelled in two ways
    (
        (
            "Turkey hit a car with a drone in the Karmeliye district of Qamishli on Tuesday. Three died when "
            "a Turkish drone struck a car in Karmeliya district on Tuesday."
        ),
        ["drone TUR>SYR @Karmeliya district"],
    ),
    # 'the drone attack' points back
    (
        "A Turkish drone hit a van in Amuda on Monday. Turkish guns shelled Kobani after the drone attack.",
        ["drone TUR>SYR @Amuda", "shelling TUR>SYR @Kobani"],
    ),
    # rescuers attack nobody; whither people flee is not aimed at
    (
        "Shelling of Salqin kills dozens; Civil Defence warns of hunger\n\nRussian jets bombed Harem in Syria on Monday.",
        ["shelling None>SYR @Salqin", "airstrike RUS>SYR @Harem"],
    ),
    (
        "Shelling went on in Salqin, Syria, after weeks of attacks, many of its people fleeing to Turkey.",
        ["shelling None>SYR @Salqin"],
    ),
    # a village in a stretch of land; a quarter in a town
    ("Army shelling of Iblin in Jabal al-Zawiya hurt six herders.", ["shelling SYR>SYR @Iblin"]),
    (
        "Army shelling of al-Bara and Iblin in Jabal al-Zawiya hurt six.",
        ["shelling SYR>SYR @Jabal al-Zawiya"],
    ),
    ("Army shelling of herders in Jabal al-Zawiya hurt six.", ["shelling SYR>SYR @Jabal al-Zawiya"]),
]


@pytest.mark.parametrize(("text", "events"), EVENTS)
def test_what_monitors_tell_of(text: str, events: list[str]) -> None:
    found = read_claims(text, Event, published=PUBLISHED)
    assert [f"{e.type} {e.attacker.side}>{e.target.side} @{e.where.words}" for e in found] == events


# text; outcome, least number, side of the people, doer, scope and place of each toll
TOLLS: list[Any] = [
    # whoever was shot at by unknown men did not hurt those who passed by
    (
        (
            "Unknown gunmen fired on an SDF guard at a mill in Manbij. The attack led to the death of the SDF guard, "
            "and the injury of a girl."
        ),
        ["killed 1 sdf None event Manbij", "wounded 1 SYR None event Manbij"],
    ),
    # whose the bodies are, and who only found them
    ("Troops found four corpses of members of Islamic State near Palmyra.", ["killed 4 isis None event near Palmyra"]),
    ("Two bodies belonging to SDF fighters lay near Manbij.", ["killed 2 sdf None event near Manbij"]),
    ("The corpses of five herders were found by members of the SDF near Manbij.", ["killed 5 SYR None event near Manbij"]),
    # whose members: what stands before the name only tells who backs them
    (
        "Masked men killed two members of the Turkish-backed Hamza Division near Salqin.",
        ["killed 2 hamza-division None event near Salqin"],
    ),
    (
        "Islamic State killed nine members of the pro-government Liwa al-Quds near Palmyra.",
        ["killed 9 SYR isis event near Palmyra"],
    ),
    ("Nine members of the US special forces were hurt near Palmyra.", ["wounded 9 USA None event near Palmyra"]),
    # fighters of no name beside some of a name, and civilians beside both
    (
        "A total of 40 people died in Mali in April 2022, as follows:\n- 20 fighters\n- 5 JNIM members\n- 15 civilians",
        [
            "killed 40 MLI None cumulative Mali",
            "killed 20 None jnim part Mali",
            "killed 5 jnim None part Mali",
            "killed 15 MLI jnim part Mali",
        ],
    ),
    # a year is no number of people
    ("The 2021 casualties in Mali were mourned today.", ["wounded 2 MLI None event Mali"]),
    ("The 2,021 casualties in Mali were mourned today.", ["wounded 2021 MLI None cumulative Mali"]),
    # an ally is believed to have done it where words say that it was by mistake
    (
        "A US-led coalition raid mistakenly killed nine members of the SDF in Tabqa.",
        ["killed 9 sdf us-led-coalition event Tabqa"],
    ),
    # with whom people were in league did not arrest them
    (
        "US troops landed in Hasakah. In the raid, nine men were arrested for ties with Islamic State.",
        ["captured 9 SYR USA event Hasakah"],
    ),
    # an estimate is nobody
    ("The raids near Salqin left no time for an exact estimate of the dead.", []),
    ("An exact count of the wounded in Salqin was not given.", []),
    # a month that a sentence starts from is that of nothing told behind it
    (
        "Following the push in October 2019, Ankara signed a truce. Shells hit Salqin in Syria and hurt two men.",
        ["wounded 2 SYR None event Salqin"],
    ),
    # persons are no places
    ("Two herders, Ziad al-Darwish and Sami al-Darwish, were hurt in Salqin.", ["wounded 2 SYR None event Salqin"]),
    ("Gunmen assassinated Safi Abdul Rahim, who was a judge, in Salqin.", ["killed 1 SYR None event Salqin"]),
    # shares of a month's figure by who did it, others of it told between
    (
        (
            "The network said that 91 civilians were killed in Syria in August 2022. The figure included seven killed "
            "in jails. It added that the YPG killed four people, while 73 were killed by other parties."
        ),
        [
            "killed 91 SYR None cumulative Syria",
            "killed 7 SYR None part Syria",
            "killed 4 SYR ypg part Syria",
            "killed 73 SYR None part Syria",
        ],
    ),
    # lines below victims of torture name who did it, lines below the dead who they were
    (
        "The network counted 60 who died under torture in Mali in May 2022, as follows:\nJNIM: 40\nThe Malian army: 20",
        ["killed 60 MLI None cumulative Mali", "killed 40 MLI jnim part Mali", "killed 20 MLI MLI part Mali"],
    ),
    (
        "The network counted 60 who died in fighting in Mali in May 2022, as follows:\nJNIM fighters: 40\nSoldiers: 20",
        ["killed 60 MLI None cumulative Mali", "killed 40 jnim None part Mali", "killed 20 MLI None part Mali"],
    ),
]


@pytest.mark.parametrize(("text", "tolls"), TOLLS)
def test_whom_monitors_count(text: str, tolls: list[str]) -> None:
    found = read_claims(text, Toll, published=PUBLISHED)
    told = [f"{t.outcome} {t.count.low} {t.victims.side} {t.perpetrator.side} {t.scope} {t.where.words}" for t in found]
    assert told == tolls
    assert all(t.when.first is None or t.when.first.year > 2019 for t in found)


# text; each statement as its act, speaker and addressee
STATEMENTS: list[Any] = [
    ("Ankara has neither confirmed nor denied a part in the raid.", []),
    ("Damascus would not confirm or deny the strike.", []),
    ("Ankara confirmed the raid and denied that civilians were hit.", ["denial TUR>None"]),
    # 'its allies' are not those of whoever condemns them
    (
        "Hamas condemned the assault the Malian army and its allies have launched on Gao.",
        ["accusation hamas>MLI"],
    ),
    ("Hezbollah said its fighters had launched rockets at Haifa.", ["claim-of-responsibility hezbollah>None"]),
]


@pytest.mark.parametrize(("text", "statements"), STATEMENTS)
def test_what_parties_say(text: str, statements: list[str]) -> None:
    found = read_claims(text, Statement, published=PUBLISHED)
    assert [f"{s.act} {s.speaker.side}>{s.addressee.side}" for s in found] == statements


# text; outcome, least number and speaker of each toll that passes the gate
PASSED: list[Any] = [
    # a body by the head of its name says what it said before; another one is another one
    (
        "The Libyan Council for Rights counted 91 dead in May. On Thursday, the Council said the army killed 14 in Sirte.",
        ["killed 91 The Libyan Council for Rights", "killed 14 The Libyan Council for Rights"],
    ),
    (
        "The Libyan Council for Rights counted 91 dead in May. On Thursday, the Elders said the army killed 14 in Sirte.",
        ["killed 91 The Libyan Council for Rights", "killed 14 the Elders"],
    ),
    # who they were is in doubt, and not that they killed
    ("Attackers, believed to be of Islamic State, killed two guards in Salqin.", ["killed 2 None"]),
    # what is aimed at has not come about
    ("The raids on Salqin are aimed at starving and killing farmers.", []),
    ("Troops shelled Salqin with the intention of displacing farmers.", []),
    ("A raid aimed at a depot in Salqin killed nine farmers.", ["killed 9 None"]),
]


@pytest.mark.parametrize(("text", "tolls"), PASSED)
def test_what_passes_the_gate(text: str, tolls: list[str]) -> None:
    found = read_report(report_of(text, published=PUBLISHED), Options()).claims
    told = [c for c in found if isinstance(c, Toll) and c.polarity == "asserted"]
    assert [f"{t.outcome} {t.count.low} {t.source.name if t.source else None}" for t in told] == tolls
