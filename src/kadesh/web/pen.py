"""The one way the desk writes: the ledger, opened once for all forms, and its users."""

from threading import Lock

from kadesh.store.accounts import Accounts, open_accounts
from kadesh.store.base import Store
from kadesh.store.open import open_store


class Pen:
    """A ledger that is opened at the first need and shared by all threads; a form that writes takes the pen."""

    def __init__(self, ledger: str) -> None:
        self.ledger = ledger
        self._lock = Lock()
        self._store: Store | None = None

    @property
    def store(self) -> Store:
        """The ledger; raises LedgerError where it cannot be opened."""
        with self._lock:
            if self._store is None:
                self._store = open_store(self.ledger, create=False)
            return self._store

    @property
    def accounts(self) -> Accounts:
        """The users of the ledger, and the log of what they do."""
        return open_accounts(self.store)

    def close(self) -> None:
        """Let go of the ledger."""
        with self._lock:
            if self._store is not None:
                self._store.close()
                self._store = None
