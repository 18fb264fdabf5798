"""Sections under the filters: account by account, counted, and nothing left out in silence."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from fastapi.testclient import TestClient

from kadesh.brief.sections import Account, Section
from kadesh.errors import NotFound
from kadesh.model.parties import parties_of
from kadesh.web.sifting import Sifted, join_sections, sift_section, take_whole
from kadesh.web.snapshot import Snapshot
from kadesh.web.wanted import Wanted

SIFTED = ("control", "displacement", "statements", "movements", "cumulative", "campaigns", "loose")
FEBRUARY: dict[str, Any] = {"first": date(2020, 2, 10), "last": date(2020, 2, 20)}


def sift(key: str, snapshot: Snapshot, **wanted: Any) -> Sifted:
    return sift_section(snapshot.sections[key], Wanted(**wanted), snapshot=snapshot)


def accounts_of(section: Section) -> list[Account]:
    return [account for entry in section.entries for group in entry.groups for account in group.accounts]


def claims_of(found: Sifted, snapshot: Snapshot) -> list[Any]:
    return [snapshot.index.claims[account.quote.claim] for account in accounts_of(found.section) if account.quote]


@pytest.mark.parametrize("key", SIFTED)
def test_without_filters_nothing_is_left_out(key: str, snapshot: Snapshot) -> None:
    found = sift(key, snapshot, as_of=date(2020, 2, 3), page=3)
    assert found == take_whole(snapshot.sections[key])
    assert found.shown == found.of == len(accounts_of(found.section))


@pytest.mark.parametrize("key", SIFTED)
@pytest.mark.parametrize(
    "wanted",
    [
        FEBRUARY,
        {"near": "Saraqeb", "within": 30.0},
        {"side": "tur"},
        {"q": "turkish"},
        {"disputed": True},
        {"lacking": "day"},
    ],
)
def test_what_is_shown_is_counted_and_part_of_the_whole(key: str, wanted: dict[str, Any], snapshot: Snapshot) -> None:
    found = sift(key, snapshot, **wanted)
    whole = accounts_of(snapshot.sections[key])
    assert found.of == len(whole)
    assert found.shown == len(accounts_of(found.section))
    assert set(accounts_of(found.section)) <= set(whole)
    assert found.shown + found.undated + found.pointless <= found.of


def test_days_let_through_what_may_be_of_them_and_count_what_has_none(snapshot: Snapshot) -> None:
    found, whole = sift("control", snapshot, **FEBRUARY), take_whole(snapshot.sections["control"])
    days = [claim.when for claim in claims_of(found, snapshot)]
    assert days
    assert all(
        (when.first or date.min) <= FEBRUARY["last"] and (when.last or date.max) >= FEBRUARY["first"] for when in days
    )
    assert found.undated == sum(not claim.when.known for claim in claims_of(whole, snapshot))


def test_a_side_is_who_speaks_or_is_spoken_of(snapshot: Snapshot) -> None:
    found = sift("statements", snapshot, side="TUR")
    assert 0 < found.shown < found.of
    assert all(any(party.side == "TUR" for party in parties_of(claim)) for claim in claims_of(found, snapshot))


def test_an_entry_with_a_range_is_whole_or_not_there(snapshot: Snapshot) -> None:
    whole = {entry.id: entry for entry in snapshot.sections["loose"].entries if any(group.total for group in entry.groups)}
    account = next(a for entry in whole.values() for group in entry.groups for a in group.accounts if a.quote)
    assert account.quote is not None
    found = sift("loose", snapshot, q=account.quote.words)
    kept = [entry for entry in found.section.entries if entry.id in whole]
    assert kept
    assert all(entry == whole[entry.id] for entry in kept)


def test_a_dispute_stands_only_beside_one_of_its_accounts(snapshot: Snapshot) -> None:
    every = join_sections([snapshot.sections[key] for key in SIFTED])
    told = [dispute for entry in every.entries for dispute in entry.disputes]
    assert told
    for wanted in (Wanted(**FEBRUARY), Wanted(side="TUR"), Wanted(q="nobody says this")):
        for entry in sift_section(every, wanted, snapshot=snapshot).section.entries:
            kept = {a.quote.claim for group in entry.groups for a in group.accounts if a.quote}
            for dispute in entry.disputes:
                assert kept & {claim for side in snapshot.dispute_of[dispute.id].accounts for claim in side}


def test_filters_of_incidents_are_named_and_leave_nothing_out(snapshot: Snapshot) -> None:
    found = sift("control", snapshot, type="shelling", sources=2)
    assert found.idle == ("kind", "independent sources")
    assert found == replace(take_whole(snapshot.sections["control"]), idle=found.idle)


def test_a_place_that_nobody_knows_is_told(snapshot: Snapshot) -> None:
    with pytest.raises(NotFound):
        sift("control", snapshot, near="Zzyzx-on-Nothing")


@pytest.mark.parametrize("path", ["/control", "/statements", "/displacement", "/campaigns", "/loose", "/sources"])
def test_a_page_says_how_many_of_how_many(path: str, client: TestClient) -> None:
    plain, filtered = client.get(path).text, client.get(f"{path}?from=2020-02-10&to=2020-02-12&type=shelling").text
    assert " shown" in plain
    assert "Clear filters" not in plain
    assert "Clear filters" in filtered


def test_the_api_lets_through_what_the_page_does(client: TestClient, snapshot: Snapshot) -> None:
    told = client.get("/api/v1/sections/control?near=Saraqeb&within=30").json()
    found = sift("control", snapshot, near="Saraqeb", within=30.0)
    assert [told["shown"], told["of"], told["pointless"]] == [found.shown, found.of, found.pointless]
    assert f"<b>{found.shown}</b> of {found.of} accounts shown" in client.get("/control?near=Saraqeb&within=30").text


def test_sources_are_counted_over_what_is_shown(client: TestClient) -> None:
    plain = {s["outlet"]: s for s in client.get("/api/v1/sources").json()["items"]}
    disputed = {s["outlet"]: s for s in client.get("/api/v1/sources?disputed=1").json()["items"]}
    assert 0 < len(disputed) < len(plain)
    most = client.get("/api/v1/incidents?disputed=1").json()["total"]
    assert all(s["incidents"] <= plain[name]["incidents"] and s["incidents"] <= most for name, s in disputed.items())
    left = sorted(set(plain) - set(disputed))[0]
    assert "0 reports, 0 claims" in client.get(f"/sources/{left}?disputed=1").text
    reports = client.get("/api/v1/reports?disputed=1").json()["part"]["of"]
    assert 0 < reports < client.get("/api/v1/reports").json()["part"]["of"]


def test_what_changed_follows_the_filters(client: TestClient) -> None:
    every = client.get("/api/v1/changes?since=2020-02-05").json()["items"]
    told = client.get("/api/v1/changes?since=2020-02-05&disputed=1").json()["items"]
    assert told == [change for change in every if change["now"]["disputed"]]
    assert "The days are days of publication" in client.get("/changes?since=2020-02-05").text
