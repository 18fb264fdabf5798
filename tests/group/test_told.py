"""What two sentences of a report share: sentences written for them."""

import pytest

from kadesh.group.page import Page
from kadesh.group.told import Tellings, compare_tellings

LEAD = "A car bomb killed nine people in Tell Amran on Monday."


def told(*sentences: str) -> Tellings:
    return Page((), " ".join(sentences)).tellings


@pytest.mark.parametrize(
    ("second", "rows"),
    [
        ("The bomb went off beside a school.", {"objects same"}),
        ("Two women were among the dead.", {"of the dead", "of the dead of the deed"}),
        ("Some of them were children.", {"of the dead"}),
        ("A raid on the port killed 12, among them two boys.", {"objects other"}),
        ("A nurse was also among Monday's dead.", {"of the dead", "day told", "day told, the same"}),
        ("The air strike came later, another airstrike at noon.", {"objects other"}),
        ("On Monday snipers shot two guards.", {"day told", "day told, the same", "objects other"}),
        ("On Friday a raid killed two guards.", {"day told", "day told, another", "objects other"}),
        ("The family had moved there in spring.", {"had been"}),
        ("Nobody has said who did it.", set()),
    ],
)  # fmt: skip
def test_two_sentences(second: str, rows: set[str]) -> None:
    assert set(compare_tellings(told(LEAD, second), 0, 1)) == rows


def test_a_day_told_between_two_sentences() -> None:
    between = told(LEAD, "Last week three were hurt there.", "Nobody has said who did it.")
    assert "day told between" in set(compare_tellings(between, 0, 2))
    assert "day told between" not in set(compare_tellings(between, 0, 1))


def test_a_number_told_twice_is_no_year() -> None:
    assert "number same" in set(compare_tellings(told("Shells killed 17 in Ras Alem.", "All 17 were farmers."), 0, 1))
    assert "number same" not in set(compare_tellings(told("It was hit in 2017.", "Since 2017 nobody came."), 0, 1))


def test_names_that_stand_everywhere_tell_nothing() -> None:
    text = ("Shells hit Ras Alem.", "Two died there.", "The mayor of Ras Alem spoke.")
    assert told(*text).rare_names(0, 1) == 0.0
    assert told(*text).rare_names(0, 2) == pytest.approx(1 / 3)
    assert told(*text, *("Alem is small.",) * 4).rare_names(0, 2) == 0.0
