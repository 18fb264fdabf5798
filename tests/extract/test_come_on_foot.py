"""Who came on foot: invaders, raiders, groups that struck; what they did at one place is one deed; a long war is none."""

import pytest

from kadesh.model.claim import Event
from tests.desk import Desk

PUBLISHED = "2020-02-07"

# a report; the kinds of its events with the words for their places, in the order of the text
REPORTS = [
    # invasions
    ("Bandits invaded the town of Jibia on Sunday night, killing nine people.", [("clash", "town of Jibia")]),
    ("Iraqi troops invaded Kuwait in August 1990.", [("offensive", "Kuwait")]),
    # raids, where nothing flies
    (
        "Tribesmen raided Kebkabiya on Sunday and killed seven people, a member of parliament said.",
        [("shooting", "Kebkabiya")],
    ),
    ("A raid on Kebkabiya killed seven people on Sunday. The warplanes came back at night.", [("airstrike", "Kebkabiya")]),
    ("Police raided a flat in Mombasa on Sunday. Two suspects were killed in the raid.", [("shooting", "Mombasa")]),
    ("Kenyan troops raided Dadaab on Sunday, killing two herders.", [("clash", "Dadaab")]),
    (
        "A raid on Saada killed nine people on Sunday. Tribesmen raided a market in Marib on Monday, killing two.",
        [("airstrike", "Saada"), ("shooting", "Marib")],
    ),
    ("Israeli raids killed 33 people in Nabatieh on Friday, the ministry said.", [("airstrike", "Nabatieh")]),
    # a group that struck, with and without a weapon that reaches far
    ("Abu Sayyaf struck the village of Patikul on Monday, killing six people.", [("clash", "village of Patikul")]),
    ("The Houthis struck Jeddah on Monday, killing six people.", [("shelling", "Jeddah")]),
    ("Houthi forces struck Marib on Monday with rockets, killing six people.", [("shelling", "Marib")]),
    # one coming
    (
        "Gunmen attacked the village of Patikul on Thursday, killing nine people and abducting 20.",
        [("shooting", "village of Patikul")],
    ),
    (
        "Militants attacked Gamboru on Monday, killed 12 people, torched houses and looted shops.",
        [("clash", "Gamboru")],
    ),
    (
        (
            "Militants ambushed hunters near Sofara in Mali on Monday, with four killed,"
            " and kidnapped 17 passengers of a bus at Bankass."
        ),
        [("clash", "near Sofara"), ("abduction", "Bankass")],
    ),
    # what a war is about
    (
        (
            "Gunmen killed six people in Jos on Sunday."
            " Boko Haram militants have been attacking villages in the region since 2009."
        ),
        [("shooting", "Jos")],
    ),
    (
        (
            "Rebels in the southern Philippines have attacked a village, killing eight people, the army says."
            " The Moro Islamic Liberation Front has been fighting the Philippine government for 16 years."
        ),
        [("clash", "southern Philippines")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_those_who_come_on_foot_do_one_deed(desk: Desk, text: str, expected: list[tuple[str, str]]) -> None:
    told = [c for c in desk.read(text, published=PUBLISHED).claims if isinstance(c, Event)]
    assert [(e.type, e.where.words) for e in told] == expected
