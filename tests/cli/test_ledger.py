"""The commands that work on a ledger alone: dump, load, search, judge, corrections."""

import json
from pathlib import Path

import pytest

from kadesh.cli.main import run_command
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
    ],
)
def test_wrong_use_keeps_nothing(ledger: str, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    code, _, _ = run(capsys, "judge", *words, "--ledger", ledger, "--who", "a desk", "--why", "so")
    assert code == 2
    with open_store(ledger) as store:
        assert list(store.judgements()) == []
