"""Which side a general word means in a report: 'the rebels', 'its army', 'militants', 'bandits'."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kadesh.model.lexicon import SideMention
from kadesh.model.pack import GROUP, OPPOSITION, STATE, UNKNOWN, Outlet, SideName
from kadesh.model.span import Span
from kadesh.resolve.fighter_words import enemy_words
from kadesh.resolve.phrases import Found
from kadesh.resolve.setting import Setting
from kadesh.resolve.side_book import SideBook

UNNAMED = "bandits"
"""The side of bandits that no pack knows by name."""
_OWNERS = frozenset(("country", "capital", "government"))
_ITS = re.compile(r"\b(?:its|their)\s(?:own\s)?$", re.IGNORECASE)
_ADJOINING = re.compile(r"[\"”]?['’]?s?\s?-?|[-–]led ")
_BRACKETED = re.compile(r"\)\s")
"""Behind a short form: 'Alpha Front (AF) | rebels'."""
_ENEMY = re.compile(r"\b(?:enemy|hostile|invading|occupying|foreign)\s$", re.IGNORECASE)
"""What stands before troops that are not those of the country: 'enemy troops shelled the town'."""
_WHERE = re.compile(
    r"\b(?:in|from|across|inside|outside|near|to|into|of|for|against|and|or|with|by|over)\s\Z", re.IGNORECASE
)
"""What stands before a country that is told by itself: 'in Syria | rebels', 'a raid from Jordan | rebels called vain'."""
_OWNED_WITHIN = 60
"""So many characters between a state and 'its army'."""
_WORD = 12
"""So many characters before a general word hold the word right before it."""


@dataclass(frozen=True)
class Frame:
    """What the words are read against: the outlet, and the setting, found out only if some word needs it."""

    book: SideBook
    outlet: Outlet | None
    setting: Callable[[], Setting]


def choose_name(values: Sequence[SideName | Outlet], frame: Frame) -> SideName | None:
    """Return the meaning that holds here: one for this outlet before one for this country before one for everywhere.

    "Terrorists" are one side in an outlet that stands with another, and nobody's by name elsewhere; None where no
    meaning holds.
    """
    names = [v for v in values if isinstance(v, SideName)]
    for name in sorted(names, key=_strictness):
        if name.allegiance and not frame.book.stands_with(frame.outlet, name.allegiance):
            continue
        if name.country and frame.setting().country != name.country:
            continue
        if _is_of_another_war(name, frame):
            continue
        return name
    return None


def _is_of_another_war(name: SideName, frame: Frame) -> bool:
    """Whether a report is on a country of neither side: 'the enemy' told of Sudan is no side of the outlet's own war."""
    if not name.allegiance or name.country or enemy_words().search(name.words) is None:
        return False
    told = frame.setting().country
    own = frame.book.country_of_side(name.allegiance), frame.book.country_of_side(name.side)
    return told is not None and None not in own and told not in own


def _strictness(name: SideName) -> tuple[bool, bool]:
    return (name.allegiance is None, name.country is None)


def mention_of(
    text: str, found: Found[SideName | Outlet], *, name: SideName, frame: Frame, before: SideMention | None
) -> SideMention:
    """Return the mention that words with the meaning `name` are; `before` is the name right before them.

    "Rebels" right behind "Syrian" are the opposition of Syria, and the mention takes "Syrian" in; elsewhere they are those
    of the country that the report is about.
    """
    start, end = found.start, found.end
    side: str | None = name.side
    if name.kind == "general" or name.side.startswith("@"):
        neighbour = before if before and _adjoins(before, text[before.span.end : start]) else None
        side = _owner(text, start, name=name, before=before, book=frame.book) or _general_side(
            name, neighbour, frame=frame, before=text[max(0, start - _WORD) : start]
        )
        if side == UNNAMED and text[:start].lower().endswith("the "):
            side = frame.setting().only or side  # 'the bandits' of a report that names one group are that group
        if neighbour and name.side == OPPOSITION and _names_rebels(text, neighbour, start=start):
            start = neighbour.span.start
    return SideMention(Span(start, end), text[start:end], side, name.kind, name.role, name.allegiance is not None)


def _adjoins(before: SideMention, between: str) -> bool:
    """Whether a name stands right before a word, or the short form of a force does, in brackets."""
    return _ADJOINING.fullmatch(between) is not None or (
        before.kind == "force" and _BRACKETED.fullmatch(between) is not None
    )


def _names_rebels(text: str, neighbour: SideMention, *, start: int) -> bool:
    """'Syrian rebels', and 'Syria rebels' of a paper short of words: no deed of Syria; not 'in Syria rebels'."""
    if neighbour.kind == "nationality":
        return True
    joined = neighbour.kind == "country" and text[neighbour.span.end : start] == " "
    return joined and _WHERE.search(text[: neighbour.span.start][-_WORD:]) is None


def _owner(text: str, start: int, *, name: SideName, before: SideMention | None, book: SideBook) -> str | None:
    """The state whose 'its army' is: 'Moscow denied that its air force struck'; None where none is named right before."""
    if name.side != STATE or before is None or before.side is None or before.kind not in _OWNERS:
        return None
    between = text[before.span.end : start]
    if len(between) > _OWNED_WITHIN or _ITS.search(between) is None or between.count(".") > 1:
        return None
    country = book.country_of_side(before.side)
    return country if country == before.side else None


def _general_side(name: SideName, neighbour: SideMention | None, *, frame: Frame, before: str) -> str | None:
    """The side of 'rebels', 'the army': that of the name right before them, else what the report's setting makes it."""
    book = frame.book
    if neighbour and neighbour.side:
        if neighbour.kind in {"force", "general"}:
            return neighbour.side
        if neighbour.kind != "person" and name.side in {STATE, OPPOSITION}:
            return _in_country(name.side, book.country_of_side(neighbour.side), book=book)
        if neighbour.kind == "nationality" and name.country:
            return neighbour.side  # 'Palestinian soldiers': whose they are is told, whatever 'soldiers' alone are here
    if name.side == UNKNOWN or (name.side == STATE and _ENEMY.search(before) is not None):
        return None
    if name.side == GROUP:
        return frame.setting().group
    if name.side == OPPOSITION:
        return _rebels(frame.setting(), book)
    return _in_country(name.side, frame.setting().country, book=book) if name.side == STATE else name.side


def _rebels(setting: Setting, book: SideBook) -> str | None:
    """The opposition of the country; where packs list none, the one group of that country which the report speaks of."""
    return _only_group(setting, book) or _in_country(OPPOSITION, setting.country, book=book)


def _only_group(setting: Setting, book: SideBook) -> str | None:
    """The one group of the country that the report speaks of, where packs list no opposition there."""
    country, group = setting.country, setting.group or setting.only
    if country is None or group is None or country in book.oppositions:
        return None
    return group if book.country_of_side(group) == country else None


def _in_country(meaning: str, country: str | None, *, book: SideBook) -> str | None:
    if country is None:
        return None
    return country if meaning == STATE else book.opposition(country)
