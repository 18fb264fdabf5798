"""How long grouping takes on an invented archive, and how that grows: `python -m benchmarks.grouping [CLAIMS...]`.

An archive that is ten times as large has ten times the days, as a real one has: three incidents on each. What counts is the
time of the processor, so that other work on the machine does not. After the whole, what was known half-way is grouped by
the same `Grouper`, as the desk does for an as-of day, and the pairs that are close calls are found, as after an undo.
"""

import sys
import time
from collections.abc import Callable
from typing import TypeVar

from tests.worlds import NOISY, PARENTS, World, make_world

from kadesh.group.doubtful import find_close_calls
from kadesh.group.grouper import Grouper
from kadesh.model.claim import Claim

PER_INCIDENT = 8.8
"""Claims of an incident on the average, in a noisy world."""
MOST = 12
"""Ten times the claims may take so many times the time."""

T = TypeVar("T")


def main(sizes: list[int]) -> None:
    """Print claims, incidents, seconds and how the time grew, three lines for each size."""
    before: tuple[int, float] | None = None
    for size in sizes:
        world = make_world(1, incidents=int(size / PER_INCIDENT), per_day=3, noise=NOISY)
        grouper = Grouper(parent=PARENTS.get)
        incidents, seconds = measure(lambda w=world, g=grouper: g.group(w.claims, w.reports))  # type: ignore[misc]  # mypy infers no default of a lambda
        grew = f", {compare(before, (len(world.claims), seconds))}" if before else ""
        print(f"{len(world.claims):,} claims: {len(incidents):,} incidents in {seconds:.1f} s{grew}", flush=True)
        part = known_half_way(world)
        found, took = measure(lambda p=part, w=world, g=grouper: g.group(p, w.reports))  # type: ignore[misc]  # as above
        print(f"  as of half-way, {len(part):,} claims: {len(found):,} incidents in {took:.1f} s", flush=True)
        calls, took = measure(lambda w=world, g=grouper: find_close_calls(w.claims, w.reports, grouper=g))  # type: ignore[misc]  # as above
        print(f"  {len(calls):,} close calls in {took:.1f} s", flush=True)
        before = len(world.claims), seconds


def measure(work: Callable[[], T]) -> tuple[T, float]:
    """Return what `work` returns, and the seconds of the processor it took."""
    start = time.process_time()
    return work(), time.process_time() - start


def compare(before: tuple[int, float], now: tuple[int, float]) -> str:
    """Say how the time grew with the claims, and whether that is within the bound."""
    claims, seconds = now[0] / before[0], now[1] / before[1]
    word = "within" if seconds / claims <= MOST / 10 else "NOT within"
    return f"{claims:.1f} times the claims in {seconds:.1f} times the time ({word} {MOST} for 10)"


def known_half_way(world: World) -> list[Claim]:
    """Return the claims of the first half of the days."""
    days = sorted({r.published for r in world.reports.values() if r.published})
    until = days[len(days) // 2]
    known = {r.id for r in world.reports.values() if r.published and r.published <= until}
    return [c for c in world.claims if c.evidence.report_id in known]


if __name__ == "__main__":
    main([int(a) for a in sys.argv[1:]] or [10_000, 100_000])
