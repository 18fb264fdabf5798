"""Tiles that somebody names: what is taken, what is refused, and that nothing but the named archive is sent."""

from pathlib import Path

import pytest

from kadesh.errors import BadSetting, NotFound
from kadesh.web.app import create_app
from kadesh.web.headers import make_policy
from kadesh.web.settings import DeskSettings
from kadesh.web.tiles import OWN, read_tiles
from tests.web.conftest import local_client


def test_no_setting_is_the_basemap_that_ships() -> None:
    assert read_tiles(None) is None


@pytest.mark.parametrize(
    ("named", "kind"),
    [
        ("https://tiles.example/{z}/{x}/{y}.png", "images"),
        ("http://127.0.0.1:8080/{z}/{y}/{x}", "images"),
        ("https://tiles.example/world.pmtiles", "archive"),
    ],
)
def test_addresses_on_the_web(named: str, kind: str) -> None:
    tiles = read_tiles(named, "whoever made them")
    assert tiles is not None
    assert [tiles.address, tiles.kind, tiles.credit, tiles.file] == [named, kind, "whoever made them", None]


@pytest.mark.parametrize(
    "named",
    [
        "https://tiles.example/",
        "javascript:alert(1)//{z}{x}{y}",
        "file:///etc/passwd",
        "/etc/passwd",
        "{z}/{x}/{y}",
        "https://tiles.example/'; script-src *; /{z}/{x}/",
    ],
)
def test_what_is_no_source_of_tiles(named: str) -> None:
    with pytest.raises(BadSetting, match="tiles"):
        read_tiles(named)


@pytest.mark.parametrize("named", ["nowhere.pmtiles", "file:///tmp/world.pmtiles", "ftp://tiles.example/world.pmtiles"])
def test_an_archive_that_is_not_there(named: str) -> None:
    with pytest.raises(NotFound, match="no tile archive"):
        read_tiles(named)


def test_the_browser_may_ask_that_origin_and_no_other() -> None:
    policy = make_policy("https://tiles.example/{z}/{x}/{y}.png")
    assert "connect-src 'self' https://tiles.example;" in policy
    assert policy.count("https:") == 2


def test_an_archive_of_this_machine_is_sent_in_parts(example_ledger: Path, tmp_path: Path) -> None:
    (tmp_path / "small.pmtiles").write_bytes(bytes(range(256)))
    settings = DeskSettings(tiles=str(tmp_path / "small.pmtiles"))
    with local_client(create_app(example_ledger, settings)) as client:
        answer = client.get(OWN, headers={"Range": "bytes=4-7"})
        assert [answer.status_code, answer.content] == [206, bytes([4, 5, 6, 7])]
        assert client.get("/tiles/other.pmtiles").status_code == 404
        assert client.get("/tiles/../small.pmtiles").status_code == 404


def test_without_an_archive_none_is_sent(client) -> None:  # type: ignore[no-untyped-def]  # a client of the desk
    assert client.get(OWN).status_code == 404
