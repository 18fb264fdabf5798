"""Every page in a real browser: no serious fault for those who cannot see or point, no sideways scrolling, landmarks."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from kadesh.web.navigation import PAGES
from tests.web.browser.conftest import Opened

AXE = (Path(__file__).parents[1] / "vendor/axe.min.js").read_text(encoding="utf-8")
RULES = "{resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}"
WIDTHS = (360, 768, 1920)
FIRST = "#pages > ul > li > a"
"""The links of the navigation that do not stand under "More"."""

PLAIN = [page.path for page in PAGES if "{" not in page.path]
LED_TO = {
    "/incidents/{id}": ("/?disputed=1", ".incidents a"),
    "/reports/{id}": ("/disputes", "a.where"),
    "/statements/{kind}": ("/statements", None),
    "/sources/{outlet:path}": ("/sources", "table.sources a"),
    "/review/{question}": ("/review", "a[data-key=j]"),
    "/items/{subject}": ("/?disputed=1", None),
}
"""Pages with a value in their path, by the page and the link that lead to one of them."""
OTHERS = [
    "/account",
    "/users",
    "/audit",
    "/nowhere",
    "/search?q=Saraqeb",
    "/?disputed=1&as-of=2020-02-10",
    "/changes?since=2020-02-05",
    "/changes?since=2020-02-05&disputed=1",
    "/control?near=Saraqeb&within=30",
    "/statements?from=2020-02-10&to=2020-02-20&type=shelling",
    "/sources?side=TUR",
]


def open_led_to(visit: Opened, path: str) -> Page:
    """Open a page with a value in its path by the link that leads there."""
    start, link = LED_TO[path]
    page = visit(start)
    if path == "/statements/{kind}":
        kind = page.locator("main section[aria-labelledby]").first.get_attribute("aria-labelledby")
        page.goto(page.url.replace("/statements", f"/statements/{kind}"))
    elif path == "/items/{subject}":
        incident = str(page.locator(".incidents a").first.get_attribute("href")).split("?")[0]
        page.goto(page.url.split("/?")[0] + incident.replace("/incidents/", "/items/"))
    else:
        page.locator(str(link)).first.click()
        page.wait_for_load_state()
    return page


def find_faults(page: Page) -> list[str]:
    """Return all that axe-core finds, the minor faults too."""
    page.evaluate(AXE)
    found: dict[str, Any] = page.evaluate(f"axe.run({RULES})")
    return [f"{one['impact']}: {one['id']}: {node['target']}" for one in found["violations"] for node in one["nodes"]]


def check_page(page: Page) -> None:
    """Look at one page as widths, headings, landmarks and axe-core see it."""
    assert page.locator("h1").count() == 1
    assert page.title().endswith("Kadesh")
    assert [page.locator(name).count() for name in ("header.top", "main#main", "body > footer")] == [1, 1, 1]
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.set_viewport_size({"width": 1280, "height": 900})
    tops = {round(link.bounding_box()["y"]) for link in page.locator(FIRST).all()}  # type: ignore[index]  # it is there
    assert len(tops) <= 1, "the pages to look at first take more than one line"
    for theme in ("light", "dark"):
        page.evaluate(f"document.documentElement.dataset.theme = '{theme}'")
        assert find_faults(page) == []


def test_no_page_is_left_out() -> None:
    assert {page.path for page in PAGES if "{" in page.path} == set(LED_TO)


@pytest.mark.parametrize("path", [*PLAIN, *(path for path in OTHERS if path != "/nowhere")])
def test_a_page_keeps_nobody_out(path: str, visit: Opened) -> None:
    check_page(visit(path))


@pytest.mark.parametrize("path", sorted(LED_TO))
def test_a_page_that_another_leads_to_keeps_nobody_out(path: str, visit: Opened) -> None:
    page = open_led_to(visit, path)
    fixed = path.split("{", maxsplit=1)[0]
    assert fixed in page.url
    check_page(page)


def test_a_page_that_is_not_there_leads_back(visit: Opened) -> None:
    page = visit("/", java_script_enabled=False)
    page.goto(page.url + "method")
    page.get_by_role("link", name="Overview").click()
    assert page.url.endswith("/")


def test_the_first_key_leads_past_the_frame(visit: Opened) -> None:
    page = visit("/disputes")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    assert page.locator(".skip").bounding_box()["y"] >= 0  # type: ignore[index]  # it is there
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_words_of_another_script_run_their_own_way(visit: Opened) -> None:
    page = visit("/disputes")
    page.locator("q").first.evaluate("node => { node.textContent = 'قُتل أربعة جنود'; }")
    assert page.locator("q").first.evaluate("node => getComputedStyle(node).direction") == "rtl"
    page.locator("html").evaluate("node => { node.dir = 'rtl'; }")
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
