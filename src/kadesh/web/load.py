"""From a ledger to a snapshot, with a word at each step for whoever waits."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from kadesh.ledger import load_ledger
from kadesh.memory import Memory
from kadesh.model.claim import Claim
from kadesh.model.cover import cover_reading
from kadesh.model.reading import Reading
from kadesh.pipeline import Options, conclude
from kadesh.resolve.lexicon import load_lexicon
from kadesh.store.answers import Correction
from kadesh.store.base import Store
from kadesh.web.snapshot import Snapshot

Tell = Callable[[str], None]


@dataclass(frozen=True)
class Look:
    """What is looked at of a ledger of so many rows: all that was known by a day, less reports and claims of some ids."""

    rows: int
    as_of: date | None = None
    without: frozenset[str] = frozenset()


def load_snapshot(store: Store, options: Options, *, look: Look, tell: Tell, memory: Memory | None = None) -> Snapshot:
    """Return the ledger at one look; `tell` is given each step.

    It is the reading that `kadesh brief --as-of` prints where nothing that is flagged is shown. What a `memory` of earlier
    looks holds is not worked out again, nor is a day's part of the ledger taken from it where all of it was looked at.
    """
    without = look.without
    memory = memory or Memory(load_lexicon(options.packs))
    tell("taking the claims from the ledger")
    taken = _take(store, look, memory=memory)
    judgements = tuple(store.judgements())
    tell(f"grouping {len(taken.claims):,} claims into incidents")
    withheld = find_withheld(store, without)
    concluded = conclude(taken, options=options, judgements=judgements, memory=memory)
    reading = cover_reading(concluded, store.covered(without))
    snapshot = Snapshot(
        reading=reading,
        as_of=look.as_of,
        rows=look.rows,
        packs=options.packs,
        judgements=judgements,
        corrections=_corrections(store, look, unseen=without | {claim.id for claim in withheld}),
        flags=tuple(sorted((subject, flags) for subject, flags in store.flags().items() if subject not in without)),
        undated=store.count_undated() if look.as_of else 0,
        grouped=taken,
        grouper=memory.grouper,
    )
    tell(f"putting {len(reading.incidents):,} incidents in order")
    snapshot.warm()
    return snapshot


def _corrections(store: Store, look: Look, *, unseen: frozenset[str]) -> tuple[Correction, ...]:
    """The public log as of the day of the look, without a line on what is not shown."""
    known = (c for c in store.corrections() if look.as_of is None or c.at.date() <= look.as_of)
    return tuple(c for c in known if c.subject not in unseen)


def _take(store: Store, look: Look, *, memory: Memory) -> Reading:
    """Return what was published by the day, not yet grouped: from memory where the whole of the same state is there."""
    state = look.rows, look.without
    if look.as_of is not None and (narrowed := memory.narrow(state, look.as_of)) is not None:
        return narrowed
    taken = load_ledger(store, as_of=look.as_of, without=look.without)
    if look.as_of is None:
        memory.keep_whole(state, taken)
    return taken


def find_withheld(store: Store, without: frozenset[str]) -> tuple[Claim, ...]:
    """Return the claims that `without` withholds, by their own id or by that of their report."""
    if not without:
        return ()
    return tuple(c for c in store.claims(withheld=True) if not without.isdisjoint((c.id, c.evidence.report_id)))
