"""What is asked first, and what the keys do."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from kadesh.brief.questions import queue_questions
from kadesh.cli.main import kadesh
from kadesh.model.assessment import Assessment, Dispute
from kadesh.model.judgement import Judgement, Verdict
from kadesh.model.reading import Reading
from kadesh.store.open import open_store
from tests.build import count, report, toll
from tests.store.cases import findings, reports

ONE = report("Four were killed. Dozens were killed. Ninety were killed. Six were killed. One was wounded.", "Agency One")
FOUR = toll(ONE, "Four were killed", "killed", 4)
DOZENS = toll(ONE, "Dozens were killed", "killed", count((24, None), "vague", "dozens"))
NINETY = toll(ONE, "Ninety were killed", "killed", 90)
SIX = toll(ONE, "Six were killed", "killed", 6)
WOUNDED = toll(ONE, "One was wounded", "wounded", 1)


def reading(*, real: bool = True) -> Reading:
    torn = Dispute("dispute-1", "figures", real, ((FOUR.id,), (SIX.id,)), "Agency One says 4 and 6.")
    assessment = Assessment("incident-1", "claims", disputes=(torn,))
    return Reading((ONE,), (FOUR, DOZENS, NINETY, SIX, WOUNDED), assessments=(assessment,))


def say(verdict: Verdict, *subjects: str) -> Judgement:
    return Judgement(verdict, subjects, "a desk", datetime(2020, 3, 1, tzinfo=UTC), "so")


def asked(*judgements: Judgement, real: bool = True) -> list[set[str]]:
    return [{claim.id for claim in one.claims} for one in queue_questions(reading(real=real), judgements)]


def test_uncertain_and_disputed_come_first_then_the_deadliest() -> None:
    assert asked() == [{DOZENS.id}, {FOUR.id, SIX.id}, {NINETY.id}, {SIX.id}, {FOUR.id}]


def test_what_only_looks_like_a_dispute_is_not_asked() -> None:
    assert {FOUR.id, SIX.id} not in asked(real=False)


@pytest.mark.parametrize("verdict", ["same", "different", "unsure"])
def test_a_pair_that_was_decided_is_not_asked_again(verdict: Verdict) -> None:
    assert {FOUR.id, SIX.id} not in asked(say(verdict, SIX.id, FOUR.id))


@pytest.mark.parametrize("verdict", ["verified", "unverifiable"])
def test_a_claim_that_was_settled_is_not_asked_again(verdict: Verdict) -> None:
    assert {NINETY.id} not in asked(say(verdict, NINETY.id))


@pytest.fixture
def ledger(tmp_path: Path) -> str:
    path = tmp_path / "ledger.db"
    with open_store(path) as store:
        for one in reports():
            store.keep(one, findings(one))
    return str(path)


@pytest.mark.parametrize(
    ("keys", "verdicts", "told"),
    [
        ("v", ["verified"], "1 decided, 1 open"),
        ("vx", ["unverifiable", "verified"], "2 decided, 0 open"),
        ("zsV", ["verified"], "1 decided, 1 open"),
        ("nx", ["unverifiable"], "1 decided, 1 open"),
        ("q", [], "0 decided, 2 open"),
    ],
)
def test_keys(ledger: str, keys: str, verdicts: list[str], told: str) -> None:
    command = ["review", "--ledger", ledger, "--who", "a desk", "--why", "seen on film"]
    done = CliRunner().invoke(kadesh, command, input=keys)
    assert told in done.output
    assert '"Five soldiers were killed"' in done.output
    with open_store(ledger) as store:
        kept = list(store.judgements())
    assert sorted(judgement.verdict for judgement in kept) == verdicts
    assert {judgement.who for judgement in kept} <= {"a desk"}


def test_the_reason_is_asked_for(ledger: str) -> None:
    CliRunner().invoke(
        kadesh, ["review", "--ledger", ledger, "--who", "a desk", "--limit", "1"], input="vthe film shows it\n"
    )
    with open_store(ledger) as store:
        assert [judgement.why for judgement in store.judgements()] == ["the film shows it"]
