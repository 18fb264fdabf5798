"""kadesh disputes: what cannot all be true, and who says what."""

import click

from kadesh.brief.listing import list_disputes
from kadesh.cli.options import Source, source_options
from kadesh.cli.output import make_look, open_output
from kadesh.cli.source import load_reading
from kadesh.cli.tables import FORMS, write_rows

COLUMNS = ("type", "sentence", "by", "incident", "quotes")


@click.command("disputes")
@source_options
@click.option("--all", "everything", is_flag=True, help="Also what only looks like a dispute, as a revision.")
@click.option("--format", "form", type=click.Choice(FORMS), default="table", help="How to print it; table if not given.")
def print_disputes(source: Source, everything: bool, form: str) -> None:
    """List disputes, each in a sentence, with those who stand on either side."""
    rows = list_disputes(load_reading(source), real=not everything)
    with open_output(None) as stream:
        write_rows(rows, stream, form=form, columns=COLUMNS, look=make_look(stream, source.run.settings))
