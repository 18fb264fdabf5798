"""Which people a word for an outcome speaks of: coordination, shares of a whole, passives, lists by place."""

from typing import Any

import pytest

from kadesh.extract.counting.cues import find_cues
from kadesh.extract.counting.groups import find_groups
from kadesh.extract.counting.links import link_groups
from tests.desk import Desk

Expected = tuple[str, str, str | None]

# sentence, (words of the group, outcome, words of the whole it is a share of) for each
LINKED: list[Any] = [
    ("Five soldiers were killed in Avdiivka.", [("Five soldiers", "killed", None)]),
    ("Shells killed five soldiers in Avdiivka.", [("five soldiers", "killed", None)]),
    # coordination
    ("Five soldiers and three civilians died.", [("Five soldiers", "killed", None), ("three civilians", "killed", None)]),
    ("The blast killed six and wounded 30 more.", [("six", "killed", None), ("30 more", "wounded", None)]),
    (
        "Two guards, a teacher and a driver died.",
        [("Two guards", "killed", None), ("a teacher", "killed", None), ("a driver", "killed", None)],
    ),
    ("Four people were killed and nine wounded.", [("Four people", "killed", None), ("nine wounded", "wounded", None)]),
    (
        "Four people were killed and nine others were injured.",
        [("Four people", "killed", None), ("nine others", "wounded", None)],
    ),
    ("Ten rebels were killed and two captured in Marawi.", [("Ten rebels", "killed", None), ("two", "captured", None)]),
    ("Gunmen shot dead two farmers and kidnapped eleven.", [("two farmers", "killed", None), ("eleven", "kidnapped", None)]),
    ("Two guards were shot dead in Cali.", [("Two guards", "killed", None)]),
    ("The raid left eight dead and 14 injured.", [("eight dead", "killed", None), ("14 injured", "wounded", None)]),
    ("The raid left eight people dead.", [("eight people", "killed", None)]),
    ("Three dead, seven wounded in Nairobi blast", [("Three dead", "killed", None), ("seven wounded", "wounded", None)]),
    # shares
    (
        "Nine people died, including three children.",
        [("Nine people", "killed", None), ("three children", "killed", "Nine people")],
    ),
    ("Six people were killed, among them a woman.", [("Six people", "killed", None), ("a woman", "killed", "Six people")]),
    (
        "Twenty men were wounded, two of them seriously.",
        [("Twenty men", "wounded", None), ("two", "wounded", "Twenty men")],
    ),
    (
        "Nine soldiers were killed: four in Gao, three in Mopti and two in Kidal.",
        [
            ("Nine soldiers", "killed", None),
            ("four", "killed", "Nine soldiers"),
            ("three", "killed", "Nine soldiers"),
            ("two", "killed", "Nine soldiers"),
        ],
    ),
    ("Twelve of the wounded died later.", [("Twelve of the wounded", "killed", None)]),
    ("A doctor said two of the injured had died.", [("two of the injured", "killed", None)]),
    (
        "An ambush caused 12 casualties, of which seven dead, and capturing five rifles.",
        [("seven dead", "killed", None)],
    ),
    # who is told of it is not harmed
    ("Police in Arwal district said that 23 men were gunned down.", [("23 men", "killed", None)]),
    ("Officials told reporters that four guards were killed.", [("four guards", "killed", None)]),
    ("The mayor told journalists two farmers died.", [("two farmers", "killed", None)]),
    # passives, nouns and tolls
    ("A mortar round fell on a school, killing two pupils.", [("two pupils", "killed", None)]),
    ("The death of a soldier was confirmed after the raid.", [("a soldier", "killed", None)]),
    ("The killing of four priests by rebels was condemned.", [("four priests", "killed", None)]),
    ("The death toll has risen to 51.", [("51", "killed", None)]),
    ("The toll from the strike reached at least 20.", [("at least 20", "killed", None)]),
    ("The siege claimed the lives of 70 residents.", [("70 residents", "killed", None)]),
    ("Six women lost their lives in the bombing.", [("Six women", "killed", None)]),
    ("The brigade lost 40 men in the fighting.", [("40 men", "killed", None)]),
    (
        "Twenty soldiers were taken prisoner near Shusha.",
        [("Twenty soldiers", "captured", None)],
    ),
    ("Some 4,000 villagers have fled the fighting.", [("Some 4,000 villagers", "displaced", None)]),
    ("The offensive forced 9,000 people from their homes.", [("9,000 people", "displaced", None)]),
    ("Chad hosts 600,000 refugees.", [("600,000 refugees", "refugees", None)]),
    ("Four miners are still missing after the raid.", [("Four miners", "missing", None)]),
    ("Thirty pupils were abducted from a school in Kuriga.", [("Thirty pupils", "kidnapped", None)]),
    ("Two wounded civilians were taken to Goma.", [("Two wounded civilians", "wounded", None)]),
    # people of whom nothing is said
    ("Soldiers killed four rebels.", [("four rebels", "killed", None)]),
    ("200 soldiers stormed the village and killed a farmer.", [("a farmer", "killed", None)]),
    ("Three gunmen opened fire on a bus, killing nine.", [("nine", "killed", None)]),
    ("Two jets struck the town while 40 doctors met in Sanaa.", []),
]


def links_of(desk: Desk, text: str) -> list[Expected]:
    """Return who is linked with what, and the whole of each share."""
    sentence = desk.sentence(text)
    links = link_groups(sentence, find_groups(sentence), cues=find_cues(sentence))
    return [(k.group.span.of(text), k.cue.outcome, k.whole.span.of(text) if k.whole else None) for k in links]


@pytest.mark.parametrize(("text", "expected"), LINKED)
def test_each_group_has_its_outcome(desk: Desk, text: str, expected: list[Expected]) -> None:
    assert links_of(desk, text) == expected
