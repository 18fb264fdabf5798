"""How far a long run is: on a terminal, on standard error, and only after two seconds."""

import sys
import threading
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

PATIENCE = 2.0
"""Seconds that pass without a bar."""


class Bar:
    """Counts what is done. Shows nothing where standard error is no terminal, and nothing to a run that is quick."""

    def __init__(self, what: str, *, colour: bool = True, patience: float = PATIENCE) -> None:
        self._console = Console(file=sys.stderr, no_color=not colour)
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        self._bar = Progress(*columns, console=self._console, transient=True)
        self._task = self._bar.add_task(what, total=None)
        self._timer = threading.Timer(patience, self._show)
        self._timer.daemon = True
        self._lock = threading.Lock()
        self._done = False

    def step(self, _: object = None) -> None:
        """Count one more."""
        self._bar.advance(self._task)

    def __enter__(self) -> Self:
        if self._console.is_terminal:
            self._timer.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        with self._lock:
            self._done = True
            self._timer.cancel()
            if self._bar.live.is_started:
                self._bar.stop()  # a bar that was never shown would print an empty line

    def _show(self) -> None:
        with self._lock:
            if not self._done:
                self._bar.start()
