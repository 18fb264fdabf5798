"""Pictures of six pages, kept to be looked at: is it plain where to look first? They lie in /artefacts, unknown to git."""

from pathlib import Path

import pytest

from tests.web.browser.conftest import Opened

PICTURES = {
    "overview": ("/", 1280, "light"),
    "overview-small": ("/", 360, "light"),
    "overview-dark": ("/?disputed=1", 1920, "dark"),
    "incident": ("/?disputed=1", 1280, "light"),
    "report": ("/disputes", 1280, "light"),
    "review": ("/review", 1280, "dark"),
}
LED_BY = {"incident": ".incidents a:has-text('shelling')", "report": "a.where"}
SHOWN = {"incident": ".range", "report": ".report-text mark", "review": "#judge"}
SMALLEST = 20_000
"""Bytes of a picture with something on it."""


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_kept(name: str, visit: Opened, artefacts: Path) -> None:
    path, width, scheme = PICTURES[name]
    page = visit(path, width=width, height=1000, color_scheme=scheme)
    if name in LED_BY:
        page.locator(LED_BY[name]).first.click()
    page.locator(SHOWN.get(name, '#map[data-state="ready"]')).first.wait_for()
    page.wait_for_load_state("networkidle")
    page.screenshot(path=artefacts / f"{name}.png")
    assert (artefacts / f"{name}.png").stat().st_size > SMALLEST
