"""A figure without a place does not take that of other people, whom the next sentence counts."""

import pytest

from kadesh.model.claim import Toll
from tests.extract.reading import read_claims

# text, place of its first toll
PLACES: tuple[tuple[str, str | None], ...] = (
    ("A shell killed nine people. Two soldiers were killed in Kidal.", None),
    ("The mayor of Gao said nine people died. Three guards were shot in Menaka.", None),
    ("Gunmen killed six farmers. Eleven pupils drowned off Kribi.", None),
    # the sentence behind goes on with them
    ("A shell killed nine people. The nine were buried in Kidal, where the shell fell.", "Kidal"),
    ("A shell killed nine people in a town of Mali. Two of the shells fell on the town of Kidal.", "town of Kidal"),
    ("A shell killed nine people, among them two guards. The shell fell on Kidal.", "Kidal"),
)


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_the_place_of_others_is_not_theirs(text: str, place: str | None) -> None:
    assert read_claims(text, Toll)[0].where.words == place
