"""Puts readers and reviewers at one desk at once, and counts what went wrong and which judgement was lost.

    python -m benchmarks.desk_load --database sqlite --readers 50 --reviewers 5 --seconds 300

The desk is `kadesh serve` in a process of its own, asked over loopback only; with `--database postgres` a server of its own
is started too. Everybody signs in from an address of his own and waits a moment between two pages, as people do. Prints
what was asked and how long it took, and exits with 1 if there was an error or a judgement was lost.
"""

import argparse
import asyncio
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
import uuid
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx
from tests.build import event, party, report, toll
from tests.store.server import MISSING, find_binaries, make_database, run_server

from kadesh.ledger import keep_grouping
from kadesh.model.claim import Findings
from kadesh.pipeline import Options
from kadesh.store.accounts import open_accounts
from kadesh.store.audit import Actor
from kadesh.store.open import open_store

PASSWORD = "one mill for all of them"
PLACES = ("Tel Hadid", "Umm Jalal", "Deir Sunbul", "Kafr Ruma", "Ain Larose", "Tel Mardikh")
TOKEN = re.compile(r'name="form-token" value="([0-9a-f]{64})"')
SUBJECTS = re.compile(r'name="subjects" value="([^"]+)"')
LINK = re.compile(r'href="(/(?:incidents|reports|sources)/[^"#?]+)')
PAGES = ("/", "/?disputed=1", "/disputes", "/control", "/statements", "/displacement", "/sources", "/corrections", "/method")
MORE = ("/search?q=soldiers", "/?side=TUR", "/?as-of=2020-02-10", "/disputes?as-of=2020-02-10", "/api/v1/map")


@dataclass
class Tally:
    """What happened: how long each page took in seconds, what was wrong, and which judgements the desk said it kept."""

    took: list[float] = field(default_factory=list)
    judged: list[float] = field(default_factory=list)
    kept: set[str] = field(default_factory=set)
    later: int = 0
    gone: int = 0
    wrong: Counter[str] = field(default_factory=Counter)


def fill(url: str, reports: int, people: list[tuple[str, str]]) -> None:
    """Keep pairs of reports that disagree on one shelling each, and add the people."""
    soldiers = party("soldiers", "TUR", "military")
    with open_store(url) as store:
        for number in range(reports):
            place, day = PLACES[number // 2 % len(PLACES)], f"2020-02-{1 + number // 2 // len(PLACES) % 28:02}"
            dead = 3 + number % 7
            text = f"Account {number}. Shells hit {place} on {day}. {dead} soldiers were killed."
            one = report(text, f"Outlet {number % 9}", day, name=f"account-{number}.txt")
            hit = event(one, f"Shells hit {place}", "shelling", target=soldiers, day=day, at=place)
            killed = toll(one, f"{dead} soldiers were killed", "killed", dead, soldiers, day=day, at=place, event=hit.id)
            store.keep(one, Findings(one.id, (hit, killed)))
        keep_grouping(store, Options())
        accounts = open_accounts(store)
        accounts.add_user("keeper", "keeper", password=PASSWORD, by=Actor(None, "load"))
        for name, role in people:
            accounts.add_user(name, role, password=PASSWORD, by=Actor(None, "load"))  # type: ignore[arg-type]  # two roles


@contextmanager
def serve(url: str, port: int) -> Iterator[str]:
    """Run the desk and give its address."""
    command = [sys.executable, "-W", "ignore", "-m", "kadesh", "serve", "--ledger", url, "--port", str(port)]
    desk = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(300):
            try:
                httpx.get(f"{address}/sign-in")
                break
            except httpx.TransportError:
                time.sleep(0.2)
        yield address
        if desk.poll() is not None:
            raise SystemExit(f"the desk stopped: {desk.stderr.read() if desk.stderr else ''}")
    finally:
        desk.terminate()
        desk.wait()


@dataclass
class Browser:
    """A browser at an address of its own, and whoever sits before it until `end`."""

    client: httpx.AsyncClient
    chance: random.Random
    tally: Tally
    end: float = 0.0

    async def ask(self, path: str, *, missing: bool = False) -> str:
        """Return a page, '' where the desk says to come again; whatever else is no page is wrong."""
        begun = time.monotonic()
        try:
            answer = await self.client.get(path)
        except httpx.HTTPError as error:
            self.tally.wrong[f"{type(error).__name__} on {path}"] += 1
            return ""
        if answer.status_code == 503 and "retry-after" in answer.headers:
            self.tally.later += 1
            await asyncio.sleep(float(answer.headers["retry-after"]))
        elif answer.status_code == 200:
            self.tally.took.append(time.monotonic() - begun)
            return answer.text
        elif missing and answer.status_code == 404:
            self.tally.gone += 1  # an incident that a decision has joined to another, a question that somebody has decided
        else:
            self.tally.wrong[f"{answer.status_code} on {path}"] += 1
        return ""

    async def enter(self, name: str) -> None:
        """Sign in."""
        token = TOKEN.findall((await self.client.get("/sign-in")).text)
        fields = {"form-token": token[0], "name": name, "password": PASSWORD, "next": "/account"}
        answer = await self.client.post("/sign-in", data=fields)
        if answer.status_code != 303:
            self.tally.wrong[f"{answer.status_code} at signing in"] += 1

    async def read(self) -> None:
        """Go from page to page."""
        links: list[str] = []
        while time.monotonic() < self.end:
            link = bool(links) and self.chance.random() < 0.4
            path = self.chance.choice(links if link else PAGES + MORE)
            links = sorted(set(LINK.findall(await self.ask(path, missing=link))))[:50] or links
            await asyncio.sleep(self.chance.uniform(0.2, 1.8))

    async def review(self) -> None:
        """Decide one question after the other, and now and then take the last word back."""
        while time.monotonic() < self.end:
            text = await self.ask("/review")
            onward = re.findall(r'href="(/review/question-[0-9a-f]+)"', text)
            if onward and self.chance.random() < 0.5:
                text = await self.ask(onward[0], missing=True)
            token, subjects = TOKEN.findall(text), SUBJECTS.findall(text)
            if token and subjects:
                verdicts = ("same", "different", "unsure") if " " in subjects[0] else ("verified", "unverifiable")
                said = {"subjects": subjects[0], "verdict": self.chance.choice(verdicts)}
                await self.judge("/review/judge", {"form-token": token[0], **said})
            undo = re.findall(r'name="judgement" value="([^"]+)"', text)
            if undo and self.chance.random() < 0.2:
                await self.judge("/review/undo", {"form-token": token[0], "judgement": undo[0]})
            await asyncio.sleep(self.chance.uniform(0.2, 1.8))

    async def judge(self, path: str, fields: dict[str, str]) -> None:
        """Send a decision under a reason of its own, and note it where the desk says that it is kept."""
        begun, why = time.monotonic(), str(uuid.uuid4())
        try:
            answer = await self.client.post(path, data={**fields, "why": why, "next": "/review"})
        except httpx.HTTPError as error:
            self.tally.wrong[f"{type(error).__name__} on {path}"] += 1
            return
        if answer.status_code == 303:
            self.tally.kept.add(why)
            self.tally.judged.append(time.monotonic() - begun)
        elif not (answer.status_code == 503 and "retry-after" in answer.headers):
            self.tally.wrong[f"{answer.status_code} on {path}"] += 1


def open_browser(address: str, number: int, tally: Tally) -> Browser:
    """Return a browser at an address of its own."""
    transport = httpx.AsyncHTTPTransport(local_address=f"127.0.{1 + number // 250}.{1 + number % 250}")
    return Browser(httpx.AsyncClient(base_url=address, transport=transport, timeout=60.0), random.Random(number), tally)


async def crowd(address: str, people: list[tuple[str, str]], seconds: float) -> Tally:
    """Let all of them in, then let them go on side by side for a time."""
    tally = Tally()
    browsers = [open_browser(address, number, tally) for number in range(len(people))]
    for browser, (name, _) in zip(browsers, people, strict=True):
        await browser.enter(name)
    for browser in browsers:
        browser.end = time.monotonic() + seconds
    acts = {"reader": Browser.read, "reviewer": Browser.review}
    await asyncio.gather(*(acts[role](browser) for browser, (_, role) in zip(browsers, people, strict=True)))
    for browser in browsers:
        await browser.client.aclose()
    return tally


def told(name: str, took: list[float]) -> str:
    """Return how long half of them, 95 of a hundred and the slowest took."""
    if len(took) < 2:
        return f"{len(took)} {name}"
    cuts = statistics.quantiles(took, n=100)
    return f"{len(took):,} {name}: half within {cuts[49]:.2f} s, 95% within {cuts[94]:.2f} s, the slowest {max(took):.2f} s"


def count_lost(url: str, tally: Tally) -> int:
    """Return how many judgements the desk said it kept and the ledger does not have."""
    with open_store(url, read_only=True) as store:
        return len(tally.kept - {judgement.why for judgement in store.judgements()})


def check(url: str, tally: Tally) -> list[str]:
    """Return what is wrong in the ledger afterwards: a judgement that was lost, a chain that does not hold."""
    with open_store(url, read_only=True) as store:
        found = store.verify()
    lost = count_lost(url, tally)
    return [f"{lost} judgements lost"] * bool(lost) + [found.text] * (not found.ok)


def run(url: str, given: argparse.Namespace) -> int:
    """Fill the ledger, let the crowd in, print what happened; return the exit code."""
    people = [(f"reader{number}", "reader") for number in range(given.readers)]
    people += [(f"reviewer{number}", "reviewer") for number in range(given.reviewers)]
    fill(url, given.reports, people)
    with serve(url, given.port) as address:
        tally = asyncio.run(crowd(address, people, given.seconds))
    wrong = [f"{count} times {what}" for what, count in sorted(tally.wrong.items())] + check(url, tally)
    who = f"{given.readers} readers and {given.reviewers} reviewers"
    print(f"{given.database}: {who}, {given.seconds:g} seconds, {given.reports} reports")
    print(told("pages", tally.took))
    print(told("judgements", tally.judged))
    print(f"{tally.later} times told to come again, {tally.gone} times to what was joined or decided since")
    print(f"{len(tally.kept):,} judgements kept, {count_lost(url, tally)} lost")
    print("".join(f"{line}\n" for line in wrong), end="")
    print(f"{len(wrong)} errors")
    return bool(wrong)


def main() -> int:
    """Read what is asked for, and do it on one database."""
    parser = argparse.ArgumentParser(description="Readers and reviewers at one desk at once.")
    parser.add_argument("--database", choices=("sqlite", "postgres"), default="sqlite")
    for name, usual in (("readers", 50), ("reviewers", 5), ("reports", 300), ("port", 8279)):
        parser.add_argument(f"--{name}", type=int, default=usual)
    parser.add_argument("--seconds", type=float, default=300.0)
    given = parser.parse_args()
    if given.database == "sqlite":
        with tempfile.TemporaryDirectory() as folder:
            return run(str(Path(folder) / "desk.ledger"), given)
    binaries = find_binaries()
    if binaries is None:
        print(MISSING)
        return 1
    with run_server(binaries) as socket:
        return run(make_database(socket, "desk_load"), given)


if __name__ == "__main__":
    sys.exit(main())
