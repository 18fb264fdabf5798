"""Fit the trees by which the likeliest places of a claim are weighed once more, on annotated texts.

    pip install lightgbm
    PYTHONPATH=. python scripts/fit_trees.py GOLD.jsonl... [--whole GOLD.jsonl...] [--own GOLD.jsonl] [--without IDS] >TABLE

As `fit_places.py`, whose examples and whose files these are; the table is `src/kadesh/extract/words/placetrees.csv`. A tree
asks for one clue after the other, and so weighs what clues say together; `lambdarank` grows each where the ones before put a
wrong place first. They are grown on texts of many wars: on those of one alone, trees learn these by heart.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import lightgbm
import numpy as np
from fit_places import OF_OWN, find_examples, weigh_example
from scipy.sparse import csr_matrix
from softmax import Example

from kadesh.extract.setting.trees import LOST

OF_HALF = 2.0
"""What a text of the halves worked on counts for beside another."""
TREES, LEAST = 200, 20
"""How many trees; how often a clue is seen at least that is asked for."""
GROWN: dict[str, Any] = {
    "objective": "lambdarank",
    "num_leaves": 16,
    "learning_rate": 0.1,
    "min_data_in_leaf": LEAST,
    "feature_fraction": 0.4,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5,
    "lambdarank_truncation_level": 3,
    "max_bin": 3,
    "seed": 1,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
    "verbose": -1,
}


def main() -> None:
    """Read the arguments, grow the trees, print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="+")
    parser.add_argument("--whole", nargs="+", default=[])
    parser.add_argument("--own")
    parser.add_argument("--without")
    args = parser.parse_args()
    without = frozenset(Path(args.without).read_text(encoding="utf-8").split()) if args.without else frozenset[str]()
    examples = [weigh_example(e, OF_HALF) for path in args.gold for e in find_examples(path, every=2, without=without)]
    examples += [e for path in args.whole for e in find_examples(path, every=1, without=without)]
    if args.own:
        examples += [weigh_example(e, OF_OWN) for e in find_examples(args.own, every=1, without=without)]
    print("tree,split,clue,without,beside")
    for row in grow_trees([e for e in examples if any(e.right)]):
        print(",".join(row))


def grow_trees(examples: Sequence[Example]) -> Iterator[tuple[str, ...]]:
    """Yield a row for each split of each tree: its number, the clue it asks for, where to go without and beside it."""
    choices = [_clues(e, choice) for e in examples for choice in e.clues]
    seen = Counter(clue for clues in choices for clue in clues)
    names = sorted(clue for clue, times in seen.items() if times >= LEAST)
    right = np.array([ok for e in examples for ok in e.right], dtype=int)
    counts = np.array([e.counts for e in examples for _ in e.right])
    data = lightgbm.Dataset(_matrix(choices, names), right, group=[len(e.right) for e in examples], weight=counts)
    for number, tree in enumerate(lightgbm.train(GROWN, data, num_boost_round=TREES).dump_model()["tree_info"]):
        for split in _list_splits(tree["tree_structure"]):
            without, beside = (_goal(split.node[side]) for side in ("left_child", "right_child"))
            yield str(number), str(split.number), names[split.node["split_feature"]], without, beside


class Split(NamedTuple):
    """A node of a tree as lightgbm writes it down."""

    number: int
    node: dict[str, Any]


def _list_splits(node: dict[str, Any]) -> Iterator[Split]:
    """The nodes that ask for a clue, the first one first."""
    if "split_index" in node:
        yield Split(node["split_index"], node)
        yield from _list_splits(node["left_child"])
        yield from _list_splits(node["right_child"])


def _goal(node: dict[str, Any]) -> str:
    """The number of the next split, marked, or what a choice that ends here weighs."""
    return f">{node['split_index']}" if "split_index" in node else f"{node['leaf_value']:.4f}"


def _clues(example: Example, choice: tuple[str, ...]) -> frozenset[str]:
    return frozenset((*choice, LOST)) if example.lost else frozenset(choice)


def _matrix(choices: Sequence[frozenset[str]], names: Sequence[str]) -> csr_matrix:
    """A row for each choice, a column for each clue."""
    at = {name: i for i, name in enumerate(names)}
    cells = [(row, at[clue]) for row, clues in enumerate(choices) for clue in sorted(clues) if clue in at]
    rows, columns = (np.array(part) for part in zip(*cells, strict=True))
    return csr_matrix((np.ones(len(cells), dtype=np.float32), (rows, columns)), shape=(len(choices), len(names)))


if __name__ == "__main__":
    main()
