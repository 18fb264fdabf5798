"""Ground that two share, that is won back, that one drives another from; whose coalition it is, what only lies around."""

import pytest

from tests.extract.ground import hold_ground

CASES = [
    # divided between two: by adjectives, with words between, behind a name whose comma is lost
    (
        "Taiz in Yemen is divided between government and Houthi control, and shots were heard.",
        "contested YEM Taiz; contested houthis Taiz",
    ),
    (
        "The city of Taiz has been divided between Yemeni government forces in the west and the Houthis in the east.",
        "contested YEM Taiz; contested houthis Taiz",
    ),
    (
        "Fighting raged in Aleppo divided between Syrian rebels and the army.",
        "contested SYR Aleppo; contested syrian-opp Aleppo",
    ),
    (
        "Shots were heard in Aleppo, now split between rebel and regime sectors, in Syria.",
        "contested SYR Aleppo; contested syrian-opp Aleppo",
    ),
    ("Opinion in Taiz is divided between friends of the Houthis and of the army of Yemen.", ""),
    ("Taiz would be divided between the Houthis and the army of Yemen.", ""),
    ("The flour for Taiz was split between the Houthis and the army of Yemen.", ""),
    ("Taiz is divided between hope and fear, the army of Yemen said.", ""),
    # won back
    ("Al-Shabaab has retaken control of Jowhar.", "captured al-shabaab Jowhar"),
    ("The Sudanese army has reclaimed control over Khartoum.", "captured SDN Khartoum"),
    ("The Syrian army has kept control of Palmyra.", "held SYR Palmyra"),
    # driven out by who struck first
    (
        "The Houthis struck Yemeni government forces driving them out of Taiz.",
        "captured houthis Taiz; lost YEM Taiz",
    ),
    ("The Houthis fought Yemeni government forces who drove them out of Taiz.", "captured YEM Taiz; lost houthis Taiz"),
    # whose coalition
    (
        "A coalition of moderate rebel groups that took Palmyra shelled Syrian troops.",
        "captured syrian-opp Palmyra",
    ),
    ("The coalition took control of Palmyra in Syria.", "captured us-led-coalition Palmyra"),
    # a country that only lies around it
    ("Shells fell on the rebel-held Idlib province Syria on Monday.", "held syrian-opp Idlib"),
    # a headline told again with the whole
    (
        "Nine killed in rebel-held Idlib\n\nShells hit Syria's rebel-held Idlib province.",
        "held syrian-opp Idlib province",
    ),
    # hills and shares
    ("Syrian troops captured several hilltops near Aleppo.", "captured SYR hilltops"),
    ("Syrian rebels control a large amount of territory in southern Syria.", "held syrian-opp southern Syria"),
    ("Syrian rebels control a large amount of money.", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:60] for c in CASES])
def test_ground_that_is_shared(text: str, expected: str) -> None:
    hold_ground(text, expected.replace("syrian-opp ", "syrian-opposition "))
