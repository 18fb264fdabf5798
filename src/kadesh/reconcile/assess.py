"""An incident's claims under a named rule: ranges, grade, disputes, notes. The rule is printed, and nobody is right."""

from collections.abc import Iterator, Mapping, Sequence

from kadesh.errors import BadSetting
from kadesh.model.assessment import Assessment, Dispute, Preset, Range
from kadesh.model.claim import Claim, Event, Toll
from kadesh.model.incident import Incident
from kadesh.model.report import Report
from kadesh.model.side import Parent, no_parent
from kadesh.reconcile.account import Account, make_accounts
from kadesh.reconcile.beside import FindBeside, find_beside
from kadesh.reconcile.disputes import find_disputes_of
from kadesh.reconcile.explain import say_whole
from kadesh.reconcile.grades import GRADES, grade_airwars, grade_ibc
from kadesh.reconcile.independence import FindOutlet, no_outlet
from kadesh.reconcile.presets import enemy_losses, range_of_acled, range_of_ged, range_of_minmax, total_of
from kadesh.reconcile.ranges import Figures, find_figures, range_of_claims
from kadesh.reconcile.victim_groups import group_victims
from kadesh.reconcile.victims import role_class

PRESETS: tuple[Preset, ...] = ("claims", "ged", "acled", "airwars", "ibc")

_LARGE = frozenset({"offensive", "mass-killing", "chemical"})


def assess_incident(  # noqa: PLR0913  # what a rule needs, each by its name
    incident: Incident,
    claims: Mapping[str, Claim],
    *,
    reports: Mapping[str, Report],
    preset: Preset = "claims",
    outlets: FindOutlet = no_outlet,
    parent: Parent = no_parent,
    beside: FindBeside | None = None,
) -> Assessment:
    """Return what the claims of `incident` come to under `preset`, with the disputes among them.

    `claims` and `reports` are by id and may hold more than the incident's own; what is said beside it is looked for with
    `beside`, else among `claims`. A range whose victims' words are 'all'
    is the sum that a rule asks for (GED, ACLED, Airwars, IBC); the rule `claims` sums nothing. Raises `BadSetting` for
    a preset that is none.
    """
    if preset not in PRESETS:
        raise BadSetting(f"no such preset: {preset} (there are {', '.join(PRESETS)})")
    own = [claims[i] for i in incident.claims if i in claims]
    tolls = make_accounts((c for c in own if isinstance(c, Toll)), reports, outlets=outlets)
    events = make_accounts((c for c in own if isinstance(c, Event)), reports, outlets=outlets)
    said = make_accounts((beside or find_beside(claims.values()))(incident), reports, outlets=outlets)
    figures = [find_figures(v) for v in group_victims(tolls, parent)]
    ranges = _ranges(figures, preset, large=incident.type in _LARGE)
    disputes = find_disputes_of(tolls, events, groups=figures, parent=parent, beside=said)
    grade: str | None = None
    why: tuple[str, ...] = ()
    if preset == "airwars":
        letter, reason = grade_airwars(tolls, events, beside=said, parent=parent)
        grade, why = letter, (f"{letter}: {GRADES[letter]}", f"graded so because {reason}")
    elif preset == "ibc" and (grade := grade_ibc(ranges)):
        why = ("Provisional: fewer than two independent origins are known",)
    notes = (*why, *_no_event(ranges, preset), *_notes(tolls), *_beyond(figures, disputes, preset=preset))
    return Assessment(incident.id, preset, ranges, disputes, grade, notes)


def _no_event(ranges: Sequence[Range], preset: Preset) -> Iterator[str]:
    if preset == "ged" and not any(r.high for r in ranges):
        yield "no death in any estimate: no event under this rule"


def _beyond(figures: Sequence[Figures], disputes: Sequence[Dispute], *, preset: Preset) -> Iterator[str]:
    """What stands beside the figures of a rule for single events: totals over a longer time, for ACLED also disputes."""
    if preset in ("acled", "ged"):
        yield from _aggregates(figures)
    if preset == "acled":
        yield from (d.sentence for d in disputes if d.real and d.type == "figures")


def _ranges(figures: Sequence[Figures], preset: Preset, *, large: bool) -> tuple[Range, ...]:
    if preset == "claims":
        return tuple(range_of_claims(f) for f in figures)
    killed = [f for f in figures if f.victims.group.outcome == "killed"]
    if preset == "ged":
        ranges = [range_of_ged(f) for f in killed]
    elif preset == "acled":
        ranges = [range_of_acled(f, large=large) for f in killed]
    elif preset == "airwars":
        ranges = [range_of_minmax(f) for f in figures if f.victims.group.outcome in ("killed", "wounded")]
    else:
        harmed = [f for f in figures if f.victims.group.outcome in ("killed", "wounded")]
        ranges = [range_of_minmax(f) for f in harmed if f.victims.group.role != "combatant"]
    # Airwars' totals are of civilian harm; belligerents stand beside them.
    summed = [r for r in ranges if role_class(r.victims.role) != "combatant"] if preset == "airwars" else ranges
    total = total_of(summed)
    return (*ranges, total) if total else tuple(ranges)


def _aggregates(figures: Sequence[Figures]) -> tuple[str, ...]:
    """Return a line for each total over a longer time: a rule for single events splits it by hand or leaves it out."""
    wider = [a for f in figures for a in f.victims.accounts if a.claim.scope == "cumulative" and a.claim.outcome == "killed"]
    return tuple(
        dict.fromkeys(f"aggregated over a longer time, in no figure here and not split: {say_whole(a)}" for a in wider)
    )


def _notes(tolls: Sequence[Account[Toll]]) -> tuple[str, ...]:
    """Return a line for each figure that a party gives for another side's losses, apart from those for its own."""
    lines = [
        f"{a.name} on another side's losses: {say_whole(a)}" for a in tolls if enemy_losses(a) and a.claim.scope != "part"
    ]
    return tuple(dict.fromkeys(lines))
