"""Times in running text: which expressions are found, and where they stand."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadesh.resolve.times import times
from kadesh.resolve.times.dates import resolve_time
from kadesh.resolve.times.times import find_times

# a text and the expressions that stand in it
FOUND = [
    ("Four men died on Monday.", ["on Monday"]),
    ("on Friday Eleven civilians died", ["on Friday"]),
    ("The army struck late on Thursday night and overnight Friday.", ["late on Thursday night", "overnight Friday"]),
    ("Monday's attack and yesterday's raid", ["Monday's", "yesterday's"]),
    ("He died on 3 February 2020 in a raid", ["on 3 February 2020"]),
    ("He died on Feb. 3, 2020, they said", ["on Feb. 3, 2020"]),
    ("On April 4 2017 87 people died", ["On April 4 2017"]),
    ("They fled in May. In March, too.", ["in May", "In March"]),
    ("It was so:\n• March: two died.\n• May: none.", ["March", "May"]),
    ("They may march on; the March of the men; May said so", []),
    ("Ten may have died and 5 march home", []),
    ("the Sunday Times and Black Friday", []),
    ("a second man, the second", []),
    ("spring water falls in the fall of the city", []),
    ("in the summer of 2014 and last winter", ["in the summer of 2014", "last winter"]),
    ("killed in a clash last Wednesday and on Thursday", ["last Wednesday", "on Thursday"]),
    (
        "since the start of the year, since 2011 and since then",
        ["since the start of the year", "since 2011", "since then"],
    ),
    ("Two have died since. It has long since gone; two left since he came", ["since"]),
    ("nine died in recent weeks and over the past several months", ["in recent weeks", "over the past several months"]),
    ("second week of May, the week ending 9 May", ["second week of May", "the week ending 9 May"]),
    ("between Friday evening and the small hours of Saturday", ["between Friday evening and the small hours of Saturday"]),
    ("in 2016, 2018 and 2019 and the 2018 deal", ["in 2016, 2018 and 2019"]),
    ("a toll of 2018 people", []),
    ("must leave by the end of the month or within 48 hours", ["by the end of the month", "within 48 hours"]),
    ("by the end of February or before March 1", ["by the end of February", "before March 1"]),
    ("from 2016 to 2018 and from 2019 onwards", ["from 2016 to 2018", "from 2019 onwards"]),
    ("three days later, nine days ago, a few weeks ago", ["three days later", "nine days ago", "a few weeks ago"]),
    ("between 3 and 7 March near the M5", ["between 3 and 7 March"]),
    ("in the past nine days and over the past 24 hours", ["in the past nine days", "over the past 24 hours"]),
    ("13/02/2020, 02.10.2017 and 2020-02-07", ["13/02/2020", "02.10.2017", "2020-02-07"]),
    ("10.5 km and $2018 and 35.2011 north", []),
    ("the last day of the siege, the last hospital", []),
    ("two weeks\nago", ["two weeks\nago"]),
    ("in the six weeks since they left; within a 24-hour period", ["in the six weeks since", "within a 24-hour period"]),
    ("in the previous 24 hours, in the previous village", ["in the previous 24 hours"]),
    ("from Friday 3 May to Sunday 5 May", ["from Friday 3 May to Sunday 5 May"]),
    ("he came on sunday", ["on sunday"]),
    ("On the 11th, planes came; he was freed on the 20th.", ["On the 11th", "on the 20th"]),
    ("on the 4th floor, the 1st Battalion, the third of its men", []),
    ("nine died in two days of heavy fighting", ["in two days of heavy fighting"]),
    ("between July 2014 and the end of 2016 many fled", ["between July 2014 and the end of 2016"]),
    ("three days before the vote and the week before the vote", []),
    ("the night of the 7th twelve men came, the first of March", ["night of the 7th", "the first of March"]),
    ("a quarter of the town, half of them, the first half", []),
    ("By the mid-1990s, during the 1986 campaign, the 1986 model", ["By the mid-1990s", "1986"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_expressions_are_found_whole(text: str, expected: list[str]) -> None:
    mentions = find_times(text)
    assert [m.words for m in mentions] == expected
    assert all(m.span.of(text) == m.words for m in mentions)


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)))
def test_a_written_date_reads_as_itself(day: date) -> None:
    month = day.strftime("%B")
    for words in (f"{day.day} {month} {day.year}", f"{month} {day.day}, {day.year}", day.isoformat()):
        (mention,) = find_times(f"It happened on {words}.")
        assert resolve_time(mention.words, None).first == day


@given(st.text(alphabet="0123456789 ,.-/adefhilmnorstuwyFJMS\n", max_size=150), st.dates(date(1, 1, 2), date(9998, 1, 1)))
def test_any_text_gives_ordered_times_and_no_error(text: str, published: date) -> None:
    mentions = find_times(text)
    assert [m.span for m in mentions] == sorted(m.span for m in mentions)
    for mention in mentions:
        assert resolve_time(mention.words, published).words == mention.words


TOLD = (
    "nine have died since then",
    "a raid on 12/03/2019, and 2019-04-02",
    "fighting the night before, on the same day, and earlier in the day",
    "in the first two months of the year and on the third of this month",
    "Between Monday and Wednesday, overnight on Friday, last Tuesday night and Sunday of last week, two days ago.",
    "Late on 3 February 2020, between March 3 and 5, on Feb. 7, 2020, from May 2019 to June 2020 and in early July.",
    "Today at dawn, yesterday evening, late last night, within 48 hours, the past nine days, by the end of the month.",
    "In the first half of May, the first quarter of 2019, the last week of June, on New Year's Eve, from May to yesterday.",
    "In the last week, earlier this year, at around noon today, tomorrow, five months later, for more than three days.",
    "Late this evening, on the 11th, the day before yesterday, in recent days, within the past few hours.",
    "Overnight, at the weekend, days later, by this month's end, at the start of the week, the following day.",
    "Two nights ago, on 4 July that year, on August 1 two years ago, three days back, and two days prior.",
    "In the mid-1970s and early 1980s, and by the 1990s.",
    "In the spring of 2019, last winter, in early 2020, between 2012 and 2015, in 2013, 2014 and 2015, in just over a week.",
)


@pytest.mark.parametrize("text", TOLD)
def test_a_form_never_stands_without_the_part_that_it_is_looked_for_by(text: str) -> None:
    for needs, monthly, form in times.FORMS:
        for match in form.finditer(text.lower()):
            assert all(any(word in match.group() for word in words) for words in needs), match.group()
            assert not monthly or times.MONTH.search(match.group()), match.group()


def test_each_part_is_that_of_some_form_which_is_found() -> None:
    found = {words for needs, _, form in times.FORMS for text in TOLD if form.search(text.lower()) for words in needs}
    assert set(times.PARTS.values()) <= found


def test_a_time_stands_where_it_stood_whatever_its_letters() -> None:
    text = "İki köy: in İDLİB they came ON MONDAY, and left İstanbul overnight on Friday."
    assert [(m.words, m.span.of(text)) for m in times.find_times(text)] == [
        (words, words) for words in ("ON MONDAY", "overnight on Friday")
    ]
