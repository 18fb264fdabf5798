"""Our scorer tells what two careful readers share; where the shared one is at hand, both tell the same."""

import json
import runpy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.quality.agreeing import (
    agree_on_bounds,
    agree_on_days,
    agree_on_figure,
    agree_on_name,
    agree_on_role,
    find_spot,
    lie_near,
    share_words,
)
from tests.quality.measuring import GOLD, SHARED, SIDES, annotate, load_gold
from tests.quality.scoring import LISTS, Annotation, Rate, b_cubed, pair_up, score

OTHER = SHARED / "score.py"
Case = dict[str, Any]


@pytest.mark.parametrize(
    ("one", "other", "bounds", "figure"),
    [
        ([5, 5], [5, 5], True, False),
        ([5, 5], [6, 6], False, False),
        ([5, 5], [5, None], False, True),
        ([5, None], [5, 5], False, True),
        ([24, None], [40, None], True, False),
        ([24, None], [50, None], False, False),
        ([24, None], [24, 24], False, True),
        ([25, None], [40, None], False, False),
        ([None, None], [None, None], True, False),
        ([0, 0], [0, None], False, False),
        ([5, 5], None, False, False),
    ],
)
def test_figures(one: list[int | None], other: list[int | None] | None, bounds: bool, figure: bool) -> None:
    assert (agree_on_bounds(one, other), agree_on_figure(one, other)) == (bounds, figure)


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (None, None, True),
        ("", None, True),
        ("Hama", None, False),
        ("Saraqeb", "Saraqib", True),
        ("the town of Alda", "Alda", True),
        ("Brin", "Cole", False),
        ("Syrian Observatory for Human Rights", "the Observatory", True),
        ("Tern Wire", "Dale Herald", False),
        ("Maarat", "Marat", True),
        ("Kafr Nabl", "Kafr Zita", True),
    ],
)
def test_names(one: str | None, other: str | None, agree: bool) -> None:
    assert agree_on_name(one, other) is agree
    assert agree_on_name(other, one) is agree


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (None, [None, None], True),
        (["2020-02-03", "2020-02-03"], ["2020-02-04", "2020-02-03"], True),
        (["2020-02-03", "2020-02-03"], ["2020-02-05", "2020-02-05"], False),
        (["2020-02-03", None], ["2020-02-03", "2020-02-03"], False),
        (["2020-02-03", None], None, False),
    ],
)
def test_days(one: list[str | None] | None, other: list[str | None] | None, agree: bool) -> None:
    assert agree_on_days(one, other) is agree
    assert agree_on_days(other, one) is agree


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("military", "police", True),
        ("military", "civilian", False),
        ("unknown", "civilian", True),
        ("unknown", "military", False),
        ("medical", "civilian", True),
        ("unknown", None, False),
    ],
)
def test_roles(one: str, other: str | None, agree: bool) -> None:
    assert agree_on_role(one, other) is agree


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("TUR", "TUR", True),
        ("TUR", "SYR", False),
        (None, None, True),
        ("TUR", None, False),
        ("hts", "syrian-opposition", True),
        ("hts", "fsa", False),
        ("daesh", "isis", True),
        ("al-shabab", "al-shabaab", True),
    ],
)
def test_sides(one: str | None, other: str | None, agree: bool) -> None:
    assert SIDES.agree(one, other) is agree
    assert SIDES.agree(other, one) is agree


def test_spots() -> None:
    text = "Five died. Later\nfive more died."
    assert find_spot(text, "five more") == (17, 26)
    assert find_spot(text, "Later five") == (11, 21)
    assert find_spot(text, "six") is None
    assert find_spot(text, "died", 27) == (27, 31)
    assert share_words((0, 5), (4, 6))
    assert not share_words((0, 5), (5, 6))
    assert lie_near((0, 5), (24, 30), gap=20)
    assert not lie_near((0, 5), (25, 30), gap=20)
    assert not lie_near(None, (0, 5))


def test_pairs_are_made_heaviest_first_and_each_only_once() -> None:
    left, right = ({"n": 1}, {"n": 2}), ({"n": 2}, {"n": 2}, {"n": 9})
    assert pair_up(left, right, lambda a, b: float(a["n"] == b["n"])) == ((1, 1),)
    assert pair_up(left, right, lambda a, b: a["n"] * b["n"]) == ((1, 2), (0, 1))


def test_rates() -> None:
    assert (Rate(1, 2, 1) + Rate(1, 2, 3)).f1 == 0.5
    assert Rate().f1 == 0.0


@given(st.lists(st.sampled_from("abc"), min_size=1, max_size=12))
def test_b_cubed_of_the_truth_is_one(true: list[str]) -> None:
    assert b_cubed([(name, f"found {name}") for name in true]) == 1.0
    apart = b_cubed([(name, str(item)) for item, name in enumerate(true)])
    assert (apart == 1.0) is (len(set(true)) == len(true))


def test_the_gold_against_itself_is_all_right() -> None:
    gold = load_gold(GOLD["own"])
    figures = score(gold, {one["doc_id"]: one for one in gold}, SIDES)
    assert {name for name, figure in figures.items() if figure != 1.0} == set()


def test_nothing_read_is_nothing_right() -> None:
    figures = score(load_gold(GOLD["own"]), {}, SIDES)
    assert {figure for name, figure in figures.items() if name != "incidents.b3"} == {0.0}


@pytest.mark.parametrize("name", [name for name in LISTS if name != "events"])
def test_what_is_left_out_costs_its_own_figure_alone(name: str) -> None:
    gold = load_gold(GOLD["own"])
    less = {one["doc_id"]: one | {name: one[name][1:]} for one in gold}
    figures = score(gold, less, SIDES)
    lower = {key for key, figure in figures.items() if figure < 1.0}
    assert lower == ({"tolls.core", "tolls.full", "incidents.b3"} if name == "tolls" else {name})


def score_otherwise(gold: list[Case], read: list[Annotation]) -> dict[str, float]:
    """The figures of the shared scorer, under our names for them."""
    other = runpy.run_path(str(OTHER))["score"]
    told = other(*({one["doc_id"]: json.loads(json.dumps(one)) for one in side} for side in (gold, read)))
    return {key: row["f1"] if "f1" in row else row["accuracy"] for key, row in told.items()}


def garble(case: Case, at: int) -> Case:
    """A case as a poor reader might annotate it: some entries left out, some moved, some fields wrong."""
    made = json.loads(json.dumps(case))
    for name in LISTS:
        made[name] = [entry for number, entry in enumerate(made[name]) if (number + at) % 5]
        for number, entry in enumerate(made[name]):
            if (number + at) % 3 == 0:
                entry["place" if "place" in entry else "quote"] = case["text"][:12]
            if (number + at) % 4 == 0 and "count" in entry:
                entry["count"] = [entry["count"][0], None]
                entry["victim"]["role"] = "unknown"
            if (number + at) % 7 == 0 and entry.get("date"):
                entry["date"] = ["2020-01-01", None]
    return made  # type: ignore[no-any-return]  # json.loads tells no type


@pytest.mark.parametrize("poor", [False, True], ids=["as read", "garbled"])
def test_both_scorers_tell_the_same(poor: bool) -> None:
    if not OTHER.exists():
        pytest.skip("the shared scorer is not here, so ours is not held against it")
    gold = load_gold(GOLD["own"])
    read: list[Annotation] = [garble(case, at) for at, case in enumerate(gold)] if poor else annotate(gold)
    assert score(gold, {one["doc_id"]: one for one in read}, SIDES) == pytest.approx(score_otherwise(gold, read), abs=5e-5)
