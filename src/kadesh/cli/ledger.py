"""kadesh ledger: the whole of a ledger as text, and back; kadesh corrections: its public log."""

from pathlib import Path

import click

from kadesh.cli.notes import tell
from kadesh.cli.options import Run, run_options
from kadesh.cli.output import make_look, open_output
from kadesh.cli.progress import Bar
from kadesh.cli.tables import WITH_MARKDOWN, write_rows
from kadesh.errors import NotFound
from kadesh.store.dump import dump, load
from kadesh.store.open import open_store


@click.group("ledger")
def manage_ledger() -> None:
    """The whole of a ledger as text, and back."""


@manage_ledger.command("dump")
@click.option("--ledger", metavar="FILE", help="Ledger to write out.")
@click.option("--out", metavar="FILE", help="File to write to; standard output if not given.")
@click.option("--no-clock", is_flag=True, help="Leave out when rows were written, and the seals over them.")
@run_options
def dump_ledger(run: Run, ledger: str | None, *, out: str | None, no_clock: bool) -> None:
    """Write every row as sorted JSON Lines, deleted and withheld ones too. Equal ledgers make equal bytes."""
    with (
        Bar("writing", colour=run.settings.colour),
        open_store(find_ledger(ledger, run), create=False, read_only=True) as store,
        open_output(out) as stream,
    ):
        count = dump(store, stream, clock=not no_clock)
        withheld = len(store.withheld())
    tell(f"{count} rows written")
    if withheld:
        tell(
            f"{withheld} reports and claims in it are deleted, hidden or restricted: a dump is the ledger, not a publication"
        )


@manage_ledger.command("load")
@click.argument("file", metavar="FILE")
@click.option("--ledger", metavar="FILE", help="Ledger to load into; it must be empty, and is made if it is not there.")
@run_options
def load_ledger(run: Run, file: str, ledger: str | None) -> None:
    """Append every row of a dump to an empty ledger, all or none."""
    kept = find_ledger(ledger, run)
    if not Path(file).is_file():
        raise NotFound(f"{file}: there is no such file")
    with (
        Path(file).open(encoding="utf-8", newline="\n") as stream,
        Bar("loading", colour=run.settings.colour),
        open_store(kept) as store,
    ):
        count = load(stream, store)
    tell(f"{count} rows loaded")


@click.command("corrections")
@click.option("--ledger", metavar="FILE", help="Ledger whose log to print.")
@click.option(
    "--format", "form", type=click.Choice(WITH_MARKDOWN), default="table", help="How to print it; table if not given."
)
@run_options
def print_corrections(run: Run, ledger: str | None, form: str) -> None:
    """Print the public log, oldest first: what was corrected, withdrawn, deleted. On what is withheld it says no more."""
    with open_store(find_ledger(ledger, run), create=False, read_only=True) as store:
        lines = store.corrections()
    with open_output(None) as stream:
        columns = ("at", "subject", "sentence", "who")
        write_rows(lines, stream, form=form, columns=columns, look=make_look(stream, run.settings))


def find_ledger(ledger: str | None, run: Run) -> str:
    """Return the ledger named on the command line, else in the settings; raises `UsageError` where neither names one."""
    kept = ledger or run.settings.ledger
    if not kept:
        raise click.UsageError("no ledger: give --ledger FILE")
    return kept
