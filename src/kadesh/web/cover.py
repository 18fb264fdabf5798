"""The words of a claim that is withheld, covered where else they stand: in its report's text, in claims that overlap it."""

from collections.abc import Iterable
from dataclasses import replace

from kadesh.model.claim import Claim, Evidence, Refusal
from kadesh.model.reading import Reading
from kadesh.model.report import Report
from kadesh.model.span import Span
from kadesh.resolve.withheld import COVER

Spans = dict[str, list[Span]]


def cover_claims(reading: Reading, withheld: Iterable[Claim]) -> Reading:
    """Return a reading in which the words of `withheld` claims are covered, sign for sign, so that offsets still hold.

    It is done after grouping: what is shown changes, and nothing of what the reading comes to.
    """
    spans: Spans = {}
    for claim in withheld:
        spans.setdefault(claim.evidence.report_id, []).append(claim.evidence.span)
    if not spans:
        return reading
    return replace(
        reading,
        reports=tuple(_cover_report(report, spans) for report in reading.reports),
        claims=tuple(_cover_claim(claim, spans) for claim in reading.claims),
        refusals=tuple(_cover_refusal(refusal, spans) for refusal in reading.refusals),
    )


def cover_words(words: str, start: int, spans: Iterable[Span]) -> str:
    """Return words that begin at `start` of a text, with what lies in `spans` of it covered; blanks stay.

    >>> cover_words("a post here", 10, [Span(12, 16)])
    'a ████ here'
    """
    signs = list(words)
    for span in spans:
        for at in range(max(0, span.start - start), min(len(signs), span.end - start)):
            signs[at] = signs[at] if signs[at].isspace() else COVER
    return "".join(signs)


def _cover_report(report: Report, spans: Spans) -> Report:
    found = spans.get(report.id)
    return replace(report, text=cover_words(report.text, 0, found)) if found else report


def _cover_claim(claim: Claim, spans: Spans) -> Claim:
    """A claim keeps its id, by which people judged it."""
    found = spans.get(claim.evidence.report_id)
    if not found:
        return claim
    shown = replace(claim, evidence=_cover_evidence(claim.evidence, found))
    shown.__dict__["id"] = claim.id
    return shown


def _cover_evidence(evidence: Evidence, spans: list[Span]) -> Evidence:
    antecedents = tuple(replace(a, words=cover_words(a.words, a.span.start, spans)) for a in evidence.antecedents)
    return replace(evidence, quote=cover_words(evidence.quote, evidence.start, spans), antecedents=antecedents)


def _cover_refusal(refusal: Refusal, spans: Spans) -> Refusal:
    return replace(refusal, claim=_cover_claim(refusal.claim, spans))
