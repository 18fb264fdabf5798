"""The ranges of the rule `claims`: every claimant's latest figure, and no single number."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from kadesh.model.assessment import Range, Stand, Standing
from kadesh.model.claim import Toll
from kadesh.model.count import Count
from kadesh.reconcile.account import Account, make_stand
from kadesh.reconcile.explain import join_names
from kadesh.reconcile.independence import count_origins
from kadesh.reconcile.naming import tell_count
from kadesh.reconcile.standing import agree, find_standings
from kadesh.reconcile.sums import find_sums
from kadesh.reconcile.victims import Victims, counts_kind

_SHOWN: tuple[Standing, ...] = ("current", "superseded", "copy", "denied", "other-scope")


class Figures(NamedTuple):
    """The accounts of one victim group with their standings: what every rule starts from."""

    victims: Victims
    standings: Mapping[str, Standing]

    @property
    def current(self) -> tuple[Account[Toll], ...]:
        """Every voice's latest figure for the whole; where there is none, the shares that are all that is known."""
        whole = self._standing("current")
        return whole or (() if self._standing("denied") else self._standing("part"))

    @property
    def telling(self) -> tuple[Account[Toll], ...]:
        """The current figures without vague words that a number agrees with: "soldiers died" says nothing against 13."""
        exact = [a for a in self.current if a.claim.count.quantifier not in ("vague", "unknown")]
        return tuple(
            a
            for a in self.current
            if a in exact or not any(agree(a.claim.count, e.claim.count) for e in exact if e.claim.count.low is not None)
        )

    @property
    def only_parts(self) -> bool:
        """Whether nothing but shares of an unknown whole is known."""
        return not self._standing("current")

    def _standing(self, standing: Standing) -> tuple[Account[Toll], ...]:
        return tuple(a for a in self.victims.accounts if self.standings[a.claim.id] == standing)


def find_figures(victims: Victims) -> Figures:
    """Return the group's accounts with how each stands."""
    return Figures(victims, find_standings(victims.accounts))


def span_counts(counts: Iterable[Count]) -> tuple[int | None, int | None]:
    """Return the lowest and the highest figure stated, None where some count goes beyond every stated bound.

    >>> span_counts([Count(72, 72), Count(70, None, "at-least")])
    (70, 72)
    >>> span_counts([Count(72, 72), Count(100, None, "at-least")])
    (72, None)
    """
    given = [c for c in counts if c.low is not None or c.high is not None]
    lows = [c.low for c in given if c.low is not None]
    highs = [c.high for c in given if c.high is not None]
    low, high = min(lows, default=None), max(highs, default=None)
    bottom = low
    if low is not None and any(c.low is None and c.high is not None and c.high < low for c in given):
        bottom = None
    if high is not None and any(c.high is None and c.low is not None and c.low > high for c in given):
        high = None
    return bottom, high


def range_of_claims(figures: Figures) -> Range:
    """Return low and high over every claimant's latest figure; `best` stays None, for this rule names no number.

    Who counts only the children among those whom others count bounds nothing.
    """
    told = figures.telling
    current = tuple(a for a in told if not any(counts_kind(a.claim, b.claim) for b in told))
    in_people = figures.victims.group.unit == "people"
    low, high = span_counts(a.claim.count for a in current) if in_people else (None, None)
    if figures.only_parts:
        high = None
    lines = [*_who_bounds(current, low, high), *_sum_lines(figures)] if in_people else [_households(current)]
    return make_range(figures, (low, None, high), arithmetic=lines)


def make_range(figures: Figures, bounds: tuple[int | None, int | None, int | None], *, arithmetic: Sequence[str]) -> Range:
    """Return the range with low, best and high as given, everybody who stands behind it, and its parts."""
    accounts, standings = figures.victims.accounts, figures.standings
    stands = tuple(make_stand(a, standings[a.claim.id]) for a in accounts if standings[a.claim.id] in _SHOWN)
    parts = tuple(make_stand(a, "part") for a in accounts if standings[a.claim.id] == "part")
    origins = count_origins([a.origin for a in figures.current])
    low, best, high = bounds
    unknown = [a for a in figures.current if a.origin is None]
    if origins is not None and unknown:
        arithmetic = (*arithmetic, f"of unknown origin, so not counted among these: {join_names(unknown)}")
    group = figures.victims
    return Range(group.group.outcome, group.party, low, best, high, _by_standing(stands), origins, tuple(arithmetic), parts)


def _by_standing(stands: Sequence[Stand]) -> tuple[Stand, ...]:
    return tuple(sorted(stands, key=lambda s: _SHOWN.index(s.standing)))


def _who_bounds(current: Sequence[Account[Toll]], low: int | None, high: int | None) -> list[str]:
    lines = []
    if low is not None:
        lines.append(f"low {low:,}: {_names(a for a in current if a.claim.count.low == low)}")
    if high is not None:
        lines.append(f"high {high:,}: {_names(a for a in current if a.claim.count.high == high)}")
    open_ended = [a for a in current if a.claim.count.high is None and a.claim.count.low is not None]
    if high is None and open_ended:
        lines.append(f"no upper bound: {_names(open_ended)}")
    return lines


def _sum_lines(figures: Figures) -> list[str]:
    return [s.text for s in find_sums(figures.victims.accounts) if s.parts]


def _households(current: Sequence[Account[Toll]]) -> str:
    return f"counted in households, which are not turned into people: {_names(current)}"


def _names(accounts: Iterable[Account[Toll]]) -> str:
    return ", ".join(dict.fromkeys(f"{a.name} ({tell_count(a.claim.count)})" for a in accounts))
