"""Incident: who claims what, the ranges as a picture, disputes in a sentence each, and how its figures came to stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kadesh.brief.accounts import make_accounts, make_contradictions, stand_account
from kadesh.brief.figures import OUTCOMES, has_figure, label_figure, phrase_part, phrase_range
from kadesh.brief.glance import RULES
from kadesh.brief.history import find_incident, trace_incident
from kadesh.brief.incidents import phrase_incident
from kadesh.brief.index import Index
from kadesh.brief.parties import phrase_side
from kadesh.brief.sections import Account
from kadesh.config import PRESETS
from kadesh.errors import NotFound
from kadesh.model.assessment import Assessment, Range
from kadesh.model.claim import Claim, Event, Toll
from kadesh.model.incident import Incident
from kadesh.reconcile.account import Account as Voiced
from kadesh.reconcile.account import make_accounts as make_voiced
from kadesh.reconcile.assess import assess_incident
from kadesh.reconcile.blame import blamed_party
from kadesh.web.picture import Picture, draw_range
from kadesh.web.snapshot import Snapshot
from kadesh.web.speakers import TOLD, Voice, voice_of
from kadesh.web.visit import Visit


@dataclass(frozen=True)
class Figure:
    """What one outcome of one victim group comes to, and everybody who stands behind it; `groups` by whose losses."""

    label: str
    total: str
    origins: str
    picture: Picture | None
    groups: tuple[tuple[str, tuple[Account, ...]], ...]
    parts: tuple[str, ...]
    arithmetic: tuple[str, ...]


def show_incident(visit: Visit) -> dict[str, Any]:
    """Return all that is said of the incident in the path, under the rule asked for; raises NotFound."""
    snapshot = visit.snapshot
    incident = take_incident(snapshot, visit.path["id"])
    part = snapshot.narrow(incident)
    index = Index(part)
    claims = [index.claims[c] for c in incident.claims if c in index.claims]
    preset = visit.wanted.preset or next((a.preset for a in part.assessments), "claims")
    assessment = assess(snapshot, incident, preset=preset)
    tolls = make_voiced((c for c in claims if isinstance(c, Toll)), index.reports, outlets=snapshot.lexicon.outlet)
    events = make_voiced((c for c in claims if isinstance(c, Event)), index.reports, outlets=snapshot.lexicon.outlet)
    voices = {a.claim.id: voice_of(a, snapshot.lexicon.parent) for a in tolls}
    return {
        "incident": incident,
        "heading": phrase_incident(incident, claims, index=index),
        "assessment": assessment,
        "figures": make_figures(assessment, voices, index=index),
        "loose": make_accounts(_loose(claims, assessment), index),
        "disputes": make_contradictions((*assessment.disputes, *part.disputes), index),
        "blame": find_blame((*events, *tolls), index),
        "events": make_accounts((c for c in claims if isinstance(c, Event)), index),
        "steps": trace_incident(part, incident),
        "preset": preset,
        "presets": [(name, RULES[name]) for name in PRESETS],
        "judgements": part.judgements,
    }


def take_incident(snapshot: Snapshot, named: str) -> Incident:
    """Return the incident of that id, of a former one, or of the only id that begins so; raises NotFound."""
    known = snapshot.incidents.get(named)
    if known is None and len(named) > 200:
        raise NotFound("no incident of that name")
    return known or find_incident(snapshot.reading, named)


def assess(snapshot: Snapshot, incident: Incident, *, preset: Any) -> Assessment:
    """Return the assessment of one incident under a rule, from its own claims and those of the same reports."""
    index = snapshot.index
    reports = {index.claims[c].evidence.report_id for c in incident.claims if c in index.claims}
    near = {claim.id: claim for report in sorted(reports) for claim in snapshot.claims_of.get(report, ())}
    lexicon = snapshot.lexicon
    return assess_incident(
        incident, near, reports=index.reports, preset=preset, outlets=lexicon.outlet, parent=lexicon.broader
    )


def make_figures(assessment: Assessment, voices: Mapping[str, Voice], *, index: Index) -> tuple[Figure, ...]:
    """Return a figure for each range, in the order of outcomes."""
    ordered = sorted(
        assessment.ranges,
        key=lambda r: (OUTCOMES.index(r.outcome), r.victims.side or "~", r.victims.role, r.victims.words or ""),
    )
    return tuple(_figure(found, voices, index=index) for found in ordered)


def _figure(found: Range, voices: Mapping[str, Voice], *, index: Index) -> Figure:
    told = [(stand, stand_account(stand, index), voices.get(stand.claim, "other")) for stand in found.stands]
    groups = [(TOLD[voice], tuple(account for _, account, own in told if own == voice)) for voice in TOLD]
    drawn = [(stand, account.who, voice) for stand, account, voice in told if stand.standing != "other-scope"]
    behind = "cannot be told" if found.origins is None else f"{found.origins:,}"
    return Figure(
        label=label_figure(found.outcome, found.victims, index=index),
        total=phrase_range(found) if has_figure(found, index) else "",
        origins=behind,
        picture=draw_range(found, drawn),
        groups=tuple((title, accounts) for title, accounts in groups if accounts),
        parts=tuple(dict.fromkeys(phrase_part(stand, index) for stand in found.parts)),
        arithmetic=found.arithmetic,
    )


def _loose(claims: Sequence[Claim], assessment: Assessment) -> list[Claim]:
    """Return what stands behind no range: figures of another rule's making, statements, movements."""
    carried = {stand.claim for found in assessment.ranges for stand in (*found.stands, *found.parts)}
    return [c for c in claims if c.id not in carried and not isinstance(c, Event)]


def find_blame(accounts: Sequence[Voiced[Event] | Voiced[Toll]], index: Index) -> tuple[tuple[str, str, bool], ...]:
    """Return (who is named, by whom, whether it is denied), those who name nobody last; each pair once."""
    found: dict[tuple[str, str, bool], None] = {}
    for account in accounts:
        party = phrase_side(blamed_party(account), names=index.names)
        if account.claim.polarity == "denied" and not party:
            continue  # who denies that anybody was hurt says nothing of who did it
        found[party or "nobody named", index.claimant_of(account.claim), account.claim.polarity == "denied"] = None
    naming = {who for party, who, _ in found if party != "nobody named"}
    kept = (row for row in found if row[0] != "nobody named" or row[1] not in naming)
    return tuple(sorted(kept, key=lambda row: (row[0] == "nobody named", row)))
