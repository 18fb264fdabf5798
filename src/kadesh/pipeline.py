"""The whole run on one page: what happens to a folder of reports, in order.

    read   ->  extract  ->  resolve  ->  group  ->  reconcile  ->  store
    bytes      claims       identities   incidents  assessments    kept for good

Every step is a plain function from values to values; only this file knows their order and only it writes to a ledger.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kadesh.model.assessment import Preset
from kadesh.model.claim import Findings
from kadesh.model.judgement import Judgement
from kadesh.model.reading import Reading
from kadesh.model.report import Report, Unreadable


@dataclass(frozen=True)
class Options:
    """What a run may be told. `processes` changes the time and nothing else."""

    packs: tuple[str, ...] = ("world", "syria")
    spacy_model: str = "en_core_web_sm"
    processes: int = 1
    preset: Preset = "claims"


@dataclass(frozen=True)
class Summary:
    """What a reading kept: reports new and already known, and what could not be read."""

    new: int = 0
    known: int = 0
    unreadable: tuple[Unreadable, ...] = ()


def read_paths(paths: Iterable[str | Path], options: Options) -> Iterator[Report | Unreadable]:
    """Yield a report, or the reason why there is none, for everything under `paths`."""
    raise NotImplementedError


def find_claims(reports: Iterable[Report], options: Options) -> Iterator[tuple[Report, Findings]]:
    """Yield each report with the claims read out of it, in the order given."""
    raise NotImplementedError


def assemble(
    found: Iterable[tuple[Report, Findings]],
    unreadable: Sequence[Unreadable] = (),
    *,
    options: Options,
    judgements: Sequence[Judgement] = (),
    as_of: date | None = None,
) -> Reading:
    """Group and reconcile what was found: the reading as of a day, or of all there is."""
    raise NotImplementedError


def brief_paths(paths: Iterable[str | Path], options: Options, *, as_of: date | None = None) -> Reading:
    """Read `paths` from bytes to disputes without keeping anything."""
    raise NotImplementedError


def keep_paths(
    paths: Iterable[str | Path],
    ledger: str | Path,
    options: Options,
    *,
    on_progress: Callable[[Report | Unreadable], None] | None = None,
) -> Summary:
    """Read `paths` into a ledger, which is whole after each report; what it knows already is not read again."""
    raise NotImplementedError


def brief_ledger(ledger: str | Path, options: Options, *, as_of: date | None = None) -> Reading:
    """Group and reconcile what a ledger holds."""
    raise NotImplementedError
