"""The words that turn a text to another event or back to one, by the turn they tell."""

import csv
import re
from functools import cache
from importlib.resources import files


@cache
def words_that(turn: str) -> re.Pattern[str]:
    """Return a pattern for the words that turn a text to another event, add to a figure, name a deed, its kind or a day.

    >>> [m[0] for m in words_that("another").finditer("Elsewhere a separate blast hit Zor, meanwhile.")]
    ['Elsewhere', 'separate', 'meanwhile']
    >>> [m[0] for m in words_that("deed").finditer("A blast killed two. The deadly blast ...")]
    ['The deadly blast']
    """
    before = r"(?:the|this|that|these|those) (?:\w{1,30} )?" if turn == "deed" else ""
    return re.compile(rf"\b{before}(?:{_words(turn)})\b", re.IGNORECASE)


@cache
def words_like(turn: str) -> re.Pattern[str]:
    """Return a pattern for the stems of that turn, as they are inflected: 'shell' finds shells and shelling, not Shelly.

    >>> [m[0] for m in words_like("object").finditer("Two buses and a busy bridge-keeper's house at the bridges")]
    ['buses', 'bridge', 'bridges']
    """
    return re.compile(rf"(?<![\w-])({_words(turn)})(?:s|es|ed|ings?|ers?|men|man)?\b", re.IGNORECASE)


def _words(turn: str) -> str:
    rows = csv.DictReader(files("kadesh.group").joinpath("turns.csv").read_text("utf-8").splitlines())
    return "|".join(map(re.escape, sorted((row["word"] for row in rows if row["turn"] == turn), key=lambda w: (-len(w), w))))
