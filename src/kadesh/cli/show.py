"""kadesh show and kadesh history: one incident, as it stands and as it came to stand."""

import click

from kadesh.brief.arrange import arrange_brief
from kadesh.brief.formats import NAMES, write_page
from kadesh.brief.history import arrange_history, arrange_incident, find_incident, narrow_reading, trace_incident
from kadesh.cli.options import Source, source_options
from kadesh.cli.output import make_look, open_output
from kadesh.cli.source import load_reading
from kadesh.cli.tables import write_rows


@click.command("show")
@click.argument("incident")
@source_options
@click.option("--format", "form", type=click.Choice(NAMES), default="text", help="How to print it; text if not given.")
def show_incident(source: Source, incident: str, form: str) -> None:
    """Show one incident with its figures, accounts and disputes. INCIDENT is an id, or how it begins."""
    reading = load_reading(source)
    found = find_incident(reading, incident)
    part = narrow_reading(reading, found)
    page = arrange_incident(reading, found, brief=arrange_brief(part, as_of=source.as_of))
    with open_output(None) as stream:
        write_page(page, part, stream=stream, form=form, look=make_look(stream, source.run.settings))


@click.command("history")
@click.argument("incident")
@source_options
@click.option("--format", "form", type=click.Choice(NAMES), default="text", help="How to print it; text if not given.")
def print_history(source: Source, incident: str, form: str) -> None:
    """Show how figures, place, day and blame of an incident changed, report by report."""
    reading = load_reading(source)
    found = find_incident(reading, incident)
    look_like = source.run.settings
    with open_output(None) as stream:
        if form == "json":
            steps = trace_incident(reading, found)
            write_rows(steps, stream, form="json", columns=(), look=make_look(stream, look_like))
            return
        page = arrange_history(reading, found)
        write_page(page, reading, stream=stream, form=form, look=make_look(stream, look_like))
