"""Kills a reading with -9 at random moments, lets it resume, and compares the ledger with that of a reading left alone.

    python benchmarks/kills.py --kills 200 --reports 300 [--ledger postgresql://user@host/{name}] [--seed 1]

`{name}` in the address stands for databases that are made and dropped; without an address, SQLite in a folder that is
removed. Prints how many kills hit what, and exits with 1 at the first difference.
"""

import argparse
import io
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from kadesh.model.claim import Event, Evidence, Findings, Refusal, Toll
from kadesh.model.count import Count
from kadesh.model.ids import content_id, sha256_of
from kadesh.model.incident import Incident
from kadesh.model.report import Report, Unreadable
from kadesh.model.when import UNKNOWN_TIME
from kadesh.model.where import UNKNOWN_PLACE
from kadesh.store.base import Store
from kadesh.store.dump import dump
from kadesh.store.open import open_store

MakeUrl = Callable[[str], str]


def make_report(number: int) -> Report:
    """Report `number`: the same bytes on every run, some of them without a day."""
    text = f"{number} soldiers were killed and {number + 1} wounded when shells hit village {number % 17}.\n" * 5
    raw = text.encode()
    day = date(2020, 2, 1) + timedelta(days=number % 29) if number % 7 else None
    return Report(text, sha256_of(raw), sha256_of(text), f"r{number}.txt", published=day, raw=raw)


def make_findings(report: Report, number: int) -> Findings:
    """A few claims and a refusal; of every eleventh report, that nothing was found."""
    if number % 11 == 0:
        return Findings(report.id)
    places = [Evidence(report.id, at, at + 20, report.text[at : at + 20]) for at in range(0, 100, 20)]
    tolls = tuple(Toll(evidence=e, outcome="killed", count=Count(number, number)) for e in places)
    events = tuple(Event(evidence=e, type="shelling") for e in places[:2])
    return Findings(report.id, (*events, *tolls), (Refusal(tolls[0], "number", "not in the words"),))


def read_all(store: Store, reports: int) -> None:
    """What a reading does: keep each report that is not there yet, then how the claims are grouped."""
    for number in range(reports):
        report = make_report(number)
        if not store.has(report.id):
            store.keep(report, make_findings(report, number))
        if number % 50 == 3:
            store.keep_unreadable(Unreadable(f"u{number}.bin", "binary", "no text"), bytes([number % 256]) * 9)
    ids = tuple(sorted(claim.id for claim in store.claims()))
    groups = [ids[at : at + 9] for at in range(0, len(ids), 9)]
    store.keep_incidents(
        Incident(content_id("incident", group[0]), group, "shelling", UNKNOWN_TIME, UNKNOWN_PLACE) for group in groups
    )


def text_of(store: Store) -> str:
    """The ledger without its clock."""
    stream = io.StringIO()
    dump(store, stream, clock=False)
    return stream.getvalue()


def run_killed(url: str, reports: int, delay: float) -> bool:
    """Read in another process and kill it after `delay` seconds; return whether it was finished by then."""
    command = [sys.executable, __file__, "--child", url, "--reports", str(reports)]
    with subprocess.Popen(command) as child:
        try:
            code = child.wait(delay)
        except subprocess.TimeoutExpired:
            child.send_signal(signal.SIGKILL)
            child.wait()
            return False
    if code:
        raise SystemExit(f"a resumed reading failed with code {code}")
    return True


def count_kept(url: str) -> str:
    """What a kill left, which must hold: a ledger without reports, or with some."""
    with open_store(url) as store:
        found = store.verify()
        if not found.ok:
            raise SystemExit(f"after a kill the chain does not hold: {found.text}")
        kept = sum(1 for _ in store.reports())
    return "before the first report" if not kept else "between reports"


@contextmanager
def make_urls(address: str | None) -> Iterator[MakeUrl]:
    """Give addresses of new, empty ledgers."""
    if address is None:
        with tempfile.TemporaryDirectory(prefix="kadesh-kills-") as folder:
            yield lambda name: str(Path(folder) / f"{name}.db")
        return
    import psycopg  # noqa: PLC0415 - only needed here

    made = []

    def make(name: str) -> str:
        admin = psycopg.connect(address.format(name="postgres"), autocommit=True)
        with admin:
            admin.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)".encode())
            admin.execute(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'".encode())
        made.append(name)
        return address.format(name=name)

    yield make
    with psycopg.connect(address.format(name="postgres"), autocommit=True) as admin:
        for name in made:
            admin.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)".encode())


def main() -> int:
    """Run it; see the text at the top."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--reports", type=int, default=300)
    parser.add_argument("--ledger")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--child")
    asked = parser.parse_args()
    if asked.child:
        with open_store(asked.child) as store:
            read_all(store, asked.reports)
        return 0
    with make_urls(asked.ledger) as make_url:
        return compare(make_url, asked)


def compare(make_url: MakeUrl, asked: argparse.Namespace) -> int:
    """Kill and resume until enough kills hit a reading; compare each ledger that was completed."""
    chance = random.Random(asked.seed)
    begun = time.monotonic()
    run_killed(make_url("kills_whole"), asked.reports, 600)
    whole = time.monotonic() - begun
    with open_store(make_url("kills_reference")) as store:
        read_all(store, asked.reports)
        reference = text_of(store)
    hits: Counter[str] = Counter()
    rounds = 0
    while hits.total() < asked.kills:
        rounds += 1
        url = make_url(f"kills_{rounds}")
        while hits.total() < asked.kills and not run_killed(url, asked.reports, chance.uniform(0, whole)):
            hits[count_kept(url)] += 1
        run_killed(url, asked.reports, 600)
        with open_store(url) as store:
            if text_of(store) != reference or not store.verify().ok:
                print(f"round {rounds}: the ledger differs from that of a reading left alone")
                return 1
    where = ", ".join(f"{count} {place}" for place, count in sorted(hits.items()))
    print(f"{hits.total()} kills in {rounds} readings of {asked.reports} reports ({where}): all ledgers alike")
    return 0


if __name__ == "__main__":
    sys.exit(main())
