"""The evidence gate under attack: claims of good reports, altered at random, over texts that change under them."""

from dataclasses import replace
from functools import cache
from random import Random
from typing import Any

from kadesh.extract.gate import REASONS, check_claim
from kadesh.model.claim import Antecedent, Claim, Control, Event, Movement, Statement, Toll
from kadesh.model.count import Count
from kadesh.model.report import Report
from kadesh.model.side import Party, Speaker
from kadesh.model.span import Span
from kadesh.model.when import When
from kadesh.model.where import Where
from kadesh.pipeline import Options, read_report
from kadesh.read.normal import normalise
from tests.build import report
from tests.fuzz.mutate import TOKENS, mutate_text
from tests.fuzz.targets import good_texts, names, need

CODES = {code for code, _ in REASONS}
ELSEWHERE = 987_654
"""A number that no example report has."""


@cache
def read_examples() -> tuple[tuple[Report, tuple[Claim, ...]], ...]:
    """Each example report with its claims."""
    reports = [report(normalise(text), "Tern Wire", "2020-02-07") for text in good_texts()]
    found = [(one, read_report(one, Options()).claims) for one in reports]
    return tuple((one, claims) for one, claims in found if claims)


def attack_gate(random: Random) -> None:
    """Alter a claim, its text, or both; what passes must have its words, and a number from nowhere never passes."""
    good, claims = random.choice(read_examples())
    claim = random.choice(claims)
    under = good if random.random() < 0.5 else _change_report(good, random)
    altered = _move(claim, under, random) if random.random() < 0.4 else claim
    altered = _alter(altered, good, random) if random.random() < 0.8 else altered
    refusal = check_claim(altered, under, lexicon=names())
    if refusal is not None:
        need(refusal.reason in CODES, f"a reason that is none: {refusal.reason}")
        return
    evidence = altered.evidence
    need(under.text[evidence.start : evidence.end] == evidence.quote, "passed with words that are not there")
    told = isinstance(altered, Toll) and ELSEWHERE in (altered.count.low, altered.count.high)
    need(not told, "passed with a number from nowhere")


def _change_report(good: Report, random: Random) -> Report:
    """The same report with other words under the same id, as if it had been tampered with."""
    text = normalise(mutate_text(good.text, random, good_texts()))
    changed = replace(good, text=text)
    changed.__dict__["id"] = good.id  # a cached property: the id is made of the old text
    return changed


def _move(claim: Claim, under: Report, random: Random) -> Claim:
    """The claim with other evidence: any stretch of the text, honest about its words or not."""
    start = random.randint(-5, len(under.text) + 5)
    end = start + random.choice((-1, 0, 1, 5, 30, 100, 400, 5000))
    quote = under.text[max(0, start) : max(0, end)] if random.random() < 0.8 else random.choice(TOKENS)
    words = under.text[10:20]
    spoken = (Antecedent("speaker", Span(10, 20), words),) if random.random() < 0.3 else claim.evidence.antecedents
    return replace(claim, evidence=replace(claim.evidence, start=start, end=end, quote=quote, antecedents=spoken))


def _alter(claim: Claim, good: Report, random: Random) -> Claim:
    """The claim with one field, or some, of another kind, from another place of the text or out of thin air."""
    for _ in range(random.randint(1, 3)):
        fields = _fields(claim, good, random)
        name = random.choice(sorted(fields))
        claim = replace(claim, **{name: fields[name]})
    return claim


def _fields(claim: Claim, good: Report, random: Random) -> dict[str, Any]:
    start = random.randrange(len(good.text))
    span = Span(start, min(len(good.text), start + random.choice((1, 6, 20, 80))))
    words = random.choice((span.of(good.text), random.choice(TOKENS), "", None))
    party = Party(
        words, random.choice(("SYR", "TUR", "nobody", None)), random.choice(("military", "civilian", "unknown")), span=span
    )
    when, where = When(words=words, span=span), Where(words, span=span, basis="stated")
    common: dict[str, Any] = {
        "polarity": random.choice(("asserted", "denied", "unconfirmed")),
        "modality": random.choice(("actual", "threatened", "hypothetical", "planned")),
        "when": when,
        "where": where,
        "attribution": (Speaker(words or "", words or "", random.choice(("person", "body", "anonymous")), None, span),),
    }
    return common | _own_fields(claim, party, random, when=when, where=where, words=words)


def _own_fields(
    claim: Claim, party: Party, random: Random, *, when: When, where: Where, words: str | None
) -> dict[str, Any]:
    if isinstance(claim, Toll):
        low = random.choice((0, 1, 5, 13, ELSEWHERE, 10**30, None))
        count = Count(low, random.choice((low, None)), random.choice(("exact", "at-least", "vague", "unknown")), words or "")
        outcome = random.choice(("killed", "wounded", "missing", "displaced", "refugees"))
        scope = random.choice(("event", "part", "cumulative"))
        return {"count": count, "outcome": outcome, "victims": party, "perpetrator": party, "scope": scope}
    if isinstance(claim, Event):
        return {"type": random.choice(("shelling", "chemical", "abduction", "other")), "attacker": party, "target": party}
    if isinstance(claim, Control):
        return {"status": random.choice(("captured", "lost", "besieged", "not-captured")), "actor": party}
    if isinstance(claim, Movement):
        return {"forces": party, "what": words or "", "origin": where, "strength": words}
    if isinstance(claim, Statement):
        act = random.choice(("threat", "ultimatum", "denial", "violation", "non-notification"))
        return {"act": act, "speaker": party, "addressee": party, "deadline": when}
    return {}
