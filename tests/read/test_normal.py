"""One text policy: what changes, what does not, and the way back."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadesh.model.span import Span
from kadesh.read.normal import normalise, trace

MARK = "_\x90_\xe2__\x90_\xe2__"
QUOTE = "_\x90_\xe2__\x90_\xe2_\x90_\xe2\x9d"
HOSTILE = st.text(
    alphabet=st.one_of(
        st.characters(),
        st.sampled_from(
            "_\xe2\x90\r\n\x00\x92\x9d\ud800\u00a0\u200b\u00ad\ufeff\u202e\u0301\u0323\u0344e\u1100\u1161\u2000\u212b"
        ),
    ),
    max_size=80,
)


@pytest.mark.parametrize(
    ("given_text", "normal"),
    [
        ("Five soldiers died.\n", "Five soldiers died.\n"),
        ("“Five” soldiers – Turkey’s – died…", "“Five” soldiers – Turkey’s – died…"),
        ("قتل خمسة جنود", "قتل خمسة جنود"),
        ("tab\tstays", "tab\tstays"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("one\u2028two\x0bthree", "one\ntwo\nthree"),
        ("\ufefffive\u00a0soldiers\u2009and\u202ftwo", "five soldiers and two"),
        ("sol\u00addiers sol\u200bdiers \u202esoldiers\u202c", "soldiers soldiers soldiers"),
        ("a\x00b\x1bc\ud800d\x7f", "a\ufffdb\ufffdc\ufffdd\ufffd"),
        ("Turkey\x92s army\x85", "Turkey’s army…"),
        ("left over \x9d", "left over \ufffd"),
        ("Cafe\u0301", "Café"),
        ("hidden\U000e0041\U000e0042 tags", "hidden tags"),
        # a mark that was encoded wrongly again and again, by what stands beside it
        (f"Karesh{MARK}s army", "Karesh’s army"),
        (f"Karesh{MARK}s men shot at the guards{MARK} post", "Karesh’s men shot at the guards’ post"),
        (f"the {QUOTE}safe{QUOTE} zone", "the “safe” zone"),
        (f"BERN {QUOTE} Six died.", "BERN – Six died."),
        (f"Ka\u200bresh{MARK}s\u200b ar\u00admy", "Karesh’s army"),
        ("Karesh_\x90_\xad\xe2__s army", "Karesh’s army"),
        # no mark: a line to sign on, with another sign behind it
        ("Signed ____\x85 here", "Signed ____… here"),
        ("Name: ______\x92", "Name: ______’"),
        ("snake_case and __init__ and château", "snake_case and __init__ and château"),
    ],
)
def test_the_policy(given_text: str, normal: str) -> None:
    assert normalise(given_text) == normal
    assert trace(given_text)[0] == normal


@given(HOSTILE)
def test_twice_is_once_and_the_traced_text_is_the_same(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert trace(text)[0] == once
    assert unicodedata.is_normalized("NFC", once)
    once.encode("utf-8")


@pytest.mark.parametrize(
    ("text", "words", "in_given"),
    [
        ("Five soldiers died.", "soldiers", "soldiers"),
        ("\ufeffone\r\ntwo\r\nsoldiers died", "soldiers", "soldiers"),
        ("one\r\nsol\u00addiers died", "soldiers", "sol\u00addiers"),
        ("Cafe\u0301 near soldiers", "soldiers", "soldiers"),
        ("Cafe\u0301 near", "Café", "Cafe\u0301"),
        (f"Karesh{MARK}s soldiers died", "soldiers", "soldiers"),
        (f"Karesh{MARK}s soldiers died", "Karesh’s", f"Karesh{MARK}s"),
        ("\u200bsoldiers\u200b died", "soldiers", "soldiers"),
        ("a" + "\u0301\u0323" * 40 + " soldiers", "soldiers", "soldiers"),
        ("Turkey\x92s\u00a0soldiers", "Turkey’s soldiers", "Turkey\x92s\u00a0soldiers"),
    ],
)
def test_the_way_back_to_the_text_given(text: str, words: str, in_given: str) -> None:
    normal, way = trace(text)
    start = normal.index(words)
    assert way.given(Span(start, start + len(words))).of(text) == in_given


@given(HOSTILE, st.data())
def test_the_way_back_leads_to_the_same_words(text: str, data: st.DataObject) -> None:
    normal, way = trace(text)
    start = data.draw(st.integers(0, len(normal)))
    end = data.draw(st.integers(start, len(normal)))
    there = way.given(Span(start, end))
    assert 0 <= there.start <= there.end <= len(text)
    if start == 0 and end == len(normal):
        assert normalise(there.of(text)) == normal


def test_marks_beyond_thirty_in_a_row_are_taken_out() -> None:
    """Also the guard of the time: without the bound, putting these into order is quadratic and takes half an hour."""
    assert len(normalise("a" + "\u0301\u0323" * 400_000)) <= 31


def test_what_is_taken_out_is_not_held_against_every_damaged_mark() -> None:
    """So many of both, each held against each other, would take hours."""
    many = 200_000
    assert normalise(f"a{MARK}b\u200b" * many) == "a’b" * many
