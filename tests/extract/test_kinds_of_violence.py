"""Tolls of other violence than that of two armies: gangs, riots, prisons, mines, crackdowns; titles as papers print them."""

import pytest

from kadesh.model.claim import Event, Toll
from tests.desk import Desk
from tests.extract.reading import read_claims

# text; the numbers of those told of, low bounds
COUNTED: list[tuple[str, list[int]]] = [
    # a title ends with those who say it
    ("Nine die in ferry ambush: police", [9]),
    ("Seven dead in Bria market raid - local residents", [7]),
    ("Twelve killed in Kunduz: seven soldiers and five policemen", [12, 7, 5]),
    ("Police Confirm Bandits Killed 7 In Sokoto", [7]),
    ("Seven civilians killed, 5 hurt in Sokoto", [7, 5]),
    # whoever is named with ranks speaks
    ("Soldiers killed four bandits on Friday, army spokesman Maj. Gen. Musa Ali said.", [4]),
    # done, though nobody vouches for it
    ("Some 90 villagers may have died in the raid on Bama.", [90]),
    ("The truck bomb could have killed 90 people, the mayor said.", []),
    # things and models
    ("Insurgents captured five more hamlets near Bunia.", []),
    ("Insurgents captured five more soldiers near Bunia.", [5]),
    ("A Nissan Patrol 450 fled towards Damasak.", []),
    ("In Damasak 450 fled.", [450]),
    ("The shop of a tailor was burned down in Wau.", []),
    ("The towns agreed to hand over captives and war dead.", []),
    # one, told twice
    ("A guard, identified as a retired corporal, was killed in Kirkuk.", [1]),
    ("A clerk and a 17-year-old have been killed in Bria.", [1, 1]),
    # people beside those harmed
    ("Three cooks working with foreign soldiers were killed in Kunduz.", [3]),
    ("Soldiers were killed in Kunduz.", [2]),
    # how badly
    ("Guards turned away 14 gravely wounded men at the gates of Wau.", [14]),
]


@pytest.mark.parametrize(("text", "counts"), COUNTED)
def test_how_many(text: str, counts: list[int]) -> None:
    told = [t for t in read_claims(text, Toll) if t.modality == "actual"]
    assert [t.count.low or t.count.high for t in told] == counts


def test_burns_wound_the_living() -> None:
    assert [t.outcome for t in read_claims("Six badly burned pupils were brought to a clinic in Wau.", Toll)] == ["wounded"]
    assert [t.outcome for t in read_claims("Six badly burned bodies were found in Wau.", Toll)] == ["killed"]


def test_scope_of_unrest() -> None:
    (toll,) = read_claims("Some 61 marchers were killed during the ongoing protests in Bria.", Toll)
    assert toll.scope == "cumulative"
    (toll,) = read_claims("Nine people were killed in ongoing fighting in Bria on Friday.", Toll)
    assert toll.scope == "event"


# text; whether those who are told first did it
MINED: list[tuple[str, str | None]] = [
    ("An army truck hit a landmine near Gao, in Mali, killing six soldiers.", None),
    ("An army patrol drove over a roadside bomb near Gao, in Mali, killing six.", None),
    ("The army of Mali hit a village near Gao, killing six.", "MLI"),
]


@pytest.mark.parametrize(("text", "doer"), MINED)
def test_whoever_hits_a_mine_laid_none(desk: Desk, text: str, doer: str | None) -> None:
    assert desk.tolls(text)[-1].perpetrator.side == doer
    assert [e.attacker.side for e in desk.read(text).claims if isinstance(e, Event)] == [doer]


def test_words_of_titles_are_no_places(desk: Desk) -> None:
    (toll,) = desk.tolls("Nine Killed In Suspected Drone Strike In Kunduz")
    assert toll.where.place is not None
    assert toll.where.place.name == "Kunduz"


def test_shares_of_those_badly_hurt() -> None:
    (toll,) = read_claims("Three of the badly wounded men were flown to Wau.", Toll)
    assert toll.scope == "part"
    (toll,) = read_claims("In June last year a bomber killed 19 people in Wau.", Toll)
    assert toll.scope == "event"


# text; how many figures
RANKED: list[tuple[str, int]] = [
    ("The blast hurt 30 others, including Lt. Gen. Ali Musa, who is stable, army spokesman Brig. Omar Bek said.", 2),
    ("The blast hurt an army spokesman and nine others, the mayor said.", 1),
]


@pytest.mark.parametrize(("text", "figures"), RANKED)
def test_spokesmen_with_shortened_ranks(text: str, figures: int) -> None:
    assert len(read_claims(text, Toll)) == figures


def test_what_is_said_to_be_is_said_by_nobody_else(desk: Desk) -> None:
    text = "Rebels killed four guards near Cali. Two were hurt in the raid and one was said to be missing, radio said."
    assert [t.count.low for t in desk.tolls(text)] == [4, 2, 1]


def test_who_searched_the_bomber_set_nothing_off(desk: Desk) -> None:
    events = desk.read("The bomber detonated his explosives as he was being frisked by soldiers near Gao.").claims
    assert [e.attacker.side for e in events if isinstance(e, Event)] == [None]


# text, the role of the dead
COMMANDERS: list[tuple[str, str]] = [
    ("An army commander was killed near Gao.", "military"),
    ("A rebel army commander was killed near Gao.", "armed-group"),
    ("A militia commander was killed near Gao.", "armed-group"),
]


@pytest.mark.parametrize(("text", "role"), COMMANDERS)
def test_commanders(text: str, role: str) -> None:
    assert [t.victims.role for t in read_claims(text, Toll)] == [role]
