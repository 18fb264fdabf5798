"""What holds for the whole suite: names and parser are loaded once, and what could not run is said in one line."""

import pytest
from hypothesis import settings

from kadesh.extract.parser import load_parser
from kadesh.resolve.lexicon import PackLexicon, load_lexicon
from tests.desk import Desk
from tests.store.server import MISSING, find_binaries
from tests.web.browser.chromium import MISSING as NO_BROWSER
from tests.web.browser.chromium import find_chromium

settings.register_profile("kadesh", deadline=None, print_blob=True)
settings.load_profile("kadesh")  # no test is timed: a busy machine is no fault of the code


@pytest.fixture(scope="session")
def lexicon() -> PackLexicon:
    """The names of the two packs that are always there."""
    return load_lexicon()


@pytest.fixture(scope="session")
def desk(lexicon: PackLexicon) -> Desk:
    """Where texts are opened and read, each only once."""
    return Desk(lexicon, load_parser())


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say at the end that one of the two databases, or the browser, was not tried."""
    if find_binaries() is None:
        terminalreporter.write_line(MISSING)
    if find_chromium() is None:
        terminalreporter.write_line(NO_BROWSER)
