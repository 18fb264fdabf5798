"""A disk that is really full, a server that is really killed: one clear line, nothing half-written, and it goes on."""

import io
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kadesh.errors import BadSetting, LedgerError
from kadesh.model.claim import Findings
from kadesh.model.report import Report
from kadesh.store.dump import dump
from kadesh.store.intake import keep_report
from kadesh.store.ledger import Ledger
from kadesh.store.open import open_store
from kadesh.store.writer import Writer
from tests.build import report
from tests.store.cases import findings, reports
from tests.store.server import MISSING, find_binaries, kill_server, make_database, run_server, start_server

ROOT = Path(__file__).parents[2]
WRITER = """
import sys
from kadesh.errors import KadeshError
from kadesh.model.claim import Findings
from kadesh.store.open import open_store
from tests.store.test_outages import more_reports
try:
    with open_store(sys.argv[1]) as store:
        for one in more_reports():
            store.keep(one, Findings(one.id))
            print(one.id, flush=True)
except KadeshError as error:
    print(f"{type(error).__name__}: {error}", file=sys.stderr)
    sys.exit(error.exit_code)
"""


def more_reports(number: int = 200) -> Iterator[Report]:
    """Reports of some ten kilobytes that hardly pack."""
    for at in range(number):
        words = " ".join(f"{(at + 7) * (n + 3) * 7919 % 999_983}" for n in range(1_500))
        yield report(f"{at} soldiers were killed near the mill. {words}", "Agency One", "2020-02-09", name=f"m{at}.txt")


def run_limited(command: list[str], most: int) -> subprocess.CompletedProcess[str]:
    """Run a command that may write no file of more than `most` bytes: the system refuses the rest, as a full disk does."""
    limit = f"import resource, runpy, sys; resource.setrlimit(resource.RLIMIT_FSIZE, ({most}, {most}));"
    whole = [sys.executable, "-c", limit + command[0], *command[1:]]
    return subprocess.run(whole, capture_output=True, text=True, check=False, cwd=ROOT)


def text_of(ledger: Path) -> str:
    stream = io.StringIO()
    with open_store(ledger, create=False) as store:
        assert store.verify().ok
        dump(store, stream, clock=False)
    return stream.getvalue()


@pytest.mark.parametrize("room", [300_000, 1_000_000, 2_000_000])
def test_a_disk_that_is_full_amid_writing(tmp_path: Path, room: int) -> None:
    path = tmp_path / "ledger.db"
    with open_store(path) as store:
        for one in reports():
            store.keep(one, findings(one))
    done = run_limited([WRITER, str(path)], room)
    assert (done.returncode, done.stderr.count("\n")) == (4, 1), done.stderr
    assert "left out whole" in done.stderr
    with open_store(path) as store:
        assert store.verify().ok
        assert {one.id for one in store.reports()} == {*done.stdout.split(), *(one.id for one in reports())}
        for one in more_reports():
            store.keep(one, Findings(one.id))
    with open_store(tmp_path / "whole.db") as store:
        for one in reports():
            store.keep(one, findings(one))
        for one in more_reports():
            store.keep(one, Findings(one.id))
    assert text_of(path) == text_of(tmp_path / "whole.db")


def test_a_disk_that_is_full_before_there_is_a_ledger(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    done = run_limited([WRITER, str(path)], 20_000)
    assert (done.returncode, done.stderr.count("\n")) == (4, 1), done.stderr
    with open_store(path) as store:
        assert store.verify().ok
        assert list(store.reports()) == []


def test_a_dump_to_a_full_disk_leaves_no_file(tmp_path: Path) -> None:
    path, out = tmp_path / "ledger.db", tmp_path / "ledger.jsonl"
    with open_store(path) as store:
        for one in more_reports(40):
            store.keep(one, Findings(one.id))
    command = ["runpy.run_module('kadesh', run_name='__main__')", "ledger", "dump", "--ledger", str(path), "--out", str(out)]
    done = run_limited(command, 100_000)
    assert (done.returncode, done.stderr.count("\n"), done.stdout) == (1, 1, ""), done.stderr
    assert [one.name for one in tmp_path.iterdir()] == ["ledger.db"]


@pytest.fixture(scope="module")
def own_server() -> Iterator[Path]:
    """A server of this module's own, to be killed."""
    binaries = find_binaries()
    if binaries is None:
        pytest.skip(MISSING)
    with run_server(binaries) as folder:
        yield folder


def start_again(folder: Path) -> None:
    binaries = find_binaries()
    assert binaries is not None
    start_server(binaries, folder)


def test_a_server_that_is_killed_amid_writing(own_server: Path) -> None:
    url = make_database(own_server, "killed")
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", WRITER, url], stdout=pipe, stderr=pipe, text=True, cwd=ROOT) as writer:
        assert writer.stdout is not None
        told = [writer.stdout.readline().strip() for _ in range(25)]
        kill_server(own_server)
        out, said = writer.communicate(timeout=120)
    told += out.split()
    assert (writer.returncode, said.count("\n")) == (4, 1), said
    assert said.startswith("LedgerError: ")
    with pytest.raises(LedgerError, match=r"no server answers there|starting or stopping|connection was lost"):
        open_store(url)
    start_again(own_server)
    with open_store(url) as store:
        assert store.verify().ok
        there = {one.id for one in store.reports()}
        assert set(told) <= there
        assert len(there) - len(told) <= 1  # the one that was kept, and that nobody could be told of any more
        for one in more_reports():
            store.keep(one, Findings(one.id))
        assert len(list(store.reports())) == 200
        assert store.verify().ok


def test_an_open_ledger_goes_on_after_the_server_came_back(own_server: Path) -> None:
    with open_store(make_database(own_server, "again")) as store:
        store.keep(reports()[0], findings(reports()[0]))
        kill_server(own_server)
        with pytest.raises(LedgerError) as error:
            store.keep(reports()[1], findings(reports()[1]))
        assert "\n" not in str(error.value)
        start_again(own_server)
        assert store.keep(reports()[1], findings(reports()[1]))
        assert len(list(store.reports())) == 2
        assert store.verify().ok


@pytest.mark.parametrize("level", ["repeatable read", "serializable"])
def test_a_server_that_isolates_more_by_default_changes_nothing(own_server: Path, level: str) -> None:
    import psycopg  # noqa: PLC0415 - not installed everywhere

    name = f"strict_{level.partition(' ')[0]}"
    url = make_database(own_server, name)
    with psycopg.connect(host=str(own_server), user="postgres", dbname="postgres", autocommit=True) as connection:
        connection.execute(f"ALTER DATABASE {name} SET default_transaction_isolation = '{level}'".encode())
    command = [sys.executable, str(ROOT / "benchmarks" / "crowd.py"), "--each", "30", "--writers", "3", "--readers", "1"]
    done = subprocess.run([*command, "--ledger", url], capture_output=True, text=True, check=False, cwd=ROOT)
    assert (done.returncode, ": 0 lost" in done.stdout) == (0, True), done.stderr


@pytest.mark.parametrize("level", ["repeatable read", "serializable"])
def test_who_waited_for_the_turn_to_write_sees_what_was_written_meanwhile(own_server: Path, level: str) -> None:
    import psycopg  # noqa: PLC0415 - not installed everywhere

    name = f"turn_{level.partition(' ')[0]}"
    url = make_database(own_server, name)
    with psycopg.connect(host=str(own_server), user="postgres", dbname=name, autocommit=True) as connection:
        connection.execute(f"ALTER DATABASE {name} SET default_transaction_isolation = '{level}'".encode())
        one, other, *_ = reports()
        with open_store(url) as first, open_store(url) as second, ThreadPoolExecutor(1) as pool:
            assert isinstance(first, Ledger)
            with first.database.writing() as writing:
                waits = pool.submit(second.keep, other, findings(other))
                asked = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
                while connection.execute(asked).fetchone() == (0,):
                    assert not waits.done()
                keep_report(Writer(writing), one)
            assert waits.result(timeout=60)
            assert len(list(first.reports())) == 2
            assert first.verify().ok


@pytest.mark.parametrize(
    ("options", "error"),
    [("&sslmode=maybe", BadSetting), ("&colour=red", BadSetting), ("&password=hunter2", LedgerError)],
)
def test_a_wrong_address_is_one_line_and_tells_no_password(own_server: Path, options: str, error: type[Exception]) -> None:
    with pytest.raises(error) as found:
        open_store(f"postgresql://guarded@/postgres?host={own_server}{options}")
    assert "\n" not in str(found.value)
    assert "hunter2" not in str(found.value)
