"""`reports.csv` in a folder: what is known of each file beside it; an empty cell is unknown."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from kadesh.errors import CannotRead
from kadesh.model.report import Unreadable
from kadesh.read.base import HEAD, Limits, Origin, open_source
from kadesh.read.encoding import encoding_of
from kadesh.read.fields import find_field, find_origin
from kadesh.read.reasons import cannot_read
from kadesh.read.refusing import bad_date, refuse
from kadesh.read.rows import Row, header_of, read_rows

MANIFEST = "reports.csv"


@dataclass
class Manifest:
    """What a manifest says: the origin of each file by its real path, in the order named, and the faults found."""

    origins: dict[str, Origin] = field(default_factory=dict)
    faults: list[Unreadable] = field(default_factory=list)


def is_manifest(path: Path) -> bool:
    """Return whether `path` is a CSV file that names files and holds no texts itself."""
    try:
        with path.open("rb") as stream:
            head = stream.read(HEAD)
        names = header_of(head.decode(encoding_of(head), "replace")) if head else ()
    except (OSError, CannotRead):
        return False
    return "file" in names and "text" not in names


def read_manifest(path: Path, limits: Limits, /, *, name: str) -> Manifest:
    """Return what the manifest at `path`, shown as `name`, says; its faults are kept, never raised."""
    manifest = Manifest()
    folder = os.path.realpath(path.parent)
    try:
        with path.open("rb") as stream:
            for row in read_rows(open_source(stream, name=name), limits):
                if isinstance(row, Unreadable):
                    manifest.faults.append(row)
                else:
                    _enter(manifest, row, folder=folder, name=name)
    except CannotRead as error:
        manifest.faults.append(refuse(name, error))
    except OSError as error:
        manifest.faults.append(refuse(name, cannot_read("cannot-open", error.strerror)))
    return manifest


def _enter(manifest: Manifest, row: Row, *, folder: str, name: str) -> None:
    where = f"{name}:{row.number}"
    try:
        path = _find_file(find_field(row.cells, "file"), folder)
        if path in manifest.origins:
            raise cannot_read("named-twice", f"{row.cells['file'].strip()} is named a second time; the first line counts")
    except CannotRead as error:
        manifest.faults.append(refuse(where, error, row.raw))
        return
    origin, words = find_origin(row.cells, "manifest")
    if words:
        manifest.faults.append(bad_date(where, words, row.raw))
    manifest.origins[path] = origin


def _find_file(words: str | None, folder: str) -> str:
    if not words:
        raise cannot_read("broken-line", "a line that names no file")
    given = words.strip().replace("\\", "/")
    path = os.path.realpath(os.path.join(folder, given)) if "\0" not in given else folder
    if given.startswith("/") or ":" in given.split("/")[0] or ".." in given.split("/") or not is_inside(path, folder):
        raise cannot_read("outside-folder", f"{given} does not lie in the manifest's folder")
    if not os.path.isfile(path):
        raise cannot_read("missing", f"{given} is named in the manifest and not there")
    return path


def is_inside(path: str, folder: str) -> bool:
    """Return whether the real path `path` lies in the real path `folder`."""
    return path.startswith(folder.rstrip(os.sep) + os.sep)
