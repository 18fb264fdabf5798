"""Who did it where people stand between the verb and its end, before it, or died of somebody's weapon."""

import pytest

from kadesh.model.claim import Toll
from tests.desk import Desk
from tests.extract.reading import read_claims

# text, how many, who did it
STRUCK: tuple[tuple[str, list[tuple[int | None, str | None]]], ...] = (
    ("Boko Haram fighters shot two traders dead in Baga, in Nigeria.", [(2, "boko-haram")]),
    ("Police shot a man dead in Kigali, in Rwanda.", [(1, "RWA")]),
    ("Two traders were shot dead in Kigali, in Rwanda.", [(2, None)]),
    ("Gunmen shot three traders dead in Kigali, in Rwanda.", [(3, None)]),
    ("Villagers buried nine men whom Boko Haram had killed in Baga, in Nigeria.", [(9, "boko-haram")]),
    ("My two brothers they shot in Baga, in Nigeria. Boko Haram held Baga.", [(2, "boko-haram")]),
    ("In Kherson, in Ukraine, ten bakers died of Russian bombs.", [(10, "RUS")]),
    ("Nine Nigerian soldiers died of Boko Haram bullets near Baga.", [(9, "boko-haram")]),
    ("In Kherson, in Ukraine, ten bakers died of hunger in a Russian camp.", [(10, None)]),
)


@pytest.mark.parametrize(("text", "told"), STRUCK)
def test_who_struck_whom(text: str, told: list[tuple[int | None, str | None]]) -> None:
    assert [(t.count.low, t.perpetrator.side) for t in read_claims(text, Toll)] == told


def test_fighters_counted_after_a_fight_fell_to_each_other(desk: Desk) -> None:
    text = "Troops fought Boko Haram near Baga. The clinic counted 30 Boko Haram men and nine Nigerian soldiers dead."
    assert [t.perpetrator.side for t in desk.tolls(text)] == ["NGA", "boko-haram"]


def test_fighters_who_drowned_after_a_fight_did_not(desk: Desk) -> None:
    text = "Troops fought Boko Haram near Baga. Two Boko Haram men and nine Nigerian soldiers drowned in a flood."
    assert {t.perpetrator.side for t in desk.tolls(text)} <= {None}


INFIGHTING = "Infighting broke out between Ahrar al-Sharqiya and the Hamza Division in Ras al-Ain, in Syria. "


def test_infighting_of_two_that_are_named(desk: Desk) -> None:
    fell = {t.perpetrator.side for t in desk.tolls(INFIGHTING + "The clashes left two Hamza Division fighters dead.")}
    assert fell == {"ahrar-al-sharqiya"}


def test_infighting_of_nobody_in_particular(desk: Desk) -> None:
    text = "Infighting among rival brigades left two SDF fighters dead near Ras al-Ain, in Syria. ISIS fights the SDF."
    assert {t.perpetrator.side for t in desk.tolls(text)} <= {None}


# text, who did what its tolls tell
ITEMS: tuple[tuple[str, set[str | None]], ...] = (
    ("- Kobani, Syria: Turkish artillery, one man killed, his wife injured.", {"TUR"}),
    ("- Kobani, Syria: a Turkish drone, two men killed.", {"TUR"}),
    ("- Kobani, Syria: a drone, two men killed.", {None}),
    ("The RSF attacked Zalingei, in Sudan, on Sunday. Around 45 were injured on both sides.", {None}),
    ("The RSF attacked Zalingei, in Sudan, on Sunday. Around 45 traders were injured.", {"rsf"}),
    ("On Sunday, a mine intended for the army killed five farmers near Taiz, in Yemen.", {None}),
    ("On Sunday, a mine of the Houthis killed five farmers near Taiz, in Yemen.", {"houthis"}),
)


@pytest.mark.parametrize(("text", "sides"), ITEMS)
def test_weapons_of_items_both_sides_and_whom_it_was_meant_for(desk: Desk, text: str, sides: set[str | None]) -> None:
    assert {t.perpetrator.side for t in desk.tolls(text)} == sides


def test_they_are_somebody_who_is_not_always_known(desk: Desk) -> None:
    text = "They killed nine men in Taiz."
    assert [(t.count.low, t.perpetrator.side) for t in desk.tolls(text)] == [(9, None)]
