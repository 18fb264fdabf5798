"""A browser for the tests of this folder, closed after the last of them, and pages that tell what went wrong in them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from kadesh.web.app import create_app
from tests.web.browser.chromium import FLAGS, MISSING, find_chromium
from tests.web.browser.serving import serve_app

ROOT = Path(__file__).parents[3]
QUIET = "GL Driver Message"
"""What Chromium says of drawing without a graphics card."""

PATIENCE = 60_000
"""Milliseconds that a busy machine may take; no test waits this long where nothing is wrong."""

Opened = Callable[..., Page]

expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium; where it is not installed the tests that need it are skipped."""
    found = find_chromium()
    if found is None:
        pytest.skip(MISSING)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(found), args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def address(example_ledger: Path) -> Iterator[str]:
    """The address of a desk over the examples; no test of this folder writes to its ledger."""
    with serve_app(create_app(example_ledger)) as found:
        yield found


@pytest.fixture
def visit(chromium: Browser, address: str) -> Iterator[Opened]:
    """Return a function that opens a path in a window of its own; what fails or comes from elsewhere fails the test."""
    contexts, faults = [], []

    def open_page(
        path: str, *, base: str | None = None, besides: str = "data:", width: int = 1280, height: int = 900, **more: Any
    ) -> Page:
        context = chromium.new_context(viewport={"width": width, "height": height}, **more)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        own = (base or address, "data:", besides)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda told: faults.append(told.text) if _is_fault(told.type, told.text) else None)
        page.on("request", lambda asked: faults.append(asked.url) if not asked.url.startswith(own) else None)
        page.goto(own[0] + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert faults == []


def _is_fault(kind: str, text: str) -> bool:
    return kind in ("error", "warning") and QUIET not in text


@pytest.fixture
def artefacts() -> Path:
    """Where screenshots are put, to be looked at; git does not know the folder."""
    folder = ROOT / "artefacts"
    folder.mkdir(exist_ok=True)
    return folder
