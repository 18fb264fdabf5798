"""Who did it, told by general words: the government's shelling, a coalition that one state leads."""

import pytest

from tests.desk import Desk

# text, who did what its last toll tells
DONE: tuple[tuple[str, str | None], ...] = (
    ("Heavy government shelling killed nine people in Kobani, in Syria.", "SYR"),
    ("A regime air raid killed nine people in Lashio, in Myanmar, on Sunday.", "MMR"),
    ("Suspected government strikes killed 37 civilians in Taiz, in Yemen, in April.", "YEM"),
    ("Saudi-led air strikes killed nine people in Taiz, in Yemen, on Friday.", "saudi-led-coalition"),
    ("A raid by the Saudi-led alliance wounded six people in Sanaa, in Yemen.", "saudi-led-coalition"),
    ("Nine people were killed in Kobani, in Syria, and the government promised an inquiry.", None),
)


@pytest.mark.parametrize(("text", "side"), DONE)
def test_who_did_it_by_general_words(desk: Desk, text: str, side: str | None) -> None:
    assert desk.tolls(text)[-1].perpetrator.side == side
