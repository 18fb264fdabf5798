"""Killed at any moment, and used by many at once: the small form of the two scripts in benchmarks."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.server import make_database

ROOT = Path(__file__).parents[2]


def run(script: str, *options: str) -> str:
    command = [sys.executable, str(ROOT / "benchmarks" / script), *options]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "locked" not in ran.stderr
    return ran.stdout


@pytest.fixture(params=["sqlite", "postgres"])
def address(request: pytest.FixtureRequest) -> str | None:
    """The address of a database `{name}`, None for SQLite."""
    if request.param == "sqlite":
        return None
    return f"postgresql://postgres@/{{name}}?host={request.getfixturevalue('server')}"


def test_a_reading_that_was_killed_resumes_to_the_same_ledger(address: str | None) -> None:
    where = ["--ledger", address] if address else []
    said = run("kills.py", "--kills", "10", "--reports", "40", *where)
    assert said.startswith("10 kills")
    assert "all ledgers alike" in said


def test_many_write_and_read_one_ledger_and_nothing_is_lost(address: str | None, request: pytest.FixtureRequest) -> None:
    where = []
    if address:
        where = ["--ledger", make_database(request.getfixturevalue("server"), "crowd")]
    said = run("crowd.py", "--each", "40", "--writers", "3", "--readers", "2", *where)
    assert ": 0 lost" in said
