"""Local press and monitors: who acts behind a day, persons who are no places, shares of a month's figure by who did it."""

from datetime import date
from typing import Any

import pytest

from kadesh.model.claim import Event
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
