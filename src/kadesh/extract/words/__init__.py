"""Vocabularies as data: one CSV table for each, read once."""

import csv
import re
from collections.abc import Iterable
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


@cache
def load_phrases(name: str, column: str, **only: str) -> re.Pattern[str]:
    """Return an expression for the beginnings of phrases in one column; ' * ' stands for three words at most.

    It is for text in small letters: one that asks for any letters takes eight times as long.

    >>> load_phrases("charges", column="stem").search("he held the army responsible").group()
    'held the army responsible'
    """
    stems = sorted(load_words(name, column, **only), key=lambda stem: (-len(stem), stem))
    begun: dict[str, dict[str, list[str]]] = {}
    for stem in stems:  # those of one first, then of one second letter together: of hundreds, a word is held against a few
        begun.setdefault(stem[0], {}).setdefault(re.escape(stem[1]), []).append(_source_of(stem[2:]))
    seconds = {
        first: "|".join(f"{second}(?:{'|'.join(ends)})" for second, ends in by.items()) for first, by in begun.items()
    }
    return re.compile(rf"\b(?:{'|'.join(f'{first}(?:{sources})' for first, sources in seconds.items())})\w*")


def _source_of(stem: str) -> str:
    return re.escape(stem).replace(r"\ \*\ ", r"(?:\s[\w’'-]+){0,3}\s").replace(r"\*", r"\w*")


def join_by_letter(sources: Iterable[str]) -> str:
    r"""Return one source for all expressions of `sources`, for text in small letters: those of one first letter together.

    Only places with one of these letters are tried then, which `\b` at the beginning would hinder: it is asked for behind
    the letter.

    >>> join_by_letter(("siege", r"\bied", "seiz"))
    's(?:iege|eiz)|i(?<!\\w.)(?:ed)'
    """
    begun: dict[str, list[str]] = {}
    for source in sources:
        letters = source.removeprefix(r"\b")
        begin = letters[0] if letters == source else letters[0] + r"(?<!\w.)"
        begun.setdefault(begin, []).append(letters[1:])
    return "|".join(f"{begin}(?:{'|'.join(ends)})" for begin, ends in begun.items())
