"""Weights of clues that make what a careful reader chose the likeliest: a softmax over the choices of each example.

A clue weighs twice: everywhere, and once more where a text has lost its commas, as scraped ones have; there a
sentence's clauses and paragraphs say less. Each weight is pulled to a prior value, nothing for most, so that few examples
decide little.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

LEAST, ROUNDS, STEP = 3, 300, 0.1
LOST = "|lost"
"""Marks the second weight of a clue."""


class Example(NamedTuple):
    """The clues of each choice, those for none of them last; which are right; what it counts for; commas lost."""

    clues: tuple[tuple[str, ...], ...]
    right: tuple[bool, ...]
    counts: float
    lost: bool


def print_weights(examples: Iterable[Example], *, pull: float, prior: Mapping[str, float]) -> None:
    """Print the table `clue,weight,lost` fitted on the examples of which some choice is right."""
    weights = fit_weights([e for e in examples if any(e.right)], pull=pull, prior=prior)
    print("clue,weight,lost")
    for clue in sorted({name.removesuffix(LOST) for name in weights}):
        row = weights.get(clue, 0.0), weights.get(clue + LOST, 0.0)
        if any(abs(weight) >= 0.005 for weight in row):
            print(f"{clue},{row[0]:.2f},{row[1]:.2f}")


def fit_weights(examples: Sequence[Example], *, pull: float, prior: Mapping[str, float]) -> dict[str, float]:
    """Return a weight for each clue that is seen often enough: steps down the slope, each as long as the last ones allow."""
    spread = [_spread(e) for e in examples]
    seen = Counter(clue for clues in spread for one in clues for clue in set(one))
    names = sorted(clue for clue, times in seen.items() if times >= LEAST or clue in prior)
    at = {name: i for i, name in enumerate(names)}
    cells = [
        (row, at[clue]) for row, one in enumerate(one for clues in spread for one in clues) for clue in one if clue in at
    ]
    rows, columns = (np.array(part) for part in zip(*cells, strict=True))
    group = np.array([i for i, e in enumerate(examples) for _ in e.right])
    right = np.array([ok for e in examples for ok in e.right])
    counts = np.array([e.counts for e in examples])[group]
    start = np.array([prior.get(name, 0.0) for name in names])
    weights, speed, force = start.copy(), np.zeros(len(names)), np.zeros(len(names))
    for turn in range(1, ROUNDS + 1):
        sums = np.bincount(rows, weights=weights[columns], minlength=len(group))
        top = np.full(len(examples), -np.inf)
        np.maximum.at(top, group, sums)
        chances = np.exp(sums - top[group])
        whole = np.bincount(group, weights=chances)[group]
        good = np.maximum(np.bincount(group, weights=chances * right)[group], 1e-12)
        pushed = counts * (chances / whole - np.where(right, chances / good, 0.0))
        slope = pull * (weights - start) + np.bincount(columns, weights=pushed[rows], minlength=len(names))
        speed = 0.9 * speed + 0.1 * slope
        force = 0.999 * force + 0.001 * slope * slope
        mean, wide = speed / (1 - 0.9**turn), force / (1 - 0.999**turn)
        weights = weights - STEP * mean / (np.sqrt(wide) + 1e-8) * (1 - turn / (ROUNDS + 1))
    return {name: float(weight) for name, weight in zip(names, weights, strict=True)}


def _spread(example: Example) -> list[tuple[str, ...]]:
    """The clues, and once more with the mark where commas were lost."""
    return [(*one, *(clue + LOST for clue in one)) if example.lost else one for one in example.clues]
