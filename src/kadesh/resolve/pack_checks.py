"""What is wrong with a pack as a whole: keys and sides that nobody knows, circles of parents, rows that stand twice."""

from collections.abc import Callable, Iterable
from typing import Any

from kadesh.model.pack import MEANINGS, SideName
from kadesh.resolve.pack_draft import PACK_NAME, Draft
from kadesh.resolve.pack_tables import Fault, Row
from kadesh.resolve.phrases import key_of

_PACK_KEYS = {"name": str, "title": str, "countries": list, "description": str, "licence": str}


def check_draft(draft: Draft, known: frozenset[str]) -> None:
    """Add to the faults of a draft what is wrong with it as a whole; `known` are the sides that it may speak of.

    >>> from pathlib import Path
    >>> draft = Draft(Path("zor"), about={"name": "zor", "countries": ["SYR", "ZZZ"]})
    >>> check_draft(draft, frozenset({"SYR"}))
    >>> str(draft.faults[0])
    "pack.toml: unknown country 'ZZZ'"
    """
    _check_about(draft, known)
    _check_sides(draft, known)
    _check_uses(draft, known)
    _check_doubles(draft)


def _check_about(draft: Draft, known: frozenset[str]) -> None:
    for key, value in draft.about.items():
        if key not in _PACK_KEYS:
            draft.faults.append(Fault("pack.toml", 0, f"unknown key {key!r}"))
        elif not isinstance(value, _PACK_KEYS[key]):
            draft.faults.append(Fault("pack.toml", 0, f"{key} is not a {_PACK_KEYS[key].__name__}"))
    name = draft.about.get("name")
    if draft.about and not (isinstance(name, str) and PACK_NAME.fullmatch(name)):
        draft.faults.append(Fault("pack.toml", 0, "name must be lower-case words joined by '-'"))
    countries = draft.about.get("countries", [])
    for country in countries if isinstance(countries, list) else []:
        if country not in known:
            draft.faults.append(Fault("pack.toml", 0, f"unknown country {country!r}"))


def _check_sides(draft: Draft, known: frozenset[str]) -> None:
    parents = {side.slug: side.parent for _, side in draft.sides}
    for row, side in draft.sides:
        if side.parent is not None and side.parent not in known:
            draft.faults.append(row.fault(f"unknown parent {side.parent!r}"))
        if side.country is not None and side.country not in known:
            draft.faults.append(row.fault(f"unknown country {side.country!r}"))
        if _in_cycle(side.slug, parents):
            draft.faults.append(row.fault(f"{side.slug} is its own ancestor"))


def _in_cycle(slug: str, parents: dict[str, str | None]) -> bool:
    seen: set[str] = set()
    at = parents.get(slug)
    while at is not None and at not in seen:
        if at == slug:
            return True
        seen.add(at)
        at = parents.get(at)
    return False


def _check_uses(draft: Draft, known: frozenset[str]) -> None:
    """Every side, allegiance, party and country that a row speaks of must be known."""
    uses: list[tuple[Row, str, str | None]] = []
    for row, name in draft.names:
        if name.side not in MEANINGS:
            uses.append((row, "side", name.side))
        uses += [(row, "allegiance", name.allegiance), (row, "country", name.country)]
    for row, outlet in draft.outlets:
        uses += [(row, "allegiance", outlet.allegiance), (row, "side", outlet.side), (row, "home", outlet.home)]
    for row, agreement in draft.agreements:
        uses += [(row, "party", party) for party in agreement.parties]
    for row, alliance in draft.alliances:
        uses += [(row, "side", alliance.side), (row, "ally", alliance.ally)]
    for row, era in draft.eras:
        uses += [(row, "side", era.side), (row, "side", era.was)]
    uses += [(row, "country", place.country) for row, (_, place) in draft.places]
    draft.faults += [row.fault(f"unknown {what} {used!r}") for row, what, used in uses if used and used not in known]


def _check_doubles(draft: Draft) -> None:
    _check_unique(draft, draft.sides, key=lambda s: s.slug)
    _check_unique(draft, draft.outlets, key=lambda o: o.id)
    _check_unique(draft, draft.agreements, key=lambda a: a.id)
    _check_unique(draft, draft.alliances, key=lambda a: (frozenset((a.side, a.ally)), a.since))
    _check_unique(draft, draft.eras, key=lambda e: (e.side, e.since, e.places, e.words))
    _check_unique(draft, draft.places, key=lambda p: (key_of(p[0]), p[1].id))
    _check_unique(draft, draft.names, key=lambda n: (_words_key(n), n.allegiance, n.country))


def _words_key(name: SideName) -> tuple[str, ...]:
    """'IS' and 'is', or 'U.S.' and 'u.s.', are different words where capitals matter."""
    return tuple(name.words.split()) if name.cased else key_of(name.words)


def _check_unique(draft: Draft, rows: Iterable[tuple[Row, Any]], *, key: Callable[[Any], object]) -> None:
    first: dict[object, int] = {}
    for row, value in rows:
        line = first.setdefault(key(value), row.line)
        if line != row.line:
            draft.faults.append(row.fault(f"stands there already in line {line}"))
