"""How two places lie to one another: the same, one in the other, near, apart, or not to be told."""

import re
import unicodedata
from functools import lru_cache
from typing import Literal

from kadesh.model.distance import distance_km
from kadesh.model.where import Place, Where

Nearness = Literal["same", "within", "near", "sounds", "country", "other-words", "apart", "unknown"]

KEPT = 16_384
"""Names, and pairs of places, whose comparison is remembered."""
SAME_KM = 3.0
NEAR_KM = 8.0
"""Two towns farther apart than this are two places."""
AROUND_KM = 22.0
"""A site, a quarter or an area may lie this far from the town it is named after."""
POINTS = frozenset({"site", "town", "area"})
COARSE = frozenset({"area", "district", "province", "region"})
_FILLER = frozenset(
    "the and for near city town village province governorate district countryside area region suburb suburbs outskirts "
    "rural north northern south southern east eastern west western central old neighbourhood neighborhood quarter "
    "mosque hospital clinic market school camp airport airbase base checkpoint border crossing square street bridge "
    "prison church university road highway dam river held government rebel rebels".split()
)
_QUARTER = re.compile(r"\b(?:neighbou?rhood|quarter|district|suburb)\b", re.IGNORECASE)


def compare_places(a: Where, b: Where) -> Nearness:
    """Return how place `b` lies to place `a`; the order does not matter.

    Known places are compared by identity, by province and district, and by distance; others by their words alone, and
    words that differ never prove that two places are apart.

    >>> gao, mali = Place("mli:gao", "Gao", "town", "MLI"), Place("mli", "Mali", "country", "MLI")
    >>> compare_places(Where("Gao", gao), Where("Mali", mali)), compare_places(Where("east Gao"), Where("Gao city"))
    ('country', 'same')
    >>> compare_places(Where("Gao", gao), Where("the river port"))
    'unknown'
    """
    if not (a.words or a.place) or not (b.words or b.place):
        return "unknown"
    if a.one and b.one:
        if a.one is b.one or a.one.id == b.one.id:
            return "country" if a.one.kind == "country" else "same"
        nearness = _compare_known(a.one, b.one)
        if nearness == "apart" and (_rivals_meet(a, b) or _loosely_meet(a, b)):
            return "near"
        return "unknown" if nearness == "apart" and (_is_namesake(a) or _is_namesake(b)) else nearness
    by_words = _compare_words(a.words or _name(a.place), b.words or _name(b.place))
    if by_words == "other-words" and (_rivals_meet(a, b)):
        return "near"
    # A quarter that no gazetteer knows may well lie in a town that one does.
    return "unknown" if by_words == "other-words" and (a.place or b.place) else by_words


def contains(outer: Place, inner: Place) -> bool:
    """Return whether `inner` lies in `outer`, by the names of province and district.

    >>> idlib = Place("a", "Idlib", "province", country="SYR")
    >>> contains(idlib, Place("b", "Saraqib", "town", country="SYR", admin1="Idlib"))
    True
    """
    if outer.country != inner.country or outer.id == inner.id:
        return False
    if outer.kind == "country":
        return True
    if outer.kind == "province":
        return same_name(inner.admin1, outer.admin1 or outer.name) and inner.kind not in ("country", "region")
    if outer.kind == "district":
        inside = same_name(inner.admin2, outer.admin2 or outer.name)
        return inside and inner.kind not in ("country", "region", "province")
    return False


def same_name(one: str | None, other: str | None) -> bool:
    """Return whether two names of provinces or districts are one, as gazetteers spell them.

    >>> same_name("Ar-Raqqah", "Raqqa")
    True
    """
    return bool(one and other) and fold(one).rstrip("h") == fold(other).rstrip("h")


@lru_cache(maxsize=KEPT)
def fold(name: str | None) -> str:
    """Return a name in lower-case plain letters, without accents, hyphens and a leading article.

    >>> fold("Al-Bāb")
    'bab'
    """
    plain = unicodedata.normalize("NFKD", name or "").encode("ascii", "ignore").decode().lower()
    plain = re.sub(r"[^a-z0-9]+", " ", plain.replace("'s ", " ")).strip()
    return re.sub(r"^(?:al|el|ad|as|ar|an|at) (?=\w)", "", plain)


@lru_cache(maxsize=KEPT)
def _compare_known(a: Place, b: Place) -> Nearness:
    if a.country and b.country and a.country != b.country:
        return "apart"
    if "country" in (a.kind, b.kind):
        return "country" if contains(a, b) or contains(b, a) else "unknown"
    if contains(a, b) or contains(b, a):
        return "within"
    if {a.kind, b.kind} & {"region", "water"}:
        return _by_words_or(a, b, "unknown")
    if a.kind in POINTS and b.kind in POINTS:
        return _by_distance(a, b)
    return _by_words_or(a, b, "apart")


def _by_distance(a: Place, b: Place) -> Nearness:
    km = distance_km(a, b)
    if km is None:  # two quarters that are both known are two, wherever they lie; a quarter may lie in a town
        return _by_words_or(a, b, "other-words" if a.kind == b.kind == "area" else "unknown")
    if km <= SAME_KM:
        return "same"
    reach = NEAR_KM if a.kind == b.kind == "town" else AROUND_KM
    return "near" if km <= reach else "apart"


def _by_words_or(a: Place, b: Place, otherwise: Nearness) -> Nearness:
    words = _compare_words(a.name, b.name)
    return words if words in ("same", "within") else otherwise


@lru_cache(maxsize=KEPT)
def _compare_words(a: str, b: str) -> Nearness:
    if fold(a) == fold(b):
        return "same"
    one, other = place_words(a), place_words(b)
    if one and one == other:
        return "same"
    if one and other and (one <= other or other <= one):
        return "within"
    if one & other:
        return "near"
    return "sounds" if any(_sound_alike(x, y) for x in one for y in other) else "other-words"


@lru_cache(maxsize=KEPT)
def place_words(name: str | None) -> frozenset[str]:
    """Return the words of a place's name that are its own: no articles, directions, 'city' or 'hospital'.

    >>> sorted(place_words("the northern outskirts of Deir al-Zor city"))
    ['deir', 'zor']
    """
    words = fold(name).split()
    return frozenset(w for w in words if w not in _FILLER and len(w) > 2)


def _sound_alike(one: str, other: str) -> bool:
    """Return whether two words may be one name heard twice: the same consonants, or a letter more or less."""
    if _sound(one) and _sound(one) == _sound(other):
        return True
    long, short = (one, other) if len(one) >= len(other) else (other, one)
    if len(short) < 4 or len(long) - len(short) > 1:
        return False
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long))) and len(long) > len(short)


def _sound(word: str) -> str:
    """Return the consonants of a word as news spells them by ear; empty if fewer than three are left.

    >>> _sound("maghayir") == _sound("maghawir")
    True
    """
    bare = re.sub(r"(.)\1", r"\1", re.sub(r"[aeiouwy]", "", word.removeprefix("al")))
    return bare if len(bare) > 2 else ""


def _rivals_meet(a: Where, b: Where) -> bool:
    """Return whether another reading of one name is the other place, or a province or district around it."""
    for one, other in ((a, b), (b, a)):
        for rival in one.rivals:
            if other.place is not None and (rival.id == other.place.id or contains(rival, other.place)):
                return rival.kind != "country"
    return False


def _is_namesake(where: Where) -> bool:
    """Return whether a quarter was found only as a town of that name, which may lie anywhere: "the Salhiya quarter"."""
    return where.place is not None and where.place.kind == "town" and _QUARTER.search(where.words or "") is not None


def _loosely_meet(a: Where, b: Where) -> bool:
    """Return whether one is only said to be around a town, or is a capital's bare name, in the other's province."""
    one, other = a.place, b.place
    if one is None or other is None or one.country != other.country or not same_name(one.admin1, other.admin1):
        return False
    return any(p.kind == "town" and (w.precision in COARSE or _may_be_province(w)) for w, p in ((a, one), (b, other)))


def _may_be_province(where: Where) -> bool:
    """Return whether a bare name is that of a province as much as of its capital: "in Hasaka"."""
    capital = where.place is not None and same_name(where.place.name, where.place.admin1)
    return capital and not re.search(r"\b(?:city|town|centre|center)\b", where.words or "", re.IGNORECASE)


def _name(place: Place | None) -> str:
    return place.name if place else ""
