"""The one door to a ledger's data: makes snapshots, keeps a few, renews them when the ledger grows."""

from datetime import date
from threading import Lock

from kadesh.pipeline import Options, read_ledger
from kadesh.store.open import open_store
from kadesh.web.snapshot import Snapshot
from kadesh.web.viewer import Viewer


class Shelf:
    """Snapshots of one ledger by day and by what a role is shown."""

    def __init__(self, ledger: str, options: Options) -> None:
        self.ledger = ledger
        self.options = options
        self._kept: dict[date | None, Snapshot] = {}
        self._lock = Lock()

    def take(self, viewer: Viewer, as_of: date | None = None) -> Snapshot:  # noqa: ARG002  # flags come with the index
        """Return the snapshot of that day that the viewer may see."""
        with self._lock:
            if as_of not in self._kept:
                with open_store(self.ledger, create=False, read_only=True) as store:
                    self._kept[as_of] = Snapshot(read_ledger(store, self.options, as_of=as_of), as_of, 0)
            return self._kept[as_of]

    def refresh(self) -> None:
        """Look at the ledger again: something was written."""
        with self._lock:
            self._kept.clear()
