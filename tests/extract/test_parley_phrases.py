"""Acts of speech told in passing: who stands accused, who speaks for two, whose 'it' is, who only brokered a deal."""

import pytest

from kadesh.extract.gate import gate_claims
from kadesh.model.claim import Statement
from tests.extract.reading import lexicon, read_claims, report_of
from tests.extract.test_statements import parse_case, parties_of

CASES = [
    # who is accused, not who accuses
    ("The siege of Taiz by the Houthis, accused by Washington of using hunger, goes on.", "accusation USA>houthis"),
    ("The Saudi-led coalition accused of killing dozens of mourners struck again.", "accusation ->saudi-led-coalition"),
    ("Wagner fighters accused of looting homes in Bangui left on Sunday.", "accusation ->wagner"),
    ("The Houthis, blamed for the attack on the port, said nothing.", "accusation ->houthis"),
    ("Armenia accused Azerbaijan of shelling the village.", "accusation ARM>AZE"),
    # nobody claims it
    ("No group has claimed responsibility for the blast in Kabul.", ""),
    ("Nobody claimed responsibility for the ambush near Gao.", ""),
    # whose 'it' is
    (
        "A monitor said JNIM had posted a video in which it claimed responsibility for the raid.",
        "claim-of-responsibility jnim>-",
    ),
    ("The ELN sent a letter in which it took credit for the blast.", "claim-of-responsibility eln>-"),
    ("Ankara began raids on Sunday. It blames the PKK for the bombing.", "accusation TUR>pkk"),
    (
        "The draft text urged an end to raids by the Chadian army. It condemns the abuses of the Sudanese rebels.",
        "accusation ->sdn-opposition",
    ),
    # whose office it is
    ("Raiders killed nine in South Sudan. Koch County information officer Peter Gai denied it.", "denial SSD>-"),
    ("The RSF lost two men. Its military council in Nyala denied the charge.", "denial rsf>-"),
    # who speaks, too, and who is only spoken of
    ("Mali's army and its Russian allies say that JNIM is to blame for the shelling of Gao.", "accusation MLI>jnim"),
    ("A resolution on Mali which called for an end to attacks was passed.", "demand ->-"),
    ('JNIM fighters left Gao. "There was no other choice," JNIM said.', ""),
    (
        "Member of the Syrian Coalitions council Omar Bek condemned the war crimes of the Assad regime.",
        "accusation syrian-opposition>SYR",
    ),
    # two who speak: whoever is named first
    (
        "Turkish President Recep Tayyip Erdogan and his Russian counterpart Vladimir Putin called for a ceasefire.",
        "demand TUR>-",
    ),
    ("Syria and its ally Russia deny that a hospital was hit.", "denial SYR>-"),
    # whose word of saying stands beside
    ("Azerbaijan says the town has been captured, Armenia says it did not happen.", "denial ARM>-"),
    ("Myanmar's army said the rebels were not in full control of the base.", "denial MMR>-"),
    ("The MILF said the raid was not sanctioned by its leaders.", "denial milf>-"),
    ("The MILF said that peace had not been its only aim.", ""),
    # denied by whom
    ("The accusations were rejected by Rwanda.", "denial RWA>-"),
    ("The report was dismissed by the Ethiopian government on Monday.", "denial ETH>-"),
    ("That allegation was denied by Hezbollah in Beirut.", "denial hezbollah>-"),
    ("He was denied bail by a court in Mali.", ""),
    ("The Kremlin said it knew nothing of the strike.", "denial RUS>-"),
    ("An army spokesman in Mali said no civilians were killed.", "denial MLI>-"),
    ("Residents of Gao in Mali said no civilians were killed.", ""),
    # charged by states that are no one side; said to be behind it
    ("Western powers say the Syrian government has been responsible for gas attacks.", "accusation ->SYR"),
    ("Boko Haram was most likely behind the attack, a Nigerian minister said.", "accusation NGA>boko-haram"),
    ("The Taliban were behind the bombing in Kabul, the Afghan president said.", "accusation AFG>taliban"),
    ("Smoke rose behind the bombing squad, a Nigerian minister said.", ""),
    # ranks and offices of a state, where nothing else tells whose
    ("Maj. Tamba Kone denied the report. Troops patrol the streets of Bamako in Mali.", "denial MLI>-"),
    ("Deputy premier Jama Saalah accused Nairobi of arming the clan. Troops left Kismayo in Somalia.", "accusation SOM>KEN"),
    ("Gen. Salim Kadri of the FSA denied the report. Syria's army shelled Homs.", "denial fsa>-"),
    ("The shopkeeper denied the report in Mali.", "denial ->-"),
    # who brokered it is no party
    ("A ceasefire brokered by Qatar took effect in Chad on Monday.", "agreement ->-"),
    ("Libya agreed to free the men under a deal brokered by Egypt and Malta.", "agreement LBY>-"),
    ("A truce brokered by Washington and Moscow has held in Syria.", "agreement USA>RUS"),
    ("The year-old ceasefire line runs along the river.", ""),
    ("A ceasefire in Chad could be agreed by next week, Qatar's minister said.", ""),
    ("Chad and Sudan sign a wide military deal.", "agreement TCD>SDN"),
    ("Chad wants to sign a deal with Sudan.", ""),
    ("Tripoli is the seat of the Government of National Accord, which is backed by Ankara.", ""),
    # who only stands accused, what only fails, what is said of a charge
    (
        "The RSF is accused of looting Nyala since Sunday, when the paramilitary group declared it had won.",
        "accusation ->rsf",
    ),
    ("Chad, Sudan say truce fails to last", ""),
    ("Sudan rejected the Chadian charges as a “provocation”.", "denial SDN>TCD"),
    ("An RSF officer described the charges as “wild exaggeration”.", "denial rsf>-"),
    ("Ankara warned the PKK against any further attacks.", "threat TUR>pkk"),
    ("The Foreign Office warned travellers against attacks in Chad.", ""),
    ("Somalia has declared all-out war on al-Shabab.", "threat SOM>al-shabaab"),
    ("Somalia has declared war on drug gangs.", ""),
    ("Both sides traded charges of violating a ceasefire brokered by Qatar.", "agreement ->-; violation ->-"),
    ("Kyiv said Russian sabotage groups had left.", ""),
    ("Its jets did not take part in the raids on Yemen, a US official said.", "denial USA>-"),
    ("Iraq's army urged farmers of hills under Islamic State control to leave.", "demand IRQ>-"),
    # set phrases
    ("Turkey won't allow the YPG to found a state on its border, its prime minister said.", "threat TUR>ypg"),
    ("Libya's air force said the crash was due to a technical fault.", "denial LBY>-"),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:60] for c in CASES])
def test_what_is_done_by_speaking_in_passing(text: str, expected: str) -> None:
    claims = read_claims(text, Statement)
    assert sorted((s.act, parties_of(s)) for s in claims) == parse_case(expected)
    _, refused = gate_claims(claims, report_of(text), lexicon=lexicon())
    assert [(r.reason, r.detail, r.claim.evidence.quote) for r in refused] == []
