"""Deals said to be broken: by whom, in whose mouth; not those feared, not those that hold."""

import pytest

from kadesh.extract.gate import gate_claims
from kadesh.model.claim import Statement
from tests.extract.reading import lexicon, read_claims, report_of
from tests.extract.test_statements import parse_case, parties_of

CASES = [
    # who broke it stands behind 'by'
    ("The truce breaches by Eritrea are a danger to all, the Ethiopian foreign ministry said.", "violation ETH>ERI"),
    ("Ethiopia lodged a protest with Eritrea over truce violations by Eritrean forces.", "violation ETH>ERI"),
    (
        "The Houthis agreed a truce. The Yemeni army recorded nine violations by the Houthis.",
        "agreement houthis>-; violation YEM>houthis",
    ),
    ("Three ceasefires, one brokered by Kenya, collapsed.", "agreement ->-; violation ->-"),
    # who complains of it did not do it
    ("The Ukrainian army said it responded to the truce violations.", "violation UKR>-"),
    ("Officers of the OSCE have witnessed 40 violations of the truce.", "violation osce>-"),
    ("Rebels in Mali called off a truce with the army.", "violation ->mli-opposition"),
    # nothing was broken
    ("The Houthis said that if a truce violation occurred they would respond harshly.", "threat houthis>-"),
    ("The truce signed in May has held despite isolated violations.", "agreement ->-"),
    ("The truce, which held for years, was broken by Eritrea, Ethiopia said.", "violation ETH>ERI"),
    ("Aid should flow after Eritrea broke the truce.", "violation ->ERI"),
    ("The UN asked all to avoid any breach of the truce.", ""),
    (
        "The Houthis signed a truce. The UN reported human rights violations by the Houthis.",
        "accusation un>houthis; agreement houthis>-",
    ),
    ("The Houthis signed a truce. The UN listed violations by the Houthis against women.", "agreement houthis>-"),
    # who stands before it
    ("Eritrea, not Ethiopia, broke the truce, the UN said.", "denial un>-; violation un>ERI"),
    ("Eritrea bombed cities and broke the truce, Ethiopia said.", "violation ETH>ERI"),
    ("Ethiopia lodged a complaint against Eritrea over truce violations.", "violation ETH>ERI"),
    # made, or not
    ("Ethiopia began an offensive despite a truce with Eritrea.", ""),
    ("Ethiopia entered into a fragile truce with Eritrea.", "agreement ETH>ERI"),
    ("Ethiopia and Eritrea started a 30-day truce.", "agreement ETH>ERI"),
    ("Ethiopia refused to enter into a truce with Eritrea.", ""),
    ("The Taliban announced the termination of its ceasefire.", ""),
    # whose it is
    ("Peru's largest rebel group, the Shining Path, has announced a 30-day truce.", "agreement shining-path>-"),
    (
        "Ethiopia and Eritrea signed a truce, but both often accuse each other of breaching it.",
        "agreement ETH>ERI; violation ERI>ETH; violation ETH>ERI",
    ),
    ("Ethiopia began an unprovoked violation of the truce, the Eritrean army said.", "violation ERI>ETH"),
    ("The fighting in Ukraine reached a new level since the spring agreements.", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:60] for c in CASES])
def test_who_broke_it(text: str, expected: str) -> None:
    claims = read_claims(text, Statement)
    assert sorted((s.act, parties_of(s)) for s in claims) == parse_case(expected)
    _, refused = gate_claims(claims, report_of(text), lexicon=lexicon())
    assert [(r.reason, r.detail, r.claim.evidence.quote) for r in refused] == []
