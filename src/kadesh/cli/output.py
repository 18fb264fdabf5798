"""Where a result goes: standard output, or a file that is written whole or not at all."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import get_terminal_size
from typing import TextIO

from kadesh.brief.formats import Look
from kadesh.config import Settings

LEAST, MOST = 60, 120
STANDARD_OUTPUT = "-"


@contextmanager
def open_output(file: str | None) -> Iterator[TextIO]:
    """Yield the stream to write to. A file appears under its name only once all of it is written.

    What is there and is no plain file (a pipe, `/dev/null`) is written to as it is: in its place a file would be a loss.
    """
    if file is None or file == STANDARD_OUTPUT:
        yield sys.stdout
        sys.stdout.flush()
        return
    path = Path(file)
    if path.exists() and not path.is_file():
        with path.open("w", encoding="utf-8", newline="\n") as stream:
            yield stream
        return
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            yield stream
        Path(beside).chmod(0o666 & ~_umask())
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def make_look(stream: TextIO, settings: Settings) -> Look:
    """Return how a text looks on `stream`: on a terminal as wide as that, from 60 to 120, and in colour unless NO_COLOR."""
    if not stream.isatty():
        return Look()
    return Look(max(LEAST, min(MOST, get_terminal_size().columns)), settings.colour)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
