"""What ships beside the code of the desk: the very files that were tested, and no more script than was promised."""

import csv
import gzip
import hashlib
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

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


ELSEWHERE = {"review.js", "reading.js", "map-tiles.js", "vendor/pmtiles.js"}
"""Loaded by other pages, or only where a source of tiles is named."""


def test_the_script_of_the_overview_keeps_to_its_budget() -> None:
    static = ROOT / "src/kadesh/web/static"
    every = {str(path.relative_to(static)) for path in static.rglob("*.js")} - ELSEWHERE
    late = {name for name in every if "maplibre" in name or name.startswith("map")}
    assert late
    assert weigh(*sorted(every)) < MOST_SCRIPT
    assert weigh(*sorted(every - late)) < MOST_BEFORE_THE_MAP


def test_script_is_sent_compressed_and_only_once(client: TestClient) -> None:
    name = "/static/vendor/maplibre-gl-csp.js"
    answer = client.get(name, headers={"Accept-Encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["vary"] == "Accept-Encoding"
    assert answer.content == (ROOT / "src/kadesh/web" / name[1:]).read_bytes()
    again = client.get(name, headers={"Accept-Encoding": "gzip", "If-None-Match": answer.headers["etag"]})
    assert [again.status_code, again.content] == [304, b""]
    plain = client.get(name, headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.content == answer.content


@pytest.mark.parametrize("path", ["/static/../app.py", "/static/%2e%2e/app.py", "/static/vendor/", "/static/nothing.js"])
def test_nothing_else_of_the_package_is_sent(path: str, client: TestClient) -> None:
    assert client.get(path).status_code == 404
