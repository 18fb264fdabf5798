"""What is a dispute within an incident, what only looks like one, and the sentence for each."""

from dataclasses import replace

import pytest

from kadesh.model.count import Count
from kadesh.model.side import Party
from kadesh.reconcile.assess import assess_incident
from kadesh.reconcile.disputes import find_disputes
from tests.build import event, incident, party, place, report, when, where
from tests.reconcile.accounts import CIVILIANS, PEOPLE, TROOPS, Told, assess, tell

ABOUT_10 = Count(10, 10, "about")
WOMEN = party("two women", "SYR", "civilian")
NURSE = party("a nurse", "SYR", "medical")
BABIES = party("babies", "SYR", "civilian")
BOTH = "Seven civilians, two of them women, were killed."
MANY_BABIES = Count(2, None, "vague", "babies")
TURKS = party("Turkish troops", "TUR", "military")
REBELS = party("rebels", "syrian-opposition", "armed-group")

LOCALS = replace(party("civilians", "SYR", "civilian"), basis="place")
"""Nobody says whose they are; they died in Syria."""
DRIVER = party("a Turkish lorry driver", "TUR", "civilian")
LOADED = "Three civilians were killed at the depot, and one lorry driver from Turkey."


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ([Told(5, "Erdogan"), Told(7)], [("figures", True)]),
        ([Told(5, "Erdogan"), Told(5)], []),
        ([Told(72), Told((70, None), "Observatory")], []),
        ([Told(ABOUT_10), Told(12, "Observatory")], []),
        ([Told(5, "Erdogan"), Told(None, "Damascus", polarity="unconfirmed")], []),
        ([Told(5, "Observatory", day="2020-02-03"), Told(7, "Observatory")], [("revision", False)]),
        ([Told(5, "Observatory", day="2020-02-03"), Told(5, "Observatory")], []),
        ([Told(5, None, "A", None), Told(7, None, "A", None)], [("revision", False)]),
        ([Told(72, victims=PEOPLE), Told(58, "Observatory", victims=CIVILIANS)], [("other-definition", False)]),
        ([Told(58, victims=PEOPLE), Told(72, "Observatory", victims=CIVILIANS)], [("figures", True)]),
        ([Told(7, victims=CIVILIANS), Told(2, "Observatory", victims=WOMEN)], [("other-definition", False)]),
        ([Told(7, text=BOTH, victims=CIVILIANS, words="Seven"), Told(2, text=BOTH, victims=WOMEN, words="two")], []),
        ([Told(2, victims=CIVILIANS), Told(7, "Observatory", victims=WOMEN)], [("figures", True)]),
        ([Told(1, victims=NURSE), Told(MANY_BABIES, "Observatory", victims=BABIES)], [("other-definition", False)]),
        ([Told(5), Told(14, "Erdogan", scope="cumulative")], [("other-scope", False)]),
        ([Told(5), Told(Count(0, 0), "Damascus", polarity="denied")], [("denial", True)]),
        ([Told(5), Told(Count(0, 0), None, polarity="denied", day="2020-02-05")], [("denial", True)]),
        ([Told(5, by=TROOPS), Told(5, "Damascus", by=REBELS)], [("responsibility", True)]),
        ([Told(5, by=TROOPS), Told(5, "Damascus")], []),
        ([Told(None, by=TROOPS), Told(None, "Damascus", by=REBELS, scope="cumulative")], []),
        ([Told(5, by=TROOPS), Told(13, "Observatory", victims=TROOPS, by=TURKS)], []),
        ([Told(5, None, "A", by=TROOPS), Told(5, None, "A", by=REBELS, day="2020-02-05")], []),
        (
            [Told(4, "Observatory"), Told(5, "Observatory", scope="part", at="Idlib", part_of=0)],
            [("figures", True)],
        ),
        (
            [Told(15, None, "A", None), Told(32, None, "A", None), Told(15, None, "B", None), Told(32, None, "B", None)],
            [("revision", False)],
        ),
        ([Told(5), Told(9, outcome="wounded")], []),
        ([Told(5), Told(3, "Observatory", victims=CIVILIANS)], []),
        ([Told(3, victims=LOCALS), Told(1, "Observatory", victims=DRIVER)], [("other-definition", False)]),
        ([Told(1, victims=LOCALS), Told(1, "Observatory", victims=DRIVER)], []),
        ([Told(3, victims=CIVILIANS), Told(1, "Observatory", victims=DRIVER)], []),
        ([Told(3, text=LOADED, victims=LOCALS, words="Three"), Told(1, text=LOADED, victims=DRIVER, words="one")], []),
    ],
)
def test_types(told: list[Told], found: list[tuple[str, bool]]) -> None:
    assert [(d.type, d.real) for d in assess(told).disputes] == found


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (
            [Told(5, "Recep Tayyip Erdogan", day="2020-02-03"), Told(7, day="2020-02-07")],
            "Recep Tayyip Erdogan: 5 Turkish soldiers killed; the report of 7 February: 7.",
        ),
        (
            [Told(5, "Observatory", day="2020-02-03"), Told(7, "Observatory", day="2020-02-05")],
            "Observatory: 5 Turkish soldiers killed (3 February), later 7 (5 February).",
        ),
        (
            [Told(1, "Observatory", day="2020-02-03", victims=CIVILIANS), Told(3, victims=CIVILIANS)],
            "Observatory: 1 civilian killed; the report of 4 February: 3.",
        ),
        (
            [Told(3, "Observatory", day="2020-02-03", victims=NURSE), Told(4, victims=NURSE)],
            "Observatory: 3 nurses killed; the report of 4 February: 4.",
        ),
        (
            [Told(Count(20, None, "vague", "Turkish soldiers"), "Observatory", day="2020-02-03"), Told(5)],
            "Observatory: 20 or more Turkish soldiers killed; the report of 4 February: 5.",
        ),
        (
            [
                Told(30, "Observatory", day="2020-02-03", victims=party("between 30 and 35 soldiers", "SYR", "military")),
                Told(76, victims=TROOPS),
            ],
            "Observatory: 30 soldiers killed; the report of 4 February: 76.",
        ),
        (
            [Told(7, "Observatory", day="2020-02-03", victims=CIVILIANS), Told(2, victims=WOMEN)],
            "Observatory: 7 civilians killed; the report of 4 February: 2 women killed.",
        ),
        (
            [
                Told(6, "Observatory", day="2020-02-03", victims=party("six", "TUR", "military")),
                Told(5, victims=party("five", "TUR", "military")),
            ],
            "Observatory: 6 soldiers (TUR) killed; the report of 4 February: 5.",
        ),
        (
            [Told(5, "Observatory", by=party("Syrian", "SYR")), Told(5, "Damascus", by=REBELS)],
            "Who did it? Observatory: the Syrian side; Damascus: rebels.",
        ),
        (
            [Told(5, "Observatory", by=TROOPS), Told(5, "Damascus", by=REBELS)],
            "Who did it? Observatory: Syrian soldiers; Damascus: rebels.",
        ),
        (
            [Told(5, "Observatory"), Told(Count(0, 0), "Damascus", polarity="denied")],
            "Observatory: 5 Turkish soldiers killed; Damascus denies it.",
        ),
        (
            [Told(4, "Observatory"), Told(5, "Observatory", scope="part", at="Idlib", part_of=0)],
            "The shares do not fit the whole: Observatory: 5 (Idlib) of 4.",
        ),
    ],
)
def test_sentences(told: list[Told], sentence: str) -> None:
    assert [d.sentence for d in assess(told).disputes] == [sentence]


def test_both_accounts_are_named_by_their_claims() -> None:
    (dispute,) = assess([Told(5, "Erdogan"), Told(7)]).disputes
    assert len(dispute.accounts) == 2
    assert all(a.startswith("claim-") for side in dispute.accounts for a in side)


TOWNS = {n: where(n, place(n, 35.9, 36.8)) for n in ("Saraqeb", "Nairab")}


@pytest.mark.parametrize(
    ("other_day", "other_place", "other_source", "found"),
    [
        ("2020-02-02", "Saraqeb", "SANA", ["When? SANA: on 2 February; AFP: on 3 February."]),
        ("2020-02-03", "Nairab", "SANA", ["Where? SANA: Nairab; AFP: Saraqeb."]),
        ("2020-02-03", "Saraqeb", "SANA", []),
        ("2020-02-02", "Nairab", "AFP", []),
        (None, "Saraqeb", "SANA", []),
    ],
    ids=["other day", "other town", "the same", "one voice", "no day"],
)
def test_time_and_place_are_disputed_between_voices(
    other_day: str | None, other_place: str, other_source: str, found: list[str]
) -> None:
    one, other = report("Shells fell there.", None, "2020-02-04"), report("It was shelled.", None, "2020-02-04")
    claims = [
        event(one, "Shells fell", "shelling", day="2020-02-03", at=TOWNS["Saraqeb"], source="AFP"),
        event(other, "shelled", "shelling", day=other_day, at=TOWNS[other_place], source=other_source),
    ]
    assert [d.sentence for d in find_disputes(claims, {r.id: r for r in (one, other)})] == found


@pytest.mark.parametrize(
    ("words", "disputed"),
    [("two weeks ago", False), ("a month earlier", False), ("two days ago", True), ("on Sunday", True), (None, True)],
)
def test_weeks_counted_back_name_no_day_to_dispute(words: str | None, *, disputed: bool) -> None:
    one, other = report("Shells fell there.", None, "2020-02-04"), report("It was shelled.", None, "2020-02-17")
    claims = [
        event(one, "Shells fell", "shelling", day="2020-02-03", source="AFP"),
        replace(event(other, "shelled", "shelling", source="SANA"), when=when("2020-02-02", words)),
    ]
    assert bool(find_disputes(claims, {r.id: r for r in (one, other)})) is disputed


def test_the_sides_of_a_clash_do_not_dispute_who_did_it() -> None:
    one = report("Troops attacked rebels.", "AFP", "2020-02-04")
    other = report("Rebels attacked troops.", "SANA", "2020-02-04")
    claims = [
        event(one, "Troops attacked rebels", "clash", TROOPS, REBELS),
        event(other, "Rebels attacked troops", "clash", REBELS, TROOPS),
    ]
    assert find_disputes(claims, {r.id: r for r in (one, other)}) == ()


def test_of_figures_of_another_scope_each_keeps_its_own() -> None:
    told = [Told(25, "Rebels", day="2020-02-03"), Told(9, "The army"), Told(40, "The monitor", scope="cumulative")]
    other = next(d for d in assess(told).disputes if d.type == "other-scope")
    assert other.sentence == (
        "One incident and a longer time: Rebels: 25 Turkish soldiers killed; The army: 9; The monitor: 40."
    )


REBEL, RLF, ADF = (party("fighters", side, "armed-group") for side in ("nor-opposition", "rlf", "adf"))
ABOVE = {"rlf": "nor-opposition", "adf": "nor-opposition"}.get


@pytest.mark.parametrize(
    ("blamed", "types"),
    [
        ((REBEL, RLF), []),
        ((RLF, ADF), ["responsibility"]),
        ((REBEL, RLF, ADF), ["responsibility"]),
        ((REBEL, TROOPS), ["responsibility"]),
    ],
)
def test_the_rebels_are_the_one_group_that_others_name(blamed: tuple[Party, ...], types: list[str]) -> None:
    claims, reports = tell([Told(5, f"Source {n}", by=by, victims=CIVILIANS) for n, by in enumerate(blamed)])
    found = find_disputes(claims.values(), reports, parent=ABOVE)
    assert [d.type for d in found] == types


def test_dead_rebels_of_one_group_are_not_added_to_those_of_it_by_name() -> None:
    told = [Told(40, "The army", victims=RLF), Told(40, "The state agency", victims=REBEL), Told(3, "The army")]
    claims, reports = tell(told)
    one = incident(list(claims.values()), "clash")
    ranges = assess_incident(one, claims, reports=reports, preset="acled", parent=ABOVE).ranges
    assert [r.best for r in ranges if r.victims.words == "all"] == [43]
