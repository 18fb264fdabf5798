"""Short forms of names, as reports make them."""

import pytest

from kadesh.model.letters import initials_of, words_of_name

MADE = (
    ("Armed Forces of the Zor Valley", "AFZV"),
    ("Movement for the Defence of Kasai", "MDK"),
    ("Ejercito Popular de la Sierra", "EPS"),
    ("Médecins sans frontières", "MSF"),
    ("Gulf-Coast People's Army", "GPA"),
    ("La Boca Front", "LBF"),
    ("", ""),
)


@pytest.mark.parametrize(("name", "short"), MADE)
def test_short_form_is_made_of_first_letters_without_small_words(name: str, short: str) -> None:
    assert initials_of(name) == short
    assert len(words_of_name(name)) == len(short)
