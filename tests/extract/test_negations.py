"""Denials told as what somebody says is not so, and acts of speech in words that were missed."""

from datetime import date

import pytest

from kadesh.model.claim import Statement
from tests.extract.reading import read_claims


def acts(text: str) -> list[str]:
    """Return the acts of speech of `text`, each with who performs it."""
    return [f"{s.act} {s.speaker.side}" for s in read_claims(text, Statement, published=date(2016, 2, 5))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The governor of Kidal, in Mali, said that the town was not besieged.", ["denial MLI"]),
        ("The Malian army said that no shell had come from its posts.", ["denial MLI"]),
        ('The Malian army said that "nobody is held" in its camps.', ["denial MLI"]),
        ("The Malian army did not say that nobody was held.", []),
        ("The Malian army said that nobody was hurt in Gao.", []),
        ("The Malian army said that the raids on Gao did not stop.", []),
        ("The Malian army said that it would not leave Gao.", []),
        ("The Malian army said that it does not know who fired.", []),
        ("A resident of Gao said that the shop was not open.", []),
    ],
)
def test_what_a_party_says_is_not_so_is_denied(text: str, found: list[str]) -> None:
    assert acts(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Al-Shabaab vowed on its website to burn Nairobi.", ["threat al-shabaab"]),
        ("The Malian army vowed that Mali would strike anybody who comes near.", ["threat MLI"]),
        ("The Malian army promised that it would rebuild the school.", []),
        ("ISIS adopted the operation near Deir Ezzor.", ["claim-of-responsibility isis"]),
        ("The government of Mali adopted the plan.", []),
        ("Damascus rejects any link with the killings.", ["denial SYR"]),
        ("The Malian government gave the fighters until the end of the month to appear in court.", ["ultimatum MLI"]),
    ],
)
def test_acts_of_speech_in_more_words(text: str, found: list[str]) -> None:
    assert acts(text) == found
