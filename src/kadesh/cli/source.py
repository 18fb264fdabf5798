"""From what a person named to a reading: paths or a ledger, with the reasons for what could not be read."""

from collections.abc import Iterable, Iterator

from kadesh.cli.notes import tell_unreadable
from kadesh.cli.options import Source
from kadesh.cli.progress import Bar
from kadesh.errors import NothingReadable
from kadesh.model.reading import Reading
from kadesh.model.report import Report, Unreadable
from kadesh.pipeline import assemble, brief_ledger, find_claims, read_paths


def load_reading(source: Source) -> Reading:
    """Return the reading of a source; raises NothingReadable where paths were given and no report came out of them."""
    options = source.run.options
    with Bar("reading", colour=source.run.settings.colour) as bar:
        if source.ledger:
            return brief_ledger(source.ledger, options, as_of=source.as_of)
        unreadable: list[Unreadable] = []
        reports = keep_reports(read_paths(source.paths, options), unreadable)
        found = []
        for pair in find_claims(reports, options):
            found.append(pair)
            bar.step()
        check_readable(len(found), unreadable)
        return assemble(found, tuple(unreadable), options=options, as_of=source.as_of)


def keep_reports(found: Iterable[Report | Unreadable], unreadable: list[Unreadable]) -> Iterator[Report]:
    """Yield the reports, and put aside into `unreadable` what is none."""
    for one in found:
        if isinstance(one, Report):
            yield one
        else:
            unreadable.append(one)


def check_readable(reports: int, unreadable: list[Unreadable] | tuple[Unreadable, ...]) -> None:
    """Tell what could not be read; raise NothingReadable if that was everything."""
    tell_unreadable(unreadable)
    if not reports:
        raise NothingReadable("no report came out of what was given")
