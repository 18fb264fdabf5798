"""Statements held against reports: a table of true ones, and of others that part from them in one slot."""

from collections.abc import Callable

import pytest

from kadesh.model.claim import Claim, Event, EventType, Toll
from kadesh.model.report import Report
from kadesh.reconcile.check import Ground, check_claims, sum_up
from tests.build import Days, control, count, event, party, place, report, statement, toll, where

ALDA = place("Alda", 10.5, 20.25, admin1="Westmark", country="NOR")
BRIN = place("Brin", 10.9, 20.0, admin1="Eastmark", country="NOR")
NORTH, SOUTH = party("northern soldiers", "NOR", "military"), party("southern troops", "SOU", "military")
GUARD = party("the guard", "north-guard", "armed-group")
WIRE = report(
    "Seven northern soldiers were killed by southern shelling in Alda on Monday, President Orm said. About 40 were wounded. "
    "Southern troops took Brin. The army denied that any southern troops were killed. The truce has collapsed. A truce deal "
    "between north and south. At least 20 guards were captured.",
    "Tern Wire",
    "2021-03-02",
)
TOLD = event(WIRE, "southern shelling in Alda", "shelling", SOUTH, NORTH, at=where("Alda", ALDA), day="2021-03-01")
GROUND = Ground(
    (
        TOLD,
        toll(
            WIRE,
            "Seven northern soldiers were killed by southern shelling in Alda",
            "killed",
            7,
            NORTH,
            by=SOUTH,
            source="President Orm",
            day="2021-03-01",
            at=where("Alda", ALDA),
            event=TOLD.id,
        ),
        toll(WIRE, "About 40 were wounded", "wounded", count((40, 40), "about"), NORTH),
        control(WIRE, "Southern troops took Brin", "captured", SOUTH, where("Brin", BRIN)),
        toll(WIRE, "The army denied that any southern troops were killed", "killed", 0, SOUTH, polarity="denied"),
        statement(WIRE, "The truce has collapsed", "violation"),
        statement(WIRE, "A truce deal between north and south", "agreement", party("north", "NOR"), party("south", "SOU")),
        toll(WIRE, "At least 20 guards were captured", "captured", (20, None), GUARD),
    ),
    {WIRE.id: WIRE},
    {"north-guard": "NOR"}.get,
)


def say(words: str = "x") -> Report:
    return report(words, name="the statement")


def killed(number: int = 7, **more: object) -> Toll:
    return toll(say(), "x", "killed", number, NORTH, **more)  # type: ignore[arg-type]  # one table of arguments


def people_of(side: str, number: int = 7, **more: object) -> Toll:
    return toll(say(), "x", "killed", number, party("people", side, "military"), **more)  # type: ignore[arg-type]  # as above


def hurt(at: str) -> Toll:
    return toll(say(), "x", "wounded", count((40, 40), "about"), NORTH, at=at)


CASES: tuple[tuple[str, Claim, str, tuple[str, ...]], ...] = (
    ("as told", killed(), "supported", ()),
    ("with its source", killed(source="Orm"), "supported", ()),
    ("with the outlet as its source", killed(source="Tern Wire"), "supported", ()),
    ("in the province of the town", killed(at=where("Westmark", place("Westmark"), "province")), "contradicted", ("place",)),
    ("with its day", killed(day="2021-03-01"), "supported", ()),
    ("with its culprit", killed(by=SOUTH), "supported", ()),
    ("at least, where an exact figure is more", killed((5, None)), "supported", ()),  # type: ignore[arg-type]  # bounds
    ("another number", killed(17), "contradicted", ("number",)),
    ("another side", people_of("EST"), "contradicted", ("side",)),
    ("another number and side", people_of("EST", 30), "not-found", ()),
    ("another place", killed(at=where("Brin", BRIN)), "contradicted", ("place",)),
    ("another day", killed(day="2021-02-01"), "contradicted", ("day",)),
    ("another source", killed(source="the Lake Monitor"), "contradicted", ("source",)),
    ("another culprit", killed(by=party("eastern guns", "EST")), "contradicted", ("culprit",)),
    ("denied", killed(polarity="denied"), "contradicted", ("polarity",)),
    ("what was denied, as told", toll(say(), "x", "killed", (2, None), SOUTH), "contradicted", ("polarity",)),
    ("the denial itself", toll(say(), "x", "killed", 0, SOUTH, polarity="denied"), "supported", ()),
    ("another outcome", toll(say(), "x", "wounded", 7, NORTH, at=where("Alda", ALDA)), "contradicted", ("outcome",)),
    ("exact, where it was about", toll(say(), "x", "wounded", 40, NORTH), "contradicted", ("number",)),
    ("about, where it was about", toll(say(), "x", "wounded", count((40, 40), "about"), NORTH), "supported", ()),
    ("exact, where it was at least", toll(say(), "x", "captured", 20, GUARD), "contradicted", ("number",)),
    ("of the parent side", toll(say(), "x", "captured", (20, None), party("fighters", "NOR")), "supported", ()),
    ("of the part, where the parent was told", people_of("north-guard"), "contradicted", ("side",)),
    ("taken", control(say(), "x", "captured", SOUTH, where("Brin", BRIN)), "supported", ()),
    ("entered, where it was taken", control(say(), "x", "entered", SOUTH, where("Brin", BRIN)), "supported", ()),
    ("lost, where it was taken", control(say(), "x", "lost", SOUTH, where("Brin", BRIN)), "contradicted", ("status",)),
    ("taken by another", control(say(), "x", "captured", NORTH, where("Brin", BRIN)), "contradicted", ("side",)),
    ("a town nobody speaks of", control(say(), "x", "captured", SOUTH, where("Alda", ALDA)), "not-found", ()),
    ("an event as told", event(say(), "x", "shelling", SOUTH, at=where("Alda", ALDA)), "supported", ()),
    ("an event of another side", event(say(), "x", "missile", party("them", "EST"), at="Haven"), "not-found", ()),
    ("a place that the claim leaves open", hurt("Brin"), "supported", ()),
    ("a culprit that the claim leaves open", toll(say(), "x", "captured", (20, None), GUARD, by=SOUTH), "not-found", ()),
    ("nobody killed, where some were", killed(0, polarity="denied"), "contradicted", ("polarity",)),
    ("a deal as told", statement(say(), "x", "agreement", party("north", "NOR")), "supported", ()),
)


@pytest.mark.parametrize(("said", "answer", "apart"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_statements(said: Claim, answer: str, apart: tuple[str, ...]) -> None:
    (finding,) = check_claims([said], GROUND)
    assert (finding.answer, finding.apart) == (answer, apart)
    assert bool(finding.by) == (answer != "not-found" or bool(finding.open))


def test_a_deal_said_to_stand_is_contradicted_by_its_breach() -> None:
    (finding,) = check_claims([statement(say(), "x", "agreement")], GROUND, text="The truce has held")
    assert (finding.answer, finding.apart) == ("contradicted", ("status",))


OWNED = "The southern army claimed responsibility for the {} in Alda"


@pytest.mark.parametrize(
    ("words", "type_", "answer"),
    [("attack", "clash", "supported"), ("shelling", "shelling", "supported"), ("clashes", "clash", "contradicted")],
)
def test_an_attack_of_no_kind_is_any_and_who_owns_up_to_it_need_not_be_cited(
    words: str, type_: EventType, answer: str
) -> None:
    claimed = report(OWNED.format(words), name="the statement")
    owner = statement(claimed, "claimed responsibility", "claim-of-responsibility", SOUTH)
    deed = event(claimed, words, type_, SOUTH, at=where("Alda", ALDA), source="The southern army")
    findings = check_claims([owner, deed], GROUND)
    assert next(f.answer for f in findings if f.said.evidence.quote == words) == answer


def test_an_event_is_judged_with_its_toll() -> None:
    bombing: Event = event(say(), "x", "bombing", party("them", "EST"), at="Haven")
    findings = check_claims([bombing, killed(event=bombing.id)], GROUND)
    assert [f.answer for f in findings] == ["supported"]


def test_others_who_say_otherwise_are_named_beside_the_support() -> None:
    later = report("The attack killed nine northern soldiers.", "The Dale Herald", "2021-03-05")
    nine = toll(later, "killed nine northern soldiers", "killed", 9, NORTH)
    ground = Ground((*GROUND.claims, nine), {WIRE.id: WIRE, later.id: later}, GROUND.parent)
    (finding,) = check_claims([killed()], ground)
    assert (finding.answer, finding.otherwise) == ("supported", (nine.id,))


def test_who_speaks_of_another_incident_says_nothing_otherwise() -> None:
    later = report("An attack killed nine northern soldiers.", "The Dale Herald", "2021-03-05")
    nine = toll(later, "killed nine northern soldiers", "killed", 9, NORTH)
    told = next(claim for claim in GROUND.claims if isinstance(claim, Toll))
    reports = {WIRE.id: WIRE, later.id: later}
    for of_nine, otherwise in (("incident-1", (nine.id,)), ("incident-2", ())):
        incident_of = {told.id: "incident-1", nine.id: of_nine}
        (finding,) = check_claims([killed()], Ground((*GROUND.claims, nine), reports, GROUND.parent, incident_of))
        assert finding.otherwise == otherwise


@pytest.mark.parametrize(
    ("answers", "whole"),
    [
        ((), "not-found"),
        (("supported",), "supported"),
        (("supported", "not-found"), "not-found"),
        (("supported", "contradicted", "not-found"), "contradicted"),
    ],
)
def test_the_answer_to_a_whole_statement(answers: tuple[str, ...], whole: str) -> None:
    by: dict[str, Callable[[], Claim]] = {
        "supported": killed,
        "contradicted": lambda: killed(17),
        "not-found": lambda: people_of("EST", 30),
    }
    assert sum_up(f for a in answers for f in check_claims([by[a]()], GROUND)) == whole


def test_a_day_is_only_compared_where_the_statement_gives_one() -> None:
    unknown: Days = None
    (finding,) = check_claims([killed(day=unknown)], GROUND)
    assert finding.answer == "supported"


@pytest.mark.parametrize(
    ("number", "answer", "left"),
    [(2, "not-found", ("number",)), (90, "not-found", ("number",)), (1, "contradicted", ()), ((2, None), "supported", ())],
)
def test_who_counts_nobody_leaves_room_for_a_number(number: int, answer: str, left: tuple[str, ...]) -> None:
    wire = report("Eastern scouts died. Two southern guards died, too.", "Tern Wire", "2021-03-02")
    scouts = toll(wire, "Eastern scouts died", "killed", count((2, None), "vague"), party("scouts", "EST", "military"))
    guards = toll(wire, "Two southern guards died", "killed", 2, party("guards", "SOU", "military"))
    (finding,) = check_claims([people_of("EST", number)], Ground((scouts, guards), {wire.id: wire}, GROUND.parent))
    assert (finding.answer, finding.open) == (answer, left)


@pytest.mark.parametrize(("kind", "answer"), [("shelling", "supported"), ("clash", "not-found"), ("offensive", "not-found")])
def test_in_a_fight_who_attacked_need_not_have_killed(kind: EventType, answer: str) -> None:
    wire = report("Southern troops attacked Alda. Six eastern scouts died.", "Tern Wire", "2021-03-02")
    deed = event(wire, "Southern troops attacked Alda", kind, SOUTH, NORTH)
    scouts = party("eastern scouts", "EST", "military")
    died = toll(wire, "Six eastern scouts died", "killed", 6, scouts, event=deed.id)
    ground = Ground((deed, died), {wire.id: wire}, GROUND.parent)
    (finding,) = check_claims([toll(say(), "x", "killed", 6, scouts, by=SOUTH)], ground)
    assert finding.answer == answer
