"""Named rules over the same claims, each with its arithmetic."""

import pytest

from kadesh.errors import BadSetting
from kadesh.model.assessment import Preset
from kadesh.model.count import Count
from kadesh.model.side import Party
from kadesh.reconcile.assess import assess_incident
from tests.build import incident, party
from tests.reconcile.accounts import CIVILIANS, PEOPLE, TROOPS, Told, assess, only, tell

WOMEN = party("women", "SYR", "civilian")
DOZENS = Count(24, None, "vague", "dozens")
SEVERAL = Count(3, None, "vague", "several")
HUNDREDS = Count(200, None, "vague", "hundreds")


@pytest.mark.parametrize(
    ("preset", "told", "bounds"),
    [
        ("ged", [Told(5, "Erdogan"), Told(7)], (5, 5, 7)),
        ("ged", [Told(5, None, "Reuters"), Told(7, None, "AFP"), Told(7, None, "The Herald")], (5, 7, 7)),
        ("ged", [Told((40, None))], (40, 40, 40)),
        ("ged", [Told(None, polarity="unconfirmed")], (None, None, None)),
        ("ged", [Told(8, None, "SANA", victims=TROOPS), Told(76, "Turkish Defence Ministry", victims=TROOPS)], (8, 8, 8)),
        ("acled", [Told(5, "Erdogan"), Told(7)], (5, 5, 5)),
        ("acled", [Told(DOZENS), Told(58, "Observatory")], (58, 58, 58)),
        ("acled", [Told(DOZENS), Told(8, "Observatory")], (8, 8, 8)),
        ("acled", [Told(DOZENS)], (12, 12, 12)),
        ("acled", [Told(SEVERAL)], (3, 3, 3)),
        ("acled", [Told(HUNDREDS)], (100, 100, 100)),
        ("airwars", [Told(5, "Erdogan", victims=CIVILIANS), Told(7, victims=CIVILIANS)], (5, None, 7)),
        ("ibc", [Told((40, None), victims=CIVILIANS)], (40, None, 40)),
    ],
)
def test_one_group(preset: Preset, told: list[Told], bounds: tuple[int | None, int | None, int | None]) -> None:
    found = only(told, preset)
    assert (found.low, found.best, found.high) == bounds
    assert found.arithmetic or bounds == (None, None, None)


def test_ged_counts_the_dead_alone_and_adds_groups_up() -> None:
    told = [Told(5), Told(3, victims=CIVILIANS), Told(9, outcome="wounded")]
    found = assess(told, "ged")
    total = found.ranges[-1]
    assert {r.outcome for r in found.ranges} == {"killed"}
    assert (total.victims.words, total.low, total.best, total.high) == ("all", 8, 8, 8)
    assert "best 8 = 3 (civilians) + 5 (Turkish soldiers)" in total.arithmetic


def test_bare_people_are_never_added_to_those_they_may_be() -> None:
    total = assess([Told(5), Told(3, victims=TROOPS), Told(12, victims=party("people"))], "acled").ranges[-1]
    assert total.best == 12
    assert "best 12 = 3 (Syrian soldiers) + 5 (Turkish soldiers) + 4 (unknown, of 12 people)" in total.arithmetic


@pytest.mark.parametrize(
    ("victims", "total"),
    [(party("six Turkish dead", "TUR"), 107), (party("six dead", None), 101), (party("six", "SYR"), 101)],
    ids=["another state", "whose is not known", "the same state"],
)
def test_bare_people_are_added_only_where_they_are_of_another_state(victims: Party, total: int) -> None:
    assert assess([Told(101, victims=TROOPS), Told(6, "Observatory", victims=victims)], "ged").ranges[-1].best == total


def test_acled_puts_the_dispute_into_its_notes() -> None:
    found = assess([Told(5, "Erdogan", day="2020-02-03"), Told(7)], "acled")
    assert "Erdogan: 5 Turkish soldiers killed; the report of 4 February: 7." in found.notes


@pytest.mark.parametrize(
    ("preset", "told", "bounds", "line"),
    [
        (
            "ged",
            [Told(7, None, "Reuters"), Told(50, None, "AFP", polarity="unconfirmed")],
            (7, 7, 7),
            "set aside, unconfirmed: AFP (50)",
        ),
        (
            "ged",
            [Told(50, None, "AFP", polarity="unconfirmed")],
            (50, 50, 50),
            "nothing but what is unconfirmed: AFP (50)",
        ),
        (
            "ged",
            [Told(76, "Turkish Defence Ministry", victims=TROOPS)],
            (76, 76, 76),
            "nothing but what is a party on another side's losses: Turkish Defence Ministry (76)",
        ),
        (
            "airwars",
            [Told(5, None, "Reuters", victims=CIVILIANS), Told(4, None, "AFP", victims=WOMEN)],
            (5, None, 5),
            "set aside, only some of the victims: AFP (4)",
        ),
        (
            "acled",
            [Told(5, None, "Reuters", victims=CIVILIANS), Told(4, None, "AFP", victims=WOMEN)],
            (5, 5, 5),
            "set aside, only some of the victims: AFP (4)",
        ),
        (
            "ibc",
            [
                Told(13, None, "Reuters", victims=CIVILIANS),
                Told(3, None, "Reuters", victims=WOMEN, scope="part", part_of=0, words="13"),
            ],
            (13, None, 13),
            "min 13, max 13: Reuters (13)",
        ),
        (
            "ibc",
            [Told(5, None, "Reuters", victims=CIVILIANS), Told(5, None, "Reuters", victims=CIVILIANS, day="2020-02-05")],
            (5, None, 5),
            "counted once, not again: Reuters",
        ),
    ],
)
def test_what_a_rule_sets_aside_is_printed(
    preset: Preset, told: list[Told], bounds: tuple[int | None, int | None, int | None], line: str
) -> None:
    found = only(told, preset)
    assert (found.low, found.best, found.high) == bounds
    assert line in found.arithmetic


def test_airwars_sums_civilians_alone_and_shows_fighters_beside_them() -> None:
    told = [Told(5, None, "Reuters", victims=CIVILIANS), Told(8, None, "Reuters", victims=TROOPS)]
    assert [(r.victims.text, r.low) for r in assess(told, "airwars").ranges] == [("civilians", 5), ("Syrian soldiers", 8)]


@pytest.mark.parametrize("preset", ["acled", "ged"])
def test_a_total_over_a_longer_time_is_in_no_figure_and_is_told(preset: Preset) -> None:
    found = assess([Told(5, None, "Reuters"), Told(400, None, "AFP", scope="cumulative")], preset)
    assert [(r.low, r.best, r.high) for r in found.ranges] == [(5, 5, 5)]
    assert any(note.startswith("aggregated over a longer time") and "400" in note for note in found.notes)


def test_injuries_are_in_no_figure_of_acled_and_beside_the_dead_for_airwars() -> None:
    told = [Told(5, None, "Reuters", victims=CIVILIANS), Told(9, None, "Reuters", victims=CIVILIANS, outcome="wounded")]
    assert [(r.outcome, r.low) for r in assess(told, "acled").ranges] == [("killed", 5)]
    assert [(r.outcome, r.low) for r in assess(told, "airwars").ranges] == [("killed", 5), ("wounded", 9)]


def test_two_outlets_of_one_owner_are_one_source_for_ibc() -> None:
    told = [Told(5, None, "The Herald", victims=CIVILIANS), Told(7, None, "Evening Herald", victims=CIVILIANS)]
    assert assess(told, "ibc").grade == "Provisional"


def test_words_for_many_are_ten_in_a_large_event_and_three_in_another() -> None:
    claims, reports = tell([Told(SEVERAL)])
    for kind, number in (("offensive", 10), ("shelling", 3)):
        one = incident(list(claims.values()), kind)  # type: ignore[arg-type]  # both are types of events
        (found,) = assess_incident(one, claims, reports=reports, preset="acled").ranges
        assert (found.best, found.arithmetic[0]) == (number, f"several counts as {number}")


def test_no_death_is_no_event_for_ged() -> None:
    assert "no death in any estimate: no event under this rule" in assess([Told(Count(0, 0))], "ged").notes


@pytest.mark.parametrize(
    ("told", "grade"),
    [
        ([Told(5)], "Discounted"),
        ([Told(5, victims=CIVILIANS)], "Weak"),
        ([Told(5, None, "A blog", victims=CIVILIANS, by=TROOPS), Told(5, None, "Gazette", victims=CIVILIANS)], "Weak"),
        ([Told(5, None, "Reuters", victims=CIVILIANS, by=TROOPS), Told(5, None, "AFP", victims=CIVILIANS)], "Fair"),
        ([Told(5, None, "Reuters", victims=CIVILIANS), Told(5, None, "AFP", victims=CIVILIANS)], "Weak"),
        (
            [
                Told(5, None, "Reuters", victims=CIVILIANS, by=TROOPS),
                Told(5, None, "AFP", victims=CIVILIANS, by=party("rebels", "syrian-opposition", "armed-group")),
            ],
            "Contested",
        ),
    ],
    ids=["combatants", "one source", "unknown origins", "two origins, one named", "nobody named", "two named"],
)
def test_airwars_grades(told: list[Told], grade: str) -> None:
    found = assess(told, "airwars")
    assert found.grade == grade
    assert found.notes[0].startswith(f"{grade}: ")


@pytest.mark.parametrize(
    ("told", "grade"),
    [
        ([Told(5, None, "Reuters", victims=CIVILIANS)], "Provisional"),
        ([Told(5, None, "Reuters", victims=CIVILIANS), Told(6, None, "AFP", victims=CIVILIANS)], None),
        ([Told(5, None, "Gazette", victims=CIVILIANS), Told(6, None, "A blog", victims=CIVILIANS)], "Provisional"),
    ],
)
def test_ibc_wants_two_independent_sources(told: list[Told], grade: str | None) -> None:
    assert assess(told, "ibc").grade == grade


def test_ibc_leaves_combatants_out() -> None:
    assert [r.victims.role for r in assess([Told(5), Told(3, victims=CIVILIANS)], "ibc").ranges] == ["civilian"]


def test_an_unknown_preset_is_refused_in_one_line() -> None:
    with pytest.raises(BadSetting, match="no such preset: gut-feeling"):
        assess([Told(5, victims=PEOPLE)], "gut-feeling")  # type: ignore[arg-type]  # what a user may type
