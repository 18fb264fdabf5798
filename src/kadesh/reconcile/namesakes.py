"""One person by several names in several reports: what is folded into one voice, and what is left apart.

A wrong fold makes two people one, and a dispute between them a revision. So a name is folded onto a longer one only where
that is the only one it can be: the full name without its office, a surname of somebody of the same side, and an office with
its country where some report names who holds it ('Turkish President Recep Tayyip Erdogan').
"""

from collections.abc import Iterable
from itertools import combinations
from typing import NamedTuple

from kadesh.model.letters import plain_letters
from kadesh.model.side import Speaker

_EMPTY = frozenset("the a an mr mrs ms dr".split())
_PARTICLES = frozenset("abu al el bin ibn umm um".split())
"""What opens a name that many may have: 'Abu Ali' is no surname."""
_FEWEST = 2
"""So many words tell an office with its country, or a name by itself."""


class _Name(NamedTuple):
    """A name as printed, its words in plain letters, whether each has a capital, an office behind a comma, the side."""

    printed: str
    words: tuple[str, ...]
    capitals: tuple[bool, ...]
    office: tuple[str, ...]
    side: str | None


def fold_persons(speakers: Iterable[Speaker | None]) -> dict[str, str]:
    """Return for each name of a person a key: equal keys, one person. Names of others are not in it.

    >>> keys = fold_persons([Speaker("Oko Lado", "Oko Lado", "person"), Speaker("x", "Governor Oko Lado", "person")])
    >>> sorted(keys.items())
    [('Governor Oko Lado', 'governor oko lado'), ('Oko Lado', 'governor oko lado')]
    """
    names = sorted({_read(s) for s in speakers if s is not None and s.kind == "person"})
    root = {name: name for name in names}
    for name in names:
        meant = [other for other in names if other != name and _may_be(name, other)]
        if meant and all(_is_same(a, b) for a, b in combinations(meant, 2)):
            roots = {root[n] for n in (name, *meant)}
            first = max(roots, key=lambda n: (len(n.words), n))
            root.update((n, first) for n in names if root[n] in roots)
    return {name.printed: " ".join(root[name].words) for name in names}


def _read(speaker: Speaker) -> _Name:
    name, _, office = speaker.name.partition(",")
    if office and not _is_proper(name) and _is_proper(office):  # 'the president of Turkey, Recep Tayyip Erdogan'
        name, office = office, name
    printed = [word for word in name.split() if plain_letters(word.strip(".")) not in _EMPTY]
    capitals = tuple(word[:1].isupper() for word in printed)
    return _Name(speaker.name, _plain(name), capitals, _plain(office), speaker.side)


def _is_proper(words: str) -> bool:
    return bool(words.split()) and all(word[:1].isupper() for word in words.split())


def _plain(words: str) -> tuple[str, ...]:
    plain = (plain_letters(word.strip(".,'’")) for word in words.split())
    return tuple(word for word in plain if word not in _EMPTY)


def _may_be(name: _Name, other: _Name) -> bool:
    """Whether a name can stand for a longer or equal one: the same, its end, or the office that stands before or behind."""
    if not name.words or (None not in (name.side, other.side) and name.side != other.side):
        return False
    if name.words == other.words:
        return True
    known = name.side is not None and name.side == other.side
    if all(name.capitals) and other.words[-len(name.words) :] == name.words:
        return known if len(name.words) < _FEWEST else name.words[0] not in _PARTICLES
    return known and len(name.words) >= _FEWEST and _is_office(name, other)


def _is_office(name: _Name, other: _Name) -> bool:
    """Whether the words are the office that another name is printed with: 'Turkish president' of 'Turkish President X'."""
    if name.words == other.office:
        return True
    rest = other.capitals[len(name.words) :]
    return other.words[: len(name.words)] == name.words and bool(rest) and all(rest) and not all(name.capitals)


def _is_same(a: _Name, b: _Name) -> bool:
    """Whether of two names one ends the other."""
    short, long = sorted((a.words, b.words), key=len)
    return long[-len(short) :] == short
