"""From what a person named to a reading: paths or a ledger, with the reasons for what could not be read."""

from collections.abc import Iterable, Iterator

from kadesh.cli.notes import tell, tell_unreadable
from kadesh.cli.options import Source
from kadesh.cli.progress import Bar
from kadesh.errors import NothingReadable
from kadesh.ledger import read_ledger
from kadesh.model.reading import Reading
from kadesh.model.report import Report, Unreadable
from kadesh.pipeline import assemble, find_claims, read_paths
from kadesh.store.open import open_store


def load_reading(source: Source) -> Reading:
    """Return the reading of a source; raises NothingReadable where paths were given and no report came out of them."""
    with Bar("reading", colour=source.run.settings.colour) as bar:
        return _read_ledger(source) if source.ledger else _read_paths(source, bar)


def _read_ledger(source: Source) -> Reading:
    with open_store(source.ledger or "", create=False, read_only=True) as store:
        if source.as_of:
            tell_undated(store.count_undated())
        return read_ledger(store, source.run.options, as_of=source.as_of)


def _read_paths(source: Source, bar: Bar) -> Reading:
    options = source.run.options
    unreadable: list[Unreadable] = []
    found = []
    for pair in find_claims(keep_reports(read_paths(source.paths, options), unreadable), options):
        found.append(pair)
        bar.step()
    check_readable(len(found), unreadable)
    if source.as_of:
        tell_undated(sum(report.published is None for report, _ in found))
    return assemble(found, tuple(unreadable), options=options, as_of=source.as_of)


def tell_undated(number: int) -> None:
    """Say how many reports a day leaves out because nobody can tell whether they were known by then."""
    if number:
        tell(f"left out: {number} report{'' if number == 1 else 's'} of unknown day")


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
