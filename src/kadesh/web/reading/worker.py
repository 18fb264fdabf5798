"""A process of its own that reads: whatever a report does to it, the desk goes on, and what takes too long is ended."""

import multiprocessing
import signal
import time
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from kadesh.errors import KadeshError
from kadesh.model.claim import Findings
from kadesh.model.report import Report, Unreadable
from kadesh.pipeline import Options, load_tools, read_paths, read_report

Step = tuple[Report, Findings] | Unreadable
"""A report with what was found in it, or the reason why there is none."""

_START = 120.0
"""Seconds in which the process must have loaded its names and its parser."""


@dataclass(frozen=True)
class _Fault:
    line: str


class Worker:
    """The process, started at the first need and again after it was ended."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self._process: Any = None
        self._line: Connection | None = None

    def read(self, folder: Path, *, seconds: float) -> Iterator[Step]:
        """Yield what is read out of the files of a folder, one by one; raises KadeshError if it takes longer or breaks."""
        line = self._ready()
        line.send(folder)
        deadline = time.monotonic() + seconds
        while (message := self._receive(line, deadline, f"reading took longer than {seconds:.0f} seconds")) is not None:
            if isinstance(message, _Fault):
                raise KadeshError(message.line)
            yield message

    def end(self) -> None:
        """End the process, whatever it is at."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
        if self._line is not None:
            self._line.close()
        self._process = self._line = None

    def _ready(self) -> Connection:
        if self._line is None or not self._process.is_alive():
            self.end()
            spawn = multiprocessing.get_context("spawn")
            mine, theirs = spawn.Pipe()
            self._process = spawn.Process(target=_work, args=(theirs, self.options), daemon=True, name="kadesh reading")
            self._process.start()
            theirs.close()
            self._line = mine
            self._receive(mine, time.monotonic() + _START, "the reader did not start")
        return self._line

    def _receive(self, line: Connection, deadline: float, late: str) -> Any:
        try:
            if line.poll(max(0.0, deadline - time.monotonic())):
                return line.recv()
        except (EOFError, OSError) as error:
            self.end()
            raise KadeshError("the reader was ended, perhaps for want of memory; nothing was kept") from error
        self.end()
        raise KadeshError(f"{late}; nothing was kept")


def _work(line: Connection, options: Options) -> None:
    """Load once, then read one folder after the other until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the desk, which ends this process
    load_tools(options.packs, options.spacy_model)
    line.send("ready")
    while True:
        try:
            folder = line.recv()
        except EOFError:
            return
        try:
            for item in read_paths([folder], options):
                line.send(item if isinstance(item, Unreadable) else (item, read_report(item, options)))
        except KadeshError as error:
            line.send(_Fault(str(error)))
        line.send(None)
