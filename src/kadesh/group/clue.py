"""What a clue says of two units, and what it may ask for beside them."""

from collections.abc import Callable
from typing import NamedTuple

from kadesh.model.side import Parent


class Clue(NamedTuple):
    """What one clue says of two units: the row of the table of weights it uses, and how strongly (0 to 1)."""

    row: str
    strength: float


class Context(NamedTuple):
    """What clues need beside the two units: the parent of a side, and how alike two reports sound as a whole."""

    parent: Parent
    alike: Callable[[str, str], float]
