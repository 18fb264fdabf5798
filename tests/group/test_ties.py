"""Which accounts of one report come together: sentences written for them."""

import pytest

from kadesh.group.judged import Decided
from kadesh.group.page import open_page
from kadesh.group.ties import tie_claims
from kadesh.group.turns import words_that
from kadesh.group.within import find_inner_clues, load_inner_weights
from kadesh.model.claim import Event, Toll
from kadesh.model.report import Report
from kadesh.model.side import no_parent
from kadesh.model.where import Place, Where
from tests.build import event, party, report, toll

PEOPLE = party("people", "SYR", "civilian")
NOTHING = Decided(frozenset(), frozenset())


def at(name: str, kind: str = "town", basis: str = "stated") -> Where:
    place = Place(f"test:{name.lower()}", name, kind, "SYR", "Idlib")  # type: ignore[arg-type]  # a kind of place
    return Where(name, place, kind, basis)  # type: ignore[arg-type]  # as above


def ties(given: Report, *claims: Event | Toll, decided: Decided = NOTHING, known: bool = True) -> list[set[int]]:
    """The claims that come together, by their numbers in the order given."""
    reports = {given.id: given} if known else {}
    found = tie_claims(sorted(claims, key=lambda c: c.id), decided, reports=reports, parent=no_parent)
    number = {c.id: i for i, c in enumerate(claims)}
    return sorted(({number[c.id] for c in group} for group in found), key=min)


BLAST = report(
    "A car bomb in Tell Amran killed nine people on Monday and hurt twenty.\n"
    "In Kafr Zayta, another town, gunmen shot dead three people last week.",
    "AP", "2020-02-04",
)  # fmt: skip
BOMB = event(BLAST, "car bomb", "bombing", target=PEOPLE, day="2020-02-03", at=at("Tell Amran"))
NINE = toll(BLAST, "nine people", "killed", 9, PEOPLE, day="2020-02-03", at=at("Tell Amran"), event=BOMB.id)
TWENTY = toll(BLAST, "twenty", "wounded", 20, PEOPLE, day="2020-02-03", at=at("Tell Amran"), event=BOMB.id)
THREE = toll(BLAST, "three people", "killed", 3, PEOPLE, at=at("Kafr Zayta"), event=BOMB.id)


def test_a_toll_of_another_town_leaves_the_event_that_the_reader_tied_it_to() -> None:
    assert ties(BLAST, BOMB, NINE, TWENTY, THREE) == [{0, 1, 2}, {3}]


def test_what_people_keep_apart_stays_apart() -> None:
    pair = (min(NINE.id, TWENTY.id), max(NINE.id, TWENTY.id))
    found = ties(BLAST, BOMB, NINE, TWENTY, decided=Decided(frozenset(), frozenset({pair})))
    assert not any({1, 2} <= group for group in found)


def test_a_part_goes_with_its_whole_wherever_it_was() -> None:
    given = report("Thirteen people died, eight in Tell Amran and five in Kafr Zayta, on Monday.", "AP", "2020-02-04")
    whole = toll(given, "Thirteen people died", "killed", 13, PEOPLE, day="2020-02-03")
    parts = [
        toll(given, words, "killed", dead, PEOPLE, day="2020-02-03", at=at(town), scope="part", part_of=whole.id)
        for words, dead, town in (("eight in Tell Amran", 8, "Tell Amran"), ("five in Kafr Zayta", 5, "Kafr Zayta"))
    ]
    assert ties(given, whole, *parts) == [{0, 1, 2}]


def test_one_event_without_a_toll_of_its_own_takes_in_the_far_tolls_that_the_reader_tied_to_it() -> None:
    text = "Six people died on Monday, officials said. " + "The road was closed. " * 9 + "Shells had hit a depot at dawn."
    given = report(text, "AP", "2020-02-04")
    shells = event(given, "Shells had hit a depot", "shelling", day="2020-02-03", at=at("Tell Amran"))
    six = toll(given, "Six people died", "killed", 6, PEOPLE, day="2020-02-03", event=shells.id)
    assert ties(given, shells, six) == [{0, 1}]


def test_a_report_that_is_not_at_hand_is_tied_by_what_its_claims_say() -> None:
    assert ties(BLAST, BOMB, NINE, TWENTY, known=False) == [{0, 1, 2}]


def test_parts_of_one_another_are_tied_and_end() -> None:
    given = report("Nine people died, four in the market.", "AP", "2020-02-04")
    nine = toll(given, "Nine people died", "killed", 9, PEOPLE)
    four = toll(given, "four in the market", "killed", 4, PEOPLE, scope="part", part_of=nine.id)
    assert ties(given, nine, four) == [{0, 1}]


@pytest.mark.parametrize(
    ("words", "turn"),
    [
        ("In another village", "another"),
        ("wounded three more", "further"),
        ("while gunmen shot", "between"),
        ("the attack on Sunday", "deed"),
        ("the deadly blast", "deed"),
        ("were also hurt", "also"),
    ],
)
def test_words_turn_a_text(words: str, turn: str) -> None:
    assert words_that(turn).search(words)
    assert not words_that(turn).search("Nothing of the kind")


def test_every_clue_of_these_reports_has_its_weight() -> None:
    page = open_page((BOMB, NINE, TWENTY, THREE), BLAST.text)
    rows = {c.row for a, b in ((BOMB, NINE), (NINE, TWENTY)) for c in find_inner_clues(page, a, b, parent=no_parent)}
    assert rows <= load_inner_weights().keys()
    assert {"bond", "killed and wounded", "tolls: event same", "sentence 0"} <= rows


def test_who_died_of_cold_is_no_victim_of_the_strike_told_before() -> None:
    given = report("A strike on Tell Amran on Monday killed two people. Two babies died of cold there.", "AP", "2020-02-04")
    strike = event(given, "strike on Tell Amran", "airstrike", target=PEOPLE, day="2020-02-03", at=at("Tell Amran"))
    two = toll(given, "killed two people", "killed", 2, PEOPLE, day="2020-02-03", at=at("Tell Amran"), event=strike.id)
    babies = toll(given, "Two babies died", "killed", 2, PEOPLE, day="2020-02-03", at=at("Tell Amran"))
    assert ties(given, strike, two, babies) == [{0, 1}, {2}]


ANSWERED = report(
    "Rebels fired rockets at an army post in Qalat on Monday. The army shelled Qalat, and a helicopter was shot down there.",
    "AP", "2020-02-04",
)  # fmt: skip
ARMY, REBELS = party("army", "SYR", "military"), party("rebels", "syrian-opposition", "armed-group")
ROCKETS = event(ANSWERED, "fired rockets", "shelling", attacker=REBELS, target=ARMY, day="2020-02-03", at=at("Qalat"))
SHELLS = event(ANSWERED, "shelled", "shelling", attacker=ARMY, target=REBELS, day="2020-02-03", at=at("Qalat"))
FALL = event(ANSWERED, "helicopter was shot down", "shootdown", target=ARMY, day="2020-02-03", at=at("Qalat"))
PUSH = event(ANSWERED, "Rebels", "offensive", attacker=ARMY, target=REBELS, day="2020-02-03", at=at("Qalat"))
GUESTS = toll(ANSWERED, "army post", "killed", 2, party("advisers", "RUS", "military"), at=at("Qalat"), event=PUSH.id)
OWN = toll(ANSWERED, "army post", "killed", 2, party("soldiers", "SYR", "military"), at=at("Qalat"), event=PUSH.id)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (ROCKETS, SHELLS, True),
        (SHELLS, FALL, True),
        (ROCKETS, ROCKETS, False),
        (PUSH, GUESTS, True),
        (PUSH, OWN, False),
    ],
    ids=["answer", "aircraft", "same", "third-side", "own-losses"],
)
def test_two_deeds_that_cannot_be_one(one: Event, other: Event | Toll, *, apart: bool) -> None:
    page = open_page([ROCKETS, SHELLS, FALL, PUSH, GUESTS, OWN], ANSWERED.text)
    assert page.differ_in_deed(one, other) is apart
    assert page.differ_in_deed(other, one) is apart


def test_the_losses_of_two_sides_that_fought_are_told_as_such() -> None:
    given = report("Fighting in Qalat killed four soldiers and three rebels.", "AP", "2020-02-04")
    fight = event(given, "Fighting", "clash", at=at("Qalat"))
    four = toll(given, "four soldiers", "killed", 4, ARMY, by=REBELS, at=at("Qalat"), event=fight.id)
    three = toll(given, "three rebels", "killed", 3, REBELS, by=ARMY, at=at("Qalat"), event=fight.id)
    rows = {c.row for c in find_inner_clues(open_page((fight, four, three), given.text), four, three, parent=no_parent)}
    assert "losses of both sides" in rows
    assert not rows & {"attacker other", "target other"}


@pytest.mark.parametrize(("words", "row"), [("attack", "type bare"), ("clash", "type other")])
def test_a_bare_attack_may_be_of_another_kind(words: str, row: str) -> None:
    given = report(f"A strike hit Qalat on Monday. The {words} went on.", "AP", "2020-02-04")
    strike = event(given, "strike", "airstrike", at=at("Qalat"))
    vague = event(given, words, "clash", at=at("Qalat"))
    assert row in {c.row for c in find_inner_clues(open_page((strike, vague), given.text), strike, vague, parent=no_parent)}
