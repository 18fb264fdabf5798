"""Who arrests: the police of the place, not the band that the report tells of."""

import pytest

from kadesh.model.claim import Toll
from kadesh.resolve.retelling.arrests import tells_arrest
from tests.extract.reading import read_claims

BOKO_HARAM = "Boko Haram raided Baga, in Nigeria, on Monday. Boko Haram burned the market. Police came at noon. "

# text, who did what the last toll tells
ARRESTED: tuple[tuple[str, str | None], ...] = (
    (BOKO_HARAM + "Four suspects were arrested in a shed.", "NGA"),
    (BOKO_HARAM + "Boko Haram took four policemen prisoner.", "boko-haram"),
    ("The SDF patrolled Raqqa, in Syria. Asayish men set up posts. The SDF arrested four people.", "sdf"),
)


@pytest.mark.parametrize(("text", "side"), ARRESTED)
def test_who_arrests(text: str, side: str | None) -> None:
    assert read_claims(text, Toll)[-1].perpetrator.side == side


@pytest.mark.parametrize("words", ["16 suspects were hauled up", "nine men remanded", "two arrests"])
def test_words_of_arrest(words: str) -> None:
    assert tells_arrest(words)


@pytest.mark.parametrize("words", ["nine soldiers were captured", "the band took two prisoners"])
def test_words_of_capture_are_none_of_arrest(words: str) -> None:
    assert not tells_arrest(words)
