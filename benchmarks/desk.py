"""How long the desk takes over an invented ledger of 100,000 claims: `python -m benchmarks.desk [CLAIMS] [LEDGER]`.

Serves it as `kadesh serve` does, asks as a browser does, one question after another, and prints how long it took until the
first page was there, the first view, changes of filters with the list and with the map, pages of incidents and all other
pages. The ledger is made once and used again where the file is there: writing a hundred thousand claims takes minutes.
"""

import random
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import httpx
import uvicorn
from tests.worlds import NOISY, SIDES, START, TYPES, make_world

from kadesh.ledger import group_ledger
from kadesh.model.claim import Act, Claim, Control, ControlStatus, Event, Findings, Statement
from kadesh.pipeline import Options
from kadesh.store.open import open_store
from kadesh.web.app import create_app
from kadesh.web.settings import DeskSettings

PER_INCIDENT = 8.8
"""Claims of an incident on the average, in a noisy world."""
PORT = 8399
CHANGES = 200
PAGES = (
    "/disputes",
    "/control",
    "/control?disputed=1",
    "/statements",
    "/statements/accusations?side=XAA",
    "/displacement",
    "/campaigns",
    "/loose",
    "/sources",
    "/sources?disputed=1",
    "/refused",
    "/review",
    "/search?q=courier",
    "/feeds/incidents.atom",
    "/feeds/disputes.atom",
    "/download/incidents.csv",
)
"""Each is asked for three times."""
EVERY = 4
"""One event in so many comes with a word on who holds the place, and with an accusation."""
STATUSES: tuple[ControlStatus, ...] = ("captured", "held", "lost", "not-captured")
ACTS: tuple[Act, ...] = ("accusation", "violation", "denial", "threat")


def main(claims: int, path: Path) -> None:
    """Print all of it."""
    if not path.exists():
        print(f"writing {claims:,} claims to {path} ...", flush=True)
        make_ledger(path, claims)
    start = time.perf_counter()
    with serve(path) as client:
        wait_for(client, "/api/v1/state")
        print(f"ready after {time.perf_counter() - start:.1f} s: {state(client)}", flush=True)
        tell("first view of the overview", measure(client, ["/"]))
        tell("the same again", measure(client, ["/"] * 5))
        queries = list(make_queries(claims))
        tell("filter changes, list", measure(client, [f"/?{query}" for query in queries]))
        tell("filter changes, map", measure(client, [f"/api/v1/map?{query}" for query in queries]))
        lines = client.get("/api/v1/incidents", params={"page": "7"}).json()["items"]
        tell("pages of incidents", measure(client, [f"/incidents/{line['incident']}" for line in lines]))
        for page in PAGES:
            wait_for(client, page)
            tell(page, measure(client, [page] * 3))
        day = START + timedelta(days=int(claims / PER_INCIDENT / 6))
        start = time.perf_counter()
        wait_for(client, f"/?as-of={day}")
        print(f"as of {day}, first asked for: there after {time.perf_counter() - start:.1f} s")
        tell("as of that day, then", measure(client, [f"/?as-of={day}"] * 5))
        tell("what changed since", measure(client, [f"/changes?since={day}"] * 3))


def make_ledger(path: Path, claims: int) -> None:
    """Keep the reports of a noisy world, and how they are grouped."""
    world = make_world(1, incidents=int(claims / PER_INCIDENT), per_day=3, noise=NOISY)
    found: dict[str, list[Claim]] = {}
    for number, claim in enumerate(world.claims):
        found.setdefault(claim.evidence.report_id, []).append(claim)
        if isinstance(claim, Event) and number % EVERY == 0:
            found[claim.evidence.report_id] += make_words(claim, number // EVERY)
    with open_store(path) as store:
        for report in world.reports.values():
            store.keep(report, Findings(report.id, tuple(found.get(report.id, ()))))
        store.keep_incidents(group_ledger(store, Options()))


def make_words(event: Event, number: int) -> tuple[Claim, ...]:
    """Return who is said to hold the place of an event, and what one side says of the other."""
    said: dict[str, Any] = {name: getattr(event, name) for name in ("evidence", "attribution", "when", "where")}
    status, act = STATUSES[number % len(STATUSES)], ACTS[number % len(ACTS)]
    return (
        Control(actor=event.attacker, status=status, **said),
        Statement(act=act, speaker=event.target, addressee=event.attacker, **said),
    )


@contextmanager
def serve(path: Path) -> Iterator[httpx.Client]:
    """Give a client of a desk that runs in a thread of its own."""
    server = uvicorn.Server(uvicorn.Config(create_app(path, DeskSettings()), port=PORT, log_level="error"))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{PORT}", timeout=600) as client:
            while not server.started:
                time.sleep(0.05)
            yield client
    finally:
        server.should_exit = True
        thread.join()


def wait_for(client: httpx.Client, address: str) -> None:
    """Ask again until the ledger is read."""
    while client.get(address).status_code == 503:
        time.sleep(0.5)


def state(client: httpx.Client) -> str:
    """What the ledger holds, in a line."""
    told = client.get("/api/v1/state").json()
    return ", ".join(f"{told[name]:,} {name}" for name in ("reports", "claims", "incidents", "disputes"))


def make_queries(claims: int) -> Iterator[str]:
    """Yield what a person at the filters might ask, the same on every run."""
    chance = random.Random(7)
    days = int(claims / PER_INCIDENT / 3)
    makers: tuple[Callable[[], dict[str, str]], ...] = (
        lambda: {"disputed": "1"},
        lambda: {"type": chance.choice(TYPES)},
        lambda: {"side": chance.choice(SIDES)},
        lambda: {"min-sources": str(chance.randint(2, 3))},
        lambda: {
            "near": f"{30 + chance.random() * 2:.2f},{40 + chance.random() * 2:.2f}",
            "within": str(chance.choice((10, 50, 100))),
        },
        lambda: {"from": str(START + timedelta(days=chance.randrange(days)))},
        lambda: {"to": str(START + timedelta(days=chance.randrange(days)))},
        lambda: {"q": chance.choice(("bar", "killed", "courier", "XAA"))},
        lambda: {"page": str(chance.randint(1, 9))},
    )
    for _ in range(CHANGES):
        asked: dict[str, str] = {}
        for make in chance.sample(makers, chance.randint(1, 3)):
            asked |= make()
        if asked.get("from", "") > asked.get("to", "9"):
            del asked["from"]
        yield urlencode(asked)


def measure(client: httpx.Client, addresses: Sequence[str]) -> list[tuple[float, float]]:
    """Return the milliseconds that each address took, by the clock and of the processor; a fault stops the run.

    The processor's are those of server and client together, and do not depend on what else the machine does.
    """
    took = []
    for address in addresses:
        start, busy = time.perf_counter(), time.process_time()
        answer = client.get(address)
        took.append(((time.perf_counter() - start) * 1000, (time.process_time() - busy) * 1000))
        if answer.status_code not in (200, 404):
            raise SystemExit(f"{address}: {answer.status_code} {answer.text[:200]}")
    return took


def tell(what: str, took: list[tuple[float, float]]) -> None:
    """Print how often, and the median, the 95th percentile and the longest, in milliseconds."""
    print(f"{what}, {len(took)} times: {spread([t for t, _ in took])}; processor {spread([t for _, t in took])}", flush=True)


def spread(took: list[float]) -> str:
    """Median, 95th percentile and longest."""
    ordered = sorted(took)
    most = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return f"median {ordered[len(ordered) // 2]:.0f}, 95% within {most:.0f}, longest {ordered[-1]:.0f} ms"


if __name__ == "__main__":
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    kept = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(tempfile.mkdtemp()) / f"{number}.ledger"
    main(number, kept)
