"""Whose people they are, by words beside the number: 'two of its soldiers', 'put its own losses at 33'."""

import pytest

from kadesh.model.claim import Toll
from tests.extract.reading import read_claims

# text, the side and role of the last toll's people
CASES = (
    ("In southern Lebanon, Israel puts its own losses at 33 soldiers.", "ISR", "military"),
    ("Shells fell on Sanaa, in Yemen. Saudi Arabia acknowledged the death of two of its soldiers.", "SAU", "military"),
    ("Guns fired in Kuito, in Angola. UNITA admitted 12 dead.", "unita", "armed-group"),
    ("Guns fired near Goma, in DR Congo. The army lost two men.", "COD", "military"),
    ("In Arauca, in Colombia, the ELN killed six soldiers and lost four.", "eln", "armed-group"),
    ("Twelve people were hurt in a blast in Tunis, in Tunisia, five of them Nepalese.", "NPL", "unknown"),
    ("Thirty migrants were killed in Mizda, in Libya.", None, "civilian"),
    ("Two German tourists were wounded in Sanaa, in Yemen.", "DEU", "civilian"),
    ("Pirates took three divers, all Kenyans, off Bonny, in Nigeria.", "KEN", "civilian"),
    ("A nurse, a Frenchman, was wounded in Jacmel, in Haiti.", "FRA", "medical"),
    ("A blast hit Idlib, in Syria. Among the volunteers nine from France were wounded.", "FRA", "unknown"),
    ("All nine people aboard a Turkish plane died near Idlib, in Syria.", "TUR", "unknown"),
    ("A blast hit Idlib, in Syria. A doctor said six of the dead were rebels.", "syrian-opposition", "armed-group"),
    ("In Mali, 40 fighters of JNIM were killed in Kidal and another six near Gao.", "jnim", "armed-group"),
    ("Two Ghanaians were hurt in Bonny, in Nigeria. A bomb killed nine.", "NGA", "unknown"),
    ("Palestinians threw stones in Nablus, in the West Bank. Two soldiers were hurt.", "ISR", "military"),
)


@pytest.mark.parametrize(("text", "side", "role"), CASES)
def test_words_beside_the_people_tell_whose_they_are(text: str, side: str | None, role: str) -> None:
    victims = read_claims(text, Toll)[-1].victims
    assert (victims.side, victims.role) == (side, role)


def test_their_grandfather_is_of_no_army() -> None:
    text = "Police fought the Taliban in Kunduz, in Afghanistan, wounding their grandfather."
    assert [t.victims.side for t in read_claims(text, Toll)] == ["AFG"]


def test_an_enemy_of_whom_nobody_is_named_is_not_the_side_that_speaks() -> None:
    text = (
        "Units of the Serbian army repelled an attack near Pec, the Serbian Defence Ministry reported. "
        '"The enemy left the bodies of 51 of its fighters on the field," the report says.'
    )
    toll = read_claims(text, Toll)[-1]
    assert (toll.victims.side, toll.perpetrator.side) == (None, "SRB")
