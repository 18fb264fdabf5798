"""Until when something is demanded: a limit of time whose words are whole."""

import pytest

from kadesh.extract.voices.limits import limit_in
from tests.desk import Desk

GIVEN = "The rebels gave the mayor 12 days to leave and fired at the gate."
LONGER = "The rebels told the mayor to go in 12 dayboats."

# a sentence, the last words of the window, the limit
LIMITS = [
    (GIVEN, "to leave", "12 days"),
    (GIVEN, "12 days", "12 days"),
    (GIVEN, "12", "12 days"),
    (GIVEN, "the mayor", None),
    (LONGER, "go in", None),
    (LONGER, "12", None),
    ("The rebels told the mayor to go in 2 weeks.", "to go", None),
    ("The rebels told the mayor to go within 2 weeks.", "within", "within 2 weeks"),
    ("The rebels told the mayor to leave in 2 monthslong talks.", "2", None),
    ("The rebels fired and told the mayor to go in 3 hours", "3 hours", "3 hours"),
]


@pytest.mark.parametrize(("text", "upto", "words"), LIMITS)
def test_a_limit_starts_in_the_window_and_is_told_whole(desk: Desk, text: str, upto: str, words: str | None) -> None:
    sentence = desk.sentence(text)
    when = limit_in(sentence, 0, sentence.token_at(text.index(upto) + len(upto) - 1))
    assert when.words == words
    assert when.span is None or when.span.of(text) == words
