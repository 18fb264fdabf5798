"""The visible table of weights: every clue adds or takes away log-odds that two accounts are of one event."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files

from kadesh.errors import BadSetting
from kadesh.group.clue import Clue, Context
from kadesh.group.features import CLUES
from kadesh.group.unit import Unit


@dataclass(frozen=True)
class Weights:
    """Log-odds for each row of the table, and what clustering needs beside them.

    `intercept` is where a pair starts; `threshold` what a link between two groups must reach; `uncompared` what a pair
    counts that was never compared because nothing brought it together.
    """

    intercept: float
    threshold: float
    uncompared: float
    rows: Mapping[str, float]

    def of(self, clue: Clue) -> float:
        """Return what one clue adds to the log-odds.

        >>> Weights(-2.0, 0.0, -1.0, {"same day": 1.5}).of(Clue("same day", 0.5))
        0.75
        """
        return self.rows.get(clue.row, 0.0) * clue.strength


def load_weights(text: str | None = None) -> Weights:
    """Return the table that comes with Kadesh, or the one in `text` (JSON of the same form).

    Raises `BadSetting` if `text` is no such table.

    >>> load_weights('{"rows": []}')
    Traceback (most recent call last):
        ...
    kadesh.errors.BadSetting: not a table of weights: 'list' object has no attribute 'items'
    """
    given = text if text is not None else files("kadesh.group").joinpath("weights.json").read_text("utf-8")
    try:
        data = json.loads(given)
        rows = {str(k): float(v) for k, v in data["rows"].items()}
        return Weights(float(data["intercept"]), float(data["threshold"]), float(data["uncompared"]), rows)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadSetting(f"not a table of weights: {error}") from error


WEIGHTS = load_weights()


def find_clues(a: Unit, b: Unit, context: Context) -> tuple[Clue, ...]:
    """Return every clue that says something of the pair, in the order of `CLUES`."""
    return tuple(clue for look in CLUES if (clue := look(a, b, context)) is not None)


def score_clues(clues: Iterable[Clue], weights: Weights) -> float:
    """Return the log-odds that two accounts with these clues are of one event.

    >>> score_clues([Clue("same day", 1.0), Clue("unheard of", 1.0)], Weights(-2.0, 0.0, -1.0, {"same day": 1.5}))
    -0.5
    """
    return round(weights.intercept + sum(weights.of(c) for c in clues), 6)


def explain_pair(a: Unit, b: Unit, context: Context, *, weights: Weights = WEIGHTS) -> tuple[tuple[str, float], ...]:
    """Return each clue's row and what it adds, strongest first, so that a person sees why two accounts were joined."""
    rows = [(c.row, round(weights.of(c), 3)) for c in find_clues(a, b, context)]
    return tuple(sorted(rows, key=lambda r: (-abs(r[1]), r[0])))
