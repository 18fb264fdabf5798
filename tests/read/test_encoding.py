"""Bytes to text in any encoding."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadesh.errors import CannotRead
from kadesh.read.encoding import decode
from kadesh.read.normal import normalise

ENGLISH = "Turkey’s army said “five” soldiers – all conscripts – died near the town on Monday."
ARABIC = "قال المرصد إن خمسة جنود قتلوا في قصف على البلدة صباح يوم الاثنين وأصيب سبعة آخرون بجروح. " * 4
RUSSIAN = "Министерство обороны сообщило, что пятеро военных погибли при обстреле города в понедельник утром. " * 4
TURKISH = "Savunma Bakanlığı beş askerin şehit olduğunu, yedi askerin ise yaralandığını açıkladı. " * 4


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"),
        (ENGLISH, "utf-8-sig"),
        (ENGLISH, "utf-16"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (ENGLISH, "utf-32"),
        (ENGLISH, "cp1252"),
        ("Five soldiers died.", "ascii"),
        ("Five", "ascii"),
        (ARABIC, "utf-8"),
        (ARABIC, "cp1256"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "utf-16"),
        (TURKISH, "utf-8"),
    ],
)
def test_the_text_comes_back(text: str, encoding: str) -> None:
    assert normalise(decode(text.encode(encoding))) == text


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b"PK\x03\x04 a zip", "archive"),
        (b"\x1f\x8b\x08 a gzip", "archive"),
        (b"%PDF-1.7\n1 0 obj", "binary"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
        (b"SQLite format 3\x00\x10\x00\x01\x01", "ledger"),
        (b"\x7fELF\x02\x01\x01\x00", "binary"),
        (random.Random(1).randbytes(4000), "binary"),
    ],
)
def test_what_is_no_text(raw: bytes, reason: str) -> None:
    with pytest.raises(CannotRead) as caught:
        decode(raw)
    assert caught.value.reason == reason


def test_a_broken_byte_among_good_ones_costs_one_character() -> None:
    raw = "قتل خمسة جنود".encode() + b"\xff" + " في البلدة".encode()
    assert decode(raw) == "قتل خمسة جنود\ufffd في البلدة"


def test_a_text_cut_in_a_character_is_read() -> None:
    assert decode("Turkey’s army and Turkey’".encode()[:-1]).startswith("Turkey’s army")


def test_a_stray_nul_is_no_binary() -> None:
    assert normalise(decode(b"Five soldiers died near the town on Monday,\x00 the ministry said.")).count("\ufffd") == 1


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(raw: bytes) -> None:
    try:
        text, reason = decode(raw), None
    except CannotRead as error:
        text, reason = "", error.reason
    assert isinstance(text, str)
    assert reason in {None, "empty", "archive", "binary", "encoding", "ledger"}
