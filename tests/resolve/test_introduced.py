"""Armed groups that only the report itself introduces."""

import pytest

from kadesh.resolve.lexicon import PackLexicon, load_lexicon
from tests.build import report
from tests.resolve.test_sides import report_of


@pytest.fixture(scope="module")
def lexicon() -> PackLexicon:
    return load_lexicon()


# text, the words and sides of groups that no pack has
CASES: tuple[tuple[str, list[tuple[str, str]]], ...] = (
    ("The rebel group Kivu Shield stormed a post. Kivu Shield lost two men.", [("Kivu Shield", "kivu-shield")] * 2),
    (
        "The banned outfit Brotherhood of Zor (BOZ) struck again. BOZ said so.",
        [("Brotherhood of Zor", "boz"), ("BOZ", "boz"), ("BOZ", "boz")],
    ),
    ("In 1994 the Chitra Sena shot six men. The Chitra Sena denied it.", [("Chitra Sena", "chitra-sena")] * 2),
    (
        "Fighters of the Namda Valley Liberation Army fled.",
        [("Namda Valley Liberation Army", "namda-valley-liberation-army")],
    ),
    ("Jaish al-Vadi claimed the blast.", [("Jaish al-Vadi", "jaish-al-vadi")]),
    ("Gunmen of the Zanta Hawks took a boy. The Zanta Hawks deny it.", [("Zanta Hawks", "zanta-hawks")] * 2),
    ("They belong to the Mota Wanga, a militia of hunters.", [("Mota Wanga", "mota-wanga")]),
    ("A guerrilla group calling itself Red Kite said so.", [("Red Kite", "red-kite")]),
    ("On the hill the Baraki militia shot two boys.", [("Baraki", "baraki")]),
    ("In the town a Sunni militia and the Shia militia Hezbollah met.", []),
    ("Fighters of the Iraqi army fled.", []),
    ("A rebel group in Monday's raid, the militant group said.", []),
    ("They met terrorist groups Northwest of Aleppo city.", []),
    ("A militant group Syrian state television named fled.", []),
    ("The Fifth Brigade and the Salvation Army came.", []),
)


@pytest.mark.parametrize(("text", "groups"), CASES, ids=[text for text, _ in CASES])
def test_groups_that_a_report_introduces(lexicon: PackLexicon, text: str, groups: list[tuple[str, str]]) -> None:
    known = {side.slug for side in lexicon.pack.sides}
    found = lexicon.sides_in(text, report_of(text))
    assert [(m.words, m.side) for m in found if m.kind == "force" and m.side not in known] == groups


def test_what_a_pack_knows_by_its_short_form_stays_that_side(lexicon: PackLexicon) -> None:
    text = "The separatist movement Workers of Kurdistan (PKK) fought. PKK men fled."
    assert {m.side for m in lexicon.sides_in(text, report(text)) if m.kind == "force"} == {"pkk"}
