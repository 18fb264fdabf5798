"""Who did it, by words that name no doer: clashes with somebody, arrests, the enemy's losses."""

import pytest

from kadesh.model.claim import Event, Toll
from kadesh.resolve.datelines import station_in_head
from tests.desk import Desk
from tests.extract.reading import read_claims

# text, who did what the last toll tells
CASES = (
    ("Two students were killed on Friday in clashes with Ghanaian troops in Tamale, in Ghana.", "GHA"),
    ("Police in Douala, in Cameroon, searched houses. The commander spoke of the arrest of 26 suspects.", "CMR"),
    ("Twenty people were arrested in Lomé, in Togo.", None),
    ("Soldiers searched Kidal, in Mali. The army said that nine rebels were dead.", "MLI"),
    ("In Diapaga, in Burkina Faso, extremists killed nine farmers.", "bfa-opposition"),
    ("In Diapaga, in Burkina Faso, gunmen killed nine farmers.", None),
)


@pytest.mark.parametrize(("text", "side"), CASES)
def test_words_that_name_no_doer_tell_who_did_it(text: str, side: str | None) -> None:
    assert read_claims(text, Toll)[-1].perpetrator.side == side


# text, who did what each toll tells: fighters of two sides counted together fell to each other
AGAINST: tuple[tuple[str, list[str | None]], ...] = (
    ("Eighteen Boko Haram fighters and 20 Nigerian soldiers died in Baga.", ["NGA", "boko-haram"]),
    (
        "The mayor saw French jets repel the assault on Baga. He said 40 Boko Haram men and nine Nigerian soldiers died.",
        ["NGA", "boko-haram"],
    ),
    ("In the battle, 31 rebels of the M23 and 12 Congolese soldiers were killed near Goma.", ["COD", "m23"]),
)


@pytest.mark.parametrize(("text", "sides"), AGAINST)
def test_fighters_of_two_sides_fell_to_each_other(text: str, sides: list[str | None]) -> None:
    assert [t.perpetrator.side for t in read_claims(text, Toll)] == sides


# text, who would have done what its tolls tell, were these two sides at war here
BESIDE: tuple[tuple[str, list[str]], ...] = (
    ("Nine American and six Iraqi soldiers have been killed in Basra.", ["IRQ", "USA"]),
    ("A bomb in Baga killed two Boko Haram fighters and three Nigerian soldiers.", ["NGA", "boko-haram"]),
)


def test_a_share_fell_to_whoever_did_the_whole(desk: Desk) -> None:
    text = "The rebel barrage killed ten people in Taiz including a girl while army jets over Marib killed 60."
    rebels, army = desk.tolls(text)[0].perpetrator.side, desk.tolls(text)[-1].perpetrator.side
    assert rebels != army
    assert [t.perpetrator.side for t in desk.tolls(text)] == [rebels, rebels, army]


def test_a_share_is_not_one_of_two_sides(desk: Desk) -> None:
    text = "The army fought near Hama, in Syria: 28 ISIS men were killed, among them one of the leaders of al-Nusra."
    assert {t.perpetrator.side for t in desk.tolls(text)} <= {"SYR", None}


def test_whoever_fell_in_a_fight_was_of_the_other_side(desk: Desk) -> None:
    text = "Fighting between Nigerian soldiers and Boko Haram members near Baga left at least 13 extremists dead."
    assert [(t.victims.side, t.perpetrator.side) for t in desk.tolls(text)] == [("boko-haram", "NGA")]


UNFOUGHT = [
    f"Two Boko Haram fighters and three Nigerian soldiers {how}."
    for how in (
        "died in a bus crash in Baga",
        "died of cholera in Baga",
        "died in a helicopter crash near Baga",
        "drowned in a flood at Baga",
        "were shot dead in Baga by unknown gunmen",
    )
]


@pytest.mark.parametrize("text", UNFOUGHT)
def test_those_who_died_together_of_no_fight_did_not_fall_to_each_other(desk: Desk, text: str) -> None:
    assert {t.perpetrator.side for t in desk.tolls(text)} <= {None}


@pytest.mark.parametrize(("text", "sides"), BESIDE)
def test_allies_and_those_hit_by_one_bomb_did_not_fall_to_each_other(text: str, sides: list[str]) -> None:
    assert [t.perpetrator.side for t in read_claims(text, Toll)] != sides


# text, who did what the last toll tells: the one group named, or with 'the' the last one; else nobody knows whose they are
REBELS: tuple[tuple[str, str | None], ...] = (
    ("Boko Haram and Ansaru are at war with Nigeria. The terrorists killed nine farmers in Baga.", "ansaru"),
    ("Boko Haram and Ansaru are at war with Nigeria. In Baga, terrorists killed nine farmers.", None),
    ("Boko Haram fights in Nigeria. In Baga, terrorists killed nine farmers.", "boko-haram"),
)


@pytest.mark.parametrize(("text", "side"), REBELS)
def test_whom_a_word_for_rebels_means(text: str, side: str | None) -> None:
    toll = read_claims(text, Toll)[-1]
    assert toll.perpetrator.side == side
    because = [a for a in toll.evidence.antecedents if a.slot == "perpetrator"]
    assert bool(because) == (side is not None)
    assert all(a.span.of(text) == a.words for a in because)


OPEN = [
    "Terrorists killed nine farmers in Baga, in Nigeria.",
    "A patrol of the Malian army was ambushed by jihadists near Tessit.",
]


@pytest.mark.parametrize("text", OPEN)
def test_terrorists_of_whom_nothing_is_told_are_of_no_side(desk: Desk, text: str) -> None:
    claims = desk.read(text).claims
    assert [c.perpetrator.side for c in claims if isinstance(c, Toll)] in ([], [None])
    assert [c.attacker.side for c in claims if isinstance(c, Event)] == [None]


def test_our_fighters_of_a_force_are_the_force_that_speaks() -> None:
    text = (
        "Our valiant fighters of the Ogaden Freedom Brigade (OFB) attacked an Ethiopian convoy near Degehabur, killing 34"
        " soldiers. Of our fighters two were martyred."
    )
    assert [t.victims.side for t in read_claims(text, Toll)] == ["ETH", "ofb"]


HEADS = (
    ("JN0101 Baghdad Domestic Service in Arabic 0830 GMT 19 Apr 88  [Text] Our forces fought.", "Baghdad"),
    ("(Clandestine) Radio Alpha in Spanish to Angola 0500 GMT 14 Oct 86 [Text] Our forces fought.", None),
    ("Baghdad in April. Our forces fought.", None),
)


@pytest.mark.parametrize(("text", "city"), HEADS)
def test_the_head_of_a_broadcast_tells_where_its_station_stands(text: str, city: str | None) -> None:
    assert station_in_head(text) == city


def test_our_soldiers_are_of_the_country_of_the_station() -> None:
    text = (
        "JN0101 Baghdad Domestic Service in Arabic 0830 GMT 19 Apr 88  [Text] On the front with Iran three of our soldiers"
        " were killed near Basra. Iranian guns fired."
    )
    assert read_claims(text, Toll)[-1].victims.side == "IRQ"
