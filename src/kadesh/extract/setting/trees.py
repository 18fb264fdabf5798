"""What clues say together: trees that ask for one clue after the other, grown by `scripts/fit_trees.py` on annotated texts.

A table of weights adds up what each clue says by itself. Where two places are nearly as likely, that is not enough: 'the
first of its sentence' speaks for a town, but not in a lead that tells of 'a district'.
"""

from functools import cache, lru_cache

from kadesh.extract.words import load_table

LOST = "lost-commas"
"""A clue of all places of a text that has lost its commas."""

Tree = tuple[str, "Tree | float", "Tree | float"]
"""The clue that is asked for, what follows without it, and what beside it: the next question, or a weight."""


@cache
def load_trees(table: str) -> tuple[Tree, ...]:
    """Return the trees of `words/<table>.csv`."""
    splits: dict[str, dict[str, tuple[str, str, str]]] = {}
    for row in load_table(table):
        splits.setdefault(row["tree"], {})[row["split"]] = row["clue"], row["without"], row["beside"]
    return tuple(_grow(tree, next(iter(tree))) for tree in splits.values())


def _grow(splits: dict[str, tuple[str, str, str]], at: str) -> Tree:
    clue, without, beside = splits[at]
    return clue, _goal(splits, without), _goal(splits, beside)


def _goal(splits: dict[str, tuple[str, str, str]], goal: str) -> "Tree | float":
    return _grow(splits, goal[1:]) if goal.startswith(">") else float(goal)


@lru_cache(maxsize=4096)
def weigh_by_trees(clues: tuple[str, ...], table: str, *, lost: bool) -> float:
    """Return the sum of what the trees say of a place with these clues."""
    beside, sum_ = frozenset((*clues, LOST) if lost else clues), 0.0
    for tree in load_trees(table):
        node: Tree | float = tree
        while not isinstance(node, float):
            node = node[2] if node[0] in beside else node[1]
        sum_ += node
    return sum_
