"""kadesh read: keeps reports and what was read out of them in a ledger."""

import click

from kadesh.cli.notes import tell, tell_unreadable
from kadesh.cli.options import Run, run_options
from kadesh.cli.progress import Bar
from kadesh.errors import NothingReadable
from kadesh.model.report import Report, Unreadable
from kadesh.pipeline import keep_paths


@click.command("read")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--ledger", metavar="FILE", help="Ledger to keep them in; it is made if it is not there.")
@run_options
def read_reports(run: Run, paths: tuple[str, ...], ledger: str | None) -> None:
    """Read reports into a ledger. What it knows already is not read again, and nothing is doubled."""
    kept = ledger or run.settings.ledger
    if not kept:
        raise click.UsageError("no ledger: give --ledger FILE")
    unreadable: list[Unreadable] = []
    try:
        with Bar("reading", colour=run.settings.colour) as bar:

            def step(item: Report | Unreadable) -> None:
                bar.step()
                unreadable.extend([item] if isinstance(item, Unreadable) else [])

            summary = keep_paths(paths, kept, run.options, on_progress=step)
    except NothingReadable:
        tell_unreadable(unreadable)
        raise
    except KeyboardInterrupt:
        tell("stopped; the ledger is whole, and the same command goes on where it stopped")
        raise
    tell_unreadable(unreadable)
    new = f"{summary.new} report{'' if summary.new == 1 else 's'} new"
    click.echo(f"{new}, {summary.known} known, {len(summary.unreadable)} unreadable")
