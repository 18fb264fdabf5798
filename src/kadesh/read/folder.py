"""What lies in a folder, in a fixed order, without ever leaving it."""

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kadesh.errors import CannotRead
from kadesh.model.report import Unreadable
from kadesh.read.base import Limits, Origin
from kadesh.read.manifest import MANIFEST, is_inside, is_manifest, read_manifest
from kadesh.read.reasons import cannot_read
from kadesh.read.refusing import refuse

_DEPTH = 50


@dataclass(frozen=True)
class Found:
    """A file to read: where it is, the name it is shown under, and what a manifest says of it."""

    path: Path
    name: str
    origin: Origin


@dataclass(frozen=True)
class _Walk:
    root: str
    limits: Limits


def list_folder(folder: Path, limits: Limits, /) -> Iterator[Found | Unreadable]:
    """Yield the files under `folder`, sorted by name within each folder, and what is skipped, with the reason.

    Faults of a manifest come before the files beside it. Links to folders are not followed, links to files only inside.
    """
    yield from _walk(folder, "", known={}, walk=_Walk(os.path.realpath(folder), limits))


def list_manifest(path: Path, limits: Limits, /) -> Iterator[Found | Unreadable]:
    """Yield the files that the manifest at `path` names, in its order, after its faults."""
    manifest = read_manifest(path, limits, name=path.name)
    yield from manifest.faults
    folder = os.path.realpath(path.parent)
    for file, origin in manifest.origins.items():
        yield Found(Path(file), Path(file).relative_to(folder).as_posix(), origin)


def _walk(folder: Path, within: str, *, known: Mapping[str, Origin], walk: _Walk) -> Iterator[Found | Unreadable]:
    try:
        names = sorted(os.listdir(folder))
    except OSError as error:
        yield refuse(within or folder.name, cannot_read("cannot-open", error.strerror))
        return
    if not names:
        yield refuse(within or folder.name, cannot_read("empty-folder"))
    if MANIFEST in names and is_manifest(folder / MANIFEST):
        manifest = read_manifest(folder / MANIFEST, walk.limits, name=within + MANIFEST)
        yield from manifest.faults
        known = {**known, **manifest.origins}
        names.remove(MANIFEST)
    for name in names:
        try:
            yield from _enter(folder / name, within + name, known=known, walk=walk)
        except CannotRead as error:
            yield refuse(within + name, error)
        except OSError as error:
            yield refuse(within + name, cannot_read("cannot-open", error.strerror))


def _enter(path: Path, name: str, *, known: Mapping[str, Origin], walk: _Walk) -> Iterator[Found | Unreadable]:
    if path.name.startswith("."):
        raise cannot_read("hidden")
    real = os.path.realpath(path)
    if not is_inside(real, walk.root):
        raise cannot_read("outside-folder", "a link that leads out of the folder")
    if path.is_symlink() and not os.path.exists(real):
        raise cannot_read("missing", "a link that leads nowhere")
    mode = os.stat(real).st_mode
    if stat.S_ISDIR(mode) and not path.is_symlink():
        if name.count("/") >= _DEPTH:
            raise cannot_read("too-complex", f"more than {_DEPTH} folders inside one another")
        yield from _walk(path, name + "/", known=known, walk=walk)
    elif stat.S_ISREG(mode):
        yield Found(path, name, known.get(real, Origin()))
    else:
        raise cannot_read("special-file")
