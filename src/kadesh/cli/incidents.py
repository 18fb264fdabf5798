"""kadesh incidents: a list, with filters."""

from datetime import date
from typing import get_args

import click

from kadesh.brief.listing import Filter, find_point, list_incidents
from kadesh.cli.entries import WITH_ENTRIES, write_entries
from kadesh.cli.notes import tell
from kadesh.cli.options import DAY, Source, source_options
from kadesh.cli.output import make_look, open_output
from kadesh.cli.source import load_reading
from kadesh.errors import NotFound
from kadesh.model.claim import EventType
from kadesh.model.reading import Reading
from kadesh.resolve.lexicon import load_lexicon

HEAD = ("incident", "first", "type", "place")
BODY = ("figures", "who", "whom", "disputed", "sources")


@click.command("incidents")
@source_options
@click.option("--near", metavar="PLACE", help="Only near this place: a name, or latitude,longitude in degrees.")
@click.option("--within", metavar="KM", type=click.FloatRange(0), default=25.0, help="How near, in kilometres; 25.")
@click.option("--from", "first", type=DAY, metavar="DAY", help="Only what may have happened on that day or later.")
@click.option("--to", "last", type=DAY, metavar="DAY", help="Only what may have happened on that day or earlier.")
@click.option("--side", metavar="SIDE", help="Only where this side did it or was struck, as TUR or hts.")
@click.option("--type", "type_", type=click.Choice(get_args(EventType)), help="Only this type.")
@click.option("--disputed", is_flag=True, help="Only where something is disputed.")
@click.option("--min-sources", "sources", type=click.IntRange(0), default=0, help="Only with so many independent origins.")
@click.option(
    "--format", "form", type=click.Choice(WITH_ENTRIES), default="text", help="How to print it; text if not given."
)
def print_incidents(source: Source, form: str, near: str | None, **given: object) -> None:
    """List incidents, in order of time. kadesh show and kadesh history tell more of one."""
    reading = load_reading(source)
    point = find_place(near, reading, source=source) if near else None
    wanted = make_filter(point, **given)
    rows = list_incidents(reading, wanted)
    _tell_left_out(reading, wanted)
    with open_output(None) as stream:
        write_entries(rows, stream, form=form, head=HEAD, body=BODY, look=make_look(stream, source.run.settings))


def make_filter(
    point: tuple[float, float] | None,
    **given: object,
) -> Filter:
    """Return what the options ask for; raises `UsageError` where --from is after --to."""
    first, last = given["first"], given["last"]
    if isinstance(first, date) and isinstance(last, date) and first > last:
        raise click.UsageError("--from is after --to")
    renamed = {"type" if name == "type_" else name: value for name, value in given.items()}
    return Filter(near=point, **renamed)  # type: ignore[arg-type]  # click has checked each value


def find_place(name: str, reading: Reading, *, source: Source) -> tuple[float, float]:
    """Return the point of a place: given as numbers, named in the reports, or known to the gazetteer; raises NotFound."""
    parts = name.split(",")
    if len(parts) == 2:
        try:
            latitude, longitude = float(parts[0]), float(parts[1])
        except ValueError:
            pass
        else:
            if abs(latitude) <= 90 and abs(longitude) <= 180:
                return latitude, longitude
            raise NotFound(f"no point {name!r}: latitude goes from -90 to 90, longitude from -180 to 180")
    known = find_point(name, reading)
    if known:
        return known
    for mention in load_lexicon(source.run.options.packs).places_in(name):
        for place in mention.places:
            if place.latitude is not None and place.longitude is not None:
                return place.latitude, place.longitude
    raise NotFound(f"no place {name!r} with a known point")


def _tell_left_out(reading: Reading, wanted: Filter) -> None:
    """Say what a filter cannot judge: it is left out, and that must be seen."""
    if wanted.first or wanted.last:
        undated = sum(not i.when.known for i in reading.incidents)
        if undated:
            tell(f"{undated} without a known day left out")
    if wanted.near:
        without = sum(i.where.place is None or i.where.place.latitude is None for i in reading.incidents)
        if without:
            tell(f"{without} without a known point left out")
