"""Deaths on the road, which no war caused: 'two vans collided, 14 hurt', 'nine died in road accidents'."""

import re

from kadesh.extract.document import Sentence
from kadesh.extract.words import load_words

_MISHAPS = sorted(load_words("figurative", column="word", kind="mishap"))
_MISHAP = re.compile(rf"\b(?:{'|'.join(_MISHAPS)})\b")
_BLOWS = load_words("figurative", column="word", kind="blow")
"""Words of arms: a bus overturned by a mine is no mishap."""


def is_mishap(sentence: Sentence) -> bool:
    """Return whether a sentence tells of a mishap on the road, and of no arms.

    'Two vans collided near Bol, 14 hurt'; not 'the truck overturned in an ambush'.
    """
    return _MISHAP.search(sentence.small) is not None and _BLOWS.isdisjoint(sentence.words)
