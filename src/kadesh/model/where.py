"""A place as a report names it, and the places of the gazetteer that the name may mean."""

from dataclasses import dataclass
from typing import Literal

from kadesh.model.span import Span

PlaceKind = Literal["site", "town", "area", "district", "province", "region", "country", "water"]
PlacePrecision = Literal["site", "town", "area", "district", "province", "region", "country", "unknown"]
PlaceBasis = Literal["stated", "antecedent", "dateline", "whole", "unknown"]


SEVERAL = "several:"
"""How the id of a place begins that stands for several told of at once: 'several:Mopti, Gao and Timbuktu'."""


@dataclass(frozen=True, order=True)
class Place:
    """One place of the gazetteer or of a pack; `id` as in 'geonames:172946' or 'syria:saraqeb'.

    Latitude and longitude are degrees (WGS 84), None where no source gives a point; never 0, 0 for unknown.
    `country` is ISO 3166 alpha-3; `admin1` and `admin2` are names of province and district.
    """

    id: str
    name: str
    kind: PlaceKind
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0


@dataclass(frozen=True)
class Where:
    """A place in the report's words; `place` is what they mean, `rivals` what else they may mean (best first).

    Of a place that no gazetteer knows, `rivals` are the town it is said to lie in: 'the Amal clinic in Mogadishu'.
    `basis` is `stated` in the claim's own sentence, `antecedent` for "the town" or an earlier sentence, `dateline`,
    or `whole` for the place of the whole that this claim is a part of. `precision` can be coarser than the place:
    "near Saraqeb" is an area although Saraqeb is a town. No words, no place: an empty Where.
    """

    words: str | None = None
    place: Place | None = None
    precision: PlacePrecision = "unknown"
    basis: PlaceBasis = "unknown"
    span: Span | None = None
    rivals: tuple[Place, ...] = ()

    @property
    def one(self) -> Place | None:
        """The single place that is meant; None where none is known, or several are told of at once.

        >>> both = Place("several:Mopti and Gao", "Mopti and Gao", "town")
        >>> Where("Mopti and Gao", both).one is None
        True
        """
        return None if self.place is None or self.place.id.startswith(SEVERAL) else self.place

    @property
    def text(self) -> str:
        """The place for a person, in the report's words."""
        return self.words or "place unknown"


UNKNOWN_PLACE = Where()
