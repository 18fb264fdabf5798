"""The one door to a ledger's data: makes snapshots, keeps a few, renews them when the ledger grows."""

import time
from collections import OrderedDict
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from datetime import date
from threading import Lock

from kadesh.errors import NotReady
from kadesh.memory import Memory
from kadesh.model.judgement import Judgement
from kadesh.pipeline import Options
from kadesh.resolve.lexicon import load_lexicon
from kadesh.store.answers import Flag, Hit
from kadesh.store.base import Store
from kadesh.store.open import open_store
from kadesh.web.load import Look, load_snapshot
from kadesh.web.snapshot import Snapshot
from kadesh.web.viewer import Viewer

KEPT = 8
"""Snapshots held at once: a few days looked at, for each of the roles that see something of their own."""
PATIENCE = 4.0
"""Seconds that a request waits for a first snapshot, before it is told to come again."""
GLANCE = 0.5
"""Seconds between two looks at whether the ledger has grown; and for how long a small one is waited for when it has."""


@dataclass(frozen=True)
class Standing:
    """What the ledger was when it was last looked at: its rows, what is flagged, what is deleted."""

    rows: int
    flags: dict[str, tuple[Flag, ...]]
    deleted: frozenset[str]

    def withheld_from(self, viewer: Viewer) -> frozenset[str]:
        """Return the ids of reports and claims that the viewer is not shown."""
        return self.deleted | {subject for subject, flags in self.flags.items() if not viewer.sees.issuperset(flags)}


@dataclass
class Slot:
    """One kept snapshot and the one that is being made to follow it."""

    snapshot: Snapshot | None = None
    coming: Future[Snapshot] | None = None
    stage: str = "waiting for its turn"
    begun: float = 0.0
    took: float = 0.0
    lock: Lock = field(default_factory=Lock)


class Shelf:
    """Snapshots of one ledger by day and by what is withheld. Safe to use from many threads.

    What a viewer may not see is part of the key: when something is hidden or deleted, no snapshot that holds it is given
    out from the next look on (within half a second). A snapshot of a ledger that has only grown is given out until the
    new one is ready.
    """

    patience = PATIENCE

    def __init__(self, ledger: str, options: Options) -> None:
        self.ledger = ledger
        self.options = options
        self._slots: OrderedDict[tuple[date | None, frozenset[str]], Slot] = OrderedDict()
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="snapshot")
        self._lock = Lock()
        self._opened: Store | None = None
        self._standing: Standing | None = None
        self._looked = 0.0
        self._decided: tuple[int, tuple[Judgement, ...]] = (-1, ())
        self._memory: Memory | None = None

    def take(self, viewer: Viewer, as_of: date | None = None, *, patience: float | None = None) -> Snapshot:
        """Return the snapshot of that day that the viewer may see; raises `NotReady` if it takes longer than `patience`."""
        patience = self.patience if patience is None else patience
        standing = self._look()
        slot = self._slot(as_of, standing.withheld_from(viewer))
        with slot.lock:
            if slot.coming is not None and slot.coming.done():
                _settle(slot)
            fresh = slot.snapshot is not None and slot.snapshot.rows >= standing.rows
            if not fresh and slot.coming is None and time.monotonic() - slot.begun > 2 * slot.took:
                self._begin(slot, as_of, standing, without=standing.withheld_from(viewer))
            coming = slot.coming
        if coming is not None and not fresh:
            wait([coming], timeout=patience if slot.snapshot is None else min(patience, GLANCE if slot.took < GLANCE else 0))
            with slot.lock:
                if coming.done() and slot.coming is coming:
                    _settle(slot)
        if slot.snapshot is None:
            raise NotReady(f"{slot.stage} ({time.monotonic() - slot.begun:.0f} s so far)")
        return slot.snapshot

    def weigh(self, snapshot: Snapshot) -> None:
        """Wait until the questions of a review can be put; raises `NotReady` if that takes longer than patience."""
        if not snapshot.questions.weighed:
            coming = snapshot.memo.get("weighing", lambda: self._pool.submit(snapshot.questions.weigh, snapshot.judgements))
            wait([coming], timeout=self.patience)
            if not coming.done():
                raise NotReady("weighing which pairs of accounts are most open")
            coming.result()

    def is_fresh(self, snapshot: Snapshot) -> bool:
        """Return whether the ledger has not grown since."""
        return snapshot.rows >= self._look().rows

    def refresh(self, viewer: Viewer | None = None) -> None:
        """Look at the ledger again now: something was written. For `viewer`, wait a while until it can be seen."""
        with self._lock:
            self._looked = 0.0
        if viewer is None:
            return
        deadline = time.monotonic() + self.patience
        while time.monotonic() < deadline:
            try:
                if self.is_fresh(self.take(viewer, patience=deadline - time.monotonic())):
                    return
            except NotReady:
                return
            time.sleep(0.02)

    def search(self, viewer: Viewer, query: str, *, last: date | None = None) -> tuple[Hit, ...]:
        """Return what holds all words of `query`, of what everybody may see; `last` is the as-of day."""
        withheld = self._look().withheld_from(viewer)
        found = self._store().search(query, last=last)
        return tuple(hit for hit in found if withheld.isdisjoint((hit.report_id, hit.claim_id)))

    def judgements(self) -> tuple[Judgement, ...]:
        """Return what people decided until now, by id, also what no snapshot has yet."""
        with self._lock:
            count, known = self._decided
        store = self._store()
        now = store.count_rows()
        if now != count:
            known = tuple(store.judgements())
            with self._lock:
                self._decided = (now, known)
        return known

    def close(self) -> None:
        """Let go of the ledger; what is being made is waited for."""
        self._pool.shutdown(wait=True, cancel_futures=True)
        if self._opened is not None:
            self._opened.close()

    def _remember(self) -> Memory:
        """Return what is remembered between looks; only the one thread that makes snapshots asks."""
        if self._memory is None:
            self._memory = Memory(load_lexicon(self.options.packs))
        return self._memory

    def _store(self) -> Store:
        with self._lock:
            if self._opened is None:
                self._opened = open_store(self.ledger, create=False, read_only=True)
            return self._opened

    def _look(self) -> Standing:
        """Return how the ledger stands, looked at within the last half second."""
        store = self._store()
        with self._lock:
            known, due = self._standing, time.monotonic() - self._looked >= GLANCE
        if known is not None and not due:
            return known
        rows = store.count_rows()
        if known is None or rows != known.rows:
            deleted = frozenset(stone.subject for stone in store.tombstones())
            known = Standing(rows, store.flags(), deleted)
        with self._lock:
            self._standing, self._looked = known, time.monotonic()
        return known

    def _slot(self, as_of: date | None, without: frozenset[str]) -> Slot:
        with self._lock:
            slot = self._slots.setdefault((as_of, without), Slot())
            self._slots.move_to_end((as_of, without))
            while len(self._slots) > KEPT:
                _, old = self._slots.popitem(last=False)
                if old.coming is not None:
                    old.coming.cancel()  # nobody waits for a day that so many others were asked for after
            return slot

    def _begin(self, slot: Slot, as_of: date | None, standing: Standing, *, without: frozenset[str]) -> None:
        def tell(stage: str) -> None:
            slot.stage = stage

        def make() -> Snapshot:
            slot.begun = time.monotonic()
            store = self._store()
            look = Look(standing.rows, as_of, without)
            made = load_snapshot(store, self.options, look=look, tell=tell, memory=self._remember())
            if slot.snapshot is not None and slot.snapshot.questions.weighed:
                made.questions.weigh(made.judgements)  # somebody reviews: what follows is given out with its questions
            slot.took = time.monotonic() - slot.begun
            return made

        slot.begun, slot.stage = time.monotonic(), "waiting for its turn"
        slot.coming = self._pool.submit(make)


def _settle(slot: Slot) -> None:
    """Put what was made in its place; raises what went wrong while it was made, once."""
    coming, slot.coming = slot.coming, None
    if coming is not None and not coming.cancelled():
        slot.snapshot = coming.result()
