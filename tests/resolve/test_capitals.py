"""Names in texts that have no capitals."""

from kadesh.resolve.capitals import is_small
from kadesh.resolve.lexicon import load_lexicon

SMALL = (
    "two persons were killed and at least 14 others injured in clashes in the old town area on sunday evening. a tea stall"
    " was set ablaze in nagpur, and a man from uttar pradesh was found dead near patiala, india. he read the reading list."
)


def test_names_in_small_letters_are_found_as_they_stand() -> None:
    found = load_lexicon(("world",)).places_in(SMALL)
    assert [(m.words, m.places[0].country) for m in found] == [
        ("nagpur", "IND"),
        ("uttar pradesh", "IND"),
        ("patiala", "IND"),
        ("india", "IND"),
    ]


def test_words_of_a_text_in_small_letters_are_no_far_villages() -> None:
    assert (
        load_lexicon(("world",)).places_in(
            "the valley was calm, the city burned and many of the others were hurt in the fall."
        )
        == ()
    )


def test_a_text_with_capitals_is_not_small() -> None:
    assert is_small(SMALL)
    assert not is_small("Two persons were killed in Nagpur on Sunday evening, and at least 14 were injured.")
    assert not is_small("in nagpur")


def test_names_of_a_text_in_capitals_are_found_as_they_stand() -> None:
    text = SMALL.upper()
    assert [m.words for m in load_lexicon(("world",)).places_in(text)] == ["NAGPUR", "UTTAR PRADESH", "PATIALA", "INDIA"]
