"""Hostile input by the million: `python -m benchmarks.fuzz [CASES] [--first N] [--seconds S]`, or `--large`.

Case N is the same for ever, on every machine; `--only N` runs it alone. The cases run in a process of their own, which may
take a gigabyte more than it has when it starts, and is ended where one case takes too long. Whatever is found is printed
with its number, and the exit code is 1. `--large` has every grammar at a megabyte and more.
"""

import argparse
import faulthandler
import json
import mmap
import resource
import signal
import struct
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.fuzz.large import run_large
from tests.fuzz.table import TARGETS
from tests.fuzz.targets import Broken, good_texts, names, pick

TOO_LONG = 5.0
"""Seconds of processor time that a case may take; none is larger than a megabyte."""
HANGS = 60.0
"""Seconds of processor time after which a case is ended from outside."""
ROOM = 1 << 30
"""Bytes that all cases together may take beside what names and parser take."""
REPORTED = 10_000


def main() -> None:
    """Run what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", nargs="?", type=int, default=1_000_000)
    parser.add_argument("--first", type=int, default=0, metavar="N", help="the number of the first case")
    parser.add_argument("--seconds", type=float, default=float("inf"), metavar="S", help="begin no case after that")
    parser.add_argument("--only", type=int, metavar="N", help="this case alone, with its traceback")
    parser.add_argument("--large", action="store_true", help="every grammar at a megabyte, through every target")
    parser.add_argument("--worker", metavar="FILE", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.large:
        raise SystemExit(run_large())
    if args.worker:
        work(args.first, args.cases, at=Path(args.worker), seconds=args.seconds)
    elif args.only is not None:
        one(args.only)
    else:
        raise SystemExit(run(args.first, args.cases, seconds=args.seconds))


def one(number: int) -> None:
    """Run one case; what it raises is raised."""
    target, random = pick(TARGETS, number)
    print(f"case {number}: {target.name}")
    target.attack(random)


def run(first: int, cases: int, *, seconds: float) -> int:
    """Run the cases in a process of their own, in a new one after each that was ended; return 1 if something was found."""
    last, found = first + cases, 0
    start = time.monotonic()
    with tempfile.NamedTemporaryFile() as mark:
        mark.write(bytes(8))
        mark.flush()
        while first < last and time.monotonic() - start < seconds:
            left = seconds - (time.monotonic() - start)
            command = [sys.executable, "-m", "benchmarks.fuzz", str(last - first), "--first", str(first)]
            command += ["--worker", mark.name, "--seconds", str(left)]
            code = subprocess.run(command, check=False).returncode
            if code in (0, 1):
                return int(code or found > 0)
            (number,) = struct.unpack("q", Path(mark.name).read_bytes()[:8])
            print(f"FOUND case {number}: the process was ended ({code})", flush=True)
            first, found = number + 1, found + 1
    return int(found > 0)


def work(first: int, cases: int, *, at: Path, seconds: float) -> None:
    """Run cases one after the other; note at each which one it is, and print what was done."""
    _make_ready()
    begun, start, found, slowest = first, time.monotonic(), 0, (0.0, -1, "")
    done: Counter[str] = Counter()
    for number in _numbers(first, cases, at):
        before = time.process_time()
        name, fault = _attack(number)
        took = time.process_time() - before
        done[name] += 1
        slowest = max(slowest, (took, number, name))
        if took > TOO_LONG:
            fault = fault or f"took {took:.1f} s"
        if fault:
            found += 1
            print(f"FOUND case {number} ({name}): {fault}", flush=True)
        if (number + 1) % REPORTED == 0:
            print(f"{number + 1:,} ({time.monotonic() - start:,.0f} s, at most {_peak():,.0f} MB)", flush=True)
        if time.monotonic() - start > seconds:
            break
    print(f"{sum(done.values()):,} cases from {begun:,} in {time.monotonic() - start:,.0f} s, {found} found")
    print(f"slowest: case {slowest[1]} ({slowest[2]}), {slowest[0]:.2f} s; memory: at most {_peak():,.0f} MB")
    print(json.dumps(dict(sorted(done.items()))))
    raise SystemExit(int(found > 0))


def _attack(number: int) -> tuple[str, str | None]:
    """Run a case; return its target and what was found."""
    target, random = pick(TARGETS, number)
    signal.setitimer(signal.ITIMER_PROF, HANGS)
    try:
        target.attack(random)
    except Broken as broken:
        return target.name, str(broken)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
        where = traceback.extract_tb(error.__traceback__)[-1]
        return target.name, f"{type(error).__name__}: {str(error)[:200]!r} at {Path(where.filename).name}:{where.lineno}"
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return target.name, None


def _numbers(first: int, cases: int, at: Path) -> Iterator[int]:
    with at.open("r+b") as file, mmap.mmap(file.fileno(), 8) as shared:
        for number in range(first, first + cases):
            struct.pack_into("q", shared, 0, number)
            yield number


def _make_ready() -> None:
    """Load names and parser, then bound the memory, and let the system end a case that hangs, after a traceback."""
    names()
    good_texts()
    TARGETS[-1].attack(pick(TARGETS, 0)[1])
    taken = _status("VmSize")
    resource.setrlimit(resource.RLIMIT_AS, (taken + ROOM, taken + ROOM))
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    faulthandler.register(signal.SIGPROF, chain=True)


def _status(name: str) -> int:
    """What Linux tells of this process, in bytes; nothing elsewhere."""
    own = Path("/proc/self/status")
    lines = own.read_text(encoding="utf-8").splitlines() if own.exists() else []
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith(f"{name}:")), 0)


def _peak() -> float:
    return _status("VmHWM") / 1e6


if __name__ == "__main__":
    main()
