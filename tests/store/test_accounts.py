"""Users, sessions, tokens and the audit, on both databases."""

import io
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from argon2 import PasswordHasher, profiles
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from kadesh.errors import (
    BadSetting,
    KadeshError,
    LedgerReadOnly,
    NotAllowed,
    NotFound,
    TooManyAttempts,
    WrongPassword,
)
from kadesh.store import attempts, passwords
from kadesh.store.accounts import Accounts, open_accounts
from kadesh.store.audit import Actor
from kadesh.store.base import Store
from kadesh.store.dump import dump
from kadesh.store.ledger import Ledger
from kadesh.store.open import open_store
from kadesh.store.sessions import (
    LIFE,
    check_own_password,
    find_session,
    sign_in,
    sign_out,
    sign_out_everywhere,
)
from tests.store.conftest import MakeUrl

BY = Actor("ana", "command line")
WORDS = "a mill by the river"
HERE = "192.0.2.7"


class Still:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.at = datetime(2020, 3, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture(autouse=True)
def quick_hashes(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Argon2id with its cheapest parameters: hundreds of signings-in are tried here, none of them for its cost."""
    monkeypatch.setattr(passwords, "_HASHER", PasswordHasher.from_parameters(profiles.CHEAPEST))
    passwords._nobody.cache_clear()
    yield
    passwords._nobody.cache_clear()


@pytest.fixture
def still() -> Still:
    return Still()


@pytest.fixture
def ledger(make_url: MakeUrl, still: Still) -> Iterator[Store]:
    with open_store(make_url(), clock=still) as opened:
        yield opened


@pytest.fixture
def accounts(ledger: Store) -> Accounts:
    found = open_accounts(ledger)
    found.add_user("ana", "keeper", password=WORDS, by=BY)
    found.add_user("bo", "reader", password="another mill upstream", by=BY)
    return found


def whats(accounts: Accounts) -> list[str]:
    return [entry.what for entry in reversed(accounts.log())]


def test_a_ledger_without_users_has_none(ledger: Store) -> None:
    assert not open_accounts(ledger).has_users()
    assert open_accounts(ledger).users() == ()


def test_users_come_back_by_name(accounts: Accounts) -> None:
    assert accounts.has_users()
    assert [(user.name, user.role, user.disabled) for user in accounts.users()] == [
        ("ana", "keeper", False),
        ("bo", "reader", False),
    ]


@pytest.mark.parametrize("name", ["", "Ana", "a b", "-a", "a" * 41, "аna", "a\n", "../a", "a<b>"])
def test_a_name_is_plain(accounts: Accounts, name: str) -> None:
    with pytest.raises(BadSetting, match="name"):
        accounts.add_user(name, "reader", password=WORDS, by=BY)


@pytest.mark.parametrize("password", ["", "short", "a" * 1_001, "aaaaaaaaaaaaaaaa", "carolinacarolina"])
def test_a_password_is_not_easily_guessed(accounts: Accounts, password: str) -> None:
    with pytest.raises(BadSetting, match="password"):
        accounts.add_user("carolina", "reader", password=password, by=BY)
    assert len(accounts.users()) == 2


def test_the_first_user_is_a_keeper(ledger: Store) -> None:
    with pytest.raises(NotAllowed, match="keeper"):
        open_accounts(ledger).add_user("bo", "reader", password=WORDS, by=BY)
    assert not open_accounts(ledger).has_users()


@pytest.mark.parametrize(
    ("act", "error"),
    [
        (lambda a: a.add_user("ana", "reader", password=WORDS, by=BY), NotAllowed),
        (lambda a: a.add_user("cy", "chief", password=WORDS, by=BY), BadSetting),
        (lambda a: a.set_role("nobody", "reader", by=BY), NotFound),
        (lambda a: a.set_role("ana", "reader", by=BY), NotAllowed),
        (lambda a: a.set_disabled("ana", by=BY), NotAllowed),
        (lambda a: a.set_disabled("nobody", by=BY), NotFound),
        (lambda a: a.set_password("nobody", WORDS, by=BY), NotFound),
        (lambda a: a.make_token("bo", "feed", role="keeper", days=9, by=BY), NotAllowed),
        (lambda a: a.make_token("bo", "feed", role="reader", days=0, by=BY), BadSetting),
        (lambda a: a.make_token("bo", "feed", role="reader", days=10_000, by=BY), BadSetting),
        (lambda a: a.make_token("bo", "a\nb", role="reader", days=9, by=BY), BadSetting),
        (lambda a: a.make_token("nobody", "feed", role="reader", days=9, by=BY), NotFound),
        (lambda a: a.revoke_token("000000000000", by=BY), NotFound),
    ],
)
def test_what_cannot_be_done_changes_nothing_and_is_in_no_log(
    accounts: Accounts, act: Callable[[Accounts], Any], error: type[KadeshError]
) -> None:
    before, log = accounts.users(), accounts.log()
    with pytest.raises(error) as told:
        act(accounts)
    assert "\n" not in str(told.value)
    assert (accounts.users(), accounts.log()) == (before, log)


def test_signing_in_and_out(accounts: Accounts) -> None:
    secret = sign_in(accounts, " Ana ", password=WORDS, origin=HERE)
    session = find_session(accounts, secret)
    assert session is not None
    assert (session.user.name, session.user.role) == ("ana", "keeper")
    sign_out(accounts, secret, by=Actor("ana", HERE))
    assert find_session(accounts, secret) is None
    assert whats(accounts)[-2:] == ["signed-in", "signed-out"]


def test_each_signing_in_has_a_session_of_its_own_and_ends_the_one_before(accounts: Accounts) -> None:
    first = sign_in(accounts, "ana", password=WORDS, origin=HERE)
    elsewhere = sign_in(accounts, "ana", password=WORDS, origin="198.51.100.1")
    again = sign_in(accounts, "ana", password=WORDS, origin=HERE, before=first)
    assert len({first, elsewhere, again}) == 3
    assert find_session(accounts, first) is None
    assert find_session(accounts, elsewhere)
    sign_out_everywhere(accounts, "ana", by=Actor("ana", HERE))
    assert find_session(accounts, elsewhere) is None
    assert find_session(accounts, again) is None


def test_a_session_ends(accounts: Accounts, still: Still) -> None:
    secret = sign_in(accounts, "ana", password=WORDS, origin=HERE)
    still.at += LIFE
    assert find_session(accounts, secret) is None


@pytest.mark.parametrize("secret", ["", "x" * 43, "x" * 100_000, "\udcff", "' OR 1=1 --", "\0"])
def test_what_is_no_session_is_none(accounts: Accounts, secret: str) -> None:
    sign_in(accounts, "ana", password=WORDS, origin=HERE)
    assert find_session(accounts, secret) is None
    assert accounts.find_token(secret) is None


def test_a_wrong_password_and_a_wrong_name_are_told_alike(accounts: Accounts) -> None:
    accounts.set_disabled("bo", by=BY)
    said = set()
    for name, password in (("ana", "wrong"), ("nobody", WORDS), ("bo", "another mill upstream"), ("\0", "\udcff"), ("", "")):
        with pytest.raises(WrongPassword) as error:
            sign_in(accounts, name, password=password, origin=HERE)
        said.add(str(error.value))
    assert said == {"name and password do not go together"}
    refused = [entry for entry in accounts.log() if entry.what == "sign-in-refused"]
    assert {entry.who for entry in refused} == {"ana", "bo", None}
    assert {entry.origin for entry in refused} == {HERE}


@pytest.mark.parametrize(
    ("change", "stays"),
    [
        (lambda a: a.set_disabled("bo", by=BY), False),
        (lambda a: a.set_password("bo", "a third mill, further up", by=BY), False),
        (lambda a: a.set_role("bo", "reviewer", by=BY), True),
    ],
)
def test_what_is_changed_holds_at_once(accounts: Accounts, change: Callable[[Accounts], None], stays: bool) -> None:
    secret = sign_in(accounts, "bo", password="another mill upstream", origin=HERE)
    token = accounts.make_token("bo", "feed", role="reader", days=9, by=BY)
    change(accounts)
    found = find_session(accounts, secret)
    assert (found is not None) == stays
    if found:
        assert found.user.role == "reviewer"
    assert (accounts.find_token(token) is None) == accounts.users()[1].disabled


def test_who_tries_too_often_from_one_address_waits(accounts: Accounts, still: Still) -> None:
    for _ in range(attempts.BOTH):
        with pytest.raises(WrongPassword):
            sign_in(accounts, "ana", password="wrong", origin=HERE)
    with pytest.raises(TooManyAttempts) as error:
        sign_in(accounts, "ana", password=WORDS, origin=HERE)
    assert timedelta() < error.value.wait <= attempts.WINDOW
    assert sign_in(accounts, "ana", password=WORDS, origin="198.51.100.1"), "nobody is shut out from elsewhere"
    still.at += attempts.WINDOW + timedelta(seconds=1)
    assert sign_in(accounts, "ana", password=WORDS, origin=HERE)


def test_one_address_tries_no_end_of_names(accounts: Accounts) -> None:
    for number in range(attempts.ADDRESS):
        with pytest.raises(WrongPassword):
            sign_in(accounts, f"name{number}", password="wrong", origin=HERE)
    with pytest.raises(TooManyAttempts):
        sign_in(accounts, "ana", password=WORDS, origin=HERE)


def test_one_name_is_not_tried_from_no_end_of_addresses(accounts: Accounts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attempts, "NAME", 6)
    for number in range(6):
        with pytest.raises(WrongPassword):
            sign_in(accounts, "ana", password="wrong", origin=f"203.0.113.{number}")
    with pytest.raises(TooManyAttempts):
        sign_in(accounts, "ana", password=WORDS, origin="203.0.113.99")


def test_neighbours_in_ipv6_are_one_address(accounts: Accounts) -> None:
    for number in range(attempts.BOTH):
        with pytest.raises(WrongPassword):
            sign_in(accounts, "ana", password="wrong", origin=f"2001:db8::{number}")
    with pytest.raises(TooManyAttempts):
        sign_in(accounts, "ana", password=WORDS, origin="2001:db8::ffff")


def test_who_signs_in_is_not_counted_and_what_he_tried_on_others_stays(accounts: Accounts) -> None:
    for _ in range(attempts.ADDRESS + 1):
        sign_in(accounts, "ana", password=WORDS, origin=HERE)
    for number in range(attempts.ADDRESS - 1):
        with pytest.raises(WrongPassword):
            sign_in(accounts, f"name{number}", password="wrong", origin=HERE)
        if number % 5 == 0:
            sign_in(accounts, "ana", password=WORDS, origin=HERE)
    with pytest.raises(WrongPassword):
        sign_in(accounts, "another", password="wrong", origin=HERE)
    with pytest.raises(TooManyAttempts):
        sign_in(accounts, "ana", password=WORDS, origin=HERE)


def test_the_count_survives_a_new_start(make_url: MakeUrl, still: Still) -> None:
    url = make_url()
    with open_store(url, clock=still) as store:
        found = open_accounts(store)
        found.add_user("ana", "keeper", password=WORDS, by=BY)
        for _ in range(attempts.BOTH):
            with pytest.raises(WrongPassword):
                sign_in(found, "ana", password="wrong", origin=HERE)
    with open_store(url, clock=still) as store, pytest.raises(TooManyAttempts):
        sign_in(open_accounts(store), "ana", password=WORDS, origin=HERE)


def test_ones_own_password_is_asked_again(accounts: Accounts) -> None:
    check_own_password(accounts, "ana", password=WORDS, origin=HERE)
    for _ in range(attempts.BOTH):
        with pytest.raises(WrongPassword):
            check_own_password(accounts, "ana", password="wrong", origin=HERE)
    with pytest.raises(TooManyAttempts):
        check_own_password(accounts, "ana", password=WORDS, origin=HERE)


def test_a_token_is_good_until_it_is_not(accounts: Accounts, still: Still) -> None:
    secret = accounts.make_token("ana", "nightly export", role="reviewer", days=30, by=BY)
    token = accounts.find_token(secret)
    assert token is not None
    assert (token.user, token.role, token.label) == ("ana", "reviewer", "nightly export")
    assert list(accounts.tokens("bo")) == []
    assert [one.id for one in accounts.tokens()] == [token.id]
    assert accounts.find_token(secret[:-1] + ("A" if secret[-1] != "A" else "B")) is None
    with pytest.raises(NotFound):
        accounts.revoke_token(token.id, by=BY, of="bo")
    still.at += timedelta(days=30)
    assert accounts.find_token(secret) is None
    still.at -= timedelta(days=1)
    assert accounts.find_token(secret)
    accounts.revoke_token(token.id, by=BY)
    assert accounts.find_token(secret) is None


def test_a_token_falls_with_the_role_of_its_user(accounts: Accounts) -> None:
    accounts.set_role("bo", "reviewer", by=BY)
    secret = accounts.make_token("bo", "feed", role="reviewer", days=9, by=BY)
    accounts.set_role("bo", "reader", by=BY)
    token = accounts.find_token(secret)
    assert token is not None
    assert token.role == "reader"


def test_no_secret_is_kept(accounts: Accounts, ledger: Store) -> None:
    session = sign_in(accounts, "ana", password=WORDS, origin=HERE)
    token = accounts.make_token("ana", "feed", role="reader", days=9, by=BY)
    with pytest.raises(WrongPassword):
        sign_in(accounts, "ana", password="hunter two of them", origin=HERE)
    assert isinstance(ledger, Ledger)
    kept = []
    with ledger.database.reading() as connection:
        for table in ("users", "sessions", "tokens", "attempts", "audit"):
            kept += [str(tuple(row)) for row in connection.execute(text(f"SELECT * FROM {table}"))]
    assert len(kept) >= 7
    for secret in (WORDS, session, token, token.split("_", 2)[2], "hunter two"):
        assert not [row for row in kept if secret in row]
    assert all("$argon2id$" in row for row in kept if row.startswith(("('ana'", "('bo'")))


def test_no_account_is_in_a_dump(accounts: Accounts, ledger: Store) -> None:
    stream = io.StringIO()
    sign_in(accounts, "ana", password=WORDS, origin=HERE)
    assert dump(ledger, stream) == 0
    assert "ana" not in stream.getvalue()


def test_the_log_is_only_added_to_and_found_out(accounts: Accounts, ledger: Store) -> None:
    accounts.note(BY, "judged", judgement="judgement-1")
    assert [entry.seq for entry in accounts.log(limit=2)] == [3, 2]
    assert [entry.seq for entry in accounts.log(before=2)] == [1]
    assert accounts.log()[0].detail == {"judgement": "judgement-1"}
    assert ledger.verify().ok
    assert isinstance(ledger, Ledger)
    for act in ("UPDATE audit SET who = 'bo'", "DELETE FROM audit"):
        with pytest.raises(SQLAlchemyError, match="never changed"), ledger.database.writing() as connection:
            connection.execute(text(act))


@pytest.mark.parametrize(
    ("act", "problem", "seq"),
    [
        ("UPDATE audit SET who = 'bo' WHERE seq = 2", "altered", 2),
        ("UPDATE audit SET body = '{}' WHERE seq = 1", "altered", 1),
        ("UPDATE audit SET digest = at WHERE seq = 2", "altered", 2),
        ("DELETE FROM audit WHERE seq = 1", "removed", 1),
        ("DELETE FROM audit WHERE seq = 2", "removed", 2),
        ("UPDATE audit SET seq = 9 WHERE seq = 3", "removed", 3),
    ],
)
def test_an_altered_log_is_found_out(accounts: Accounts, ledger: Store, act: str, problem: str, seq: int) -> None:
    accounts.note(BY, "judged")
    assert isinstance(ledger, Ledger)
    with ledger.database.writing() as connection:
        if ledger.database.postgres:
            connection.execute(text("DROP TRIGGER audit_guard ON audit"))
        else:
            connection.execute(text("DROP TRIGGER audit_no_update"))
            connection.execute(text("DROP TRIGGER audit_no_delete"))
        connection.execute(text(act))
    found = ledger.verify()
    assert (found.ok, found.table, found.seq) == (False, "audit", seq)
    assert problem in found.text


def test_accounts_of_a_ledger_that_is_only_read(make_url: MakeUrl) -> None:
    url = make_url()
    with open_store(url) as store:
        open_accounts(store).add_user("ana", "keeper", password=WORDS, by=BY)
    with open_store(url, read_only=True) as store:
        assert open_accounts(store).has_users()
        with pytest.raises(LedgerReadOnly):
            sign_in(open_accounts(store), "ana", password=WORDS, origin=HERE)
