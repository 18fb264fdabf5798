"""Lets several processes write and read one ledger at once, and counts what was lost and who had to stop.

    python benchmarks/crowd.py --seconds 120 --writers 5 --readers 3 [--ledger postgresql://user@host/database]

With `--each N` every writer keeps N reports instead of writing for a time. Prints the count and exits with 1 if a row
was lost or a process failed.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from kadesh.model.claim import Evidence, Findings, Toll
from kadesh.model.count import Count
from kadesh.model.ids import sha256_of
from kadesh.model.report import Report
from kadesh.store.open import open_store


def make_report(writer: int, number: int) -> Report:
    """Report `number` of a writer; every third is one that all writers have."""
    whose = "all" if number % 3 == 0 else str(writer)
    text = f"Report {number} of {whose}: {number} soldiers were killed near the mill."
    return Report(text, sha256_of(text), sha256_of(text), f"{whose}-{number}.txt", raw=text.encode())


def write(url: str, writer: int, *, seconds: float, each: int) -> None:
    """Keep reports, for a time or a number of them; print how many."""
    end = time.monotonic() + seconds
    number = 0
    with open_store(url) as store:
        while number < each if each else time.monotonic() < end:
            report = make_report(writer, number)
            evidence = Evidence(report.id, 0, 6, report.text[:6])
            store.keep(
                report, Findings(report.id, (Toll(evidence=evidence, outcome="killed", count=Count(number, number)),))
            )
            number += 1
            if number % 50 == 0:
                store.set_flag(report.id, "hidden", why="a position", who=f"writer {writer}")
                store.set_flag(report.id, "hidden", why="known by now", who=f"writer {writer}", raised=False)
    print(number)


def read(url: str, *, seconds: float, each: int) -> None:
    """Read all there is again and again; each report must come with its claim."""
    end = time.monotonic() + seconds
    rounds = 0
    with open_store(url) as store:
        while rounds < each if each else time.monotonic() < end:
            for report, findings in store.found(withheld=True):
                if len(findings.claims) != 1:
                    raise SystemExit(f"{report.name} came without its claim")
            store.search("mill")
            if not store.verify().ok:
                raise SystemExit("the chain did not hold")
            rounds += 1
    print(rounds)


def main() -> int:
    """Run it; see the text at the top."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--each", type=int, default=0)
    parser.add_argument("--writers", type=int, default=5)
    parser.add_argument("--readers", type=int, default=3)
    parser.add_argument("--ledger")
    parser.add_argument("--child", type=int)
    asked = parser.parse_args()
    if asked.child is not None:
        if asked.child < asked.writers:
            write(asked.ledger, asked.child, seconds=asked.seconds, each=asked.each)
        else:
            read(asked.ledger, seconds=asked.seconds, each=asked.each and 5)
        return 0
    with tempfile.TemporaryDirectory(prefix="kadesh-crowd-") as folder:
        return crowd(asked, asked.ledger or str(Path(folder) / "ledger.db"))


def crowd(asked: argparse.Namespace, url: str) -> int:
    """Start everybody at once, wait, and compare what they say they kept with what is there."""
    how = ["--ledger", url, "--seconds", str(asked.seconds), "--each", str(asked.each)]
    how += ["--writers", str(asked.writers), "--readers", str(asked.readers)]
    command = [sys.executable, __file__, *how, "--child"]
    children = [
        subprocess.Popen([*command, str(at)], stdout=subprocess.PIPE, text=True)
        for at in range(asked.writers + asked.readers)
    ]
    said = [child.communicate()[0] for child in children]
    if any(child.returncode for child in children):
        print("a process failed")
        return 1
    counts = [int(text) for text in said]
    expected = {make_report(writer, number).id for writer in range(asked.writers) for number in range(counts[writer])}
    with open_store(url) as store:
        lost = expected - {report.id for report in store.reports()}
        found = store.verify()
        claims = sum(1 for _ in store.claims())
    print(
        f"{sum(counts[: asked.writers])} writes of {len(expected)} reports by {asked.writers} processes, "
        f"{sum(counts[asked.writers :])} readings by {asked.readers}: {len(lost)} lost, {claims} claims; {found.text}"
    )
    return int(bool(lost) or claims != len(expected) or not found.ok)


if __name__ == "__main__":
    sys.exit(main())
