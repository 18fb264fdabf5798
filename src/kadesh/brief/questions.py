"""What a person should look at first: where a word is worth most, by a formula that is printed beside each question.

    value = doubt x stakes
    stakes = 1 + log2(1 + the largest number of killed in the claims asked about)

Stakes count the dead on a scale that doubles: nobody is 1, one is 2, seven are 4, 63 are 7; so a large figure that nobody
doubts does not hide ten small ones that are disputed. Doubt is from 0 to 1, by the table `DOUBT`; of a pair near the
threshold of grouping it is that share of 0.8 which its score leaves open (1 at the threshold).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from math import log2
from typing import Literal

from kadesh.model.algebra import Decisions, decide
from kadesh.model.claim import Claim, Toll
from kadesh.model.judgement import Judgement, person_of
from kadesh.model.reading import Reading
from kadesh.model.review import SETTLING, Word, are_torn, find_words

Kind = Literal["pair", "claim", "sign"]
DOUBT: Mapping[str, float] = {
    "torn": 1.0,
    "disputed": 0.9,
    "close": 0.8,
    "uncertain": 0.6,
    "unsigned": 0.5,
    "unverified": 0.2,
}
"""How open a question is: reviewers contradict each other; reports do; the score lies at the threshold; the claim itself is
denied, unconfirmed or vague; nobody has signed off yet; nobody has looked yet."""


@dataclass(frozen=True)
class Question:
    """One thing to decide: on two claims, whether they speak of one event; on one, whether it can be verified; on what
    somebody else decided, whether it is signed off (`word`).

    `why` tells why it is asked; `dead` is the largest number of killed in the claims; `doubt` is from 0 to 1.
    """

    claims: tuple[Claim, ...]
    why: str
    disputed: bool
    dead: int
    doubt: float = DOUBT["unverified"]
    kind: Kind = "claim"
    word: Word | None = None

    @property
    def value(self) -> float:
        """What an answer is worth, see the formula above."""
        return round(self.doubt * (1 + log2(1 + self.dead)), 2)

    @property
    def formula(self) -> str:
        """The value with what it is made of, as '6.3 = doubt 0.9 x stakes 7.0 (63 killed)'."""
        return f"{self.value:.1f} = doubt {self.doubt:.2f} x stakes {1 + log2(1 + self.dead):.1f} ({self.dead:,} killed)"


def queue_questions(
    reading: Reading,
    judgements: Sequence[Judgement],
    *,
    close: Iterable[tuple[float, tuple[str, str]]] = (),
    who: str | None = None,
) -> tuple[Question, ...]:
    """Return what is open, the most valuable first.

    `close` are (how open, pair of claims) of accounts whose score lies near the threshold. Where `who` reviews, also what
    others decided and nobody signed off; not what they themselves spoke of last.
    """
    known = {claim.id: claim for claim in reading.claims}
    words, held = find_words(judgements), decide(judgements)
    own = {frozenset(word.judgement.subjects) for word in words if who and word.judgement.person == person_of(who)}
    asked = chain(
        _torn_pairs(held, known, own=own),
        _disputed_pairs(reading, held, known=known),
        _close_pairs(close, held, known=known),
        _claim_questions(reading, words, own=own),
        _sign_questions(words, known, who=who) if who else (),
    )
    first: dict[tuple[str, tuple[str, ...]], Question] = {}
    for question in sorted(asked, key=_rank):
        signed = question.word.judgement.id if question.word else question.kind
        first.setdefault((signed, tuple(claim.id for claim in question.claims)), question)
    return tuple(first.values())


def _rank(question: Question) -> tuple[float, int, tuple[str, ...], str]:
    ids = tuple(claim.id for claim in question.claims)
    return -question.value, -len(ids), ids, question.why


def _torn_pairs(held: Decisions, known: Mapping[str, Claim], *, own: set[frozenset[str]]) -> Iterator[Question]:
    """Yield a pair that somebody holds to be different, and others join."""
    for found in held.contradictions:
        if all(one in known for one in found.pair) and frozenset(found.pair) not in own:
            through = f", through {', '.join(found.path[1:-1])}" if len(found.path) > 2 else ""
            why = f"reviewers contradict each other: held to be different, and joined by others{through}"
            yield _pair(found.pair, known, why=why, doubt=DOUBT["torn"])


def _disputed_pairs(reading: Reading, held: Decisions, *, known: Mapping[str, Claim]) -> Iterator[Question]:
    """Yield a pair for each real dispute within an incident: do the two accounts speak of one event at all?"""
    disputes = (dispute for assessment in reading.assessments for dispute in assessment.disputes if dispute.real)
    for dispute in disputes:
        ids = [next((one for one in account if one in known), None) for account in dispute.accounts[:2]]
        pair = tuple(sorted(one for one in ids if one))
        if len(set(pair)) == 2 and pair not in held.pairs:
            yield _pair(pair, known, why=dispute.sentence, doubt=DOUBT["disputed"])


def _close_pairs(
    close: Iterable[tuple[float, tuple[str, str]]], held: Decisions, *, known: Mapping[str, Claim]
) -> Iterator[Question]:
    for open_, pair in close:
        if pair not in held.pairs and all(one in known for one in pair):
            why = "the clues leave open whether these are of one event"
            yield _pair(pair, known, why=why, doubt=round(DOUBT["close"] * open_, 4))


def _pair(pair: Iterable[str], known: Mapping[str, Claim], *, why: str, doubt: float) -> Question:
    claims = tuple(known[one] for one in pair)
    return Question(claims, why, doubt >= DOUBT["disputed"], _count_dead(claims), doubt, "pair")


def _claim_questions(reading: Reading, words: Sequence[Word], *, own: set[frozenset[str]]) -> Iterator[Question]:
    """Yield each toll of killed that nobody has verified or found unverifiable, or that reviewers do not agree on."""
    settling: dict[str, list[Word]] = {}
    for word in words:
        for subject in word.judgement.subjects if word.judgement.verdict in SETTLING else ():
            settling.setdefault(subject, []).append(word)
    for claim in reading.claims:
        if not isinstance(claim, Toll) or claim.outcome != "killed":
            continue
        said = settling.get(claim.id, [])
        if are_torn(said) and frozenset((claim.id,)) not in own:
            yield _claim(claim, "reviewers contradict each other: verified, and held to be unverifiable", doubt="torn")
        elif not said:
            unsure = claim.polarity != "asserted" or claim.count.quantifier in ("vague", "unknown")
            yield (
                _claim(claim, "uncertain", doubt="uncertain")
                if unsure
                else _claim(claim, "not verified yet", doubt="unverified")
            )


def _claim(claim: Claim, why: str, *, doubt: str) -> Question:
    return Question((claim,), why, doubt != "unverified", _count_dead((claim,)), DOUBT[doubt])


def _sign_questions(words: Iterable[Word], known: Mapping[str, Claim], *, who: str) -> Iterator[Question]:
    """Yield what somebody else decided and nobody has signed off."""
    for word in words:
        one = word.judgement
        if not word.signed and one.person != person_of(who) and all(subject in known for subject in one.subjects):
            claims = tuple(known[subject] for subject in one.subjects)
            what = " ".join(part for part in (one.verdict, one.slot and f"{one.slot}:", one.value) if part)
            why = f"{one.who} decided: {what} ({one.why}); is that signed off?"
            yield Question(claims, why, False, _count_dead(claims), DOUBT["unsigned"], "sign", word)


def _count_dead(claims: Iterable[Claim]) -> int:
    tolls = (claim.count for claim in claims if isinstance(claim, Toll) and claim.outcome == "killed")
    return max((count.high or count.low or 0 for count in tolls), default=0)
