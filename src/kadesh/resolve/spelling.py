"""How names of places are compared: two folds, an exact one and a loose one for transliterated names.

Exact: accents, case, hyphens, apostrophes and dots do not count, nor the Arabic article, so 'al-Raqqa' meets
'Ar Raqqa'. Loose: only the consonants count, k and q alike, doubled letters once; what meets there is then held
against the vowels, so 'Saraqeb' meets 'Saraqib' and 'Serakab' but 'Afrin' does not meet 'Efran'.
"""

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

ARTICLES = frozenset("al el ad ar as ash at ath an az ed er es esh et en ez ul ud az adh".split())
"""The Arabic article before every letter it takes on, as Latin letters write it."""

_LETTERS = str.maketrans(
    {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ə": "e", "&": " and "}
)
_MARKS = re.compile("['’‘`´ʼʻʿʾ′ˈ\"“”\u0300-\u036f]")
_BREAKS = re.compile(r"[^\w]+|_")
_DIGRAPHS = (
    ("tch", "$"),
    ("sh", "$"),
    ("ch", "$"),
    ("kh", "x"),
    ("gh", "g"),
    ("dh", "d"),
    ("th", "t"),
    ("ph", "f"),
    ("dj", "j"),
)
_CONSONANTS = str.maketrans("qc", "kk", "aeiouyw")
_VOWELS = (
    ("oo", "u"),
    ("ou", "u"),
    ("aw", "u"),
    ("au", "u"),
    ("ow", "u"),
    ("ee", "i"),
    ("ei", "i"),
    ("ey", "i"),
    ("ai", "i"),
    ("ay", "i"),
)
_ONE_VOWEL = str.maketrans("eoywqc", "iuiukk")
_DOUBLED = re.compile(r"(.)\1+")

ALIKE = 0.8
"""How much of two spellings must agree, vowels counted, for a loose match; chosen on pairs of names in the tests."""


@lru_cache(maxsize=65536)
def fold_name(name: str) -> str:
    """Return `name` without what spellings differ in harmlessly: accents, case, hyphens, apostrophes.

    >>> fold_name("Ma’arat al-Nu'mān")
    'maarat al numan'
    """
    if name.isascii() and name.isalpha():  # most words are, and have nothing to leave out
        return name.lower()
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", name)).lower().translate(_LETTERS)
    return " ".join(_BREAKS.sub(" ", bare).split())


@lru_cache(maxsize=65536)
def drop_articles(folded: str) -> str:
    """Return a folded name without Arabic articles; a name that is nothing else stays as it is.

    >>> drop_articles("ar raqqah"), drop_articles("deir ez zor"), drop_articles("al")
    ('raqqah', 'deir zor', 'al')
    """
    rest = [word for word in folded.split() if word not in ARTICLES]
    return " ".join(rest) if rest else folded


@lru_cache(maxsize=65536)
def skeleton(folded: str) -> str:
    """Return the consonants of a folded name, the key of the loose match.

    >>> skeleton("saraqeb") == skeleton("serakab"), skeleton("deir ezzor") == skeleton("deir al zour")
    (True, True)
    """
    text = drop_articles(folded).replace(" ", "")
    for pair, letter in _DIGRAPHS:
        text = text.replace(pair, letter)
    text = text.removesuffix("h")
    return _once(text.translate(_CONSONANTS))


@lru_cache(maxsize=65536)
def sound(folded: str) -> str:
    """Return a folded name with vowels that transliterations mix up made one.

    >>> sound("salamiyeh"), sound("salamiya"), sound("idleb")
    ('salamia', 'salamia', 'idlib')
    """
    text = drop_articles(folded).replace(" ", "").removesuffix("h")
    if (len(text) > 3 and text[-1] in "ei" and text[-2] not in "aeiou") or text.endswith(("iye", "ye")):
        text = text[:-1] + "a"
    for pair, letter in _VOWELS:
        text = text.replace(pair, letter)
    return _once(text.translate(_ONE_VOWEL))


def _once(letters: str) -> str:
    """Doubled letters once; few names have any."""
    return _DOUBLED.sub(r"\1", letters) if _DOUBLED.search(letters) else letters


def likeness(one: str, other: str) -> float:
    """Return how alike two folded names sound, from 0 to 1.

    >>> likeness("maaret al nouman", "maarrat an numan") >= ALIKE, likeness("afrin", "tafran") >= ALIKE
    (True, False)
    """
    return SequenceMatcher(None, sound(one), sound(other), autojunk=False).ratio()


def begins_alike(one: str, other: str) -> bool:
    """Return whether two folded names begin and end alike, each in a vowel or in a consonant.

    >>> begins_alike("akrameh", "karama"), begins_alike("kubra", "kubar"), begins_alike("saraqeb", "saraqib")
    (False, False, True)
    """
    first, second = sound(one), sound(other)
    return all((first[at : at + 1 or None] in _PLAIN) == (second[at : at + 1 or None] in _PLAIN) for at in (0, -1))


_PLAIN = frozenset("aiu")
