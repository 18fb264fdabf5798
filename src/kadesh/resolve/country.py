"""Which country a report is about: the one whose signs weigh most, None where no country stands out.

Where things are said to happen weighs more than who acts: those who act in a war often outnumber the country it is
fought in. The weights were fitted by `scripts/fit_country.py` on annotated reports on many wars: a softmax over the
countries that a report gives any sign of.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from csv import DictReader
from functools import cache
from importlib.resources import files

from kadesh.model.lexicon import PlaceMention
from kadesh.resolve.country_signs import LEAST, NAMED, Mentioned, may_lie, read_mentions
from kadesh.resolve.side_book import SideBook

_CLEAR, _LIKELY, _AHEAD = 0.52, 0.45, 0.3
"""How likely a country must be, among all that are signed, to be what the report is about; if it is ahead, a little less."""


def country_of(
    text: str,
    *,
    book: SideBook,
    places: Iterable[PlaceMention] = (),
    outlet: str | None = None,
    outlet_places: Iterable[PlaceMention] = (),
) -> str | None:
    """Return the country that `text` is about as ISO 3166 alpha-3, None where none is clear.

    `places` are those in the text; `outlet` is who published it, of which only the name counts ('Times of India'), and
    `outlet_places` are the places in that name.
    """
    places = tuple(places)
    mentioned = read_mentions(text, book=book, places=places, outlet=outlet, outlet_places=outlet_places)
    return _clearest(mentioned, book) or _agreed(mentioned, places)


def _clearest(mentioned: Mentioned, book: SideBook) -> str | None:
    """The country whose signs weigh most, None where none stands out."""
    weighed = {c: _weigh(mentioned.clues(c, book.about)) for c in mentioned.countries()}
    if not weighed:
        return None
    best = min(weighed, key=lambda c: (-weighed[c], c))
    share = 1 / sum(math.exp(weight - weighed[best]) for weight in weighed.values())
    ahead = all(weighed[best] - weight >= _AHEAD for country, weight in weighed.items() if country != best)
    clear = share >= _CLEAR or (share >= _LIKELY and ahead)
    return best if clear and mentioned.is_enough(best) else None


def _agreed(mentioned: Mentioned, places: Sequence[PlaceMention]) -> str | None:
    """The country that most place names may lie in, two at least: 'Blantyre' and 'Zomba' lie both in Malawi alone.

    The home of the outlet counts as one of them. It is asked where the text names no country at all.
    """
    if any(mentioned.signs[sign] for sign in NAMED):
        return None
    counted = Counter(country for _, country in set(may_lie(places)))
    counted.update(mentioned.signs["outlet"].keys() & counted.keys())
    ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:2]
    alone = len(ranked) == 1 or (len(ranked) == 2 and ranked[0][1] > ranked[1][1])
    return ranked[0][0] if alone and ranked[0][1] >= LEAST else None


def _weigh(clues: dict[str, float]) -> float:
    return sum(_weights()[clue] * value for clue, value in clues.items())


@cache
def _weights() -> dict[str, float]:
    with (files("kadesh.resolve") / "country.csv").open(encoding="utf-8") as stream:
        return {row["clue"]: float(row["weight"]) for row in DictReader(stream)}
