"""A pack while it is read: every table's values with the rows they came from, and what is wrong so far."""

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kadesh.model.pack import Agreement, Alliance, Era, Outlet, Pack, Side, SideName
from kadesh.model.where import Place
from kadesh.resolve import pack_nouns
from kadesh.resolve.pack_tables import Fault, Row, read_rows

PACK_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""What a pack may be called: lower-case words joined by '-'."""


@dataclass
class Draft:
    """A pack while it is read from `folder`: every table's values with the row each came from, and the faults so far."""

    folder: Path
    about: dict[str, Any] = field(default_factory=dict)
    sides: list[tuple[Row, Side]] = field(default_factory=list)
    names: list[tuple[Row, SideName]] = field(default_factory=list)
    outlets: list[tuple[Row, Outlet]] = field(default_factory=list)
    places: list[tuple[Row, tuple[str, Place]]] = field(default_factory=list)
    agreements: list[tuple[Row, Agreement]] = field(default_factory=list)
    alliances: list[tuple[Row, Alliance]] = field(default_factory=list)
    eras: list[tuple[Row, Era]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def pack(self) -> Pack:
        """Return the pack of what was read."""
        return Pack(
            name=str(self.about.get("name", self.folder.name)),
            sides=tuple(v for _, v in self.sides),
            side_names=tuple(v for _, v in self.names),
            outlets=tuple(v for _, v in self.outlets),
            places=tuple(v for _, v in self.places),
            agreements=tuple(v for _, v in self.agreements),
            alliances=tuple(v for _, v in self.alliances),
            eras=tuple(v for _, v in self.eras),
            countries=tuple(self.about.get("countries", ())),
        )


def read_draft(folder: Path) -> Draft:
    """Return what stands in the tables of a folder, and what is wrong with each by itself."""
    draft = Draft(folder)
    draft.about = _read_about(folder, draft.faults)
    _read_table(draft, "sides.csv", make=pack_nouns.make_side, into=draft.sides)
    _read_table(draft, "names.csv", make=pack_nouns.make_name, into=draft.names)
    _read_table(draft, "outlets.csv", make=pack_nouns.make_outlet, into=draft.outlets)
    _read_table(draft, "places.csv", make=pack_nouns.make_place, into=draft.places)
    _read_table(draft, "agreements.csv", make=pack_nouns.make_agreement, into=draft.agreements)
    _read_table(draft, "alliances.csv", make=pack_nouns.make_alliance, into=draft.alliances)
    _read_table(draft, "eras.csv", make=pack_nouns.make_era, into=draft.eras)
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


def _read_table(draft: Draft, file: str, *, make: Callable[[Row], Any], into: list[Any]) -> None:
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
