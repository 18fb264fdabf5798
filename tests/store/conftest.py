import itertools
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kadesh.store.base import Store
from kadesh.store.open import open_store
from tests.store.server import MISSING, find_binaries, make_database, run_server

MakeUrl = Callable[[], str]


class Ticking:
    """A clock that goes on by one second each time it is read."""

    def __init__(self) -> None:
        self.at = datetime(2020, 3, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


@pytest.fixture(scope="session")
def server() -> Iterator[Path]:
    binaries = find_binaries()
    if binaries is None:
        pytest.skip(MISSING)
    with run_server(binaries) as folder:
        yield folder


@pytest.fixture(params=["sqlite", "postgres"])
def make_url(request: pytest.FixtureRequest, tmp_path: Path) -> MakeUrl:
    """Addresses of new ledgers, each in a database of its own: the whole contract is run on both kinds."""
    numbers = itertools.count()
    if request.param == "sqlite":
        return lambda: str(tmp_path / f"ledger{next(numbers)}.db")
    folder = request.getfixturevalue("server")
    prefix = f"k{abs(int.from_bytes(str(tmp_path).encode())) % 10**12}"
    return lambda: make_database(folder, f"{prefix}_{next(numbers)}")


@pytest.fixture
def clock() -> Ticking:
    return Ticking()


@pytest.fixture
def store(make_url: MakeUrl, clock: Ticking) -> Iterator[Store]:
    with open_store(make_url(), clock=clock) as opened:
        yield opened
