"""What a careful reader takes from the examples, report by report: figures, whose dead, by whom, and what is not told."""

import csv
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from kadesh.model.claim import Claim, Control, Event, Toll
from kadesh.model.report import Report
from kadesh.pipeline import Options, read_paths, read_report

EXAMPLES = Path(__file__).parents[1] / "examples" / "idlib-2020"
UNARMED = ("aid", "medical", "media", "civilian")


@cache
def claims_of(name: str) -> tuple[Claim, ...]:
    """Return the claims of one example as the whole folder gives them, manifest and all."""
    reports = (r for r in read_paths([EXAMPLES], Options()) if isinstance(r, Report))
    (report,) = [r for r in reports if Path(r.name).name.startswith(name)]
    return read_report(report, Options()).claims


def tolls_of(name: str) -> list[Toll]:
    """Return the tolls of one example."""
    return [c for c in claims_of(name) if isinstance(c, Toll)]


# report, words that open the quote, bounds, outcome, whose people
FIGURES = [
    ("09", "killed two civilians", (2, 2), "killed", "SYR"),
    ("09", "losses at nine", (9, 9), "killed", "SYR"),
    ("09", "losses at nine regime fighters and 12", (12, 12), "killed", "syrian-opposition"),
    ("13", "both pilots died", (2, 2), "killed", "SYR"),
    ("16", "more than 50 Syrian soldiers", (50, None), "killed", "SYR"),
    ("19", "martyred 29 Turkish soldiers", (29, 29), "killed", "TUR"),
    ("19", "Another 36 soldiers", (36, 36), "wounded", "TUR"),
    ("23", "33 of our comrades", (33, 33), "killed", "TUR"),
    ("24", "At least 34 Turkish soldiers", (34, None), "killed", "TUR"),
]


@pytest.mark.parametrize(("name", "words", "bounds", "outcome", "side"), FIGURES)
def test_figures(name: str, words: str, bounds: tuple[int, int | None], outcome: str, side: str) -> None:
    told = [t for t in tolls_of(name) if t.evidence.quote.startswith(words)]
    assert ((told[0].count.low, told[0].count.high), told[0].outcome, told[0].victims.side) == (bounds, outcome, side)


def test_whose_word_the_first_count_is_and_of_which_day() -> None:
    told = [t for t in tolls_of("19") if t.evidence.quote.startswith(("martyred 29", "Another 36"))]
    assert [t.source.name for t in told if t.source is not None] == ["the governor of the border province of Hatay"] * 2
    assert [t.when.first for t in told] == [date(2020, 2, 27)] * 2
    assert "Hatay" not in {t.where.words for t in told}


def test_who_took_saraqeb_back() -> None:
    taken = [c for c in claims_of("18") if isinstance(c, Control) and c.status == "captured" and c.where.words == "Saraqeb"]
    assert {c.actor.side for c in taken} == {"syrian-opposition"}


def test_no_captives_where_villages_were_captured() -> None:
    assert [t for t in tolls_of("18") if t.outcome == "captured"] == []


NAMES = [row["file"] for row in csv.DictReader((EXAMPLES / "reports.csv").read_text(encoding="utf-8").splitlines())]


@pytest.mark.parametrize("name", NAMES)
def test_nobody_unarmed_attacks_and_nobody_bombs_himself(name: str) -> None:
    claims = claims_of(name)
    assert [c for c in claims if isinstance(c, Event) and c.attacker.role in UNARMED] == []
    assert [t for t in tolls_of(name) if t.perpetrator.role in UNARMED] == []
    struck = [c for c in claims if isinstance(c, Event) and c.type in ("airstrike", "shelling", "drone", "missile")]
    own = [c for c in struck if c.attacker.side is not None and c.attacker.side == c.target.side]
    assert [c for c in own if c.target.role in ("military", "armed-group", "police")] == []


def test_who_died_of_cold_was_in_no_attack() -> None:
    assert [c for c in claims_of("26") if isinstance(c, Event)] == []


def test_the_babies_of_the_cold_stand_in_no_strike() -> None:
    babies = [t for t in tolls_of("15") if "babies" in t.evidence.quote]
    assert [(t.event, t.perpetrator.side) for t in babies] == [(None, None)]


def test_whom_the_response_killed_was_not_in_the_attack() -> None:
    attacked, *_, answered = [t for t in tolls_of("23") if t.outcome == "killed"]
    assert attacked.event != answered.event


@pytest.mark.parametrize("name", NAMES)
def test_no_armed_group_bombs_from_the_air(name: str) -> None:
    claims = claims_of(name)
    raids = {c.id: c for c in claims if isinstance(c, Event) and c.type == "airstrike"}
    assert [e for e in raids.values() if e.attacker.side == "syrian-opposition"] == []
    assert [t for t in tolls_of(name) if t.event in raids and t.perpetrator.side == "syrian-opposition"] == []
