"""In which country a village lies that no gazetteer has, by the words behind one of its mentions."""

import pytest

from kadesh.model.lexicon import PlaceMention
from kadesh.model.span import Span
from kadesh.model.where import Place, Where
from kadesh.resolve.within import find_lying

KNOWN = {"Kursk": "RUS", "Sumy": "UKR"}
# text; the place; the countries named; where it lies
CASES: tuple[tuple[str, str, tuple[str, ...], str | None], ...] = (
    ("Drones hit Bol in the Kursk Region.", "Bol", (), "RUS"),
    (
        "Drones hit Bol. The settlement of Bol is in Sumy. Bol settlement in the Kursk Region burned.",
        "village of Bol",
        (),
        "RUS",
    ),
    ("Drones hit Bol, near Kursk.", "Bol", (), None),
    ("Drones hit Bol, near Kursk.", "Bol", ("RUS",), "RUS"),
    ("Drones hit Bol. They flew to the Kursk Region.", "Bol", ("RUS",), None),
    ("Drones hit a village in the Kursk Region.", "village", ("RUS",), None),
)


@pytest.mark.parametrize(("text", "words", "named", "expected"), CASES)
def test_a_village_lies_where_the_words_behind_it_say(
    text: str, words: str, named: tuple[str, ...], expected: str | None
) -> None:
    places = [
        PlaceMention(Span(text.index(n), text.index(n) + len(n)), n, (Place(n, n, "province", c),))
        for n, c in KNOWN.items()
        if n in text
    ]
    assert find_lying(text, places, named=frozenset(named))(Where(words)) == expected
