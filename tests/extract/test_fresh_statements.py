"""Who is aimed at and who is not: accused of helping others, asked to stop a crime, told something, only looked for."""

import pytest

from kadesh.extract.gate import gate_claims
from kadesh.model.claim import Statement
from tests.extract.reading import lexicon, read_claims, report_of
from tests.extract.test_statements import parse_case, parties_of

CASES = [
    # of whom, not of what
    ("The Kenyan government accuses foreign powers of feeding the war by arming al-Shabaab.", "accusation KEN>-"),
    ("The Kenyan government accuses Eritrea of arming al-Shabaab.", "accusation KEN>ERI"),
    ("The African Union condemned a raid on a school in the Houthi-held city of Hodeidah.", "accusation african-union>-"),
    ("France condemned the bombing in Kabul by the Taliban.", "accusation FRA>taliban"),
    ("France condemned in the strongest terms the massacre of the Assad regime.", "accusation FRA>SYR"),
    ("Kenya appealed to donors to help the people of Sudan.", "demand KEN>-"),
    ("Kenya appealed to Sudan to stop the fighting.", "demand KEN>SDN"),
    # by nobody who is named
    ("Air raids blamed on the Saudi-led coalition killed nine people.", "accusation ->saudi-led-coalition"),
    ("A car bomb that was blamed on al-Shabaab killed nine people.", "accusation ->al-shabaab"),
    ("No one owned up to the raid which the Sudanese army blamed on the RSF.", "accusation SDN>rsf"),
    ("Rwanda itself stands accused of supporting the M23.", "accusation ->RWA"),
    ("The Ethiopian army fought on. It is accused by rights groups of killing civilians.", "accusation ->ETH"),
    # who goes on to speak
    ("The raid went on, with Ukraine accusing Russia of using gas.", "accusation UKR>RUS"),
    ("Damascus denied responsibility and blamed Ankara.", "accusation SYR>TUR; denial SYR>TUR"),
    (
        "Ukraine said it would raise the raid at the council and called on Moscow to open the road, Reuters reported.",
        "demand UKR>RUS",
    ),
    ("Key Saudi ally Bahrain welcomed the plan and called for a truce.", "demand BHR>-"),
    ("A summit in Tehran called for a truce in Yemen.", ""),
    # no demand of others, no charge by who is charged
    ("Kenya said it instructed the army to strike nine targets in Somalia.", ""),
    ("Kenya ordered Somali troops to leave the town of Beledweyne.", "demand KEN>SOM"),
    ("Kenya met rebels alleged to have attacked Somalia.", ""),
    ("Shelling of the town will not be tolerated, the Kenyan army said.", "threat KEN>-"),
    ("Kenya said Eritrea started the war.", "accusation KEN>ERI"),
    ("Kenya said Eritrea started the talks.", ""),
    ("The hill had no strategic importance, the Kenyan army said.", ""),
    # no charge
    ("Chemical weapons inspectors of the United Nations will come, Russia said.", ""),
    ("Turkey said the United Nations mission was formed to investigate chemical weapons.", ""),
    ("Russia said Ukraine had used chemical weapons.", "accusation RUS>UKR"),
    ("Turkey said it would fight Islamic State terrorists.", "threat TUR>isis"),
    ("Ukraine called on the Security Council of the United Nations to condemn the massacre.", "demand UKR>un"),
    ("Mortar shells slammed into the centre of Kyiv, killing nine.", ""),
    ("John Kerry insisted the truce in Yemen was not dead.", ""),
    ("Washington looked for ways to deal with the bloodshed, it was announced.", ""),
    # denied, and admitted
    ("The reports of gas are totally false, the Syrian ministry said.", "denial SYR>-"),
    ("The Houthis have admitted to using mines in Taiz.", "claim-of-responsibility houthis>-"),
    ("Kenya said Eritrea holds responsibility for the raid.", "accusation KEN>ERI"),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:60] for c in CASES])
def test_who_is_aimed_at(text: str, expected: str) -> None:
    claims = read_claims(text, Statement)
    assert sorted((s.act, parties_of(s)) for s in claims) == parse_case(expected)
    _, refused = gate_claims(claims, report_of(text), lexicon=lexicon())
    assert [(r.reason, r.detail, r.claim.evidence.quote) for r in refused] == []
