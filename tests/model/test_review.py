"""Two levels of review, and ratings: who counts as a second person, what stands, what is taken back."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kadesh.model.algebra import decide
from kadesh.model.judgement import Judgement, Verdict, person_of
from kadesh.model.rating import INFORMATION, SOURCES, UNRATED, phrase_rating, read_rating
from kadesh.model.review import are_torn, find_words, level_of, ratings_of, review_judgements, words_on

START = datetime(2020, 3, 1, tzinfo=UTC)


def say(verdict: Verdict, *subjects: str, who: str = "one", at: int = 0, value: str | None = None) -> Judgement:
    return Judgement(verdict, subjects, who, START + timedelta(minutes=at), "because", value=value)


FIRST = say("verified", "claim-1", at=1)
SIGN = say("signed", FIRST.id, who="two", at=2)
AGAINST = say("unverifiable", "claim-1", who="three", at=3)
GONE = say("withdrawn", FIRST.id, who="three", at=3)


def levels(*judgements: Judgement) -> list[tuple[str, str]]:
    return [(word.judgement.verdict, word.level) for word in find_words(judgements)]


@pytest.mark.parametrize(
    ("judgements", "found"),
    [
        ([], []),
        ([FIRST], [("verified", "checked")]),
        ([FIRST, SIGN], [("verified", "signed-off")]),
        ([SIGN], []),
        # nobody signs off their own word, however they spell their name
        ([FIRST, say("signed", FIRST.id, who="one", at=2)], [("verified", "checked")]),
        ([FIRST, say("signed", FIRST.id, who=" ONE\u200b ", at=2)], [("verified", "checked")]),
        # a sign-off of a sign-off is none
        ([FIRST, SIGN, say("signed", SIGN.id, who="three", at=3)], [("verified", "signed-off")]),
        # who changes their mind leaves the sign-off behind
        ([FIRST, SIGN, say("unverifiable", "claim-1", at=3)], [("unverifiable", "checked")]),
        # somebody else's word stands beside it
        ([FIRST, SIGN, AGAINST], [("verified", "signed-off"), ("unverifiable", "checked")]),
        # taken back by anybody as long as nobody signed it off
        ([FIRST, say("withdrawn", FIRST.id, who="three", at=2)], []),
        # then by who decided, or by two
        ([FIRST, SIGN, GONE], [("verified", "signed-off")]),
        ([FIRST, SIGN, say("withdrawn", FIRST.id, who="one", at=3)], []),
        ([FIRST, SIGN, GONE, say("signed", GONE.id, who="two", at=4)], []),
        ([FIRST, SIGN, GONE, say("signed", GONE.id, who="three", at=4)], [("verified", "signed-off")]),
        # a sign-off after a withdrawal comes too late, one that was taken back counts no longer
        ([FIRST, say("withdrawn", FIRST.id, who="three", at=2), say("signed", FIRST.id, who="two", at=3)], []),
        ([FIRST, SIGN, say("withdrawn", SIGN.id, who="two", at=3)], [("verified", "checked")]),
        # by the claim: one's own words on it
        ([FIRST, say("withdrawn", "claim-1", at=2)], []),
        ([FIRST, say("withdrawn", "claim-1", who="two", at=2)], [("verified", "checked")]),
        ([FIRST, say("rated", "claim-1", value="B2", at=2)], [("verified", "checked"), ("rated", "checked")]),
    ],
)  # fmt: skip
def test_levels(judgements: Sequence[Judgement], found: list[tuple[str, str]]) -> None:
    assert levels(*judgements) == found
    assert levels(*reversed(judgements)) == found


def test_level_of_a_thing() -> None:
    assert level_of(()) == "open"
    assert level_of(find_words([FIRST])) == "checked"
    assert (
        level_of(words_on("claim-1", find_words([FIRST, SIGN, say("rated", "claim-1", value="F3", at=3)]))) == "signed-off"
    )
    assert level_of(words_on("claim-2", find_words([FIRST, SIGN]))) == "open"


def test_torn_until_one_word_is_signed_off() -> None:
    assert not are_torn(find_words([FIRST]))
    assert are_torn(find_words([FIRST, AGAINST]))
    assert not are_torn(find_words([FIRST, AGAINST, say("signed", FIRST.id, who="two", at=4)]))
    both = [say("signed", one.id, who="two", at=4) for one in (FIRST, AGAINST)]
    assert are_torn(find_words([FIRST, AGAINST, *both]))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Lea Haddad", "lea  haddad ", True),
        ("L\u00e9a", "Le\u0301a", True),
        ("Stra\u00dfe", "STRASSE", True),
        ("a\u202eb", "ab", True),
        ("Lea", "Leo", False),
    ],
)
def test_one_person_however_the_name_is_typed(one: str, other: str, same: bool) -> None:
    assert (person_of(one) == person_of(other)) is same


def test_a_moment_is_a_moment_in_any_zone() -> None:
    late = Judgement("same", ("a", "b"), "one", datetime(2020, 3, 1, 1, tzinfo=timezone(timedelta(hours=3))), "so")
    early = Judgement("different", ("a", "b"), "one", datetime(2020, 2, 29, 23, tzinfo=UTC), "so")
    assert decide([late, early]).relation("a", "b") == "different"
    plain = Judgement("same", ("a", "b"), "one", datetime(2020, 2, 29, 23, 30), "so")  # noqa: DTZ001 - a moment without a zone is taken as UTC
    assert decide([plain, early]).relation("a", "b") == "same"


@pytest.mark.parametrize("words", ["b2", " F6 ", "A1"])
def test_a_rating(words: str) -> None:
    assert read_rating(words) == words.strip().upper()
    assert SOURCES[read_rating(words)[0]] in phrase_rating(words)


@pytest.mark.parametrize("words", ["", "G1", "A7", "A0", "B", "2B", "B22", "\uff222"])
def test_no_rating(words: str) -> None:
    with pytest.raises(ValueError, match="no rating"):
        read_rating(words)


def test_ratings_are_those_of_people_and_nobody_s_else() -> None:
    given = [say("rated", "claim-1", value="B2"), say("rated", "claim-1", who="two", value="C3", at=1)]
    words = find_words(given)
    assert ratings_of("claim-2", words) == (UNRATED,)
    assert ratings_of("claim-1", words) == ("B2", "C3")
    assert ratings_of("claim-1", find_words([*given, say("signed", given[1].id, at=2)])) == ("C3", "B2")
    assert ratings_of("claim-1", find_words([*given, say("rated", "claim-1", value="A1", at=3)])) == ("C3", "A1")
    assert (len(SOURCES), len(INFORMATION)) == (6, 6)


people = st.sampled_from(["one", "two", "three"])
Act = Callable[[list[Judgement]], Judgement]


@st.composite
def histories(draw: st.DrawFn) -> list[Judgement]:
    """Any sequence of words, sign-offs and withdrawals, each of something said before."""
    said: list[Judgement] = []
    for minute in range(draw(st.integers(0, 9))):
        kinds: list[Verdict] = ["verified", "unverifiable", "same", "different", "signed", "withdrawn"]
        verdict = draw(st.sampled_from(kinds if said else kinds[:4]))
        subjects = ("claim-1", "claim-2") if verdict in ("same", "different") else ("claim-1",)
        if verdict in ("signed", "withdrawn"):
            subjects = (draw(st.sampled_from(said)).id,)
        said.append(say(verdict, *subjects, who=draw(people), at=minute))
    return said


@given(histories(), st.randoms())
@settings(max_examples=400, deadline=None)
def test_laws(said: list[Judgement], chance: object) -> None:
    again = list(said)
    chance.shuffle(again)  # type: ignore[attr-defined]  # hypothesis gives a Random
    assert find_words(again) == find_words(said)
    assert decide(again) == decide(said)
    review = review_judgements(said)
    known = {one.id: one for one in said}
    for subject, signs in review.signed.items():
        assert all(sign.person != known[subject].person for sign in signs)
        assert subject not in review.gone
    for word in find_words(said):
        assert word.judgement.id not in review.gone
    relation = decide(said).relation("claim-1", "claim-2")
    final = {word.judgement.verdict for word in find_words(said) if word.signed and len(word.judgement.subjects) == 2}
    if final:
        assert relation == ("different" if "different" in final else "same")


def test_a_word_signed_off_stands_above_those_that_are_not() -> None:
    same, other = say("same", "a", "b"), say("different", "a", "b", who="three", at=1)
    assert decide([same, other]).relation("a", "b") == "different"
    assert decide([same, other, say("signed", same.id, who="two", at=2)]).relation("a", "b") == "same"
    both = [say("signed", one.id, who="two", at=2) for one in (same, other)]
    assert decide([same, other, *both]).relation("a", "b") == "different"


def test_of_a_torn_chain_what_was_signed_off_holds() -> None:
    first, second = say("same", "a", "b"), say("same", "b", "c")
    held = decide([first, second, say("different", "a", "c"), say("signed", first.id, who="two", at=2)])
    assert held.same == {("a", "b")}
    assert held.relation("b", "c") == "different"
    assert [found.path for found in held.contradictions] == [("a", "b", "c")]
