"""Who did it where the report says that nobody knows: nobody, unless words for the deed itself name somebody."""

import pytest

from kadesh.model.claim import Event, Toll
from tests.extract.reading import read_claims

LEAD = "Government forces and rebels fought over Aleppo, in Syria, for a second week. "
# text: of no toll the report tells who did it
OPEN = (
    LEAD + "Strikes on a bakery killed nine people. It was unclear if the jets that flew them were Syrian or Russian.",
    "The army bombed Taiz, in Yemen. A strike killed four people. Doctors could not say if the coalition was behind it.",
    "Al-Shabaab holds much of Somalia. A bomb killed eleven people in Baidoa. No group has claimed responsibility for it.",
    "Syrian forces shelled Daraa, in Syria. The body of a man was found in the west of Daraa with two bullets in it.",
    "Rebels hold Tadjoura, in Libya. Three unidentified civilians carrying guns killed a baker in Sirte.",
    "The army of Sudan holds camps near Nyala. Women wait, and their sons are imprisoned, missing or dead.",
    "Raids by Turkish or Iraqi jets killed nine near Sinjar. It was not clear if Turkish or Iraqi jets carried out these.",
    "Sudan's army bombed Nyala. In Geneina unidentified warplanes killed five traders.",
    "Myanmar's army shelled Shan state. Shells killed three farmers near Lashio, and it was not known who fired them.",
)


IN_DNIPRO = (
    "The Russian Defence Ministry said on Sunday its forces had destroyed two depots near Dnipro with missiles and "
    "killed up to 120 nationalists in the direction of Mykolaiv."
)
# text, who did what its last toll tells: whoever laments it did not, whoever speaks of its own forces did
SPOKEN = (
    ("Ukrainian guns hit a depot near Donetsk. Kyiv said shelling of the Nikopol district killed a woman.", None),
    ("The army of Mali bombed Kidal. Bamako said shells wounded two farmers in Gao.", None),
    (IN_DNIPRO, "RUS"),
    ("Nigerian jets bombed Bama. The Nigerian army admitted that it was its drone that killed 74 people near Tudu.", "NGA"),
)


@pytest.mark.parametrize(("text", "side"), SPOKEN)
def test_who_speaks_of_it_did_it_only_with_its_own_forces(text: str, side: str | None) -> None:
    assert read_claims(text, Toll)[-1].perpetrator.side == side


# text, who did what its last toll and its last event tell, after a deed of somebody else
OF_NO_SIDE = (
    ("Taliban men killed six guards in Ghazni on Monday. On Tuesday two unidentified men shot dead a baker in Kabul.", None),
    ("Boko Haram killed six guards in Bama on Monday. On Tuesday bandits kidnapped 40 pupils in Zamfara.", None),
    ("The ELN bombed a bank in Cali on Monday. On Tuesday a clerk was shot dead in Suba by two men on a motorcycle.", None),
    ("The army killed six bandits in Zamfara on Monday.", "NGA"),
    ("Unidentified men shot dead a judge in Kabul on Tuesday. The bodies of two unidentified men lay beside him.", None),
)


@pytest.mark.parametrize(("text", "side"), OF_NO_SIDE)
def test_unknown_men_and_bandits_are_no_side(text: str, side: str | None) -> None:
    assert (read_claims(text, Toll)[-1].perpetrator.side, read_claims(text, Event)[-1].attacker.side) == (side, side)


@pytest.mark.parametrize("text", OPEN)
def test_nobody_is_told_to_have_done_what_is_left_open(text: str) -> None:
    assert {t.perpetrator.side for t in read_claims(text, Toll)} == {None}


# text, who did what its last toll tells
TOLD = (
    ("Russian air strikes killed nine people in Aleppo, Syria. It was unclear who carried out other raids.", "RUS"),
    ("Rebels shelled Aleppo, in Syria, killing six. It was not clear how many were children.", "syrian-opposition"),
    ("A bomb killed eleven people in Baidoa, Somalia. Al-Shabaab claimed responsibility for the attack.", "al-shabaab"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "side"), TOLD)
def test_what_is_told_stays_told(text: str, side: str) -> None:
    assert read_claims(text, Toll)[-1].perpetrator.side == side
