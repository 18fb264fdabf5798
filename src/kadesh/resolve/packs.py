"""Packs: folders of tables that say what is true of a conflict. Loads them, and says line by line what is wrong."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import kadesh.packs
from kadesh.errors import BadPack, NotFound
from kadesh.model.pack import Pack
from kadesh.resolve.pack_checks import check_draft
from kadesh.resolve.pack_draft import PACK_NAME, Draft, read_draft

BUILT_IN = Path(kadesh.packs.__file__).parent


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
        eras=tuple(e for p in reversed(packs) for e in p.eras),
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
    if PACK_NAME.fullmatch(words) and (BUILT_IN / words / "pack.toml").is_file():
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


def _read(folder: Path) -> Draft:
    draft = read_draft(folder)
    check_draft(draft, _known_sides(draft))
    return draft


def _known_sides(draft: Draft) -> frozenset[str]:
    """The pack's own sides, those of `world`, and '<country>-opposition' for every state."""
    own = {side.slug for _, side in draft.sides}
    is_world = draft.folder.resolve() == (BUILT_IN / "world").resolve()
    world = set() if is_world else {side.slug for side in load_pack("world").sides}
    states = {slug for slug in own | world if slug.isupper()}
    return frozenset(own | world | {f"{slug.lower()}-opposition" for slug in states})


def _latest(values: Iterable[Any], key: Callable[[Any], str]) -> tuple[Any, ...]:
    return tuple({key(value): value for value in values}.values())
