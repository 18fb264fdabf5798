"""Words to identities, for all claims of one report: days first, then sides, then repetitions out."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from kadesh.model.claim import Claim, Statement, Toll
from kadesh.model.report import Report
from kadesh.model.when import When
from kadesh.resolve.context import settle_sides
from kadesh.resolve.dates import resolve_deadline, resolve_time
from kadesh.resolve.lexicon import PackLexicon
from kadesh.resolve.located import place_claims
from kadesh.resolve.perpetrators import settle_perpetrators
from kadesh.resolve.repeats import drop_repeats
from kadesh.resolve.retellings import merge_retellings
from kadesh.resolve.silences import settle_silences
from kadesh.resolve.targets import settle_targets
from kadesh.resolve.times import find_times

_FIGHTERS = ("military", "armed-group")
_FUTURE = timedelta(days=1)


def resolve_claims(claims: Sequence[Claim], report: Report, lexicon: PackLexicon) -> tuple[Claim, ...]:
    """Return the claims of `report` with days, sides and roles resolved, repetitions dropped, in the order of the text."""
    country = lexicon.country_of(report)
    claims = _without_loose_ends(sorted(claims, key=lambda c: (c.evidence.start, c.evidence.end, c.id)))
    dated = [_date_claim(c, report.published) for c in claims]

    def meaning(words: str, where: str) -> str | None:
        return lexicon.side_within(words, report, where)

    placed = place_claims(dated, report.text, country=country)

    def kin(a: str, b: str) -> bool:
        return a == b or lexicon.parent(a) == b or lexicon.parent(b) == a

    sided = settle_sides(placed, country, meaning=meaning)
    single = merge_retellings(drop_repeats(sided), report.text, kin, repeats=sided)
    settled = settle_targets(single, country, lexicon.sides.opposition, kin=kin, armed=_armed(report, lexicon))
    return settle_silences(settle_perpetrators(settled, kin))


def _armed(report: Report, lexicon: PackLexicon) -> list[str]:
    """The sides that `report` names with fighters, the one named most often first."""
    named = Counter(m.side for m in lexicon.sides_in(report.text, report) if m.side and m.role in _FIGHTERS)
    return [side for side, _ in sorted(named.items(), key=lambda item: (-item[1], item[0]))]


def _without_loose_ends(claims: Sequence[Claim]) -> list[Claim]:
    """Return `claims` without references to an event or a whole that was refused."""
    known = {c.id for c in claims}

    def tie(claim: Claim) -> Claim:
        if not isinstance(claim, Toll):
            return claim
        event = claim.event if claim.event in known else None
        return replace(claim, event=event, part_of=claim.part_of if claim.part_of in known else None)

    return [tie(c) for c in claims]


def _date_claim(claim: Claim, published: date | None) -> Claim:
    claim = replace(claim, when=_resolve(claim.when, published))
    if isinstance(claim, Statement) and claim.deadline.words:
        claim = replace(claim, deadline=resolve_deadline(claim.deadline.words, published))
    return claim


def _resolve(when: When, published: date | None) -> When:
    """Return `when` with its days; one found in an earlier sentence keeps `antecedent` as its basis."""
    if when.words is None:
        return when
    found = resolve_time(when.words, published)
    if not found.known and when.words.lower().startswith("since"):
        found = _resolve_since(when.words, published)
    basis = "antecedent" if when.basis == "antecedent" else found.basis
    if published is not None and found.first is not None and found.first > published + _FUTURE:
        return replace(found, first=None, last=None, precision="unknown", basis="unknown", span=when.span)
    return replace(found, basis=basis, words=when.words, span=when.span)


def _resolve_since(words: str, published: date | None) -> When:
    """'since the war broke out in March 2011': from the day at its end up to the day of publication."""
    times = find_times(words[len("since") :])
    begun = resolve_time(times[-1].words, published) if times else When()
    if begun.first is None or (published is not None and begun.first > published):
        return When()
    return replace(begun, last=published, precision="open")
