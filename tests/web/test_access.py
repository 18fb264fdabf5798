"""Who comes in, as whom: sign-in, sessions, roles, tokens, one person at a machine."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from fastapi import FastAPI
from fastapi.testclient import TestClient

from kadesh.cli.main import kadesh, run_command
from kadesh.store.accounts import open_accounts
from kadesh.store.audit import Actor
from kadesh.store.open import open_store
from kadesh.web.app import create_app
from kadesh.web.navigation import PAGES
from kadesh.web.settings import DeskSettings
from tests.web.conftest import local_client
from tests.web.team import PASSWORDS, add_team, browse, browse_as, enter, send, token_in


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "empty.ledger"
    open_store(path).close()
    return path


@pytest.fixture
def team(ledger: Path) -> Iterator[FastAPI]:
    """A desk with users."""
    add_team(ledger)
    app = create_app(ledger)
    with TestClient(app):
        yield app


def test_without_users_whoever_sits_here_is_the_keeper(ledger: Path) -> None:
    with local_client(create_app(ledger)) as client:
        assert "this machine (keeper)" in client.get("/account").text
        assert client.get("/users").status_code == 200


@pytest.mark.parametrize("page", [page for page in PAGES if "{" not in page.path], ids=lambda page: page.name)
def test_with_users_nobody_sees_anything_before_signing_in(page, team: FastAPI) -> None:  # type: ignore[no-untyped-def]  # a row
    answer = browse(team).get(page.path)
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/sign-in?next=%2F")


@pytest.mark.parametrize("path", ["/nowhere", "/users", "/audit", "/account", "/api/v1/openapi.json", "/api/v1/nowhere"])
def test_what_is_there_is_not_told_before_signing_in(path: str, team: FastAPI) -> None:
    answer = browse(team).get(path)
    assert answer.status_code == (401 if path.startswith("/api/") else 303)


def test_signing_in_goes_on_to_where_one_was_going(team: FastAPI) -> None:
    client = browse(team)
    where = client.get("/displacement?as-of=2020-02-03").headers["location"]
    assert 'value="/displacement?as-of=2020-02-03"' in client.get(where).text
    answer = enter(client, "reader", next="/displacement?as-of=2020-02-03")
    assert (answer.status_code, answer.headers["location"]) == (303, "/displacement?as-of=2020-02-03")
    assert "reader (reader)" in client.get("/displacement").text
    assert client.get("/sign-in").status_code == 303


def test_the_cookie_is_for_this_host_and_no_script(team: FastAPI) -> None:
    cookie = enter(browse(team), "reader").headers["set-cookie"]
    assert cookie.startswith("kadesh=")
    assert {"HttpOnly", "SameSite=Lax", "Path=/"} <= set(cookie.split("; "))
    assert "Domain" not in cookie
    secure = enter(browse(team, base="https://desk.example"), "reader").headers["set-cookie"]
    assert secure.startswith("__Host-kadesh=")
    assert "Secure" in secure.split("; ")


@pytest.mark.parametrize(
    ("name", "password"), [("reader", "wrong words"), ("nobody", PASSWORDS["reader"]), ("", ""), ("reader\0", "\udcff?")]
)
def test_what_is_wrong_is_told_in_the_same_words(name: str, password: str, team: FastAPI) -> None:
    client = browse(team)
    answer = send(client, "/sign-in", {"name": name, "password": password.encode("utf-8", "replace").decode()})
    assert answer.status_code == 403
    assert "name and password do not go together" in answer.text
    assert client.get("/").status_code == 303


def test_after_some_attempts_there_is_a_pause_that_a_new_start_does_not_end(team: FastAPI, ledger: Path) -> None:
    client = browse(team)
    said = [send(client, "/sign-in", {"name": "reader", "password": "wrong words"}).status_code for _ in range(6)]
    assert said == [403] * 5 + [429]
    again = browse(create_app(ledger))
    late = enter(again, "reader")
    assert late.status_code == 429
    assert 0 < int(late.headers["retry-after"]) <= 901
    assert enter(browse(team, "198.51.100.9"), "reader").status_code == 303


def test_signing_out_ends_the_session_here_or_everywhere(team: FastAPI) -> None:
    here, there = browse_as(team, "reader"), browse_as(team, "reader")
    stolen = dict(here.cookies)
    assert send(here, "/sign-out", {}, page="/account").status_code == 303
    here.cookies.update(stolen)
    assert here.get("/").status_code == 303
    assert there.get("/account").status_code == 200
    again = browse_as(team, "reader")
    send(again, "/sign-out", {"everywhere": "1"}, page="/account")
    assert there.get("/account").status_code == 303


def test_another_password_ends_the_other_sessions(team: FastAPI) -> None:
    here, there = browse_as(team, "reader"), browse_as(team, "reader")
    fields = {"password": PASSWORDS["reader"], "new-password": "quite another mill"}
    assert send(here, "/account/password", {**fields, "password": "wrong words"}, page="/account").status_code == 403
    assert there.get("/account").status_code == 200
    assert send(here, "/account/password", fields, page="/account").status_code == 303
    assert here.get("/account").status_code == 200
    assert there.get("/account").status_code == 303
    assert enter(browse(team), "reader", password="quite another mill").status_code == 303


KEEPERS = [("/users", None), ("/audit", None)] + [
    ("/users/" + act, {"name": "reader", "role": "keeper", "password": "a mill by the river"})
    for act in ("add", "role", "disable", "enable", "password")
]


@pytest.mark.parametrize("role", ["reader", "reviewer"])
@pytest.mark.parametrize(("path", "fields"), KEEPERS)
def test_what_a_keeper_does_nobody_else_can(path: str, fields: dict[str, str] | None, role: str, team: FastAPI) -> None:
    client = browse_as(team, role)
    answer = client.get(path) if fields is None else send(client, path, fields, page="/account")
    assert answer.status_code == 403
    if fields is None:
        assert "chain" not in answer.text


def test_a_keeper_lets_others_in_and_sees_what_was_done(team: FastAPI) -> None:
    client = browse_as(team, "keeper")
    fields = {"name": "nadia", "role": "reader", "password": "a mill by the river"}
    assert send(client, "/users/add", fields, page="/users").status_code == 303
    new = browse(team)
    assert enter(new, "nadia", password=fields["password"]).status_code == 303
    assert send(client, "/users/role", {"name": "nadia", "role": "reviewer"}, page="/users").status_code == 303
    assert "nadia (reviewer)" in new.get("/account").text
    assert send(client, "/users/disable", {"name": "nadia"}, page="/users").status_code == 303
    assert new.get("/account").status_code == 303
    text = client.get("/audit").text
    assert all(what in text for what in ("user-added", "role-set", "user-disabled", "signed-in", "192.0.2.7"))
    assert send(client, "/users/disable", {"name": "keeper"}, page="/users").status_code == 403


def test_a_token_reads_what_its_role_may_and_changes_nothing(team: FastAPI) -> None:
    client = browse_as(team, "reviewer")
    page = send(client, "/account/token", {"label": "nightly", "role": "reviewer", "days": "9"}, page="/account")
    secret = page.text.split('<code class="secret">')[1].split("<")[0]
    assert secret not in client.get("/account").text
    program = browse(team)
    ask = {"Authorization": f"Bearer {secret}"}
    assert program.get("/api/v1/openapi.json", headers=ask).status_code == 200
    assert program.get("/users", headers=ask).status_code == 403
    assert program.post("/sign-out", headers=ask).status_code == 403
    assert program.get("/api/v1/openapi.json", auth=("feed", secret)).status_code == 200
    assert program.post("/sign-out", auth=("feed", secret)).status_code == 401
    key = secret.split("_")[1]
    assert send(client, "/account/token/revoke", {"token": key}, page="/account").status_code == 303
    assert program.get("/api/v1/openapi.json", headers=ask).status_code == 401


@pytest.mark.parametrize("role", ["keeper"])
def test_no_token_above_ones_role(role: str, team: FastAPI) -> None:
    client = browse_as(team, "reviewer")
    assert send(client, "/account/token", {"label": "x", "role": role, "days": "9"}, page="/account").status_code == 403


@pytest.mark.parametrize("given", ["", "Bearer", "Bearer x", "Basic x", "Basic Og==", "Bearer " + "x" * 5_000, "Digest a=b"])
def test_a_wrong_token_is_no_visitor_without_one(given: str, team: FastAPI) -> None:
    client = browse_as(team, "keeper")
    assert client.get("/account", headers={"Authorization": given}).status_code == 401


def test_a_users_token_is_revoked_by_nobody_else(team: FastAPI, ledger: Path) -> None:
    with open_store(ledger) as store:
        secret = open_accounts(store).make_token("keeper", "x", role="reader", days=9, by=Actor(None, "test"))
        client = browse_as(team, "reader")
        answer = send(client, "/account/token/revoke", {"token": secret.split("_")[1]}, page="/account")
        assert answer.status_code == 404
        assert open_accounts(store).find_token(secret)


def test_the_first_user_added_at_the_desk_ends_the_time_without_sign_in(ledger: Path) -> None:
    with local_client(create_app(ledger), follow_redirects=False) as client:
        fields = {"name": "ana", "role": "reader", "password": "a mill by the river"}
        assert send(client, "/users/add", fields, page="/users").status_code == 403
        assert send(client, "/users/add", {**fields, "role": "keeper"}, page="/users").status_code == 303
        assert client.get("/users").status_code == 303
        assert enter(client, "ana", password=fields["password"]).status_code == 303
        assert client.get("/users").status_code == 200


def test_a_script_of_the_page_is_told_to_sign_in(team: FastAPI) -> None:
    answer = browse(team).get("/", headers={"HX-Request": "true"})
    assert answer.status_code == 401
    assert answer.headers["hx-redirect"].startswith("/sign-in?")


def test_a_desk_of_one_is_not_bound_to_where_others_reach_it(ledger: Path, capsys: pytest.CaptureFixture[str]) -> None:
    result = CliRunner().invoke(kadesh, ["serve", "--ledger", str(ledger), "--host", "0.0.0.0"])
    assert result.exit_code == 2
    assert "no users" in result.output
    assert "kadesh users add" in result.output
    assert run_command(["serve", "--ledger", str(ledger), "--certificate", "/none.pem", "--key", "/none.key"]) == 2
    assert "no file /none.pem" in capsys.readouterr().err


def test_names_of_the_desk(ledger: Path) -> None:
    add_team(ledger)
    with browse(create_app(ledger, DeskSettings(names=("desk.example",)))) as client:
        assert client.get("/sign-in").status_code == 200
        assert client.get("/sign-in", headers={"Host": "elsewhere.example"}).status_code == 421
        assert token_in(client.get("/sign-in", headers={"Host": "DESK.example:8443"}))
