"""Names of places by their sound: 'Saraqib' for 'Saraqeb', in the countries that a report speaks of."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from kadesh.model.where import Place
from kadesh.resolve.atlas import Atlas
from kadesh.resolve.places import is_same
from kadesh.resolve.spelling import ALIKE, begins_alike, drop_articles, fold_name, likeness, skeleton

LOOSE_LETTERS = 5
"""A shorter name is only matched exactly."""
STARTERS = frozenset("in at on to of by from for near after before the and but with as".split())
"""Words that only a sentence begins with a capital; no loose match may hold one."""
LOOSE_COUNTRIES = frozenset(
    "SYR IRQ LBN JOR PSE ISR EGY LBY SDN SSD YEM SAU IRN AFG PAK UKR RUS GEO ARM AZE ETH ERI SOM DJI MMR TCD MLI NER".split()
)
"""Countries whose names come to English from other scripts or by ear, so that spellings differ."""

REMEMBERED = 50_000
"""Words whose sound was looked up and is remembered; news repeats its names."""


Named = tuple[tuple[str, Place], ...]


@dataclass(frozen=True)
class Sounds:
    """The names of packs by their sound, and those of the world, country by country, once somebody asks for one."""

    atlas: Atlas = field(repr=False)
    own: dict[str, Named] = field(repr=False)
    """The packs' names by their sound."""
    _heard: dict[tuple[str, frozenset[str]], tuple[Place, ...]] = field(default_factory=dict, repr=False, compare=False)
    _countries: dict[str, dict[str, tuple[tuple[str, int], ...]]] = field(default_factory=dict, repr=False, compare=False)

    def look_up(self, words: str, play: frozenset[str]) -> tuple[Place, ...]:
        """Return the places in the countries in play whose names sound like `words`, the likest first."""
        if len(self._heard) > REMEMBERED:
            self._heard.clear()
        if (words, play) not in self._heard:
            self._heard[words, play] = self._sound_out(words, play)
        return self._heard[words, play]

    def _sound_out(self, words: str, play: frozenset[str]) -> tuple[Place, ...]:
        key = fold_name(words)
        bare = drop_articles(key)
        if len(bare.replace(" ", "")) < LOOSE_LETTERS or not self.atlas.words.isdisjoint((key, bare)):
            return ()
        if (
            not self.atlas.never.isdisjoint((key, bare))
            or not STARTERS.isdisjoint(key.split())
            or (words[:2].isupper() and not words.isupper())
        ):
            return ()
        if not self.atlas.states.isdisjoint(key.split()[1:]):
            return ()
        bare = key[2:] if key.startswith("al") and " " not in key and len(key) > 6 else key
        for form in dict.fromkeys((key, bare)):
            found = self._sound_alike(form, play)
            if found:
                return found
        return ()

    def _sound_alike(self, key: str, play: frozenset[str]) -> tuple[Place, ...]:
        bones = skeleton(key)
        if len(bones) < 3:
            return ()
        own = frozenset(place for _, place in self.own.get(bones, ()))
        rows = [(name, place) for name, place in self.own.get(bones, ()) if place.country in play]
        for country in sorted(play & LOOSE_COUNTRIES):
            rows += [(name, self.atlas.place_at(at)) for name, at in self._of_country(country).get(bones, ())]
        best: dict[Place, float] = {}
        for name, place in rows:
            if place.kind != "country" and begins_alike(key, name):
                best[place] = max(best.get(place, 0.0), likeness(key, name))
        kept: list[Place] = []
        for place, alike in sorted(
            best.items(), key=lambda item: (-round(item[1], 1), item[0] not in own, -item[1], item[0].id)
        ):
            if alike >= ALIKE and not any(is_same(place, mine) for mine in kept):
                kept.append(place)
        return tuple(kept)

    def _of_country(self, country: str) -> dict[str, tuple[tuple[str, int], ...]]:
        if country not in self._countries:
            sounds: dict[str, list[tuple[str, int]]] = defaultdict(list)
            for name, at in self.atlas.in_country(country):
                sounds[skeleton(name)].append((name, at))
            self._countries[country] = {bones: tuple(rows) for bones, rows in sounds.items()}
        return self._countries[country]


def by_sound(rows: Iterable[tuple[str, Place]]) -> dict[str, Named]:
    """Return names with their places, by the sound of the names.

    >>> zor = Place("a", "Zor", "town")
    >>> list(by_sound([("saraqib", zor), ("seraqeb", zor), ("sarmin", zor)]))
    ['srkb', 'srmn']
    """
    grouped: dict[str, list[tuple[str, Place]]] = defaultdict(list)
    for key, place in rows:
        grouped[skeleton(key)].append((key, place))
    return {bones: tuple(found) for bones, found in grouped.items()}
