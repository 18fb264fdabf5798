"""Every page of the desk: it is there, says what it is, and keeps the day and the filters of the URL."""

import pytest
from fastapi.testclient import TestClient

from kadesh.web.navigation import PAGES

PAGES_WITHOUT_VALUES = [page for page in PAGES if "{" not in page.path]


@pytest.mark.parametrize("page", PAGES_WITHOUT_VALUES, ids=lambda page: page.name)
def test_a_page_answers(page, client: TestClient) -> None:  # type: ignore[no-untyped-def]  # a row of the table
    answer = client.get(page.path)
    assert answer.status_code == 200
    assert "<h1>" in answer.text
    assert "unsafe-inline" not in answer.headers["content-security-policy"]


@pytest.mark.parametrize("page", PAGES_WITHOUT_VALUES, ids=lambda page: page.name)
def test_the_day_goes_along_in_every_link_of_the_navigation(page, client: TestClient) -> None:  # type: ignore[no-untyped-def]  # a row
    text = client.get(f"{page.path}?as-of=2020-02-10").text
    assert all(f'href="{other.path}?as-of=2020-02-10"' in text for other in PAGES if other.label)


def test_a_page_that_is_not_there_is_told_in_one_line(client: TestClient) -> None:
    answer = client.get("/nowhere")
    assert answer.status_code == 404
    assert "Not here" in answer.text


def test_a_time_that_is_no_day_is_not_shown_as_its_first_day(client: TestClient) -> None:
    text = client.get("/changes?since=2020-01-01").text
    assert "December 2019 to " in text  # an incident of that winter
    feed = client.get("/feeds/incidents.atom").text
    assert "December 2019 to " in feed


def test_a_pack_says_with_whom_an_outlet_stands(client: TestClient) -> None:
    text = client.get("/sources/SANA").text
    assert "A pack says that it stands with Syria" in text
