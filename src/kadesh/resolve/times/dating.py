"""The days of a report's claims: from the day of publication, from the day told before, from the year the report names."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from kadesh.model.claim import Claim, Statement, Toll
from kadesh.model.report import Report
from kadesh.model.when import TimePrecision, When
from kadesh.resolve.times.dates import resolve_deadline, resolve_time
from kadesh.resolve.times.grammar import ASTRAY, M, N, U
from kadesh.resolve.times.times import find_times

_BEGUN = re.compile(r"(?:since|began|begun|broke out|erupted|started|flared(?: up)?|beginning|starting)\b", re.IGNORECASE)
"""Words before the day from which something lasts."""
_IN_DAYS = re.compile(rf"(?:in|within)\s+(?:(?:just|only|barely)\s+)?(?={N}\s+{U}\Z)", re.IGNORECASE)
_ANCHORED = re.compile(
    r"\b(?:following|previous|next|same|that|before|after|later|earlier|afterwards?|previously)\b|\bsince(?: then)?\Z",
    re.IGNORECASE,
)
"""Words of a time that is counted from another one told before it."""
_WIDE = re.compile(r"\b(?:week|month|year)s?\b|\bsince(?: then)?\Z", re.IGNORECASE)
_SAID = re.compile(r"\b(?:said|says|told|reported|announced|added|confirmed|stated|statement|spoke|wrote)(?:\s\w{1,5})?\s\Z")
_DASH = re.compile(r"(?:,? \d{2,4})?\s?(?:\([^()\n]{1,40}\)\s?)?(?:--|[-–—:])\s")
_REACH, _SAID_REACH = 600, 24
"""Characters before a time in which that stands which it is counted from; before a day, the verb of saying it goes with."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MONTH = re.compile(rf"\b(?:{M})\b", re.IGNORECASE)
_DATED = re.compile(
    rf"\b(?:{M})\.?\s(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s)?((?:19|20)\d\d)\b|\b(?:early|late|mid)[\s-]((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""A month or a part of a year with its year: what fixes the year of a report's other dates."""

_MONTH_AND_YEAR = re.compile(rf"(?:(?:[Ii]n|early|late|mid)[\s-])*(?:{M})\.?,?\s(?:19|20)\d\d", re.IGNORECASE)
_OPENING = re.compile(r"(?:\A|[.!?]\s+|\n\s*)(?:[Ii]n\s|[Ee]arly\sin\s|[Ll]ate\sin\s)?\Z")
_OPENED = 14
"""Characters before a month that show it to open its sentence."""


def date_claims(claims: Sequence[Claim], report: Report) -> list[Claim]:
    """Return `claims`, in the order of the text, with their days; "the following day" follows the last day told before."""
    dated: list[Claim] = []
    anchor: date | None = None
    year = None if report.published else year_of(report.text)
    for claim in claims:
        near = _anchor_before(report, claim.when, year=year) if _is_anchored(claim.when) else None
        told_before = None if _is_adrift(report, claim.when) else near or anchor
        when = resolve_when(_looking_back(claim), report.published, anchor=told_before, year=year)
        told = _end_by(replace(claim, when=replace(when, words=claim.when.words)), report.published)
        if isinstance(told, Statement) and told.deadline.words:
            told = replace(told, deadline=resolve_deadline(told.deadline.words, report.published))
        if told.when.precision == "day" and told.when.basis != "antecedent":
            anchor = told.when.first
        dated.append(told)
    return dated


def _is_anchored(when: When) -> bool:
    return when.words is not None and when.span is not None and _ANCHORED.search(when.words) is not None


def _is_adrift(report: Report, when: When) -> bool:
    """Whether "the next day" follows a month and no day: 'In January 2015 gunmen struck. | The next day | ...'."""
    if not _is_anchored(when) or when.span is None or _WIDE.search(when.words or "") is not None:
        return False
    start = max(0, when.span.start - _REACH)
    told = report.text[start : when.span.start]
    last = max(find_times(told), key=lambda m: m.span.start, default=None)
    opens = last is not None and _OPENING.search(told, max(0, last.span.start - _OPENED), last.span.start) is not None
    return last is not None and opens and _MONTH_AND_YEAR.fullmatch(last.words) is not None


def _anchor_before(report: Report, when: When, *, year: str | None) -> date | None:
    """The day, or the begin of the year, told last before "the next day" or "that year"; a day of saying if no other."""
    if when.span is None or when.words is None:
        return None
    start, wide = max(0, when.span.start - _REACH), _WIDE.search(when.words) is not None
    told, anchor, said = report.text[start : when.span.start], None, None
    for mention in find_times(told):
        if _DASH.match(told, mention.span.end) and start + mention.span.start < _REACH:
            continue  # a dateline
        found = resolve_when(When(words=mention.words, span=mention.span), report.published, anchor=anchor, year=year)
        if found.first and (found.precision == "day" or wide):
            spoken = _SAID.search(told, max(0, mention.span.start - _SAID_REACH), mention.span.start)
            anchor, said = (anchor, found.first) if spoken else (found.first, said)
    return anchor or said


def _looking_back(claim: Claim) -> When:
    """'Nine have died in three days' looks back, as 'in three days' alone need not."""
    words = claim.when.words
    if not isinstance(claim, Toll) or words is None or claim.modality != "actual" or not _IN_DAYS.match(words):
        return claim.when
    return replace(claim.when, words=_IN_DAYS.sub("in the past ", words))


def _end_by(claim: Claim, published: date | None) -> Claim:
    """Nobody has died after the report came out: 'this year' ends with its day."""
    when = claim.when
    if (
        not isinstance(claim, Toll)
        or claim.modality != "actual"
        or published is None
        or when.first is None
        or when.last is None
    ):
        return claim
    if not when.first <= published < when.last or when.precision == "day":
        return claim
    precision: TimePrecision = "part" if when.precision == "year" else "days"
    return replace(claim, when=replace(when, last=published, precision=precision))


def year_of(text: str) -> str | None:
    """Return the year that all full dates of a report are of, None where there are none or of several years.

    >>> year_of("Six died on August 26, 2021. Two had died on August 20."), year_of("In May 2019 and June 2020")
    ('2021', None)
    """
    years = {m.group(1) or m.group(2) for m in _DATED.finditer(text)}
    return years.pop() if len(years) == 1 else None


def resolve_when(when: When, published: date | None, *, anchor: date | None = None, year: str | None = None) -> When:
    """Return `when` with its days; one found in an earlier sentence keeps `antecedent` as its basis.

    `year` is that of the report's full dates: it completes a day and month where no day of publication does.
    """
    if when.words is None:
        return when
    found = resolve_time(when.words, published, anchor=anchor)
    begun = _BEGUN.match(when.words)
    if begun and (not found.known or found.precision != "open"):
        found = _resolve_since(when.words[begun.end() :], published)
    if not found.known and published is None and year and _MONTH.search(when.words) and not _YEAR.search(when.words):
        found = replace(resolve_time(f"{when.words} {year}", None), basis="antecedent")
    basis = "antecedent" if when.basis == "antecedent" else found.basis
    if published is not None and found.first is not None and found.first > published + ASTRAY:
        return replace(found, first=None, last=None, precision="unknown", basis="unknown", span=when.span)
    return replace(found, basis=basis, words=when.words, span=when.span)


def _resolve_since(words: str, published: date | None) -> When:
    """'since the war broke out in March 2011': from the day at its end up to the day of publication."""
    times = find_times(words)
    begun = resolve_time(times[-1].words, published) if times else When()
    if begun.first is None or (published is not None and begun.first > published):
        return When()
    return replace(begun, last=published, precision="open")
