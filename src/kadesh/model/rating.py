"""Admiralty ratings: how reliable a source is (A to F), how credible what it says (1 to 6). Only people give them."""

from collections.abc import Mapping

SOURCES: Mapping[str, str] = {
    "A": "reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "cannot be judged",
}
"""The letters of the NATO system (STANAG 2511, AJP-2.1)."""

INFORMATION: Mapping[str, str] = {
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "cannot be judged",
}
"""The digits of the same system."""

UNRATED = "F6"
"""What holds until somebody has judged: neither the source nor what it says can be."""


def read_rating(words: str) -> str:
    """Return a rating as it is kept; raises ValueError for what is none.

    >>> read_rating("b2")
    'B2'
    """
    rating = words.strip().upper()
    if len(rating) == 2 and rating[0] in SOURCES and rating[1] in INFORMATION:
        return rating
    raise ValueError(f"{words!r} is no rating: a letter from A to F for the source, a digit from 1 to 6 for what it says")


def phrase_rating(rating: str) -> str:
    """Return a rating with what it means.

    >>> phrase_rating("B2")
    'B2 (source usually reliable, information probably true)'
    """
    known = read_rating(rating)
    return f"{known} (source {SOURCES[known[0]]}, information {INFORMATION[known[1]]})"
