"""The lexicon the steps read with: sides, outlets, deals of the packs, places of the gazetteer, times."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kadesh.model.lexicon import AgreementMention, OutletMention, PlaceMention, SideMention, TimeMention
from kadesh.model.pack import Agreement, Outlet, Pack
from kadesh.model.report import Report
from kadesh.resolve.agreements import find_agreements, list_agreements
from kadesh.resolve.datelines import outlet_in_dateline
from kadesh.resolve.gazetteer import Gazetteer
from kadesh.resolve.outlets import OutletBook, find_outlets
from kadesh.resolve.packs import load_packs
from kadesh.resolve.phrases import Phrases
from kadesh.resolve.setting import Setting, find_setting
from kadesh.resolve.side_book import SideBook
from kadesh.resolve.sides import find_sides
from kadesh.resolve.times.times import find_times

_STATE_BODY = re.compile(
    r"\b(?:Minist(?:ry|er)|Army|Armed Forces|General Staff|Presidency|Government|Police|Air Force|Navy|Defen[cs]e Forces)\b"
)
_TOLD = re.compile(
    r"\b(?:told|telling|according to|citing|quoting|quoted by|reported by|interview with"
    r"|reports? (?:by|from|on|in)|(?:aired|published|broadcast|run) (?:by|on))\s(?:the\s)?\Z"
)
_SAYS = re.compile(
    r"(?:['’]s|,?\swhich)?,?\s(?:(?:TV|television|channel|news|network|Arabic|English|the)\s)*"
    r"(?:said|says|added|report(?:s|ed|er)|quot(?:es|ed)|cit(?:es|ed)|showed|aired|broadcast|correspondent|journalist)\b"
)
_REMEMBERED = 64
"""Of how many reports the setting is kept; a step reads one report at a time."""


@dataclass(frozen=True)
class PackLexicon:
    """The Lexicon of `model.lexicon`, made of packs and gazetteer. Make it with `load_lexicon`."""

    pack: Pack
    sides: SideBook
    outlets: OutletBook
    places: Gazetteer
    agreements: Phrases[Agreement]
    _placed: dict[str, tuple[PlaceMention, ...]] = field(default_factory=dict, repr=False, compare=False)
    """Texts whose places were found last: the setting and the reader ask for the same ones."""
    _named: dict[tuple[str, str], tuple[SideMention, ...]] = field(default_factory=dict, repr=False, compare=False)
    _settings: dict[str, Setting] = field(default_factory=dict, repr=False, compare=False)

    def sides_in(self, text: str, report: Report, /) -> tuple[SideMention, ...]:
        """Return the words that name sides, read against the report's outlet and country where they depend on it."""
        if (text, report.id) not in self._named:
            while len(self._named) >= _REMEMBERED:
                self._named.pop(next(iter(self._named)))
            found = find_sides(text, report, book=self.sides, setting=lambda: self.setting_of(report))
            self._named[text, report.id] = found
        return self._named[text, report.id]

    def places_in(self, text: str, /) -> tuple[PlaceMention, ...]:
        """Return the words that name known places, longest first where they nest; 'Al Jazeera said' names none."""
        if text not in self._placed:
            while len(self._placed) >= _REMEMBERED:
                self._placed.pop(next(iter(self._placed)))
            heard = [m.span for m in self.outlets_in(text) if _is_heard(text, m)]
            self._placed[text] = tuple(p for p in self.places.find(text) if not any(p.span.within(h) for h in heard))
        return self._placed[text]

    def times_in(self, text: str, /) -> tuple[TimeMention, ...]:
        """Return the words that name times."""
        return find_times(text)

    def outlets_in(self, text: str, /) -> tuple[OutletMention, ...]:
        """Return the words that name outlets, monitors, ministries."""
        return find_outlets(text, self.outlets)

    def agreements_in(self, text: str, /) -> tuple[AgreementMention, ...]:
        """Return the words that name deals."""
        return find_agreements(text, self.agreements)

    def outlet(self, name: str | None, /) -> Outlet | None:
        """Return the outlet of that name or id, None if no pack knows it."""
        return self.outlets.outlet(name)

    def parent(self, side: str, /) -> str | None:
        """Return the side that `side` is a part of, None if none is known."""
        return self.sides.parent(side)

    def broader(self, side: str, /) -> str | None:
        """Return the side that `side` is a part of, or the rebels in general of its country; None if neither is known."""
        return self.sides.broader(side)

    def names_of(self, sides: Collection[str], /) -> tuple[tuple[str, str], ...]:
        """Return slug and name of those of `sides` that have one, in order; the rebels in general of a country have one."""
        names = {side.slug: side.name for side in self.pack.sides}
        general = {self.sides.opposition(slug): f"rebels in {name}" for slug, name in names.items() if slug.isupper()}
        return tuple(sorted((slug, name) for slug, name in {**general, **names}.items() if slug in sides))

    def country_names(self, side: str, /) -> tuple[str, ...]:
        """Return the names of the country of a state's side ('Syria'), empty for a non-state side."""
        return self.sides.countries.get(side, ())

    def setting_of(self, report: Report, /) -> Setting:
        """Return the country and the armed group that `report` is about, None where that is not clear."""
        if report.id not in self._settings:
            while len(self._settings) >= _REMEMBERED:
                self._settings.pop(next(iter(self._settings)))
            text = report.text if not report.title else f"{report.title}\n{report.text}"
            self._settings[report.id] = find_setting(
                text,
                book=self.sides,
                places=self._places_outside_deals(text),
                outlet=report.outlet,
                outlet_places=self.places_in(report.outlet) if report.outlet else (),
            )
        return self._settings[report.id]

    def country_of(self, report: Report, /) -> str | None:
        """Return the country that `report` is about, None where that is not clear."""
        return self.setting_of(report).country

    def _places_outside_deals(self, text: str) -> tuple[PlaceMention, ...]:
        """The places that `text` names; that of 'the Sochi agreement' is none."""
        deals = [deal.span for deal in self.agreements_in(text)]
        places = self.places_in(text)
        return tuple(p for p in places if not any(d.overlaps(p.span) for d in deals)) if deals else places

    def side_of_outlet(self, report: Report, /) -> str | None:
        """Return the side whose words the outlet of `report` uses, None for one of no side, or of none that is known.

        A body of state that publishes speaks for the state in its name: 'Turkish Defence Ministry' for TUR. Where no outlet
        is given, the one in the dateline counts.
        """
        known = self.outlet(report.outlet or outlet_in_dateline(report.text))
        if known is not None:
            return known.side or known.allegiance
        if report.outlet is None or _STATE_BODY.search(report.outlet) is None:
            return None
        named = {m.side for m in self.sides_in(report.outlet, report) if m.side is not None}
        return named.pop() if len(named) == 1 else None

    def side_within(self, words: str, report: Report, country: str, /) -> str | None:
        """Return the side that general words ('the rebels', 'soldiers') mean in `country`, None if they mean none there."""
        found = find_sides(words, report, book=self.sides, setting=lambda: Setting(country))
        return next((m.side for m in reversed(found) if m.side is not None), None)


def _is_heard(text: str, mention: OutletMention) -> bool:
    """Whether an outlet that bears a place's name is told to have said something, or was told it."""
    before = text[max(0, mention.span.start - 20) : mention.span.start]
    return _TOLD.search(before) is not None or _SAYS.match(text, mention.span.end) is not None


def load_lexicon(packs: Sequence[str | Path] = ("world", "syria")) -> PackLexicon:
    """Return the lexicon of `packs` (names or folders). Raises NotFound and BadPack.

    >>> load_lexicon().parent("ypg")
    'sdf'
    """
    pack = load_packs(packs)
    outlets = OutletBook.of(pack.outlets)
    return PackLexicon(
        pack=pack,
        sides=SideBook.of(pack, outlets),
        outlets=outlets,
        places=Gazetteer.load((pack,)),
        agreements=list_agreements(pack.agreements),
    )
