"""The overview as a person meets it: filters, line of time, map and list in step, and all of it in the URL."""

import re

from playwright.sync_api import Browser, Page, Route, expect

from tests.web.browser.conftest import Opened

DISPUTED = "/?disputed=1"
WAITING = "<!DOCTYPE html><meta http-equiv='refresh' content='1'><h1>Being prepared</h1>"
"""What the desk answers while it reads, in short; tests/web/test_shelf.py looks at the whole of it."""
CHOSEN_AT_ONCE = """Object.defineProperty(HTMLElement.prototype, "drawn", { set(map) {
  Object.defineProperty(this, "drawn", { value: map });
  setTheme("dark");
  document.dispatchEvent(new Event("themechange"));
} });"""
"""Chooses the dark theme in the instant in which the map is made, before it can have read its style."""
PAINTED_DARK = """async () => {
  const { readColours } = await import("/static/map-style.js");
  const sea = document.getElementById("map").drawn.map.getPaintProperty("sea", "background-color");
  return document.documentElement.dataset.theme === "dark" && sea === readColours().sea;
}"""


def wait_for_map(page: Page) -> None:
    page.locator('#map[data-state="ready"]').wait_for()


def spots_of(page: Page) -> int:
    """The places that the map was given last."""
    return int(page.locator("#map").get_attribute("data-spots") or "-1")


def test_the_words_stand_before_the_map(visit: Opened) -> None:
    page = visit("/")
    expect(page.locator(".tally")).to_contain_text("incidents shown")
    wait_for_map(page)
    begun = page.evaluate(
        "performance.getEntriesByType('resource').filter(one => one.name.includes('maplibre')).map(one => one.startTime)"
    )
    assert begun
    assert min(begun) > page.evaluate("performance.getEntriesByName('first-paint')[0].startTime")
    assert spots_of(page) > 10


def test_a_filter_changes_list_map_line_of_time_and_address(visit: Opened) -> None:
    page = visit("/")
    wait_for_map(page)
    before = spots_of(page)
    page.get_by_label("Disputed only").check()
    expect(page).to_have_url(re.compile(r"/\?disputed=1$"))
    expect(page.locator(".tally")).to_contain_text(re.compile(r"^[1-9] of "))
    expect(page.locator("#map")).not_to_have_attribute("data-spots", str(before))
    wait_for_map(page)
    assert 0 < spots_of(page) < before
    assert page.locator("#pages a", has_text="Displacement").get_attribute("href") == "/displacement?disputed=1"
    assert page.locator("#as-of-form input[name=disputed]").get_attribute("value") == "1"
    page.go_back()
    expect(page).to_have_url(re.compile(r"/$"))
    expect(page.get_by_label("Disputed only")).not_to_be_checked()


def test_the_same_address_shows_the_same(visit: Opened) -> None:
    page = visit(f"{DISPUTED}&from=2020-02-01&to=2020-02-10")
    assert page.get_by_label("Disputed only").is_checked()
    assert page.get_by_label("From", exact=True).input_value() == "2020-02-01"
    told = page.locator(".tally").inner_text()
    page.reload()
    assert page.locator(".tally").inner_text() == told


def test_days_are_brushed_by_keyboard(visit: Opened) -> None:
    page = visit("/")
    handle = page.get_by_label("First day shown")
    handle.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile(r"\?from=2020-02-\d\d$"))
    moved = page.get_by_label("First day shown")
    expect(moved).to_be_focused()
    assert page.get_by_label("From", exact=True).input_value() == page.url[-10:]
    assert "February 2020" in (moved.get_attribute("aria-valuetext") or "")


def test_days_are_brushed_by_pointer(visit: Opened) -> None:
    page = visit("/")
    box = page.locator(".track").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] * 0.3, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + 20, steps=4)
    page.mouse.up()
    expect(page).to_have_url(re.compile(r"\?from=2020-\d\d-\d\d&to=2020-\d\d-\d\d$"))
    expect(page.locator(".timeline.brushed")).to_be_visible()


def test_a_bar_is_one_day(visit: Opened) -> None:
    page = visit("/")
    box = page.locator(".track").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] * 0.3, box["y"] + box["height"] / 2)
    expect(page).to_have_url(re.compile(r"\?from=(2020-\d\d-\d\d)&to=\1$"))


def test_the_map_points_at_what_the_list_points_at(visit: Opened) -> None:
    page = visit("/")
    wait_for_map(page)
    page.locator(".incidents > li[data-spot$=town] a").first.focus()
    expect(page.locator("#map")).to_have_attribute("data-lit", re.compile("town$"))


def test_a_spot_tells_how_exactly_it_is_known_and_leads_to_its_incidents(visit: Opened) -> None:
    page = visit("/?q=taftanaz")
    wait_for_map(page)
    box = page.locator("#map canvas").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    popup = page.locator(".spot")
    expect(popup).to_contain_text(re.compile("Told as a (site|town)"))
    expect(popup.get_by_role("link").first).to_have_attribute("href", re.compile("^/incidents/incident-"))
    popup.get_by_role("button", name=re.compile("^Show")).click()
    expect(page).to_have_url(re.compile(r"near=3\d\.\d+%2C3\d\.\d+&within=1"))
    assert page.locator("#filters input[name=near]").input_value().startswith("3")


def test_without_javascript_it_can_be_read_and_filtered(visit: Opened) -> None:
    page = visit("/", java_script_enabled=False)
    expect(page.locator(".incidents li").first).to_be_visible()
    page.locator("#filters input[name=disputed]").check()
    page.locator("#filters button[type=submit]").click()
    expect(page.locator(".tally")).to_contain_text(re.compile(r"^[1-9] of "))
    assert "disputed=1" in page.url
    assert page.locator(".track a").count() > 0


def test_the_theme_is_kept_for_the_next_page(visit: Opened) -> None:
    page = visit("/", color_scheme="light")
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator("#theme").click()
    page.locator("#theme").click()
    expect(page.locator("#theme")).to_have_text("Theme: dark")
    page.goto(page.url)
    assert page.locator("html").get_attribute("data-theme") == "dark"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != paper


def test_a_theme_chosen_before_the_map_has_its_style_is_painted_once_it_has(chromium: Browser, address: str) -> None:
    page = chromium.new_page(color_scheme="light")
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.add_init_script(CHOSEN_AT_ONCE)
    page.goto(address)
    wait_for_map(page)
    page.wait_for_function(PAINTED_DARK)
    assert faults == []
    page.close()


def test_a_filter_that_cannot_be_shown_is_told_beside_it(chromium: Browser, address: str) -> None:
    page = chromium.new_page()
    page.goto(address)
    page.get_by_label("Near").fill("Zzyzx-on-Nothing")
    page.get_by_label("Near").press("Enter")
    expect(page.locator("#results > .fault")).to_contain_text("no place 'Zzyzx-on-Nothing' with a known point")
    expect(page.locator(".tally")).to_be_visible()
    page.get_by_label("Near").fill("Saraqeb")
    page.get_by_label("Near").press("Enter")
    expect(page.locator(".tally")).to_contain_text("without a point left out by the place")
    expect(page.locator("#results > .fault")).to_have_count(0)
    page.close()


def test_a_filter_asked_while_the_ledger_is_read_shows_the_page_for_that_and_then_itself(
    chromium: Browser, address: str
) -> None:
    page = chromium.new_page()
    page.goto(address)
    told: list[str] = []

    def answer(route: Route) -> None:
        told.append(route.request.url)
        if len(told) > 2:
            route.continue_()
        else:
            route.fulfill(status=503, content_type="text/html", body=WAITING)

    page.route("**/?disputed=1", answer)
    page.get_by_label("Disputed only").check()
    expect(page.locator("h1")).to_have_text("Being prepared")
    expect(page.locator(".tally")).to_contain_text(re.compile(r"^[1-9] of "))
    assert page.url.endswith("/?disputed=1")
    page.close()
