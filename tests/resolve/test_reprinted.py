"""A sentence that a page prints twice tells of its dead once."""

import pytest

from tests.desk import Desk

_TOLD = "Two patients were killed and eight injured by three bombs that a helicopter dropped on the clinic of Arda in Syria."
_MINE = "Two shepherds were killed at noon by a mine that somebody had left in the fields of the village of"
_RAIN = (
    "The governor of Idlib in Syria spoke of a quiet week after days of rain. Most roads are open. Schools are shut still."
)
_OTHER = "On Friday jets struck a convoy in the town of Saraqeb. "

# text, all its tolls: outcome and count
PRINTED: tuple[tuple[str, list[tuple[str, int]]], ...] = (
    # a quotation set apart in the middle, behind other deeds
    (
        f'"{_TOLD}" the charity said on Monday. {_OTHER * 2}\n\n{_TOLD} - Charity',
        [("killed", 2), ("wounded", 8)],
    ),
    # as few words as two deeds are told in
    (
        "In Arda in Syria two people were killed on Monday. In Saraqeb in Syria two people were killed on Tuesday.",
        [("killed", 2), ("killed", 2)],
    ),
    # the same words up to the place
    (
        f"{_RAIN} {_MINE} Saraqeb. {_MINE} Salqin.",
        [("killed", 2), ("killed", 2)],
    ),
)


@pytest.mark.parametrize(("text", "expected"), PRINTED)
def test_a_sentence_printed_twice_counts_once(desk: Desk, text: str, expected: list[tuple[str, int]]) -> None:
    assert sorted((t.outcome, t.count.low) for t in desk.tolls(text)) == expected
