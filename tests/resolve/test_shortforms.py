"""Short forms that a report itself gives to the forces it tells of."""

import pytest

from kadesh.resolve.lexicon import PackLexicon, load_lexicon
from tests.resolve.test_sides import report_of


@pytest.fixture(scope="module")
def lexicon() -> PackLexicon:
    return load_lexicon()


# text, short form, its side, its role
CASES = (
    ("Units of the Armed Forces of Malawi (AFM) fled. AFM men shot at us.", "AFM", "MWI", "military"),
    ("The Gambian National Police (GNP) came; GNP officers fired.", "GNP", "GMB", "police"),
    ("The Israeli Occupation Forces' (IOF) raid went on. IOF shot a boy.", "IOF", "ISR", "military"),
    ("The Zor Valley Front (ZVF) left. ZVF denied it.", "ZVF", "zvf", "armed-group"),
    ("Men of the Farabundo Marti National Liberation Front [FMNL] came. FMNL denied it.", "FMNL", "fmln", "armed-group"),
)


@pytest.mark.parametrize(("text", "short", "side", "role"), CASES, ids=[short for _, short, _, _ in CASES])
def test_the_short_form_is_the_side_wherever_it_stands(
    lexicon: PackLexicon, text: str, short: str, side: str, role: str
) -> None:
    found = [m for m in lexicon.sides_in(text, report_of(text)) if m.words == short]
    assert [(m.side, m.role) for m in found] == [(side, role)] * 2


NONE = (
    "The Zor Centre for Human Rights (ZCHR) counted. ZCHR said so.",
    "The front (ZF) moved. ZF is a road.",
    "A clinic of the Valley Health Union (VHU) burned. VHU said so.",
)


@pytest.mark.parametrize("text", NONE)
def test_bodies_that_do_not_fight_are_no_sides(lexicon: PackLexicon, text: str) -> None:
    assert [m.words for m in lexicon.sides_in(text, report_of(text)) if m.kind == "force"] == []


def test_what_a_pack_knows_by_its_short_form_stays_that_side(lexicon: PackLexicon) -> None:
    text = "The Popular Kordofan Koalition (PKK) fled. PKK men came."
    assert {m.side for m in lexicon.sides_in(text, report_of(text)) if m.words == "PKK"} == {"pkk"}
