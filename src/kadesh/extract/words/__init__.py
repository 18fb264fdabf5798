"""Vocabularies as data: one CSV table for each, read once."""

import csv
from functools import cache
from importlib import resources


@cache
def load_table(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of `words/<name>.csv`, each as a mapping from column to text.

    >>> load_table("outcomes")[0]["outcome"]
    'killed'
    """
    text = resources.files(__name__).joinpath(f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


@cache
def load_words(name: str, column: str = "word", **only: str) -> frozenset[str]:
    """Return the words of one column, of the rows that match `only`."""
    rows = load_table(name)
    return frozenset(row[column] for row in rows if all(row[k] == v for k, v in only.items()))
