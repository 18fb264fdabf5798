"""Ground that is only wanted, that was held once, taken from those who held it, or lies in a province that nobody took."""

import pytest

from tests.extract.ground import hold_ground

CASES = [
    # only wanted
    ("Houthi fighters hope to cut off the army by taking a strip of land outside Marib.", ""),
    ("Al-Shabaab is focusing its efforts on capturing Beledweyne.", ""),
    ("Taking the whole of Nyala would be a prize for the army of Sudan.", ""),
    ("The Houthis had begun an offensive to take the government-held city of Marib.", "held YEM Marib"),
    ("The Congolese army began to retake Masisi in October.", "captured COD Masisi"),
    ("The M23 cut the road to Goma by taking Masisi.", "captured m23 Masisi"),
    # taken from those who held it: they do not hold it
    ("Ukrainian troops seized a Russian-held village near Bakhmut.", "captured UKR village"),
    ("Houthi fighters seized a government-held district in Taiz.", "captured houthis Taiz"),
    ("Ethiopian troops captured the al-Shabaab stronghold of Baidoa.", "captured ETH Baidoa"),
    ("Jets hit the al-Shabaab stronghold of Baidoa.", "held al-shabaab Baidoa"),
    ("Ethiopian troops won back the village of Tiba.", "captured ETH Tiba"),
    ("Ethiopian troops won the trust of the village of Tiba.", ""),
    # taken to the end, left in haste, not taken
    ("Ethiopian troops completed the capture of Baidoa on Monday.", "captured ETH Baidoa"),
    ("Al-Shabaab fighters fled Baidoa on Monday.", "lost al-shabaab Baidoa"),
    ("Residents fled Baidoa on Monday.", ""),
    ("A rebel attack on Atareb in Syria was foiled on Monday.", "not-captured syrian-opposition Atareb"),
    ("A rebel plan for Atareb in Syria was foiled on Monday.", ""),
    # ground beside ground, of a land, of two names, held by those before 'allied', by those behind 'which'
    ("The Ethiopian army captured most of the surrounding province.", "captured ETH most of the surrounding province"),
    ("Shells hit the al-Shabaab-held town of Baidoa southern Somalia.", "held al-shabaab Baidoa"),
    (
        "Much of Idlib province including Atareb is controlled by ISIS.",
        "held isis Idlib province; held isis Atareb",
    ),
    ("Mortars hit districts of Aleppo held by Syria's army and allied militias.", "held SYR districts of Aleppo"),
    ("They fled to Baidoa, which al-Shabaab fighters control.", "held al-shabaab Baidoa"),
    ("They fled to Baidoa, which hosts passport controls.", ""),
    ("Shells hit al-Shabaab-held Baidoa and the only road was cut.", "held al-shabaab Baidoa"),
    # held once
    ("Shells hit the former al-Shabaab stronghold of Baidoa.", ""),
    ("Houthi fighters were driven from the towns they once held.", "lost houthis towns"),
    # a village in a province, and its name where a comma is lost
    ("Jets hit Ashwa a town held by Islamic State in Borno province.", "held isis Ashwa"),
    ("Jets struck a market in a village held by Boko Haram in Borno province.", "held boko-haram village"),
    # rebels of a land are not the land
    ("Nine people died in a district controlled by Yemen's rebels.", "held yem-opposition district"),
    ("Sudan rebels capture three villages in Darfur.", "captured sdn-opposition three villages in Darfur"),
    ("Sudan's army captured three villages in Darfur.", "captured SDN three villages in Darfur"),
    # who helped lost nothing
    ("The army of Mali retook Kidal with support from Russian airstrikes.", "captured MLI Kidal"),
    ("The army of Mali retook Kidal from Tuareg rebels.", "captured MLI Kidal; lost mnla Kidal"),
    # no ground left, none come back to
    ("Yemen's rebels left dozens wounded in the government-held district of Harad.", "held YEM Harad"),
    ("Russian warplanes returned to the rebel-held city of Taiz.", "held yem-opposition Taiz"),
    # where they stand, not what they fire at
    ("Shells were fired by Houthi fighters positioned in Harad on a market in Midi.", "held houthis Harad"),
    # whoever holds a besieged town does not besiege it
    (
        "Buses left the besieged Houthi-held town of Dammaj. The Houthis have besieged Kitaf for weeks.",
        "besieged houthis Kitaf; held houthis Dammaj",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:60] for c in CASES])
def test_ground_that_is_wanted_taken_and_held_no_more(text: str, expected: str) -> None:
    hold_ground(text, expected)
