"""Finds the names of places in a text: the packs' first, then the world's, exact spellings before loose ones.

A name is tried longest first on words with a capital; what is also an ordinary word or a person's name ('Reading',
'Ali') counts only where the words around say that it is a place. A word without a capital is never a place.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from kadesh.model.letters import is_shouted, lose_apostrophe, lower_in_place
from kadesh.model.lexicon import PlaceMention
from kadesh.model.pack import Pack
from kadesh.model.span import Span
from kadesh.model.where import Place
from kadesh.resolve.atlas import Atlas, load_atlas
from kadesh.resolve.capitals import is_small, keep_near, raise_capitals
from kadesh.resolve.licence import Name, stands
from kadesh.resolve.likeliest import order_places, weight_of
from kadesh.resolve.places import is_same
from kadesh.resolve.refuted import drop_refuted
from kadesh.resolve.signs import Signs, read_signs
from kadesh.resolve.sounds import REMEMBERED, Sounds, by_sound
from kadesh.resolve.spelling import ARTICLES, drop_articles, fold_name
from kadesh.resolve.tokens import Token, cut_tokens, is_joined, may_end, may_start

LONGEST = 6
"""Words in the longest name that is looked for."""
ARTICLE_COUNTRIES = frozenset(
    "SYR IRQ LBN JOR PSE EGY LBY SDN YEM SAU TUN DZA MAR MRT OMN ARE KWT QAT BHR IRN TUR SSD TCD".split()
)
"""Countries where a name may stand with the Arabic article or without."""

Names = dict[str, tuple[Place, ...]]

_TOLD_ELSEWHERE = 2
"""So many names of another country, and none of the packs', tell that a report is not on the packs' war."""


@dataclass(frozen=True)
class Gazetteer:
    """Names of packs and of the world. Make it with `Gazetteer.load`."""

    atlas: Atlas = field(repr=False)
    names: Names = field(repr=False)
    bare: Names = field(repr=False)
    """The packs' names without articles."""
    sounds: Sounds = field(repr=False)
    ids: frozenset[str] = field(repr=False)
    """Ids of the packs' places."""
    countries: frozenset[str]
    people: frozenset[str] = field(repr=False)
    peoples: frozenset[str] = field(repr=False)
    """Words of the packs for peoples and forces, no waters; they are places only before 'region', 'state' and the like."""
    _memory: dict[str, tuple[Place, ...]] = field(default_factory=dict, repr=False, compare=False)
    _states: dict[str, tuple[str, ...]] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def load(cls, packs: Sequence[Pack] = ()) -> "Gazetteer":
        """Return the gazetteer of `packs` over the world's places; later packs come first where they differ."""
        rows = [(fold_name(name), place) for pack in reversed(packs) for name, place in pack.places]
        people = {fold_name(n.words) for pack in packs for n in pack.side_names if n.kind == "person"}
        peoples = {
            fold_name(n.words) for pack in packs for n in pack.side_names if n.kind in ("nationality", "force", "general")
        }
        atlas = load_atlas()
        return cls(
            atlas,
            _group(rows),
            _group((drop_articles(key), place) for key, place in rows),
            Sounds(atlas, by_sound(rows)),
            frozenset(place.id for _, place in rows),
            frozenset(c for pack in packs for c in pack.countries),
            atlas.people | {p.split()[-1] for p in people if p},
            frozenset(name for name in peoples if " " not in name or not any(p.kind == "water" for p in atlas.named(name))),
        )

    def find(self, text: str, *, countries: Iterable[str] = ()) -> tuple[PlaceMention, ...]:
        """Return the names of places in `text`, in order, not overlapping; candidates likeliest first.

        `countries` are in play besides those of the packs and those that `text` names (ISO 3166 alpha-3).

        >>> [m.words for m in Gazetteer.load().find("Reading the list, he left Mosul for Van, near Lake Van.")]
        ['Mosul', 'Van']
        """
        small = lower_in_place(text) if is_shouted(text) else text
        if not is_small(small):
            return self._find(text, countries)
        others = (self.atlas.words, self.atlas.never, self.people, self.peoples)
        raised = raise_capitals(small, cut_tokens(small), lookup=self.lookup, others=others)
        found = keep_near(self._find(raised, countries))
        return tuple(PlaceMention(m.span, m.span.of(text), m.places) for m in found)

    def _find(self, text: str, countries: Iterable[str]) -> tuple[PlaceMention, ...]:
        tokens = cut_tokens(text)
        play = self.countries | frozenset(countries) | self.countries_in(text, tokens)
        found: list[PlaceMention] = []
        i = 0
        while i < len(tokens):
            if not (tokens[i].capital or (i + 1 < len(tokens) and tokens[i + 1].capital)):
                i += 1
                continue
            mention, used = self._find_at(i, text, tokens=tokens, play=play, found=found)
            if mention:
                found.append(mention)
            i += used
        return drop_refuted(text, self._without_far_sounds(found))

    def _without_far_sounds(self, found: Sequence[PlaceMention]) -> Sequence[PlaceMention]:
        """Return `found` without names that only sound like one of the packs' countries, in a report on another country."""
        told = {m.words: m.places[0] for m in found if m.places[0].country and self.lookup(m.words)}
        lands = {p.country for p in told.values()}
        if len([p for p in told.values() if p.kind != "country"]) < _TOLD_ELSEWHERE or lands & self.countries:
            return found
        return [m for m in found if m.words in told or m.places[0].country not in self.countries or self.lookup(m.words)]

    def countries_in(self, text: str, tokens: Sequence[Token] | None = None) -> frozenset[str]:
        """Return the countries that `text` names, as ISO 3166 alpha-3.

        >>> sorted(Gazetteer.load().countries_in("Turkey and Russia met; turkey was served."))
        ['RUS', 'TUR']
        """
        tokens = cut_tokens(text) if tokens is None else tokens
        named: set[str] = set()
        for i, token in enumerate(tokens):
            if not token.capital or fold_name(token.word).partition(" ")[0] not in self._openers:
                continue
            for j in range(i, min(i + 4, len(tokens))):
                if j > i and not is_joined(text, tokens[j - 1], tokens[j]):
                    break
                named.update(self._states_called(text[token.start : tokens[j].end]))
        return frozenset(named)

    @cached_property
    def _openers(self) -> frozenset[str]:
        """The words that the names of countries begin with: nearly none of those with a capital."""
        own = (key for names in (self.names, self.bare) for key, places in names.items() if _has_country(places))
        return frozenset(name.partition(" ")[0] for name in (*own, *self.atlas.states, *self._owning)) | ARTICLES

    @cached_property
    def _owning(self) -> frozenset[str]:
        """The names of countries with an s behind, as where an apostrophe was lost."""
        owning = (lose_apostrophe(name) for name in self.atlas.states if name.isalpha())
        return frozenset(name for name in owning if name)

    def _states_called(self, words: str) -> tuple[str, ...]:
        """The countries of exactly that name, nearly always none; remembered, since it is asked of every capital."""
        known = self._states.get(words)
        if known is None:
            if len(self._states) > REMEMBERED:
                self._states.clear()
            found = (p for p in self.lookup(words) if p.kind == "country" and _is_cased(words, p))
            known = self._states[words] = tuple(sorted({p.country for p in found if p.country}))
        return known

    def lookup(self, name: str) -> tuple[Place, ...]:
        """Return the places that `name` may mean by its exact spelling, the packs' first, then by population."""
        known = self._memory.get(name)
        if known is None:
            if len(self._memory) > 200_000:
                self._memory.clear()
            known = self._memory[name] = self._look_up(fold_name(name))
        return known

    def _look_up(self, key: str) -> tuple[Place, ...]:
        bare = drop_articles(key)
        own = self.names.get(key) or (self.bare.get(bare) if bare != key or len(bare) >= 4 else None) or ()
        world = self.atlas.named(key)
        if not world and bare != key and len(bare) >= 4:
            world = tuple(p for p in self.atlas.named(bare) if p.country in ARTICLE_COUNTRIES and p.kind != "country")
        if not world and not own and key in self._owning:
            return tuple(p for p in self._look_up(key[:-1]) if p.kind == "country")
        others = tuple(p for p in world if not any(is_same(p, mine) for mine in own))
        return own + tuple(sorted(others, key=lambda p: (-weight_of(p), p.id)))

    def _find_at(
        self, i: int, text: str, *, tokens: Sequence[Token], play: frozenset[str], found: Sequence[PlaceMention]
    ) -> tuple[PlaceMention | None, int]:
        """Return the mention that starts at token `i`, if any, and how many tokens are done with."""
        if not may_start(text, i, tokens=tokens):
            return None, 1
        last = i
        while last + 1 < len(tokens) and last - i + 1 < LONGEST and is_joined(text, tokens[last], tokens[last + 1]):
            last += 1
        ends = [j for j in range(last, i - 1, -1) if may_end(text, i, last=j, tokens=tokens)]
        for loose in (False, True):
            for j in ends:
                words = text[tokens[i].start : tokens[j].end]
                places = self.sounds.look_up(words, play) if loose else self.lookup(words)
                if not places:
                    continue
                signs = read_signs(text, tokens, first=i, last=j, found=found)
                kept = self._license(words, places, signs=signs, play=play, loose=loose)
                if kept:
                    return PlaceMention(
                        Span(tokens[i].start, tokens[j].end), words, order_places(kept, signs.kinds, play=play, own=self.ids)
                    ), j - i + 1
        return None, 1

    def _license(
        self, words: str, places: tuple[Place, ...], *, signs: Signs, play: frozenset[str], loose: bool
    ) -> tuple[Place, ...]:
        """Return the candidates that the words and what stands around them let stand."""
        key = fold_name(words)
        if not self.atlas.never.isdisjoint((key, drop_articles(key))) or key in ARTICLES or signs.paper:
            return ()
        if key in self.peoples and (loose or not any(p.kind in signs.kinds for p in places)):
            return ()
        places = tuple(p for p in places if p.kind != "country" or _is_cased(words, p))
        if any(p.kind == "country" for p in places) and not signs.person:
            return places
        if key in self.atlas.given and signs.in_run:
            return ()
        name = Name(key.count(" ") + 1, flagged=key in self.atlas.words or drop_articles(key) in self.people, loose=loose)
        return places if any(stands(p, name, signs=signs, play=play) for p in places) else ()


def _has_country(places: Iterable[Place]) -> bool:
    return any(place.kind == "country" for place in places)


def _group(rows: Iterable[tuple[str, Place]]) -> Names:
    grouped: dict[str, list[Place]] = defaultdict(list)
    for key, place in rows:
        if place not in grouped[key]:
            grouped[key].append(place)
    return {key: tuple(places) for key, places in grouped.items()}


def _is_cased(words: str, place: Place) -> bool:
    """Whether a short name of a country stands in capitals: 'US', not 'us'."""
    return len(words.replace(".", "")) > 3 or words.isupper() or words == place.name
