"""From a ledger to a snapshot, with a word at each step for whoever waits."""

from collections.abc import Callable
from datetime import date

from kadesh.ledger import load_ledger
from kadesh.model.claim import Claim
from kadesh.model.cover import cover_reading
from kadesh.pipeline import Options, conclude
from kadesh.store.base import Store
from kadesh.web.snapshot import Snapshot

Tell = Callable[[str], None]


def load_snapshot(
    store: Store, options: Options, *, as_of: date | None, without: frozenset[str], rows: int, tell: Tell
) -> Snapshot:
    """Return the ledger as of a day, less the reports and claims of the ids in `without`; `tell` is given each step.

    It is the reading that `kadesh brief --as-of` prints where nothing that is flagged is shown.
    """
    tell("taking the claims from the ledger")
    taken = load_ledger(store, as_of=as_of, without=without)
    judgements = tuple(store.judgements())
    tell(f"grouping {len(taken.claims):,} claims into incidents")
    withheld = find_withheld(store, without)
    reading = cover_reading(conclude(taken, options=options, judgements=judgements), store.covered(without))
    unseen = without | {claim.id for claim in withheld}
    flags = tuple(sorted((subject, flags) for subject, flags in store.flags().items() if subject not in without))
    snapshot = Snapshot(
        reading=reading,
        as_of=as_of,
        rows=rows,
        packs=options.packs,
        judgements=judgements,
        corrections=tuple(c for c in store.corrections() if c.subject not in unseen and (not as_of or c.at.date() <= as_of)),
        flags=flags,
        undated=store.count_undated() if as_of else 0,
        grouped=taken,
    )
    tell(f"putting {len(reading.incidents):,} incidents in order")
    snapshot.warm()
    return snapshot


def find_withheld(store: Store, without: frozenset[str]) -> tuple[Claim, ...]:
    """Return the claims that `without` withholds, by their own id or by that of their report."""
    if not without:
        return ()
    return tuple(c for c in store.claims(withheld=True) if not without.isdisjoint((c.id, c.evidence.report_id)))
