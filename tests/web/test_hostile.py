"""Hostile reports show as text everywhere: on every page, in every answer, feed and file."""

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import pytest
from fastapi.testclient import TestClient

from kadesh.model.claim import Findings, Refusal
from kadesh.store.open import open_store
from kadesh.web.app import create_app
from kadesh.web.navigation import PAGES
from tests.build import control, event, party, place, report, statement, toll, where
from tests.web.conftest import local_client

SCRIPT = "<script>alert(1)</script>"
SVG = '"><svg onload=alert(2)><a href="javascript:alert(3)">x</a>'
LONG = "N" * 10_000
TURNED = "\u202eevil\u2066 \u0627\u0644\u062e\u0628\u0631 \u0633\u0631\u0627\u0642\u0628"
BROKEN = "half \ud83d pair \x00 nul \x1b[31m red \ufffe"
FORMULA = "=HYPERLINK(1)"
TEXT = f"""{SCRIPT} said five soldiers died near {SVG} on 3 February. {TURNED} took the hill. {BROKEN}.
{LONG} accused {FORMULA} of it; a post at 35.8512, 36.8023 was hit. {{{{ 7*7 }}}} {{% raw %}}"""
DAY = "2020-02-03"
TOWN = place(f"Town {SVG}", 35.9, 36.6)


def hostile_reports() -> list[tuple[Any, Findings]]:
    """Two reports that try everything, with claims of every kind and a refusal."""
    found = []
    for n, outlet in enumerate((f"{SCRIPT} Post", f"{LONG}{SVG}")):
        named = {"name": f"{SVG}{n}.txt", "title": f"{SCRIPT}{TURNED}", "url": "javascript:alert(4)"}
        one = report(f"{n} {TEXT}", outlet, f"2020-02-0{4 + n}", **named)
        at = where(f"{TURNED}{SVG}", TOWN)
        struck = party(f"{SVG} soldiers", "TUR")
        who = party(f"{SCRIPT} men", "hts", "armed-group")
        claims = (
            toll(one, "five soldiers died", "killed", 5 + n, struck, by=who, source=SCRIPT, day=DAY, at=at),
            toll(one, SVG, "displaced", 400 + n, party(LONG), source=FORMULA, day=DAY, at=at),
            event(one, "was hit", "shelling", who, party(BROKEN, "TUR"), day=DAY, at=at),
            control(one, "took the hill", "captured", who, at=at),
            statement(one, "accused", "accusation", who, party(SVG), source=BROKEN),
        )
        refused = Refusal(toll(one, "died", "killed", 9), "number", f"{SCRIPT}{BROKEN}")
        found.append((one, Findings(one.id, claims, (refused,))))
    return found


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A desk over these reports alone."""
    path = tmp_path_factory.mktemp("hostile") / "hostile.ledger"
    with open_store(path) as store:
        for one, findings in hostile_reports():
            store.keep(one, findings)
        store.correct(hostile_reports()[0][0].id, f"{SCRIPT}{BROKEN}", SVG)
    with local_client(create_app(path), raise_server_exceptions=True) as client:
        yield client


class Tags(HTMLParser):
    """Collects what a browser would take for markup."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def addresses(client: TestClient) -> list[str]:
    """Every page, those of each incident, report, outlet and kind of statement too."""
    plain = [page.path for page in PAGES if "{" not in page.path]
    asked = [*plain, "/disputes?all=1", "/search?q=soldiers", "/changes?since=2020-02-04", "/?as-of=2020-02-04"]
    text = " ".join(client.get(address).text for address in asked)
    linked = set(re.findall(r'href="(/(?:incidents|reports|sources|statements)/[^"#]*)', text))
    return [*asked, *sorted(address.replace("&amp;", "&") for address in linked)]


def test_pages_show_it_as_text(hostile: TestClient) -> None:
    asked = addresses(hostile)
    assert len(asked) > len(PAGES)
    for address in asked:
        answer = hostile.get(address)
        assert answer.status_code == 200, address
        tags = Tags()
        tags.feed(answer.text)
        for tag, attributes in tags.found:
            assert not any(name.startswith("on") or name == "style" for name in attributes), (address, tag, attributes)
            assert tag != "script" or (attributes.get("src") or "").startswith("/static/"), address
            for name in ("href", "src", "action"):
                target = attributes.get(name)
                assert target is None or target.startswith(("/", "#")), (address, tag, target)
        assert "35.8512" not in answer.text, address
        assert "\u202e" not in answer.text, address
        assert ">49<" not in answer.text


@pytest.mark.parametrize("name", ["incidents.csv", "incidents.json", "incidents.geojson", "disputes.csv", "disputes.json"])
def test_files_carry_it_as_words(hostile: TestClient, name: str) -> None:
    answer = hostile.get(f"/download/{name}")
    assert answer.status_code == 200
    assert "\u202e" not in answer.text
    assert "35.8512" not in answer.text
    if not name.endswith("csv"):
        json.loads(answer.content)
    else:
        assert not re.search(r'(^|[,"])=HYPERLINK', answer.text)


@pytest.mark.parametrize("name", ["incidents", "disputes", "corrections"])
def test_feeds_are_whole_and_carry_it_as_words(hostile: TestClient, name: str) -> None:
    answer = hostile.get(f"/feeds/{name}.atom")
    root = ET.fromstring(answer.content)
    kinds = {element.tag.rsplit("}", 1)[1] for element in root.iter()}
    assert kinds <= {"feed", "id", "title", "updated", "author", "name", "link", "entry", "summary"}
    assert all(
        element.attrib["href"].startswith("http://127.0.0.1:8274/") for element in root.iter() if element.attrib.get("href")
    )


@pytest.mark.parametrize(
    "address",
    [
        "incidents",
        "claims",
        "reports",
        "disputes",
        "sources",
        "corrections",
        "map",
        "search?q=soldiers",
        "sections/troubles",
    ],
)
def test_answers_are_ascii_whatever_a_report_holds(hostile: TestClient, address: str) -> None:
    answer = hostile.get(f"/api/v1/{address}")
    assert answer.status_code == 200
    assert answer.content.isascii()
    assert b"35.8512" not in answer.content
    json.loads(answer.content)


def test_the_text_of_a_report_is_whole_and_its_claims_stand_in_place(hostile: TestClient) -> None:
    one = hostile_reports()[0][0]
    page = hostile.get(f"/reports/{one.id}").text
    shown = page[page.index('class="report-text"') : page.index("What was read")]
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown
    assert ">five soldiers </a>" in shown  # the refusal of "died" begins a piece of its own
    assert 'href="javascript:' not in page
