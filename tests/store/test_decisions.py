"""What people decide: sign-offs, ratings, the public log, and what is not shown anywhere."""

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from kadesh.errors import InputError, NotFound
from kadesh.model.claim import Findings
from kadesh.model.judgement import Judgement, Verdict
from kadesh.model.review import find_words, ratings_of
from kadesh.model.when import UNKNOWN_TIME
from kadesh.store.answers import Flag
from kadesh.store.base import Store
from kadesh.store.decisions import log_correction, phrase_changes
from kadesh.store.judged import add_judged
from kadesh.store.ledger import Ledger
from kadesh.store.open import open_store
from kadesh.store.rows import judgement_row
from kadesh.store.tables import JUDGEMENTS
from kadesh.store.writer import Writer
from tests.build import incident, toll
from tests.store.cases import claims, findings, reports

START = datetime(2020, 3, 2, tzinfo=UTC)
EVENT, TOLL = claims(reports()[0])
OTHER = claims(reports()[1])[0]


def say(verdict: Verdict, *subjects: str, who: str = "one", at: int = 0, **more: str) -> Judgement:
    return Judgement(verdict, subjects, who, START + timedelta(minutes=at), "seen on film", **more)


@pytest.fixture
def full(store: Store) -> Store:
    for one in reports():
        store.keep(one, findings(one))
    return store


def sentences(store: Store) -> list[tuple[str, str]]:
    return [(line.subject, line.sentence) for line in store.corrections()]


FIRST = say("verified", TOLL.id)


def test_a_second_person_signs_off(full: Store) -> None:
    assert full.judge(FIRST)
    assert full.judge(sign := say("signed", FIRST.id, who="two", at=1))
    assert not full.judge(sign)
    (word,) = find_words(full.judgements())
    assert (word.judgement, word.signed, word.level) == (FIRST, (sign,), "signed-off")
    assert full.verify().ok


@pytest.mark.parametrize(
    ("judgement", "error"),
    [
        (say("signed", FIRST.id, who=" ONE", at=1), InputError),
        (say("signed", "judgement-0", who="two", at=1), NotFound),
        (say("signed", TOLL.id, who="two", at=1), NotFound),
        (say("rated", TOLL.id), InputError),
        (say("rated", TOLL.id, value="G7"), InputError),
        (say("rated", TOLL.id, value="b2"), InputError),
        (say("corrected", TOLL.id, slot="place"), InputError),
        (say("corrected", TOLL.id, OTHER.id, slot="place", value="x"), InputError),
        (say("verified"), InputError),
        (say("verified", TOLL.id, who=" \u200b"), InputError),
        (Judgement("verified", (TOLL.id,), "one", START, "  "), InputError),
    ],
)
def test_what_cannot_be_meant_so_is_refused(full: Store, judgement: Judgement, error: type[Exception]) -> None:
    full.judge(FIRST)
    with pytest.raises(error):
        full.judge(judgement)
    assert list(full.judgements()) == [FIRST]


def test_nobody_signs_off_a_sign_off(full: Store) -> None:
    full.judge(FIRST)
    full.judge(sign := say("signed", FIRST.id, who="two", at=1))
    with pytest.raises(InputError, match="sign-off itself"):
        full.judge(say("signed", sign.id, who="three", at=2))


def test_ratings_are_kept(full: Store) -> None:
    full.judge(say("rated", TOLL.id, value="B2"))
    full.judge(say("rated", TOLL.id, who="two", at=1, value="C3"))
    words = find_words(full.judgements())
    assert ratings_of(TOLL.id, words) == ("B2", "C3")
    assert ratings_of(EVENT.id, words) == ("F6",)


def test_the_public_log_tells_what_is_corrected_and_what_is_taken_back(full: Store) -> None:
    right = say("corrected", TOLL.id, slot="place", value="Tel Hadid East")
    full.judge(right)
    full.judge(right)
    full.judge(say("corrected", TOLL.id, at=1, slot="place", value="Tel Hadid West"))
    full.judge(FIRST)
    full.judge(say("withdrawn", FIRST.id, who="two", at=2))
    full.judge(say("same", TOLL.id, OTHER.id, at=3))
    full.judge(say("withdrawn", TOLL.id, OTHER.id, at=4))
    assert sentences(full) == [
        (TOLL.id, "place: Tel Hadid East (seen on film)"),
        (TOLL.id, "no longer place: Tel Hadid East: place: Tel Hadid West (seen on film)"),
        (TOLL.id, "place: Tel Hadid West (seen on film)"),
        (TOLL.id, "withdrawn: verified (seen on film)"),
        (TOLL.id, "withdrawn: same (seen on film)"),
        (OTHER.id, "withdrawn: same (seen on film)"),
    ]
    assert full.verify().ok


def test_a_word_that_was_signed_off_is_logged_as_withdrawn_once_it_is(full: Store) -> None:
    full.judge(FIRST)
    full.judge(say("signed", FIRST.id, who="two", at=1))
    full.judge(gone := say("withdrawn", FIRST.id, who="three", at=2))
    assert sentences(full) == []
    full.judge(say("signed", gone.id, who="two", at=3))
    assert sentences(full) == [(TOLL.id, "withdrawn: verified (seen on film)")]


def invent(chance: random.Random, known: list[Judgement], at: int) -> Judgement:
    """A judgement of any kind by anybody on anything, also on what was said before."""
    verdict: Verdict = chance.choice(
        ("same", "different", "verified", "unverifiable", "corrected", "rated", "signed", "withdrawn")
    )
    who = chance.choice(("one", "two", "three"))
    if verdict in ("signed", "withdrawn") and known and chance.random() < 0.8:
        return say(verdict, chance.choice(known).id, who=who, at=at)
    subjects = chance.sample(("claim-a", "claim-b", "claim-c"), 2 if verdict in ("same", "different", "withdrawn") else 1)
    more = {"corrected": {"slot": "place", "value": f"town {at}"}, "rated": {"value": chance.choice(("B2", "C3"))}}
    return say(verdict, *subjects, who=who, at=at, **more.get(verdict, {}))


@pytest.mark.parametrize("seed", range(12))
def test_the_public_log_is_as_if_everything_was_read_again(store: Store, seed: int) -> None:
    chance, known, lines = random.Random(seed), list[Judgement](), list[tuple[str, str]]()
    for at in range(40):
        judgement = invent(chance, known, at)
        try:
            store.judge(judgement)
        except (InputError, NotFound):
            continue
        lines += phrase_changes(judgement, known)
        known.append(judgement)
    assert sentences(store) == lines
    assert len(lines) > 5
    for who in ("one", "TWO", "three", "nobody"):
        own = [one.at for one in known if one.person == who.lower()]
        assert store.last_moment(who) == max(own, default=None)


def count_steps(store: Store, judgement: Judgement) -> int:
    """Return how many steps SQLite takes to keep a judgement."""
    assert isinstance(store, Ledger)
    steps = 0

    def step() -> int:
        nonlocal steps
        steps += 1
        return 0

    with store.database.engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
    driver.set_progress_handler(step, 1)
    assert store.judge(judgement)
    driver.set_progress_handler(None, 0)
    return steps


def test_to_judge_takes_as_much_after_thousands_of_judgements_as_after_none(tmp_path: Path) -> None:
    with open_store(tmp_path / "ledger.db") as store:
        few = count_steps(store, say("corrected", "claim-0", slot="place", value="Tel Hadid"))
        assert isinstance(store, Ledger)
        with store.database.writing() as connection:
            writer = Writer(connection)
            many = [say("corrected", f"claim-{at}", at=at, slot="place", value="a mill") for at in range(1, 4_000)]
            writer.append(JUDGEMENTS, [judgement_row(one) for one in many])
            for one in many:
                add_judged(connection, one)
                log_correction(writer, one.subjects[0], sentence="place: a mill", who=one.who)
        again = count_steps(store, say("corrected", "claim-0", at=9_000, slot="place", value="a bridge"))
        assert few > 0
        assert again < 3 * few


def test_the_public_log_says_no_word_on_what_is_not_shown(full: Store) -> None:
    full.judge(say("corrected", TOLL.id, slot="place", value="a mill"))
    full.judge(say("corrected", OTHER.id, slot="place", value="a bridge"))
    full.set_flag(reports()[0].id, "restricted", why="a position", who="one")
    assert sentences(full) == [(TOLL.id, "withheld"), (OTHER.id, "place: a bridge (seen on film)")]
    assert full.delete(OTHER.id, "names a child", "one")
    assert not full.delete(OTHER.id, "names a child", "one")
    assert sentences(full) == [(TOLL.id, "withheld"), (OTHER.id, "deleted"), (OTHER.id, "deleted")]
    full.set_flag(reports()[0].id, "restricted", why="known by now", who="one", raised=False)
    assert sentences(full)[0] == (TOLL.id, "place: a mill (seen on film)")


@pytest.mark.parametrize("flag", ["hidden", "restricted", None])
@pytest.mark.parametrize("subject", [reports()[0].id, TOLL.id])
def test_what_is_not_shown_is_shown_nowhere(full: Store, flag: Flag | None, subject: str) -> None:
    both = incident([TOLL, OTHER], "shelling", "2020-02-03", "Tel Hadid")
    alone = incident([TOLL], "shelling", "2020-02-03", "Tel Hadid")
    full.keep_incidents([both, alone])
    full.keep(reports()[0], findings(reports()[0], fewer=1), reader="rules/2")
    if flag:
        full.set_flag(subject, flag, why="a position", who="one")
    else:
        full.delete(subject, "names a child", "one")
    whole_report = subject == reports()[0].id
    assert full.withheld() == ({subject, EVENT.id, TOLL.id} if whole_report else {TOLL.id})
    assert TOLL.id not in {claim.id for claim in full.claims()}
    assert TOLL.id not in {claim.id for _, claim in full.superseded(reports()[0].id)}
    assert [(found.claims, found.when) for found in full.incidents()] == [((OTHER.id,), UNKNOWN_TIME)]
    assert [moment.incident for moment in full.history(alone.id)] == [None]
    assert all(TOLL.id not in found.claims for moment in full.history(both.id) if (found := moment.incident))
    assert TOLL.id not in {hit.claim_id for hit in full.search("soldiers")}
    if whole_report:
        assert EVENT.id not in {refusal.claim.id for refusal in full.refusals()}


def test_a_claim_withheld_is_not_shown_as_a_refusal_either(full: Store) -> None:
    assert EVENT.id in {refusal.claim.id for refusal in full.refusals()}
    full.set_flag(EVENT.id, "hidden", why="a position", who="one")
    assert EVENT.id not in {refusal.claim.id for refusal in full.refusals()}
    assert EVENT.id in {refusal.claim.id for refusal in full.refusals(withheld=True)}
    assert all(EVENT.id != refusal.claim.id for _, found in full.found() for refusal in found.refusals)


@pytest.mark.parametrize("odd", ["claim\0", "claim-\udcff", "cl\u00e1im", "claim\n"])
def test_an_id_that_can_be_none_is_not_known(full: Store, odd: str) -> None:
    assert not full.knows(odd)
    for act in (
        lambda: full.delete(odd, "why", "who"),
        lambda: full.set_flag(odd, "hidden", why="why", who="who"),
        lambda: full.correct(odd, "sentence", "who"),
    ):
        with pytest.raises(NotFound):
            act()


def withhold(store: Store, subject: str, flag: Flag | None) -> None:
    if flag:
        store.set_flag(subject, flag, why="a position", who="one")
    else:
        store.delete(subject, "names a child", "one")


@pytest.mark.parametrize("flag", ["hidden", "restricted", None])
def test_the_words_of_a_withheld_claim_are_not_found_where_else_they_stand(full: Store, flag: Flag | None) -> None:
    one = reports()[0]
    assert {hit.claim_id for hit in full.search("shells")} == {None, EVENT.id}
    assert {hit.claim_id for hit in full.search("soldiers killed")} == {None, TOLL.id}
    withhold(full, EVENT.id, flag)
    assert full.search("shells") == ()
    assert full.search('"shells hit"') == full.search("killed shells") == ()
    assert {hit.claim_id for hit in full.search("soldiers killed")} == {None, TOLL.id}
    (hit,) = full.search("monday")
    assert hit.words == "Five soldiers were killed when ██████ ███ ███ █████ on Monday."
    assert {(found.report_id, found.quote) for found in full.covered()} == {(one.id, "shells hit Tel Hadid")}
    assert "the army" in full.search("entered")[0].words.lower()
    full.keep(one, findings(one, fewer=1), reader="rules/2")
    assert full.search("shells") == ()
    assert len(list(full.covered())) == 1


def test_a_claim_that_overlaps_a_withheld_one_is_found_by_its_other_words(full: Store) -> None:
    long = toll(reports()[0], "Five soldiers were killed when shells hit Tel Hadid", "killed", 5)
    full.keep(reports()[0], Findings(reports()[0].id, (long, EVENT)), reader="rules/2")
    full.set_flag(EVENT.id, "hidden", why="a position", who="one")
    assert [hit.words for hit in full.search("five") if hit.claim_id] == [
        "Five soldiers were killed when ██████ ███ ███ █████"
    ]
    assert full.search("hadid five") == ()


@pytest.mark.parametrize("flag", ["hidden", "restricted", None])
def test_a_withheld_claim_stays_so_where_another_edition_reads_it_otherwise(full: Store, flag: Flag | None) -> None:
    one = reports()[0]
    withhold(full, TOLL.id, flag)
    other = toll(one, "Five soldiers were killed when shells hit", "killed", 5)
    apart = toll(one, "Monday", "wounded", 2)
    full.keep(one, Findings(one.id, (other, apart, EVENT)), reader="rules/2")
    assert {claim.id for claim in full.claims() if claim.evidence.report_id == one.id} == {apart.id, EVENT.id}
    note = next(note for note in full.flag_notes() if note.subject == other.id)
    assert (note.flag, note.who, note.why) == (flag or "hidden", "one", f"the words of {TOLL.id}, read otherwise")
    full.set_flag(other.id, flag or "hidden", why="another thing", who="two", raised=False)
    full.keep(one, Findings(one.id, (apart,)), reader="rules/3")
    full.keep(one, Findings(one.id, (other, apart)), reader="rules/4")
    assert {claim.id for claim in full.claims() if claim.evidence.report_id == one.id} == {other.id, apart.id}
    assert full.verify().ok
