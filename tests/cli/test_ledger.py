"""The commands that work on a ledger alone: dump, load, search, judge, corrections."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kadesh.cli.main import run_command
from kadesh.model.judgement import Judgement
from kadesh.model.review import find_words
from kadesh.store.open import open_store
from tests.store.cases import claims, findings, reports


@pytest.fixture
def ledger(tmp_path: Path) -> str:
    path = tmp_path / "ledger.db"
    with open_store(path) as store:
        for one in reports():
            store.keep(one, findings(one))
    return str(path)


FIRST, SECOND = (claim.id for claim in claims(reports()[0]))


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    code = run_command(words)
    out, err = capsys.readouterr()
    assert "Traceback" not in err
    return code, out, err


def test_a_dump_loads_into_another_ledger(ledger: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dump, again, other = (str(tmp_path / name) for name in ("a.jsonl", "b.jsonl", "other.db"))
    assert run(capsys, "ledger", "dump", "--ledger", ledger, "--out", dump)[0] == 0
    assert run(capsys, "ledger", "load", dump, "--ledger", other)[0] == 0
    assert run(capsys, "ledger", "dump", "--ledger", other, "--out", again)[0] == 0
    assert Path(dump).read_bytes() == Path(again).read_bytes()
    code, out, _ = run(capsys, "verify", "--ledger", other)
    assert (code, "rows hold" in out) == (0, True)
    code, _, err = run(capsys, "ledger", "load", dump, "--ledger", other)
    assert (code, err.count("\n")) == (4, 1)


def test_a_dump_without_clock_goes_to_standard_output(ledger: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "ledger", "dump", "--ledger", ledger, "--no-clock")
    assert code == 0
    assert "recorded_at" not in out
    assert json.loads(out.splitlines()[0])["clock"] is False


@pytest.mark.parametrize("words", [("ledger", "dump"), ("search", "mill"), ("corrections",)])
def test_a_ledger_must_be_named_and_there(
    words: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _, err = run(capsys, *words, "--ledger", str(tmp_path / "none.db"))
    assert (code, "there is no ledger" in err) == (2, True)
    assert list(tmp_path.iterdir()) == []


def test_loading_what_is_no_dump(ledger: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "ledger", "load", str(tmp_path / "none.jsonl"), "--ledger", str(tmp_path / "new.db"))
    assert (code, err.count("\n")) == (2, 1)
    code, _, err = run(capsys, "ledger", "load", ledger, "--ledger", str(tmp_path / "new.db"))
    assert (code, err.count("\n")) == (2, 1)


def test_search(ledger: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "search", "soldiers killed", "--ledger", ledger, "--format", "json")
    assert code == 0
    assert [hit["claim_id"] for hit in json.loads(out)] == [None, SECOND]
    code, out, err = run(capsys, "search", "mill", "--ledger", ledger, "--from", "2020-02-01", "--format", "json")
    assert (json.loads(out), "1 without a known day left out" in err) == ([], True)
    assert run(capsys, "search", "x", "--ledger", ledger, "--from", "2020-02-02", "--to", "2020-02-01")[0] == 2


def test_judgements_are_kept_and_contradictions_told(ledger: str, capsys: pytest.CaptureFixture[str]) -> None:
    by = ("--ledger", ledger, "--who", "a desk", "--why", "the same shells")
    assert run(capsys, "judge", "same", FIRST, SECOND, *by)[0] == 0
    third = claims(reports()[1])[0].id
    assert run(capsys, "judge", "same", SECOND, third, *by)[1].count("contradiction") == 0
    code, out, _ = run(capsys, "judge", "different", FIRST, third, *by)
    assert (code, out.count("contradiction")) == (0, 1)
    with open_store(ledger) as store:
        assert sorted(judgement.verdict for judgement in store.judgements()) == ["different", "same", "same"]


def test_a_correction_stands_in_the_public_log(ledger: str, capsys: pytest.CaptureFixture[str]) -> None:
    by = ("--ledger", ledger, "--who", "a desk", "--why", "the map shows it")
    assert run(capsys, "judge", "correct", FIRST, "--slot", "place", "--value", "Tel Hadid East", *by)[0] == 0
    code, out, _ = run(capsys, "corrections", "--ledger", ledger, "--format", "csv")
    assert code == 0
    assert "place: Tel Hadid East (the map shows it)" in out
    (kept,) = json.loads(run(capsys, "judgements", "--ledger", ledger, "--format", "json")[1])
    by = ("--ledger", ledger, "--who", "another desk", "--why", "an old map")
    assert run(capsys, "judge", "withdraw", kept["id"], *by)[0] == 0
    lines = run(capsys, "corrections", "--ledger", ledger, "--format", "md")[1].splitlines()
    assert lines[0] == "| at | subject | sentence | who |"
    assert len(lines) == 4
    assert "withdrawn: place: Tel Hadid East" in lines[3]


def test_a_second_person_signs_off(ledger: str, capsys: pytest.CaptureFixture[str]) -> None:
    by = ("--ledger", ledger, "--why", "seen on film", "--who")
    kept = run(capsys, "judge", "verify", FIRST, *by, "one")[1].split()[0]
    code, _, err = run(capsys, "judge", "sign", kept, *by, "One ")
    assert (code, err.count("\n"), "somebody else" in err) == (2, 1, True)
    listed = ("judgements", "--ledger", ledger, "--format", "json")
    assert [(one["level"], one["by"]) for one in json.loads(run(capsys, *listed)[1])] == [("checked", [])]
    assert run(capsys, "judge", "sign", kept, *by, "two")[0] == 0
    assert [(one["level"], one["by"]) for one in json.loads(run(capsys, *listed)[1])] == [("signed-off", ["two"])]
    assert json.loads(run(capsys, *listed, "--open")[1]) == []


def test_ratings_are_given_by_people(ledger: str, capsys: pytest.CaptureFixture[str]) -> None:
    by = ("--ledger", ledger, "--who", "a desk", "--why", "two others say so")
    assert run(capsys, "judge", "rate", FIRST, "--rating", "b2", *by)[0] == 0
    (kept,) = json.loads(run(capsys, "judgements", "--ledger", ledger, "--format", "json")[1])
    assert (kept["verdict"], kept["what"]) == ("rated", "B2")


def test_a_clock_that_was_set_back_does_not_undo_the_last_word(ledger: str, capsys: pytest.CaptureFixture[str]) -> None:
    with open_store(ledger) as store:
        late = Judgement("verified", (FIRST,), "a desk", datetime(2999, 1, 1, tzinfo=UTC), "seen")
        store.judge(late)
    run(capsys, "judge", "unverifiable", FIRST, "--ledger", ledger, "--who", "A desk", "--why", "no film")
    with open_store(ledger) as store:
        assert [word.judgement.verdict for word in find_words(store.judgements())] == ["unverifiable"]


@pytest.mark.parametrize("how", [("withhold", "--as", "restricted"), ("withhold",), ("delete",)])
def test_what_is_withheld_is_in_no_output_but_a_dump(
    ledger: str, how: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    by = ("--ledger", ledger, "--who", "a desk", "--why", "SECRET REASON")
    run(capsys, "judge", "correct", FIRST, "--slot", "place", "--value", "SECRET PLACE", *by)
    run(capsys, "judge", "rate", SECOND, "--rating", "B2", *by)
    one = reports()[0]
    other = claims(reports()[1])[0].id
    run(capsys, "judge", "different", FIRST, other, *by)
    assert run(capsys, *how, one.id, *by)[0] == 0
    secrets = ("Five soldiers", "shells hit", "SECRET", FIRST, SECOND)
    shown = []
    for command in (
        ("brief", "--format", "json"),
        ("brief",),
        ("incidents", "--format", "json"),
        ("disputes", "--all", "--format", "json"),
        ("search", "soldiers", "--format", "json"),
        ("judgements", "--format", "json"),
        ("check", "Five soldiers were killed in Tel Hadid."),
    ):
        code, out, _ = run(capsys, *command, "--ledger", ledger)
        assert code == 0
        shown.append(out.replace("Five soldiers were killed in Tel Hadid.", ""))
    shown.append(run(capsys, "review", "--ledger", ledger, "--who", "a desk", "--limit", "1")[1])
    log = run(capsys, "corrections", "--ledger", ledger)[1]
    assert ("deleted" if how == ("delete",) else "withheld") in log
    for secret in secrets:
        assert not any(secret in out for out in shown), secret
    assert not any(secret in log for secret in secrets[:3])
    code, out, err = run(capsys, "ledger", "dump", "--ledger", ledger)
    assert ("Five soldiers" in out, "not a publication" in err) == (True, True)
    listed = json.loads(run(capsys, "withheld", "--ledger", ledger, "--format", "json")[1])
    assert [(row["subject"], row["why"]) for row in listed] == [(one.id, "SECRET REASON")]
    if how != ("delete",):
        assert "1 shown again" in run(capsys, *how, one.id, "--lift", *by)[1]
        assert "Five soldiers" in run(capsys, "search", "soldiers", "--ledger", ledger)[1]


@pytest.mark.parametrize(
    "words",
    [
        ("same", FIRST),
        ("same", FIRST, FIRST),
        ("verify", "claim-none"),
        ("correct", FIRST),
        ("correct", FIRST, "--slot", "place"),
        ("verify", FIRST, "--slot", "place", "--value", "x"),
        ("rumour", FIRST),
        ("rate", FIRST),
        ("rate", FIRST, "--rating", "G1"),
        ("verify", FIRST, "--rating", "A1"),
        ("sign", FIRST),
        ("sign", "judgement-0"),
    ],
)
def test_wrong_use_keeps_nothing(ledger: str, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    code, _, _ = run(capsys, "judge", *words, "--ledger", ledger, "--who", "a desk", "--why", "so")
    assert code == 2
    with open_store(ledger) as store:
        assert list(store.judgements()) == []
