"""How long a judgement takes in a ledger that holds 50 of them, and in one that holds 50,000; the ratio is what counts.

    python benchmarks/judging.py [--many 50000] [--ledger postgresql://user@host/one --ledger postgresql://user@host/other]

Ledgers that are named must be empty.
"""

import argparse
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

from kadesh.model.judgement import Judgement, Verdict
from kadesh.store.base import Store
from kadesh.store.judged import fill
from kadesh.store.ledger import Ledger
from kadesh.store.open import open_store
from kadesh.store.rows import judgement_row
from kadesh.store.tables import JUDGEMENTS
from kadesh.store.writer import Writer

START = datetime(2020, 3, 1, tzinfo=UTC)
TRIED = 41


def make_judgements(number: int) -> Iterator[Judgement]:
    """Yield judgements of seven people on as many claims, every fourth on a pair."""
    for at in range(number):
        subjects = (f"claim-{at}", f"claim-{at + 1}") if at % 4 == 0 else (f"claim-{at}",)
        verdict: Verdict = "same" if at % 4 == 0 else "verified"
        yield Judgement(verdict, subjects, f"person {at % 7}", START + timedelta(seconds=at), "seen on film")


def fill_ledger(ledger: Store, number: int) -> None:
    """Bring a ledger to so many judgements, in one transaction."""
    assert isinstance(ledger, Ledger)
    with ledger.database.writing() as connection:
        Writer(connection).add(JUDGEMENTS, map(judgement_row, make_judgements(number)))
        fill(connection)


def measure(ledgers: Sequence[Store]) -> list[float]:
    """Return the median time, in seconds, of a judgement that replaces an earlier one and is logged, for each ledger.

    They take turns, so that a disk that is busy for a while is so for all.
    """
    took: list[list[float]] = [[] for _ in ledgers]
    for at in range(TRIED):
        for ledger, times in zip(ledgers, took, strict=True):
            moment = START + timedelta(days=10, seconds=at)
            judgement = Judgement("corrected", ("claim-7",), "ana", moment, "seen on film", "place", f"town {at}")
            begun = time.perf_counter()
            ledger.judge(judgement)
            times.append(time.perf_counter() - begun)
    return [median(times) for times in took]


def main() -> None:
    """Run it; see the text at the top."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--many", type=int, default=50_000)
    parser.add_argument("--ledger", action="append")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kadesh-judging-") as folder, ExitStack() as opened:
        urls = asked.ledger or [Path(folder) / "few.db", Path(folder) / "many.db"]
        ledgers = [opened.enter_context(open_store(url)) for url in urls]
        for ledger, number in zip(ledgers, (50, asked.many), strict=True):
            fill_ledger(ledger, number)
        few, many = measure(ledgers)
    print(f"a judgement after {asked.many:,} takes {many / few:.2f} times as long as after 50 ({few * 1000:.1f} ms)")


if __name__ == "__main__":
    main()
