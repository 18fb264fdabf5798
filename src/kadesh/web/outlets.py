"""What each outlet claims, how often it is alone with it, and how its figures differ by whose dead they count."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kadesh.brief.index import Index
from kadesh.model.assessment import Assessment, Range, Stand
from kadesh.model.claim import Claim

UNNAMED = ""
"""The outlet of reports that name none."""


@dataclass(frozen=True)
class Share:
    """An outlet's figures of one side's people: how many, and how they stand to those of others on the same thing.

    `alone` are those that no other outlet gives a figure of; of the others, `lower` and `higher` are outside what all others
    give, `within` are not.
    """

    side: str
    figures: int
    alone: int
    lower: int
    within: int
    higher: int


@dataclass(frozen=True)
class Source:
    """An outlet: its reports, claims by kind, incidents it has a claim of, and those that nobody else tells of."""

    outlet: str
    reports: int
    claims: int
    kinds: tuple[tuple[str, int], ...]
    incidents: int
    alone: int
    shares: tuple[Share, ...]


def count_sources(index: Index) -> tuple[Source, ...]:
    """Return every outlet, those with most reports first."""
    reading = index.reading
    reports = Counter(report.outlet or UNNAMED for report in reading.reports)
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in reading.claims:
        claims[index.outlet_of(claim) or UNNAMED].append(claim)
    together = [
        {index.outlet_of(index.claims[c]) or UNNAMED for c in i.claims if c in index.claims} for i in reading.incidents
    ]
    told = Counter(outlet for outlets in together for outlet in outlets)
    alone = Counter(next(iter(outlets)) for outlets in together if len(outlets) == 1)
    shares = count_shares(reading.assessments, index)
    names = sorted({*reports, *claims}, key=lambda name: (-reports[name], name))
    return tuple(
        Source(
            outlet=name,
            reports=reports[name],
            claims=len(claims[name]),
            kinds=tuple(sorted(Counter(claim.kind for claim in claims[name]).items())),
            incidents=told[name],
            alone=alone[name],
            shares=shares.get(name, ()),
        )
        for name in names
    )


def count_shares(assessments: Iterable[Assessment], index: Index) -> dict[str, tuple[Share, ...]]:
    """Return for each outlet how its latest figures of the killed and wounded stand to those of others, by side."""
    counted: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for found in (r for assessment in assessments for r in assessment.ranges if r.outcome in ("killed", "wounded")):
        side = index.names.get(found.victims.side or "", found.victims.side) or "side not known"
        for outlet, place in _places(found):
            counted[outlet, side][place] += 1
    shares: dict[str, list[Share]] = defaultdict(list)
    for (outlet, side), places in sorted(counted.items()):
        total = sum(places.values())
        shares[outlet].append(Share(side, total, places["alone"], places["lower"], places["within"], places["higher"]))
    return {outlet: tuple(found) for outlet, found in shares.items()}


def _places(found: Range) -> list[tuple[str, str]]:
    """Return (outlet, how its figure stands to those of the other outlets) for a range."""
    told: dict[str, list[Stand]] = defaultdict(list)
    for stand in found.stands:
        if stand.standing == "current" and (stand.count.low is not None or stand.count.high is not None):
            told[stand.outlet or UNNAMED].append(stand)
    return [
        (outlet, _place(mine, [s for o, theirs in told.items() if o != outlet for s in theirs]))
        for outlet, mine in told.items()
    ]


def _place(mine: list[Stand], others: list[Stand]) -> str:
    if not others:
        return "alone"
    low, high = min(_middle(s) for s in others), max(_middle(s) for s in others)
    if max(_middle(s) for s in mine) < low:
        return "lower"
    return "higher" if min(_middle(s) for s in mine) > high else "within"


def _middle(stand: Stand) -> int:
    """A bound that the words set: the lower one where there is one."""
    low, high = stand.count.low, stand.count.high
    return low if low is not None else high or 0
