"""A bar on a terminal, and only for what takes long; nothing at all elsewhere."""

import os
import pty
import subprocess
import sys

import pytest

SLOW = """
import time
from kadesh.cli.progress import Bar
with Bar("reading", patience={patience}) as bar:
    bar.step()
    time.sleep(0.5)
"""


def on_a_terminal(patience: float) -> str:
    """What a person would see on standard error."""
    ours, theirs = pty.openpty()
    around = os.environ | {"TERM": "xterm"}
    done = subprocess.run([sys.executable, "-c", SLOW.format(patience=patience)], stderr=theirs, env=around, check=False)
    os.close(theirs)
    said = b""
    try:
        while piece := os.read(ours, 65536):
            said += piece
    except OSError:
        pass  # the other end is closed: all has been read
    os.close(ours)
    assert done.returncode == 0
    return said.decode("utf-8", "replace")


def test_what_takes_long_shows_a_bar() -> None:
    assert "reading" in on_a_terminal(0)


def test_what_is_quick_shows_none() -> None:
    assert on_a_terminal(60) == ""


@pytest.mark.parametrize("patience", [0, 60])
def test_no_bar_without_a_terminal(patience: float) -> None:
    done = subprocess.run([sys.executable, "-c", SLOW.format(patience=patience)], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
