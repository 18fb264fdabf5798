"""What papers print every day of what parties say: claims, denials, threats, demands and deals, and what is none."""

import pytest

from kadesh.extract.gate import gate_claims
from kadesh.model.claim import Statement
from tests.extract.reading import lexicon, read_claims, report_of
from tests.extract.test_statements import parse_case, parties_of

CASES = [
    # claims of one's own deeds are no charge
    ("The Taliban said they were behind the blast in Herat.", "claim-of-responsibility taliban>-"),
    ("The Taliban said Pakistan was behind the blast in Herat.", "accusation taliban>PAK"),
    ("Al-Shabaab said it was responsible for the raid on the port.", "claim-of-responsibility al-shabaab>-"),
    ("JNIM said it had sent the bomber who struck the camp.", "claim-of-responsibility jnim>-"),
    ("Al-Shabaab said it had sent word to the elders of the town under siege.", ""),
    ("Kenya's army said it was responsible for guarding the camp after the raid.", ""),
    ("Kenya's army said it was behind schedule after the raid.", ""),
    ("Kenya's army said it sent the wounded to Garissa.", ""),
    # denied by another: said all the same
    ("Sudan accuses Chad of arming the rebels, a charge Chad denies.", "accusation SDN>TCD; denial TCD>-"),
    ("Chad denies that it shelled the village.", "denial TCD>-"),
    # not involved, contradicted
    ("The Kremlin said Russian troops were not involved.", "denial RUS>-"),
    ("Uganda's defence minister contradicted the report that the army had killed herders.", "denial UGA>-"),
    # suspected, called a crime
    ("Police said they suspected the PKK in Turkey's Van province.", "accusation TUR>pkk"),
    ("Police said they suspected nothing when the bomb went off in Turkey's Van province.", ""),
    ("Turkey suspects Greece is hiding a killer.", ""),
    ("Turkey suspects the PKK of planting the bomb.", "accusation TUR>pkk"),
    ("Iran's president called Israel a terrorist state.", "accusation IRN>ISR"),
    ("Witnesses alleged that soldiers fired on a crowd in Jos, Nigeria.", "accusation NGA>NGA"),
    # sides that nobody names
    ("Both sides accused each other of starting the fighting.", "accusation ->-"),
    ("Both sides agree that each other man fled the fighting.", ""),
    # demanded by those who hold people
    ("The kidnappers demanded a ransom for the nine captives.", "demand ->-"),
    ("The teachers demanded more pay, and shots were heard.", ""),
    ("The Israeli army ordered the evacuation of Rafah.", "demand ISR>-"),
    ("Rwanda ordered the withdrawal of its troops after the battle.", ""),
    ("The Israeli army ordered the mayor of Rafah shot.", ""),
    # threats
    ('Iran promised "bitter revenge" for the raid.', "threat IRN>-"),
    ("Iran promised bread to those hurt in the raid.", ""),
    ("Kenya's president said the raid would not go unanswered.", "threat KEN>-"),
    ("Al-Shabaab warned Kenya of more attacks.", "threat al-shabaab>KEN"),
    ("France warned of more attacks in Mali.", ""),
    ("Kenya warned of more attacks by al-Shabaab.", ""),
    ("Kenya warned farmers of more rain after the attacks.", ""),
    ("Ethiopia's prime minister said the army would crush the OLA.", "threat ETH>ola"),
    ("Ethiopia's prime minister said Eritrean troops would crush the OLA.", ""),
    ("Pakistan warned that any aggression would be answered.", ""),
    ("Egypt's president vowed to chase the killers out of Sinai.", "threat EGY>-"),
    ("Egypt's president vowed to bring water to Sinai after the raid.", ""),
    ("Egypt's president vowed to root out graft after the raid.", ""),
    ("Egypt's president promised to let the wounded pass.", ""),
    # in few words
    ("The Islamic State claimed it on Telegram.", "claim-of-responsibility isis>-"),
    ("The Islamic State claimed it was raining when the bomb went off.", ""),
    ("Armenia lost the valley in the battle and has claimed it for decades.", ""),
    ("Eritrea claims it too since the battle.", ""),
    ('"Totally baseless," said Kenya\'s interior minister of the report on the killings.', "denial KEN>-"),
    ('Kenya\'s army denied that it fired. "Baseless," its spokesman said.', "denial KEN>-"),
    ("There had been no such attack, Kenya's army said.", "denial KEN>-"),
    ("Ukraine said it was Russian troops who had opened fire.", "accusation UKR>RUS"),
    ("Ukraine said it was Russian troops who lost nine men in the raid.", ""),
    ("Rwanda said it was Uganda that sent food to the camp after the raid.", ""),
    ("No such attack will be borne by the elders, Kenya's army said.", ""),
    ("Ukraine said it was raining when Russian troops opened fire.", ""),
    ("The Yemeni government pointed to the Houthis as the killers.", "accusation YEM>houthis"),
    ("Diplomats pointed to the Houthis as the killers.", ""),
    ("The Yemeni government pointed to the Saudi withdrawal as a blow after the raid.", ""),
    ("The Yemeni government put Saudi deaths down to bad training.", ""),
    ("The Yemeni government laid the raid at the door of the Houthis.", "accusation YEM>houthis"),
    # by a title told in full before
    (
        "Ukraine's security service held nine men near Russia's Kursk. The service denied beating them.",
        "denial UKR>-",
    ),
    (
        "Ukraine's security service and Russia's security service held nine men. The service denied beating them.",
        "denial ->-",
    ),
    # deals
    ("Ukraine and Russia agreed on a prisoner swap.", "agreement UKR>RUS"),
    ("Ukraine wants a prisoner swap after the battle.", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:60] for c in CASES])
def test_what_is_said_every_day(text: str, expected: str) -> None:
    claims = read_claims(text, Statement)
    assert sorted((s.act, parties_of(s)) for s in claims) == parse_case(expected)
    _, refused = gate_claims(claims, report_of(text), lexicon=lexicon())
    assert [(r.reason, r.detail, r.claim.evidence.quote) for r in refused] == []
