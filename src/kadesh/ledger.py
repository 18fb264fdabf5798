"""The same run with a ledger: reports are read into it, and readings come out of it, as of any day.

`pipeline` goes from reports to a reading and keeps nothing; here stands all that writes to a ledger.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import BinaryIO

from kadesh.group.cluster import group_archive
from kadesh.model.cover import cover_reading
from kadesh.model.incident import Incident
from kadesh.model.reading import Reading, gather_reading
from kadesh.model.report import Report, Unreadable
from kadesh.pipeline import Options, conclude, find_claims, find_reader, nothing_readable, read_paths
from kadesh.resolve.lexicon import load_lexicon
from kadesh.resolve.withheld import find_cover
from kadesh.store.answers import Hit
from kadesh.store.base import Store
from kadesh.store.open import open_store

TRIES = 3
"""How often a grouping is begun anew because somebody else wrote; they will group as well."""


@dataclass(frozen=True)
class Summary:
    """What a reading kept: reports new, read anew by another edition, already known, and what could not be read.

    Of the known, `passed` stand as another edition read them later.
    """

    new: int = 0
    known: int = 0
    unreadable: tuple[Unreadable, ...] = ()
    again: int = 0
    passed: int = 0


def keep_paths(
    paths: Iterable[str | Path],
    ledger: str | Path,
    options: Options,
    *,
    on_progress: Callable[[Report | Unreadable], None] = lambda _: None,
    stdin: BinaryIO | None = None,
) -> Summary:
    """Read `paths` into a ledger, which is whole after each report; what it knows already is not read again.

    Raises LedgerError where the ledger cannot be written, NothingReadable if not one report came out of `paths`.
    """
    known: list[bool] = []
    unreadable: list[Unreadable] = []
    with open_store(ledger) as store:
        items = read_paths(paths, options, stdin=stdin)
        unknown = _sift(items, store, options, known=known, unreadable=unreadable, on_progress=on_progress)
        new, again = _keep_found(store, unknown, options, on_progress=on_progress)
        # A run that was killed may have kept every report and no incidents.
        if (new or again or known) and not store.is_grouped():
            keep_grouping(store, options)
    if not new and not again and not known:
        raise nothing_readable(unreadable)
    return Summary(new, len(known), tuple(unreadable), again, known.count(False))


def _sift(
    items: Iterable[Report | Unreadable],
    store: Store,
    options: Options,
    *,
    known: list[bool],
    unreadable: list[Unreadable],
    on_progress: Callable[[Report | Unreadable], None],
) -> Iterator[Report]:
    """Yield the reports this edition of the reader has not read; note of the known whether they stand as it read them.

    What another edition superseded stays so: two with other packs would go on superseding each other.
    """
    reader = find_reader(options.packs, options.spacy_model)
    for item in items:
        if isinstance(item, Unreadable):
            unreadable.append(replace(item, raw=b""))
            store.keep_unreadable(item, item.raw)
        elif (stands := store.has(item.id, reader)) or store.has_read(item.id, reader):
            known.append(stands)
        else:
            yield item
            continue
        on_progress(item)


def reread_ledger(
    ledger: str | Path, options: Options, *, on_progress: Callable[[Report | Unreadable], None] = lambda _: None
) -> Summary:
    """Read anew what a ledger holds and another edition of the reader has read; withheld reports too, deleted ones not."""
    with open_store(ledger, create=False) as store:
        outdated = store.outdated(find_reader(options.packs, options.spacy_model))
        _, again = _keep_found(store, outdated, options, on_progress=on_progress)
        keep_grouping(store, options)
    return Summary(again=again)


def _keep_found(
    store: Store, reports: Iterable[Report], options: Options, *, on_progress: Callable[[Report | Unreadable], None]
) -> tuple[int, int]:
    """Read `reports` into the store; return how many were new to it, and how many were known and are read anew."""
    new, again = 0, 0
    reader = find_reader(options.packs, options.spacy_model)
    for report, findings in find_claims(reports, options):
        there = store.knows(report.id)
        store.keep(report, findings, reader=reader)
        new, again = new + (not there), again + there
        on_progress(report)
    return new, again


def keep_grouping(store: Store, options: Options) -> None:
    """Group everything in an open ledger and keep the incidents.

    Where somebody else writes meanwhile, what was grouped is out of date and is not kept, but grouped again; whoever
    reads a report into the ledger last groups last.
    """
    for _ in range(TRIES):
        known = store.count_rows()
        if store.keep_incidents(group_ledger(store, options), known=known) is not None:
            return


def group_ledger(store: Store, options: Options) -> Iterator[Incident]:
    """Yield the incidents that everything in an open ledger comes to, by id; memory hardly grows with the ledger."""
    found = ((report, findings.claims) for report, findings in store.found(refused=False))
    judgements = tuple(store.judgements())
    claim_ids = (claim.id for claim in store.claims())
    parent = load_lexicon(options.packs).parent
    return group_archive(found, judgements=judgements, claim_ids=claim_ids, parent=parent)


def brief_ledger(ledger: str | Path, options: Options, *, as_of: date | None = None) -> Reading:
    """Return what a ledger holds, grouped and reconciled; raises NotFound if there is none."""
    with open_store(ledger, create=False, read_only=True) as store:
        return read_ledger(store, options, as_of=as_of)


def read_ledger(
    store: Store, options: Options, *, as_of: date | None = None, without: frozenset[str] | None = None
) -> Reading:
    """Return the reading of everything in an open ledger, or of what was published by `as_of`.

    What is hidden or restricted is left out, and its words are covered where else they stand; where `without` is given,
    the reports and claims of these ids are left out instead.
    """
    reading = load_ledger(store, as_of=as_of, without=without)
    reading = conclude(reading, options=options, judgements=tuple(store.judgements()))
    return cover_reading(reading, store.covered(without))


def load_ledger(store: Store, *, as_of: date | None = None, without: frozenset[str] | None = None) -> Reading:
    """Return what `read_ledger` does, not yet grouped and reconciled."""
    gone, withheld = without or frozenset(), without is not None
    reports = (r for r in store.reports(as_of=as_of, withheld=withheld) if r.id not in gone)
    claims = (c for c in store.claims(as_of=as_of, withheld=withheld) if gone.isdisjoint((c.id, c.evidence.report_id)))
    refused = (
        x
        for x in store.refusals(as_of=as_of, withheld=withheld)
        if gone.isdisjoint((x.claim.id, x.claim.evidence.report_id))
    )
    return gather_reading(reports, claims, refusals=refused, unreadable=store.unreadable(), failures=store.failures())


def search_ledger(
    store: Store, words: str, options: Options, *, first: date | None = None, last: date | None = None, limit: int = 200
) -> tuple[Hit, ...]:
    """Return what `store.search` finds, with the names of private persons covered unless `options` ask for them."""
    hits = store.search(words, first=first, last=last, limit=limit)
    if options.names or not hits:
        return hits
    wanted, lexicon = {hit.report_id for hit in hits}, load_lexicon(options.packs)
    reports = [report for report in store.reports() if report.id in wanted]
    covers = {report.id: find_cover(report, lexicon) for report in reports}
    return tuple(replace(hit, words=covers[hit.report_id](hit.words)) for hit in hits)
