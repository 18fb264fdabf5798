"""kadesh disputes: what cannot all be true, and who says what."""

import click

from kadesh.brief.listing import list_disputes
from kadesh.cli.entries import WITH_ENTRIES, write_entries
from kadesh.cli.options import Source, source_options
from kadesh.cli.output import make_look, open_output
from kadesh.cli.source import load_reading

HEAD = ("type", "incident")
BODY = ("sentence", "quotes")


@click.command("disputes")
@source_options
@click.option("--all", "everything", is_flag=True, help="Also what only looks like a dispute, as a revision.")
@click.option(
    "--format", "form", type=click.Choice(WITH_ENTRIES), default="text", help="How to print it; text if not given."
)
def print_disputes(source: Source, everything: bool, form: str) -> None:
    """List disputes, each in a sentence, with those who stand on either side."""
    rows = list_disputes(load_reading(source), real=not everything)
    with open_output(None) as stream:
        write_entries(rows, stream, form=form, head=HEAD, body=BODY, look=make_look(stream, source.run.settings))
