"""What words mean, as the steps see it: made by `resolve` from packs and gazetteer, handed to `extract` by `pipeline`."""

from dataclasses import dataclass
from typing import Protocol

from kadesh.model.pack import Agreement, NameKind, Outlet
from kadesh.model.report import Report
from kadesh.model.side import Role
from kadesh.model.span import Span
from kadesh.model.where import Place


@dataclass(frozen=True, order=True)
class SideMention:
    """Words in a text that name a side. `side` None: a word that carries a side which the report does not license."""

    span: Span
    words: str
    side: str | None
    kind: NameKind
    role: Role | None = None
    by_outlet: bool = False
    """Read so only because of the outlet's allegiance."""


@dataclass(frozen=True, order=True)
class PlaceMention:
    """Words in a text that the gazetteer or a pack knows as places, likeliest first; never empty."""

    span: Span
    words: str
    places: tuple[Place, ...]


@dataclass(frozen=True, order=True)
class TimeMention:
    """Words in a text that name a time: 'on Monday', 'overnight', 'since 2011', 'by the end of the month'."""

    span: Span
    words: str


@dataclass(frozen=True)
class OutletMention:
    """Words in a text that name somebody who publishes or is cited."""

    span: Span
    words: str
    outlet: Outlet


@dataclass(frozen=True)
class AgreementMention:
    """Words in a text that name a deal of a pack."""

    span: Span
    words: str
    agreement: Agreement


class Lexicon(Protocol):
    """Finds known names in a text. Spans are offsets into the text given; results are in order and do not overlap."""

    def sides_in(self, text: str, report: Report, /) -> tuple[SideMention, ...]:
        """Return the words that name sides, read against the report's outlet where they are loaded."""

    def places_in(self, text: str, /) -> tuple[PlaceMention, ...]:
        """Return the words that name known places, longest first where they nest."""

    def times_in(self, text: str, /) -> tuple[TimeMention, ...]:
        """Return the words that name times."""

    def outlets_in(self, text: str, /) -> tuple[OutletMention, ...]:
        """Return the words that name outlets, monitors, ministries."""

    def agreements_in(self, text: str, /) -> tuple[AgreementMention, ...]:
        """Return the words that name deals."""

    def outlet(self, name: str | None, /) -> Outlet | None:
        """Return the outlet of that name or id, None if no pack knows it."""

    def parent(self, side: str, /) -> str | None:
        """Return the side that `side` is a part of, None if none is known."""

    def country_names(self, side: str, /) -> tuple[str, ...]:
        """Return the names of the country of a state's side ('Syria'), empty for a non-state side."""

    def country_of(self, report: Report, /) -> str | None:
        """Return the country that `report` is about (ISO 3166 alpha-3), None where that is not clear."""
