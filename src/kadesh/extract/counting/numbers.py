"""Numbers in figures and words: what they look like and what they are worth."""

import re

UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {
    "dozen": 12,
    "score": 20,
    "hundred": 100,
    "thousand": 1000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "mln": 1_000_000,
    "lakh": 100_000,
    "lakhs": 100_000,
    "crore": 10_000_000,
    "crores": 10_000_000,
}
SCALES |= {"m": 1_000_000, "bn": 1_000_000_000}
FRACTIONS = {"half": 2, "quarter": 4, "quarters": 4}

ONES = "|".join(word for word, value in UNITS.items() if 0 < value < 10)
"""Source of a regular expression for 'one' to 'nine', without its brackets."""
_TEENS = "|".join(word for word, value in UNITS.items() if value >= 10)
_SMALL = rf"(?:(?:{'|'.join(TENS)})(?:[-\s](?:{ONES})\b)?|{_TEENS}|{ONES})"
_HUNDREDS = rf"(?:(?:{_SMALL}[\s-]|a\s)\s{{0,3}}hundred\b(?:(?:\s+|-)(?:and(?:\s+|-))?{_SMALL}\b)?|{_SMALL})"
_WORDS = (
    rf"(?:{_HUNDREDS}\b(?:(?:\s+|-)(?:thousand|million|billion|lakhs?|crores?)\b(?:,?\s+(?:and\s+)?{_HUNDREDS}\b)?){{0,3}})"
)
_HALVES = (
    r"(?:(?:half\s+an?|a\s+half(?:\s+an?)?|half|(?:a|three)[\s-]+quarters?(?:\s+of\s+an?)?)\s+(?:million|billion|dozen))"
)
_AND_A_HALF = rf"(?:(?:{ONES}|\d{{1,3}})\s+and\s+a\s+half\s+(?:million|billion|thousand))"
_SCORE = rf"(?:{ONES})\s+score\b(?!s)"
_ARTICLE = (
    rf"(?:a\s+(?:dozen|hundred|thousand|million|billion)(?:\s+and\s+a\s+half)?(?!\s+thousand\b)(?!\s+and\s+{_SMALL}\b))"
)
"""'A hundred', which 'a hundred and thirty' is not."""
_FIGURES = r"(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,3}(?!\d)|\d{1,9})"
_SCALED = (
    r"\d{1,4}(?:\.\d{1,3})?\s?(?:million|billion|thousand|hundred|dozen|lakhs?|crores?|mln|(?-i:bn))\b"
    r"|\d{1,3}\.\d{1,2}m\b|\d{1,3}m(?=\s+(?:people|refugees|displaced|civilians)\b)"
)

_PAIR = (
    r"(?:[a-z-]{2,20}s|men|women|children)\b(?<!\bsides)(?<!\blegs)(?<!\beyes)(?<!\bhands)(?<!\barms)"
    r"(?<!\bcases)(?<!\bcountries)(?<!\bgroups)(?!\s(?:and|or)\b)"
)
_BOTH = rf"[Bb]oth(?=\s(?:[a-z]+\s)?{_PAIR})"
"""'Both pilots', but neither 'both sides' nor 'both soldiers and civilians'."""

NUMBER = (
    rf"(?:{_SCALED}|{_BOTH}|{_FIGURES}(?![.,]?\d)|{_HALVES}|{_AND_A_HALF}|{_ARTICLE}|{_SMALL}\s+dozen|{_SCORE}|{_WORDS})"
)
"""Source of a regular expression for one number of at least 1; no group, no nested repeats over the same characters."""

_TOKEN = re.compile(r"\d+(?:\.\d+)?|[a-z]+")


def number_value(words: str) -> int | None:
    """Return what a number in figures or words is worth, None if it is no whole number.

    >>> number_value("three hundred and five"), number_value("2.2 million"), number_value("a million and a half")
    (305, 2200000, 1500000)
    """
    plain = re.sub(r"(?<=\d)[, \u00a0\u202f](?=\d{3})", "", words.lower())
    total = 0.0
    group: float | None = None
    for token in _TOKEN.findall(plain):
        if token in SCALES:
            scale = SCALES[token]
            group = (1 if group is None else group) * scale
            if scale > 100:
                total, group = total + group, None
        elif token in FRACTIONS:
            return _with_fraction(plain, whole=total + (group or 0))
        elif token not in ("a", "an", "and", "of"):
            group = (group or 0) + _plain_value(token)
    value = total + (group or 0)
    return round(value) if abs(value - round(value)) < 1e-6 else None


_NAMED = {**UNITS, **TENS, "both": 2}


def _plain_value(token: str) -> float:
    return _NAMED.get(token, 0) if token.isalpha() else float(token)


def _with_fraction(plain: str, *, whole: float) -> int:
    """Half a million; one and a half million; a million and a half."""
    scale = next((SCALES[t] for t in _TOKEN.findall(plain) if t in SCALES), 1)
    if "quarters" in plain:  # three quarters of a million
        return round(scale * whole) // 4
    part = scale // (4 if "quarter" in plain else 2)
    if whole >= scale:  # the scale came first: a million and a half
        return round(whole) + part
    return round(whole) * scale + part
