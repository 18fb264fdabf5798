"""What packs say of sides, ready for reading, and the names of sides in a text."""

import re
from dataclasses import dataclass, field
from datetime import date

from kadesh.model.letters import lose_apostrophe
from kadesh.model.pack import Alliance, Era, Outlet, Pack, Side, SideName
from kadesh.resolve.outlets import OutletBook
from kadesh.resolve.phrases import Found, Phrases, Word
from kadesh.resolve.qualifiers import only_qualifies

_STATE_OWN = re.compile(r"[A-Z]{3}")
_REMEMBERED = 16


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
    eras: tuple[Era, ...] = ()
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
            eras=pack.eras,
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

    def is_of_state(self, side: str | None) -> bool:
        """Return whether `side` is a state or its own militia, volunteers who fight for it: nobody calls them the militants.

        >>> book = SideBook.of(Pack("zor", (Side("home-guard", "Home Guard", "ZOR", "ZOR"),)), OutletBook.of(()))
        >>> book.is_of_state("ZOR"), book.is_of_state("home-guard"), book.is_of_state("fsa")
        (True, True, False)
        """
        return side is not None and (side.isupper() or (self.parent(side) or "").isupper())

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
