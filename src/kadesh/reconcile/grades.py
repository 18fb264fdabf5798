"""Airwars' five grades in their own words, and what makes Iraq Body Count call a record provisional."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from kadesh.model.assessment import Range
from kadesh.model.claim import Claim, Event, Statement, Toll
from kadesh.model.incident import Incident
from kadesh.model.side import Parent
from kadesh.reconcile.account import Account
from kadesh.reconcile.blame import blamed_sides
from kadesh.reconcile.victims import role_class

Grade = Literal["Confirmed", "Fair", "Weak", "Contested", "Discounted"]

GRADES: Mapping[Grade, str] = {
    "Confirmed": "A specific belligerent has accepted responsibility for civilian harm.",
    "Fair": "Reported by two or more credible sources, with likely or confirmed near actions by a belligerent.",
    "Weak": "Single source claim, though sometimes featuring significant information.",
    "Contested": "Competing claims of responsibility e.g. multiple belligerents, or casualties also attributed to "
    "ground forces.",
    "Discounted": "Those killed were combatants, or other parties most likely responsible.",
}

NEAR = 400
"""Characters between a claim of responsibility and a claim of the incident for the one to be of the other."""


def grade_airwars(
    tolls: Sequence[Account[Toll]], events: Sequence[Account[Event]], *, nearby: Iterable[Claim], parent: Parent
) -> tuple[Grade, str]:
    """Return the grade and the line that says why.

    Sources count by independent origin; where no origin is known, by voice it cannot be told, and one source is taken.
    """
    harmed = {role_class(a.claim.victims.role) for a in tolls}
    if harmed and harmed == {"combatant"}:
        return "Discounted", "every victim named is a combatant"
    civil = [a for a in tolls if role_class(a.claim.victims.role) != "combatant"]
    blamed = blamed_sides(civil or events, parent) or blamed_sides([*civil, *events], parent)
    accepting = [s for s in sorted(blamed) if _accepts(s, [*tolls, *events], nearby)]
    if accepting:
        return "Confirmed", f"{accepting[0]} says that it did it"
    if len(blamed) > 1:
        return "Contested", f"blamed are {' and '.join(sorted(blamed))}"
    origins = {a.origin for a in (*tolls, *events) if a.origin}
    if len(origins) > 1 and blamed:
        return "Fair", f"{len(origins)} independent origins, and one side is named"
    return "Weak", f"{len(origins) or 'no'} independent origin{'s' if len(origins) != 1 else ''} known"


def grade_ibc(ranges: Sequence[Range]) -> str | None:
    """Return 'Provisional' unless two independent origins stand behind some figure, None if they do."""
    return None if any((r.origins or 0) >= 2 for r in ranges) else "Provisional"


def claims_nearby(incident: Incident, claims: Mapping[str, Claim]) -> tuple[Claim, ...]:
    """Return the claims of responsibility that stand close to the incident's claims in the same reports."""
    own = [claims[i] for i in incident.claims if i in claims]
    found = [c for c in claims.values() if isinstance(c, Statement) and c.act == "claim-of-responsibility"]
    return tuple(sorted((c for c in found if any(_close(c, o) for o in own)), key=lambda c: c.id))


def _close(one: Claim, other: Claim) -> bool:
    a, b = one.evidence, other.evidence
    return a.report_id == b.report_id and max(a.start, b.start) - min(a.end, b.end) <= NEAR


def _accepts(side: str, accounts: Iterable[Account[Toll] | Account[Event]], nearby: Iterable[Claim]) -> bool:
    if any(isinstance(c, Statement) and c.speaker.side == side and c.polarity == "asserted" for c in nearby):
        return True
    return any(
        a.claim.source is not None
        and a.claim.source.side == side
        and a.claim.polarity == "asserted"
        and isinstance(a.claim, Toll)
        and a.claim.perpetrator.side == side
        and role_class(a.claim.victims.role) == "civilian"
        for a in accounts
    )
