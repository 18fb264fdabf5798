"""Everything under the paths a person gave, as reports: the door of this room."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from kadesh.model.report import Report, Unreadable
from kadesh.read.base import USUAL_LIMITS, Limits, Origin, open_source
from kadesh.read.folder import Found, list_folder, list_manifest
from kadesh.read.formats import read_source
from kadesh.read.manifest import is_manifest
from kadesh.read.reasons import cannot_read
from kadesh.read.refusing import refuse

STANDARD_INPUT = "-"


def read_paths(
    paths: Iterable[str | Path], /, *, limits: Limits = USUAL_LIMITS, stdin: BinaryIO | None = None
) -> Iterator[Report | Unreadable]:
    """Yield a report, or the reason why there is none, for everything under `paths`; '-' is standard input.

    In the order given, a folder's files sorted by name. Nothing raises for what a file holds. One report is in memory at a
    time, whatever the number of files or the size of a JSON Lines or CSV file; a report given twice comes twice.
    """
    for given in paths:
        if str(given) == STANDARD_INPUT:
            yield from _read_stream(stdin or sys.stdin.buffer, "standard input", Origin(), limits=limits)
        else:
            yield from _read_path(Path(given), limits)


def _read_path(path: Path, limits: Limits) -> Iterator[Report | Unreadable]:
    try:
        is_folder, is_there = path.is_dir(), path.exists()
    except (OSError, ValueError) as error:
        yield refuse(str(path), cannot_read("cannot-open", str(error)))
        return
    if not is_there:
        yield refuse(str(path), cannot_read("missing"))
    elif is_folder:
        yield from _read_found(list_folder(path, limits), limits)
    elif path.is_file() and path.suffix.lower() == ".csv" and is_manifest(path):
        yield from _read_found(list_manifest(path, limits), limits)
    else:
        yield from _read_file(Found(path, path.name, Origin()), limits)


def _read_found(found: Iterable[Found | Unreadable], limits: Limits) -> Iterator[Report | Unreadable]:
    for item in found:
        if isinstance(item, Unreadable):
            yield item
        else:
            yield from _read_file(item, limits)


def _read_file(file: Found, limits: Limits) -> Iterator[Report | Unreadable]:
    try:
        stream = file.path.open("rb")
    except OSError as error:
        yield refuse(file.name, cannot_read("cannot-open", error.strerror))
        return
    with stream:
        yield from _read_stream(stream, file.name, file.origin, limits=limits)


def _read_stream(stream: BinaryIO, name: str, origin: Origin, /, *, limits: Limits) -> Iterator[Report | Unreadable]:
    try:
        source = open_source(stream, name=name, origin=origin)
    except OSError as error:
        yield refuse(name, cannot_read("cannot-open", error.strerror))
        return
    yield from read_source(source, limits)
