"""kadesh search: the reports and claims of a ledger that hold some words."""

from datetime import date

import click

from kadesh.cli.ledger import find_ledger
from kadesh.cli.notes import tell
from kadesh.cli.options import DAY, Run, run_options
from kadesh.cli.output import make_look, open_output
from kadesh.cli.tables import FORMS, write_rows
from kadesh.ledger import search_ledger as find_hits
from kadesh.store.open import open_store

MOST = 200
COLUMNS = ("published", "report_id", "claim_id", "words")


@click.command("search")
@click.argument("words")
@click.option("--ledger", metavar="FILE", help="Ledger to search.")
@click.option("--from", "first", type=DAY, metavar="DAY", help="Only what was published on that day or later.")
@click.option("--to", "last", type=DAY, metavar="DAY", help="Only what was published on that day or earlier.")
@click.option("--format", "form", type=click.Choice(FORMS), default="table", help="How to print it; table if not given.")
@run_options
def search_ledger(run: Run, words: str, ledger: str | None, *, first: date | None, last: date | None, form: str) -> None:
    """List reports and claims that hold all WORDS, in order of publication; "words in quotes" stand together."""
    if first and last and first > last:
        raise click.UsageError("--from is after --to")
    with open_store(find_ledger(ledger, run), create=False, read_only=True) as store:
        hits = find_hits(store, words, run.options, first=first, last=last, limit=MOST + 1)
        undated = store.count_undated() if first or last else 0
    if undated:
        tell(f"{undated} without a known day left out")
    if len(hits) > MOST:
        tell(f"only the first {MOST} are shown")
    with open_output(None) as stream:
        write_rows(hits[:MOST], stream, form=form, columns=COLUMNS, look=make_look(stream, run.settings))
