"""Who did what a toll tells, as words of its sentence and the one before have it."""

import pytest

from kadesh.model.claim import Toll
from tests.extract.reading import read_claims

# text, who did what the last toll tells
CASES = (
    ("Farc rebels entered the village of Toribio, in Colombia, on Monday. They killed nine peasants.", "farc"),
    ("In Nyala, in Sudan, Janjaweed on camels came at dawn; they killed 31 people.", "janjaweed"),
    ("On October 17 Russians killed four residents of Kharkiv, in Ukraine.", "RUS"),
    ("In Ankara, in Turkey, Islamic State attacks have claimed more than 200 lives.", "isis"),
    ("Islamic State said through its agency that it had killed 40 soldiers in Mosul, in Iraq.", "isis"),
    ("The police in Sirte, in Libya, recovered 14 bodies on Monday.", None),
    ("In Douala, in Cameroon, the army arrested two men over the killing of a nurse.", None),
    ("When Boko Haram came to Baga, in Nigeria, in the dry season it killed three teachers.", "boko-haram"),
    ("Rebels of the M23 held Goma, in Congo, after killing 30 soldiers.", "m23"),
    ("A count kept since 2014 gives 61 civilians killed in Turkish cross-border attacks.", "TUR"),
    ("Near Baga, in Nigeria, a mine of Boko Haram killed four policemen.", "boko-haram"),
    ("Operations of Boko Haram in Nigeria led to the death of 74 people in that year.", "boko-haram"),
    ("Militants of Boko Haram and soldiers fought in Nigeria. The war has killed 400 people.", None),
    # rescuers, and whoever else only takes the dead away
    ("Rescue workers of the White Helmets said they had taken away at least 40 bodies in Idlib, in Syria.", None),
    ("The army in Sirte, in Libya, said it had counted twelve bodies on the beach.", None),
    ("Boko Haram left nine bodies on the road at Baga, in Nigeria.", "boko-haram"),
    ("A lorry bomb hit buses carrying families out of two Malian towns killing at least 100 people.", None),
    # an attack beaten off
    ("The Syrian army repelled an attack by Islamic State on Palmyra, in Syria, in which twelve militants died.", "SYR"),
    ("The M23 foiled the army's assault on the hills near Goma, in Congo, killing 30 soldiers.", "m23"),
    ("The Syrian army repelled an attack by Islamic State on Palmyra, in Syria, in which twelve soldiers died.", "isis"),
    # who is named beside a blast was not the one who met it
    ("Nine Syrian rebels died when a lorry blew up at a crossing with Turkey on Monday.", None),
)


@pytest.mark.parametrize(("text", "side"), CASES, ids=[text for text, _ in CASES])
def test_words_near_a_toll_tell_who_did_it(text: str, side: str | None) -> None:
    assert read_claims(text, Toll)[-1].perpetrator.side == side
