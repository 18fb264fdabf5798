"""Invented wars that know the truth: incidents, the reports on them, and the claims a careful reader takes from these.

`make_world(seed)` gives a world in which every claim's incident is known, and every true figure. `Noise` says how often
accounts go wrong: rounded figures, late corrections, wrong days, copied wires, propaganda. Nothing here is a real place.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import NamedTuple

from kadesh.model.claim import Claim, Event, EventType, Evidence, Toll
from kadesh.model.count import Count
from kadesh.model.ids import sha256_of
from kadesh.model.pack import Outlet
from kadesh.model.report import Report
from kadesh.model.side import Party, Speaker
from kadesh.model.when import When
from kadesh.model.where import Place, Where

START = date(2031, 3, 1)
PARENTS = {"brigade-k": "league", "brigade-m": "league"}
SIDES = ("XAA", "XBB", "league", "brigade-k", "brigade-m")
TYPES: tuple[EventType, ...] = ("shelling", "airstrike", "drone", "bombing", "shooting", "missile")
DOES = {
    "shelling": "shells",
    "airstrike": "bombs",
    "drone": "a drone",
    "bombing": "a blast",
    "shooting": "gunfire",
    "missile": "a missile",
}
_SYLLABLES = "bar dol fen gar hul jor kem lor mir nav pol rin sal tor vek zan".split()
_SCENES = (
    "bakery market school orchard mill bridge depot clinic quarry stadium harbour chapel workshop garage library cinema "
    "courtyard cistern vineyard tannery pharmacy barn tower hostel laundry foundry kiosk silo pier aqueduct"
).split()
_DETAILS = (
    "windows blew out across the street",
    "neighbours dug with their hands",
    "an ambulance came under fire",
    "smoke hung over the roofs",
    "the road stayed closed until dusk",
    "a second round fell nearby",
    "power failed in two quarters",
    "a wall fell on parked cars",
    "families spent the night in cellars",
    "the call to leave came too late",
    "goats lay dead in the lane",
    "a water tank burst",
    "firemen ran out of foam",
    "shopkeepers swept glass into heaps",
    "a bus turned back at the gate",
    "the guard had gone home early",
)
OUTLETS = tuple(
    Outlet(f"outlet-{i}", (f"The {name} Courier",), "outlet", family=f"family-{i % 5}")
    for i, name in enumerate("Amber Basalt Cobalt Delta Ember Flint Garnet Harbour Ivory Jasper".split())
)
AGENCIES = (Outlet("agency-n", ("Nordwire",), "agency", "nordwire"), Outlet("agency-s", ("Sudpress",), "agency", "sudpress"))
SPEAKERS = {
    "XAA": ("Ministry of Defence of Aland", "XAA"),
    "XBB": ("General Staff of Beland", "XBB"),
    "league": ("League Command", "league"),
    None: ("Tarn Observatory", None),
    "relief": ("Relief Coordination Office", None),
}


@dataclass(frozen=True)
class Noise:
    """How often (0 to 1) an account goes wrong, each in its own way."""

    rounded: float = 0.0
    corrected: float = 0.0
    wrong_day: float = 0.0
    no_day: float = 0.0
    coarse_place: float = 0.0
    copied: float = 0.0
    propaganda: float = 0.0
    blamed_other: float = 0.0
    denied: float = 0.0


CLEAN = Noise()
NOISY = Noise(0.3, 0.3, 0.08, 0.1, 0.15, 0.25, 0.2, 0.15, 0.1)


class Truth(NamedTuple):
    """What really happened in one incident, and which contradictions its reports were given."""

    number: int
    type: EventType
    day: date
    town: Place
    attacker: str
    target: str
    killed: int
    wounded: int
    scene: str
    detail: str


@dataclass
class World:
    """Reports by id, all claims, and for each claim the number of its incident."""

    reports: dict[str, Report] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)
    incident_of: dict[str, int] = field(default_factory=dict)
    truths: list[Truth] = field(default_factory=list)
    lines: dict[int, list[tuple[str, "_Line"]]] = field(default_factory=dict)
    """What each voice said of each incident, in the order of publication."""


class _Line(NamedTuple):
    """One account: the sentence, and what is read from it."""

    truth: Truth
    killed: int
    wounded: int
    attacker: str
    speaker: tuple[str, str | None] | None
    rounded: bool = False
    denied: bool = False
    raised: bool = False
    day: date | None = None
    coarse: bool = False


def find_outlet(name: str | None) -> Outlet | None:
    """The outlet of that name or id, as a pack would know it."""
    named = (o for o in (*OUTLETS, *AGENCIES) if name in (o.id, *o.names))
    ministries = (Outlet(n, (n,), "body", side=s) for n, s in SPEAKERS.values() if n == name and s)
    observers = (Outlet(n, (n,), "body", family=n) for n, s in SPEAKERS.values() if n == name and not s)
    found = (*named, *ministries, *observers)
    return found[0] if found else None


def make_world(seed: int, *, incidents: int = 12, per_day: float = 2.0, noise: Noise = CLEAN) -> World:
    """A war of so many incidents, `per_day` of them on a day, and all the reports on them."""
    chance = random.Random(seed)
    towns = make_towns(chance)
    world = World()
    for number in range(incidents):
        truth = _make_truth(number, chance=chance, towns=towns, day=START + timedelta(days=int(number / per_day)))
        world.truths.append(truth)
        _tell(world, truth, chance=chance, noise=noise)
    return world


def make_towns(chance: random.Random, count: int = 60) -> tuple[Place, ...]:
    """Towns of five provinces on a grid with gaps of some 25 kilometres."""
    names = sorted({f"{a}{b}".capitalize() for a in _SYLLABLES for b in _SYLLABLES if a != b})
    chance.shuffle(names)
    return tuple(
        Place(f"test:{n}", n, "town", "XAA", f"Province {i % 5}", None, 30 + 0.25 * (i // 8), 40 + 0.25 * (i % 8))
        for i, n in enumerate(names[:count])
    )


def _make_truth(number: int, *, chance: random.Random, towns: Sequence[Place], day: date) -> Truth:
    attacker, target = chance.sample(SIDES[:3], 2)
    killed = 1 + int(chance.lognormvariate(1.8, 0.9))
    scene, detail = chance.choice(_SCENES), chance.choice(_DETAILS)
    type_ = chance.choice(TYPES)
    return Truth(number, type_, day, chance.choice(towns), attacker, target, killed, killed * 2 + 1, scene, detail)


def _tell(world: World, truth: Truth, *, chance: random.Random, noise: Noise) -> None:
    """Write one to five reports on an incident, some of them again as copies and corrections."""
    voices = chance.sample([SPEAKERS[None], SPEAKERS["relief"], SPEAKERS[truth.target], SPEAKERS[truth.attacker], None], 3)
    for n, speaker in enumerate(voices[: chance.randint(1, 3)]):
        line = _vary(truth, speaker, chance=chance, noise=noise)
        outlet = chance.choice(OUTLETS)
        published = truth.day + timedelta(days=n)
        wire = AGENCIES[n % 2].names[0] if chance.random() < noise.copied else None
        if chance.random() < noise.corrected and truth.killed > 3 and not line.denied:
            early = line._replace(killed=max(1, line.killed // 2), wounded=max(1, line.wounded // 2))
            _publish(world, early, outlet.names[0], published, wire=wire)
            line, published = line._replace(raised=True), published + timedelta(days=1)
        _publish(world, line, outlet.names[0], published, wire=wire)
        if wire:
            _publish(world, line, chance.choice(OUTLETS).names[0], published, wire=wire)


def _vary(truth: Truth, speaker: tuple[str, str | None] | None, *, chance: random.Random, noise: Noise) -> _Line:
    """One account, wrong as often as the noise says."""
    killed, attacker = truth.killed, truth.attacker
    denied = speaker is not None and speaker[1] == truth.attacker and chance.random() < noise.denied
    if speaker and speaker[1] == truth.attacker and chance.random() < noise.propaganda:
        killed = truth.killed * 3
    elif speaker and speaker[1] == truth.attacker and chance.random() < noise.blamed_other:
        attacker = next(s for s in SIDES[:3] if s not in (truth.attacker, truth.target))
    day: date | None = truth.day
    if chance.random() < noise.no_day:
        day = None
    elif chance.random() < noise.wrong_day:
        day = truth.day + timedelta(days=chance.choice((-1, 1)))
    rounded = truth.killed >= 10 and chance.random() < noise.rounded and killed == truth.killed
    coarse = chance.random() < noise.coarse_place
    return _Line(truth, killed, truth.wounded, attacker, speaker, rounded, denied, False, day, coarse)


def _publish(world: World, line: _Line, outlet: str, published: date, *, wire: str | None = None) -> None:
    """Write the report and add what a careful reader takes from it."""
    truth = line.truth
    where = truth.town.admin1 if line.coarse else truth.town.name
    killed = f"about {round(line.killed, -1)}" if line.rounded else str(line.killed)
    cited = f", {line.speaker[0]} said" if line.speaker else ""
    on = f" on {line.day}" if line.day else ""
    verb = "The toll rose to" if line.raised else "There were"
    dead = "no casualties" if line.denied else f"{killed} people killed"
    hit = f"{DOES[truth.type]} from {line.attacker} hit a {truth.scene} in {where}{on}"
    body = f"{outlet}, {published}. {hit[0].upper()}{hit[1:]}{cited}."
    toll = f"{verb} {dead} and {line.wounded} hurt{cited}, and {truth.detail}."
    text = f"{body} ({wire})\n{toll} Edited from dispatches of the {wire} desk." if wire else f"{body}\n{toll}"
    sha = sha256_of(text)
    report = Report(text, sha, sha, f"{truth.number}-{published}-{outlet}", outlet=outlet, published=published)
    if report.id in world.reports:
        return
    world.reports[report.id] = report
    for claim in _read(report, line, hit[1:], dead):
        world.claims.append(claim)
        world.incident_of[claim.id] = truth.number
    world.lines.setdefault(truth.number, []).append((line.speaker[0] if line.speaker else outlet, line))


def _read(report: Report, line: _Line, hit: str, dead: str) -> tuple[Claim, ...]:
    """What a careful reader takes from the report: the event, the dead, the wounded."""
    truth = line.truth
    said = (Speaker(line.speaker[0], line.speaker[0], "body", line.speaker[1]),) if line.speaker else ()
    where = Where(truth.town.name, truth.town, "town", "stated")
    if line.coarse:
        province = Place(f"test:{truth.town.admin1}", truth.town.admin1 or "", "province", "XAA", truth.town.admin1)
        where = Where(province.name, province, "province", "stated")
    when = When(line.day, line.day, "day", "stated") if line.day else When()
    attribution = (*said, Speaker(report.outlet or "", report.outlet or "", "outlet"))
    attacker, target = Party(line.attacker, line.attacker, "military"), Party(None, truth.target, "civilian")
    event = Event(
        evidence=_evidence(report, hit),
        attribution=attribution,
        when=when,
        where=where,
        type=truth.type,
        attacker=attacker,
        target=target,
        reader="world",
    )
    number = round(line.killed, -1) if line.rounded else line.killed
    count = Count(number, number, "about" if line.rounded else "exact", str(number))
    killed = Toll(
        evidence=_evidence(report, dead),
        attribution=attribution,
        when=when,
        where=where,
        outcome="killed",
        polarity="denied" if line.denied else "asserted",
        count=Count(0, 0) if line.denied else count,
        victims=Party("people", truth.target, "civilian"),
        perpetrator=attacker,
        event=event.id,
        reader="world",
    )
    if line.denied:
        return event, killed
    hurt = Toll(
        evidence=_evidence(report, f"{line.wounded} hurt"),
        attribution=attribution,
        when=when,
        where=where,
        outcome="wounded",
        count=Count(line.wounded, line.wounded),
        victims=Party("people", truth.target, "civilian"),
        perpetrator=attacker,
        event=event.id,
        reader="world",
    )
    return event, killed, hurt


def _evidence(report: Report, words: str) -> Evidence:
    start = report.text.index(words)
    return Evidence(report.id, start, start + len(words), words)


def true_disputes(world: World, number: int) -> set[str]:
    """The disputes that the accounts of an incident really hold, by each voice's last word on it."""
    last: dict[str, _Line] = {}
    for voice, line in world.lines.get(number, []):
        last[voice] = line
    lines = list(last.values())
    told = [x for x in lines if not x.denied]
    exact = {x.killed for x in told if not x.rounded}
    found = {"figures"} if len(exact) > 1 else set()
    found |= {"denial"} if told and len(told) < len(lines) else set()
    found |= {"responsibility"} if len({x.attacker for x in lines}) > 1 else set()
    return found | ({"time"} if len({x.day for x in lines if x.day}) > 1 else set())
