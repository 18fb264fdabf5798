"""Counts in running text: what is one, what it says, and what only looks like one."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadesh.extract.counting.countforms import COUNT, NUMBER_WORDS
from kadesh.extract.counting.counts import count_of_article, count_of_plural, find_counts
from kadesh.extract.counting.numbers import number_value

# words of the count, low, high, quantifier
READ: list[tuple[str, str, int | None, int | None, str]] = [
    ("five soldiers were killed", "five", 5, 5, "exact"),
    ("58 people fled", "58", 58, 58, "exact"),
    ("both pilots died", "both", 2, 2, "exact"),
    # told by who is not in it
    ("all but two of the 14 pilots died", "all but two of the 14", 12, 12, "exact"),
    ("all except one of its nine men fell", "all except one of its nine", 8, 8, "exact"),
    ("all 30 sailors but four drowned", "all 30", 26, 26, "exact"),
    ("three-quarters of a million people fled", "three-quarters of a million", 750_000, 750_000, "exact"),
    ("three quarters of a million people fled", "three quarters of a million", 750_000, 750_000, "exact"),
    ("fifty-eight people fled", "fifty-eight", 58, 58, "exact"),
    ("twenty two villagers", "twenty two", 22, 22, "exact"),
    ("one hundred and five dead", "one hundred and five", 105, 105, "exact"),
    ("fifteen hundred men", "fifteen hundred", 1500, 1500, "exact"),
    ("two thousand three hundred and ten people", "two thousand three hundred and ten", 2310, 2310, "exact"),
    ("1,500 fighters", "1,500", 1500, 1500, "exact"),
    ("10 000 people", "10 000", 10_000, 10_000, "exact"),
    ("645,000 were uprooted", "645,000", 645_000, 645_000, "exact"),
    ("2.2 million refugees", "2.2 million", 2_200_000, 2_200_000, "exact"),
    ("1.2m people", "1.2m", 1_200_000, 1_200_000, "exact"),
    ("300 thousand people", "300 thousand", 300_000, 300_000, "exact"),
    ("a million people", "a million", 1_000_000, 1_000_000, "exact"),
    ("one and a half million people", "one and a half million", 1_500_000, 1_500_000, "exact"),
    ("a dozen men", "a dozen", 12, 12, "exact"),
    ("two dozen men", "two dozen", 24, 24, "exact"),
    ("half a dozen men", "half a dozen", 6, 6, "exact"),
    ("a couple of men", "a couple", 2, 2, "exact"),
    ("at least 13 died", "at least 13", 13, None, "at-least"),
    ("At least another 12 were hurt", "At least another 12", 12, None, "at-least"),
    ("no fewer than nine died", "no fewer than nine", 9, None, "at-least"),
    ("more than 40 died", "more than 40", 40, None, "at-least"),
    ("well over 100 people", "well over 100", 100, None, "at-least"),
    ("upwards of 30,000 people", "upwards of 30,000", 30_000, None, "at-least"),
    ("more than half a million people", "more than half a million", 500_000, None, "at-least"),
    ("more than a million and a half fled", "more than a million and a half", 1_500_000, None, "at-least"),
    ("20 or more died", "20 or more", 20, None, "at-least"),
    ("100+ wounded", "100+", 100, None, "at-least"),
    ("up to five men", "up to five", None, 5, "at-most"),
    ("as many as 300 fighters", "as many as 300", None, 300, "at-most"),
    ("fewer than 10 men", "fewer than 10", None, 10, "at-most"),
    ("no more than six men", "no more than six", None, 6, "at-most"),
    ("Nearly 1 million people", "Nearly 1 million", 1_000_000, 1_000_000, "about"),
    ("some 40 fighters", "some 40", 40, 40, "about"),
    ("about 120 men", "about 120", 120, 120, "about"),
    ("an estimated 900 villagers", "an estimated 900", 900, 900, "about"),
    ("30-odd gunmen", "30-odd", 30, 30, "about"),
    ("between 20 and 30 people", "between 20 and 30", 20, 30, "range"),
    ("3-4 million people", "3-4 million", 3_000_000, 4_000_000, "range"),
    ("three to five million people", "three to five million", 3_000_000, 5_000_000, "range"),
    ("two or three gunmen", "two or three", 2, 3, "range"),
    ("20 to 30 people", "20 to 30", 20, 30, "range"),
    ("about 20 to 30 people", "about 20 to 30", 20, 30, "about"),
    ("dozens of men", "dozens", 24, None, "vague"),
    ("scores were hurt", "scores", 40, None, "vague"),
    ("tens of people", "tens", 20, None, "vague"),
    ("hundreds of families", "hundreds", 200, None, "vague"),
    ("thousands fled", "thousands", 2000, None, "vague"),
    ("tens of thousands fled", "tens of thousands", 20_000, None, "vague"),
    ("hundreds of thousands of people", "hundreds of thousands", 200_000, None, "vague"),
    ("millions fled", "millions", 2_000_000, None, "vague"),
    ("several dozen men", "several dozen", 36, None, "vague"),
    ("several men", "several", 3, None, "vague"),
    ("many villagers", "many", 3, None, "vague"),
    ("numerous arrests", "numerous", 3, None, "vague"),
    ("a number of villagers", "a number of", 3, None, "vague"),
    ("a few men", "a few", 3, None, "vague"),
    ("a handful of men", "a handful", 3, None, "vague"),
    ("no casualties were reported", "no", 0, 0, "exact"),
    ("none were hurt", "none", 0, 0, "exact"),
    ("zero deaths", "zero", 0, 0, "exact"),
    ("2018 people were killed", "2018", 2018, 2018, "exact"),
    ("on Friday Eleven civilians died", "Eleven", 11, 11, "exact"),
    ("On April 4 2017 87 people died", "87", 87, 87, "exact"),
    ("one soldier was killed", "one", 1, 1, "exact"),
    ("one of them died", "one", 1, 1, "exact"),
    ("Syrian Arab Army 5 soldiers killed", "5", 5, 5, "exact"),
]

NO_COUNT = [
    "all but two guards died",
    "in 2018",
    "both sides",
    "both soldiers and civilians",
    "from 2016 to 2018",
    "in 2016, 2018 and 2019",
    "the 1980s",
    "on Feb 3",
    "on Feb. 5-6 they left",
    "3 February",
    "the 3rd of February 2020",
    "February 3, 2020",
    "02.10.2017",
    "2020-02-07",
    "13/02/2020",
    "at 8:00 PM",
    "at 8 p.m.",
    "at 0800 GMT",
    "aged 12",
    "aged between 5 and 12",
    "a 12-year-old boy",
    "a twelve-year-old boy",
    "Karim, 34, said",
    "Karim (34) said",
    "8 kilometres away",
    "15 km away",
    "a 120mm gun",
    "2m high",
    "two hours later",
    "in just over two months",
    "the past nine days",
    "$5 was paid",
    "$5 million was paid",
    "5 million euros",
    "5% of it",
    "five per cent",
    "the 46th Brigade",
    "Brigade 46",
    "the M5",
    "a Su-24",
    "a T-72",
    "an F-16",
    "Resolution 2254",
    "Article Five",
    "a 150-vehicle convoy",
    "the twenty-first century",
    "two thirds of it",
    "call 011-555-0199",
    "1. The first point",
    "at 35.92 north",
    "1.500",
    "one of the men",
    "no one came",
    "one another",
    "on the one hand",
    "one day",
    "no longer",
    "how many",
    "the number of dead",
    "half of the town",
    "9/11",
]


@pytest.mark.parametrize(("text", "words", "low", "high", "quantifier"), READ, ids=[row[0] for row in READ])
def test_a_count_is_read_with_its_bounds(text: str, words: str, low: int | None, high: int | None, quantifier: str) -> None:
    (mention,) = find_counts(text)
    assert (mention.count.words, mention.count.low, mention.count.high, mention.count.quantifier) == (
        words,
        low,
        high,
        quantifier,
    )
    assert mention.span.of(text) == words
    assert mention.number.within(mention.span)


@pytest.mark.parametrize("text", NO_COUNT)
def test_what_only_looks_like_a_count_is_none(text: str) -> None:
    assert find_counts(text) == ()


def test_figures_side_by_side_stay_apart() -> None:
    text = "eight in Idlib, three in Latakia and two in Hama; the toll rose from 5 to 7"
    assert [m.count.low for m in find_counts(text)] == [8, 3, 2, 5, 7]


def test_the_number_stands_apart_from_its_quantifier() -> None:
    text = "at least 20 or so said; more than half a million"
    assert [m.number.of(text) for m in find_counts(text)] == ["20", "half a million"]


def test_an_article_is_one_and_a_plural_two_or_more() -> None:
    assert (count_of_article("a").low, count_of_article("a").high) == (1, 1)
    assert (count_of_plural("soldiers").low, count_of_plural("soldiers").high) == (2, None)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("three hundred and five", 305),
        ("1.5", None),
        ("a quarter of a million", 250_000),
        ("twelve thousand and one", 12_001),
    ],
)
def test_number_words_have_one_value(words: str, value: int | None) -> None:
    assert number_value(words) == value


@given(st.integers(1, 999_999_999))
def test_any_figure_with_thousands_separators_reads_as_itself(number: int) -> None:
    (mention,) = find_counts(f"{number:,} people were displaced")
    assert mention.count.low == number


@given(st.text(alphabet="0123456789 ,.-/()abceiklmnoprstuvwyABMSo\n", max_size=200))
def test_any_text_gives_ordered_counts_with_their_own_words(text: str) -> None:
    mentions = find_counts(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(mentions))
    assert all(m.span.of(text) == m.count.words and m.number.within(m.span) for m in mentions)


@pytest.mark.parametrize("text", [row[0] for row in READ])
def test_no_count_stands_without_a_word_or_a_figure_that_it_is_looked_for_by(text: str) -> None:
    match = COUNT.search(text)
    told = re.findall(r"[a-z]+|\d", match.group().lower()) if match else []
    assert any(word in NUMBER_WORDS or word.isdigit() for word in told)
