"""What is hidden or restricted is on no page, in no answer, feed, file or search of whoever may not see it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from kadesh.ledger import group_ledger
from kadesh.model.claim import Findings
from kadesh.model.role import Role
from kadesh.store.answers import Flag
from kadesh.store.open import open_store
from kadesh.web.app import create_app
from kadesh.web.navigation import PAGES
from kadesh.web.settings import DeskSettings
from tests.build import control, event, party, report, statement, toll
from tests.web.team import add_team, browse_as

SECRET = "Quillhaven"
"""A word of the flagged report alone: its outlet, its place and its quotations hold it."""
OPEN = report("Shelling hit Maarat on 3 February 2020; five soldiers died.", "Tern Wire", "2020-02-03", name="open.txt")
SHUT = report(
    f"Shelling hit {SECRET} on 3 February 2020; nine {SECRET} men died. "
    f"The {SECRET} guard took {SECRET} mill and threatened all.",
    f"{SECRET} Post",
    "2020-02-04",
    name=f"{SECRET}.txt",
    title=f"{SECRET} falls",
)
ANSWERS = (
    *(
        f"/api/v1/{name}"
        for name in ("incidents", "claims", "reports", "disputes", "sources", "corrections", "map", "timeline")
    ),
    *(f"/api/v1/sections/{name}" for name in ("control", "statements", "loose", "troubles")),
    *(
        f"/download/{name}"
        for name in ("incidents.csv", "incidents.json", "incidents.geojson", "disputes.csv", "disputes.json")
    ),
    *(f"/feeds/{name}.atom" for name in ("incidents", "disputes", "corrections")),
    f"/api/v1/search?q={SECRET}",
    f"/api/v1/reports/{SHUT.id}",
    f"/search?q={SECRET}",
    f"/reports/{SHUT.id}",
    f"/sources/{SECRET} Post",
    "/changes?since=2020-02-03",
    f"/?near={SECRET}",
)


@pytest.fixture(params=["hidden", "restricted"])
def app(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[FastAPI]:
    """A desk of a team over an open and a flagged report."""
    path = tmp_path / "flagged.ledger"
    flag: Flag = request.param
    with open_store(path) as store:
        for one in (OPEN, SHUT):
            at = "Maarat" if one is OPEN else SECRET
            words = "five soldiers died" if one is OPEN else f"nine {SECRET} men died"
            hit = event(one, f"Shelling hit {at}", "shelling", day="2020-02-03", at=at)
            claims = [hit, toll(one, words, "killed", 5, party("men"), day="2020-02-03", at=at, event=hit.id)]
            if one is SHUT:
                guard = party(f"The {SECRET} guard")
                claims.append(control(one, f"took {SECRET} mill", "captured", guard, at))
                claims.append(statement(one, "threatened all", "threat", guard, source=f"{SECRET} guard"))
            store.keep(one, Findings(one.id, tuple(claims)))
        store.keep_incidents(group_ledger(store, DeskSettings().options))
        store.correct(SHUT.id, f"{SECRET} is spelled so", "keeper")
        store.set_flag(SHUT.id, flag, why="a position", who="keeper")
    add_team(path)
    found = create_app(path, DeskSettings(names=("desk.example",)))
    found.state.flag = flag
    with TestClient(found):
        yield found


@pytest.mark.parametrize("role", ["reader", "reviewer", "keeper"])
def test_the_word_comes_out_for_those_alone_who_may_see_it(app: FastAPI, role: Role) -> None:
    client = browse_as(app, role)
    shown = role == "keeper" or (role == "reviewer" and app.state.flag == "restricted")
    pages = [page.path for page in PAGES if "{" not in page.path and (page.role == "reader" or role != "reader")]
    asked = [address for address in (*pages, *ANSWERS) if address != "/withheld"]
    told = {address for address in asked if SECRET in drop_question(client.get(address).text)}
    if shown:
        assert {"/", "/api/v1/incidents", "/download/incidents.csv", "/feeds/incidents.atom", f"/reports/{SHUT.id}"} <= set(
            told
        )
    else:
        assert {address for address in told if not address.startswith("/?near")} == set()
        assert client.get(f"/reports/{SHUT.id}").status_code == 404
        assert client.get(f"/api/v1/reports/{SHUT.id}").status_code == 404
        assert client.get(f"/api/v1/search?q={SECRET}").json()["part"]["of"] == 0


def drop_question(text: str) -> str:
    """A page without the words that its visitor asked with."""
    return text.replace(f"q={SECRET}", "").replace(f'value="{SECRET}"', "").replace(f"&#39;{SECRET}&#39;", "")
