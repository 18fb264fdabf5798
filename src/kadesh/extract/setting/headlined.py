"""Headlines with capitals throughout, where a capital tells no name: 'Nine Slain In Wave Of Killings'."""

import re

from kadesh.extract.setting.smallnames import is_own_name

_WORD = re.compile(r"[^\W\d_]{4,}")
_STOPS = (".", "!", "?", '"', "”", ";")
_FEWEST = 3
_OWN = re.compile(r"['’]s?\Z")


def is_headline(text: str) -> bool:
    """Return whether every longer word of a line without a stop has a capital.

    >>> is_headline("Four Slain In Arda Raid"), is_headline("Four Arda Rebels slain"), is_headline("The Zor Front Left.")
    (True, False, False)
    """
    words = _WORD.findall(text)
    ends = text.rstrip().endswith(_STOPS)
    return len(words) >= _FEWEST and not ends and all(word[0].isupper() for word in words)


def has_plain_word(name: str) -> bool:
    """Return whether what 'in' leads to in a headline holds a word that people use otherwise.

    >>> has_plain_word("Assassination Wave"), has_plain_word("Year's"), has_plain_word("Karesh")
    (True, True, False)
    """
    return not all(is_own_name(_OWN.sub("", word).lower()) for word in re.split("[ -]", name))
