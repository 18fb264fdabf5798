"""Figures that are told by place further on: the place of the whole is its own, not that of one of its shares."""

import pytest

from kadesh.model.claim import Claim, Evidence, Toll
from kadesh.model.count import Count
from kadesh.model.span import Span
from kadesh.model.where import Where
from kadesh.resolve.retelling.summed import place_wholes

TEXT = "Nine died across Arda. Five died in Bol. Four died in Karo. Nine died in Zor."


def _toll(words: str, low: int, *, place: str, basis: str = "stated") -> Toll:
    """A toll in `words` of the text, at `place` as first named."""
    start, at = TEXT.index(words), TEXT.index(place)
    where = Where(words=place, basis=basis, span=Span(at, at + len(place)))  # type: ignore[arg-type]
    return Toll(
        evidence=Evidence("report-1", start, start + len(words), words),
        outcome="killed",
        count=Count(low, low),
        where=where,
    )


NINE = _toll("Nine died across", 9, place="Bol", basis="antecedent")
HEADLINE = _toll("Nine", 9, place="Arda")
FIVE, FOUR = _toll("Five died", 5, place="Bol"), _toll("Four died", 4, place="Karo")

# what is told besides the nine, where these are then
TOLD: list[tuple[list[Claim], str]] = [
    ([HEADLINE, FIVE, FOUR], "Arda"),
    ([FIVE, FOUR], "Bol"),  # nothing names another place
    ([HEADLINE, FIVE], "Bol"),  # what is told of them does not add up
    ([HEADLINE, FOUR, _toll("Nine died in", 5, place="Zor")], "Bol"),  # nobody else died in Bol
]


@pytest.mark.parametrize(("others", "place"), TOLD)
def test_a_whole_told_by_place_keeps_a_place_of_its_own(others: list[Claim], place: str) -> None:
    placed = place_wholes([NINE, *others], TEXT)
    assert placed[0].where.words == place
    assert list(placed[1:]) == others


def test_a_stated_place_is_left() -> None:
    whole = _toll("Nine died across", 9, place="Zor")
    assert place_wholes([whole, FIVE, FOUR], TEXT)[0] == whole
