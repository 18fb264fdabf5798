"""Debian's Chromium: where it is, and how it is told to stay on this machine."""

import shutil
from pathlib import Path

MISSING = "The desk was not tried in a browser: install the system's chromium package"
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find_chromium() -> Path | None:
    """Where Chromium is, None if it is not installed."""
    known = Path("/usr/bin/chromium")
    found = str(known) if known.exists() else shutil.which("chromium")
    return Path(found) if found else None
