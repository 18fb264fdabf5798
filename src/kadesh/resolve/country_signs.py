"""What a report says of countries: how often each is signed, by its own name, its people, its places, its outlet."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from kadesh.model.lexicon import PlaceMention
from kadesh.model.pack import Outlet, SideName
from kadesh.resolve.phrases import Found, Word, split_words
from kadesh.resolve.side_book import SideBook, names_in

LEAST = 2
"""Names needed where none of them tells a place; "Turks" once is too little."""
_LEAD = 250
"""Characters in which a report names what it is about."""
_DATELINE = re.compile(r"\s?(?:\(|—|–|--|-\s|:|/|,\s(?:[A-Z][a-z]+\.?\s)?\d)")
_DATELINE_ENDS = 60
_LOCATIVES = frozenset(
    "in inside across throughout within over into torn northern southern eastern western central north south east west"
    " northwest northeast southwest southeast northwestern northeastern southwestern southeastern".split()
)
_REGION = re.compile(
    r"['’]s (?:[a-z-]+ ){0,2}(?:(?:[A-Z][\w'’-]+ ){1,3}"
    r"(?:[Rr]egion|[Pp]rovince|[Ss]tate|[Dd]istrict|[Gg]overnorate|[Dd]epartment|Delta|Valley|Basin|Peninsula|Highlands|Desert)"
    r"|(?:north|south)?(?:north|south|east|west)(?=[\s,.;]))"
)
"""'In Chad's Lac region', 'in Mali's restive north': that is in the country."""
_POWERS = frozenset(("USA", "GBR", "FRA", "RUS", "CHN", "DEU", "CHE"))
"""States that much is said of, and where little of it happens."""
_BY_CAPITAL = _LOCATIVES | {"near", "of", "from"}
NAMED = ("within", "seat", "country", "nationality", "capital", "party")
"""Signs by which a country itself is named."""
_SHARED = ("within", "seat", "country", "nationality", "capital", "party", "place", "lead")
"""Signs of which a country has a share."""
_SIGN_OF = {"force": "party", "government": "party", "person": "party"}


@dataclass(frozen=True)
class Mentioned:
    """What a report says of countries: how often each is signed, by the kind of sign."""

    signs: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    names: frozenset[tuple[str, str]] = frozenset()
    """Every name of a place with each country it may lie in."""

    def add(self, sign: str, country: str, *, at: int) -> None:
        """Count a sign of `country` at the offset `at` of the text."""
        self.signs[sign][country] += 1
        self.signs["any"][country] += 1
        if at < _LEAD:
            self.signs["lead"][country] += 1

    def countries(self) -> list[str]:
        """Return every country with a sign, sorted."""
        return sorted({country for counted in self.signs.values() for country in counted})

    def clues(self, country: str, about: frozenset[str]) -> dict[str, float]:
        """Return what speaks for `country`: its share of each kind of sign, and how much there is of it in all."""
        shares = {s: self.signs[s][country] / (self.signs[s].total() + 0.5) for s in _SHARED if s in self.signs}
        times = self.signs["any"][country]
        ground = self.signs["within"][country] + self.signs["place"][country]
        may, whole = sum(lies == country for _, lies in self.names), len({name for name, _ in self.names})
        return {
            **shares,
            "outlet": float(self.signs["outlet"][country] > 0),
            "pack": float(country in about and self.signs["place"][country] > 1),
            "acts": math.log1p(times - ground),
            "ground": math.log1p(ground),
            "may": may / (whole + 0.5),
            "names": math.log1p(may),
            "power": float(country in _POWERS),
        }

    def is_enough(self, country: str) -> bool:
        """Whether `country` is signed by a place, by an outlet of its own, or by names twice.

        >>> said = Mentioned()
        >>> said.add("nationality", "MLI", at=0)
        >>> said.is_enough("MLI"), said.add("capital", "MLI", at=40), said.is_enough("MLI")
        (False, None, True)
        """
        placed = any(self.signs[s][country] for s in ("within", "seat", "place", "outlet"))
        return placed or self.signs["any"][country] >= LEAST


_STREET = re.compile(r"\s(?:Street|Avenue|Boulevard|Square|Roundabout)\b")
"""Behind a name that only calls a street so: 'Baghdad Street' is no sign of Iraq."""


def named_countries(text: str, *, book: SideBook) -> frozenset[str]:
    """Return the countries that `text` names, by themselves, their people, capitals, forces or leaders.

    >>> from kadesh.resolve.outlets import OutletBook
    >>> from kadesh.resolve.packs import load_packs
    >>> book = SideBook.of(load_packs(), OutletBook.of(()))
    >>> sorted(named_countries("Ankara said that Malian troops had left.", book=book))
    ['MLI', 'TUR']
    """
    told = (_meant(found, book) for found in names_in(text, book, words=split_words(text)))
    return frozenset(country for _, country in told if country is not None)


def read_mentions(
    text: str,
    *,
    book: SideBook,
    places: Iterable[PlaceMention],
    outlet: str | None = None,
    outlet_places: Iterable[PlaceMention] = (),
) -> Mentioned:
    """Return what `text` and the name of its outlet say of countries."""
    places = tuple(places)
    mentioned = Mentioned(names=frozenset(may_lie(places)))
    named = _add_named(mentioned, text, book=book)
    spoken_of = {country for sign in NAMED for country in mentioned.signs.get(sign, ())}
    for place in places:
        inside = country_around(place) or _only_there(place, spoken_of)
        if inside is not None and place.span.start not in named and not _STREET.match(text, place.span.end):
            mentioned.add("place", inside, at=place.span.start)
    for country in _homes_of(outlet or "", book, places=outlet_places):
        mentioned.signs["outlet"][country] += 1
    return mentioned


def _add_named(mentioned: Mentioned, text: str, *, book: SideBook) -> set[int]:
    """Add the countries that names of sides tell of, and return where the words of those names begin."""
    words, named = split_words(text), set[int]()
    for found in names_in(text, book, words=words):
        name, country = _meant(found, book)
        if name is None or country is None:
            continue
        if name.kind in ("capital", "country") and _STREET.match(text, found.end):
            continue
        named.update(word.start for word in words[found.first : found.last + 1])
        located = _is_location(name, found, text=text, words=words)
        sign = "within" if located and name.kind == "country" else _SIGN_OF.get(name.kind, name.kind)
        mentioned.add(sign, country, at=found.start)
        if located and name.kind == "capital":
            mentioned.signs["seat"][country] += 1
    return named


def may_lie(places: Iterable[PlaceMention]) -> Iterable[tuple[str, str]]:
    """Yield each name of a place with each country it may lie in: 'san miguel' with SLV and with MEX.

    >>> from kadesh.model.span import Span
    >>> from kadesh.model.where import Place
    >>> both = (Place("a", "Zor", "town", "SYR"), Place("b", "Zor", "town", "IRQ"))
    >>> list(may_lie([PlaceMention(Span(0, 3), "Zor", both)]))
    [('zor', 'SYR'), ('zor', 'IRQ')]
    """
    for place in places:
        if all(lies.kind != "country" for lies in place.places):  # 'Colombia' is no town of Mexico's
            yield from ((place.words.lower(), lies.country) for lies in place.places if lies.country is not None)


def _meant(found: Found[SideName | Outlet], book: SideBook) -> tuple[SideName | None, str | None]:
    """The name that holds everywhere, and the country it is a sign of."""
    name = next((v for v in found.values if isinstance(v, SideName) and not v.allegiance and not v.country), None)
    return name, book.country_of_side(name.side) if name and not name.side.startswith("@") else None


def _is_location(name: SideName, found: Found[SideName | Outlet], *, text: str, words: Sequence[Word]) -> bool:
    """'in Syria', 'near Damascus', a capital as dateline; not 'in US strikes' (it may be an adjective), 'in Syria's way'."""
    before = words[found.first - 1].folded if found.first else ""
    if name.kind == "country":
        owns = text[found.end : found.end + 2] in ("'s", "’s") and _REGION.match(text, found.end) is None
        return before in _LOCATIVES and not name.words.isupper() and not owns
    dateline = found.start < _DATELINE_ENDS and _DATELINE.match(text, found.end) is not None
    return name.kind == "capital" and (before in _BY_CAPITAL or dateline)


def country_around(mention: PlaceMention) -> str | None:
    """Return the one country a place lies in; None for a country itself, and where the name may mean places in several.

    >>> from kadesh.model.span import Span
    >>> from kadesh.model.where import Place
    >>> both = (Place("a", "Zor", "town", "SYR"), Place("b", "Zor", "town", "IRQ"))
    >>> country_around(PlaceMention(Span(0, 3), "Zor", both[:1])), country_around(PlaceMention(Span(0, 3), "Zor", both))
    ('SYR', None)
    """
    countries = {place.country for place in mention.places}
    return None if len(countries) > 1 or mention.places[0].kind == "country" else countries.pop()


def _only_there(mention: PlaceMention, spoken_of: Collection[str]) -> str | None:
    """The one country, of those in which a name may lie, that the text names besides: Goma is no Philippine town."""
    if mention.places[0].kind == "country":
        return None
    if any(place.country is None for place in mention.places):
        return None  # a land across borders
    there = {place.country for place in mention.places if place.country in spoken_of}
    return there.pop() if len(there) == 1 else None


def _homes_of(outlet: str, book: SideBook, *, places: Iterable[PlaceMention]) -> Iterable[str]:
    """The countries that the name of an outlet tells: 'Times of India', 'Lagos Evening'."""
    known = book.outlets.outlet(outlet)
    if known is not None and known.kind == "agency" and not known.allegiance:
        return  # 'Agence France-Presse' reports on the world
    for word in split_words(known.names[0] if known else outlet):
        for found in book.phrases.find(word.printed):
            _, country = _meant(found, book)
            if country is not None:
                yield country
    if known is None:  # 'Al Alam', a channel of Iran's, has no more than its name from a town in Iraq
        yield from (inside for place in places if (inside := country_around(place)) is not None)
