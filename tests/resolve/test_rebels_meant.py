"""Who 'militants' are where no group is named."""

import pytest

from tests.desk import Desk

# text; who did its last toll
MILITANTS: list[tuple[str, str | None]] = [
    ("Militants killed six Egyptian policemen near Arish in Egypt on Sunday.", "egy-opposition"),
    ("Insurgents ambushed a patrol in Pattani in southern Thailand. Two rangers were killed.", "tha-opposition"),
    # the only group that the report names
    ("Boko Haram holds villages in Borno in Nigeria. On Sunday militants killed six farmers.", "boko-haram"),
    # nobody knows who they were
    ("Unidentified gunmen killed six farmers in Borno in Nigeria.", None),
    ("Unknown militants killed six farmers in Borno in Nigeria.", None),
    ("Terrorists killed six farmers in Borno in Nigeria.", None),
]


@pytest.mark.parametrize(("text", "doer"), MILITANTS)
def test_militants_without_a_name(desk: Desk, text: str, doer: str | None) -> None:
    assert desk.tolls(text)[-1].perpetrator.side == doer


def test_a_town_in_which_people_died_in_an_attack_did_nothing(desk: Desk) -> None:
    text = "On Monday two bombers killed six people in Damascus in a raid claimed by Islamic State."
    assert desk.tolls(text)[-1].perpetrator.side == "isis"
