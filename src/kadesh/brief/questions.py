"""What a person should look at first: what is disputed or uncertain, the deadliest of it before the rest."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from kadesh.model.algebra import decide
from kadesh.model.claim import Claim, Toll
from kadesh.model.judgement import Judgement
from kadesh.model.reading import Reading

SETTLED = ("verified", "unverifiable")


@dataclass(frozen=True)
class Question:
    """One thing to decide: on two claims, whether they speak of one event; on one, whether it can be verified.

    `why` tells why it is asked; `dead` is the largest number of killed in the claims.
    """

    claims: tuple[Claim, ...]
    why: str
    disputed: bool
    dead: int


def queue_questions(reading: Reading, judgements: Sequence[Judgement]) -> tuple[Question, ...]:
    """Return what nobody has decided yet: disputed pairs, then uncertain claims, then the others; the deadliest first."""
    asked = chain(_pair_questions(reading, judgements), _claim_questions(reading, judgements))
    return tuple(sorted(asked, key=_rank))


def _rank(question: Question) -> tuple[bool, int, int, tuple[str, ...]]:
    ids = tuple(claim.id for claim in question.claims)
    return not question.disputed, -question.dead, -len(ids), ids


def _pair_questions(reading: Reading, judgements: Sequence[Judgement]) -> Iterator[Question]:
    """Yield a pair for each real dispute within an incident: do the two accounts speak of one event at all?"""
    known = {claim.id: claim for claim in reading.claims}
    decided = decide(judgements).pairs
    seen = set(decided)
    disputes = (dispute for assessment in reading.assessments for dispute in assessment.disputes if dispute.real)
    for dispute in disputes:
        ids = [next((one for one in account if one in known), None) for account in dispute.accounts[:2]]
        pair = tuple(sorted(one for one in ids if one))
        if len(set(pair)) == 2 and pair not in seen:
            seen.add((pair[0], pair[1]))
            claims = tuple(known[one] for one in pair)
            yield Question(claims, dispute.sentence, disputed=True, dead=_count_dead(claims))


def _claim_questions(reading: Reading, judgements: Sequence[Judgement]) -> Iterator[Question]:
    """Yield each toll of killed that nobody has verified or found unverifiable."""
    settled = {subject for judgement in judgements if judgement.verdict in SETTLED for subject in judgement.subjects}
    for claim in reading.claims:
        if isinstance(claim, Toll) and claim.outcome == "killed" and claim.id not in settled:
            unsure = claim.polarity != "asserted" or claim.count.quantifier in ("vague", "unknown")
            why = "uncertain" if unsure else "not verified yet"
            yield Question((claim,), why, disputed=unsure, dead=_count_dead((claim,)))


def _count_dead(claims: Iterable[Claim]) -> int:
    tolls = (claim.count for claim in claims if isinstance(claim, Toll) and claim.outcome == "killed")
    return max((count.high or count.low or 0 for count in tolls), default=0)
