"""What ships beside the code of the desk: the very files that were tested, and no more script than was promised."""

import csv
import gzip
import hashlib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
with (ROOT / "scripts/vendor_assets.csv").open(encoding="utf-8", newline="") as table:
    ASSETS = list(csv.DictReader(table))
MOST_SCRIPT = 400_000
"""Bytes of JavaScript, compressed, for the overview with its map."""
MOST_BEFORE_THE_MAP = 40_000


@pytest.mark.parametrize("asset", ASSETS, ids=lambda asset: Path(asset["target"]).name)
def test_a_vendored_file_is_the_one_that_was_tested(asset: dict[str, str]) -> None:
    assert hashlib.sha256((ROOT / asset["target"]).read_bytes()).hexdigest() == asset["sha256"]


def test_nothing_lies_beside_the_vendored_files() -> None:
    wanted = {Path(asset["target"]) for asset in ASSETS}
    assert {path.relative_to(ROOT) for target in wanted for path in (ROOT / target.parent).iterdir()} == wanted


def test_the_notice_names_every_library() -> None:
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    shipped = {asset["package"].split("@")[0] for asset in ASSETS if asset["target"].startswith("src/")}
    assert all(name in notice for name in shipped)


def weigh(*names: str) -> int:
    static = ROOT / "src/kadesh/web/static"
    return sum(len(gzip.compress((static / name).read_bytes(), 9)) for name in names)


def test_the_script_of_the_overview_keeps_to_its_budget() -> None:
    static = ROOT / "src/kadesh/web/static"
    every = sorted(str(path.relative_to(static)) for path in static.rglob("*.js"))
    late = [name for name in every if "maplibre" in name or name.startswith("map")]
    assert late
    assert weigh(*every) < MOST_SCRIPT
    assert weigh(*(name for name in every if name not in late)) < MOST_BEFORE_THE_MAP
