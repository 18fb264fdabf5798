"""What looks like an act of speech and is none, and acts in unusual company: resolutions, 'neither', 'denied access'."""

import pytest

from kadesh.extract.gate import gate_claims
from kadesh.model.claim import Statement
from tests.extract.reading import lexicon, read_claims, report_of
from tests.extract.test_statements import parse_case, parties_of

CASES = [
    # sought, but not asked for
    ("Russia backs Syria against rebels seeking to end its rule.", ""),
    ("After the raid France seeks an end to the fighting in Syria.", "demand FRA>SYR"),
    # neither of them
    ("Neither al-Shabaab nor the Kenyan army blamed anybody for the blast.", ""),
    ("The Kenyan army blamed al-Shabaab for the blast.", "accusation KEN>al-shabaab"),
    # denied something, and no denial
    ("The families of the dead were denied access, and Kenyan guards denied entry to nine wounded men.", ""),
    ("Kenya denied entering Somalia after the raid.", "denial KEN>SOM"),
    # how they shot is no charge
    ("Al-Shabaab gunmen opened indiscriminate fire, the Kenyan police said.", ""),
    # resolutions demand, whoever tells of them
    (
        "The UN Security Council has passed resolution 99 demanding that the RSF end their blockade of El Obeid.",
        "demand un>rsf",
    ),
    ("The UN Security Council has adopted a resolution ordering an end to indiscriminate shelling.", "demand un>-"),
    # a commitment that is not kept breaks the deal and denies nothing
    ("The Kenyan army said the rebels did not commit to the truce.", "violation KEN>-"),
    # talks are no truce
    ("The guerrillas left cease-fire talks with the government of Kenya.", ""),
    ("The guerrillas broke the cease-fire in Kenya.", "violation ->ken-opposition"),
    ("Truce talks between Ethiopia and Eritrea collapsed.", ""),
    # not yet, or no longer
    ("Shots were heard after the end of the truce was announced in Kenya.", ""),
    ("A truce was announced in Kenya.", "agreement ->-"),
    # who was charged denies it
    ("Kenya accused Uganda of the raid, though it denied any part in it.", "accusation KEN>UGA; denial UGA>-"),
    ("Congo accuses Rwanda of backing M23, a charge it has denied.", "accusation COD>RWA; denial RWA>-"),
    ("Uganda was accused by Kenya of the raid, but it denied it.", "accusation KEN>UGA; denial UGA>-"),
    ("Kenya accused Uganda of the raid. It denied shelling the town.", "accusation KEN>UGA; denial KEN>-"),
    # a deal told again
    ("Ethiopia and Eritrea signed a peace deal. Prisoners went home under the agreement.", "agreement ETH>ERI"),
    ("Ethiopia and Eritrea signed a peace deal. A truce was announced in May.", "agreement ->-; agreement ETH>ERI"),
    # sent to a land, and not of it
    ("Anna Berg, ambassador to Syria, called on the army to stop the raids.", "demand ->-"),
    ("Russia's ambassador to Syria denied the raid.", "denial RUS>-"),
    # linked to somebody
    ("Kenyan police linked the attack in Garissa to al-Shabaab.", "accusation KEN>al-shabaab"),
    ("A road linked the attacked camp to the Kenyan town.", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:60] for c in CASES])
def test_what_is_said_of_others(text: str, expected: str) -> None:
    claims = read_claims(text, Statement)
    assert sorted((s.act, parties_of(s)) for s in claims) == parse_case(expected)
    _, refused = gate_claims(claims, report_of(text), lexicon=lexicon())
    assert [(r.reason, r.detail, r.claim.evidence.quote) for r in refused] == []
