"""A ledger of the example reports and a desk over it, made once; real parts throughout."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from kadesh.ledger import keep_paths
from kadesh.pipeline import Options
from kadesh.store.open import open_store
from kadesh.web.app import create_app
from kadesh.web.load import Look, load_snapshot
from kadesh.web.shelf import Shelf
from kadesh.web.snapshot import Snapshot

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session", autouse=True)
def patience() -> None:
    """On a busy machine a first reading takes its time: no test is told to come again."""
    Shelf.patience = 120.0


@pytest.fixture(scope="session")
def example_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reports of examples/idlib-2020, kept."""
    path = tmp_path_factory.mktemp("desk") / "example.ledger"
    keep_paths([ROOT / "examples" / "idlib-2020"], path, Options())
    return path


@pytest.fixture(scope="session")
def snapshot(example_ledger: Path) -> Snapshot:
    """The examples, all of them."""
    with open_store(example_ledger, create=False, read_only=True) as store:
        return load_snapshot(store, Options(), look=Look(0), tell=lambda _: None)


@pytest.fixture(scope="session")
def client(example_ledger: Path) -> Iterator[TestClient]:
    """A client of the desk over the examples, as the person at this machine."""
    with local_client(create_app(example_ledger)) as found:
        yield found


def local_client(app: FastAPI, **more: Any) -> TestClient:
    """A client at the machine the desk runs on, as its browser asks."""
    return PatientClient(app, base_url="http://127.0.0.1:8274", client=("127.0.0.1", 50_000), **more)


class PatientClient(TestClient):
    """A client that asks again where the desk says that it is still being prepared: a busy machine fails no test."""

    def request(self, *given: Any, **more: Any) -> httpx.Response:
        """Ask until the answer is no longer to come again."""
        deadline = time.monotonic() + 120
        while True:
            answer: httpx.Response = super().request(*given, **more)
            if answer.status_code != 503 or "retry-after" not in answer.headers or time.monotonic() > deadline:
                return answer
            time.sleep(0.5)
