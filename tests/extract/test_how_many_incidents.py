"""How many deeds a short report tells of, and of what kinds: one told twice is one, what another came after is two."""

import pytest

from kadesh.model.claim import Event
from tests.desk import Desk

PUBLISHED = "2020-02-07"

# a report; the kinds of its events with who attacked, in the order of the text
REPORTS = [
    # both sides of a fight lose men
    (
        (
            "Troops of the Philippine army clashed with Abu Sayyaf gunmen on Jolo on Tuesday, leaving five militants dead."
            " The firefight lasted an hour. One soldier was wounded in the encounter."
        ),
        [("clash", "PHL")],
    ),
    # one deed after another in a sentence
    (
        "Israeli tanks shelled a Hamas post in Gaza on Wednesday after rockets were fired into southern Israel.",
        [("shelling", "ISR"), ("shelling", "ISR")],
    ),
    ("Ten people were killed in Arsal on Monday after militants fired rockets at the town.", [("shelling", None)]),
    # fights told by a verb of their own
    ("Clashes have flared in the eastern town of Kidal.", [("clash", None)]),
    ("Residents said fighting was raging around the airport at Tripoli on Thursday.", [("clash", None)]),
    ("The fighting has displaced 20,000 people.", []),
    # what a place was taken in
    ("Somali troops recaptured the town of Leego from al Shabaab after a gun battle on Sunday.", [("clash", "SOM")]),
    (
        "Government troops regained control of Kunduz from the Taliban on Thursday following fierce clashes.",
        [("clash", "AFG")],
    ),
    ("Somali troops recaptured the town of Leego from al Shabaab on Sunday.", []),
    # the one who claims it is one of the rebels told before
    (
        (
            "Militants ambushed a Nigerian army convoy near Damboa on Wednesday, killing six soldiers."
            " Islamic State West Africa Province claimed the ambush."
        ),
        [("clash", "iswap")],
    ),
    (
        (
            "Militants ambushed a Nigerian army convoy near Damboa on Wednesday, killing six soldiers."
            " Islamic State West Africa Province claimed another ambush in Yobe."
        ),
        [("clash", "iswap"), ("clash", "iswap")],
    ),
    # a day before the news
    (
        "A bomb killed six people in Kabul on Thursday. Last week, nine people were shot dead in the city.",
        [("bombing", None), ("shooting", None)],
    ),
    (
        (
            "A bomber blew himself up in Peshawar on Friday, killing 23 people."
            " It was the deadliest attack since a 2014 raid on a school in which 141 people died."
        ),
        [("bombing", None), ("bombing", None)],
    ),
    # what only says where it was
    (
        (
            "Police opened fire on protesters in Lagos on Tuesday, killing 12 people."
            " The shooting took place at the Lekki toll gate."
        ),
        [("protest-violence", "NGA")],
    ),
    (
        (
            "Police opened fire on protesters in Lagos on Tuesday, killing 12 people."
            " Gunmen shot dead a trader in Kano on Tuesday."
        ),
        [("protest-violence", "NGA"), ("shooting", None)],
    ),
    ("Serb forces killed 8,000 Bosniak men and boys at Srebrenica in July 1995.", [("shooting", "bosnian-serbs")]),
    # words for deeds
    ("A driver rammed a car into a group of soldiers in Jerusalem on Thursday, wounding 12.", [("other", None)]),
    ("A bomber rammed a truck full of explosives into the gate of a base in Gao on Tuesday.", [("bombing", None)]),
    ("A ferry rammed a fishing boat off Zamboanga on Sunday.", []),
    ("Helicopter gunships strafed a column of rebels near Adre on Thursday.", [("airstrike", None)]),
]


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_each_incident_is_one_event(desk: Desk, text: str, expected: list[tuple[str, str | None]]) -> None:
    told = [c for c in desk.read(text, published=PUBLISHED).claims if isinstance(c, Event)]
    assert [(e.type, e.attacker.side) for e in told] == expected
