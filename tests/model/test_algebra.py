"""The laws of what follows from people's words on pairs."""

from datetime import UTC, datetime, timedelta
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kadesh.model.algebra import Contradiction, Decisions, Relation, combine, decide
from kadesh.model.judgement import Judgement, Verdict

START = datetime(2020, 3, 1, tzinfo=UTC)
WORDS: tuple[Relation, ...] = ("same", "unsure", "different")


def say(verdict: Verdict, *subjects: str, who: str = "a desk", at: int = 0) -> Judgement:
    return Judgement(verdict, subjects, who, START + timedelta(minutes=at), "because")


relations = st.sampled_from(WORDS)
spoken = st.lists(
    st.builds(
        say,
        st.sampled_from(["same", "same", "different", "unsure"]),
        st.sampled_from("abcdef"),
        st.sampled_from("abcdef"),
        who=st.sampled_from(["one", "two"]),
        at=st.integers(0, 9),
    ),
    max_size=12,
)


@given(relations, relations, relations)
def test_combining_knows_no_order_and_no_repetition(one: Relation, two: Relation, three: Relation) -> None:
    assert combine(one, two) == combine(two, one)
    assert combine(one, combine(two, three)) == combine(combine(one, two), three)
    assert combine(one, one) == one


@pytest.mark.parametrize(
    ("one", "two", "both"),
    [
        ("same", "same", "same"),
        ("same", "different", "different"),
        ("unsure", "different", "different"),
        ("same", "unsure", "unsure"),
    ],
)
def test_two_words_on_one_pair(one: Relation, two: Relation, both: Relation) -> None:
    assert combine(one, two) == both


@given(spoken, st.randoms())
@settings(max_examples=200, deadline=None)
def test_the_order_of_reading_changes_nothing(judgements: list[Judgement], chance: object) -> None:
    again = list(judgements)
    chance.shuffle(again)  # type: ignore[attr-defined]  # hypothesis gives a Random
    assert decide(again) == decide(judgements)
    assert decide(again).contradictions == decide(judgements).contradictions


@given(spoken)
@settings(max_examples=300, deadline=None)
def test_laws(judgements: list[Judgement]) -> None:
    held = decide(judgements)
    torn = {one for found in held.contradictions for one in found.path}
    for one, two in combinations("abcdef", 2):
        assert held.relation(one, two) == held.relation(two, one)
        if held.pairs.get((one, two)) == "different":
            assert held.relation(one, two) == "different"
    for one, two, three in ((a, b, c) for a in "abcdef" for b in "abcdef" for c in "abcdef" if len({a, b, c}) == 3):
        if torn & {one, two, three}:
            continue
        first, second, whole = held.relation(one, two), held.relation(two, three), held.relation(one, three)
        if first == second == "same":
            assert whole == "same"
        if {first, second} == {"same", "different"}:
            assert whole == "different"


@given(spoken)
@settings(max_examples=300, deadline=None)
def test_a_contradiction_is_a_chain_of_sames_between_two_that_differ(judgements: list[Judgement]) -> None:
    held = decide(judgements)
    for found in held.contradictions:
        assert held.pairs[found.pair] == "different"
        assert (found.path[0], found.path[-1]) == found.pair
        steps = zip(found.path, found.path[1:], strict=False)
        assert all(held.pairs[min(pair), max(pair)] == "same" for pair in steps)
    assert all(held.relation(*found.pair) == "different" for found in held.contradictions)
    for one, two in combinations("abcdef", 2):
        if held.relation(one, two) == "same":
            assert held.pairs.get((one, two)) != "different"
    assert all(not set(pair) <= set(cluster) for pair in held.different for cluster in held.clusters)


def test_same_is_transitive_and_different_reaches_all_of_a_cluster() -> None:
    held = decide([say("same", "a", "b"), say("same", "b", "c"), say("different", "c", "x"), say("unsure", "x", "y")])
    assert held.clusters == (("a", "b", "c"),)
    assert held.relation("a", "c") == "same"
    assert held.relation("a", "x") == "different"
    assert held.relation("x", "y") == "unsure"
    assert held.relation("a", "y") is None
    assert held.relation("q", "q") == "same"
    assert held.contradictions == ()


def test_different_wins_and_the_contradiction_is_reported() -> None:
    held = decide([say("same", "a", "b"), say("same", "b", "c"), say("different", "c", "a", who="another desk")])
    assert held.relation("a", "c") == "different"
    assert held.relation("a", "b") == "unsure"
    assert held.same == frozenset()
    assert held.contradictions == (Contradiction(("a", "c"), ("a", "b", "c")),)


def test_the_last_word_of_a_person_counts() -> None:
    held = decide([say("different", "a", "b", at=1), say("same", "a", "b", at=2)])
    assert held.relation("a", "b") == "same"
    assert (
        decide([say("different", "a", "b", at=1), say("same", "a", "b", at=2, who="two")]).relation("a", "b") == "different"
    )


def test_what_is_withdrawn_counts_no_longer() -> None:
    first = say("different", "a", "b", at=1)
    assert decide([first, say("withdrawn", first.id, who="two", at=2)]) == Decisions({})
    assert decide([first, say("withdrawn", "a", "b", at=2)]) == Decisions({})
    assert decide([first, say("withdrawn", "a", "b", at=2, who="two")]).relation("a", "b") == "different"
    assert decide([first, say("withdrawn", "a", "b", at=0)]).relation("a", "b") == "different"


@pytest.mark.parametrize("verdict", ["verified", "unverifiable", "corrected"])
def test_words_on_something_else_are_no_words_on_pairs(verdict: Verdict) -> None:
    assert decide([say(verdict, "a", "b")]) == Decisions({})


def test_three_subjects_are_three_pairs() -> None:
    assert decide([say("same", "c", "a", "b")]).clusters == (("a", "b", "c"),)
