"""The laws of the house as checks on a reading: each returns what breaks it, nothing where it holds."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from kadesh.extract.gate import REASONS, check_claim
from kadesh.model.assessment import Assessment, Range
from kadesh.model.claim import Claim, Toll
from kadesh.model.lexicon import Lexicon
from kadesh.model.reading import Reading
from kadesh.model.when import When

REASON_CODES = {code for code, _ in REASONS}
NO_VERDICT = re.compile(
    r"\b(?:in truth|in fact|actually|is (?:right|wrong|true|false|lying)|the (?:real|true|correct) (?:figure|number|toll)|"
    r"proven|disproved|verified by)\b",
    re.IGNORECASE,
)
"""Words of a judge: a sentence of ours that has one decides between claimants."""


OF_THE_WHOLE = {"current", "superseded", "copy"}


def find_unlicensed(reading: Reading, lexicon: Lexicon) -> Iterator[str]:
    """1. Evidence gate: words that are not in the report, figures that they do not license, refusals without reason."""
    reports = {report.id: report for report in reading.reports}
    for claim in reading.claims:
        evidence = claim.evidence
        report = reports.get(evidence.report_id)
        if report is None or report.text[evidence.start : evidence.end] != evidence.quote:
            yield f"{claim.id}: its words are not there"
        elif isinstance(claim, Toll) and (refusal := check_claim(claim, report, lexicon=lexicon)):
            yield f"{claim.id}: {refusal.reason}"
    for refusal in reading.refusals:
        if refusal.reason not in REASON_CODES:
            yield f"{refusal.id}: refused without a reason"


def find_invented(reading: Reading) -> Iterator[str]:
    """2. Never invent: a pin at 0,0, a place or a day that no words name, nought where no number is told."""
    published = {report.id: report.published for report in reading.reports}
    for claim in reading.claims:
        place = claim.where.place
        if place and (place.latitude, place.longitude) == (0, 0):
            yield f"{claim.id}: a pin at 0,0"
        if place and not claim.where.words:
            yield f"{claim.id}: a place without words"
        if _is_fallback(claim.when) or (
            claim.when.basis in {"weekday", "relative"} and not published[claim.evidence.report_id]
        ):
            yield f"{claim.id}: a day that nothing tells"
        if isinstance(claim, Toll) and claim.count.high == 0 and claim.polarity != "denied":
            yield f"{claim.id}: nought where no number is told"


def _is_fallback(when: When) -> bool:
    """Whether a day is known although no words tell it: only a dateline or an earlier sentence may."""
    return when.known and when.words is None and when.basis not in {"dateline", "antecedent"}


def find_confused(reading: Reading) -> Iterator[str]:
    """3. Said is not reported: the outlet comes last in a chain, and nobody's claim is counted as several origins."""
    for claim in reading.claims:
        kinds = [speaker.kind for speaker in claim.attribution]
        if "outlet" in kinds[:-1]:
            yield f"{claim.id}: the outlet stands before who said it"
        if claim.source and claim.source.kind == "outlet":
            yield f"{claim.id}: the outlet is taken for the source"
    for found in _ranges(reading):
        told = found.stands or found.parts  # where only shares are told, those who tell them stand behind the range
        if found.origins is not None and found.origins > len({stand.claim for stand in told}):
            yield f"{found.outcome}: more origins than claims"


def find_summed(reading: Reading) -> Iterator[str]:
    """4. Nothing is summed that overlaps: each bound is one claim's own; no part, period or other outcome is among them."""
    tolls = {claim.id: claim for claim in reading.claims if isinstance(claim, Toll)}
    for found in _ranges(reading):
        current = [stand for stand in found.stands if stand.standing in OF_THE_WHOLE]
        shares = () if current else found.parts  # a share bounds a whole that nobody tells
        bounds = {bound for stand in (*current, *shares) for bound in (stand.count.low, stand.count.high)}
        if not {found.low, found.high} <= bounds | {None}:
            yield f"{found.outcome} {found.low}-{found.high}: a bound that nobody claims"
        if {tolls[stand.claim].outcome for stand in found.stands} - {found.outcome}:
            yield f"{found.outcome}: another outcome among the figures"
        cumulative = {stand.claim for stand in found.stands if tolls[stand.claim].scope == "cumulative"}
        for stand in (*current, *shares):
            if (
                tolls[stand.claim].part_of in cumulative
                or tolls[stand.claim].scope == "cumulative"
                or (tolls[stand.claim].part_of in {s.claim for s in current})
            ):
                yield f"{stand.claim}: a share or a figure of a period among those of the whole"


def find_lost(reading: Reading, files: Iterable[Path], shown: frozenset[str]) -> Iterator[str]:
    """6. Nothing is lost: every file given is read or listed with its reason, every claim is shown with its words."""
    told = {report.name for report in reading.reports} | {
        item.name for item in reading.unreadable if item.reason and item.detail
    }
    for file in files:
        if not any(name.endswith(file.name) for name in told):
            yield f"{file.name}: neither read nor listed"
    for claim in (*reading.claims, *(refusal.claim for refusal in reading.refusals)):
        if claim.id not in shown:
            yield f"{claim.id}: not shown"


def find_verdicts(reading: Reading) -> Iterator[str]:
    """7. No verdict: no single number under the rule `claims`, two accounts to every dispute, no word of a judge."""
    claims = {claim.id: claim for claim in reading.claims}
    for assessment in reading.assessments:
        if assessment.preset == "claims" and (
            assessment.grade or any(found.best is not None for found in assessment.ranges)
        ):
            yield f"{assessment.subject}: one figure is preferred"
    for dispute in (*reading.disputes, *(d for a in reading.assessments for d in a.disputes)):
        if dispute.real and len(dispute.accounts) < 2:
            yield f"{dispute.id}: a dispute of one account"
        if NO_VERDICT.search(
            _without_quotes(dispute.sentence, [claims[c] for a in dispute.accounts for c in a if c in claims])
        ):
            yield f"{dispute.id}: {dispute.sentence}"


def _without_quotes(sentence: str, claims: Iterable[Claim]) -> str:
    """A sentence of ours without the words it takes from reports."""
    for claim in claims:
        sentence = sentence.replace(claim.evidence.quote, "")
    return sentence


def _ranges(reading: Reading) -> Iterator[Range]:
    assessments: tuple[Assessment, ...] = reading.assessments
    return (found for assessment in assessments for found in assessment.ranges)
