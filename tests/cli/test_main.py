"""The command line as a person meets it: real processes, exit codes, pipes, Ctrl-C, wrong use."""

import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from kadesh import __version__
from kadesh.cli.main import run_command
from tests.interrupts import hear_interrupts

TEXT = (
    "Ankara, 3 February 2020 (Tern Wire) - Five Turkish soldiers were killed in shelling by Syrian government forces near "
    "Saraqeb on Monday, the Turkish Defence Ministry said.\n"
)
LATER = (
    "Seven Turkish soldiers were killed in the shelling by Syrian government forces near Saraqeb on Monday, the monitor "
    "Syrian Observatory for Human Rights said.\n"
)
KADESH = (sys.executable, "-m", "kadesh")


@dataclass(frozen=True)
class Done:
    """How a command ended and what it said."""

    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Done]


@pytest.fixture
def kadesh(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in this process, as `run` does."""

    def run(*words: str | Path, given: str = "", cwd: Path | None = None, **around: str) -> Done:
        with monkeypatch.context() as patch:
            for name in [name for name in os.environ if name.startswith("KADESH_")]:
                patch.delenv(name)
            for name, value in around.items():
                patch.setenv(name, value)
            if cwd:
                patch.chdir(cwd)
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given.encode("utf-8"))))
            code = run_command([str(word) for word in words])
        said = capsys.readouterr()
        return Done(code, said.out, said.err)

    return run


def start(*words: str | Path, given: str = "", **around: str) -> Done:
    """Runs a command in a process of its own."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("KADESH_")} | around
    command = [*KADESH, *map(str, words)]
    done = subprocess.run(command, input=given, capture_output=True, encoding="utf-8", env=env, check=False)
    return Done(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two reports, with a manifest."""
    (tmp_path / "first.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "later.txt").write_text(LATER, encoding="utf-8")
    rows = "file,outlet,published\nfirst.txt,Tern Wire,2020-02-03\nlater.txt,Dale Herald,2020-02-05\n"
    (tmp_path / "reports.csv").write_text(rows, encoding="utf-8")
    return tmp_path


def one_line(done: Done) -> str:
    """The only line on standard error; a traceback has more."""
    (line,) = done.stderr.splitlines()
    return line


def test_version() -> None:
    done = start("--version")
    assert (done.returncode, done.stdout) == (0, f"kadesh {__version__}\n")


def test_brief(folder: Path) -> None:
    done = start("brief", folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Five Turkish soldiers" in done.stdout
    assert "Tern Wire" in done.stdout
    assert "\x1b" not in done.stdout


def test_brief_of_standard_input() -> None:
    done = start("brief", "-", given=TEXT)
    assert done.returncode == 0
    assert "Five Turkish soldiers" in done.stdout


@pytest.mark.parametrize("form", ["text", "md", "html", "json"])
def test_brief_to_a_file(kadesh: Run, folder: Path, form: str) -> None:
    out = folder.parent / f"{folder.name}.out"
    done = kadesh("brief", folder, "--format", form, "--out", out)
    assert (done.returncode, done.stdout) == (0, "")
    assert "Five Turkish soldiers" in out.read_text(encoding="utf-8")
    assert [p.name for p in out.parent.iterdir() if p.name.startswith(f".{out.name}")] == []


def test_a_limit_is_a_setting(kadesh: Run, folder: Path) -> None:
    done = kadesh("brief", folder, KADESH_MAX_CHARS="50")
    assert (done.returncode, done.stderr.count("too-large")) == (3, 2)
    assert kadesh("brief", folder, KADESH_MAX_CHARS="500").returncode == 0


def test_as_of_a_day(kadesh: Run, folder: Path) -> None:
    before = kadesh("brief", folder, "--as-of", "2020-02-04").stdout
    assert "As known on 4 February 2020" in before
    assert "Five Turkish" in before
    assert "Seven Turkish" not in before


def test_as_of_a_day_tells_what_it_leaves_out(kadesh: Run, folder: Path) -> None:
    (folder / "reports.csv").unlink()
    (folder / "first.txt").write_text(f"date 2020-02-03 {TEXT}", encoding="utf-8")
    ledger = folder.parent / f"{folder.name}.db"
    assert one_line(kadesh("brief", folder, "--as-of", "2020-02-04")) == "kadesh: left out: 1 report of unknown day"
    kadesh("read", folder, "--ledger", ledger)
    assert one_line(kadesh("brief", "--ledger", ledger, "--as-of", "2020-02-04")).endswith("1 report of unknown day")


def test_bad_input_is_told_and_the_rest_is_read(kadesh: Run, folder: Path) -> None:
    (folder / "reports.csv").unlink()
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "twice.txt").write_text(LATER, encoding="utf-8")
    (folder / "broken.jsonl").write_text(
        '{"text": "Two guards died in Idlib."}\n{broken\n{"text": "Rain."}\n', encoding="utf-8"
    )
    (folder / "long.txt").write_bytes(b"word " * 12_000_000)
    done = kadesh("brief", folder, "--format", "json")
    assert done.returncode == 0
    page = json.loads(done.stdout)["reading"]
    told = {row["name"]: row["reason"] for row in page["unreadable"]}
    assert set(told) == {"empty.txt", "binary.txt", "twice.txt", "broken.jsonl:2", "long.txt"}
    assert len(done.stderr.splitlines()) == len(told)
    assert all(f"{name}: {reason}: " in done.stderr for name, reason in told.items())
    assert len(page["reports"]) == 4


def test_processes_change_nothing(kadesh: Run, folder: Path) -> None:
    assert kadesh("brief", folder, "--processes", "2").stdout == kadesh("brief", folder).stdout


def test_hash_seed_changes_nothing(folder: Path) -> None:
    pages = {start("brief", folder, "--format", "json", PYTHONHASHSEED=seed).stdout for seed in ("1", "2")}
    assert len(pages) == 1


def test_a_missing_path_among_others(kadesh: Run, folder: Path) -> None:
    done = kadesh("brief", folder / "nowhere.txt", folder / "first.txt")
    assert done.returncode == 0
    assert "nowhere.txt: missing" in one_line(done)
    assert "nowhere.txt" in done.stdout
    assert "Five Turkish soldiers" in done.stdout


def test_nothing_readable(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    done = start("brief", tmp_path)
    assert (done.returncode, done.stdout) == (3, "")
    assert "empty" in done.stderr.splitlines()[0]
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["brief"], "nothing to read"),
        (["brief", "x.txt", "--ledger", "y.db"], "not both"),
        (["brief", "x.txt", "--format", "pdf"], "'pdf' is not one of"),
        (["brief", "x.txt", "--as-of", "Monday"], "'Monday' is no day"),
        (["brief", "x.txt", "--preset", "best"], "'best' is not one of"),
        (["brief", "x.txt", "--processes", "0"], "0 is not in the range"),
        (["brief", "x.txt", "--config", "nowhere.toml"], "no settings file nowhere.toml"),
        (["read", "x.txt"], "no ledger"),
        (["read", "--ledger", "y.db"], "give PATH, or --again"),
        (["read", "x.txt", "--ledger", "y.db", "--again"], "not both"),
        (["annotate", "x.jsonl"], "Missing option '--out'"),
        (["annotate", "nowhere.jsonl", "--out", "-"], "no file nowhere.jsonl"),
        (["incidents", "x.txt", "--within", "-1"], "not in the range"),
        (["verify"], "no ledger"),
        (["packs", "check", "nowhere"], "no pack 'nowhere'"),
        (["shoe"], "No such command 'shoe'"),
        (["brief", "--leger", "y.db"], "No such option"),
    ],
)
def test_wrong_use(kadesh: Run, tmp_path: Path, words: list[str], says: str) -> None:
    (tmp_path / "x.txt").write_text(TEXT, encoding="utf-8")
    done = kadesh(*words, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_an_unknown_pack(kadesh: Run, folder: Path) -> None:
    done = kadesh("brief", folder, "--pack", "nowhere")
    assert done.returncode == 2
    assert "nowhere" in one_line(done)


def test_a_setting_that_is_none(kadesh: Run, folder: Path) -> None:
    done = kadesh("brief", folder, KADESH_PRESETS="ged")
    assert done.returncode == 2
    assert one_line(done).startswith("kadesh: unknown setting KADESH_PRESETS in the environment")


def test_hostile_names_do_not_reach_the_terminal(kadesh: Run, tmp_path: Path) -> None:
    done = kadesh("brief", tmp_path / "\x1b[31mred.txt")
    assert done.returncode == 3
    assert "\x1b" not in done.stderr


def test_read_twice_doubles_nothing(kadesh: Run, folder: Path) -> None:
    ledger = folder / "kept.db"
    first = kadesh("read", folder / "first.txt", "--ledger", ledger)
    assert (first.returncode, first.stdout) == (0, "1 report new, 0 known, 0 unreadable\n")
    again = kadesh("read", folder / "first.txt", folder / "later.txt", "--ledger", ledger)
    assert (again.returncode, again.stdout) == (0, "1 report new, 1 known, 0 unreadable\n")


def test_a_brief_from_a_ledger_is_that_from_paths(kadesh: Run, folder: Path) -> None:
    ledger = folder.parent / f"{folder.name}.db"
    assert kadesh("read", folder, "--ledger", ledger).returncode == 0
    assert kadesh("brief", "--ledger", ledger).stdout == kadesh("brief", folder).stdout
    assert kadesh("brief", KADESH_LEDGER=str(ledger)).stdout == kadesh("brief", folder).stdout
    verified = kadesh("verify", "--ledger", ledger)
    assert (verified.returncode, "hold" in verified.stdout) == (0, True)


@pytest.mark.parametrize("command", [["brief"], ["verify"], ["read", "first.txt"]])
def test_a_ledger_that_is_none(kadesh: Run, folder: Path, command: list[str]) -> None:
    (folder / "kept.db").write_text("this is no ledger, whatever its name", encoding="utf-8")
    done = kadesh(*command, "--ledger", "kept.db", cwd=folder)
    assert (done.returncode, done.stdout) == (4, "")
    assert "kept.db" in one_line(done)
    assert (folder / "kept.db").read_text(encoding="utf-8") == "this is no ledger, whatever its name"


def test_a_ledger_that_is_not_there(kadesh: Run, tmp_path: Path) -> None:
    done = kadesh("brief", "--ledger", tmp_path / "kept.db")
    assert done.returncode == 2
    assert "kept.db" in one_line(done)
    assert not (tmp_path / "kept.db").exists()


def test_annotate(kadesh: Run, tmp_path: Path) -> None:
    given = tmp_path / "in.jsonl"
    rows = [{"doc_id": "doc-1", "text": "\ufeff" + TEXT, "published": "2020-02-03"}, {"doc_id": "doc-2", "text": TEXT}]
    given.write_text("".join(json.dumps(row) + "\n" for row in rows) + "{broken\n", encoding="utf-8")
    done = kadesh("annotate", given, "--out", "-")
    assert done.returncode == 0
    made = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["doc_id"] for row in made] == ["doc-1", "doc-2"]
    assert "in.jsonl:3: broken-line" in one_line(done)
    for row, came in zip(rows, made, strict=True):
        assert came["tolls"]
        for found in (*came["tolls"], *came["events"], *came["controls"], *came["statements"]):
            assert row["text"][found["start"] : found["start"] + len(found["quote"])] == found["quote"]


def test_annotate_from_standard_input(kadesh: Run, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    done = kadesh("annotate", "-", "--out", out, given=json.dumps({"doc_id": "doc-1", "text": TEXT}))
    assert (done.returncode, done.stdout) == (0, "")
    assert json.loads(out.read_text(encoding="utf-8"))["doc_id"] == "doc-1"


def test_incidents_show_and_history(kadesh: Run, folder: Path) -> None:
    done = kadesh("incidents", folder, "--format", "json")
    assert done.returncode == 0
    rows = json.loads(done.stdout)
    named = next(row["incident"] for row in rows if "Turkish soldiers killed" in row["figures"])
    shown = kadesh("show", named, folder)
    assert shown.returncode == 0
    assert "Five Turkish soldiers" in shown.stdout
    told = kadesh("history", named[:16], folder)
    assert told.returncode == 0
    assert "2020-02-03" in told.stdout
    steps = json.loads(kadesh("history", named, folder, "--format", "json").stdout)
    assert steps[0]["changes"]


def test_incidents_as_csv_lead_to_their_words(kadesh: Run, folder: Path) -> None:
    lines = kadesh("incidents", folder, "--format", "csv").stdout.splitlines()
    assert lines[0].startswith("incident,first,last,place,")
    assert all("first.txt" in line or "later.txt" in line for line in lines[1:])


def test_an_incident_that_is_not_there(kadesh: Run, folder: Path) -> None:
    done = kadesh("show", "incident-none", folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert "no incident 'incident-none'" in one_line(done)


def test_near_a_place_nobody_knows(kadesh: Run, folder: Path) -> None:
    done = kadesh("incidents", folder, "--near", "Qwertzuiop")
    assert done.returncode == 2
    assert "no place 'Qwertzuiop'" in one_line(done)


@pytest.mark.parametrize(
    ("statement", "answer"),
    [
        ("Five Turkish soldiers were killed in shelling by Syrian government forces.", "supported"),
        ("Nine Turkish soldiers were killed in shelling by Syrian government forces.", "contradicted"),
        ("The weather was fine.", "not-found"),
    ],
)
def test_check(kadesh: Run, folder: Path, statement: str, answer: str) -> None:
    done = kadesh("check", statement, folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.split()[0].rstrip(":") == answer
    assert json.loads(kadesh("check", statement, folder, "--format", "json").stdout)["answer"] == answer


def test_disputes(kadesh: Run, folder: Path) -> None:
    done = kadesh("disputes", folder, "--all", "--format", "json")
    assert done.returncode == 0
    assert all(row["quotes"] and row["sentence"] for row in json.loads(done.stdout))


def test_packs(kadesh: Run) -> None:
    done = kadesh("packs", "list")
    assert [line.split(":")[0] for line in done.stdout.splitlines()] == ["syria", "world"]


def test_a_pack_that_is_wrong(kadesh: Run, tmp_path: Path) -> None:
    (tmp_path / "pack.toml").write_text('name = "mine"\n', encoding="utf-8")
    (tmp_path / "sides.csv").write_text("slug,name\nNo Slug,x\n", encoding="utf-8")
    done = kadesh("packs", "check", tmp_path)
    assert done.returncode == 2
    assert "sides.csv:2" in done.stdout
    assert "Traceback" not in done.stderr


def test_a_reader_that_stops_early(folder: Path) -> None:
    with subprocess.Popen([*KADESH, "brief", str(folder)], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_a_file_that_cannot_be_written(kadesh: Run, folder: Path) -> None:
    done = kadesh("brief", folder, "--out", folder / "nowhere" / "brief.txt")
    assert (done.returncode, done.stdout) == (1, "")
    assert "nowhere" in one_line(done)


def test_stopping_leaves_the_ledger_whole(kadesh: Run, tmp_path: Path) -> None:
    many = tmp_path / "many.jsonl"
    lines = (json.dumps({"doc_id": f"doc-{n}", "text": f"{TEXT}Report {n}.\n"}) + "\n" for n in range(3000))
    many.write_text("".join(lines), encoding="utf-8")
    ledger = tmp_path / "kept.db"
    command = [*KADESH, "read", str(many), "--ledger", str(ledger)]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=hear_interrupts,  # noqa: PLW1509 - the tests start no threads
    ) as process:
        while process.poll() is None and not _reports(ledger):
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate()
    assert (process.returncode, out) == (130, "")
    assert err == "kadesh: stopped; the ledger is whole, and the same command goes on where it stopped\n"
    assert kadesh("verify", "--ledger", ledger).returncode == 0


def _reports(ledger: Path) -> bool:
    """Whether a first report has been kept: the ledger has grown past its empty tables."""
    beside = ledger.with_name(ledger.name + "-wal")
    return ledger.exists() and ledger.stat().st_size + (beside.stat().st_size if beside.exists() else 0) > 400_000
