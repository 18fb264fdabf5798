"""What looks like a count and is none is found though a pattern is tried only where a word tells of it."""

import pytest

from kadesh.extract.counting.lookalikes import LOOKALIKES, TELLING, find_lookalikes

TEXTS = (
    "A boy aged nine and a woman, 34, died at 6:30 p.m. on 3 February 2020.",
    "The twenty-first convoy and a four-vehicle patrol carried 40 tons of flour.",
    "They asked for $3 million, ten dollars, 20 euros and EUR 5.",
    "One of the men, the other one and at one point half of them left; one day later some of it was gone.",
    "Brigade 47 and Resolution 2254 of 2015, page 3, call +963 11 222 3333 or 555-1234.",
    "Two-thirds of the three-day truce, 1.5 kilometres from Highway Five, cost US$ 12.",
    "On Feb. 3, 2020, or 3/2/2020, or 3 February: page 2), from 2011 to 2015, at 14:30 or at 1430, about 5 pm, sum 0123.",
    "A girl of nine in class four, a man of 60 and the ward 7 of 1999 drank 5 litres; both of them, half of this.",
    "Boys below the age of six were there, with a village nurse of 41.",
    "The number may go beyond 50, beyond 60.",
    "Two groups of prisoners and 12 busloads of guests left; nine columns of smoke rose.",
    "Since the raids began in Sept. 30, nine were hurt.",
    "No figure stands here, nobody was hurt and many of them fled.",
)


@pytest.mark.parametrize("begin", TELLING)
def test_each_beginning_is_that_of_one_pattern(begin: str) -> None:
    assert sum(pattern.pattern.startswith(begin) for pattern in LOOKALIKES) == 1


@pytest.mark.parametrize("text", TEXTS)
def test_whatever_a_pattern_finds_is_found(text: str) -> None:
    found = find_lookalikes(text)
    for pattern in LOOKALIKES:
        for match in pattern.finditer(text):
            assert any(start <= match.start() and match.end() <= end for start, end in found), match.group()


def test_the_texts_hold_something_for_each_pattern_that_is_told_of() -> None:
    told = [p for p in LOOKALIKES if p.pattern.startswith(tuple(TELLING))]
    assert all(any(pattern.search(text) for text in TEXTS) for pattern in told)
