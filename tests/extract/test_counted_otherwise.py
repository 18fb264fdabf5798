"""Sentences that look like those of a rule and tell of somebody else: who is counted in them, and who is not."""

import pytest

from tests.desk import Desk
from tests.extract.test_news_tolls import bounds

# sentence; outcome and bounds of each toll, as in test_news_tolls.py
TOLLS = [
    # headlines list without articles
    ("Strike kills 9-year-old girl, two men in Arda.", "killed 3"),
    ("Strike kills three men, girl in Arda.", "killed 4"),
    ("Gunmen kill priest, six guards say.", "killed 1"),
    # who is recovered is dead, who is rescued is not
    ("Police recovered the bodies of three men, and two women were rescued.", "killed 3"),
    ("The search for the bodies of nine missing sailors goes on.", "missing 9"),
    ("The bodies of nine missing miners were found in Arda.", "killed 9"),
    # two of whom none is the other, and one who is both
    ("A father and son was killed in Arda.", "killed 2"),
    ("A soldier and civilian was killed in Arda.", "killed 1, killed 1"),
    ("A farmer and activist was killed in Arda.", "killed 1"),
    # those told of by 'which', those who mourn
    ("The soldiers which were killed were from Arda.", "killed 2+"),
    ("Families of the missing were killed in the blast.", "killed 2+"),
    ("Families of the killed said nine soldiers were missing.", "missing 9"),
    # whose trade is in papers, and what is an estimate
    ("A records clerk was shot dead in Arda.", "killed 1"),
    ("An estimate of the dead was given.", ""),
    # the rest of people, or of a herd
    ("Six herders lost 40 cattle, and the rest were killed.", "killed 6, killed 2+"),
    # who struck was killed, and not those struck
    ("The driver who rammed two soldiers was killed in Arda.", "killed 1"),
    # children that go along are theirs
    ("Rebels took six children with them.", "kidnapped 6"),
    ("They fled, taking their families with them.", ""),
    # an aim, and one that was reached
    ("Rebels achieved their goal of killing two guards.", "killed 2"),
    ("Rebels came with the goal of killing two guards.", ""),
    # held to be dead
    ("The general was wrongly declared dead last year.", ""),
    # what befell their own, what they had gone through
    ("Two boys, whose mother was killed in May, were wounded.", "wounded 2"),
    ("Nine villagers, who had fled the rebels, were killed.", "killed 9"),
    # one wound that is the death
    ("Six people suffered mortal injuries.", "killed 6"),
    # a round number is no year
    ("The 2000 dead of the war were honoured.", "killed 2000"),
    ("The 2019 dead of the war were honoured.", ""),
    # deaths by no violence
    ("Deaths in childbirth rose to 300.", ""),
]


@pytest.mark.parametrize(("text", "expected"), TOLLS)
def test_who_is_counted(desk: Desk, text: str, expected: str) -> None:
    assert ", ".join(f"{t.outcome} {bounds(t.count)}" for t in desk.tolls(text)) == expected


# sentence; the scope of its last toll
SCOPES = [
    ("In the two-year-old conflict, 40 civilians were killed.", "cumulative"),
    ("In the nine-month-old revolt, 12 men were killed on Friday.", "event"),
    ("Two more died, raising the death toll to 14 in the violence.", "event"),
    ("The strike killed nine, bringing the toll in Arda to 300 during the war.", "cumulative"),
    ("Four guards were killed in those clashes.", "event"),
    ("Four guards were killed in those attacks.", "cumulative"),
]


@pytest.mark.parametrize(("text", "scope"), SCOPES)
def test_what_is_one_deed(desk: Desk, text: str, scope: str) -> None:
    assert desk.tolls(text)[-1].scope == scope


def test_whoever_counts_has_not_died(desk: Desk) -> None:
    (toll,) = desk.tolls("The UN death toll for Syria rose to 400,000.")
    assert toll.victims.side == "SYR"
