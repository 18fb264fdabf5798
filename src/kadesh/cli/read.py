"""kadesh read: keeps reports and what was read out of them in a ledger."""

import click

from kadesh.cli.ledger import find_ledger
from kadesh.cli.notes import tell, tell_unreadable
from kadesh.cli.options import Run, run_options
from kadesh.cli.progress import Bar
from kadesh.errors import NothingReadable
from kadesh.ledger import Summary, keep_paths, reread_ledger
from kadesh.model.report import Report, Unreadable


@click.command("read")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--ledger", metavar="FILE", help="Ledger to keep them in; it is made if it is not there.")
@click.option("--again", is_flag=True, help="No PATH: read anew what the ledger holds and another edition has read.")
@run_options
def read_reports(run: Run, paths: tuple[str, ...], *, ledger: str | None, again: bool) -> None:
    """Read reports into a ledger, and anew where rules, packs or parser changed since. Nothing is doubled or replaced."""
    kept = find_ledger(ledger, run)
    if bool(paths) == again:
        raise click.UsageError("give PATH or --again, not both" if again else "nothing to read: give PATH, or --again")
    unreadable: list[Unreadable] = []
    try:
        with Bar("reading", colour=run.settings.colour) as bar:

            def step(item: Report | Unreadable) -> None:
                bar.step()
                unreadable.extend([item] if isinstance(item, Unreadable) else [])

            summary = (
                reread_ledger(kept, run.options, on_progress=step)
                if again
                else keep_paths(paths, kept, run.options, on_progress=step)
            )
    except NothingReadable:
        tell_unreadable(unreadable)
        raise
    except KeyboardInterrupt:
        tell("stopped; the ledger is whole, and the same command goes on where it stopped")
        raise
    tell_unreadable(unreadable)
    click.echo(phrase_summary(summary))
    if summary.passed:
        tell(
            f"{summary.passed} stand as read by other packs or another version since; `kadesh read --again` reads them anew"
        )


def phrase_summary(summary: Summary) -> str:
    """Return what was kept in one line; what was read anew only where there is some.

    >>> phrase_summary(Summary(1, 4)), phrase_summary(Summary(0, 4, again=2))
    ('1 report new, 4 known, 0 unreadable', '0 reports new, 2 read anew, 4 known, 0 unreadable')
    """
    new = f"{summary.new} report{'' if summary.new == 1 else 's'} new"
    again = f", {summary.again} read anew" if summary.again else ""
    return f"{new}{again}, {summary.known} known, {len(summary.unreadable)} unreadable"
