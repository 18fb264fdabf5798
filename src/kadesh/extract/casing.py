"""Sentences set in capitals throughout, as radio items and headlines are: the parser gets them in small letters.

It learned from news: 'FIVE SOLDIERS DIED' is to it a row of names, 'Five soldiers died' a sentence. Names that the report is
known to hold keep a capital, all else gets small letters. Each letter stays where it stands, so that offsets hold.
"""

from collections.abc import Iterable

from kadesh.model.letters import lower_in_place
from kadesh.model.lexicon import OutletMention, PlaceMention, SideMention
from kadesh.model.span import Span

_SHORT_NAME = 5
"""A name of so few letters is mostly one of initials."""
_NAMES = frozenset(("nationality", "country", "capital", "force", "person"))
_DAYS = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december"
).split()


def names_among(sides: Iterable[SideMention], *others: Iterable[PlaceMention] | Iterable[OutletMention]) -> list[Span]:
    """Return where names stand that are written with a capital anywhere: not 'THE REBELS', which only means a side."""
    return [m.span for m in sides if m.kind in _NAMES] + [m.span for some in others for m in some]


def with_small_letters(text: str, names: Iterable[Span]) -> str:
    """Return a shouted sentence as a paper would print it; `names` are offsets into it.

    >>> with_small_letters("TWO GUARDS DIED IN BOL, UNIFIL SAID", [Span(19, 22), Span(24, 30)])
    'Two guards died in Bol, Unifil said'
    """
    letters = list(lower_in_place(text))
    for name in names:
        word = text[name.start : name.end]
        for i in range(name.start, name.end):
            opens = i == name.start or not text[i - 1].isalpha()
            if opens or (name.end - name.start <= _SHORT_NAME and word.isupper() and not _is_pronounced(word)):
                letters[i] = text[i]
    _raise_days(letters)
    first = next((i for i, letter in enumerate(letters) if letter.isalpha()), None)
    if first is not None:
        letters[first] = text[first]
    return "".join(letters)


def _is_pronounced(word: str) -> bool:
    """'ARENA', 'FAR', not 'FMLN': a word with vowels enough to be spoken as one."""
    return sum(letter in "AEIOUY" for letter in word) * 3 >= len(word)


def _raise_days(letters: list[str]) -> None:
    """Give the names of days and months their capital."""
    text = "".join(letters)
    for day in _DAYS:
        at = text.find(day)
        while at >= 0:
            if not text[at - 1 : at].isalpha() and not text[at + len(day) : at + len(day) + 1].isalpha():
                letters[at] = day[0].upper()
            at = text.find(day, at + 1)
