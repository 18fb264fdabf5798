"""A number of people as a report states it: bounds and quantifier, never a guess."""

from dataclasses import dataclass
from typing import Literal

Quantifier = Literal["exact", "at-least", "at-most", "range", "about", "vague", "unknown"]
Unit = Literal["people", "households"]


@dataclass(frozen=True)
class Count:
    """Bounds of a number: `low` and `high` are None where the words set no bound.

    "at least 5" is (5, None, at-least); "dozens" is (24, None, vague); "no casualties" is (0, 0, exact);
    "did not confirm any" is (None, None, unknown). Null is not 0. Households are never turned into people. A `low` above
    `high` raises ValueError.

    >>> Count(3, 4, "range").text
    '3-4'
    """

    low: int | None
    high: int | None
    quantifier: Quantifier = "exact"
    words: str = ""
    unit: Unit = "people"

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"low {self.low} above high {self.high}")

    @property
    def text(self) -> str:
        """The count for a person, such as '5', '5 or more', 'about 30', '3-4', 'dozens (24 or more)' or '?'.

        >>> Count(None, 9, "at-most").text, Count(24, None, "vague", "dozens").text, Count(1200, 1200, "about").text
        ('up to 9', 'dozens (24 or more)', 'about 1,200')
        """
        bounds = self._bounds()
        if self.quantifier == "vague" and self.words:
            return f"{self.words} ({bounds})"
        return f"about {bounds}" if self.quantifier == "about" else bounds

    def _bounds(self) -> str:
        if self.low is None and self.high is None:
            return "?"
        if self.low is None:
            return f"up to {self.high:,}"
        if self.high is None:
            return f"{self.low:,} or more"
        return f"{self.low:,}" if self.low == self.high else f"{self.low:,}-{self.high:,}"
