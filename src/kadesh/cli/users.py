"""kadesh users: who may sign in to the desk over a ledger, and as what."""

import getpass
import sys
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

import click

from kadesh.cli.ledger import find_ledger
from kadesh.cli.notes import tell
from kadesh.cli.options import Run, run_options
from kadesh.cli.output import make_look, open_output
from kadesh.cli.tables import FORMS, write_rows
from kadesh.model.role import ROLES, Role
from kadesh.store.accounts import Accounts, open_accounts
from kadesh.store.audit import Actor
from kadesh.store.open import open_store

Command = TypeVar("Command", bound=Callable[..., Any])

ROLE = click.Choice(ROLES)
DAYS = 90


@click.group("users")
def manage_users() -> None:
    """Who may sign in to the desk over a ledger. Without any user, the desk is for one person at this machine."""


def ledger_options(command: Command) -> Command:
    """Add the ledger and how to read, given to the command as `accounts`."""

    @click.option("--ledger", metavar="FILE", help="Ledger whose users these are.")
    @run_options
    @wraps(command)
    def wrapped(*, run: Run, ledger: str | None, **given: Any) -> Any:
        with open_store(find_ledger(ledger, run), create=False) as store:
            return command(accounts=open_accounts(store), **given)

    return wrapped  # type: ignore[return-value]  # click's decorators keep the callable but not its type


@manage_users.command("add")
@click.argument("name")
@click.option("--role", type=ROLE, required=True, help="What he may do.")
@ledger_options
def add_user(accounts: Accounts, name: str, role: Role) -> None:
    """Add NAME; the first one must be a keeper. The password is asked for, or read as a line of standard input."""
    user = accounts.add_user(name, role, password=ask_password(), by=_me())
    click.echo(f"{user.name} may sign in as {user.role}")


@manage_users.command("list")
@click.option("--ledger", metavar="FILE", help="Ledger whose users these are.")
@click.option("--format", "form", type=click.Choice(FORMS), default="table", help="How to print it; table if not given.")
@run_options
def list_users(run: Run, ledger: str | None, form: str) -> None:
    """List the users, without anything secret."""
    with open_store(find_ledger(ledger, run), create=False, read_only=True) as store:
        users = open_accounts(store).users()
    with open_output(None) as stream:
        columns = ("name", "role", "disabled", "since")
        write_rows(users, stream, form=form, columns=columns, look=make_look(stream, run.settings))


@manage_users.command("role")
@click.argument("name")
@click.argument("role", type=ROLE)
@ledger_options
def set_role(accounts: Accounts, name: str, role: Role) -> None:
    """Give NAME another role, from his next step on."""
    accounts.set_role(name, role, by=_me())
    click.echo(f"{name} is {role}")


@manage_users.command("disable")
@click.argument("name")
@click.option("--undo", is_flag=True, help="Let him in again.")
@ledger_options
def disable_user(accounts: Accounts, name: str, undo: bool) -> None:
    """Shut NAME out at once, with all his sessions and tokens. What he decided stays."""
    accounts.set_disabled(name, disabled=not undo, by=_me())
    click.echo(f"{name} {'may sign in again' if undo else 'is shut out'}")


@manage_users.command("password")
@click.argument("name")
@ledger_options
def set_password(accounts: Accounts, name: str) -> None:
    """Give NAME another password, and end all his sessions."""
    accounts.set_password(name, ask_password(), by=_me())
    click.echo(f"{name} has another password")


@manage_users.command("token")
@click.argument("name")
@click.option("--label", metavar="TEXT", help="What the token is for; needed for a new one.")
@click.option("--role", type=ROLE, default="reader", help="What it may do, never more than its user; reader.")
@click.option("--days", type=click.IntRange(1, 366), default=DAYS, help=f"How long it is good for; {DAYS} days.")
@click.option("--revoke", metavar="ID", help="Let this token do nothing from now on, instead of making one.")
@click.option("--list", "listing", is_flag=True, help="List the tokens instead.")
@ledger_options
def make_token(accounts: Accounts, name: str, **given: Any) -> None:
    """Make a token for the API, for a program that acts as NAME. It is printed this once and kept as a hash."""
    if given["listing"]:
        for token in accounts.tokens(name):
            state = "revoked" if token.revoked else f"until {token.expires:%Y-%m-%d}"
            click.echo(f"{token.id}  {token.role}  {state}  {token.label}")
    elif given["revoke"]:
        accounts.revoke_token(given["revoke"], by=_me(), of=name)
        click.echo(f"{given['revoke']} is good for nothing")
    elif not given["label"]:
        raise click.UsageError("say with --label what the token is for")
    else:
        click.echo(accounts.make_token(name, given["label"], role=given["role"], days=given["days"], by=_me()))
        tell("this is told once; who has it may do what it may")


def ask_password() -> str:
    """Return the password typed twice at a terminal, else the first line of standard input; it stands in no command."""
    if sys.stdin.isatty():
        return str(click.prompt("password", hide_input=True, confirmation_prompt=True))
    return sys.stdin.readline().rstrip("\r\n")


def _me() -> Actor:
    """Who runs the command, as the system knows him."""
    try:
        return Actor(getpass.getuser(), "command line")
    except (OSError, KeyError):
        return Actor(None, "command line")
