"""The attack table of docs/ideas/desk-safety.md: each way in that was thought of, tried on a real desk with users."""

import asyncio
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient
from httpx import Response
from starlette.exceptions import HTTPException
from starlette.types import Message

from kadesh.errors import BadSetting
from kadesh.ledger import keep_grouping
from kadesh.model.claim import Findings
from kadesh.pipeline import Options
from kadesh.store.accounts import open_accounts
from kadesh.store.audit import Actor
from kadesh.store.open import open_store
from kadesh.web.access.bounds import Bounds, bound_body
from kadesh.web.access.forms import safe_path
from kadesh.web.app import ROUTERS, create_app
from kadesh.web.headers import make_policy
from kadesh.web.settings import DeskSettings
from tests.build import event, party, report, toll
from tests.web.conftest import local_client
from tests.web.shop import FIRST, SECOND, fill_shop
from tests.web.team import HOST, PASSWORDS, add_team, browse, browse_as, enter, send, token_in
from tests.web.tiles import TileSource

ROOT = Path(__file__).parents[2]
NASTY = (
    "<script>alert(1)</script> Nine men of </title><svg/onload=alert(2)> were killed near "
    "javascript:alert(3) \u202e\u2066\x00\ud800 " + "Xanthippopolis" * 800
)
HOSTILE = report(NASTY, "<img src=x onerror=alert(4)>", "2020-02-05", name="\"'><script>.txt", title="<b onclick=alert(5)>")
LINKED = report("Eight men were killed.", "Y", "2020-02-06", name="y.txt", url="javascript:alert(6)")


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("attacks") / "shop.ledger"
    fill_shop(path)
    with open_store(path) as store:
        for one, words, number in ((HOSTILE, "Nine men", 9), (LINKED, "Eight men", 8)):
            store.keep(one, Findings(one.id, (toll(one, words, "killed", number, party("men<script>")),)))
        store.correct("claim-x", "<script>alert(7)</script>", "<i>nobody</i>")
    add_team(path)
    return path


@pytest.fixture(scope="module")
def app(ledger: Path) -> Iterator[FastAPI]:
    made = create_app(ledger)
    with TestClient(made):
        yield made


@pytest.fixture(scope="module")
def keeper(app: FastAPI) -> TestClient:
    return browse_as(app, "keeper")


@pytest.fixture(scope="module")
def reader(app: FastAPI) -> TestClient:
    return browse_as(app, "reader")


def routes_of(app: FastAPI) -> list[APIRoute]:
    """Every route of the desk: its pages, and those of its routers."""
    routes = [*app.routes, *(route for router in ROUTERS for route in router.routes)]
    return [route for route in routes if isinstance(route, APIRoute)]


def changing(app: FastAPI) -> list[str]:
    """Every address that is sent something, each with `x` for what is open in it."""
    routes = [route for route in routes_of(app) if not (route.methods or set()) <= {"GET", "HEAD"}]
    assert all(route.methods == {"POST"} for route in routes)
    return sorted(re.sub(r"\{\w+(?::\w+)?\}", "x", route.path) for route in routes)


def showing(app: FastAPI, **values: str) -> list[str]:
    """Every address that shows something, with `values` for what is open in it where they fit."""
    routes = [route for route in routes_of(app) if "GET" in (route.methods or set())]
    paths = [re.sub(r"\{(\w+)(?::\w+)?\}", lambda found: values.get(found[1], "x"), route.path) for route in routes]
    return sorted({path for path in paths if not path.startswith("/read/")})


def secret_in(answer: Response) -> str:
    """The secret of the session that an answer begins."""
    found = re.search(r"kadesh=([^;]+);", answer.headers["set-cookie"])
    assert found
    return found[1]


def rows(ledger: Path) -> tuple[int, int]:
    with open_store(ledger, read_only=True) as store:
        return store.count_rows(), open_accounts(store).log(limit=1)[0].seq


# Forms that another page sends (CSRF)


def test_every_form_asks_for_its_token(app: FastAPI, keeper: TestClient, ledger: Path) -> None:
    other = browse_as(app, "keeper")
    wrong = ("", "0" * 64, token_in(other.get("/account")), "x" * 10_000, "é")
    before = rows(ledger)
    assert len(changing(app)) >= 13
    for path in changing(app):
        for token in wrong:
            answer = keeper.post(path, data={"form-token": token, "name": "reader", "role": "keeper"})
            assert (answer.status_code, "this form is too old" in answer.text) == (403, True), path
        assert keeper.post(path).status_code == 403, path
        assert keeper.post(path, json={"form-token": "x"}).status_code == 403, path
    assert rows(ledger) == before


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {"Origin": "http://desk.example:8080"},
        {"Origin": "https://desk.example"},
        {"Origin": "http://desk.example.elsewhere.example"},
        {"Referer": "https://elsewhere.example/desk.example/"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site", "Origin": HOST},
    ],
)
def test_a_form_with_its_token_is_not_taken_from_another_page(
    headers: dict[str, str], app: FastAPI, keeper: TestClient, ledger: Path
) -> None:
    token = token_in(keeper.get("/account"))
    before = rows(ledger)
    for path in changing(app):
        answer = keeper.post(path, data={"form-token": token}, headers=headers)
        assert (answer.status_code, "no page of this desk" in answer.text) == (403, True), path
    assert rows(ledger) == before


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
def test_no_other_method_changes_anything(method: str, app: FastAPI, keeper: TestClient, ledger: Path) -> None:
    before = rows(ledger)
    for path in (*changing(app), *showing(app)):
        assert keeper.request(method, path).status_code in (403, 405), path
    assert rows(ledger) == before


def test_to_look_changes_nothing(app: FastAPI, keeper: TestClient, ledger: Path) -> None:
    before = rows(ledger)
    for path in showing(app, subject=FIRST.id, id=FIRST.id):
        keeper.get(path)
        keeper.head(path)
    assert rows(ledger) == before


# Being sent elsewhere (open redirect, header injection)

ELSEWHERE = [
    "https://elsewhere.example/",
    "//elsewhere.example/",
    "///elsewhere.example",
    "/\\elsewhere.example",
    "\\\\elsewhere.example",
    "/\t/elsewhere.example",
    "javascript:alert(1)",
    "http:elsewhere.example",
    " //elsewhere.example",
    "/a\r\nSet-Cookie: kadesh=x",
    "/a\nLocation: //elsewhere.example",
    "/\u2028/elsewhere.example",
    "/%0d%0aSet-Cookie:x",
    "elsewhere.example",
    "",
]


@pytest.mark.parametrize("aim", ELSEWHERE)
def test_nobody_is_sent_elsewhere(aim: str, app: FastAPI) -> None:
    client = browse(app)
    page = client.get("/sign-in", params={"next": aim})
    assert re.search(r'name="next" value="/[^/\\]?', page.text)
    answer = enter(client, "reader", next=aim)
    back = browse_as(app, "reviewer")
    undone = send(
        back,
        "/review/judge",
        {"subjects": f"{FIRST.id} {SECOND.id}", "verdict": "same", "why": "x", "next": aim},
        page="/review",
    )
    for one in (answer, client.get("/sign-in", params={"next": aim}), undone):
        assert one.status_code == 303
        assert re.fullmatch(r"/([^/\\].*)?", one.headers["location"]), one.headers["location"]
        assert all("HttpOnly" in cookie for cookie in one.headers.get_list("set-cookie"))


@pytest.mark.parametrize("aim", ["/", "/disputes?as-of=2020-02-03", "/items/claim-1#x", "/search?q=%2F%2Fa"])
def test_one_is_sent_on_within_the_desk(aim: str) -> None:
    assert safe_path(aim) == aim


# Files and names that lead out of the house (path traversal)


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/%2e%2e/app.py",
        "/static/..%2fapp.py",
        "/static/%2e%2e%2f%2e%2e%2f%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "/static/....//app.py",
        "/static/..%5capp.py",
        "/static//etc/passwd",
        "/static/%00",
        "/static/" + "a" * 5_000,
        "/items/..%2f..%2fetc%2fpasswd",
        "/review/%2e%2e%2f",
        "/read/..%2f..%2fetc%2fpasswd",
    ],
)
def test_nothing_outside_the_desk_is_read(path: str, keeper: TestClient) -> None:
    answer = keeper.get(path)
    assert 400 <= answer.status_code < 500
    assert "root:" not in answer.text
    assert "create_app" not in answer.text


# A session that somebody else knows (session fixation), one that is over


def test_a_secret_given_to_a_browser_is_worth_nothing_after_signing_in(app: FastAPI) -> None:
    attacker = browse(app)
    attacker.get("/sign-in")
    planted = attacker.cookies["kadesh"]
    victim = browse(app)
    victim.cookies.set("kadesh", planted, domain="desk.example")
    answer = enter(victim, "keeper")
    assert answer.status_code == 303
    assert attacker.get("/account").status_code == 303
    assert "keeper (keeper)" in victim.get("/account", headers={"Cookie": f"kadesh={secret_in(answer)}"}).text
    assert secret_in(answer) != planted


def test_a_session_of_a_user_who_is_shut_out_is_over(app: FastAPI, ledger: Path) -> None:
    with open_store(ledger) as store:
        open_accounts(store).add_user("gone", "keeper", password="a mill by the river", by=Actor(None, "test"))
        client = browse(app)
        enter(client, "gone", password="a mill by the river")
        assert client.get("/users").status_code == 200
        open_accounts(store).set_disabled("gone", by=Actor(None, "test"))
    assert client.get("/users").status_code == 303


# More than one's role


def test_fields_nobody_asked_for_make_nobody_more(app: FastAPI, reader: TestClient) -> None:
    fields = {"password": PASSWORDS["reader"], "new-password": PASSWORDS["reader"], "role": "keeper", "name": "keeper"}
    send(reader, "/account/password", fields, page="/account")
    assert "reader (reader)" in reader.get("/account").text
    for header in ("X-Role", "X-User", "X-Forwarded-User", "Remote-User"):
        assert reader.get("/users", headers={header: "keeper"}).status_code == 403
    assert reader.get("/users?role=keeper").status_code == 403


def test_a_token_in_the_address_is_none(app: FastAPI, ledger: Path) -> None:
    with open_store(ledger) as store:
        secret = open_accounts(store).make_token("keeper", "x", role="keeper", days=1, by=Actor(None, "test"))
    for name in ("token", "access_token", "authorization", "api_key"):
        assert browse(app).get("/api/v1/openapi.json", params={name: secret}).status_code == 401


# What one role sees and another must not (cache leaks, withheld items)


def test_no_answer_is_kept_by_anybody(app: FastAPI, keeper: TestClient) -> None:
    paths = [*showing(app, subject=FIRST.id, id=FIRST.id), "/nowhere", "/items/none"]
    for client in (keeper, browse(app)):
        for path in paths:
            answer = client.get(path)
            assert answer.headers["cache-control"] == "no-store", path
            assert {"Cookie", "Authorization"} <= set(re.split(r", *", answer.headers["vary"])), path
    assert keeper.get("/static/desk.css").headers["cache-control"] != "no-store"


SECRET = report(
    "A post fell at Ford Upstream. Four guards were killed.", "Quail Courier", "2020-02-07", name="secret-name.txt"
)
TELLING = ("Ford Upstream", "secret-name", "Four guards")


def keep_secret(ledger: Path) -> list[str]:
    """Keep a report that will be hidden; return the ids of it, of what it claims and of the incident that it comes to."""
    fall = event(SECRET, "A post fell at Ford Upstream", "clash", day="2020-02-07", at="Ford Upstream")
    dead = toll(SECRET, "Four guards were killed", "killed", 4, day="2020-02-07", at="Ford Upstream", event=fall.id)
    with open_store(ledger) as store:
        store.keep(SECRET, Findings(SECRET.id, (fall, dead)))
        keep_grouping(store, Options())
        incident = next(found.id for found in store.incidents() if fall.id in found.claims)
    return [SECRET.id, fall.id, dead.id, incident]


def test_what_is_hidden_is_in_no_answer_to_others(app: FastAPI, ledger: Path, keeper: TestClient) -> None:
    ids = keep_secret(ledger)
    paths = sorted({path for one in ids for path in showing(app, subject=one, id=one, outlet="Quail Courier")})
    app.state.shelf.refresh()
    told = [path for path in paths if any(words in keeper.get(path).text for words in TELLING)]
    assert len(told) >= 5
    fields = {"subject": SECRET.id, "flag": "hidden", "act": "raise", "why": "a position"}
    assert send(keeper, "/items/flag", fields, page=f"/items/{SECRET.id}").status_code == 303
    for role in ("reader", "reviewer"):
        client = browse_as(app, role)
        for path in paths:
            for query in ("", "?q=Ford", "?as-of=2020-02-10"):
                text = client.get(path + query).text
                assert not [words for words in TELLING if words in text], (role, path + query)


# What the desk itself might be made to fetch (SSRF)


def test_the_desk_fetches_nothing(ledger: Path) -> None:
    with TileSource() as source:
        made = create_app(ledger, DeskSettings(tiles=f"{source.address}/{{z}}/{{x}}/{{y}}.png"))
        with TestClient(made):
            client = browse_as(made, "keeper")
            for path in showing(made, subject=FIRST.id, id=FIRST.id):
                assert client.get(path).status_code < 500
            policy = client.get("/").headers["content-security-policy"]
        assert source.asked == []
        assert source.address in policy


@pytest.mark.parametrize(
    "tiles",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "https://tiles.example; script-src *",
        "https://tiles.example'\r\nX: y",
        "https://tiles.example /*",
        "//tiles.example",
        "https://*",
    ],
)
def test_a_tile_source_loosens_nothing(tiles: str, ledger: Path) -> None:
    with pytest.raises(BadSetting):
        create_app(ledger, DeskSettings(tiles=tiles))
    directives = dict(part.strip().split(" ", 1) for part in make_policy(tiles).split(";"))
    assert directives["script-src"] == "'self'"
    assert directives["connect-src"] in ("'self'", "'self' https://tiles.example")
    assert not set("\r\n*'") & set(make_policy(tiles).replace("'self'", "").replace("'none'", ""))


# Another name for the desk (host header, DNS rebinding), and who claims to be near


@pytest.mark.parametrize(
    "host",
    [
        "elsewhere.example",
        "127.0.0.1.elsewhere.example",
        "localhost.elsewhere.example",
        "",
        "a b",
        "127.0.0.1@elsewhere.example",
        "[::1",
        "192.0.2.1",
    ],
)
def test_a_desk_of_one_answers_to_this_machine_only(host: str, tmp_path: Path) -> None:
    path = tmp_path / "one.ledger"
    open_store(path).close()
    with local_client(create_app(path)) as client:
        assert client.get("/", headers={"Host": host}).status_code == 421
        assert client.get("/", headers={"X-Forwarded-Host": host or "x"}).status_code == 200
        for own in ("localhost:8274", "127.0.0.1:8274", "[::1]:8274", "LOCALHOST"):
            assert client.get("/", headers={"Host": own}).status_code == 200
        assert client.get("/", headers=[("Host", "127.0.0.1"), ("Host", "elsewhere.example")]).status_code == 421
    far = TestClient(create_app(path), base_url="http://127.0.0.1:8274", client=("192.0.2.9", 50_000))
    assert far.get("/").status_code == 421
    assert far.get("/", headers={"X-Forwarded-For": "127.0.0.1"}).status_code == 421


def test_no_address_is_made_of_the_name_asked_under(app: FastAPI, keeper: TestClient) -> None:
    for path in showing(app):
        answer = keeper.get(path, headers={"Host": "evil.example", "X-Forwarded-Host": "evil.example"})
        assert "evil.example" not in answer.text + str(answer.headers), path


# Too much, too slowly


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Content-Length": "99999999999"}, 413),
        ({"Content-Length": "70000"}, 413),
        ({"Content-Length": "-1"}, 400),
        ({"Content-Length": "1e3"}, 400),
        ({"Content-Length": "9" * 400}, 400),
    ],
)
def test_a_body_that_says_it_is_too_large_is_not_read(headers: dict[str, str], status: int, keeper: TestClient) -> None:
    assert keeper.post("/users/add", content=b"", headers=headers).status_code == status


def test_a_body_that_does_not_say_is_cut_off(keeper: TestClient) -> None:
    def pieces() -> Iterator[bytes]:
        for _ in range(2_000):
            yield b"a" * 1_000

    form = {"Content-Type": "application/x-www-form-urlencoded"}
    assert keeper.post("/users/add", content=pieces(), headers=form).status_code == 413
    many = "&".join(f"f{number}=1" for number in range(6_000))
    assert keeper.post("/users/add", content=many, headers=form).status_code in (400, 403)
    parts = {f"f{number}": (None, "1") for number in range(300)}
    assert keeper.post("/users/add", files=parts).status_code == 400
    broken = {"Content-Type": "multipart/form-data; boundary=x"}
    assert 400 <= keeper.post("/users/add", content=b"--y\r\n\r\n", headers=broken).status_code < 500
    assert 400 <= keeper.post("/users/add", content=b"x", headers={"Content-Type": "multipart/form-data"}).status_code < 500


def test_a_body_that_comes_too_slowly_is_not_waited_for() -> None:
    async def never() -> Message:
        await asyncio.sleep(3_600)
        raise AssertionError

    async def drops() -> Message:
        await asyncio.sleep(0.01)
        return {"type": "http.request", "body": b"a", "more_body": True}

    async def take(receive: Any) -> None:
        while True:
            await receive()

    for receive in (never, drops):
        with pytest.raises(HTTPException) as error:
            asyncio.run(take(bound_body(receive, Bounds(size=1_000, seconds=0.1))))
        assert error.value.status_code == 408


def test_what_is_waited_for_after_the_body_may_take_its_time() -> None:
    said: list[Message] = [{"type": "http.request", "body": b"a", "more_body": False}, {"type": "http.disconnect"}]

    async def receive() -> Message:
        if len(said) == 1:
            await asyncio.sleep(0.2)
        return said.pop(0)

    async def take() -> Message:
        within = bound_body(receive, Bounds(size=1_000, seconds=0.1))
        await within()
        return await within()

    assert asyncio.run(take()) == {"type": "http.disconnect"}


# Words of a report that want to be more than words


class Page(HTMLParser):
    """What a browser would make of a page: its tags and their attributes."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def faults(self) -> list[str]:
        """Whatever could run, or lead out of the desk."""
        faults = []
        for tag, told in self.found:
            if tag in ("iframe", "object", "embed", "base", "style") or (
                tag == "script" and not (told.get("src") or "").startswith("/static/")
            ):
                faults.append(tag)
            faults += [f"{tag} {name}" for name in told if name.startswith("on") or name in ("style", "srcdoc")]
            aims = [(told.get(name) or "").strip().lower() for name in ("href", "src", "action", "formaction", "xlink:href")]
            faults += [aim for aim in aims if re.match(r"(javascript|data|vbscript|//)", aim)]
        return faults


def test_a_page_that_runs_something_would_be_noticed() -> None:
    assert Page('<p onclick="x"><script>1</script><a href=" JavaScript:x">').faults() == [
        "p onclick",
        "script",
        "javascript:x",
    ]


def test_hostile_words_stay_words_on_every_page(app: FastAPI, keeper: TestClient, ledger: Path) -> None:
    with open_store(ledger) as store:
        open_accounts(store).make_token("keeper", "<script>x</script>", role="reader", days=1, by=Actor(None, "<script>"))
    send(
        keeper,
        "/review/judge",
        {"subjects": f"{HOSTILE.id} {LINKED.id}", "verdict": "same", "why": "<script>alert(8)</script>\u202e"},
        page="/review",
    )
    seen = 0
    for one in (HOSTILE, LINKED):
        ids = {"subject": one.id, "id": one.id, "outlet": one.outlet or "x"}
        for path in showing(app, **ids):
            answer: Response = keeper.get(path)
            assert answer.status_code < 500, path
            if not answer.headers.get("content-type", "").startswith("text/html"):
                assert answer.headers["x-content-type-options"] == "nosniff"
                continue
            seen += "alert(5)" in answer.text
            assert Page(answer.text).faults() == [], path
            assert "\u202e" not in answer.text, path
            assert "\x00" not in answer.text, path
    assert seen


# In a frame of another page


def test_no_page_is_framed(app: FastAPI, keeper: TestClient) -> None:
    for path in [*showing(app), "/nowhere"]:
        headers = keeper.get(path).headers
        assert headers["x-frame-options"] == "DENY"
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]


# The table


def test_the_table_names_tests_that_are_there() -> None:
    table = (ROOT / "docs" / "ideas" / "desk-safety.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(test_\w+)`", table))
    files = [*(ROOT / "tests" / "web").glob("test_*.py"), ROOT / "tests" / "store" / "test_accounts.py"]
    there = {
        name for file in files for name in re.findall(r"^def (test_\w+)", file.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert len(named) >= 30
    assert named <= there, named - there
