"""Lists of shares below a figure, by place and by people."""

from typing import Any

import pytest

from tests.desk import Desk

LISTS: list[Any] = [
    (
        (
            "The monitor counted 43 fighters killed in June, distributed as follows:\n\n- Arda: 21, including 9 guards.\n\n"
            "- Bol: 12, five of them in an ambush.\n\n- Cera: 10.\n\nThe monitor called for calm."
        ),
        [43, 21, 9, 12, 5, 10],
    ),
    (
        (
            "In all, 60 people were killed in the province in May:\n\n* 40 civilians, including 8 children and 3 women\n\n"
            "* 20 fighters of two factions\n\nSeven villages were burned."
        ),
        [60, 40, 8, 3, 20],
    ),
    (
        (
            "The office counted 30 dead in May:\n\nCivilians: 20, as follows:\n\n- 15 by shelling.\n\n- 5 under torture.\n\n"
            "Fighters: 10, as follows:\n\n- Rebels: 7\n\n- Guards: 3\n\nNobody was held to account."
        ),
        [30, 20, 15, 5, 10, 7, 3],
    ),
    (  # a heading below the figure; lines below a line without a dash
        (
            "The monitor counted 4,127 deaths in 2023, up on the year before. They are as follows:\n\n"
            "Civilians: 1,742, including 288 children and 219 women.\n- By shelling: 214.\n- Under torture in prisons: 44.\n"
            "- By mines: 262\n- By others: the remaining 1,222.\n\nNon-civilians: 2,385\n- Guards: 822\n- Rebels: 1,563\n\n"
            "The monitor adds that the true figure is higher."
        ),
        [4127, 1742, 288, 219, 214, 44, 262, 1222, 2385, 822, 1563],
    ),
    (  # single persons, peoples, and a line that goes on
        (
            "The observers documented 26 crimes inside the camp, leaving 28 dead. Here they are:\n\n▪ 9 Iraqis, including "
            "two women\n\n▪ 17 civilians. They hid.\n\n▪ a medic\n\n▪ 1 of the camp's guards\n\nThe camp is closed."
        ),
        [28, 9, 2, 17, 1, 1],
    ),
    # no shares: more than the whole, things, and what follows the list
    ("Five guards were killed in May:\n\n- 40 by shelling.", [5]),
    ("In May 43 guards were killed in these ways:\n\n- 12 raids\n\n- 9 strikes", [43]),
    ("In May 9 guards were killed:\n\n- Arda: 5.\n\n- Bol: 4.\n\n3 of the villages were burned.", [9, 5, 4]),
]


@pytest.mark.parametrize(("text", "killed"), LISTS)
def test_shares_of_lists(desk: Desk, text: str, killed: list[int]) -> None:
    assert [t.count.low for t in desk.tolls(text) if t.outcome == "killed"] == killed


def test_a_share_belongs_to_its_figure(desk: Desk) -> None:
    whole, arda, bol = desk.tolls("The army said 9 soldiers were killed in May:\n\n- Arda: 5.\n\n- Bol: 4.")
    assert (arda.part_of, bol.part_of, arda.scope) == (whole.id, whole.id, "part")
    assert [s.words for s in arda.attribution] == [s.words for s in whole.attribution]


def test_who_is_counted_stands_behind_the_number(desk: Desk) -> None:
    text = "The network said 40 civilians were killed in Mali, as follows:\n\nMalian army: 31 civilians.\n\nRebels: nine."
    assert [t.victims.role for t in desk.tolls(text)] == ["civilian", "civilian", "armed-group"]


def test_a_line_tells_who_did_it(desk: Desk) -> None:
    text = (
        "The network counted 60 civilians killed in Mali in May, as follows:\n\n- By JNIM: 30, including 4 children.\n\n"
        "- 14 by the Malian army.\n\n- By unknown persons: 9\n\nWagner: seven civilians."
    )
    told = [(t.count.low, t.perpetrator.side) for t in desk.tolls(text)]
    assert told == [(60, None), (30, "jnim"), (4, "jnim"), (14, "MLI"), (9, None), (7, "wagner")]


# a list within a sentence, the figures of the dead
WITHIN: list[tuple[str, list[int]]] = [
    ("The office counted 38 dead by hamlet: Gazum - 21; Gani - 17.", [38, 21, 17]),
    (
        "The governor reports 15 dead and 16 hurt, the worst for weeks: five in Gao itself, six in Kidal, four in Mopti.",
        [15, 5, 6, 4],
    ),
    (
        "Gao – 45 fatalities in a day. Sources: two hospitals. By quarter: Chateau 20, Sosso Koira 16, Djidara 9.",
        [45, 20, 16, 9],
    ),
    # no list that comes to the figure
    ("Nine men died in Gao in 2019. The league played: 3 in Kidal, 2 in Mopti.", [9]),
]


@pytest.mark.parametrize(("text", "killed"), WITHIN)
def test_shares_within_a_sentence(desk: Desk, text: str, killed: list[int]) -> None:
    assert [t.count.low for t in desk.tolls(text) if t.outcome == "killed"] == killed
