"""Several processes of this machine. They are spawned, not forked, so that it works alike on every system.

Items travel in small chunks; a chunk more than there are processes is under way, so that none of them waits. Ctrl-C
reaches only the process that a person started: workers are born with it held back, finish the chunk they are at and end.
"""

import multiprocessing
import pickle
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import Generic, TypeVar

from kadesh.engine.base import note_item
from kadesh.errors import BadSetting, KadeshError

A = TypeVar("A")
B = TypeVar("B")

CHUNK = 8
"""Items sent at once: few enough that a run of long reports is spread, enough that sending costs little."""


@dataclass(frozen=True)
class _Done(Generic[B]):
    """Answers of one chunk, up to the first exception if there was one."""

    answers: list[B]
    error: Exception | None = None


class ProcessEngine:
    """Runs in `processes` processes; see `Engine`. `start(*args)` is called once in each, before its first item.

    Raises BadSetting for fewer than one process, KadeshError where a worker is ended from outside.
    """

    def __init__(
        self,
        processes: int,
        *,
        start: Callable[..., object] | None = None,
        args: tuple[object, ...] = (),
        chunk: int = CHUNK,
    ) -> None:
        if processes < 1 or chunk < 1:
            raise BadSetting(f"at least one process and one item at a time, not {processes} and {chunk}")
        self.processes = processes
        self._start = start
        self._args = args
        self._chunk = chunk

    @property
    def look_ahead(self) -> int:
        """The most items taken before the answer to the first of them is given out."""
        return (self.processes + 1) * self._chunk

    def map(self, fn: Callable[[A], B], items: Iterable[A], /) -> Iterator[B]:
        """Yield `fn(item)` for each item, in the order of the items; raises KadeshError where a process was ended."""
        pool = ProcessPoolExecutor(
            self.processes,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_begin,
            initargs=(self._start, self._args),
        )
        try:
            yield from self._run(pool, fn, items)
        except BrokenProcessPool as error:
            raise KadeshError("a worker process was ended from outside, perhaps for want of memory; try fewer") from error
        finally:
            pool.shutdown(wait=True, cancel_futures=True)

    def _run(self, pool: ProcessPoolExecutor, fn: Callable[[A], B], items: Iterable[A]) -> Iterator[B]:
        chunks = iter(_cut(items, self._chunk))
        under_way = deque(_send(pool, fn, chunks=islice(chunks, self.processes + 1)))
        number = 0
        while under_way:
            done = under_way.popleft().result()
            yield from done.answers
            number += len(done.answers)
            if done.error:
                raise note_item(done.error, number)
            under_way.extend(_send(pool, fn, chunks=islice(chunks, 1)))


def _send(pool: ProcessPoolExecutor, fn: Callable[[A], B], *, chunks: Iterable[list[A]]) -> Iterator[Future[_Done[B]]]:
    for chunk in chunks:
        with _interrupts_held():
            future = pool.submit(_work, fn, chunk)
        yield future


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Hold Ctrl-C back while a worker may be born, which inherits that; here it arrives a moment later, never lost."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _cut(items: Iterable[A], size: int) -> Iterator[list[A]]:
    rest = iter(items)
    while chunk := list(islice(rest, size)):
        yield chunk


_failed_to_start: list[Exception] = []
"""In a worker: why its start failed, told with the first chunk instead of as a broken pool without a reason."""


def _begin(start: Callable[..., object] | None, args: tuple[object, ...]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        if start:
            start(*args)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is raised again in the process that asked
        _failed_to_start.append(error)


def _work(fn: Callable[[A], B], chunk: list[A]) -> _Done[B]:
    if _failed_to_start:
        return _Done([], _portable(_failed_to_start[0]))
    answers: list[B] = []
    for item in chunk:
        try:
            answers.append(fn(item))
        except Exception as error:  # noqa: BLE001 - whatever it is, it is raised again in the process that asked
            return _Done(answers, _portable(error))
    return _Done(answers)


def _portable(error: Exception) -> Exception:
    """The error itself if it survives the way back, else one of its nearest kind with the same words."""
    try:
        if type(pickle.loads(pickle.dumps(error))) is type(error):  # noqa: S301 - pickled on this very line
            return error
    except Exception:  # noqa: BLE001, S110 - not every exception can be pickled; its words can
        pass
    kind = KadeshError if isinstance(error, KadeshError) else RuntimeError
    return kind(str(error) if kind is KadeshError else f"{type(error).__name__}: {error}")
