"""Local press and monitors: who acts behind a day, persons who are no places, shares of a month's figure by who did it."""

from datetime import date
from typing import Any

import pytest

from kadesh.model.claim import Event, Toll
from tests.extract.reading import read_claims

PUBLISHED = date(2023, 3, 17)

# text; each event as its kind, who attacked whom, and where
EVENTS: list[Any] = [
    # a country behind a day acts, behind a town it only says where that is
    ("On 9 March, Chad shelled a camp near Nyala in Sudan.", ["shelling TCD>SDN @near Nyala"]),
    ("Meanwhile, Turkey bombed nine hamlets near Kobani.", ["shelling TUR>SYR @near Kobani"]),
    ("A blast shook a bakery in Nyala, Sudan on Monday.", ["bombing None>SDN @Nyala"]),
    # what goes on again is somebody's
    ("Regime troops renewed ground shelling on positions near Salqin.", ["shelling SYR>None @near Salqin"]),
    (
        "An exchange of shelling broke out between rebels and the army near Salqin.",
        ["clash syrian-opposition>SYR @near Salqin"],
    ),
    (
        "The Malian army answered the shelling by targeting insurgents near Mopti.",
        ["shelling MLI>mli-opposition @near Mopti"],
    ),
    ("Alpha gunmen executed an ambush near Mopti on Monday.", ["clash None>None @near Mopti"]),
    # which one is meant, what a firm makes, what is only threatened
    ("The targeted band belongs to Hamas.", []),
    ("One of the depots targeted was that of the Libyan Gas Company.", []),
    ("Chadian ministers spoke again, threatening to launch another large ground offensive against Sudan.", []),
    # persons are no places
    (
        "Unknown men opened fire on Salim Idris Nur while he was near a mill in the town of Salqin.",
        ["shooting None>SYR @town of Salqin"],
    ),
    (
        "On Monday, the US targeted Hashim Rauf al-Omari, a leader of Kataib Hezbollah, in Mosul.",
        ["airstrike USA>kataib-hezbollah @Mosul"],
    ),
    ("Gunmen attacked the surgeon Salim Idris in Salqin on Monday.", ["shooting None>SYR @Salqin"]),
    # where jets came from is not where they struck
    ("The raids were carried out from eastern Chad. They killed a herder.", ["airstrike None>TCD @None"]),
    # whoever acts beside somebody is not hit by him
    (
        "The Turkish army and its mercenaries bombarded two hamlets near Kobani. Mercenaries fled Kobani.",
        ["shelling TUR>SYR @near Kobani"],
    ),
]


@pytest.mark.parametrize(("text", "events"), EVENTS)
def test_what_local_press_tells_of(text: str, events: list[str]) -> None:
    found = read_claims(text, Event, published=PUBLISHED)
    assert [f"{e.type} {e.attacker.side}>{e.target.side} @{e.where.words}" for e in found] == events


# text; outcome, least number, role, doer and place of each toll
TOLLS: list[Any] = [
    # as many as are named
    ("Omar Salim Nur and Hadi Rauf Bek were killed in Salqin on Monday.", ["killed 2 unknown None @Salqin"]),
    ("The army killed Omar Bek, Salim Idris and Hadi Rauf near Salqin.", ["killed 3 unknown SYR @near Salqin"]),
    (  # who they were is told before
        (
            "The town is quiet again, the clinic said.\n\nTwo guards of the mill were killed near Salqin on Monday. "
            "A neighbour said that both Omar Salim Nur and Hadi Rauf Bek were shot dead."
        ),
        ["killed 2 police None @near Salqin"],
    ),
    # a word without its verb
    (
        "Three clerks were killed and a baker wounded in Marib in eastern Yemen when a rocket of the Houthis hit a mill.",
        ["killed 3 civilian houthis @Marib", "wounded 1 civilian houthis @Marib"],
    ),
    ("Men fired at the headman of Salqin on Monday, killing him on the spot.", ["killed 1 unknown None @Salqin"]),
    # how many there were is not told
    (
        "The raids in Libya led to no more civilian deaths than in the spring. They led to no more casualties than before.",
        [],
    ),
    # who works in a hospital speaks there
    (
        (
            "A guard was killed in a raid in Kifri on Monday, the director of the Rauf Memorial hospital told a paper.\n\n"
            "He said three other guards were wounded in the raid."
        ),
        ["killed 1 police None @Kifri", "wounded 3 police None @Kifri"],
    ),
]


@pytest.mark.parametrize(("text", "tolls"), TOLLS)
def test_whom_local_press_counts(text: str, tolls: list[str]) -> None:
    found = read_claims(text, Toll, published=PUBLISHED)
    assert [f"{t.outcome} {t.count.low} {t.victims.role} {t.perpetrator.side} @{t.where.words}" for t in found] == tolls
