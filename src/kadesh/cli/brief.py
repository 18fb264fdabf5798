"""kadesh brief: reads, groups, reconciles, prints."""

import click

from kadesh.brief.formats import NAMES, write_brief
from kadesh.cli.options import Source, source_options
from kadesh.cli.output import make_look, open_output
from kadesh.cli.source import load_reading


@click.command("brief")
@source_options
@click.option("--format", "form", type=click.Choice(NAMES), default="text", help="How to print it; text if not given.")
@click.option("--out", metavar="FILE", help="File to write to instead of the terminal.")
def print_brief(source: Source, form: str, out: str | None) -> None:
    """Read reports and print who says what, and what is disputed.

    A PATH is a file, a folder (with or without reports.csv) or - for standard input.
    """
    reading = load_reading(source)
    with open_output(out) as stream:
        write_brief(reading, stream, form=form, look=make_look(stream, source.run.settings), as_of=source.as_of)
