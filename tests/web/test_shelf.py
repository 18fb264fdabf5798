"""The one door to the ledger: what is withheld from a role never comes out of it, and what is new comes out soon."""

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from kadesh.cli.options import Run
from kadesh.cli.review import load_questions
from kadesh.config import Settings
from kadesh.errors import NotReady
from kadesh.ledger import brief_ledger
from kadesh.model.claim import Findings
from kadesh.model.judgement import Judgement
from kadesh.pipeline import Options
from kadesh.store.open import open_store
from kadesh.web.app import create_app
from kadesh.web.shelf import Shelf
from kadesh.web.viewer import LOCAL, Viewer
from tests.build import report, toll
from tests.worlds import NOISY, make_world

READER, REVIEWER, KEEPER = (Viewer("ana", role) for role in ("reader", "reviewer", "keeper"))
FIRST = report("Five soldiers died near Saraqeb on 3 February 2020.", "Tern Wire", "2020-02-03", name="first.txt")
SECOND = report("Seven soldiers died near Saraqeb on 3 February 2020.", "Lark Post", "2020-02-05", name="second.txt")


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """Two reports of one shelling."""
    path = tmp_path / "two.ledger"
    with open_store(path) as store:
        for one, words, number in ((FIRST, "Five soldiers died", 5), (SECOND, "Seven soldiers died", 7)):
            store.keep(one, Findings(one.id, (toll(one, words, "killed", number),)))
    return path


@pytest.fixture
def shelf(ledger: Path) -> Iterator[Shelf]:
    """The door to it."""
    found = Shelf(str(ledger), Options())
    yield found
    found.close()


def reports_of(shelf: Shelf, viewer: Viewer) -> list[str]:
    return [one.name for one in shelf.take(viewer).reading.reports]


def test_it_is_the_reading_of_the_brief_as_of_the_same_day(shelf: Shelf, ledger: Path) -> None:
    for day in (None, date(2020, 2, 3), date(2020, 2, 4), date(2019, 1, 1)):
        assert shelf.take(LOCAL, day).reading == brief_ledger(ledger, Options(), as_of=day)


def test_a_snapshot_is_made_once(shelf: Shelf) -> None:
    assert shelf.take(READER) is shelf.take(KEEPER)
    assert shelf.take(READER, date(2020, 2, 3)) is not shelf.take(READER)


@pytest.mark.parametrize(
    ("flag", "reader", "reviewer", "keeper"), [("restricted", 1, 2, 2), ("hidden", 1, 1, 2)], ids=["restricted", "hidden"]
)
def test_what_is_flagged_is_shown_by_role(  # type: ignore[no-untyped-def]  # rows of the table
    shelf: Shelf, ledger: Path, flag, reader, reviewer, keeper
) -> None:
    assert len(reports_of(shelf, READER)) == 2
    with open_store(ledger) as store:
        store.set_flag(FIRST.id, flag, why="a name", who="ana")
    shelf.refresh()
    assert [len(reports_of(shelf, one)) for one in (READER, REVIEWER, KEEPER)] == [reader, reviewer, keeper]
    assert FIRST.id not in {claim.evidence.report_id for claim in shelf.take(READER).reading.claims}
    assert len(shelf.search(READER, "soldiers")) < 4


def test_the_words_of_a_withheld_claim_are_covered_in_its_report(shelf: Shelf, ledger: Path) -> None:
    claim = next(c for c in shelf.take(KEEPER).reading.claims if c.evidence.report_id == FIRST.id)
    with open_store(ledger) as store:
        store.set_flag(claim.id, "hidden", why="who fell", who="ana")
    shelf.refresh(READER)
    (text,) = (one.text for one in shelf.take(READER).reading.reports if one.id == FIRST.id)
    assert text == FIRST.text.replace("Five soldiers died", "████ ████████ ████")
    assert FIRST.text in [one.text for one in shelf.take(KEEPER).reading.reports]
    assert claim.id not in shelf.take(READER).index.claims
    assert not [hit for hit in shelf.search(READER, "five soldiers") if hit.claim_id == claim.id]


def test_the_words_of_a_deleted_claim_are_covered_for_everybody_and_in_what_is_printed(shelf: Shelf, ledger: Path) -> None:
    claim = next(c for c in shelf.take(KEEPER).reading.claims if c.evidence.report_id == FIRST.id)
    with open_store(ledger) as store:
        store.delete(claim.id, "asked for by the family", "ana")
    shelf.refresh(KEEPER)
    for reading in (shelf.take(KEEPER).reading, brief_ledger(ledger, Options())):
        (text,) = (one.text for one in reading.reports if one.id == FIRST.id)
        assert text == FIRST.text.replace("Five soldiers died", "████ ████████ ████")
    assert [hit.report_id for hit in shelf.search(KEEPER, "five soldiers")] == []


def test_what_is_deleted_is_shown_to_nobody(shelf: Shelf, ledger: Path) -> None:
    assert len(reports_of(shelf, KEEPER)) == 2
    with open_store(ledger) as store:
        store.delete(FIRST.id, "asked for by the family", "ana")
    shelf.refresh()
    assert reports_of(shelf, KEEPER) == ["second.txt"]


def test_a_correction_of_a_withheld_report_or_of_its_claims_is_withheld(shelf: Shelf, ledger: Path) -> None:
    claim = next(c for c in shelf.take(KEEPER).reading.claims if c.evidence.report_id == FIRST.id)
    with open_store(ledger) as store:
        store.correct(FIRST.id, "the outlet is another", "ana")
        store.correct(claim.id, "the count is 6", "ana")
        store.correct(SECOND.id, "the day is another", "ana")
        store.set_flag(FIRST.id, "hidden", why="a name", who="ana")
    shelf.refresh(KEEPER)
    assert [c.subject for c in shelf.take(READER).corrections] == [SECOND.id]
    assert len(shelf.take(KEEPER).corrections) == 3


def test_what_was_judged_is_seen_by_whoever_judged_it(shelf: Shelf, ledger: Path) -> None:
    one, other = (claim.id for claim in shelf.take(KEEPER).reading.claims)
    assert len(shelf.take(KEEPER).reading.incidents) == 2
    same = Judgement("same", (one, other), "ana", datetime(2024, 1, 1, tzinfo=UTC), "one shelling, two counts")
    undone = Judgement("withdrawn", (same.id,), "ana", datetime(2024, 1, 2, tzinfo=UTC), "a slip")
    for judgement, number in ((same, 1), (undone, 2)):
        with open_store(ledger) as store:
            store.judge(judgement)
        shelf.refresh(KEEPER)
        assert len(shelf.take(KEEPER).reading.incidents) == number


def test_the_pairs_of_a_review_are_weighed_only_where_somebody_reviews(shelf: Shelf, ledger: Path) -> None:
    first = shelf.take(REVIEWER)
    before = first.questions.weighed
    shelf.weigh(first)
    assert (before, first.questions.weighed) == (False, True)
    third = report("Six soldiers died near Saraqeb on 3 February 2020.", "Dove Post", "2020-02-06", name="third.txt")
    with open_store(ledger) as store:
        store.keep(third, Findings(third.id, (toll(third, "Six soldiers died", "killed", 6),)))
    shelf.refresh(REVIEWER)
    follows = shelf.take(REVIEWER)
    assert follows is not first
    assert follows.questions.weighed  # nobody who reviews waits anew
    assert not shelf.take(READER, date(2020, 2, 3)).questions.weighed


def test_who_reviews_before_the_pairs_are_weighed_is_told_to_come_again(shelf: Shelf) -> None:
    snapshot = shelf.take(REVIEWER)
    shelf.patience = 0.0
    shelf._pool.submit(time.sleep, 0.3)  # something else is being made
    with pytest.raises(NotReady, match="weighing"):
        shelf.weigh(snapshot)
    shelf.patience = 60.0
    shelf.weigh(snapshot)
    assert snapshot.questions.queue((), "ana") is not None


@pytest.mark.parametrize("path", ["/", "/control", "/?as-of=2020-02-03", "/review", "/api/v1/state"])
def test_whoever_comes_while_the_ledger_is_read_is_told_and_asked_to_come_again(path: str, ledger: Path) -> None:
    app = create_app(ledger)
    shelf: Shelf = app.state.shelf
    shelf.patience = 0.0
    shelf._pool.submit(time.sleep, 0.5)  # another ledger's worth of work
    answer = TestClient(app, base_url="http://127.0.0.1:8274", client=("127.0.0.1", 50_000)).get(path)
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "2")
    assert "waiting for its turn" in answer.text
    if not path.startswith("/api"):
        assert "<h1>Being prepared</h1>" in answer.text
        assert '<meta http-equiv="refresh" content="2">' in answer.text
    shelf.close()


def test_the_desk_asks_what_the_terminal_asks_near_the_threshold_too(shelf: Shelf, ledger: Path) -> None:
    world = make_world(3, noise=NOISY)
    with open_store(ledger) as store:
        for one in world.reports.values():
            store.keep(one, Findings(one.id, tuple(c for c in world.claims if c.evidence.report_id == one.id)))
        asked, _ = load_questions(store, Run(Settings(), Options()), who="ana")
    shelf.patience = 60.0
    shelf.refresh(KEEPER)
    assert shelf.take(KEEPER).questions.queue((), "ana") == asked
    assert [one for one in asked if one.kind == "pair" and "leave open" in one.why]
