"""Packs: folders of tables that say what is true of a conflict. Loads them, and says line by line what is wrong."""

import re
import tomllib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import kadesh.packs
from kadesh.errors import BadPack, NotFound
from kadesh.model.pack import Agreement, Alliance, Outlet, Pack, Side, SideName
from kadesh.model.where import Place
from kadesh.resolve import pack_nouns
from kadesh.resolve.pack_tables import Fault, Row, read_rows
from kadesh.resolve.phrases import key_of

BUILT_IN = Path(kadesh.packs.__file__).parent
MEANINGS = frozenset({"@state", "@opposition", "@group", "@unknown", "@nobody"})
"""What may stand in `side` of names.csv in place of a side: see docs/reference/packs.md."""

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_PACK_KEYS = {"name": str, "title": str, "countries": list, "description": str, "licence": str}


@dataclass
class _Draft:
    """A pack while it is read: every table's values with the row each came from, and the faults so far."""

    folder: Path
    about: dict[str, Any] = field(default_factory=dict)
    sides: list[tuple[Row, Side]] = field(default_factory=list)
    names: list[tuple[Row, SideName]] = field(default_factory=list)
    outlets: list[tuple[Row, Outlet]] = field(default_factory=list)
    places: list[tuple[Row, tuple[str, Place]]] = field(default_factory=list)
    agreements: list[tuple[Row, Agreement]] = field(default_factory=list)
    alliances: list[tuple[Row, Alliance]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def pack(self) -> Pack:
        return Pack(
            name=str(self.about.get("name", self.folder.name)),
            sides=tuple(v for _, v in self.sides),
            side_names=tuple(v for _, v in self.names),
            outlets=tuple(v for _, v in self.outlets),
            places=tuple(v for _, v in self.places),
            agreements=tuple(v for _, v in self.agreements),
            alliances=tuple(v for _, v in self.alliances),
            countries=tuple(self.about.get("countries", ())),
        )


def load_pack(name_or_dir: str | Path) -> Pack:
    """Return the pack of that name that comes with Kadesh, or the one in that folder.

    Raises NotFound where there is none, BadPack where it is wrong.

    >>> load_pack("syria").countries
    ('SYR',)
    """
    folder = find_pack(name_or_dir)
    return _load_built_in(folder) if folder.parent == BUILT_IN else _load(folder)


def load_packs(names: Sequence[str | Path] = ("world", "syria")) -> Pack:
    """Return several packs as one; where two differ on a side, an outlet or an agreement, the later one holds.

    `world` is always there, first, whether it is named or not. Raises NotFound and BadPack.
    """
    wanted = [n for n in names if str(n) != "world"]
    packs = [load_pack("world"), *(load_pack(n) for n in wanted)]
    return Pack(
        name="+".join(p.name for p in packs),
        sides=_latest((s for p in packs for s in p.sides), lambda s: s.slug),
        side_names=tuple(n for p in reversed(packs) for n in p.side_names),
        outlets=_latest((o for p in packs for o in p.outlets), lambda o: o.id),
        places=tuple(row for p in reversed(packs) for row in p.places),
        agreements=_latest((a for p in packs for a in p.agreements), lambda a: a.id),
        alliances=tuple(a for p in packs for a in p.alliances),
        countries=tuple(dict.fromkeys(c for p in packs for c in p.countries)),
    )


def check_pack(folder: str | Path) -> tuple[str, ...]:
    """Return what is wrong with the pack in `folder`, a line each ('names.csv:12: unknown side ...'); empty if nothing is.

    A pack may use the sides of `world`. Raises NotFound where there is no such folder.
    """
    return tuple(str(fault) for fault in sorted(_read(find_pack(folder)).faults))


def find_pack(name_or_dir: str | Path) -> Path:
    """Return the folder of a pack: one that comes with Kadesh if the words are its name, else that path itself.

    Raises NotFound where that is no folder.

    >>> find_pack("syria").name
    'syria'
    >>> find_pack("nowhere")
    Traceback (most recent call last):
        ...
    kadesh.errors.NotFound: no pack 'nowhere': neither a pack that comes with Kadesh nor a folder
    """
    words = str(name_or_dir)
    if _NAME.fullmatch(words) and (BUILT_IN / words / "pack.toml").is_file():
        return BUILT_IN / words
    folder = Path(name_or_dir)
    if not folder.is_dir():
        raise NotFound(f"no pack {words!r}: neither a pack that comes with Kadesh nor a folder")
    return folder


@lru_cache(maxsize=8)
def _load_built_in(folder: Path) -> Pack:
    return _load(folder)


def _load(folder: Path) -> Pack:
    draft = _read(folder)
    if draft.faults:
        raise BadPack(tuple(str(f) for f in sorted(draft.faults)))
    return draft.pack()


def _read(folder: Path) -> _Draft:
    draft = _Draft(folder)
    draft.about = _read_about(folder, draft.faults)
    _read_table(draft, "sides.csv", make=pack_nouns.make_side, into=draft.sides)
    _read_table(draft, "names.csv", make=pack_nouns.make_name, into=draft.names)
    _read_table(draft, "outlets.csv", make=pack_nouns.make_outlet, into=draft.outlets)
    _read_table(draft, "places.csv", make=pack_nouns.make_place, into=draft.places)
    _read_table(draft, "agreements.csv", make=pack_nouns.make_agreement, into=draft.agreements)
    _read_table(draft, "alliances.csv", make=pack_nouns.make_alliance, into=draft.alliances)
    known = _known_sides(draft)
    _check_about(draft, known)
    _check_sides(draft, known)
    _check_uses(draft, known)
    _check_doubles(draft)
    return draft


def _read_about(folder: Path, faults: list[Fault]) -> dict[str, Any]:
    path = folder / "pack.toml"
    if not _inside(path, folder) or not path.is_file():
        faults.append(Fault("pack.toml", 0, "not in the folder"))
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        faults.append(Fault("pack.toml", 0, f"not TOML: {error}"))
        return {}


def _read_table(draft: _Draft, file: str, *, make: Callable[[Row], Any], into: list[Any]) -> None:
    path = draft.folder / file
    if path.is_symlink() and not path.exists():
        draft.faults.append(Fault(file, 0, "a link to nothing"))
    if not path.exists():
        return
    if not _inside(path, draft.folder) or not path.is_file():
        draft.faults.append(Fault(file, 0, "not a file of this folder"))
        return
    for row in read_rows(path):
        if isinstance(row, Fault):
            draft.faults.append(row)
            continue
        try:
            into.append((row, make(row)))
        except ValueError as error:
            draft.faults.append(row.fault(str(error)))


def _inside(path: Path, folder: Path) -> bool:
    """A link that leads out of the pack is refused: packs are passed around."""
    return path.resolve().is_relative_to(folder.resolve())


def _known_sides(draft: _Draft) -> frozenset[str]:
    """The pack's own sides, those of `world`, and '<country>-opposition' for every state."""
    own = {side.slug for _, side in draft.sides}
    is_world = draft.folder.resolve() == (BUILT_IN / "world").resolve()
    world = set() if is_world else {side.slug for side in load_pack("world").sides}
    states = {slug for slug in own | world if slug.isupper()}
    return frozenset(own | world | {f"{slug.lower()}-opposition" for slug in states})


def _check_about(draft: _Draft, known: frozenset[str]) -> None:
    for key, value in draft.about.items():
        if key not in _PACK_KEYS:
            draft.faults.append(Fault("pack.toml", 0, f"unknown key {key!r}"))
        elif not isinstance(value, _PACK_KEYS[key]):
            draft.faults.append(Fault("pack.toml", 0, f"{key} is not a {_PACK_KEYS[key].__name__}"))
    name = draft.about.get("name")
    if draft.about and not (isinstance(name, str) and _NAME.fullmatch(name)):
        draft.faults.append(Fault("pack.toml", 0, "name must be lower-case words joined by '-'"))
    countries = draft.about.get("countries", [])
    for country in countries if isinstance(countries, list) else []:
        if country not in known:
            draft.faults.append(Fault("pack.toml", 0, f"unknown country {country!r}"))


def _check_sides(draft: _Draft, known: frozenset[str]) -> None:
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


def _check_uses(draft: _Draft, known: frozenset[str]) -> None:
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
    uses += [(row, "country", place.country) for row, (_, place) in draft.places]
    draft.faults += [row.fault(f"unknown {what} {used!r}") for row, what, used in uses if used and used not in known]


def _check_doubles(draft: _Draft) -> None:
    _check_unique(draft, draft.sides, key=lambda s: s.slug)
    _check_unique(draft, draft.outlets, key=lambda o: o.id)
    _check_unique(draft, draft.agreements, key=lambda a: a.id)
    _check_unique(draft, draft.alliances, key=lambda a: (frozenset((a.side, a.ally)), a.since))
    _check_unique(draft, draft.places, key=lambda p: (key_of(p[0]), p[1].id))
    _check_unique(draft, draft.names, key=lambda n: (_words_key(n), n.allegiance, n.country))


def _words_key(name: SideName) -> tuple[str, ...]:
    """'IS' and 'is', or 'U.S.' and 'u.s.', are different words where capitals matter."""
    return tuple(name.words.split()) if name.cased else key_of(name.words)


def _check_unique(draft: _Draft, rows: Iterable[tuple[Row, Any]], *, key: Callable[[Any], object]) -> None:
    first: dict[object, int] = {}
    for row, value in rows:
        line = first.setdefault(key(value), row.line)
        if line != row.line:
            draft.faults.append(row.fault(f"stands there already in line {line}"))


def _latest(values: Iterable[Any], key: Callable[[Any], str]) -> tuple[Any, ...]:
    return tuple({key(value): value for value in values}.values())
