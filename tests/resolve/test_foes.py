"""Who did it, by words that name no doer: clashes with somebody, arrests, the enemy's losses."""

import pytest

from kadesh.model.claim import Toll
from kadesh.resolve.datelines import station_in_head
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
