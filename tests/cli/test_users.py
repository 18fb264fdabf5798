"""kadesh users: through the real command line, passwords on standard input."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kadesh.cli.main import kadesh
from kadesh.store.accounts import open_accounts
from kadesh.store.open import open_store
from kadesh.store.sessions import find_session, sign_in

WORDS = "a mill by the river"


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "l.db"
    open_store(path).close()
    return path


def run(ledger: Path, *arguments: str, typed: str = WORDS + "\n") -> Result:
    return CliRunner().invoke(kadesh, ["users", *arguments, "--ledger", str(ledger)], input=typed)


def test_a_user_is_added_and_signs_in(ledger: Path) -> None:
    assert run(ledger, "add", "ana", "--role", "keeper").output == "ana may sign in as keeper\n"
    with open_store(ledger) as store:
        session = find_session(open_accounts(store), sign_in(open_accounts(store), "ana", password=WORDS, origin="here"))
        assert session is not None
        assert open_accounts(store).log()[-1].origin == "command line"
    (row,) = json.loads(run(ledger, "list", "--format", "json").output)
    assert (row["name"], row["role"], row["disabled"]) == ("ana", "keeper", False)
    assert "argon" not in run(ledger, "list").output


@pytest.mark.parametrize(
    ("arguments", "typed"),
    [
        (("add", "bo", "--role", "reader"), "short\n"),
        (("add", "bo", "--role", "reader"), ""),
        (("add", "ana", "--role", "reader"), WORDS),
        (("add", "b o", "--role", "reader"), WORDS),
        (("role", "bo", "reader"), ""),
        (("role", "ana", "reader"), ""),
        (("disable", "ana"), ""),
        (("password", "bo"), WORDS),
        (("token", "ana", "--revoke", "0"), ""),
        (("token", "bo", "--label", "x"), ""),
    ],
)
def test_what_cannot_be_is_one_error_and_changes_nothing(ledger: Path, arguments: tuple[str, ...], typed: str) -> None:
    run(ledger, "add", "ana", "--role", "keeper")
    before = run(ledger, "list").output
    result = run(ledger, *arguments, typed=typed)
    assert result.exit_code
    assert "\n" not in str(result.exception)
    assert run(ledger, "list").output == before


def test_role_disable_and_password(ledger: Path) -> None:
    run(ledger, "add", "ana", "--role", "keeper")
    run(ledger, "add", "bo", "--role", "reader")
    assert run(ledger, "role", "bo", "reviewer").output == "bo is reviewer\n"
    assert run(ledger, "disable", "bo").output == "bo is shut out\n"
    assert run(ledger, "disable", "bo", "--undo").output == "bo may sign in again\n"
    assert run(ledger, "password", "bo", typed="the mill upstream\n").output == "bo has another password\n"
    with open_store(ledger) as store:
        assert sign_in(open_accounts(store), "bo", password="the mill upstream", origin="here")


def test_a_token_is_told_once_and_revoked(ledger: Path) -> None:
    run(ledger, "add", "ana", "--role", "keeper")
    told = run(ledger, "token", "ana", "--label", "nightly export")
    secret = re.findall(r"kadesh_\S+", told.output)[0]
    listed = run(ledger, "token", "ana", "--list").output
    assert "nightly export" in listed
    assert secret.split("_", 2)[2] not in listed
    with open_store(ledger) as store:
        assert open_accounts(store).find_token(secret)
        assert run(ledger, "token", "ana", "--revoke", secret.split("_")[1]).exit_code == 0
        assert open_accounts(store).find_token(secret) is None
    assert run(ledger, "token", "ana").exit_code == 2


def test_a_wrong_ledger_is_not_made(tmp_path: Path) -> None:
    assert run(tmp_path / "none.db", "add", "ana", "--role", "keeper").exit_code
    assert not (tmp_path / "none.db").exists()
