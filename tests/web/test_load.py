"""Readers and reviewers at one desk at once: no error, no lost judgement. `make load` does it for five minutes."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.server import MISSING, find_binaries

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("database", ["sqlite", "postgres"])
def test_many_at_one_desk_lose_nothing(database: str) -> None:
    if database == "postgres" and find_binaries() is None:
        pytest.skip(MISSING)
    port = "8281" if database == "sqlite" else "8282"
    asked = [
        "--database",
        database,
        "--readers",
        "6",
        "--reviewers",
        "3",
        "--seconds",
        "5",
        "--reports",
        "20",
        "--port",
        port,
    ]
    command = [sys.executable, "-W", "ignore", "-m", "benchmarks.desk_load", "--port", port, *asked]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "0 errors" in ran.stdout
    assert " 0 lost" in ran.stdout
