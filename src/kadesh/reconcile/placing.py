"""Whether a report's claim lies where a statement says: a town in its province, never the other way round."""

import re
from collections.abc import Iterable

from kadesh.model.claim import Claim
from kadesh.model.letters import plain_letters
from kadesh.model.report import Report
from kadesh.model.where import Where

AROUND = 200
"""Characters on either side of a claim in which its place may be named beside it."""

BEHIND = 30
"""Characters behind a place in which the town is named that it lies in."""

_PLAIN = frozenset(
    "the a an of in at near around outside village town city district province region locality area neighbourhood "
    "neighborhood centre center mining border eastern western northern southern north south east west central capital camp "
    "s".split()
)


def carries_place(said: Where, claim: Claim, *, report: Report | None, beside: Iterable[Claim] = ()) -> bool | None:
    """Return whether the claim lies where the statement says, None where its report leaves that open.

    What the claim names no place for, or one that no gazetteer knows, its own sentence may place, or another account of its
    incident.
    """
    told = claim.where
    if not said.words or (said.place is None and said.words.islower()):  # 'three provinces' name no place
        return True
    known = _is_within(said, told)
    if known is not None:
        return known
    near = _around(claim, report)
    if told.words and _words_of(told) <= _words_of(said):  # 'the market of El Fasher' is more than 'El Fasher'
        return True if _words_of(said) <= near else None
    if _words_of(said) <= (_behind(told, report) if told.words else near):
        return True
    return True if any(_is_within(said, other.where) for other in beside) else None


def _is_within(said: Where, told: Where) -> bool | None:
    """Whether the place told lies in the place said, None where that cannot be told from the two."""
    if told.words and _words_of(said) and _words_of(said) <= _words_of(told):
        return True
    if not said.place or not told.place:
        return None
    areas = {told.place.admin1, told.place.admin2} if said.place.kind not in ("town", "site") else set()
    if said.place.kind == "country":
        return said.place.country == told.place.country
    return said.place.id == told.place.id or said.place.name in areas


def _around(claim: Claim, report: Report | None) -> frozenset[str]:
    if report is None:
        return frozenset()
    start, end = claim.evidence.start, claim.evidence.end
    return _split(f"{report.text[max(0, start - AROUND) : end + AROUND]} {report.title or ''}")


def _behind(told: Where, report: Report | None) -> frozenset[str]:
    """What stands right behind a place: 'the Southern Hospital in El Fasher'."""
    if report is None or told.span is None:
        return frozenset()
    return _split(report.text[told.span.start : told.span.end + BEHIND])


def _words_of(where: Where) -> frozenset[str]:
    return _split(where.words or "") - _PLAIN


def _split(words: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]+", plain_letters(words)))
