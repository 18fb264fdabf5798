"""What is asked first, and what the keys do."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from kadesh.brief.questions import queue_questions
from kadesh.cli.main import kadesh
from kadesh.cli.review import REASONS
from kadesh.model.assessment import Assessment, Dispute
from kadesh.model.claim import Findings
from kadesh.model.judgement import Judgement, Verdict
from kadesh.model.reading import Reading
from kadesh.model.report import Report
from kadesh.model.review import find_words
from kadesh.model.where import Where
from kadesh.store.open import open_store
from tests.build import count, party, place, report, toll
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


def say(verdict: Verdict, *subjects: str, who: str = "a desk", **more: str) -> Judgement:
    return Judgement(verdict, subjects, who, datetime(2020, 3, 1, tzinfo=UTC), "so", **more)


def asked(*judgements: Judgement, real: bool = True) -> list[set[str]]:
    return [{claim.id for claim in one.claims} for one in queue_questions(reading(real=real), judgements)]


PAIR = (min(FOUR.id, SIX.id), max(FOUR.id, SIX.id))
OTHER = (min(FOUR.id, NINETY.id), max(FOUR.id, NINETY.id))


def test_what_a_word_is_worth_most_on_comes_first() -> None:
    """0.9 x 3.8, 0.6 x 5.6, 0.2 x 7.5, 0.2 x 3.8, 0.2 x 3.3: disputed, uncertain, deadly, in one formula."""
    assert asked() == [set(PAIR), {DOZENS.id}, {NINETY.id}, {SIX.id}, {FOUR.id}]
    values = [one.value for one in queue_questions(reading(), ())]
    assert values == [3.43, 3.39, 1.5, 0.76, 0.66]
    assert queue_questions(reading(), ())[0].formula == "3.4 = doubt 0.90 x stakes 3.8 (6 killed)"


@pytest.mark.parametrize(("open_", "at"), [(1.0, 0), (0.5, 2), (0.1, 5)])
def test_a_pair_near_the_threshold_is_asked_by_how_open_it_is(open_: float, at: int) -> None:
    found = queue_questions(reading(), (), close=[(open_, OTHER)])
    assert [{claim.id for claim in one.claims} for one in found].index(set(OTHER)) == at
    decided = queue_questions(reading(), (say("unsure", *OTHER),), close=[(open_, OTHER)])
    assert set(OTHER) not in [{claim.id for claim in one.claims} for one in decided]


def test_what_reviewers_contradict_each_other_on_is_asked_again_but_of_them() -> None:
    torn = (say("verified", FOUR.id), say("unverifiable", FOUR.id, who="two"))
    (found, *_) = [one for one in queue_questions(reading(), torn, who="three") if one.claims == (FOUR,) and not one.word]
    assert (found.doubt, "contradict" in found.why) == (1.0, True)
    assert not [one for one in queue_questions(reading(), torn, who="Two") if one.claims == (FOUR,) and not one.word]
    chain = (say("same", FOUR.id, SIX.id), say("same", SIX.id, NINETY.id), say("different", FOUR.id, NINETY.id, who="two"))
    (found, *_) = [one for one in queue_questions(reading(), chain, who="three") if not one.word]
    assert ({claim.id for claim in found.claims}, found.kind, SIX.id in found.why) == (set(OTHER), "pair", True)


def test_what_others_decided_is_asked_to_be_signed_off() -> None:
    decided = say("rated", NINETY.id, value="B2")
    found = [one for one in queue_questions(reading(), (decided,), who="two") if one.kind == "sign"]
    assert [(one.claims, one.word and one.word.judgement) for one in found] == [((NINETY,), decided)]
    assert "rated B2" in found[0].why
    assert not [one for one in queue_questions(reading(), (decided,), who="A  Desk") if one.kind == "sign"]
    signed = say("signed", decided.id, who="two")
    assert not [one for one in queue_questions(reading(), (decided, signed), who="three") if one.kind == "sign"]
    assert not [one for one in queue_questions(reading(), (say("rated", "claim-x", value="B2"),), who="two") if one.word]


def test_what_only_looks_like_a_dispute_is_not_asked() -> None:
    assert {FOUR.id, SIX.id} not in asked(real=False)


@pytest.mark.parametrize("verdict", ["same", "different", "unsure"])
def test_a_pair_that_was_decided_is_not_asked_again(verdict: Verdict) -> None:
    assert {FOUR.id, SIX.id} not in asked(say(verdict, SIX.id, FOUR.id))


@pytest.mark.parametrize("verdict", ["verified", "unverifiable"])
def test_a_claim_that_was_settled_is_not_asked_again(verdict: Verdict) -> None:
    assert {NINETY.id} not in asked(say(verdict, NINETY.id))


def two_accounts(of: Report) -> Findings:
    """What the reports of the store's tests claim; of the second, that two of the soldiers of the first died."""
    found = findings(of)
    if "army" not in of.text:
        return found
    where = Where("Tel Hadid", place("Tel Hadid", 35.5, 36.5), "town", "stated")
    died = toll(of, "Two civilians died", "killed", 2, party("soldiers", "TUR", "military"), day="2020-02-03", at=where)
    return replace(found, claims=(found.claims[0], died))


@pytest.fixture
def ledger(tmp_path: Path) -> str:
    path = tmp_path / "ledger.db"
    with open_store(path) as store:
        for one in reports():
            store.keep(one, two_accounts(one))
    return str(path)


@pytest.mark.parametrize(
    ("keys", "verdicts", "told"),
    [
        ("s", ["same"], "1 decided, 2 open"),
        ("sv", ["same", "verified"], "2 decided, 1 open"),
        ("svx", ["same", "unverifiable", "verified"], "3 decided, 0 open"),
        ("zvDV", ["different", "verified"], "2 decided, 1 open"),
        ("nnx", ["unverifiable"], "1 decided, 2 open"),
        ("nnxuv", ["unsure", "unverifiable", "verified"], "3 decided, 0 open"),
        ("nnnnnn", [], "0 decided, 3 open"),
        ("bq", [], "0 decided, 3 open"),
        ("q", [], "0 decided, 3 open"),
        ("mu", ["unsure"], "1 decided, 2 open"),
        ("ubd", ["different", "unsure", "withdrawn"], "1 decided, 2 open"),
        (
            "sxbbsxv",
            ["same", "same", "unverifiable", "unverifiable", "verified", "withdrawn", "withdrawn"],
            "3 decided, 0 open",
        ),
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


def test_more_shows_what_stands_around(ledger: str) -> None:
    done = CliRunner().invoke(kadesh, ["review", "--ledger", ledger, "--who", "a desk"], input="mq")
    assert "… Five soldiers were killed when shells hit Tel Hadid on Monday. …" in done.output


def test_the_queue_is_listed_and_nothing_asked(ledger: str) -> None:
    done = CliRunner().invoke(kadesh, ["review", "--ledger", ledger, "--who", "a desk", "--list"])
    assert (done.exit_code, done.output.count("value "), "quit" in done.output) == (0, 3, False)


def test_a_second_reviewer_signs_off(ledger: str) -> None:
    CliRunner().invoke(kadesh, ["review", "--ledger", ledger, "--who", "one", "--why", "seen on film"], input="dvv")
    done = CliRunner().invoke(kadesh, ["review", "--ledger", ledger, "--who", "One"], input="")
    assert "0 decided, 0 open" in done.output
    done = CliRunner().invoke(kadesh, ["review", "--ledger", ledger, "--who", "two", "--why", "looked again"], input="fff")
    assert "3 decided, 0 open" in done.output
    with open_store(ledger) as store:
        assert [word.level for word in find_words(store.judgements())] == ["signed-off"] * 3


def test_a_reason_is_given_by_its_number(ledger: str) -> None:
    CliRunner().invoke(kadesh, ["review", "--ledger", ledger, "--who", "a desk", "--limit", "1"], input="s1\n")
    with open_store(ledger) as store:
        assert [judgement.why for judgement in store.judgements()] == [REASONS["pair"][0]]


def test_the_end_of_the_input_amid_a_reason_keeps_nothing(ledger: str) -> None:
    done = CliRunner().invoke(kadesh, ["review", "--ledger", ledger, "--who", "a desk"], input="s")
    assert (done.exit_code, "0 decided, 3 open" in done.output) == (0, True)


def test_the_reason_is_asked_for(ledger: str) -> None:
    CliRunner().invoke(
        kadesh, ["review", "--ledger", ledger, "--who", "a desk", "--limit", "1"], input="sthe film shows it\n"
    )
    with open_store(ledger) as store:
        assert [judgement.why for judgement in store.judgements()] == ["the film shows it"]
