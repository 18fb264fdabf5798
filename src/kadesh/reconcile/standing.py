"""How each account stands to the others of its voice: current, superseded, a copy, a part, of another scope, a denial."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from kadesh.model.assessment import Standing
from kadesh.model.claim import Toll
from kadesh.model.count import Count
from kadesh.model.earlier import was_given_before
from kadesh.model.side import Speaker
from kadesh.reconcile.account import Account
from kadesh.reconcile.bodies import is_same_body
from kadesh.reconcile.naming import name_kind
from kadesh.reconcile.others import is_among_more
from kadesh.reconcile.victims import counts_kind

ABOUT, MOST = 0.15, 0.25
"""How far an approximate figure may lie from an exact one and still be the same: a round one ("about 10") farther."""

_RAISED = re.compile(
    r"\b(?:ris(?:es|en|ing)|rose|climb(?:s|ed|ing)?|increas(?:es|ed|ing)|jump(?:s|ed)|rais(?:es|ed|ing)|revised|updated|"
    r"corrected|lowered|now stands?|has reached|brings?|bringing|brought)\b",
    re.IGNORECASE,
)


_PAPER = re.compile(
    r"^(?:the |an? )?(?:earlier|previous|initial|first|preliminary)\b.*\b"
    r"(?:statements?|reports?|tolls?|counts?|figures?|tally)$",
    re.IGNORECASE,
)


def find_standings(accounts: Sequence[Account[Toll]]) -> dict[str, Standing]:
    """Return the standing of each toll by id; the accounts are those of one victim group, in order.

    Among one voice's figures for the whole, those of the latest day are current. A figure the voice had given before is
    a copy, any other earlier one is superseded; on one day, the one that says it rose supersedes the one before it,
    what its report says was announced earlier is superseded, and a vaguer word for an exact figure is a copy. Whom it
    names among those it counts ("two civilians, a man and his daughter") are a part. Where the order of days is not
    known, both stay current.
    """
    standings: dict[str, Standing] = {}
    voices: defaultdict[str, list[Account[Toll]]] = defaultdict(list)
    wider = frozenset(a.claim.id for a in accounts if a.claim.scope == "cumulative")
    some = _some_of_others(accounts)
    for account in accounts:
        apart = _standing_apart(account.claim, wider) or ("part" if account.claim.id in some else None)
        if apart is None:
            voices[account.voice].append(account)
        else:
            standings[account.claim.id] = apart
    for told in voices.values():
        standings.update(_of_one_voice(told))
    standings.update((told, "superseded") for told in _taken_back(accounts, standings))
    return standings


def _taken_back(accounts: Sequence[Account[Toll]], standings: Mapping[str, Standing]) -> list[str]:
    """Return the figures of 'an earlier statement' whose report gives a later one: nobody stands by them."""
    current = [a for a in accounts if standings[a.claim.id] == "current"]
    before = [a for a in current if was_given_before(a.claim.evidence.quote) and _is_paper(a.claim.source)]
    newer = {a.claim.evidence.report_id for a in current if a not in before}
    return [a.claim.id for a in before if a.claim.evidence.report_id in newer]


def _is_paper(source: Speaker | None) -> bool:
    """Whether a figure is that of a paper, whoever wrote it: 'an earlier statement', 'initial reports'."""
    return source is not None and _PAPER.search(source.name) is not None


def _some_of_others(accounts: Sequence[Account[Toll]]) -> frozenset[str]:
    """Return the tolls that tell of some of the dead of whom the same report counts more."""
    return frozenset(a.claim.id for a in accounts for b in accounts if _is_of_kind(a, b) or is_among_more(a, b))


def _is_of_kind(some: Account[Toll], people: Account[Toll]) -> bool:
    """Whether a figure tells who some of the dead were whom the same voice counts in the same report."""
    if not name_kind(some.claim.victims) or some.voice != people.voice:
        return False
    return some.claim.evidence.report_id == people.claim.evidence.report_id and counts_kind(some.claim, people.claim)


def bounds(count: Count) -> tuple[float, float]:
    """Return the lowest and highest number that `count` allows, with the slack of an approximate one.

    >>> bounds(Count(100, 100, "about")), bounds(Count(24, None, "vague", "dozens")), bounds(Count(None, None, "unknown"))
    ((75.0, 125.0), (24, inf), (0.0, inf))
    """
    low, high = count.low, count.high
    if count.quantifier != "about":
        return low or 0.0, high if high is not None else float("inf")
    return (low * (1 - _slack(low)) if low else 0.0), high * (1 + _slack(high)) if high is not None else float("inf")


def agree(one: Count, other: Count) -> bool:
    """Return whether both figures can be true of one number.

    >>> agree(Count(70, None, "at-least"), Count(72, 72))
    True
    """
    (a, b), (c, d) = bounds(one), bounds(other)
    return max(a, c) <= min(b, d)


def _slack(number: int) -> float:
    """Return the share by which a rounded number may be off: half a unit of its last digit that is not 0, within limits.

    >>> _slack(10), _slack(1234)
    (0.25, 0.15)
    """
    digits = str(number)
    unit = 10 ** (len(digits) - len(digits.rstrip("0")))
    return min(MOST, max(ABOUT, unit / 2 / number)) if number else 0.0


def _standing_apart(toll: Toll, wider: Collection[str]) -> Standing | None:
    """How a toll stands that is no figure for the whole; a share of a figure of a period (`wider`) is of its scope."""
    if toll.polarity == "denied":
        return "denied"
    if toll.scope == "part":
        return "other-scope" if toll.part_of in wider else "part"
    return "other-scope" if toll.scope == "cumulative" or toll.modality != "actual" else None


def _of_one_voice(told: Sequence[Account[Toll]]) -> dict[str, Standing]:
    last = max((a.day for a in told if a.day), default=None)
    latest = _without_earlier([a for a in told if a.day == last or a.day is None])
    current = _of_one_day(latest)
    standings: dict[str, Standing] = {a.claim.id: "current" if a in current else "superseded" for a in told}
    for account in told:
        if account not in current and any(_repeats(account.claim.count, c.claim.count) for c in current):
            standings[account.claim.id] = "copy"
    return standings


def _without_earlier(latest: Sequence[Account[Toll]]) -> Sequence[Account[Toll]]:
    """Return the accounts without those that their report says were given before, where it tells a later figure, too."""
    said = {a.claim.id for a in latest if was_given_before(a.claim.evidence.quote)}
    newer = {a.claim.evidence.report_id for a in latest if a.claim.id not in said}
    return [a for a in latest if a.claim.id not in said or a.claim.evidence.report_id not in newer]


def _of_one_day(latest: Sequence[Account[Toll]]) -> list[Account[Toll]]:
    """Return the accounts that are current among those of the latest day, in order.

    Of two that say the same, the one that went through fewer hands: the wire, not the paper that prints it.
    """
    current: list[Account[Toll]] = []
    for account in latest:
        printed = [c for c in current if _prints(c, account)]
        current = [c for c in current if c not in printed]
        counts = [c.claim.count for c in current]
        if any(_repeats(account.claim.count, c) for c in counts):
            continue
        if _RAISED.search(account.claim.evidence.quote):
            current = [c for c in current if c.claim.evidence.report_id != account.claim.evidence.report_id]
        current = [c for c in current if not _repeats(c.claim.count, account.claim.count)]
        current.append(account)
    return current


def _prints(account: Account[Toll], wire: Account[Toll]) -> bool:
    """Whether an account gives the figure of another one, with more names between it and who said it."""
    hands = [_count_hands(a) for a in (account, wire)]
    same = (account.claim.count.low, account.claim.count.high) == (wire.claim.count.low, wire.claim.count.high)
    return same and hands[0] > hands[1]


def _count_hands(account: Account[Toll]) -> int:
    """How many stand between the reader and who said it; an agency that prints its own wire is one."""
    names = [s.name for s in account.claim.attribution]
    return len(names) - any(is_same_body(a, b) for a, b in pairwise(names))


def _repeats(vaguer: Count, exact: Count) -> bool:
    """Return whether `vaguer` says no more than `exact` does: the same bounds, or bounds around them."""
    if (vaguer.low, vaguer.high) == (exact.low, exact.high):
        return True
    if vaguer.quantifier in ("exact", "unknown") or exact.low is None:
        return False
    low, high = bounds(vaguer)
    return low <= exact.low and (exact.high if exact.high is not None else float("inf")) <= high
