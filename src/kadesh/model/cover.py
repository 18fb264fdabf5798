"""The words of what is withheld, covered where else they stand: in its report, its title, and claims that overlap it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from kadesh.model.claim import Claim, Evidence
from kadesh.model.reading import Reading
from kadesh.model.report import Report
from kadesh.model.span import Span

COVER = "█"
Spans = Mapping[str, Sequence[Span]]


def cover_reading(reading: Reading, unseen: Iterable[Evidence]) -> Reading:
    """Return a reading in which the words of `unseen` are covered, sign for sign, so that offsets still hold.

    It is done after grouping: what is shown changes, and nothing of what the reading comes to.
    """
    evidence = by_report(unseen)
    if not evidence:
        return reading
    spans = {report.id: find_spans(report.text, evidence[report.id]) for report in reading.reports if report.id in evidence}
    return replace(
        reading,
        reports=tuple(_cover_report(report, spans, unseen=evidence) for report in reading.reports),
        claims=tuple(_cover_claim(claim, spans) for claim in reading.claims),
        refusals=tuple(replace(refusal, claim=_cover_claim(refusal.claim, spans)) for refusal in reading.refusals),
    )


def by_report(unseen: Iterable[Evidence]) -> dict[str, list[Evidence]]:
    """Return evidence by the report it stands in."""
    found: dict[str, list[Evidence]] = {}
    for evidence in unseen:
        found.setdefault(evidence.report_id, []).append(evidence)
    return found


def find_spans(text: str, unseen: Iterable[Evidence]) -> tuple[Span, ...]:
    """Return where the words of `unseen` stand in the text of their report, also where it says the very same again.

    >>> find_spans("Ali fled. Friends say Ali is safe.", [Evidence("report-1", 0, 3, "Ali")])
    (Span(start=0, end=3), Span(start=22, end=25))
    """
    spans = set()
    for evidence in unseen:
        spans.add(evidence.span)
        at = text.find(evidence.quote)
        while at >= 0 and evidence.quote:
            spans.add(Span(at, at + len(evidence.quote)))
            at = text.find(evidence.quote, at + len(evidence.quote))
    return tuple(sorted(spans))


def cover_words(words: str, start: int, *, spans: Iterable[Span]) -> str:
    """Return words that begin at `start` of a text, with what lies in `spans` of it covered; blanks stay.

    >>> cover_words("a post here", 10, spans=[Span(12, 16)])
    'a ████ here'
    """
    signs = list(words)
    for span in spans:
        for at in range(max(0, span.start - start), min(len(signs), span.end - start)):
            signs[at] = signs[at] if signs[at].isspace() else COVER
    return "".join(signs)


def _cover_report(report: Report, spans: Spans, *, unseen: Mapping[str, Sequence[Evidence]]) -> Report:
    if report.id not in spans:
        return report
    title = report.title
    for evidence in unseen[report.id] if title else ():
        title = re.sub(
            re.escape(evidence.quote), lambda same: re.sub(r"\S", COVER, same[0]), title or "", flags=re.IGNORECASE
        )
    return replace(report, text=cover_words(report.text, 0, spans=spans[report.id]), title=title)


def _cover_claim(claim: Claim, spans: Spans) -> Claim:
    """A claim keeps its id, by which people judged it."""
    found = spans.get(claim.evidence.report_id)
    if not found:
        return claim
    shown = replace(claim, evidence=_cover_evidence(claim.evidence, found))
    shown.__dict__["id"] = claim.id
    return shown


def _cover_evidence(evidence: Evidence, spans: Sequence[Span]) -> Evidence:
    antecedents = tuple(replace(a, words=cover_words(a.words, a.span.start, spans=spans)) for a in evidence.antecedents)
    return replace(evidence, quote=cover_words(evidence.quote, evidence.start, spans=spans), antecedents=antecedents)
