"""How long grouping takes on an invented archive, and how that grows: `python -m benchmarks.grouping [CLAIMS...]`.

An archive that is ten times as large has ten times the days, as a real one has: three incidents on each.
"""

import sys
import time

from tests.worlds import NOISY, PARENTS, make_world

from kadesh.group.cluster import group_claims

PER_INCIDENT = 8.8
"""Claims of an incident on the average, in a noisy world."""


def main(sizes: list[int]) -> None:
    """Print claims, incidents, seconds and how the time grew, a line for each size."""
    before: tuple[int, float] | None = None
    for size in sizes:
        world = make_world(1, incidents=int(size / PER_INCIDENT), per_day=3, noise=NOISY)
        start = time.perf_counter()
        incidents = group_claims(world.claims, world.reports, parent=PARENTS.get)
        seconds = time.perf_counter() - start
        grew = (
            f", {len(world.claims) / before[0]:.1f} times the claims in {seconds / before[1]:.1f} times the time"
            if before
            else ""
        )
        print(f"{len(world.claims):,} claims: {len(incidents):,} incidents in {seconds:.1f} s{grew}", flush=True)
        before = len(world.claims), seconds


if __name__ == "__main__":
    main([int(a) for a in sys.argv[1:]] or [10_000, 100_000])
