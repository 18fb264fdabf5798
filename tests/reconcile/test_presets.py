"""Named rules over the same claims, each with its arithmetic."""

import pytest

from kadesh.errors import BadSetting
from kadesh.model.assessment import Preset
from kadesh.model.count import Count
from kadesh.model.side import Party
from tests.build import party
from tests.reconcile.accounts import CIVILIANS, PEOPLE, TROOPS, Told, assess, only

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
