"""A figure's sentence may leave its place open and a later one name it: 'a hospital', then 'the Karesh hospital'."""

import pytest

from kadesh.model.claim import Toll
from tests.extract.reading import read_claims

OPENED = (
    (
        "A bomber killed six people in a hospital in Syria. Police came late. The blast hit the Karesh hospital at noon.",
        "Karesh hospital",
    ),
    ("Raiders shot nine miners in a village in Mali. They rode into the village of Tirvale at dawn.", "village of Tirvale"),
    ("Gunmen took 30 guards at an airbase in northern Sudan. They had stormed Odonmar airbase.", "Odonmar airbase"),
    # nothing is left open, what is named is of another kind, or the figure has its town already
    ("A bomber killed six people in Mali. The wounded were taken to the Karesh hospital.", "Mali"),
    ("A bomber killed six people in a school in Mali. The wounded were taken to the Karesh hospital.", "Mali"),
    ("Shells killed six people at a school in Salqin. The Karesh school was hit, too.", "Salqin"),
)


@pytest.mark.parametrize(("text", "place"), OPENED)
def test_the_place_that_a_later_sentence_names(text: str, place: str) -> None:
    toll = min(read_claims(text, Toll), key=lambda t: t.evidence.start)
    assert toll.where.words == place
    assert toll.where.span is not None
    assert text[toll.where.span.start : toll.where.span.end] == place
