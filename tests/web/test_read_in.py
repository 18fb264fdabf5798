"""Reading in the browser: seen before it is kept, kept on a second word, within limits, beside the desk."""

import json
import multiprocessing
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from httpx import Response

from kadesh.errors import KadeshError, NotAllowed
from kadesh.pipeline import Options
from kadesh.store.audit import Actor
from kadesh.store.open import open_store
from kadesh.web.app import create_app
from kadesh.web.reading.batch import Allowed, Batch, Batches
from kadesh.web.reading.names import clean_name
from kadesh.web.reading.worker import Worker
from kadesh.web.viewer import Viewer
from tests.web.team import add_team, browse_as, send, token_in

TEXT = "Three soldiers were killed by shelling near Saraqeb on 3 February 2020, the ministry said."
PATIENCE = 200


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("read") / "desk.ledger"
    open_store(path).close()
    add_team(path)
    return path


@pytest.fixture(scope="module")
def app(ledger: Path) -> Iterator[FastAPI]:
    """One desk for all of them: its reader is loaded once."""
    made = create_app(ledger)
    with TestClient(made):
        yield made


@pytest.fixture(scope="module")
def client(app: FastAPI) -> TestClient:
    return browse_as(app, "reviewer")


def give(client: TestClient, *files: tuple[str, bytes], **fields: str) -> Response:
    token = token_in(client.get("/read"))
    sent = [("files", (name, raw, "application/octet-stream")) for name, raw in files]
    answer: Response = client.post("/read", data={"form-token": token, **fields}, files=sent or [("files", ("", b"", ""))])
    return answer


def wait_for(client: TestClient, path: str, words: str) -> str:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        text = str(client.get(path).text)
        if words in text:
            return text
        time.sleep(0.2)
    raise AssertionError(f"{words!r} never came: {text}")


def count_reports(ledger: Path) -> int:
    with open_store(ledger, read_only=True) as store:
        return len(list(store.reports()))


def test_a_pasted_report_is_seen_then_confirmed_twice_then_kept(client: TestClient, ledger: Path) -> None:
    sent = give(client, text=TEXT, outlet="Tern Wire", published="2020-02-04", title="Shelling")
    assert sent.status_code == 303
    path = sent.headers["location"]
    text = wait_for(client, path, "What was read")
    assert "Three soldiers were killed" in text
    assert "Tern Wire" in text
    assert count_reports(ledger) == 0
    asked = send(client, f"{path}/keep", {}, page=path)
    assert "Keep for good?" in asked.text
    assert count_reports(ledger) == 0
    assert send(client, f"{path}/keep", {"sure": "yes"}, page=path).status_code == 303
    assert "1 of 1 were new to the ledger" in wait_for(client, path, "Kept")
    with open_store(ledger, read_only=True) as store:
        (kept,) = store.reports()
        assert (kept.text, kept.outlet, str(kept.published)) == (TEXT, "Tern Wire", "2020-02-04")
        assert store.raw(kept.raw_sha256) == TEXT.encode()
        assert list(store.incidents())
        assert store.verify().ok
    wait_for(client, "/", "Saraqeb")
    assert send(client, f"{path}/keep", {"sure": "yes"}, page="/read").status_code == 403


def test_how_far_it_is_comes_as_events(client: TestClient) -> None:
    path = give(client, ("a.txt", TEXT.encode()), ("b.bin", b"\x00\x01")).headers["location"]
    with client.stream("GET", f"{path}/events") as answer:
        assert answer.headers["content-type"].startswith("text/event-stream")
        told = [json.loads(line.removeprefix("data: ")) for line in answer.iter_lines() if line.startswith("data: ")]
    assert told[-1]["state"] == "read"
    assert (told[-1]["reports"], told[-1]["unreadable"]) == (1, 1)
    assert "b.bin: binary" in client.get(path).text


def test_what_is_thrown_away_is_gone(client: TestClient, ledger: Path) -> None:
    before = count_reports(ledger)
    path = give(client, ("c.txt", b"Nine were wounded.")).headers["location"]
    wait_for(client, path, "What was read")
    assert send(client, f"{path}/drop", {}, page=path).status_code == 303
    assert client.get(path).status_code == 404
    assert count_reports(ledger) == before


def test_a_batch_is_its_owners_alone(client: TestClient, app: FastAPI) -> None:
    path = give(client, ("d.txt", b"Nine were wounded.")).headers["location"]
    other = browse_as(app, "keeper")
    for answer in (other.get(path), other.get(f"{path}/events"), send(other, f"{path}/keep", {"sure": "yes"}, page="/read")):
        assert answer.status_code == 404


def test_a_reader_reads_nothing_in(app: FastAPI) -> None:
    client = browse_as(app, "reader")
    assert client.get("/read").status_code == 403
    token = token_in(client.get("/account"))
    assert client.post("/read", data={"form-token": token, "text": TEXT}).status_code == 403


def test_hostile_text_stays_text(client: TestClient) -> None:
    text = "<script>alert(1)</script> Two men were killed in <b>Idlib</b>.\u202e\x00 <img src=x onerror=alert(1)>"
    path = give(client, ("<svg onload=1>.txt", text.encode())).headers["location"]
    page = wait_for(client, path, "What was read")
    body = page.split("<main")[1]
    assert "<script" not in body
    assert "<svg" not in body
    assert "<img" not in body
    assert "\u202e" not in body


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("../../etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("/abs/olute.txt", "olute.txt"),
        ("..", "report"),
        ("", "report"),
        (".hidden", "hidden"),
        ("a\0b\n.txt", None),
        ("x" * 5_000 + ".html", None),
        ("شهر" * 200 + ".txt", None),
        ('con<>:"|?*.txt', "con_______.txt"),
    ],
)
def test_a_name_is_no_path(given: str, name: str | None, tmp_path: Path) -> None:
    found = clean_name(given)
    assert name is None or found == name
    assert found
    assert not set(found) & set('/\\\0\n<>"')
    assert not found.startswith(".")
    assert len(found.encode()) <= 200
    (tmp_path / found).write_text("it can be written")


@pytest.mark.parametrize(
    "files",
    [
        [],
        [("a.txt", b"x")] * 51,
        [("a.txt", b"x" * 300), ("b.txt", b"x" * 800)],
    ],
)
def test_more_than_is_allowed_is_not_taken(files: list[tuple[str, bytes]]) -> None:
    batches = Batches(Options(), lambda _: "", replace(Allowed(), size=1_000))
    with pytest.raises(NotAllowed):
        batches.add(Actor("ana", "here"), files)
    batches.close()


def test_only_so_many_wait(tmp_path: Path) -> None:
    batches = Batches(Options(), lambda _: "", replace(Allowed(), waiting=1, seconds=0.0))
    batches.add(Actor("ana", "here"), [("a.txt", b"x")])
    with pytest.raises(NotAllowed, match="others"):
        batches.add(Actor("bo", "here"), [("a.txt", b"x")])
    batches.close()


def test_what_takes_too_long_is_ended_and_the_next_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT * 2_000)
    worker = Worker(Options())
    with pytest.raises(KadeshError, match="longer than"):
        list(worker.read(tmp_path, seconds=0.05))
    (tmp_path / "a.txt").write_text(TEXT)
    ((report, findings),) = worker.read(tmp_path, seconds=60)  # type: ignore[misc]  # it is no Unreadable
    assert findings.claims
    assert report.text == TEXT
    worker.end()


def test_what_breaks_one_batch_does_not_cost_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    batches = Batches(Options(), lambda _: "", Allowed())
    with monkeypatch.context() as broken:
        broken.setattr(multiprocessing, "get_context", lambda _: 1 / 0)
        first = batches.add(Actor("ana", "here"), [("a.txt", b"x")])
        wait_until(lambda: first.state == "failed")
        assert "ZeroDivisionError" in first.line
    second = batches.add(Actor("ana", "here"), [("a.txt", TEXT.encode())])
    wait_until(lambda: second.over)
    assert second.state == "read"
    batches.close()


def wait_until(truth: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not truth() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert truth()


def test_old_batches_are_forgotten() -> None:
    batches = Batches(Options(), lambda _: "", replace(Allowed(), held=2, seconds=0.0, waiting=9))
    made: list[Batch] = []
    for _ in range(4):
        made.append(batches.add(Actor("ana", "here"), [("a.txt", b"x")]))
        made[-1].state = "failed"
    held = []
    for batch in made:
        try:
            held.append(batches.find(batch.id, Viewer("ana", "reviewer")))
        except KadeshError:
            continue
    assert held == made[2:]
    batches.close()
    assert not any(batch.folder.exists() for batch in made)
