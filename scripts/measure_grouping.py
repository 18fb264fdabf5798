"""Measure grouping alone: annotated tolls and events in, B-cubed of the incidents out.

    python scripts/measure_grouping.py [--sides SIDES.csv] [--misses N] GOLD.jsonl...

Prints precision, recall and F1 over the tolls that belong to an event, the same over tolls and events, and how many
pairs were joined wrongly or kept apart wrongly.
"""

import argparse
from collections import defaultdict

from gold_claims import Gold, parents, read_gold
from gold_places import place_finder

from kadesh.group.cluster import group_claims
from kadesh.model.claim import Toll
from kadesh.model.incident import Incident

Pairs = list[tuple[str, str]]


def main() -> None:
    """Read the arguments, group, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+")
    parser.add_argument("--sides")
    parser.add_argument("--misses", action="store_true", help="print every wrong merger and split")
    args = parser.parse_args()
    gold = read_gold(args.gold, place_finder())
    incidents = group_claims(gold.claims, gold.reports, parent=parents(args.sides), given=True)
    home = {c: i.id for i in incidents for c in i.claims}
    tolls = {c.id for c in gold.claims if isinstance(c, Toll)}
    every = [(gold.incidents[c], home[c]) for c in sorted(gold.incidents)]
    print("tolls ", b_cubed([(gold.incidents[c], home[c]) for c in sorted(gold.incidents) if c in tolls]))
    print("claims", b_cubed(every))
    if args.misses:
        print_misses(gold, incidents)


def b_cubed(pairs: Pairs) -> str:
    """Return B-cubed precision, recall and F1 of (true group, found group) pairs."""
    true, found = defaultdict(set), defaultdict(set)
    for n, (t, f) in enumerate(pairs):
        true[t].add(n)
        found[f].add(n)
    precision = sum(len(true[t] & found[f]) / len(found[f]) for t, f in pairs) / len(pairs)
    recall = sum(len(true[t] & found[f]) / len(true[t]) for t, f in pairs) / len(pairs)
    f1 = 2 * precision * recall / (precision + recall)
    return f"precision {precision:.4f}  recall {recall:.4f}  f1 {f1:.4f}  items {len(pairs)}"


def print_misses(gold: Gold, incidents: tuple[Incident, ...]) -> None:
    """Print the claims of each found incident that holds several true ones, and of each true one that was split."""
    found, true = defaultdict(set), defaultdict(set)
    for incident in incidents:
        for c in set(incident.claims) & gold.incidents.keys():
            found[incident.id].add(c)
            true[gold.incidents[c]].add(c)
    home = {c: i for i, members in found.items() for c in members}
    for members in found.values():
        if len({gold.incidents[c] for c in members}) > 1:
            print("joined:", *(_line(c, gold) for c in sorted(members, key=gold.incidents.__getitem__)), sep="\n    ")
    for members in true.values():
        if len({home[c] for c in members}) > 1:
            print(
                "split:", *(f"{home[c][-4:]} {_line(c, gold)}" for c in sorted(members, key=home.__getitem__)), sep="\n    "
            )


def _line(claim_id: str, gold: Gold) -> str:
    claim = next(c for c in gold.claims if c.id == claim_id)
    what = f"{claim.outcome} {claim.count.text}" if isinstance(claim, Toll) else claim.type
    place = claim.where.place.id if claim.where.place else "no place"
    report = gold.reports[claim.evidence.report_id]
    line = (report.name[-4:], report.published, what, claim.when.text, claim.where.text, place, gold.incidents[claim_id])
    return " | ".join(map(str, line))


if __name__ == "__main__":
    main()
