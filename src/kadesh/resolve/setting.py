"""What a report is about: the country where things happen, and the one armed group it speaks of; None where not clear."""

from collections import Counter
from collections.abc import Iterable

from kadesh.model.lexicon import PlaceMention
from kadesh.model.pack import SideName
from kadesh.resolve.phrases import Word, split_words
from kadesh.resolve.sides import Setting, SideBook, names_in

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
_GROUP_LEAST = 2
_GROUP_CLEAR = 0.75
"""The share of all names of armed groups that one needs for "the militants" to mean it."""


def find_setting(text: str, *, book: SideBook, places: Iterable[PlaceMention] = ()) -> Setting:
    """Return what `text` is about; `places` are those named in it."""
    return Setting(country_of(text, book=book, places=places), group_of(text, book=book))


def group_of(text: str, *, book: SideBook) -> str | None:
    """Return the armed group that `text` speaks of, None unless one has three quarters of all their names and two at least.

    A part counts for the whole where the whole is an armed group too (the YPG for the SDF).
    """
    groups: Counter[str] = Counter()
    for found in names_in(text, book, split_words(text)):
        name = next((v for v in found.values if isinstance(v, SideName) and not v.allegiance and not v.country), None)
        if name and name.kind == "force" and name.role == "armed-group" and not name.side.isupper():
            groups[_whole_of(name.side, book)] += 1
    if not groups:
        return None
    group, most = min(groups.items(), key=lambda item: (-item[1], item[0]))
    return group if most >= _GROUP_LEAST and most >= _GROUP_CLEAR * groups.total() else None


def _whole_of(side: str, book: SideBook) -> str:
    parent = book.parent(side)
    in_general = parent is None or parent.isupper() or parent.endswith(("-opposition", "-separatists"))
    return side if parent is None or in_general else parent


def country_of(text: str, *, book: SideBook, places: Iterable[PlaceMention] = ()) -> str | None:
    """Return the country that `text` is about as ISO 3166 alpha-3, None where none is clear.

    First by where things are said to happen: two votes for "in Syria" or "northern Syria", one for each place within a
    country that the text names too or a pack is about (a town of that name elsewhere in the world is no sign). Only if
    these settle nothing, other names of countries, nationalities and forces (one each), capitals and leaders (a half)
    vote too: those who act in a war often outnumber the country it is fought in. The winner needs two votes, two fifths
    of all, and half as many again as the next. If still nothing is settled, each town that can only lie in one country
    votes for it, named by the text or not, and one such vote is enough.
    """
    words = split_words(text)
    happens: Counter[str] = Counter()
    acts: Counter[str] = Counter()
    lie: Counter[str] = Counter()
    named: set[int] = set()
    for found in names_in(text, book, words):
        name = next((v for v in found.values if isinstance(v, SideName) and not v.allegiance and not v.country), None)
        where = book.country_of_side(name.side) if name and not name.side.startswith("@") else None
        if name is None or where is None:
            continue
        named.add(found.start)
        if _is_location(name, words[found.first - 1] if found.first else None):
            happens[where] += _IN_COUNTRY_VOTES
        else:
            acts[where] += _VOTES.get(name.kind, 0)
    known = book.about | set(happens) | set(acts)
    for mention in places:
        inside = _country_around(mention)
        if inside is not None and mention.places[0].kind == "province":
            known |= {inside}
        if inside is not None and mention.span.start not in named:
            lie[inside] += _PLACE_VOTES
            if inside in known:
                happens[inside] += _PLACE_VOTES
    return _clear_winner(happens) or _clear_winner(happens + acts) or _clear_winner(lie, least=_PLACE_VOTES)


def _is_location(name: SideName, before: Word | None) -> bool:
    """'in Syria', not 'in US strikes': an acronym may be an adjective."""
    return name.kind == "country" and before is not None and before.folded in _LOCATIVES and not name.words.isupper()


def _country_around(mention: PlaceMention) -> str | None:
    """The one country that a place lies in; None for a country itself, and where the name may mean places in several."""
    countries = {place.country for place in mention.places}
    return None if len(countries) > 1 or mention.places[0].kind == "country" else countries.pop()


def _clear_winner(votes: Counter[str], *, least: int = _LEAST) -> str | None:
    ranked = sorted(votes.items(), key=lambda item: (-item[1], item[0]))
    if not ranked:
        return None
    second = ranked[1][1] if len(ranked) > 1 else 0
    country, most = ranked[0]
    clear = most >= least and most >= _CLEAR * sum(votes.values()) and most >= 1.5 * second
    return country if clear else None
