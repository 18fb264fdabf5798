"""A half-open range of Unicode code points in a report's text."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Span:
    """Characters `start` up to but not including `end` of `Report.text`; raises ValueError unless 0 <= start <= end.

    >>> Span(0, 4).of("Five soldiers died")
    'Five'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no such span: {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """Return the words this span covers in `text`."""
        return text[self.start : self.end]

    def within(self, other: "Span") -> bool:
        """Return whether every character of this span lies in `other`.

        >>> Span(3, 5).within(Span(3, 9)), Span(3, 10).within(Span(3, 9))
        (True, False)
        """
        return other.start <= self.start and self.end <= other.end

    def overlaps(self, other: "Span") -> bool:
        """Return whether the two share at least one character.

        >>> Span(2, 6).overlaps(Span(5, 9)), Span(2, 5).overlaps(Span(5, 9)), Span(5, 5).overlaps(Span(2, 9))
        (True, False, False)
        """
        return self.start < other.end > other.start < self.end > self.start
