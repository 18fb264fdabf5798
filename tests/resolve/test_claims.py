"""From words to identities for one report: days, deadlines, loose ends, order; the same whatever the order of reading."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadesh.model.claim import Claim, Statement, Toll
from kadesh.model.report import Report
from kadesh.model.span import Span
from kadesh.model.when import When
from kadesh.resolve.claims import resolve_claims
from kadesh.resolve.lexicon import PackLexicon
from tests.build import event, party, report, statement, toll

TEXT = "Nine men died in Goma on Monday. Shells hit Goma. The army gave the rebels until Friday to leave. Six were hurt."
PUBLISHED = "2024-02-07"  # a Wednesday
REPORT = report(TEXT, "The Paper", PUBLISHED)
MEN = party("Nine men", "COD", "civilian")


def timed(words: str | None, basis: Any = "unknown") -> When:
    """Return a time as the rules propose it: its words, no days yet."""
    return When(words=words, span=Span(0, len(words)), basis=basis) if words else When()


# words, day of publication, first and last day, basis in the end
DAYS: list[Any] = [
    ("on Monday", PUBLISHED, "2024-02-05", "2024-02-05", "weekday"),
    ("overnight", PUBLISHED, "2024-02-06", "2024-02-07", "relative"),
    ("yesterday", PUBLISHED, "2024-02-06", "2024-02-06", "relative"),
    ("on 3 May 2023", PUBLISHED, "2023-05-03", "2023-05-03", "stated"),
    ("on 3 May 2023", None, "2023-05-03", "2023-05-03", "stated"),
    ("on Monday", None, None, None, "unknown"),
    ("yesterday", None, None, None, "unknown"),
    ("since the war began in March 2011", PUBLISHED, "2011-03-01", PUBLISHED, "stated"),
    ("since the war began", PUBLISHED, None, None, "unknown"),
    ("on 3 May 2031", PUBLISHED, None, None, "unknown"),
]


@pytest.mark.parametrize(("words", "published", "first", "last", "basis"), DAYS)
def test_the_days_of_a_time(
    lexicon: PackLexicon, words: str, published: str | None, first: str | None, last: str | None, basis: str
) -> None:
    told = report(TEXT, None, published)
    (settled,) = resolve([replace(toll(told, "Nine men died", "killed", 9, MEN), when=timed(words))], told, lexicon)
    when = settled.when
    assert (when.first, when.last) == (day(first), day(last))
    assert when.basis == basis


def resolve(claims: Iterable[Claim], told: Report, lexicon: PackLexicon) -> tuple[Claim, ...]:
    """Return the claims resolved."""
    return resolve_claims(tuple(claims), told, lexicon=lexicon)


def day(iso: str | None) -> date | None:
    """Return a day, None for none."""
    return date.fromisoformat(iso) if iso else None


def test_a_day_of_an_earlier_sentence_says_so(lexicon: PackLexicon) -> None:
    one = replace(toll(REPORT, "Six were hurt", "wounded", 6, MEN), when=timed("on Monday", "antecedent"))
    (settled,) = resolve([one], REPORT, lexicon)
    assert (settled.when.first, settled.when.basis) == (date(2024, 2, 5), "antecedent")


def test_no_day_is_no_day_of_publication(lexicon: PackLexicon) -> None:
    (settled,) = resolve([toll(REPORT, "Six were hurt", "wounded", 6, MEN)], REPORT, lexicon)
    assert not settled.when.known


def test_a_deadline_lies_ahead(lexicon: PackLexicon) -> None:
    army, rebels = party("The army", "COD", "military"), party("the rebels", "m23", "armed-group")
    one = replace(
        statement(REPORT, "The army gave the rebels until Friday", "ultimatum", army, rebels), deadline=timed("until Friday")
    )
    (settled,) = resolve([one], REPORT, lexicon)
    assert isinstance(settled, Statement)
    assert settled.deadline.last == date(2024, 2, 9)


def test_references_to_refused_claims_are_let_go(lexicon: PackLexicon) -> None:
    hit = event(REPORT, "Shells hit Goma", "shelling")
    whole = toll(REPORT, "Nine men died", "killed", 9, MEN, event=hit.id)
    share = toll(REPORT, "Six were hurt", "wounded", 6, MEN, scope="part", part_of=whole.id, event="claim-of-nobody")
    kept = [c for c in resolve([share, whole, hit], REPORT, lexicon) if isinstance(c, Toll)]
    assert [(c.event, c.part_of) for c in kept] == [(hit.id, None), (None, whole.id)]
    alone = resolve([share], REPORT, lexicon)[0]
    assert isinstance(alone, Toll)
    assert (alone.event, alone.part_of) == (None, None)


def test_claims_come_in_the_order_of_the_text(lexicon: PackLexicon) -> None:
    late, early = toll(REPORT, "Six were hurt", "wounded", 6, MEN), toll(REPORT, "Nine men died", "killed", 9, MEN)
    assert [c.evidence.start for c in resolve([late, early], REPORT, lexicon)] == sorted(
        c.evidence.start for c in (late, early)
    )


def test_nothing_proposed_nothing_resolved(lexicon: PackLexicon) -> None:
    assert resolve([], REPORT, lexicon) == ()


QUOTES = ["Nine men died", "Nine men died in Goma", "Six were hurt", "Shells hit Goma"]
ONE: st.SearchStrategy[Toll] = st.builds(
    lambda quote, outcome, number, side, source, words: replace(
        toll(REPORT, quote, outcome, number, party("men", side, "civilian"), source=source), when=timed(words)
    ),
    st.sampled_from(QUOTES),
    st.sampled_from(["killed", "wounded"]),
    st.sampled_from([6, 9]),
    st.sampled_from(["COD", "RWA", None]),
    st.sampled_from(["the mayor", None]),
    st.sampled_from(["on Monday", "overnight", None]),
)


@given(st.lists(ONE, max_size=6, unique_by=lambda c: c.id), st.randoms(use_true_random=False))
def test_the_order_of_reading_changes_nothing(lexicon: PackLexicon, tolls: list[Toll], random: Any) -> None:
    mixed = list(tolls)
    random.shuffle(mixed)
    assert resolve(mixed, REPORT, lexicon) == resolve(tolls, REPORT, lexicon)


@given(st.lists(ONE, max_size=5, unique_by=lambda c: c.id))
def test_no_day_is_invented(lexicon: PackLexicon, tolls: list[Toll]) -> None:
    for claim in resolve(tolls, REPORT, lexicon):
        assert claim.when.known == (claim.when.words is not None)
        assert claim.when.last is None or claim.when.last <= date.fromisoformat(PUBLISHED) + timedelta(days=1)
