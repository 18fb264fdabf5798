"""The counts that stand in the words of a claim: whatever number it has rests on one of them."""

from dataclasses import dataclass

from kadesh.extract.counting.counts import find_counts
from kadesh.extract.gates.ground import Case
from kadesh.model.count import Count
from kadesh.model.span import Span


@dataclass(frozen=True)
class Licence:
    """A count that may be read, and the words from it to the next one: what is counted stands there."""

    count: Count
    number: Span
    segment: Span


def list_licences(case: Case) -> list[Licence]:
    """Return the counts in the quote, with quantifiers that stand right before it, and those of its whole."""
    found = _counts_in(case, case.quote)
    for antecedent in case.antecedents("whole", "victims"):
        found += _counts_in(case, antecedent.span)
    return found


def _counts_in(case: Case, part: Span) -> list[Licence]:
    around = case.ground.around(part)
    mentions = [m for m in find_counts(around.of(case.text)) if _shift(m.number, around.start).overlaps(part)]
    ends = [m.span.start + around.start for m in mentions[1:]] + [part.end]
    licences: list[Licence] = []
    for mention, end in zip(mentions, ends, strict=False):
        number = _shift(mention.number, around.start)
        after = mention.span.end + around.start
        licences.append(Licence(mention.count, number, Span(after, max(after, end))))
    return licences


def _shift(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def same_bounds(a: Count, b: Count) -> bool:
    """Return whether two counts have the same least and most."""
    return (a.low, a.high) == (b.low, b.high)
