"""Who says so: what is only worded by somebody, figures put at, papers and their issuers, lists, own bulletins."""

from typing import Any

import pytest

from kadesh.model.claim import Toll
from tests.extract.reading import read_claims

# text, words of the toll, who says it
SAID: list[Any] = [
    # what somebody only words is not told by them, nor does it go on from there
    ("Six nuns were killed in what the police called a robbery. Two of them died.", "Six nuns", None),
    ("Six nuns were killed in what the police called a robbery. Two nuns died.", "Two nuns", None),
    ("The police said six nuns were killed in what they called a robbery.", "six nuns", "The police"),
    ("In what the police said was an assault that killed six nuns a bus was burnt.", "six nuns", "the police"),
    ("The dead include two cooks and six nuns who, the police say, ran a school.", "two cooks", None),
    ("The dead include two cooks and six nuns, the police say.", "two cooks", "the police"),
    # 'it' is who charges, not who is charged, and not many; a news agency that is official
    ("Paris blames the army for the raid on Gao which it says killed six nuns.", "six nuns", "Paris"),
    ("It came with the union accusing the army of killing six nuns.", "six nuns", "the union"),
    ("The mayor said the road was cut, accusing the army of killing six nuns.", "six nuns", "The mayor"),
    ("Paris was blamed for the raid. It said six nuns were killed.", "six nuns", None),
    ("The army shelled Gao. It said six nuns were killed.", "six nuns", "The army"),
    ("Photos showed militants. It said six nuns were killed.", "six nuns", None),
    (
        "The official Syrian Arab News Agency reported that the air force struck. It said six nuns were killed.",
        "six nuns",
        "Syrian Arab News Agency",
    ),
    (
        "The Syrian Observatory for Human Rights spoke. The UK-based Syrian opposition organisation said six nuns died.",
        "six nuns",
        "Syrian Observatory for Human Rights",
    ),
    (
        "The Syrian Observatory for Human Rights said Raqqa fell. A Syrian opposition group said six nuns were killed.",
        "six nuns",
        "A Syrian opposition group",
    ),
    # 'according to' is of the part behind the last ';'
    ("Six nuns died in Gao; three cooks died in Ansongo, according to the mayor.", "Six nuns", None),
    ("Six nuns died in Gao; three cooks died in Ansongo, according to the mayor.", "three cooks", "the mayor"),
    ("Six nuns died in Gao; according to the mayor three cooks died in Ansongo.", "three cooks", "the mayor"),
    # somebody puts something at a figure
    ("Relief workers put the abducted at 31.", "31", "Relief workers"),
    ("The union put its own loss at 17.", "17", "The union"),
    ("The union gave a breakdown: 14 guards and nine cooks killed in the north.", "14 guards", "The union"),
    # the union's papers
    ("In its own tally 17 guards were killed.", "17 guards", None),
    ("The union called for a truce. In its tally 17 guards were killed.", "17 guards", "The union"),
    ("The union said roads were cut. In its tally 17 guards were killed.", "17 guards", "The union"),
    ("The Gao Union's list has 17 dead.", "17 dead", "The Gao Union's list"),
    # one who goes on
    (
        "The envoy said roads were cut. Gao suffered most, he went on. Six nuns were killed.",
        "Six nuns",
        "The envoy",
    ),
    ("The envoy said roads were cut. He went on to Gao. Six nuns were killed.", "Six nuns", None),
    ("The envoy said roads were cut. According to him six nuns were killed.", "six nuns", "The envoy"),
    ("Six nuns were killed, the envoy thought.", "Six nuns", "the envoy"),
    ("Six nuns were killed in a raid that rebels have vowed to repeat.", "Six nuns", None),
    ("Two men are in jail for it, one has confessed. Six nuns were killed.", "Six nuns", None),
    # verbs that the parse takes for nouns, brackets behind a quotation, a member is somebody
    ("Six nuns were killed in May, figures of the mission show.", "Six nuns", "figures of the mission"),
    ("The union counts 41 dead. The Gao guards count 29.", "29", "The Gao guards"),
    (
        'At Gao "a vile ambush" (union spokesman Ali Nur) was laid. Six nuns died, he said.',
        "Six nuns",
        "union spokesman Ali Nur",
    ),
    ("At Gao a long (union spokesman Ali Nur) file was read. Six nuns died.", "Six nuns", None),
    (
        "A member of the village council said shells fell. Six nuns were killed, he said.",
        "Six nuns",
        "A member of the village council",
    ),
    # who is quoted is not heard over a sentence
    (
        'The mayor spoke of "nine or ten" dead. It rained. Six nuns died. It was hot. Roads broke. A medic said so.',
        "Six nuns",
        None,
    ),
    (
        "The mayor spoke of nine or ten dead. It rained. Six nuns died. It was hot. Roads broke. A medic said so.",
        "Six nuns",
        "The mayor",
    ),
    # who is brought in without a word of saying and speaks then
    (
        "A colonel of the Gao Front met a reporter. It rained. Six nuns had died, he said.",
        "Six nuns",
        "A colonel of the Gao Front",
    ),
    (
        "The mayor said roads broke. Outside the inn, a bus driver, Ali Nur, was at work. Six nuns had died, he said.",
        "Six nuns",
        "a bus driver, Ali Nur",
    ),
    ("A council of elders met in Gao. It rained. Six nuns had died, he said.", "Six nuns", None),
    # names whole
    (
        "Six nuns were killed, according to the governor of Gao province, Ali Nur.",
        "Six nuns",
        "the governor of Gao province, Ali Nur",
    ),
    ("Six nuns were killed, according to the governor of Gao, Kidal and Menaka.", "Six nuns", "the governor of Gao"),
    (
        "Six nuns were killed, the head of the northern district, Ali Nur-Keita, said.",
        "Six nuns",
        "the head of the northern district, Ali Nur-Keita",
    ),
    (
        "The Ministry of Public Health of the Islamic State of Lakeland said six nuns died.",
        "six nuns",
        "The Ministry of Public Health of the Islamic State of Lakeland",
    ),
    ("The union put its tents at the gate, where 17 guards were wounded.", "17", None),
]

# papers: text, words of the toll, whose paper it is
PAPERS: list[Any] = [
    ("Press Statement\n\nReference: Ko Bale, Spokesperson, Gao Front\n\nThree guards were killed.", "Three", "Ko Bale"),
    ("NOTICE No 9\n\nFrom: Gao Defence Union\n\n1. Our men killed nine soldiers.", "nine soldiers", "Gao Defence Union"),
    ("One nun was killed.\n\nGao: five bombs.\n\nKidal: calm.\n\nAli Nur, head of the province", "One nun", "Ali Nur"),
    ("One nun was killed.\n\nGao: five bombs.\n\nKidal: calm.\n\nAli Nur, our reporter in Gao", "One nun", None),
    ("One nun was killed.\n\nGao: bombs.\n\nKidal: calm.\n\nAli Nur, head of the province, was away.", "One nun", None),
    # lines under a colon
    ("The union said 41 guards died, as follows:\n\nNorth: 15 dead\nSouth: 26 dead", "26 dead", "The union"),
    ("The union said 41 guards died.\n\nIt rained.\n\nNorth: 15 dead\nSouth: 26 dead", "26 dead", None),
    ("Gao is calm.\n\nAccording to the nurses, the days were:\nFirst, calm.\nThen 26 nuns died.", "26 nuns", "the nurses"),
]


@pytest.mark.parametrize(("text", "words", "source"), [*SAID, *PAPERS])
def test_who_says_it(text: str, words: str, source: str | None) -> None:
    told = [t for t in read_claims(text, Toll) if words in t.evidence.quote]
    assert told, f"not counted: {words}"
    assert told[0].source is None if source is None else told[0].source is not None and told[0].source.name == source
