"""Puts reports and what was found in them side by side again, without holding the ledger in memory."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Generic, TypeVar

from kadesh.model.claim import Claim, Findings, Refusal
from kadesh.model.report import Report

T = TypeVar("T")


def join_findings(
    reports: Iterable[Report],
    claims: Iterable[Claim],
    *,
    refusals: Iterable[Refusal],
    failures: Iterable[tuple[str, str]],
) -> Iterator[tuple[Report, Findings]]:
    """Yield each report with its findings. All four are sorted by report id; what belongs to no report is passed over."""
    claims_of = _Shelf((claim.evidence.report_id, claim) for claim in claims)
    refusals_of = _Shelf((refusal.claim.evidence.report_id, refusal) for refusal in refusals)
    errors_of = _Shelf(failures)
    for report in reports:
        errors = errors_of.take(report.id)
        found = Findings(
            report.id,
            tuple(claims_of.take(report.id)),
            tuple(refusals_of.take(report.id)),
            errors[0] if errors else None,
        )
        yield report, found


class _Shelf(Generic[T]):
    """Sorted (key, value) pairs, taken key by key in order."""

    def __init__(self, pairs: Iterable[tuple[str, T]]) -> None:
        self._groups = groupby(pairs, key=itemgetter(0))
        self._next = next(self._groups, None)

    def take(self, key: str) -> list[T]:
        """Return the values under `key`, passing over those before it."""
        while self._next is not None and self._next[0] < key:
            self._next = next(self._groups, None)
        if self._next is None or self._next[0] != key:
            return []
        values = [value for _, value in self._next[1]]
        self._next = next(self._groups, None)
        return values
