"""Bad input through the real command line: a clear line, the reason kept, the rest still read, the exit code documented."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kadesh.store.open import open_store

GOOD = (
    "Ankara, 3 February 2020 (Tern Wire) - Five Turkish soldiers were killed in shelling near Saraqeb on Monday, "
    "officials said.\n"
)
PAGE = (
    "<html><head><title>Shelling near Saraqeb</title></head><body><article><h1>Shelling near Saraqeb</h1><p>Seven Turkish "
    "soldiers were killed in shelling near Saraqeb on Monday, officials said.</p><p>The road to the north was cut for some"
)
"""A page that ends in the middle of a sentence, with four tags open."""
PROGRAM = b"\x7fELF" + bytes(range(256)) * 40
WRONG = "Fünf türkische Soldaten starben. Nine Turkish soldiers were killed near Saraqeb, officials said.".encode("cp1252")
LINES = (
    json.dumps({"doc_id": "before", "text": GOOD}),
    '{"doc_id": "broken", "text": "Five',
    json.dumps({"doc_id": "after", "text": GOOD.replace("Five", "Six")}),
)
Done = subprocess.CompletedProcess[str]


def kadesh(*words: str | Path) -> Done:
    command = [sys.executable, "-m", "kadesh", *map(str, words)]
    env = {name: value for name, value in os.environ.items() if not name.startswith("KADESH_")}
    return subprocess.run(command, env=env, capture_output=True, text=True, encoding="utf-8", check=False)


def brief(*words: str | Path) -> dict[str, Any]:
    """The reading of a brief that went well."""
    done = kadesh("brief", *words, "--format", "json")
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    return json.loads(done.stdout)["reading"]  # type: ignore[no-any-return]  # json.loads tells no type


def reasons(reading: dict[str, Any]) -> dict[str, str]:
    """What could not be read: the last part of its name, and the reason."""
    return {Path(item["name"]).name: item["reason"] for item in reading["unreadable"]}


def figures(reading: dict[str, Any]) -> set[int]:
    return {claim["count"]["low"] for claim in reading["claims"] if claim["kind"] == "toll"}


def says(done: Done, *words: str) -> bool:
    """Whether standard error is lines for a person that hold all these words."""
    return "Traceback" not in done.stderr and all(word in done.stderr for word in words)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one good report."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.txt").write_text(GOOD, encoding="utf-8")
    return tmp_path / "in"


BAD = (
    ("empty.txt", b"", "empty"),
    ("blank.txt", b" \n\t\n", "empty"),
    ("program.bin", PROGRAM, "binary"),
    ("program.txt", PROGRAM, "binary"),
    ("huge.txt", b"A word and then some more. " * 2_300_000, "too-large"),
    ("page.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "binary"),
    ("packed.gz", b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\x4b\xcf", "archive"),
)
"""What is no report: name, bytes (the huge one has 62 MB), reason."""


def test_what_is_no_report_is_listed_and_the_rest_is_read(folder: Path, tmp_path: Path) -> None:
    for name, content, _ in BAD:
        (folder / name).write_bytes(content)
    expected = {name: reason for name, _, reason in BAD}
    reading = brief(folder)
    assert (figures(reading), reasons(reading)) == ({5}, expected)
    ledger = tmp_path / "kept.db"
    done = kadesh("read", folder, "--ledger", ledger)
    assert (done.returncode, done.stdout) == (0, f"1 report new, 0 known, {len(BAD)} unreadable\n")
    assert says(done, *expected)
    assert reasons(brief("--ledger", ledger)) == expected


@pytest.mark.parametrize(("name", "content", "reason"), BAD, ids=[name for name, _, _ in BAD])
def test_nothing_but_what_is_no_report(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(content)
    done = kadesh("brief", tmp_path / name)
    assert (done.returncode, done.stdout) == (3, "")
    assert says(done, name, reason, "no report")


def test_a_page_cut_off_in_the_middle(folder: Path) -> None:
    (folder / "page.html").write_text(PAGE, encoding="utf-8")
    reading = brief(folder)
    assert (figures(reading), reasons(reading)) == ({5, 7}, {})


def test_a_page_cut_off_before_its_text(folder: Path) -> None:
    (folder / "page.html").write_text(PAGE[:60], encoding="utf-8")
    reading = brief(folder)
    assert (figures(reading), reasons(reading)) == ({5}, {"page.html": "no-text"})


def test_a_broken_line_in_the_middle(folder: Path) -> None:
    (folder / "lines.jsonl").write_text("\n".join(LINES) + "\n", encoding="utf-8")
    reading = brief(folder / "lines.jsonl")
    assert ({r["name"] for r in reading["reports"]}, figures(reading)) == ({"before", "after"}, {5, 6})
    assert reasons(reading) == {"lines.jsonl:2": "broken-line"}
    done = kadesh("annotate", folder / "lines.jsonl", "--out", "-")
    assert (done.returncode, says(done, "lines.jsonl:2", "broken-line")) == (0, True)
    assert [json.loads(line)["doc_id"] for line in done.stdout.splitlines()] == ["before", "after"]


def test_bytes_of_another_encoding_are_read_as_what_they_are(folder: Path) -> None:
    (folder / "latin.txt").write_bytes(WRONG)
    reading = brief(folder)
    assert (figures(reading), reasons(reading)) == ({5, 9}, {})
    assert any("Fünf türkische" in report["text"] for report in reading["reports"])


def test_bytes_of_no_encoding_lose_nothing_silently(folder: Path) -> None:
    """Text of two encodings in one file: it is read or listed, never left out."""
    (folder / "mixed.txt").write_bytes(GOOD.replace("Five", "Eight").encode() + b"\x81\x8d\x8f\x90\x9d" + WRONG)
    reading = brief(folder)
    assert 5 in figures(reading)
    assert 8 in figures(reading) or "mixed.txt" in reasons(reading)


def test_a_missing_path(folder: Path) -> None:
    reading = brief(folder, folder / "nowhere.txt")
    assert (figures(reading), reasons(reading)) == ({5}, {"nowhere.txt": "missing"})
    alone = kadesh("brief", folder / "nowhere.txt")
    assert (alone.returncode, alone.stdout, says(alone, "nowhere.txt", "missing")) == (3, "", True)


def test_a_folder_with_nothing_in_it(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    done = kadesh("brief", tmp_path / "none")
    assert (done.returncode, done.stdout, says(done, "none: empty-folder")) == (3, "", True)


def test_a_folder_with_nothing_readable(tmp_path: Path) -> None:
    for name, content in (("a.txt", b""), ("b.bin", PROGRAM)):
        (tmp_path / name).write_bytes(content)
    done = kadesh("read", tmp_path, "--ledger", tmp_path.parent / f"{tmp_path.name}.db")
    assert (done.returncode, done.stdout) == (3, "")
    assert says(done, "a.txt: empty", "b.bin: binary", "not one report")
    with open_store(tmp_path.parent / f"{tmp_path.name}.db", read_only=True) as store:
        assert sorted(item.reason for item in store.unreadable()) == ["binary", "empty"]  # the reasons are kept all the same


def test_the_same_report_twice(folder: Path, tmp_path: Path) -> None:
    (folder / "same.txt").write_text(GOOD, encoding="utf-8")
    reading = brief(folder)
    assert (len(reading["reports"]), reasons(reading)) == (1, {"same.txt": "same-report"})
    ledger = tmp_path / "kept.db"
    first, again = kadesh("read", folder, "--ledger", ledger), kadesh("read", folder, "--ledger", ledger)
    assert (first.returncode, first.stdout) == (0, "1 report new, 0 known, 1 unreadable\n")
    assert (again.returncode, again.stdout) == (0, "0 reports new, 1 known, 1 unreadable\n")
    assert len(brief("--ledger", ledger)["reports"]) == 1


@pytest.fixture
def read_only(folder: Path, tmp_path: Path) -> Iterator[Path]:
    """A ledger without the right to write: kept for the superuser too, whom the rights of files do not bind."""
    ledger = tmp_path / "kept.db"
    assert kadesh("read", folder, "--ledger", ledger).returncode == 0
    ledger.chmod(0o444)
    yield ledger
    ledger.chmod(0o644)


def test_a_read_only_ledger(folder: Path, read_only: Path) -> None:
    before = read_only.read_bytes()
    (folder / "more.txt").write_text(GOOD.replace("Five", "Six"), encoding="utf-8")
    done = kadesh("read", folder, "--ledger", read_only)
    assert (done.returncode, done.stdout) == (4, "")
    assert says(done, "kept.db", "read-only")
    assert read_only.read_bytes() == before
    assert figures(brief("--ledger", read_only)) == {5}  # it can still be read


def test_a_ledger_that_is_not_sqlite(folder: Path, tmp_path: Path) -> None:
    for content in (GOOD.encode(), PROGRAM):
        (tmp_path / "kept.db").write_bytes(content)
        for command in (["read", folder], ["brief"], ["verify"]):
            done = kadesh(*command, "--ledger", tmp_path / "kept.db")
            assert (done.returncode, done.stdout) == (4, "")
            assert says(done, "kept.db", "not a ledger")
        assert (tmp_path / "kept.db").read_bytes() == content


def test_a_database_that_is_no_ledger(folder: Path, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "kept.db") as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    other.close()
    before = (tmp_path / "kept.db").read_bytes()
    done = kadesh("read", folder, "--ledger", tmp_path / "kept.db")
    assert (done.returncode, done.stdout) == (4, "")
    assert says(done, "kept.db", "ledger")
    assert (tmp_path / "kept.db").read_bytes() == before


def test_a_damaged_ledger(folder: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "kept.db"
    assert kadesh("read", folder, "--ledger", ledger).returncode == 0
    whole = ledger.read_bytes()
    ledger.write_bytes(whole[: len(whole) // 2])
    done = kadesh("brief", "--ledger", ledger)
    assert (done.returncode, done.stdout) == (4, "")
    assert says(done, "kept.db")


def test_everything_at_once(folder: Path, tmp_path: Path) -> None:
    """One of each kind in one folder: what can be read is read, the rest is listed, each with its reason."""
    (folder / "good.txt").unlink()
    given = {"a.txt": b"", "b.bin": PROGRAM, "c.html": PAGE.encode(), "d.txt": WRONG, "e.jsonl": "\n".join(LINES).encode()}
    for name, content in given.items():
        (folder / name).write_bytes(content)
    reading = brief(folder)
    assert figures(reading) == {5, 6, 7, 9}
    assert reasons(reading) == {"a.txt": "empty", "b.bin": "binary", "e.jsonl:2": "broken-line"}
    assert kadesh("read", folder, "--ledger", tmp_path / "kept.db").returncode == 0
    assert kadesh("verify", "--ledger", tmp_path / "kept.db").returncode == 0
