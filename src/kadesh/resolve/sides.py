"""Sides: which words of a text name a party, and which side that is in this report.

The rules, in the order they apply (docs/reference/packs.md tells them to those who write packs):

1. The longest name wins; an outlet's name hides the side inside it ("Syrian Observatory" is not Syria).
2. A word joined to a participle names a backer or a maker, not the party: "Turkish-backed rebels", "Russian-made".
3. A word that says what it means only in some outlets (`allegiance`) or countries (`country`) holds there alone.
4. A general word right after a name takes the side of that name: "Houthi rebels", "Iraqi army", "Syrian rebels".
5. Otherwise "rebels" are the opposition, and "the army" the state, of the country the report is about; if that is not
   clear, the side is None. No country is the default.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from kadesh.model.lexicon import PlaceMention, SideMention
from kadesh.model.pack import Outlet, Pack, Side, SideName
from kadesh.model.report import Report
from kadesh.model.span import Span
from kadesh.resolve.outlets import OutletBook
from kadesh.resolve.phrases import Found, Phrases, Word, split_words

STATE, OPPOSITION, UNKNOWN, NOBODY = "@state", "@opposition", "@unknown", "@nobody"
_CLEAR = 0.4
"""The share of all votes that a country needs to be what the report is about."""
_LEAST = 4
# All in halves of a vote.
_VOTES = {"country": 2, "nationality": 2, "capital": 1, "government": 2, "force": 2, "person": 1}
_IN_COUNTRY_VOTES = 4
_PLACE_VOTES = 2
_LOCATIVES = frozenset(
    "in inside across throughout within over into torn northern southern eastern western central north south east west"
    " northwest northeast southwest southeast northwestern northeastern southwestern southeastern".split()
)

_JOINED_ON = re.compile(r"[-‐‑–](?=[a-z])")
_PREFIXES = frozenset({"anti", "pro", "non", "counter", "un", "ex", "post", "pre"})
_AFTER_NATIONALITY = frozenset(
    "backed supported sponsored made built supplied trained funded financed armed led allied aligned affiliated linked"
    " brokered mediated controlled held occupied born".split()
)
_STATE_OWN = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True)
class SideBook:
    """What packs say of sides, ready for reading."""

    phrases: Phrases[SideName | Outlet]
    sides: dict[str, Side]
    outlets: OutletBook
    oppositions: dict[str, str]
    countries: dict[str, tuple[str, ...]]

    @classmethod
    def of(cls, pack: Pack, outlets: OutletBook) -> "SideBook":
        """Return the book of `pack`; of two names in the same words, the earlier row comes first."""
        entries: list[tuple[str, SideName | Outlet, bool]] = [(n.words, n, n.cased) for n in pack.side_names]
        entries += [(words, outlet, True) for outlet in pack.outlets for words in outlet.names]
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
        )

    def opposition(self, country: str) -> str:
        """Return the slug of rebels in general in `country`: a pack's own ('syrian-opposition') or '<iso3>-opposition'."""
        return self.oppositions.get(country, f"{country.lower()}-opposition")

    def parent(self, side: str) -> str | None:
        """Return the side that `side` is a part of, None if none is known."""
        known = self.sides.get(side)
        return known.parent if known else None

    def stands_with(self, outlet: Outlet | None, side: str) -> bool:
        """Return whether `outlet` uses the words of `side`, or of a side it is a part of."""
        at = outlet.allegiance if outlet else None
        for _ in range(8):
            if at is None or at == side:
                return at is not None
            at = self.parent(at)
        return False

    def country_of_side(self, side: str) -> str | None:
        """Return the country of a side: itself for a state, where its people live for others, None if not known."""
        if _STATE_OWN.fullmatch(side):
            return side
        known = self.sides.get(side)
        return known.country if known else None


@dataclass(frozen=True)
class _Reading:
    """What the words are read against: the outlet, and the country, found out only if some word needs it."""

    book: SideBook
    outlet: Outlet | None
    country: Callable[[], str | None]


def find_sides(text: str, report: Report, *, book: SideBook, country: Callable[[], str | None]) -> tuple[SideMention, ...]:
    """Return the words of `text` that name sides, in order and without overlap, read against `report`.

    `country` gives the country that the report is about, None where that is not clear (`country_of`); it is asked only
    when a word depends on it.
    """
    reading = _Reading(book, book.outlets.outlet(report.outlet), country)
    mentions: list[SideMention] = []
    for found in _names_in(text, book, split_words(text)):
        chosen = _choose(found.values, reading)
        if chosen is None or chosen.side == NOBODY:
            continue
        mention = _mention(text, found, chosen, reading=reading, before=mentions[-1] if mentions else None)
        if mentions and mention.span.start == mentions[-1].span.start:
            mentions[-1] = mention
        else:
            mentions.append(mention)
    return tuple(mentions)


def country_of(text: str, *, book: SideBook, places: Iterable[PlaceMention] = ()) -> str | None:
    """Return the country that `text` is about as ISO 3166 alpha-3, None where none is clear.

    First by where things are said to happen: a vote for each place within a country, two for "in Syria" or "northern
    Syria". Only if these settle nothing, names of countries, nationalities and forces (one each), capitals and leaders
    (a half) vote too: those who act in a war often outnumber the country it is fought in. The winner needs two votes, two
    fifths of all, and half as many again as the next.
    """
    words = split_words(text)
    happens: Counter[str] = Counter()
    acts: Counter[str] = Counter()
    named: set[int] = set()
    for found in _names_in(text, book, words):
        name = next((v for v in found.values if isinstance(v, SideName) and not v.allegiance and not v.country), None)
        where = book.country_of_side(name.side) if name and not name.side.startswith("@") else None
        if name is None or where is None:
            continue
        named.add(found.start)
        if _is_location(name, words[found.first - 1] if found.first else None):
            happens[where] += _IN_COUNTRY_VOTES
        else:
            acts[where] += _VOTES.get(name.kind, 0)
    for mention in places:
        inside = _country_around(mention)
        if inside and mention.span.start not in named:
            happens[inside] += _PLACE_VOTES
    return _clear_winner(happens) or _clear_winner(happens + acts)


def _is_location(name: SideName, before: Word | None) -> bool:
    """'in Syria', not 'in US strikes': an acronym may be an adjective."""
    return name.kind == "country" and before is not None and before.folded in _LOCATIVES and not name.words.isupper()


def _country_around(mention: PlaceMention) -> str | None:
    """The one country that a place lies in; None for a country itself, and where the name may mean places in several."""
    countries = {place.country for place in mention.places}
    return None if len(countries) > 1 or mention.places[0].kind == "country" else countries.pop()


def _clear_winner(votes: Counter[str]) -> str | None:
    ranked = sorted(votes.items(), key=lambda item: (-item[1], item[0]))
    if not ranked:
        return None
    second = ranked[1][1] if len(ranked) > 1 else 0
    country, most = ranked[0]
    clear = most >= _LEAST and most >= _CLEAR * sum(votes.values()) and most >= 1.5 * second
    return country if clear else None


def _names_in(text: str, book: SideBook, words: list[Word]) -> list[Found[SideName | Outlet]]:
    """The names of sides; those inside an outlet's name, and those that only qualify a participle, are left out."""
    return [
        found
        for found in book.phrases.find(text, words)
        if any(isinstance(v, SideName) for v in found.values) and not _qualifies(text, words, found)
    ]


def _qualifies(text: str, words: Sequence[Word], found: Found[SideName | Outlet]) -> bool:
    """Whether the name only tells who backs, makes or opposes the party: 'Iran-backed', 'anti-Assad', 'US supplied'."""
    if _JOINED_ON.match(text, found.end):
        return True
    before = words[found.first - 1] if found.first else None
    if before and before.folded in _PREFIXES and text[before.end : found.start] in {"-", "‐", "‑", "–"}:
        return True
    after = words[found.last + 1] if found.last + 1 < len(words) else None
    return bool(
        after
        and text[found.end : after.start].isspace()
        and after.printed in _AFTER_NATIONALITY
        and any(isinstance(v, SideName) and v.kind == "nationality" for v in found.values)
    )


def _choose(values: Sequence[SideName | Outlet], reading: _Reading) -> SideName | None:
    """The meaning that holds here: one for this outlet before one for this country before one for everywhere."""
    names = [v for v in values if isinstance(v, SideName)]
    for name in sorted(names, key=_strictness):
        if name.allegiance and not reading.book.stands_with(reading.outlet, name.allegiance):
            continue
        if name.country and reading.country() != name.country:
            continue
        return name
    return None


def _strictness(name: SideName) -> tuple[bool, bool]:
    return (name.allegiance is None, name.country is None)


def _mention(
    text: str, found: Found[SideName | Outlet], name: SideName, *, reading: _Reading, before: SideMention | None
) -> SideMention:
    start, end = found.start, found.end
    side: str | None = name.side
    if name.kind == "general" or name.side.startswith("@"):
        neighbour = before if before and re.fullmatch(r"['’]?s?\s?-?", text[before.span.end : start]) else None
        side = _general_side(name, neighbour, reading)
        if neighbour and neighbour.kind == "nationality" and name.side == OPPOSITION:
            start = neighbour.span.start
    return SideMention(Span(start, end), text[start:end], side, name.kind, name.role, name.allegiance is not None)


def _general_side(name: SideName, neighbour: SideMention | None, reading: _Reading) -> str | None:
    """The side of 'rebels', 'the army': that of the name right before them, else what the report's country makes it."""
    if neighbour and neighbour.side:
        if neighbour.kind in {"force", "general"}:
            return neighbour.side
        if neighbour.kind != "person" and name.side in {STATE, OPPOSITION}:
            return _in_country(name.side, reading.book.country_of_side(neighbour.side), reading.book)
    if name.side == UNKNOWN:
        return None
    return _in_country(name.side, reading.country(), reading.book) if name.side in {STATE, OPPOSITION} else name.side


def _in_country(meaning: str, country: str | None, book: SideBook) -> str | None:
    if country is None:
        return None
    return country if meaning == STATE else book.opposition(country)
