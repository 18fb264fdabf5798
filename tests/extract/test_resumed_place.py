"""A later sentence may take a deed up again and place it finely: 'a raid in Arda', then 'the raid hit the town of Bol'."""

import pytest

from kadesh.model.claim import Toll
from tests.extract.reading import read_claims

RESUMED = (
    (
        "An air raid killed 15 people in Idlib province. A monitor said the raid on the village of Tirvale came at dawn.",
        "village of Tirvale",
    ),
    (
        "Jets killed eight people in Homs on Monday. The jets hit the Tirvale quarter at noon, a medic said.",
        "Tirvale quarter",
    ),
    ("A bomb killed nine people in Mosul. The attack took place in the Karama district.", "Karama district"),
    ("Two men were shot dead in Mosul. The attack late on Monday struck the Tirvale district.", "Tirvale district"),
    ("Rockets killed six people in Syria. Two girls were among the dead in the shelling on the town of Salqin.", "Salqin"),
    # another deed, or one of several
    ("A raid killed six people in Idlib province. The raids near Salqin killed two others, a medic said.", "Idlib province"),
    ("Raids killed six people in areas of Idlib province. The raids on Salqin came at dawn.", "areas of Idlib province"),
    ("A raid killed six people in Idlib province. The earlier raid on Salqin hit nobody.", "Idlib province"),
    ("Gunmen killed six people in Idlib province. The jets hit Salqin at dawn.", "Idlib province"),
    ("Car bombs killed nine people in Baghdad. The blasts hit the Tirvale and Dorsan districts.", "Baghdad"),
    (
        "A raid killed six people in Idlib province. The raid, which angered people in Salqin, lasted an hour.",
        "Idlib province",
    ),
    # a town has nothing finer than itself behind it
    ("A raid killed six people in Salqin. The raid on Idlib province came at dawn.", "Salqin"),
)


@pytest.mark.parametrize(("text", "place"), RESUMED)
def test_the_place_at_which_a_deed_is_taken_up_again(text: str, place: str) -> None:
    toll = min(read_claims(text, Toll), key=lambda t: t.evidence.start)
    assert toll.where.words is not None
    assert toll.where.words.removeprefix("town of ") == place
    assert toll.where.span is not None
    assert text[toll.where.span.start : toll.where.span.end] == toll.where.words


def test_a_quarter_that_no_gazetteer_knows_lies_in_the_town_told_before() -> None:
    (toll,) = read_claims("A bomb killed nine people in Mosul. The attack took place in the Karama district.", Toll)
    assert toll.where.place is None
    assert [rival.name for rival in toll.where.rivals] == ["Mosul"]
