"""How well incidents and assessments do on invented wars that know the truth: `python -m benchmarks.worlds`.

Prints, for each kind of noise, how often the true number of dead lies in the range of the rule `claims` and in that of
`ged`, how many true disputes are found, how many that are none are raised, and B-cubed of the incidents.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from tests.worlds import CLEAN, NOISY, PARENTS, Noise, World, find_outlet, make_world, true_disputes

from kadesh.group.cluster import group_claims
from kadesh.model.assessment import Assessment, Preset
from kadesh.model.claim import Claim
from kadesh.model.incident import Incident
from kadesh.reconcile.assess import assess_incident

KINDS: Mapping[str, Noise] = {
    "clean": CLEAN,
    "rounded figures": replace(CLEAN, rounded=0.5),
    "late corrections": replace(CLEAN, corrected=0.5),
    "wrong days": replace(CLEAN, wrong_day=0.2),
    "no day or only the province": replace(CLEAN, no_day=0.2, coarse_place=0.2),
    "copied wires": replace(CLEAN, copied=0.5),
    "propaganda and blame": replace(CLEAN, propaganda=0.4, blamed_other=0.3),
    "all of it": NOISY,
}
TYPES = ("figures", "responsibility", "denial", "time")


def main(seed: int = 1, incidents: int = 600) -> None:
    """Print a line of Markdown for each kind of noise."""
    print("| noise | truth in `claims` | truth in `ged` | true disputes found | false disputes | precision | recall |")
    print("|---|---|---|---|---|---|---|")
    for name, noise in KINDS.items():
        world = make_world(seed, incidents=incidents, per_day=3, noise=noise)
        claims = {c.id: c for c in world.claims}
        groups = group_claims(world.claims, world.reports, parent=PARENTS.get)
        shares = [_truth_inside(world, groups, claims, preset=preset) for preset in ("claims", "ged")]
        found, of, false = _disputes(world, groups, claims)
        precision, recall = _b_cubed(world, groups)
        row = [name, *shares, f"{found} of {of}", f"{false} in {len(groups)} incidents", f"{precision:.3f}", f"{recall:.3f}"]
        print(f"| {' | '.join(row)} |")


def _truth_inside(world: World, groups: tuple[Incident, ...], claims: Mapping[str, Claim], *, preset: Preset) -> str:
    inside = told = 0
    for incident in groups:
        truth = world.truths[_number(world, incident)]
        for found in _assess(world, incident, claims, preset=preset).ranges:
            if found.outcome == "killed" and found.low is not None and found.victims.words != "all":
                told += 1
                inside += found.low <= truth.killed and (found.high is None or truth.killed <= found.high)
    return f"{inside} of {told}"


def _disputes(world: World, groups: tuple[Incident, ...], claims: Mapping[str, Claim]) -> tuple[int, int, int]:
    found = of = false = 0
    for incident in groups:
        true = true_disputes(world, _number(world, incident))
        real = {d.type for d in _assess(world, incident, claims, preset="claims").disputes if d.real}
        of += len(true)
        found += len(true & real)
        false += len((real & set(TYPES)) - true)
    return found, of, false


def _assess(world: World, incident: Incident, claims: Mapping[str, Claim], *, preset: Preset) -> Assessment:
    return assess_incident(incident, claims, reports=world.reports, preset=preset, outlets=find_outlet, parent=PARENTS.get)


def _number(world: World, incident: Incident) -> int:
    """Return which incident most of the claims are of."""
    return Counter(sorted(world.incident_of[c] for c in incident.claims)).most_common(1)[0][0]


def _b_cubed(world: World, groups: tuple[Incident, ...]) -> tuple[float, float]:
    home = {c: set(g.claims) for g in groups for c in g.claims}
    true: dict[int, set[str]] = {}
    for claim, number in world.incident_of.items():
        true.setdefault(number, set()).add(claim)
    shared = {c: len(home[c] & true[world.incident_of[c]]) for c in home}
    precision = sum(n / len(home[c]) for c, n in shared.items()) / len(shared)
    recall = sum(n / len(true[world.incident_of[c]]) for c, n in shared.items()) / len(shared)
    return precision, recall


if __name__ == "__main__":
    main()
