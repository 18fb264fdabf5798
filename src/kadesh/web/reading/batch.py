"""Batches of reports on their way: received, read, looked at, and then kept or thrown away."""

import secrets
import shutil
import tempfile
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from queue import Queue
from threading import Lock, Thread
from typing import Literal

from kadesh.errors import KadeshError, NotAllowed, NotFound
from kadesh.model.claim import Findings
from kadesh.model.report import Report, Unreadable
from kadesh.pipeline import Options
from kadesh.store.audit import Actor
from kadesh.web.reading.names import clean_name
from kadesh.web.reading.worker import Worker
from kadesh.web.viewer import Viewer

State = Literal["waiting", "reading", "read", "keeping", "kept", "failed"]


@dataclass(frozen=True)
class Allowed:
    """What may be dropped into the desk at once; above it nothing is taken. `held` batches are remembered, for an hour."""

    files: int = 50
    size: int = 20_000_000
    seconds: float = 300.0
    waiting: int = 4
    held: int = 12
    life: float = 3_600.0


@dataclass
class Batch:
    """One batch: whose it is and from where, how far it is, and what was read so far."""

    owner: Actor
    files: int
    folder: Path
    id: str = field(default_factory=lambda: secrets.token_urlsafe(16))
    state: State = "waiting"
    line: str = ""
    found: list[tuple[Report, Findings]] = field(default_factory=list)
    unreadable: list[Unreadable] = field(default_factory=list)
    begun: float = field(default_factory=time.monotonic)

    @property
    def over(self) -> bool:
        """Whether nothing more happens to it by itself."""
        return self.state in ("read", "kept", "failed")

    @property
    def progress(self) -> dict[str, object]:
        """What whoever waits is told."""
        claims = sum(len(found.claims) for _, found in self.found)
        told: dict[str, object] = {"state": self.state, "files": self.files, "reports": len(self.found), "claims": claims}
        return told | {"unreadable": len(self.unreadable), "line": self.line}


Keep = Callable[[Batch], str]
"""Keeps what a batch holds, and returns a line on it."""


class Batches:
    """Batches one after the other, in one thread and one process beside the desk."""

    def __init__(self, options: Options, keep: Keep, allowed: Allowed | None = None) -> None:
        self.allowed = allowed or Allowed()
        self._keep = keep
        self._worker = Worker(options)
        self._held: OrderedDict[str, Batch] = OrderedDict()
        self._lock = Lock()
        self._queue: Queue[Batch | None] = Queue()
        self._thread: Thread | None = None

    def add(self, owner: Actor, files: Iterable[tuple[str, bytes]]) -> Batch:
        """Take files (name, bytes) and return their batch, which is read soon; raises NotAllowed above what is allowed."""
        given = [(clean_name(name), raw) for name, raw in files]
        if not given:
            raise NotAllowed("no file and no text was given")
        if len(given) > self.allowed.files or sum(len(raw) for _, raw in given) > self.allowed.size:
            raise NotAllowed(f"at most {self.allowed.files} files and {self.allowed.size:,} bytes at once")
        with self._lock:
            self._forget()
            if sum(not batch.over for batch in self._held.values()) >= self.allowed.waiting:
                raise NotAllowed("others are being read; try again in some minutes")
            batch = Batch(owner, len(given), _lay_down(given))
            self._held[batch.id] = batch
        self._submit(batch)
        return batch

    def find(self, key: str, viewer: Viewer) -> Batch:
        """Return a batch of the viewer's own; raises NotFound for any other."""
        with self._lock:
            batch = self._held.get(key)
        if batch is None or batch.owner.who != viewer.name:
            raise NotFound("there is no such batch; it may have been thrown away, or too old")
        return batch

    def keep(self, batch: Batch) -> None:
        """Keep a batch that was read, soon; raises NotAllowed for one that was not, or that holds nothing."""
        with self._lock:
            if batch.state != "read" or not (batch.found or batch.unreadable):
                raise NotAllowed("there is nothing to keep")
            batch.state = "keeping"
        self._submit(batch)

    def drop(self, batch: Batch) -> None:
        """Forget a batch."""
        with self._lock:
            self._held.pop(batch.id, None)
        batch.state, batch.line = "failed", "thrown away"
        shutil.rmtree(batch.folder, ignore_errors=True)

    def close(self) -> None:
        """End whatever is being read."""
        thread, self._thread = self._thread, None
        if thread is not None:
            self._queue.put(None)
            if any(batch.state == "reading" for batch in self._held.values()):
                self._worker.end()
            thread.join()
        self._worker.end()
        for batch in self._held.values():
            shutil.rmtree(batch.folder, ignore_errors=True)

    def _submit(self, batch: Batch) -> None:
        with self._lock:
            if self._thread is None:
                self._thread = Thread(target=self._run, name="reading", daemon=True)
                self._thread.start()
        self._queue.put(batch)

    def _run(self) -> None:
        while (batch := self._queue.get()) is not None:
            try:
                if batch.state == "keeping":
                    batch.line = self._keep(batch)
                    batch.state = "kept"
                elif batch.state == "waiting":
                    self._read(batch)
            except KadeshError as error:
                batch.state, batch.line = "failed", str(error)
            except Exception as error:  # noqa: BLE001  # whatever breaks one batch must not cost the next
                batch.state, batch.line = "failed", f"the reader broke: {type(error).__name__}; nothing more was kept"
                self._worker.end()
            finally:
                shutil.rmtree(batch.folder, ignore_errors=True)

    def _read(self, batch: Batch) -> None:
        batch.state = "reading"
        for step in self._worker.read(batch.folder, seconds=self.allowed.seconds):
            if isinstance(step, Unreadable):
                batch.unreadable.append(step)
            else:
                batch.found.append(step)
        if batch.state == "reading":
            batch.state = "read"

    def _forget(self) -> None:
        """Let go of what is too old, and of the oldest where there are too many."""
        old = [b for b in self._held.values() if b.over and time.monotonic() - b.begun > self.allowed.life]
        over = [b for b in self._held.values() if b.over]
        for batch in (*old, *over[: max(0, len(self._held) - self.allowed.held + 1)]):
            self._held.pop(batch.id, None)


def _lay_down(files: Iterable[tuple[str, bytes]]) -> Path:
    """Return a new folder, for this user alone, with the files in it; of two of one name the second gets a number."""
    folder = Path(tempfile.mkdtemp(prefix="kadesh-reading-"))
    for number, (name, raw) in enumerate(files):
        path = folder / name
        if path.exists():
            path = folder / f"{number}-{name}"
        path.write_bytes(raw)
    return folder
