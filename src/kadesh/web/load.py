"""From a ledger to a snapshot, with a word at each step for whoever waits."""

from collections.abc import Callable
from datetime import date

from kadesh.pipeline import Options, conclude, load_ledger
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
    reading = conclude(taken, options=options, judgements=judgements)
    unseen = find_unseen(store, without)
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
    )
    tell(f"putting {len(reading.incidents):,} incidents in order")
    snapshot.warm()
    return snapshot


def find_unseen(store: Store, without: frozenset[str]) -> frozenset[str]:
    """Return `without` and the ids of all claims of the reports in it: nothing said of those is shown either."""
    if not without:
        return without
    claims = store.claims(withheld=True)
    return without | {claim.id for claim in claims if claim.evidence.report_id in without}
