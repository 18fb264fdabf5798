"""kadesh verify: whether anything in a ledger was altered or removed."""

import click

from kadesh.cli.options import Run, run_options
from kadesh.cli.progress import Bar
from kadesh.errors import LedgerBroken
from kadesh.store.open import open_store


@click.command("verify")
@click.option("--ledger", metavar="FILE", help="Ledger to check.")
@click.option("--head", metavar="SEAL", help="A seal noted earlier: also shows rows removed from the end.")
@run_options
def verify_ledger(run: Run, ledger: str | None, head: str | None) -> None:
    """Check every row of a ledger against the chain of seals. Prints the last seal, to be noted elsewhere."""
    kept = ledger or run.settings.ledger
    if not kept:
        raise click.UsageError("no ledger: give --ledger FILE")
    with Bar("checking", colour=run.settings.colour), open_store(kept, create=False, read_only=True) as store:
        found = store.verify(head)
    if not found.ok:
        raise LedgerBroken(f"{kept}: {found.text}")
    click.echo(found.text)
