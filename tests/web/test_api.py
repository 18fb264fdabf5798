"""The HTTP API: the same data as the pages, described as it is, and no question of any kind that breaks it."""

from datetime import date
from typing import Any, cast

import pytest
import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, Phase, given, settings

from kadesh.brief.json import as_json
from kadesh.brief.listing import list_disputes, list_incidents
from kadesh.ledger import brief_ledger
from kadesh.pipeline import Options
from kadesh.web.app import create_app
from tests.web.conftest import local_client

LISTS = ("incidents", "disputes", "claims", "reports", "sources", "corrections", "search?q=men", "changes?since=2020-02-10")


def get(client: TestClient, address: str) -> Any:
    answer = client.get(f"/api/v1/{address}")
    assert answer.status_code == 200, answer.text
    return answer.json()


def gather(client: TestClient, address: str) -> list[Any]:
    """All items of a list, part by part."""
    items, page = [], 1
    while page:
        told = get(client, f"{address}{'&' if '?' in address else '?'}page={page}")
        items += told["items"]
        page = told["part"]["next"]
    return items


@pytest.mark.parametrize("day", [None, "2020-02-05"])
def test_incidents_and_disputes_are_those_of_the_brief(client: TestClient, example_ledger: Any, day: str | None) -> None:
    reading = brief_ledger(example_ledger, Options(), as_of=date.fromisoformat(day) if day else None)
    query = f"?as-of={day}" if day else ""
    told = [(i["incident"], i["first"], i["figures"], i["disputed"]) for i in gather(client, f"incidents{query}")]
    assert told == [(row.incident, row.first, row.figures, row.disputed) for row in list_incidents(reading)]
    assert [d["dispute"] for d in gather(client, f"disputes{query}")] == [row.dispute for row in list_disputes(reading)]
    assert get(client, f"state{query}")["claims"] == len(reading.claims)


@pytest.mark.parametrize("address", LISTS)
def test_parts_of_a_list_make_the_whole(client: TestClient, address: str) -> None:
    told = get(client, address)
    assert len(gather(client, address)) == told["part"]["of"]


def test_an_incident_and_a_report_hold_the_words_of_every_claim(client: TestClient) -> None:
    for line in gather(client, "incidents")[:10]:
        incident = get(client, f"incidents/{line['incident']}")
        assert [c["id"] for c in incident["claims"]]
        for claim in incident["claims"]:
            e = claim["evidence"]
            text = get(client, f"reports/{e['report_id']}")["report"]["text"]
            assert text[e["start"] : e["end"]] == e["quote"]


def test_a_rule_for_figures_is_that_of_the_command_line(client: TestClient, example_ledger: Any) -> None:
    reading = brief_ledger(example_ledger, Options(preset="ged"))
    for assessment in reading.assessments[:20]:
        told = get(client, f"incidents/{assessment.subject}?preset=ged")["assessment"]
        assert told == as_json(assessment)


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("incidents?as-of=yesterday", 400),
        ("incidents?from=2020-02-05&to=2020-02-01", 400),
        ("incidents?near=Nowhere-at-all-xyz", 404),
        ("incidents?near=95,200", 404),
        ("incidents?within=nan", 400),
        ("incidents/incident-0", 404),
        ("reports/report-0", 404),
        ("reports/..%2f..%2fetc%2fpasswd", 404),
        ("sections/secrets", 422),
        ("changes", 422),
        ("nothing", 404),
    ],
)
def test_what_there_is_not_is_told_in_an_object(client: TestClient, address: str, status: int) -> None:
    answer = client.get(f"/api/v1/{address}")
    assert answer.status_code == status
    assert answer.json()["detail"]


def test_nothing_that_the_description_allows_breaks_it(example_ledger: Any) -> None:
    with local_client(create_app(example_ledger), raise_server_exceptions=False) as client:
        schema = schemathesis.openapi.from_dict(client.get("/api/v1/openapi.json").json())
        operations: list[Any] = [cast("Any", found).ok() for found in schema.get_all_operations()]
        assert len(operations) == 15
        for operation in operations:
            try_operation(operation, client)


def try_operation(operation: Any, client: TestClient) -> None:
    """Ask for what the description of one address allows, twenty times."""

    @settings(
        max_examples=20,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy())
    def ask(case: Any) -> None:
        told = {name: value for name, value in (case.query or {}).items() if name != "as-of"}  # each day is a reading anew
        path = case.formatted_path
        answer = client.request(case.method, path, params=told)
        assert answer.status_code < 500, f"{path} {told}: {answer.text[:300]}"

    ask()
