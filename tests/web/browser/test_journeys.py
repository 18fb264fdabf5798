"""What people come for, from the first page to the last, as they would do it."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from kadesh.web.app import create_app
from tests.web.browser.conftest import Opened
from tests.web.browser.serving import serve_app
from tests.web.team import PASSWORDS, add_team

READING = 120_000
"""Milliseconds in which names and parser are surely loaded; usually it takes a few seconds."""


def copy_ledger(ledger: Path, folder: Path) -> Path:
    """Return a copy that a test may write to."""
    for part in ledger.parent.glob(f"{ledger.name}*"):
        shutil.copy(part, folder / part.name)
    return folder / ledger.name


@pytest.fixture
def own_desk(example_ledger: Path, tmp_path: Path) -> Iterator[str]:
    """A desk over a ledger of its own, for one person."""
    with serve_app(create_app(copy_ledger(example_ledger, tmp_path))) as address:
        yield address


@pytest.fixture
def team_desk(example_ledger: Path, tmp_path: Path) -> Iterator[str]:
    """A desk over a ledger of its own, with a user of each role."""
    ledger = copy_ledger(example_ledger, tmp_path)
    add_team(ledger)
    with serve_app(create_app(ledger)) as address:
        yield address


def open_shelling(visit: Opened) -> Page:
    """Go from the overview to the disputed shelling of 3 February."""
    page = visit("/")
    page.locator("#first a").filter(has_text="3 February 2020").filter(has_text="shelling").click()
    expect(page.locator("h1")).to_contain_text("shelling")
    return page


def range_of(page: Page) -> Locator:
    """The range of the Turkish soldiers killed."""
    return page.locator(".figure-of").filter(has_text="Turkish soldiers killed").first


def bounds_of(page: Page) -> tuple[int, int]:
    """The lowest and the highest figure of that range, as the page prints them."""
    told = re.findall(r"\d+", range_of(page).locator(".figure").first.inner_text())
    return int(told[0]), int(told[-1])


def test_the_disputed_shelling_is_found_from_the_overview_with_both_figures_and_their_words(visit: Opened) -> None:
    page = open_shelling(visit)
    dispute = page.locator(".disputes .real").filter(has_text="Turkish soldiers").first
    expect(dispute).to_contain_text("figures differ")
    lowest, highest = bounds_of(page)
    assert lowest < highest
    told = range_of(page).locator(".accounts li")
    words = {number: told.filter(has=page.get_by_text(str(number), exact=True)).first for number in (lowest, highest)}
    for number, account in words.items():
        expect(dispute).to_contain_text(str(number))
        expect(account.locator("q")).to_contain_text("Turkish soldiers")
    said = words[highest].locator("q").inner_text()
    words[highest].locator("a.where").click()
    marked = page.locator(".anchor:target ~ mark").first
    expect(marked).to_contain_text(said)
    expect(marked).to_be_in_viewport()
    marked.hover()
    expect(marked.locator(".note")).to_be_visible()
    expect(marked.locator(".note")).to_contain_text(f"{highest} Turkish soldiers killed")


def test_another_day_shows_the_figure_of_that_day(visit: Opened) -> None:
    page = open_shelling(visit)
    today = bounds_of(page)
    page.get_by_label("As known on", exact=True).fill("2020-02-04")
    page.locator("#as-of-form button").click()
    expect(page.locator(".notice").first).to_contain_text("As known on 4 February 2020")
    assert bounds_of(page)[1] < today[1]
    page.locator("#pages").get_by_role("link", name="Overview").click()
    expect(page).to_have_url(re.compile(r"\?as-of=2020-02-04$"))
    page.get_by_role("link", name="back to today").click()
    expect(page.locator("#first").filter(has_text=f"{today[0]}-{today[1]}")).to_be_visible()


def test_the_rule_for_figures_prints_its_arithmetic(visit: Opened) -> None:
    page = open_shelling(visit)
    page.get_by_label("Rule for figures").select_option("ged")
    page.locator(".preset button").click()
    expect(page).to_have_url(re.compile("preset=ged"))
    expect(page.locator(".arithmetic[open] li").first).to_be_visible()


def test_two_claims_are_judged_the_same_by_keys_and_that_is_undone(own_desk: str, visit: Opened) -> None:
    page = visit("/review", base=own_desk)
    before = page.locator("main > .soft").first.inner_text()
    words = page.locator(".question q").all_inner_texts()
    page.keyboard.press("x")
    expect(page.locator("#ask-why")).to_be_visible()
    page.keyboard.press("1")
    page.keyboard.press("x")
    expect(page.locator(".card.last")).to_contain_text("You decided same")
    expect(page.locator("main > .soft").first).not_to_have_text(before)  # the next question may have the same words
    page.wait_for_load_state()
    page.keyboard.press("z")
    expect(page.locator(".card.last")).to_have_count(0)
    expect(page.locator("main > .soft").first).to_have_text(before)
    assert page.locator(".question q").all_inner_texts() == words


def sign_in(page: Page, name: str) -> None:
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(PASSWORDS[name])
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(lambda url: "/sign-in" not in url, timeout=READING)  # until its script hears the keys


def test_a_reader_signs_in_and_is_refused_a_review(team_desk: str, visit: Opened) -> None:
    page = visit("/disputes", base=team_desk)
    expect(page).to_have_url(re.compile("/sign-in"))
    sign_in(page, "reader")
    expect(page.locator("h1")).to_have_text("Disputes")
    expect(page.locator("#pages").get_by_role("link", name="Review")).to_have_count(0)
    answer = page.request.get(f"{team_desk}/review")
    assert answer.status == 403
    assert "Not for this role" in answer.text()


def test_a_reviewer_signs_in_and_decides(team_desk: str, visit: Opened) -> None:
    page = visit("/review", base=team_desk)
    sign_in(page, "reviewer")
    expect(page.locator("h1")).to_have_text("Review")
    page.keyboard.press("2")
    page.get_by_role("button", name=re.compile("Different")).click()
    expect(page.locator(".card.last")).to_contain_text("You decided different")


def test_a_report_is_pasted_seen_and_kept(own_desk: str, visit: Opened) -> None:
    page = visit("/read", base=own_desk)
    page.get_by_label("Text", exact=True).fill("Shelling killed nine civilians in Sarmin on Monday, the mayor said.")
    page.get_by_label("Outlet", exact=True).fill("Hill Courier")
    page.get_by_label("Published").fill("2020-03-03")
    page.get_by_role("button", name="Read", exact=True).click()
    expect(page.locator("h1")).to_have_text("What was read", timeout=READING)
    expect(page.locator(".accounts").first).to_contain_text("9 civilians killed")
    page.get_by_role("button", name="Keep").click()
    page.get_by_role("button", name="Yes, keep them").click()
    expect(page.locator("h1")).to_have_text("Kept")
    page.goto(f"{own_desk}/sources")
    tries = 200
    while page.get_by_text("The ledger has grown since").count():
        assert (tries := tries - 1), "what was kept is never shown"
        page.wait_for_timeout(250)
        page.reload()
    expect(page.locator("table.sources")).to_contain_text("Hill Courier")


def test_what_is_seen_is_taken_along(visit: Opened) -> None:
    page = visit("/?disputed=1")
    with page.expect_download() as taken:
        page.get_by_role("link", name="CSV").click()
    lines = taken.value.path().read_text(encoding="utf-8").splitlines()
    shown = int(page.locator(".tally b").first.inner_text())
    assert len([line for line in lines if line.startswith("incident-")]) == shown


def count_incidents(page: Page, desk: str) -> int:
    """Return how many incidents the overview has, once what was decided last is in it."""
    page.goto(f"{desk}/")
    tries = 200
    while page.get_by_text("The ledger has grown since").count():
        assert (tries := tries - 1), "what was decided is never shown"
        page.wait_for_timeout(250)
        page.reload()
    return int(page.locator(".tally b").first.inner_text())


def test_two_incidents_are_judged_the_same_and_that_is_undone(own_desk: str, visit: Opened) -> None:
    page = visit("/", base=own_desk)
    before = count_incidents(page, own_desk)
    page.locator("#first a").filter(has_text="shelling").first.click()
    page.get_by_role("link", name="Decide on this incident").click()
    other = page.get_by_label("The nearest in time").locator("option").first.get_attribute("value")
    page.locator("#why-same").fill("one report retells the other")
    page.get_by_role("button", name="Same").click()
    expect(page.locator("h1")).to_have_text("Decide on an incident")
    assert count_incidents(page, own_desk) == before - 1
    page.goto(f"{own_desk}/incidents/{other}")
    expect(page.locator("h1")).to_contain_text("2020")  # the id of either still leads there
    page.goto(f"{own_desk}/review")
    expect(page.locator(".card.last")).to_contain_text("You decided same")
    page.get_by_role("button", name=re.compile("Undo")).click()
    expect(page.locator(".card.last")).to_have_count(0)
    assert count_incidents(page, own_desk) == before
    page.locator('#map[data-state="ready"]').wait_for()  # the desk is there until all was loaded
    page.wait_for_load_state("networkidle")


def test_a_file_is_dropped_and_read(own_desk: str, visit: Opened) -> None:
    page = visit("/read", base=own_desk)
    words = "A mine killed three shepherds near Sarmin on 4 March 2020, the mayor said."
    dropped = page.evaluate_handle(
        "words => { const all = new DataTransfer(); all.items.add(new File([words], 'mine.txt')); return all; }", words
    )
    page.locator("#drop").dispatch_event("drop", {"dataTransfer": dropped})
    page.get_by_role("button", name="Read", exact=True).click()
    expect(page.locator("h1")).to_have_text("What was read", timeout=READING)
    expect(page.locator("section.report")).to_contain_text("mine.txt")
    expect(page.locator(".accounts").first).to_contain_text("3 shepherds killed")
    page.get_by_role("button", name="Throw away").click()
    expect(page.locator("h1")).to_have_text("Read reports in")
    page.wait_for_load_state("networkidle")
