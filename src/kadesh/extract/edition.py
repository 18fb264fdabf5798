"""Which edition of the reader this is: a digest of everything that a reading is made with, the same on every machine."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGE = Path(__file__).parents[1]
CODE: tuple[str, ...] = ("extract", "resolve", "model", "pipeline.py")
"""What reads a report: the rules with their vocabularies, what resolves words, the nouns, and the order of the steps."""
SUFFIXES = frozenset({".py", ".csv", ".json", ".toml", ".txt", ".gz"})
"""Kinds of file that a reading may depend on. What an editor or an interpreter leaves beside them is none."""
SHOWN = 12


def find_edition(packs: Sequence[Path], spacy_model: str) -> str:
    """Return 12 hex digits that change whenever the same report may be read otherwise than before.

    They are made of the code and vocabularies that read, the packs in their order (folders), spaCy and its pipeline with
    their versions. Line ends, the age of files and where they lie play no part, so a checkout on another machine is the
    same edition. A pipeline that is a folder counts with all of its content.
    """
    folders = tuple(pack.resolve() for pack in packs)
    return _digest([_digest_code(), *(_digest_files(folder) for folder in folders), *_parser(spacy_model)])[:SHOWN]


@cache
def _digest_code() -> str:
    return _digest(_digest_files(PACKAGE / part) for part in CODE)


def _digest_files(root: Path) -> str:
    """Return a digest over the names and contents of the files in `root`, or of the one file that it is."""
    return _digest(part for path, name in _files(root) for part in (name, _digest_content(path)))


def _files(root: Path) -> Iterator[tuple[Path, str]]:
    if root.is_file():
        yield root, root.name
        return
    found = ((path, path.relative_to(root)) for path in root.rglob("*") if path.suffix in SUFFIXES and path.is_file())
    kept = ((path, name) for path, name in found if not any(part.startswith(".") for part in name.parts))
    yield from sorted(((path, name.as_posix()) for path, name in kept), key=lambda pair: pair[1])


def _digest_content(path: Path) -> str:
    """Return the SHA-256 of a file; Git may have given its text other line ends on the way."""
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def _parser(model: str) -> tuple[str, str]:
    """Return spaCy and the pipeline, each with its version."""
    folder = Path(model)
    if folder.is_dir():
        contents = (path for path in sorted(folder.rglob("*")) if path.is_file())
        return _installed("spacy"), _digest(f"{p.relative_to(folder).as_posix()} {_digest_content(p)}" for p in contents)
    return _installed("spacy"), _installed(model)


def _installed(name: str) -> str:
    """Return a package with its version; without one if it is not installed, which is told when it is loaded."""
    try:
        return f"{name} {version(name)}"
    except PackageNotFoundError:
        return name


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode("utf-8", "surrogateescape")).hexdigest()
