"""Short accounts of one incident, for tests: who says how many of whom, and when."""

from collections.abc import Sequence
from typing import NamedTuple

from kadesh.model.assessment import Assessment, Preset, Range
from kadesh.model.claim import Claim, Outcome, Polarity, Scope, Toll
from kadesh.model.count import Count
from kadesh.model.pack import Outlet
from kadesh.model.report import Report
from kadesh.model.side import NOBODY, Party
from kadesh.reconcile.assess import assess_incident
from tests.build import incident, party, report, toll

SOLDIERS = party("Turkish soldiers", "TUR", "military")
TROOPS = party("Syrian soldiers", "SYR", "military")
CIVILIANS = party("civilians", "SYR", "civilian")
PEOPLE = party("people", "SYR")

OUTLETS = (
    Outlet("reuters", ("Reuters",), "agency", "reuters"),
    Outlet("afp", ("AFP",), "agency", "afp"),
    Outlet("sana", ("SANA",), "agency", "syrian state", side="SYR"),
    Outlet("ikhbariya", ("Ikhbariya",), "outlet", "syrian state", side="SYR"),
    Outlet("tur-mod", ("Turkish Defence Ministry",), "body", side="TUR"),
    Outlet("observatory", ("Observatory",), "body", "observatory"),
    Outlet("herald", ("The Herald",), "outlet", "herald group"),
    Outlet("evening-herald", ("Evening Herald",), "outlet", "herald group"),
    Outlet("gazette", ("Gazette",), "outlet"),
)


def find_outlet(name: str | None) -> Outlet | None:
    return next((o for o in OUTLETS if name in (o.id, *o.names)), None)


class Told(NamedTuple):
    """One account: a figure by somebody in some outlet on some day."""

    number: int | tuple[int | None, int | None] | Count | None
    source: str | None = None
    outlet: str | None = None
    day: str | None = "2020-02-04"
    victims: Party = SOLDIERS
    outcome: Outcome = "killed"
    scope: Scope = "event"
    polarity: Polarity = "asserted"
    words: str = "some died"
    by: Party = NOBODY
    at: str | None = None
    part_of: int | None = None
    text: str = ""


def tell(told: Sequence[Told]) -> tuple[dict[str, Claim], dict[str, Report]]:
    """The claims and reports of these accounts, each in a report of its own unless outlet, day and text are the same."""
    claims: dict[str, Claim] = {}
    made: list[Toll] = []
    reports: dict[str, Report] = {}
    for n, one in enumerate(told):
        text = one.text or f"{n}: {one.words}."
        given = report(text, one.outlet, one.day)
        whole = made[one.part_of].id if one.part_of is not None else None
        if one.part_of is not None:
            given = reports[made[one.part_of].evidence.report_id]
        quote = one.words if one.words in given.text else given.text[: 5 + n]
        claim = toll(
            given, quote, one.outcome, one.number, one.victims, by=one.by, source=one.source, at=one.at,
            scope=one.scope, polarity=one.polarity, part_of=whole,
        )  # fmt: skip
        made.append(claim)
        claims[claim.id] = claim
        reports[given.id] = given
    assert len(claims) == len(told), "two accounts have the same id"
    return claims, reports


def assess(told: Sequence[Told], preset: Preset = "claims") -> Assessment:
    """What these accounts of one incident come to."""
    claims, reports = tell(told)
    return assess_incident(
        incident(list(claims.values()), "shelling"), claims, reports=reports, preset=preset, outlets=find_outlet
    )


def only(told: Sequence[Told], preset: Preset = "claims") -> Range:
    """The only range that these accounts give."""
    (found,) = assess(told, preset).ranges
    return found
