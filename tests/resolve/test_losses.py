"""Whose losses a number without a noun tells: 'It lost six', 'inflicting on them 30 dead'."""

import pytest

from kadesh.model.claim import Toll
from tests.extract.reading import read_claims

# text, the side of the last toll's people
CASES = (
    ("Near Goma, in DR Congo, M23 fighters attacked the airport. They lost 27.", "m23"),
    ("In Kismayo, in Somalia, the army put al-Shabaab losses since May at 83 dead.", "al-shabaab"),
    ("In Maiduguri, in Nigeria, the losses of Boko Haram are up to 100 dead.", "boko-haram"),
    ("In Jinotega, in Nicaragua, troops fought the contras, inflicting on them 30 dead.", "contras"),
    ("In Huambo, in Angola, UNITA fled, leaving behind 34 corpses.", "unita"),
    ("In Kivu, in DR Congo, the attack left 21 dead.", "COD"),
)


@pytest.mark.parametrize(("text", "side"), CASES)
def test_words_around_the_number_tell_whose_losses_they_are(text: str, side: str) -> None:
    assert read_claims(text, Toll)[-1].victims.side == side
