"""Truces declared, extended, broken off; blame traded; notice given and not; terms set: in the other words of the news."""

import pytest

from kadesh.extract.gate import gate_claims
from kadesh.model.claim import Statement
from tests.extract.reading import lexicon, read_claims, report_of
from tests.extract.test_statements import parse_case, parties_of

# text | act speaker>addressee; ...   '-' is a side that nothing tells
CASES = [
    # truces declared, extended, renewed
    ("The Sudanese army declared a unilateral ceasefire for Eid on Thursday.", "agreement SDN>-"),
    ("The PKK declared a ceasefire with Turkey on Saturday.", "agreement pkk>TUR"),
    ("Russia announced a 36-hour truce over Orthodox Christmas.", "agreement RUS>-"),
    ("A one-day truce for Kharkiv proclaimed this morning by Russia began at noon.", "agreement RUS>-"),
    ("A one-day truce for Kharkiv was turned down this morning by Russia.", ""),
    ("Israel and Hezbollah extended their ceasefire until 18 February.", "agreement ISR>hezbollah"),
    ("The truce between Israel and Hamas was extended by two days.", "agreement ISR>hamas"),
    ("Ethiopia's government and the TPLF agreed on Wednesday to cease hostilities.", "agreement ETH>tplf"),
    # who signs it, not where, nor who brokered it
    ("Ethiopia's government and Tigrayan rebels signed a truce in Pretoria, South Africa.", "agreement ETH>tplf"),
    (
        "A ceasefire brokered by Saudi Arabia and the United States was signed in Jeddah by the Sudanese army and the RSF.",
        "agreement SDN>rsf",
    ),
    ("The ceasefire that ended the fighting between Israel and Iran still holds.", "agreement ISR>IRN"),
    ("Shells hit Houthi positions hours after Saudi Arabia announced a truce for two days.", "agreement SAU>-"),
    # broken off
    ("The Houthis ended the truce in Yemen in October.", "violation ->houthis"),
    ("Turkey said the PKK had called off the ceasefire.", "violation TUR>pkk"),
    ("Hamas said Israel had failed to honour the deal.", "violation hamas>ISR"),
    ("The Syrian army declared the ceasefire over.", "violation SYR>-"),
    ("Talks on a ceasefire in Sudan collapsed in Geneva.", ""),
    # each the other
    (
        "Armenia and Azerbaijan traded accusations of breaking the truce.",
        "violation ARM>AZE; violation AZE>ARM",
    ),
    ("Kyiv and Moscow traded blame for the strike on the dam.", "accusation UKR>RUS; accusation RUS>UKR"),
    # notice
    ("Moscow gave no warning of the strike, the Israeli army said.", "non-notification ISR>RUS"),
    ("The coalition had not been told of the convoy, the Pentagon said.", "non-notification USA>-"),
    ("Israel struck without warning Washington, a US official said.", "non-notification USA>ISR"),
    ("Israel informed Washington ahead of the strike on Doha.", "notification ISR>USA"),
    ('"They shot three times without any warning," a Syrian officer said.', ""),
    # terms
    ("Azerbaijan set Armenia a deadline of 1 October to withdraw from Lachin.", "ultimatum AZE>ARM"),
    ("The RSF gave the army in El Obeid a last chance to leave before Ramadan.", "ultimatum rsf>SDN"),
    ("M23 demanded the evacuation of the Congolese army's base by Friday.", "ultimatum m23>COD"),
    ("The Ethiopian government demanded an inquiry by Friday.", "demand ETH>-"),
    # threats
    ("Ethiopia would not sit idle if Eritrea attacked, Abiy Ahmed said.", "threat ETH>ERI"),
    ("Israel's defence minister said Hezbollah would pay a heavy price.", "threat ISR>hezbollah"),
    ("Fano said vehicles on the road to Gondar would be treated as military targets.", "threat fano>-"),
    # denials, charges, claims
    ("The junta in Myanmar says it does not target civilians.", "denial MMR>-"),
    ("The Israeli army said it was not aware of a strike in the area.", "denial ISR>-"),
    ("The court denied him bail in Kampala.", ""),
    ("Serbia was accused by Kosovo of staging the attack.", "accusation XKX>SRB"),
    ("Police suspect Boko Haram of the kidnapping in Borno, Nigeria.", "accusation NGA>boko-haram"),
    ("A Fano spokesman said his men ambushed the convoy near Debre Tabor.", "claim-of-responsibility fano>-"),
    ("Ansar Allah took credit for downing the drone in Yemen.", "claim-of-responsibility houthis>-"),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:60] for c in CASES])
def test_what_is_done_by_speaking(text: str, expected: str) -> None:
    claims = read_claims(text, Statement)
    assert sorted((s.act, parties_of(s)) for s in claims) == parse_case(expected)
    _, refused = gate_claims(claims, report_of(text), lexicon=lexicon())
    assert [(r.reason, r.detail, r.claim.evidence.quote) for r in refused] == []
