"""Tiles that somebody names: a PMTiles archive of this machine, and images by address, under borders and incidents."""

import struct
import zlib
from pathlib import Path

from playwright.sync_api import Page, Route, expect

from kadesh.web.app import create_app
from kadesh.web.settings import DeskSettings
from tests.web.browser.conftest import Opened
from tests.web.browser.serving import serve_app


def make_image() -> bytes:
    """Return a PNG of one grey point."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\x00\x80")) + chunk(b"IEND", b"")


def make_archive(image: bytes) -> bytes:
    """Return a PMTiles archive (version 3, nothing compressed) that holds one tile of the whole world."""
    assert len(image) < 128  # one byte is enough for its length
    directory, told = bytes([1, 0, 1, len(image), 1]), b"{}"
    offsets = (127, len(directory), 127 + len(directory), len(told), 0, 0, 127 + len(directory) + len(told), len(image))
    head = b"PMTiles\x03" + struct.pack("<11Q", *offsets, 1, 1, 1) + bytes([1, 1, 1, 2, 0, 0])
    bounds = struct.pack("<4iB2i", -1_800_000_000, -850_000_000, 1_800_000_000, 850_000_000, 0, 0, 0)
    return head + bounds + directory + told + image


def has_tiles(page: Page) -> bool:
    expect(page.locator("#map")).to_have_attribute("data-tiled", "yes")
    return bool(page.evaluate("Boolean(document.getElementById('map').drawn.map.getLayer('tiles'))"))


def test_an_archive_of_this_machine(visit: Opened, example_ledger: Path, tmp_path: Path) -> None:
    (tmp_path / "world.pmtiles").write_bytes(make_archive(make_image()))
    settings = DeskSettings(tiles=str(tmp_path / "world.pmtiles"), tiles_credit="Made for a test")
    with serve_app(create_app(example_ledger, settings)) as base:
        page = visit("/", base=base)
        assert has_tiles(page)
        expect(page.locator(".legend")).to_contain_text("Tiles: Made for a test.")
        page.context.close()


def test_images_by_address(visit: Opened, example_ledger: Path) -> None:
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(body=make_image(), content_type="image/png", headers={"Access-Control-Allow-Origin": "*"})

    settings = DeskSettings(tiles="https://tiles.example/{z}/{x}/{y}.png")
    with serve_app(create_app(example_ledger, settings)) as base:
        page = visit("/method", base=base, besides="https://tiles.example/")
        page.context.route("https://tiles.example/**", answer)
        page.goto(f"{base}/")
        assert has_tiles(page)
        expect(page.locator("#map")).to_have_attribute("data-state", "ready")
        page.evaluate("new Promise(done => document.getElementById('map').drawn.map.once('idle', () => done()))")
        page.context.close()
    assert asked


def test_the_ordinary_desk_asks_for_no_tiles(visit: Opened) -> None:
    page = visit("/")
    expect(page.locator("#map")).to_have_attribute("data-state", "ready")
    assert page.locator("#map").get_attribute("data-tiles") is None
    names = page.evaluate("performance.getEntriesByType('resource').map(one => one.name)")
    assert not [name for name in names if "tiles" in name]
