"""What holds for the whole suite: what could not run is said in one line, not only counted."""

import pytest

from tests.store.server import MISSING, find_binaries


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say at the end that one of the two databases was not tried."""
    if find_binaries() is None:
        terminalreporter.write_line(MISSING)
