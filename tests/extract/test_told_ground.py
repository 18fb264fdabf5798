"""Ground by how it is told: names in no gazetteer, lists, what an army says was freed, who was forced out."""

import re

import pytest

from kadesh.extract.gate import gate_claims
from kadesh.model.claim import Control
from tests.extract.reading import lexicon, read_claims, report_of

CASES = [
    ("The Syrian army has gained full control of Saraqeb.", "captured SYR Saraqeb"),
    ("The Syrian army has gained full sight of Saraqeb.", ""),
    # what stands behind a name tells that it is a place
    ("The peshmerga had taken Bashkel, the biggest town west of Mosul.", "captured peshmerga Bashkel"),
    ("The peshmerga seized control of Bashkel, some 9 km east of Mosul.", "captured peshmerga Bashkel"),
    ("Ukrainian forces freed Sonivka - one of the last villages of the valley.", "captured UKR Sonivka"),
    ("Ukrainian forces took Sonivka, Kherson region.", "captured UKR Sonivka"),
    ("The Iraqi army captured Ahmed Salim, a teacher of the town.", ""),
    ("The Iraqi army captured Ahmed Salim, 31, in Mosul.", ""),
    ("The Iraqi army captured Salim, the town mayor, in Mosul.", ""),
    ("The Iraqi army captured Salim, a cook at the port, in Mosul.", ""),
    ("Ukrainian forces took Sonivka, a mill town south of Kharkiv.", "captured UKR Sonivka"),
    # a site of a town is not the town
    ("The Syrian army seized Saraqeb's shell-torn grain terminal.", "captured SYR Saraqeb's shell-torn grain terminal"),
    ("The Syrian army seized Saraqeb's hospital and the town of Binnish.",
     "captured SYR Binnish; captured SYR Saraqeb's hospital"),
    ("The Syrian army seized Saraqeb's northern districts.", "captured SYR Saraqeb's northern districts"),
    ("Syria's army loses key town of Saraqeb to rebels", "captured syrian-opposition Saraqeb; lost SYR Saraqeb"),
    ("Haftar agreed to halt his campaign to try to take Tripoli.", ""),
    ("Haftar tried to take Tripoli.", "not-captured lna Tripoli"),
    # what is claimed, and what only lies beside
    ("Rebels attacked on Friday. Saraqeb fell to their control on Sunday.", "captured syrian-opposition Saraqeb"),
    ("The Syrian army claimed control of Saraqeb.", "captured SYR Saraqeb"),
    ("Both sides claim control of Saraqeb.", ""),
    ("The mill lies 12 km north of Saraqeb, a market town the Syrian army captured in May.", "captured SYR Saraqeb"),
    ("The town, the focal point of the push, is now under Syrian army control.", ""),
    ("The Syrian army holds Saraqeb. Omar said he returned to Saraqeb.", "held SYR Saraqeb"),
    # lists, and where a town only lies
    (
        "Ukrainian forces freed three villages - Kupiansk, Sonivka and Bakhmut.",
        "captured UKR Bakhmut; captured UKR Kupiansk; captured UKR Sonivka",
    ),
    (
        "They shelled government-held Kupiansk and the town of Horlivka, which is held by the Donetsk People's Republic.",
        "held UKR Kupiansk; held dpr Horlivka",
    ),
    ("Rebels entered Saraqeb. The Syrian army took the town on the road between Aleppo and Homs.",
     "captured SYR Saraqeb; entered syrian-opposition Saraqeb"),
    # an army tells of its own deeds
    ("The village of Sonivka was liberated, the Russian defence ministry said.", "captured RUS Sonivka"),
    ("The Russian defence ministry said the town of Kupiansk had been retaken.", "captured RUS Kupiansk"),
    ("The Russian defence ministry said the town of Kupiansk had been captured.", "captured RUS Kupiansk"),
    ("The Ukrainian army said the town of Kupiansk had been captured.", ""),
    ("The Ukrainian army said the town of Kupiansk had been liberated.", "captured UKR Kupiansk"),
    ("The Russian defence ministry said the road to Kupiansk was cleared of mines.", ""),
    ("The Russian defence ministry denied that the town of Kupiansk was captured.", ""),
    ("A teacher said the town of Kupiansk was liberated.", ""),
    # who had to go
    ("Houthi fighters forced the Yemeni government out of Taiz.", "captured houthis Taiz; lost YEM Taiz"),
    ("Houthi fighters evicted the Yemeni army from Taiz.", "captured houthis Taiz; lost YEM Taiz"),
    ("General Khalifa Haftar's men fought on. Haftar left Moscow without signing.", ""),
    ("Bombings by the Houthis left half of Taiz without electricity.", ""),
    ("The Houthis left Taiz without a fight.", "lost houthis Taiz"),
    # what is not so, and what somebody is warned of
    ("The council said reports that the Turkish army had entered Manbij were false.", "not-captured TUR Manbij"),
    ("Turkey warned Syrian troops not to take the town of Manbij.", ""),
    ("The army of Libya said the chances of Haftar's forces retaking Sirte were slim.", ""),
    # two towns by their names, and besieged by somebody nobody knows
    (
        "People of Jindires and Rajo, two towns near Afrin under siege by the Turkish army, will leave.",
        "besieged TUR Jindires; besieged TUR Rajo",
    ),
    ("Near Jindires and Rajo, two drones of the Turkish army besieged Afrin.", "besieged TUR Afrin"),
    ("Homs is besieged by the Syrian army. Hama is under siege by hungry goatherds.", "besieged SYR Homs"),
    # shares, sieges, who is no party
    ("Ethiopian forces control 70% of Tigray.", "held ETH 70% of Tigray"),
    ("Army-besieged Homs was shelled by the Syrian army.", "besieged SYR Homs"),
    ("The town of Taiz was seized by the Houthis last May, as US troops left.", "captured houthis Taiz"),
]  # fmt: skip


_LEAD = re.compile(r"^(?:besieged |(?:town|village) of )")


def _told(claims: list[Control]) -> list[str]:
    return sorted(f"{c.status} {c.actor.side or '-'} {_LEAD.sub('', c.where.words or '')}" for c in claims)


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:60] for c in CASES])
def test_told_ground(text: str, expected: str) -> None:
    found = read_claims(text, Control)
    kept, _ = gate_claims(found, report_of(text), lexicon=lexicon())
    assert _told([c for c in kept if isinstance(c, Control)]) == ([] if not expected else expected.split("; "))
