"""A time as a report tells it: first and last day, how exact, and how we know."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from kadesh.model.span import Span

_ROUNDED = re.compile(r"\b(?:weeks?|months?|years?) (?:ago|earlier|before|after|later)\b", re.IGNORECASE)
TimePrecision = Literal["day", "days", "week", "month", "part", "year", "years", "open", "unknown"]
TimeBasis = Literal["stated", "weekday", "relative", "dateline", "published", "antecedent", "unknown"]


@dataclass(frozen=True)
class When:
    """Days `first` to `last`, both included; None where the words set no bound.

    `basis` tells how the day is known: `stated` (3 February 2020), `weekday` and `relative` (both counted from the
    day of publication), `dateline`, `antecedent` (an earlier sentence), `published` (only where the report itself says
    so, as in "today's shelling"). `words` and `span` are the expression itself; a time that words name but nothing
    resolves keeps its words with both bounds None. A `first` after `last` raises ValueError.
    """

    first: date | None = None
    last: date | None = None
    precision: TimePrecision = "unknown"
    basis: TimeBasis = "unknown"
    words: str | None = None
    span: Span | None = None

    def __post_init__(self) -> None:
        if self.first and self.last and self.first > self.last:
            raise ValueError(f"first day {self.first} after last {self.last}")

    @property
    def known(self) -> bool:
        """Whether at least one bound is known.

        >>> When(words="that night").known, When(last=date(2021, 3, 4), precision="open").known
        (False, True)
        """
        return self.first is not None or self.last is not None

    @property
    def is_rounded(self) -> bool:
        """Whether the words count weeks or more from another day: 'two weeks ago' is some days more or less."""
        return self.words is not None and _ROUNDED.search(self.words) is not None

    @property
    def text(self) -> str:
        """The days for a person: '2020-02-03', '2020-02-02 to 2020-02-03', 'until 2020-02-07' or 'day unknown'.

        >>> When(date(2021, 3, 2), date(2021, 3, 4)).text, When(last=date(2021, 3, 4)).text, When(words="that night").text
        ('2021-03-02 to 2021-03-04', 'until 2021-03-04', 'day unknown')
        """
        if self.first and self.last:
            return f"{self.first}" if self.first == self.last else f"{self.first} to {self.last}"
        if self.first:
            return f"since {self.first}"
        return f"until {self.last}" if self.last else "day unknown"


UNKNOWN_TIME = When()
