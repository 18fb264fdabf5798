"""Judging at the desk: by forms alone, by two at once, taken back, and by nobody who may not."""

import re
from collections.abc import Iterator
from pathlib import Path
from threading import Barrier, Thread

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from kadesh.model.algebra import decide
from kadesh.model.judgement import Judgement
from kadesh.model.review import find_words
from kadesh.store.accounts import open_accounts
from kadesh.store.open import open_store
from kadesh.web.app import create_app
from kadesh.web.viewer import Viewer
from tests.web.shop import FIRST, THIRD, fill_shop
from tests.web.team import add_team, browse_as, send, token_in

WHY = {"why": "the same hour and the same hill"}


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "shop.ledger"
    fill_shop(path)
    add_team(path)
    return path


@pytest.fixture
def app(ledger: Path) -> Iterator[FastAPI]:
    made = create_app(ledger)
    with TestClient(made):
        yield made


def judgements(ledger: Path) -> list[Judgement]:
    with open_store(ledger, read_only=True) as store:
        return sorted(store.judgements(), key=lambda one: one.at)


def subjects_in(text: str) -> str:
    found = re.search(r'name="subjects" value="([^"]+)"', text)
    assert found, text
    return found[1]


def test_the_disputed_pair_is_asked_first_then_the_deadliest(app: FastAPI) -> None:
    client = browse_as(app, "reviewer")
    first = client.get("/review")
    assert "Do these two speak of the same?" in first.text
    assert "Five soldiers were killed" in first.text
    assert "Seven soldiers were killed" in first.text
    onward = re.search(r'href="(/review/question-[0-9a-f]+)" data-key="j"', first.text)
    assert onward
    assert "Seven soldiers were killed" in client.get(onward[1]).text


def test_a_judgement_is_kept_with_who_and_why_and_not_asked_again(app: FastAPI, ledger: Path) -> None:
    client = browse_as(app, "reviewer")
    asked = subjects_in(client.get("/review").text)
    answer = send(client, "/review/judge", {"subjects": asked, "verdict": "same", **WHY}, page="/review")
    assert answer.status_code == 303
    (kept,) = judgements(ledger)
    assert (kept.verdict, kept.who, kept.why, " ".join(kept.subjects)) == ("same", "reviewer", WHY["why"], asked)
    after = client.get("/review").text
    assert subjects_in(after) != asked
    assert "You decided <b>same</b>" in after
    with open_store(ledger) as store:
        assert open_accounts(store).log()[0].what == "judged"


def test_it_is_taken_back_and_asked_again(app: FastAPI, ledger: Path) -> None:
    client = browse_as(app, "reviewer")
    asked = subjects_in(client.get("/review").text)
    send(client, "/review/judge", {"subjects": asked, "verdict": "different", **WHY}, page="/review")
    (kept,) = judgements(ledger)
    assert send(client, "/review/undo", {"judgement": kept.id}, page="/review").status_code == 303
    assert subjects_in(client.get("/review").text) == asked
    assert "You decided" not in client.get("/review").text
    assert [one.verdict for one in judgements(ledger)] == ["different", "withdrawn"]
    assert decide(judgements(ledger)).pairs == {}


def test_two_reviewers_at_the_same_moment_lose_nothing(app: FastAPI, ledger: Path) -> None:
    clients = [browse_as(app, "reviewer"), browse_as(app, "keeper")]
    asked = subjects_in(clients[0].get("/review").text)
    tokens = [token_in(client.get("/review")) for client in clients]
    start = Barrier(2)

    def judge(client: TestClient, token: str, verdict: str) -> None:
        start.wait()
        client.post("/review/judge", data={"form-token": token, "subjects": asked, "verdict": verdict, **WHY})

    threads = [Thread(target=judge, args=row) for row in zip(clients, tokens, ("same", "different"), strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {(one.who, one.verdict) for one in judgements(ledger)} == {("reviewer", "same"), ("keeper", "different")}
    assert set(decide(judgements(ledger)).pairs.values()) == {"different"}
    assert "keeper says <b>different</b>" in clients[0].get("/review").text


def test_two_incidents_are_held_the_same_and_no_longer(app: FastAPI, ledger: Path) -> None:
    client = browse_as(app, "reviewer")
    with open_store(ledger, read_only=True) as store:
        one, other = (incident.id for incident in list(store.incidents())[:2])
    page = client.get(f"/items/{one}")
    assert other in page.text
    data = {"form-token": token_in(page), "subjects": [one, other], "verdict": "same", **WHY}
    assert client.post("/review/judge", data=data).status_code == 303
    assert judgements(ledger)[-1].subjects == (one, other)


@pytest.mark.parametrize(
    "fields",
    [
        {"subjects": "", "verdict": "same", **WHY},
        {"subjects": "claim-none claim-other", "verdict": "same", **WHY},
        {"subjects": FIRST.id, "verdict": "same", **WHY},
        {"subjects": f"{FIRST.id} {THIRD.id}", "verdict": "verified", **WHY},
        {"subjects": f"{FIRST.id} {THIRD.id}", "verdict": "withdrawn", **WHY},
        {"subjects": f"{FIRST.id} {THIRD.id}", "verdict": "same"},
        {"subjects": f"{FIRST.id} {THIRD.id}", "verdict": "same", "why": "x" * 1_001},
        {"subjects": "x" * 5_000, "verdict": "same", **WHY},
    ],
)
def test_what_cannot_be_said_is_not_kept(fields: dict[str, str], app: FastAPI, ledger: Path) -> None:
    answer = send(browse_as(app, "reviewer"), "/review/judge", fields, page="/review")
    assert 400 <= answer.status_code < 500
    assert judgements(ledger) == []


def test_a_reader_is_refused_a_review(app: FastAPI, ledger: Path) -> None:
    client = browse_as(app, "reader")
    assert client.get("/review").status_code == 403
    assert client.get(f"/items/{FIRST.id}").status_code == 403
    assert ">Review<" not in client.get("/").text
    fields = {"subjects": f"{FIRST.id} {THIRD.id}", "verdict": "same", **WHY}
    assert send(client, "/review/judge", fields, page="/account").status_code == 403
    assert judgements(ledger) == []


def test_a_reviewer_finds_the_way_to_decide(app: FastAPI) -> None:
    reviewer, reader = browse_as(app, "reviewer"), browse_as(app, "reader")
    report = reviewer.get(f"/reports/{FIRST.id}").text
    incident = re.search(r'href="(/incidents/incident-[0-9a-f]+)"', report)
    assert incident
    ways = [
        *re.findall(r'href="(/items/[^"]+)"', report),
        *re.findall(r'href="(/items/[^"]+)"', reviewer.get(incident[1]).text),
    ]
    assert len(ways) == 4
    assert all(reviewer.get(way).status_code == 200 for way in ways)
    assert "/items/" not in reader.get(f"/reports/{FIRST.id}").text + reader.get(incident[1]).text


def test_nobody_takes_back_anothers_word(app: FastAPI, ledger: Path) -> None:
    client = browse_as(app, "reviewer")
    asked = subjects_in(client.get("/review").text)
    send(client, "/review/judge", {"subjects": asked, "verdict": "same", **WHY}, page="/review")
    (kept,) = judgements(ledger)
    assert send(browse_as(app, "keeper"), "/review/undo", {"judgement": kept.id}, page="/review").status_code == 403
    assert send(client, "/review/undo", {"judgement": "judgement-none"}, page="/review").status_code == 404
    assert len(judgements(ledger)) == 1


def test_a_second_person_signs_off_and_nobody_his_own_word(app: FastAPI, ledger: Path) -> None:
    one, other = browse_as(app, "reviewer"), browse_as(app, "keeper")
    asked = subjects_in(one.get("/review").text)
    send(one, "/review/judge", {"subjects": asked, "verdict": "different", **WHY}, page="/review")
    (kept,) = judgements(ledger)
    assert "Nothing waits" in one.get("/signing").text
    assert "1 decision" in other.get("/review").text
    assert kept.id in other.get("/signing").text
    assert send(one, "/review/sign", {"judgement": kept.id}, page="/account").status_code == 400
    assert send(browse_as(app, "reader"), "/review/sign", {"judgement": kept.id}, page="/account").status_code == 403
    assert send(other, "/review/sign", {"judgement": kept.id}, page="/signing").status_code == 303
    assert "Nothing waits" in other.get("/signing").text
    (word,) = find_words(judgements(ledger))
    assert (word.level, word.signed[0].who) == ("signed-off", "keeper")
    assert "signed off by keeper" in one.get(f"/items/{asked.split()[0]}").text


def test_a_rating_is_a_persons(app: FastAPI, ledger: Path) -> None:
    client = browse_as(app, "reviewer")
    page = f"/items/{FIRST.id}"
    assert "Rating: F6" in client.get(page).text
    fields = {"subjects": FIRST.id, "verdict": "rated", "value": "B2", **WHY}
    assert send(client, "/review/judge", fields, page=page).status_code == 303
    assert "Rating: B2" in client.get(page).text
    assert send(client, "/review/judge", {**fields, "value": "Z9"}, page=page).status_code == 400


def test_what_was_taken_back_is_asked_again(app: FastAPI, ledger: Path) -> None:
    client = browse_as(app, "reviewer")
    claim = next(one for one in app.state.shelf.take(Viewer("x", "reader")).index.claims.values() if one.kind == "toll").id
    send(client, "/review/judge", {"subjects": claim, "verdict": "verified", **WHY}, page=f"/items/{claim}")
    shelf = app.state.shelf
    snapshot = shelf.take(Viewer("x", "reader"))
    assert not [
        one for one in snapshot.questions.queue(shelf.judgements(), "reviewer") if [c.id for c in one.claims] == [claim]
    ]
    send(client, "/review/undo", {"judgement": judgements(ledger)[-1].id}, page="/review")
    assert [one for one in snapshot.questions.queue(shelf.judgements(), "reviewer") if [c.id for c in one.claims] == [claim]]


def test_a_correction_is_public_and_under_a_name(app: FastAPI, ledger: Path) -> None:
    client = browse_as(app, "reviewer")
    fields = {"subject": FIRST.id, "slot": "place", "value": "the hill west of it", "why": "a second report says so"}
    assert send(client, "/items/correct", fields, page=f"/items/{FIRST.id}").status_code == 303
    with open_store(ledger, read_only=True) as store:
        (line,) = store.corrections()
    assert (line.who, line.sentence) == ("reviewer", "place: the hill west of it (a second report says so)")
    assert judgements(ledger)[0].verdict == "corrected"
    assert send(client, "/items/correct", {**fields, "slot": "x"}, page="/review").status_code == 400
    assert send(browse_as(app, "reader"), "/items/correct", fields, page="/account").status_code == 403


def test_who_withholds_what(app: FastAPI, ledger: Path) -> None:
    reader, reviewer, keeper = (browse_as(app, role) for role in ("reader", "reviewer", "keeper"))
    fields = {"subject": THIRD.id, "flag": "restricted", "act": "raise", "why": "names a child"}
    assert send(reader, "/items/flag", fields, page="/account").status_code == 403
    assert send(reviewer, "/items/flag", fields, page=f"/items/{THIRD.id}").status_code == 303
    assert reviewer.get(f"/items/{THIRD.id}").status_code == 200
    assert THIRD.id in reviewer.get("/withheld").text
    for more in ({"act": "lift"}, {"flag": "hidden"}):
        assert send(reviewer, "/items/flag", {**fields, **more}, page="/review").status_code == 403
    assert send(keeper, "/items/flag", {**fields, "flag": "hidden"}, page=f"/items/{THIRD.id}").status_code == 303
    assert reviewer.get(f"/items/{THIRD.id}").status_code == 404
    assert THIRD.id not in reviewer.get("/withheld").text
    assert keeper.get(f"/items/{THIRD.id}").status_code == 200
    for flag in ("hidden", "restricted"):
        lift = {**fields, "flag": flag, "act": "lift"}
        assert send(keeper, "/items/flag", lift, page=f"/items/{THIRD.id}").status_code == 303
    with open_store(ledger, read_only=True) as store:
        assert store.flags() == {}


def test_a_question_about_what_is_hidden_is_asked_of_nobody_below(app: FastAPI) -> None:
    keeper, reviewer = browse_as(app, "keeper"), browse_as(app, "reviewer")
    hide = {"subject": FIRST.id, "flag": "hidden", "act": "raise", "why": "a position"}
    assert "Five soldiers" in reviewer.get("/review").text
    send(keeper, "/items/flag", hide, page=f"/items/{FIRST.id}")
    assert "Five soldiers" not in reviewer.get("/review").text
    assert "Five soldiers" in keeper.get("/review").text
