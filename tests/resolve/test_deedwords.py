"""What the sentence of a toll tells of the deed."""

import pytest

from kadesh.model.span import Span
from kadesh.resolve.retelling.deedwords import tell_deeds

# sentence, kinds of deed
CASES = (
    ("Four detainees died under torture in the branch.", ("prison",)),
    ("A car bomb killed nine.", ("suicide",)),
    ("Police used tear gas on the marchers.", ("crowd",)),
    ("Barrels fell on two villages, and both sides dug graves.", ("air", "both", "grave")),
    ("Seven people died.", ()),
)


@pytest.mark.parametrize(("text", "kinds"), CASES, ids=[text for text, _ in CASES])
def test_words_tell_of_a_deed(text: str, kinds: tuple[str, ...]) -> None:
    assert tell_deeds(text, Span(0, len(text)), toll=Span(0, 4)) == kinds


def test_of_a_long_list_only_what_stands_near_counts() -> None:
    text = "In a prison they sang. " + "No word of it, " * 60 + "three died by a mortar."
    at = text.index("three")
    assert tell_deeds(text, Span(0, len(text)), toll=Span(at, at + 10)) == ("shell",)
