"""Sides: which words of a text name a party, and which side that is in this report.

The rules, in the order they apply (docs/reference/packs.md tells them to those who write packs):

1. The longest name wins; an outlet's name hides the side inside it ("Syrian Observatory" is not Syria).
2. A word joined to a participle names a backer or a maker, not the party: "Turkish-backed rebels", "Russian-made"; behind
   "ethnic" it names a people, not the state: "ethnic Armenians"; and a party's rival is another one (`qualifiers.py`).
3. A word that says what it means only in some outlets (`allegiance`) or countries (`country`) holds there alone.
4. A general word right after a name takes the side of that name: "Houthi rebels", "Iraqi army", "Syrian rebels".
5. Otherwise "rebels" are the opposition, and "the army" the state, of the country the report is about, and "militants" the
   one armed group that it names (`setting.py`); if that is not clear, the side is None. Nothing is the default.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from kadesh.model.letters import lose_apostrophe
from kadesh.model.lexicon import SideMention
from kadesh.model.pack import Alliance, Outlet, Pack, Side, SideName
from kadesh.model.report import Report
from kadesh.model.side import COMBATANTS
from kadesh.model.span import Span
from kadesh.resolve.datelines import is_dateline
from kadesh.resolve.introduced import with_introduced
from kadesh.resolve.outlets import OutletBook
from kadesh.resolve.phrases import Found, Phrases, Word, split_words
from kadesh.resolve.qualifiers import only_qualifies
from kadesh.resolve.shortforms import follow_names, with_short_forms

STATE, OPPOSITION, GROUP, UNKNOWN, NOBODY = "@state", "@opposition", "@group", "@unknown", "@nobody"
UNNAMED = "bandits"
"""The side of bandits that no pack knows by name."""

_STATE_OWN = re.compile(r"[A-Z]{3}")


_REMEMBERED = 16
_OWNERS = frozenset(("country", "capital", "government"))
_ITS = re.compile(r"\b(?:its|their)\s(?:own\s)?$", re.IGNORECASE)
_KINDS = r"(?:(?:group|organi[sz]ation|movement|outfit|militia|faction)\s)?"
_LINKS = r"(?:(?:called|named|known as|of|from|belonging to)\s)?(?:the\s)?"
_TOLD = re.compile(
    rf"\s{_KINDS}{_LINKS}(?:(?:outlawed|banned|proscribed|so-called|self-styled|extremist|terrorist|militant)\s)?[\"“'‘]?"
)
"""What may stand between a general word for fighters and the name that says who they are."""
_APPOSED = re.compile(
    r"[\w -]{0,40}\b(?:group|organi[sz]ation|movement|outfit|militia|faction)(?:\s[\w-]+){0,4}?(?:,|\s(?:--|–|—))\s"
    r"(?:the\s)?(?:[\w-]+-(?:affiliated|linked|aligned|allied|backed)\s)?"
)
"""The same where the name stands behind a comma or dash: 'an extremist group in the north -- the Alpha Front'."""
_LOYAL = re.compile(r"\s(?:still\s)?(?:loyal|allied|aligned)\s(?:to|with)\s(?:[\w’'.-]+\s){0,6}")
"""'Troops loyal to' the one named behind are that one's."""
_PAIRED = re.compile(r"[-–][A-Z][a-z]{3,}")
_PAIRED_BEFORE = re.compile(r"\b[A-Z][a-z]{3,}[-–]\Z")
_PAIR = 24
_OWNED_WITHIN = 60
"""So many characters between a state and 'its army'."""


@dataclass(frozen=True)
class SideBook:
    """What packs say of sides, ready for reading."""

    phrases: Phrases[SideName | Outlet]
    sides: dict[str, Side]
    outlets: OutletBook
    oppositions: dict[str, str]
    countries: dict[str, tuple[str, ...]]
    about: frozenset[str]
    """The countries that the packs are about."""
    alliances: tuple[Alliance, ...] = ()
    named: dict[str, list[Found[SideName | Outlet]]] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, pack: Pack, outlets: OutletBook) -> "SideBook":
        """Return the book of `pack`; of two names in the same words, the earlier row comes first."""
        entries: list[tuple[str, SideName | Outlet, bool]] = [(n.words, n, n.cased) for n in pack.side_names]
        entries += [(words, outlet, True) for outlet in pack.outlets for words in outlet.names]
        states = ((lose_apostrophe(n.words), n) for n in pack.side_names if n.kind == "country" and n.words.isalpha())
        entries += [(words, n, True) for words, n in states if words is not None]
        countries: dict[str, dict[str, None]] = {}
        for name in reversed(pack.side_names):
            if name.kind == "country":
                countries.setdefault(name.side, {})[name.words] = None
        return cls(
            phrases=Phrases(entries),
            sides={s.slug: s for s in pack.sides},
            outlets=outlets,
            oppositions={s.country: s.slug for s in pack.sides if s.country and s.slug.endswith("-opposition")},
            countries={side: tuple(reversed(words)) for side, words in countries.items()},
            about=frozenset(pack.countries),
            alliances=pack.alliances,
        )

    def opposition(self, country: str) -> str:
        """Return the slug of rebels in general in `country`: a pack's own ('syrian-opposition') or '<iso3>-opposition'.

        >>> book = SideBook.of(Pack("zor", (Side("zor-opposition", "Zor rebels", None, "SYR"),)), OutletBook.of(()))
        >>> book.opposition("SYR"), book.opposition("MMR")
        ('zor-opposition', 'mmr-opposition')
        """
        return self.oppositions.get(country, f"{country.lower()}-opposition")

    def parent(self, side: str) -> str | None:
        """Return the side that `side` is a part of, None if none is known."""
        known = self.sides.get(side)
        return known.parent if known else None

    def broader(self, side: str) -> str | None:
        """Return the side that `side` is a part of; for a group of a country without a listed opposition, the rebels there.

        What one report calls "the rebels" of such a country is the group that another names: 'rsf' is of 'sdn-opposition'.

        >>> book = SideBook.of(Pack("zor", (Side("zor-front", "Zor Front", None, "SDN"),)), OutletBook.of(()))
        >>> book.broader("zor-front"), book.broader("SDN"), book.broader("nobody")
        ('sdn-opposition', None, None)
        """
        known = self.sides.get(side)
        if known is None or known.parent or known.country is None or _STATE_OWN.fullmatch(side):
            return known.parent if known else None
        return None if known.country in self.oppositions else self.opposition(known.country)

    def allied_on(self, day: date | None) -> frozenset[frozenset[str]]:
        """Return the pairs of sides that fight together on `day`, all that ever did if it is None."""
        return frozenset(frozenset((a.side, a.ally)) for a in self.alliances if a.holds_on(day))

    def stands_with(self, outlet: Outlet | None, side: str) -> bool:
        """Return whether `outlet` uses the words of `side`, or of a side it is a part of.

        >>> book = SideBook.of(Pack("zor", (Side("zor-army", "Zor Army", "SYR"),)), OutletBook.of(()))
        >>> wire = Outlet("tern", ("Tern Wire",), "agency", allegiance="zor-army")
        >>> book.stands_with(wire, "SYR"), book.stands_with(wire, "TUR"), book.stands_with(None, "SYR")
        (True, False, False)
        """
        at = outlet.allegiance if outlet else None
        for _ in range(8):
            if at is None or at == side:
                return at is not None
            at = self.parent(at)
        return False

    def country_of_side(self, side: str) -> str | None:
        """Return the country of a side: itself for a state, where its people live for others, None if not known.

        >>> book = SideBook.of(Pack("zor", (Side("zor-front", "Zor Front", None, "SDN"),)), OutletBook.of(()))
        >>> book.country_of_side("zor-front"), book.country_of_side("TUR"), book.country_of_side("nobody")
        ('SDN', 'TUR', None)
        """
        if _STATE_OWN.fullmatch(side):
            return side
        known = self.sides.get(side)
        return known.country if known else None


@dataclass(frozen=True)
class Setting:
    """What a report is about: a country as ISO 3166 alpha-3, one armed group; None where that is not clear.

    `named` are the countries it names, by themselves or by their people, capitals, forces.
    """

    country: str | None = None
    group: str | None = None
    named: frozenset[str] = frozenset()
    only: str | None = None
    """The one armed group that it names at all, be it once."""


@dataclass(frozen=True)
class _Reading:
    """What the words are read against: the outlet, and the setting, found out only if some word needs it."""

    book: SideBook
    outlet: Outlet | None
    setting: Callable[[], Setting]


def find_sides(text: str, report: Report, *, book: SideBook, setting: Callable[[], Setting]) -> tuple[SideMention, ...]:
    """Return the words of `text` that name sides, in order and without overlap, read against `report`.

    `setting` tells what the report is about (`setting.find_setting`); it is asked only when a word depends on it.
    """
    reading = _Reading(book, book.outlets.outlet(report.outlet), setting)
    mentions: list[SideMention] = []
    for found in names_in(text, book, words=split_words(text)):
        chosen = _choose(found.values, reading)
        if chosen is None or chosen.side == NOBODY:
            continue
        mention = _mention(text, found, name=chosen, reading=reading, before=mentions[-1] if mentions else None)
        if is_dateline(text, mention) or _is_of_pair(text, mention):
            continue
        mention = _with_nationality(text, mention, before=mentions[-1] if mentions else None, book=book)
        if mentions and mention.span.start == mentions[-1].span.start:
            mentions[-1] = mention
        else:
            mentions.append(mention)
    told = with_short_forms(text, _as_told_behind(text, follow_names(mentions, text)))
    return with_introduced(
        text, told, taken=lambda: [Span(f.start, f.end) for f in book.phrases.find(text, split_words(text))]
    )


def _is_of_pair(text: str, mention: SideMention) -> bool:
    """'The Lavrov-Blinken zone': two persons give their names to a thing, neither does anything there."""
    if mention.kind != "person":
        return False
    at = mention.span
    return bool(_PAIRED_BEFORE.search(text, max(0, at.start - _PAIR), at.start) or _PAIRED.match(text, at.end))


def _as_told_behind(text: str, mentions: list[SideMention]) -> list[SideMention]:
    """'The terrorist organization Alpha', 'rebels of the outlawed Beta': the name right behind says who they are."""
    return [_as_told(text, m, behind=mentions[i + 1 : i + 3]) for i, m in enumerate(mentions)]


def _as_told(text: str, general: SideMention, *, behind: list[SideMention]) -> SideMention:
    if behind and _tells_who(text, general, name=behind[0]):
        return replace(general, side=behind[0].side)
    whose = next((n for n in behind if _tells_whose(text, general, name=n)), None)
    return general if whose is None else replace(general, side=whose.side, role=whose.role or general.role)


def _tells_whose(text: str, general: SideMention, *, name: SideMention) -> bool:
    """'Troops loyal to General Omar Zayd', whose side a pack knows."""
    fight = general.kind == "general" and general.role in COMBATANTS and name.role in COMBATANTS
    named = name.kind in ("force", "person") and name.side is not None
    return fight and named and _LOYAL.fullmatch(text[general.span.end : name.span.start]) is not None


def _tells_who(text: str, general: SideMention, *, name: SideMention) -> bool:
    groups = general.kind == "general" and general.role == "armed-group" and name.role == "armed-group"
    if not groups or name.kind != "force":
        return False
    told = _TOLD.fullmatch(text, general.span.end, name.span.start)
    return bool(told or _APPOSED.fullmatch(text, general.span.start, name.span.start))


def _with_nationality(text: str, mention: SideMention, *, before: SideMention | None, book: SideBook) -> SideMention:
    """'Palestinian Hamas', 'Lebanese Hezbollah': a nationality right before a group at home there is part of its name."""
    if before is None or before.kind != "nationality" or mention.kind != "force" or mention.side is None:
        return mention
    joined = text[before.span.end : mention.span.start].isspace() and before.span.end < mention.span.start
    if not joined or mention.side == before.side or book.country_of_side(mention.side) != before.side:
        return mention
    span = Span(before.span.start, mention.span.end)
    return replace(mention, span=span, words=span.of(text))


def names_in(text: str, book: SideBook, *, words: list[Word]) -> list[Found[SideName | Outlet]]:
    """Return the names of sides; those inside an outlet's name, and those that only qualify another word, are left out.

    The last few texts are remembered: the setting, the reader and the gate ask for the names of one report in turn.
    """
    if text not in book.named:
        while len(book.named) >= _REMEMBERED:
            book.named.pop(next(iter(book.named)))
        book.named[text] = [
            found
            for found in book.phrases.find(text, words)
            if any(isinstance(v, SideName) for v in found.values) and not only_qualifies(text, words, found=found)
        ]
    return book.named[text]


def _choose(values: Sequence[SideName | Outlet], reading: _Reading) -> SideName | None:
    """The meaning that holds here: one for this outlet before one for this country before one for everywhere."""
    names = [v for v in values if isinstance(v, SideName)]
    for name in sorted(names, key=_strictness):
        if name.allegiance and not reading.book.stands_with(reading.outlet, name.allegiance):
            continue
        if name.country and reading.setting().country != name.country:
            continue
        return name
    return None


def _strictness(name: SideName) -> tuple[bool, bool]:
    return (name.allegiance is None, name.country is None)


def _mention(
    text: str, found: Found[SideName | Outlet], *, name: SideName, reading: _Reading, before: SideMention | None
) -> SideMention:
    start, end = found.start, found.end
    side: str | None = name.side
    if name.kind == "general" or name.side.startswith("@"):
        neighbour = before if before and re.fullmatch(r"['’]?s?\s?-?", text[before.span.end : start]) else None
        side = _owner(text, start, name=name, before=before, book=reading.book) or _general_side(
            name, neighbour, reading=reading
        )
        if side == UNNAMED and text[:start].lower().endswith("the "):
            side = reading.setting().only or side  # 'the bandits' of a report that names one group are that group
        if neighbour and neighbour.kind == "nationality" and name.side == OPPOSITION:
            start = neighbour.span.start
    return SideMention(Span(start, end), text[start:end], side, name.kind, name.role, name.allegiance is not None)


def _owner(text: str, start: int, *, name: SideName, before: SideMention | None, book: SideBook) -> str | None:
    """The state whose 'its army' is: 'Moscow denied that its air force struck'; None where none is named right before."""
    if name.side != STATE or before is None or before.side is None or before.kind not in _OWNERS:
        return None
    between = text[before.span.end : start]
    if len(between) > _OWNED_WITHIN or _ITS.search(between) is None or between.count(".") > 1:
        return None
    country = book.country_of_side(before.side)
    return country if country == before.side else None


def _general_side(name: SideName, neighbour: SideMention | None, *, reading: _Reading) -> str | None:
    """The side of 'rebels', 'the army': that of the name right before them, else what the report's setting makes it."""
    book = reading.book
    if neighbour and neighbour.side:
        if neighbour.kind in {"force", "general"}:
            return neighbour.side
        if neighbour.kind != "person" and name.side in {STATE, OPPOSITION}:
            return _in_country(name.side, book.country_of_side(neighbour.side), book=book)
        if neighbour.kind == "nationality" and name.country:
            return neighbour.side  # 'Palestinian soldiers': whose they are is told, whatever 'soldiers' alone are here
    if name.side == UNKNOWN:
        return None
    if name.side == GROUP:
        return reading.setting().group
    if name.side == OPPOSITION:
        return _rebels(reading.setting(), book)
    return _in_country(name.side, reading.setting().country, book=book) if name.side == STATE else name.side


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
