"""Monitors' posts of these years: names in quotes before people, how a raid ranks, what the dead are sorted by."""

from datetime import date
from typing import Any

import pytest

from kadesh.model.claim import Control, Event, Statement, Toll
from tests.extract.reading import read_claims

PUBLISHED = date(2023, 3, 17)

# text; outcome, least number, side of the people and doer of each toll
TOLLS: list[Any] = [
    # a name in quotes stands between an article or a number and the people
    ("An “ISIS” member was killed near Salqin.", ["killed 1 isis None"]),
    ("Masked men killed a “Hay’at Tahrir al-Sham” commander near Salqin.", ["killed 1 hts None"]),
    ("Six “National Defence” militia members were hurt near Salqin.", ["wounded 6 SYR None"]),
    ('Troops killed 21 "traitors" near Salqin.', ["killed 21 SYR SYR"]),
    ("Four “Peace Spring” operations left two soldiers dead.", ["killed 2 None None"]),
    # four and four of one list are eight; told again they are four
    (
        "Four clerks working in mills, 11 herders and four other people were killed by ISIS near Salqin.",
        ["killed 4 SYR isis", "killed 11 SYR isis", "killed 4 SYR isis"],
    ),
    (
        "Four herders were killed near Salqin, 11 were hurt, and the four men died at a mill.",
        ["killed 4 SYR None", "wounded 11 SYR None"],
    ),
    # who flees from what he did is not displaced
    ("Masked men shot the mayor of Salqin and fled.", ["killed 1 SYR None"]),
    ("Rebels attacked Salqin and 300 families fled.", ["displaced 300 SYR None"]),
    ("Villagers shot at by soldiers fled Salqin.", ["displaced 2 SYR None"]),
    # years behind a name
    (
        "Two bakers were wounded near Salqin; the wounded are Omar Nuri at 25, and Ali Nuri at 18 who were hit by a shell.",
        ["wounded 2 SYR None"],
    ),
    # forces by whose they are
    ("SNA-affiliated factions arrested six bakers in Afrin.", ["captured 6 SYR sna"]),
    ("The SDF-backed Commandos arrested six bakers near Salqin.", ["captured 6 SYR sdf"]),
    ("Two clerks of the Ministry of National Defence were hurt near Salqin.", ["wounded 2 TUR None"]),
    # figures in brackets; years in brackets
    ("Shelling of Salqin killed (31) people, while (103) others were hurt.", ["killed 31 SYR None", "wounded 103 SYR None"]),
    ("Omar Nuri (31) was killed near Salqin.", ["killed 1 SYR None"]),
    ("Fifteen (15) people died near Salqin.", ["killed 15 SYR None"]),
    # who is accused is told of, who accuses is heard
    ("A baker accused of theft was killed near Salqin.", ["killed 1 SYR None"]),
    ("Monitors noted the death of a boy charged with theft near Salqin.", ["killed 1 SYR None"]),
    ("Killing nine near Salqin, activists accused the army.", ["killed 9 SYR None"]),
    # mines in somebody's villages
    ("Nine bakers were killed by mines in Turkish villages.", ["killed 9 None None"]),
    ("Nine bakers were killed by men in the Turkish army near Salqin.", ["killed 9 SYR TUR"]),
    # somebody of a force, without an article
    ("The attack injured SDF member.", ["wounded 1 sdf None"]),
    ("The clashes left regime soldier dead.", ["killed 1 None None"]),
    ("Gunmen left SDF member positions near Salqin.", []),
    # lists that come to a few more than they say, and whose forces stay theirs beside a named one
    (
        "Raids in Syria killed 235 people, as follows:\n\n- 180 civilians\n\n- 40 regime soldiers\n\n- 17 of the 5th Corps",
        ["killed 235 SYR None", "killed 180 SYR None", "killed 40 SYR None", "killed 17 SYR None"],
    ),
    (
        "The raids claimed the lives of 35 persons, they are as follows:\n\n- 80 civilians\n\n- 40 regime soldiers",
        ["killed 35 None None"],
    ),
    # those who were raided arrested nobody
    ("Nine raids were conducted on ISIS cells near Salqin, resulting in 17 arrests.", ["captured 17 SYR None"]),
    ("The SDF raided ISIS cells near Salqin and made 17 arrests.", ["captured 17 SYR sdf"]),
]


@pytest.mark.parametrize(("text", "tolls"), TOLLS)
def test_whom_monitors_count(text: str, tolls: list[str]) -> None:
    found = read_claims(text, Toll, published=PUBLISHED)
    assert [f"{t.outcome} {t.count.low} {t.victims.side} {t.perpetrator.side}" for t in found] == tolls


# text; each event as its kind, who attacked whom, where, and its first day
EVENTS: list[Any] = [
    # how a raid ranks tells of the raid told before, and its year is none of its days
    (
        "Raids killed nine clerks in Salqin. It was the first massacre by Russian jets in Syria in 2023.",
        ["airstrike RUS>SYR @Salqin None"],
    ),
    # deals that somebody struck are no deeds
    ("Men who struck “truce and settlement” deals with the regime left Salqin.", []),
    ("Jets struck rebels near Salqin despite a deal.", ["airstrike None>syrian-opposition @near Salqin None"]),
    # where missiles came from, and where they fell
    (
        "The Israeli enemy launched a raid with missiles from the direction of southern Beirut and hit mills near Salqin.",
        ["missile ISR>SYR @near Salqin None"],
    ),
]


@pytest.mark.parametrize(("text", "events"), EVENTS)
def test_what_monitors_post(text: str, events: list[str]) -> None:
    found = read_claims(text, Event, published=PUBLISHED)
    assert [f"{e.type} {e.attacker.side}>{e.target.side} @{e.where.words} {e.when.first}" for e in found] == events


def test_what_the_dead_are_sorted_by_says_nothing() -> None:
    told = read_claims("The dead are divided according to the party behind it: mines killed 12 bakers.", Toll)
    assert [t.source for t in told] == [None]
    told = read_claims("The dead are divided according to the ministry: mines killed 12 bakers.", Toll)
    assert [t.source.words for t in told if t.source] == ["the ministry"]


def test_whose_ground_is_occupied() -> None:
    assert not read_claims("Missiles came from the occupied Syrian Golan.", Control)
    held = read_claims("Missiles came from the occupied Golan. The Golan is occupied by Israel.", Control)
    assert {c.actor.side for c in held} == {"ISR"}


def test_a_raid_after_a_deal_is_no_deal() -> None:
    assert not read_claims("Jets struck Salqin on Monday after the deal.", Statement)
    assert [s.act for s in read_claims("The two sides struck a last-minute peace deal.", Statement)] == ["agreement"]


def test_an_observatory_by_a_longer_name_is_another_one() -> None:
    for words in ("the Yemeni Observatory on Landmines", "the Zor Landmine Observatory"):
        told = read_claims(f"A mine killed seven bakers, {words} said.", Toll)
        assert [t.source.words for t in told if t.source] == [words]
    told = read_claims("A mine killed seven bakers, the Observatory said.", Toll)
    assert [t.source.words for t in told if t.source] == ["the Observatory"]
