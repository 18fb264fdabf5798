"""Fit the table of weights by which accounts are grouped, on annotated texts.

    python scripts/fit_weights.py [--sides SIDES.csv] [--pull P] GOLD.jsonl... > src/kadesh/group/weights.json

A logistic regression over the pairs that grouping compares, one row of the table for each clue. Few texts decide many
rows, so each row is pulled to its value in the table that is there (`--pull`, the larger the stronger). Intercept,
threshold and the value of pairs never compared stay as they are: they set the balance of wrong mergers and splits. A run
starts from its own result and some rows were set by hand since, so no run prints the table that is shipped.
"""

import argparse
import json
import math
from collections.abc import Mapping, Sequence

from gold_claims import Gold, parents, read_gold
from gold_places import place_finder

from kadesh.group.cannot import cannot_be_one
from kadesh.group.clue import Clue
from kadesh.group.cluster import make_context
from kadesh.group.judged import Decided
from kadesh.group.neighbours import pair_up
from kadesh.group.score import WEIGHTS, find_clues
from kadesh.group.ties import tie_claims
from kadesh.group.unit import groupable, make_units
from kadesh.model.side import Parent

Example = tuple[tuple[Clue, ...], bool]

ROUNDS = 400
STEP = 0.5


def main() -> None:
    """Read the arguments, fit, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+")
    parser.add_argument("--sides")
    parser.add_argument("--pull", type=float, default=2.0)
    args = parser.parse_args()
    examples = find_examples(read_gold(args.gold, place_finder()), parents(args.sides))
    rows = fit_rows(examples, WEIGHTS.rows, pull=args.pull)
    table = {"intercept": WEIGHTS.intercept, "threshold": WEIGHTS.threshold, "uncompared": WEIGHTS.uncompared}
    print(json.dumps({**table, "rows": {name: round(rows[name], 2) for name in WEIGHTS.rows}}, indent=2))


def find_examples(gold: Gold, parent: Parent) -> list[Example]:
    """Return the clues of every pair that grouping would score, and whether it is of one incident."""
    accounts = groupable(gold.claims)
    tied = tie_claims(accounts, Decided(frozenset(), frozenset()), reports=gold.reports, parent=parent, given=True)
    units = make_units(tied, gold.reports)
    truth = [{gold.incidents.get(c.id) for c in u.claims} - {None} for u in units]
    context = make_context(gold.reports, parent)
    pairs = (p for p in pair_up(units) if not cannot_be_one(units[p[0]], units[p[1]], parent))
    return [(find_clues(units[i], units[j], context), bool(truth[i] & truth[j])) for i, j in pairs]


def fit_rows(examples: Sequence[Example], start: Mapping[str, float], *, pull: float) -> dict[str, float]:
    """Return the rows that make the examples likeliest, each pulled to where it starts."""
    rows = dict(start)
    for _ in range(ROUNDS):
        slope = {name: pull * (start[name] - value) for name, value in rows.items()}
        for clues, one in examples:
            score = WEIGHTS.intercept + sum(rows[c.row] * c.strength for c in clues)
            miss = one - 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
            for clue in clues:
                slope[clue.row] += miss * clue.strength
        rows = {name: value + STEP * slope[name] / (len(examples) ** 0.5 + pull) for name, value in rows.items()}
    return rows


if __name__ == "__main__":
    main()
