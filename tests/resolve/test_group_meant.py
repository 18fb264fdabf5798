"""Which group 'militants' and 'terrorists' are of where a report names several."""

import pytest

from tests.desk import Desk

_THIRTY = "Troops killed 30 ISWAP militants in Borno. "

# text, count and side of its last toll
MEANT: tuple[tuple[str, int, str | None], ...] = (
    # another group is told of right before them
    (_THIRTY + "In Gwoza troops clashed with fighters of Boko Haram. Nine militants were killed.", 9, "boko-haram"),
    ("ISWAP lost ten men in Borno. In Gwoza Boko Haram stormed a post. Nine militants were killed.", 9, "boko-haram"),
    # whoever did it has not lost them
    ("The Syrian Democratic Forces foiled an ISIS attack near Arda in Syria, killing 80 terrorists.", 80, "isis"),
    # nobody else is told of: the group that the word was said of before
    (_THIRTY + "In Gwoza nine militants were killed.", 9, "iswap"),
    # whoever speaks, or did it, is not meant
    (_THIRTY + "In Gwoza, Boko Haram said that nine militants were killed.", 9, "iswap"),
    (_THIRTY + "In Gwoza, Boko Haram killed nine militants.", 9, "iswap"),
    # nor is a militia that fights for the state
    ("The Nusra Front lost ten men in Syria. In Qusayr Hezbollah stormed a post. Nine terrorists were killed.", 9, None),
    # two are told of in one sentence
    ("ISWAP and Boko Haram fought in Gwoza. The army killed 20 militants.", 20, None),
)


@pytest.mark.parametrize(("text", "dead", "side"), MEANT)
def test_militants_are_of_the_group_told_of_last(desk: Desk, text: str, dead: int, side: str | None) -> None:
    toll = desk.tolls(text)[-1]
    assert (toll.count.low, toll.victims.side) == (dead, side)
