"""Who did it, told by general words: the government's shelling, a coalition that one state leads."""

import pytest

from kadesh.model.claim import Event, Toll
from tests.desk import Desk
from tests.extract.reading import read_claims

# text, who did what its last toll tells
DONE: tuple[tuple[str, str | None], ...] = (
    ("Heavy government shelling killed nine people in Kobani, in Syria.", "SYR"),
    ("A regime air raid killed nine people in Lashio, in Myanmar, on Sunday.", "MMR"),
    ("Suspected government strikes killed 37 civilians in Taiz, in Yemen, in April.", "YEM"),
    ("Saudi-led air strikes killed nine people in Taiz, in Yemen, on Friday.", "saudi-led-coalition"),
    ("A raid by the Saudi-led alliance wounded six people in Sanaa, in Yemen.", "saudi-led-coalition"),
    ("Nine people were killed in Kobani, in Syria, and the government promised an inquiry.", None),
    # a party right behind a place, the comma lost
    ("Hamas killed nine men on Friday. Elsewhere in Syria rebels shelled Homs killing six farmers.", "syrian-opposition"),
    ("Hamas killed nine men on Friday. Elsewhere in Syria Turkish troops have shelled Homs killing six farmers.", "TUR"),
    ("Hamas killed nine men on Friday. A raid on Syria rebels killed six.", None),
)


@pytest.mark.parametrize(("text", "side"), DONE)
def test_who_did_it_by_general_words(desk: Desk, text: str, side: str | None) -> None:
    assert desk.tolls(text)[-1].perpetrator.side == side


# text; who is told to have killed, None for nobody
OF_NOBODY: list[tuple[str, list[int], list[str | None]]] = [
    (
        "Guards of Hamas killed nine men. Another 30 people were killed by unnamed parties.",
        [9, 30],
        ["hamas", None],
    ),
    ("The army killed two men in Gao. Another six people were killed in unknown circumstances.", [2, 6], ["MLI", None]),
    ("On Monday Israeli police found three bodies of murdered people in Haifa.", [3], [None]),
    ("Hamas killed three guards in Haifa, whose bodies were found by the police.", [3], ["hamas"]),
]


@pytest.mark.parametrize(("text", "counts", "doers"), OF_NOBODY)
def test_unknown_hands_and_finders(text: str, counts: list[int], doers: list[str | None]) -> None:
    tolls = read_claims(text, Toll)
    assert [t.count.low for t in tolls] == counts
    assert [t.perpetrator.side for t in tolls] == doers


def test_persons_who_name_a_zone_do_nothing_there() -> None:
    text = "Troops of Syria shelled the “Putin-Erdogan” zone near Ariha on Monday."
    events = read_claims(text, Event)
    assert [(e.attacker.side, e.target.side) for e in events] in ([("SYR", "SYR")], [("SYR", None)])
