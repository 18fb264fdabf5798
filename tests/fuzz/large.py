"""The largest inputs, each made to hurt, through everything that reads: times of each and memory of all, in one run."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from kadesh.read.normal import normalise
from tests.fuzz.hostile import FILES, RUNS, run_of
from tests.fuzz.targets import TEXTS, names, read_bytes

MEGABYTE = 1_000_000
TOO_LONG = 5.0
ROOM = 1_000.0
"""Megabytes that a case may take beside what was taken before the first."""
SHOWN = 12


def run_large() -> int:
    """Run every grammar at one and at ten megabytes; print the slowest, and return 1 if one takes too much."""
    names()
    found: list[tuple[float, str]] = []
    before = _taken("VmRSS")
    for name, act, most in _cases():
        start = time.process_time()
        try:
            act()
            fault = ""
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            fault = f" {type(error).__name__}: {str(error)[:100]}"
        took = time.process_time() - start
        mark = " TOO SLOW" if took > most else ""
        if fault or mark:
            print(f"FOUND {name}: {took:.1f} s{mark}{fault}", flush=True)
        found.append((took / most, f"{took:6.2f} s  {name}{mark}{fault}"))
    for _, line in sorted(found, reverse=True)[:SHOWN]:
        print(line)
    more = _taken("VmHWM") - before
    print(f"{len(found)} cases; memory: at most {more:,.0f} MB above the {before:,.0f} MB that names take")
    return int(more > ROOM or any("FOUND" in line or "TOO SLOW" in line for _, line in found))


def _cases() -> Iterator[tuple[str, Callable[[], object], float]]:
    """Yield (name, what to do, seconds it may take)."""
    for size in (MEGABYTE, 10 * MEGABYTE):
        for name, (suffix, fill) in FILES.items():
            raw = fill(size)
            yield f"read {name}, {len(raw) / MEGABYTE:.1f} MB", _reading(raw, suffix), TOO_LONG * size / MEGABYTE
    for target, _, check, normal in TEXTS:
        for name, words in RUNS.items() if target != "reading" else ():
            text = run_of(words, MEGABYTE)
            yield f"{target} on {name}, 1 MB", _checking(check, normalise(text) if normal else text), TOO_LONG


def _reading(raw: bytes, suffix: str) -> Callable[[], object]:
    return lambda: read_bytes(raw, suffix)


def _checking(check: Callable[[str], None], text: str) -> Callable[[], object]:
    return lambda: check(text)


def _taken(what: str) -> float:
    """What Linux tells of this process, in MB; nothing elsewhere."""
    own = Path("/proc/self/status")
    lines = own.read_text(encoding="utf-8").splitlines() if own.exists() else []
    return next((int(line.split()[1]) * 1024 / 1e6 for line in lines if line.startswith(f"{what}:")), 0.0)
