"""kadesh withhold, delete and withheld: what is not shown, with who, when and why."""

from dataclasses import dataclass
from datetime import datetime

import click

from kadesh.cli.ledger import find_ledger
from kadesh.cli.options import Run, run_options
from kadesh.cli.output import make_look, open_output
from kadesh.cli.tables import FORMS, write_rows
from kadesh.store.answers import Flag
from kadesh.store.open import open_store

COLUMNS = ("subject", "how", "who", "at", "why")


@dataclass(frozen=True)
class Withheld:
    """A report or claim that is not shown: hidden, restricted or deleted."""

    subject: str
    how: str
    who: str
    at: datetime
    why: str


@click.command("withhold")
@click.argument("subjects", nargs=-1, required=True, metavar="ID...")
@click.option("--ledger", metavar="FILE", help="Ledger to keep it in.")
@click.option(
    "--as", "flag", type=click.Choice(("hidden", "restricted")), default="hidden", help="How; hidden if not given."
)
@click.option("--lift", is_flag=True, help="Show it again.")
@click.option("--who", required=True, metavar="NAME", help="Who decides; it is kept.")
@click.option("--why", required=True, metavar="TEXT", help="Why; it is kept, and shown nowhere.")
@run_options
def withhold_subjects(run: Run, subjects: tuple[str, ...], *, ledger: str | None, flag: Flag, lift: bool, **by: str) -> None:
    """Withhold reports or claims by ID: no command shows them until that is lifted. Their rows stay."""
    with open_store(find_ledger(ledger, run), create=False) as store:
        changed = [store.set_flag(subject, flag, raised=not lift, **by) for subject in subjects]
    click.echo(f"{sum(changed)} {'shown again' if lift else flag}, {changed.count(False)} as before")


@click.command("delete")
@click.argument("subjects", nargs=-1, required=True, metavar="ID...")
@click.option("--ledger", metavar="FILE", help="Ledger to keep it in.")
@click.option("--who", required=True, metavar="NAME", help="Who decides; it is kept.")
@click.option("--why", required=True, metavar="TEXT", help="Why; it is kept, and shown nowhere.")
@run_options
def delete_subjects(run: Run, subjects: tuple[str, ...], *, ledger: str | None, who: str, why: str) -> None:
    """Delete reports or claims by ID, for good: a tombstone with a reason. Their rows stay in the ledger and in a dump."""
    with open_store(find_ledger(ledger, run), create=False) as store:
        new = [store.delete(subject, why, who) for subject in subjects]
    click.echo(f"{sum(new)} deleted, {new.count(False)} as before")


@click.command("withheld")
@click.option("--ledger", metavar="FILE", help="Ledger to look into.")
@click.option("--format", "form", type=click.Choice(FORMS), default="table", help="How to print it; table if not given.")
@run_options
def print_withheld(run: Run, ledger: str | None, form: str) -> None:
    """List what is hidden, restricted or deleted, with who, when and why; not the words themselves."""
    with open_store(find_ledger(ledger, run), create=False, read_only=True) as store:
        rows = [Withheld(one.subject, one.flag, one.who, one.at, one.why) for one in store.flag_notes()]
        rows += [Withheld(one.subject, "deleted", one.who, one.at, one.why) for one in store.tombstones()]
    with open_output(None) as stream:
        write_rows(rows, stream, form=form, columns=COLUMNS, look=make_look(stream, run.settings))
