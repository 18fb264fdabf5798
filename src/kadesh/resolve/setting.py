"""What a report is about: the country where things happen, and the one armed group it speaks of; None where not clear."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from kadesh.model.lexicon import PlaceMention
from kadesh.model.pack import SideName
from kadesh.resolve.country import country_of
from kadesh.resolve.country_signs import named_countries
from kadesh.resolve.phrases import split_words
from kadesh.resolve.side_book import SideBook, names_in

_GROUP_LEAST = 2
_GROUP_CLEAR = 0.75
"""The share of all names of armed groups that one needs for "the militants" to mean it."""


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


def find_setting(
    text: str,
    *,
    book: SideBook,
    places: Iterable[PlaceMention] = (),
    outlet: str | None = None,
    outlet_places: Iterable[PlaceMention] = (),
) -> Setting:
    """Return what `text` is about; `places` are those named in it, `outlet` is who published it."""
    country = country_of(text, book=book, places=places, outlet=outlet, outlet_places=outlet_places)
    groups = _count_groups(text, book)
    only = next(iter(groups)) if len(groups) == 1 else None
    return Setting(country, _most_named(groups), named_countries(text, book=book), only)


def _count_groups(text: str, book: SideBook) -> Counter[str]:
    """How often each armed group is named; a part counts for the whole where that is one too (the YPG for the SDF)."""
    groups: Counter[str] = Counter()
    for found in names_in(text, book, words=split_words(text)):
        name = next((v for v in found.values if isinstance(v, SideName) and not v.allegiance and not v.country), None)
        if name and name.kind == "force" and name.role == "armed-group" and not book.is_of_state(name.side):
            groups[_whole_of(name.side, book)] += 1
    return groups


def _most_named(groups: Counter[str]) -> str | None:
    """The group that `groups` speaks of, None unless one has three quarters of all their names and two at least."""
    if not groups:
        return None
    group, most = min(groups.items(), key=lambda item: (-item[1], item[0]))
    return group if most >= _GROUP_LEAST and most >= _GROUP_CLEAR * groups.total() else None


def _whole_of(side: str, book: SideBook) -> str:
    parent = book.parent(side)
    in_general = parent is None or parent.isupper() or parent.endswith(("-opposition", "-separatists"))
    return side if parent is None or in_general else parent
