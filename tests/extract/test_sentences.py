"""Where a sentence ends in news as it comes: abbreviations, headlines, lost full stops, bars, hard-wrapped lines."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadesh.extract.sentences import cut_sentences

# text with `¦` where a sentence ends
CUT: list[str] = [
    "Five soldiers died.¦ Three were hurt.",
    "Five soldiers died!¦ Were there more?¦ Nobody knows.",
    "The town fell…¦ The army moved on.",
    "Troops enter the town of Bol ¦ARDA (Agency) - Two citizens were hurt.",
    "He fled to ARDA (Kasai) with his men on Monday - two citizens were hurt.",
    "One only",
    "One only.",
    # abbreviations and initials
    "Mr. Diallo and Mrs. Keita fled the town.",
    "Dr. Haile treated nine wounded men.¦ Two of them died.",
    "Lt. Gen. Petrov and Col. Orlov were killed near Kherson.",
    "Maj. Osman of the R.S.F. was captured.",
    "The U.N. and the U.S. condemned the raid.",
    "The raid began at 5 a.m. and ended at 7 p.m. on Friday.",
    "Officials, e.g. the governor, blamed the rebels, i.e. the M23.",
    "Brig. Gen. John K. Mwangi said four men were lost.",
    "The blast on Jan. 14 killed six.¦ Another on Feb. 2 killed one.",
    "The road from St. Paul to Goma was mined.",
    "About 3.5 million people fled.¦ The camp holds 1.2 million.",
    # quotation marks after the stop
    "“We lost five men.”¦ The mayor wept.",
    '"They shelled us all night."¦ He paused.',
    "(Two more died later.)¦ The road is closed.",
    # lost blanks and stops
    "Six people died.¦The army denied it.",
    "The convoy was hit on Tuesday ¦Five soldiers were killed",
    "The market was shelled ¦Dozens were wounded in the blast",
    "Guns fell silent at night ¦Meanwhile the talks went on",
    "The shells fell on homes ¦At least six people died there",
    "The truce held for a day ¦However both sides accused the other",
    # bars between stories, blank lines
    "Army takes Wad Madani | ¦Drone hits Port Sudan",
    "Rebels enter Goma\n\n¦The city was quiet on Monday.",
    "Strike kills nine\n¦The strike hit a school.\n¦Rescuers came late.",
    # hard-wrapped text: the line runs on
    "The shelling of the town went on until\nthe evening and killed four people, as\nthe mayor told the radio.",
    "A mine killed two men on the road\nto the dam and wounded six more.¦ The road\nwas closed for a day.",
    # dashes elsewhere are no ends
    "The rebels - some 40 of them - left the town.",
    "KHARTOUM (Reuters) - At least 30 people were killed on Friday.",
]


# a date, a headline and a lead on one line: text, where the headline and the lead stand
HEADED: list[tuple[str, list[str]]] = [
    ("5 July 2016 - Rebels shell Aleppo - Four died on Monday.", ["Rebels shell Aleppo -", "Four died on Monday."]),
    ("2023-04-20 - Fighting in Khartoum - At least 30 died.", ["Fighting in Khartoum -", "At least 30 died."]),
    ("March 3, 2022 - Kharkiv hit - Nine people were killed.", ["Kharkiv hit -", "Nine people were killed."]),
    ("Published: 3 May 2024 – Truce ends – Both armies fired.", ["Truce ends –", "Both armies fired."]),
    ("date 2020-10-09 Ganja hit by rockets. Seven died.", ["Ganja hit by rockets.", "Seven died."]),
]
DATELINE = "a dateline in capitals after the headline's dash is not seen; only 'Place AGENCY' is"


def cuts(marked: str) -> tuple[str, list[str]]:
    """Return the text without marks, and its sentences as the marks have them."""
    return marked.replace("¦", ""), [part.strip(" \t\n|") for part in marked.split("¦")]


def test_a_text_in_small_letters_has_sentences_too() -> None:
    text = "two men were shot dead here on sunday. a curfew was clamped. trouble started when mr. rao's cart stopped."
    assert len(list(cut_sentences(text))) == 3


@pytest.mark.parametrize("marked", CUT)
def test_a_text_is_cut_where_its_sentences_end(marked: str) -> None:
    text, expected = cuts(marked)
    assert [s.of(text) for s in cut_sentences(text)] == expected


@pytest.mark.parametrize(("text", "last"), HEADED)
def test_a_date_that_opens_a_text_parts_headline_and_lead(text: str, last: list[str]) -> None:
    assert [s.of(text) for s in cut_sentences(text)][-len(last) :] == last


@pytest.mark.xfail(strict=True, reason=DATELINE)
def test_an_agencys_dateline_opens_a_sentence() -> None:
    text, expected = cuts("Blast kills six in Mogadishu - ¦MOGADISHU (AFP) - A car bomb went off.")
    assert [s.of(text) for s in cut_sentences(text)] == expected


@pytest.mark.xfail(strict=True, reason="the dash between a date and a headline is kept as a sentence of its own")
def test_a_dash_is_no_sentence() -> None:
    text = "5 July 2016 - Rebels shell Aleppo - Four people were killed on Monday."
    assert "-" not in [s.of(text) for s in cut_sentences(text)]


@pytest.mark.parametrize("text", ["", " ", "\n\n", " | \t|\n"])
def test_blanks_hold_no_sentence(text: str) -> None:
    assert list(cut_sentences(text)) == []


PIECES = st.sampled_from(
    [
        "Five died",
        " ",
        ".",
        "...",
        "\n",
        "\n\n",
        " | ",
        " - ",
        "”",
        '"',
        "U.S.",
        "a.m.",
        "Mr.",
        "5 July 2016",
        "REUTERS",
        "x",
        "É",
        "Two",
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map("".join))


@given(TEXTS)
def test_spans_are_in_order_and_leave_out_only_blanks_and_bars(text: str) -> None:
    spans = list(cut_sentences(text))
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(s.of(text).strip(" \t\n\r|") == s.of(text) != "" for s in spans)
    edges = [0, *(edge for s in spans for edge in (s.start, s.end)), len(text)]
    left_out = "".join(text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True))
    assert set(left_out) <= set(" \t\n\r|")


HOSTILE = ["." * 60_000, " " * 60_000, ".…" * 30_000, "\n " * 30_000, "\n" + " " * 60_000, "\n" * 60_000, '"' * 60_000]
HOSTILE += [" -" * 30_000, "- " * 30_000, " - " * 20_000, "a." * 30_000, ". " * 30_000, ".”" * 30_000, "|" * 60_000]
HOSTILE += ["A " * 30_000, "Aa " * 20_000, "REUTERS " * 8_000, "\n \n" * 20_000, " \n" * 30_000]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda t: repr(t[:8]))
def test_no_text_is_too_hostile_to_be_cut(text: str) -> None:
    spans = list(cut_sentences(text))
    assert all(a.end <= b.start for a, b in pairwise(spans))
