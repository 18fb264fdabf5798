"""What each clue to a party weighs, by the slot that is filled."""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

Weights = Mapping[str, Mapping[str, float]]
"""What each clue weighs, by the slot that is filled: attacker, target, doer."""


@cache
def load_weights() -> Weights:
    """Return the weights that were fitted; a slot without any keeps what the rules say."""
    weights: dict[str, dict[str, float]] = {}
    with (files("kadesh.resolve.retelling") / "partyclues.csv").open(encoding="utf-8") as stream:
        for row in csv.DictReader(stream):
            weights.setdefault(row["slot"], {})[row["clue"]] = float(row["weight"])
    return weights
