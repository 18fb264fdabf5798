"""A desk with users: three of them, one of each role, and browsers that fill in its forms."""

import re
from pathlib import Path

from fastapi import FastAPI
from fastapi.testclient import TestClient
from httpx import Response

from kadesh.model.role import ROLES
from kadesh.store.accounts import open_accounts
from kadesh.store.audit import Actor
from kadesh.store.open import open_store
from tests.web.conftest import PatientClient

PASSWORDS = {"keeper": "the keeper of the mill", "reviewer": "the reviewer of the mill", "reader": "the reader of the mill"}
HOST = "http://desk.example"


def add_team(ledger: Path) -> None:
    """Add a user of each role, called like the role."""
    with open_store(ledger) as store:
        accounts = open_accounts(store)
        for role in reversed(ROLES):
            accounts.add_user(role, role, password=PASSWORDS[role], by=Actor(None, "test"))


def browse(app: FastAPI, address: str = "192.0.2.7", base: str = HOST) -> TestClient:
    """A browser somewhere on the network, nobody signed in."""
    return PatientClient(app, base_url=base, client=(address, 50_000), follow_redirects=False)


def token_in(page: Response) -> str:
    """The token of the first form on a page."""
    found = re.search(r'name="form-token" value="([0-9a-f]{64})"', page.text)
    assert found, page.text
    return found[1]


def send(client: TestClient, path: str, fields: dict[str, str], *, page: str | None = None) -> Response:
    """Load `page` (the path itself if not given), and send its form with these fields."""
    token = token_in(client.get(page or path))
    answer: Response = client.post(path, data={"form-token": token, **fields})
    return answer


def enter(client: TestClient, name: str, *, next: str = "/", password: str | None = None) -> Response:
    """Sign in."""
    fields = {"name": name, "password": password or PASSWORDS[name], "next": next}
    return send(client, "/sign-in", fields)


def browse_as(app: FastAPI, name: str, base: str = HOST) -> TestClient:
    """A browser in which somebody is signed in."""
    client = browse(app, base=base)
    assert enter(client, name).status_code == 303
    return client
