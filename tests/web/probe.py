"""Tries the HTTP API with all that its own description allows, and with what it does not: python -m tests.web.probe 500."""

import sys
import tempfile
from dataclasses import fields
from pathlib import Path
from typing import Any

import schemathesis
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable
from schemathesis import Case
from schemathesis.generation import GenerationMode

from kadesh.store.accounts import open_accounts
from kadesh.store.audit import Actor
from kadesh.store.open import open_store
from kadesh.web.app import create_app
from kadesh.web.wanted import NAMES, Wanted
from tests.web.conftest import PatientClient
from tests.web.shop import FIRST, fill_shop
from tests.web.team import HOST, add_team

DESCRIPTION = "/api/v1/openapi.json"
WISHES = [NAMES.get(field.name, field.name) for field in fields(Wanted)]
WORDS = st.sampled_from(
    ["2020-02-03", "9999-12-31", "0001-01-01", "TUR", "Tel Hadid", "35.5,36.5", "nan", "-1", "1e9", FIRST.id]
)
QUERY = st.dictionaries(st.sampled_from(WISHES), WORDS | st.text(max_size=40), max_size=4)
"""What the pages' filters take in the URL; the description may not tell all of it."""


def make_desk(ledger: Path) -> tuple[FastAPI, dict[str, str]]:
    """Return a desk with something in it, and the header of a token that reads all of it."""
    fill_shop(ledger)
    add_team(ledger)
    with open_store(ledger) as store:
        secret = open_accounts(store).make_token("keeper", "probe", role="keeper", days=1, by=Actor(None, "test"))
    return create_app(ledger), {"Authorization": f"Bearer {secret}"}


def probe(app: FastAPI, headers: dict[str, str], *, examples: int) -> tuple[int, list[str]]:
    """Return how often the API was asked, and a line for each address that was answered with a fault of the desk."""
    with PatientClient(app, base_url=HOST, headers=headers) as client:
        schema = schemathesis.openapi.from_dict(client.get(DESCRIPTION).json())
        asked = 0
        faults: dict[str, str] = {}
        for found in schema.get_all_operations():
            for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
                count, wrong = _ask(client, found.ok(), mode, examples=examples)  # type: ignore[union-attr]  # ours is valid
                asked += count
                faults |= wrong
    return asked, sorted(faults.values())


def _ask(client: TestClient, operation: Any, mode: GenerationMode, *, examples: int) -> tuple[int, dict[str, str]]:
    faults: dict[str, str] = {}
    count = 0

    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode), more=QUERY)
    def ask(case: Case[Any], more: dict[str, str]) -> None:
        nonlocal count
        count += 1
        told = case.as_transport_kwargs(base_url=HOST)
        query = {
            **dict(told.get("params") or {}),
            **{name: words.encode("utf-8", "replace") for name, words in more.items()},
        }
        answer = client.request(told["method"], told["url"], params=query)
        if answer.status_code >= 500:
            faults.setdefault(operation.path, f"{answer.status_code} {told['method']} {answer.request.url}")

    try:
        ask()
    except Unsatisfiable:
        return count, faults  # without a parameter there is nothing that could be wrong
    return count, faults


def main() -> None:
    """Probe each address so many times as is said, 500 if nothing is, and end with 1 if there was a fault."""
    examples = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    with tempfile.TemporaryDirectory() as folder:
        asked, faults = probe(*make_desk(Path(folder) / "desk.ledger"), examples=examples)
    print(*faults, f"asked {asked:,} times: {len(faults)} addresses answered with a fault of the desk", sep="\n")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
