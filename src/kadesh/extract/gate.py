"""The evidence gate: no claim leaves `extract` unless its own words license it, whichever reader proposed it.

Finding the words of a claim somewhere in the text proves nothing: "13 Turkish soldiers were killed" is made of words that a
report may well hold. So each part of a claim is checked against the words it must come from.
"""

from collections.abc import Callable, Iterable

from kadesh.extract.gates.counts import check_number
from kadesh.extract.gates.deeds import check_control, check_event, check_movement, check_statement
from kadesh.extract.gates.doers import check_perpetrator
from kadesh.extract.gates.ground import Case, GateGround
from kadesh.extract.gates.licences import Licence, list_licences
from kadesh.extract.gates.outcomes import OutcomeWord, check_outcome
from kadesh.extract.gates.scenes import check_place, check_time
from kadesh.extract.gates.sources import check_source
from kadesh.extract.gates.victims import check_role, check_victims, phrase_of
from kadesh.model.claim import Claim, Control, Event, Movement, Refusal, Statement, Toll
from kadesh.model.lexicon import Lexicon
from kadesh.model.report import Report

REASONS: tuple[tuple[str, str], ...] = (
    ("quote-not-in-text", "the evidence is not, character for character, where it is said to be"),
    ("antecedent-not-in-text", "words named as an antecedent are not where they are said to be"),
    ("number", "the number is not what the words count"),
    ("quantifier", "the words bound the number otherwise: 'at least', 'up to', 'about'"),
    ("outcome", "no word tells that this became of the people counted"),
    ("polarity", "the words deny it, or do not confirm it, or assert what is told as denied"),
    ("modality", "the words threaten, plan or suppose it, or tell as done what is told as such"),
    ("victims", "the words for the people do not name that side"),
    ("role", "the words for the people name another role"),
    ("perpetrator", "the words do not name that side as the one who acted"),
    ("place", "the words do not name that place for it"),
    ("time", "the words do not name that time for it"),
    ("source", "the source does not say it"),
    ("status", "the words do not say that of the place"),
    ("act", "the words do not do that"),
    ("event", "no word of violence stands in the quote"),
    ("movement", "what is said to move is not named"),
)
"""Code and meaning of every reason for a refusal."""

Refused = tuple[str, str] | None
Gate = Callable[[Claim], Refusal | None]


def check_claim(claim: Claim, report: Report, *, lexicon: Lexicon) -> Refusal | None:
    """Return why `claim` may not be made from `report`, None if it may. The reasons are those of `REASONS`."""
    return open_gate(report, lexicon)(claim)


def open_gate(report: Report, lexicon: Lexicon) -> Gate:
    """Return what tells why a claim may not be made from `report`, None if it may; the report is looked through once."""
    ground = GateGround(report, lexicon)
    return lambda claim: _check(claim, ground)


def gate_claims(
    claims: Iterable[Claim], report: Report, *, lexicon: Lexicon, gate: Gate | None = None
) -> tuple[tuple[Claim, ...], tuple[Refusal, ...]]:
    """Return the claims that `report` licenses, in their order, and the refusals of the others.

    `gate` is that of the report if it is open already.
    """
    check = gate or open_gate(report, lexicon)
    accepted: list[Claim] = []
    refusals: list[Refusal] = []
    for claim in claims:
        refusal = check(claim)
        if refusal is None:
            accepted.append(claim)
        else:
            refusals.append(refusal)
    return tuple(accepted), tuple(refusals)


def _check(claim: Claim, ground: GateGround) -> Refusal | None:
    case = Case(claim, ground)
    refused = _check_evidence(case) or _check_kind(case, claim)
    return Refusal(claim, *refused) if refused else None


def _check_evidence(case: Case) -> Refused:
    evidence = case.claim.evidence
    if evidence.report_id != case.ground.report.id or not evidence.quote.strip():
        return "quote-not-in-text", "another report, or no words"
    if case.text[evidence.start : evidence.end] != evidence.quote:
        return "quote-not-in-text", "the text has other words there"
    for antecedent in evidence.antecedents:
        there = antecedent.span.of(case.text)
        if not antecedent.words.strip() or there.split() != antecedent.words.split():
            return "antecedent-not-in-text", f"the text has other words for the {antecedent.slot}"
    return None


def _check_kind(case: Case, claim: Claim) -> Refused:
    if isinstance(claim, Toll):
        return _check_toll(case, claim)
    checks: tuple[Callable[[], Refused], ...] = (
        lambda: _check_deed(case, claim),
        lambda: _check_stance(case, claim),
        lambda: check_place(case, None),
        lambda: check_time(claim, case),
        lambda: check_source(case),
    )
    return next((refused for check in checks if (refused := check())), None)


def _check_deed(case: Case, claim: Claim) -> Refused:
    if isinstance(claim, Control):
        return check_control(case, claim)
    if isinstance(claim, Statement):
        return check_statement(case, claim)
    if isinstance(claim, Movement):
        return check_movement(case, claim)
    return check_event(case, claim) if isinstance(claim, Event) else None


def _check_stance(case: Case, claim: Claim) -> Refused:
    """What is told as denied, unconfirmed or not done must be so in the words."""
    if claim.polarity == "denied" and not case.says_no():
        return "polarity", "nothing in the sentence denies it"
    if claim.polarity == "unconfirmed" and not case.says_unsure():
        return "polarity", "nothing in the sentence leaves it open"
    if claim.modality != "actual" and not case.says_intended():
        return "modality", "the words tell it as done"
    return None


def _check_toll(case: Case, toll: Toll) -> Refused:
    """One count of the quote must carry the whole claim; the refusal told is that of the first one that fits."""
    licences = check_number(case, toll, licences=list_licences(case))
    if isinstance(licences, tuple):
        return licences
    refusals = [_check_reading(case, toll, licence=licence) for licence in licences]
    return None if None in refusals else refusals[0]


def _check_reading(case: Case, toll: Toll, *, licence: Licence | None) -> Refused:
    word = check_outcome(case, toll, licence=licence)
    if isinstance(word, tuple):
        return word
    phrase = phrase_of(case, toll, licence=licence)
    checks: tuple[Callable[[], Refused], ...] = (
        lambda: _check_stance(case, toll) or _check_asserted(case, toll, word=word, licence=licence),
        lambda: check_victims(case, toll, phrase=phrase),
        lambda: check_role(case, toll, phrase=phrase),
        lambda: check_perpetrator(case, toll, phrase=phrase),
        lambda: check_place(case, licence),
        lambda: check_time(toll, case),
        lambda: check_source(case),
    )
    return next((refused for check in checks if (refused := check())), None)


def _check_asserted(case: Case, toll: Toll, *, word: OutcomeWord, licence: Licence | None) -> Refused:
    """What is told as a fact must not be denied, left open, threatened or supposed in the clause of its outcome."""
    at = word.span.start if licence is None else min(word.span.start, licence.number.start)
    if toll.polarity == "asserted":
        if licence is not None and licence.count.high == 0:
            return "polarity", "the words say there was none"
        open_still = toll.modality == "actual" and (case.is_unsure(at) or case.is_unsure(word.span.start))
        if case.is_negated(word.span.start) or open_still:
            return "polarity", "the words deny it or leave it open"
    if toll.modality == "actual" and toll.polarity == "asserted" and case.is_intended(word.span.start):
        return "modality", "the words only threaten, plan or suppose it"
    return None
