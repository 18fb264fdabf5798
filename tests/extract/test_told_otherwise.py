"""What a denial reaches, what only may come, who died of wounds, whose men they were: sentences written for them."""

import pytest

from kadesh.model.claim import Toll
from tests.extract.reading import read_claims


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The army of Mali denied killing villagers and said five people had died in a blast.", [("asserted", 5)]),
        ("Syria denied using chlorine and said 14 civilians had been killed by rebel rockets.", [("asserted", 14)]),
        ("Reports that 40 civilians had been massacred in Jebel Marra were false, the army said.", [("denied", 40)]),
        ("Claims that soldiers had killed 40 civilians in Ngarbuh were baseless.", [("denied", 40)]),
        ("Officials in Kabul confirmed reports that 40 civilians had been killed.", [("asserted", 40)]),
    ],
)
def test_what_a_denial_reaches(text: str, told: list[tuple[str, int]]) -> None:
    assert [(t.polarity, t.count.low) for t in read_claims(text, Toll) if t.count.quantifier == "exact"] == told


@pytest.mark.parametrize(("text", "modality"), [("could rise to", "hypothetical"), ("rose to", "actual")])
def test_a_toll_that_could_rise(text: str, modality: str) -> None:
    assert [t.modality for t in read_claims(f"The toll {text} 40, officials in Kabul said.", Toll)] == [modality]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A trooper who was injured in a blast in Srinagar on Sunday succumbed to his wounds.", [("killed", 1)]),
        ("Ten of the 16 wounded have since died in Juba.", [("killed", 10), ("wounded", 16)]),
        ("Armed gangs killed at least seven people and burned a dozen houses in Haiti.", [("killed", 7)]),
        ("Israeli troops shot dead a 19-year-old Palestinian during clashes in Jenin.", [("killed", 1)]),
        ("A couple who had come to adopt a child were shot dead in Haiti.", [("killed", 2)]),
        ("Authorities in Kabul revised the death toll down to nine.", [("killed", 9)]),
        ("A 22-year-old Kurd was shot dead by police in Diyarbakir.", [("killed", 1)]),
    ],
)
def test_what_became_of_them(text: str, told: list[tuple[str, int]]) -> None:
    assert [(t.outcome, t.count.low) for t in read_claims(text, Toll)] == told


def test_an_age_is_no_length_of_time() -> None:
    (toll,) = read_claims("Israeli troops shot dead a 19-year-old Palestinian during clashes in Jenin.", Toll)
    assert not toll.when.known


def test_the_men_of_a_force_are_its_fighters() -> None:
    tolls = read_claims("The Congolese army said it had killed 14 ADF fighters and lost six of its own men near Beni.", Toll)
    assert [(t.victims.side, t.victims.role) for t in tolls] == [("adf", "armed-group"), ("COD", "military")]


def test_a_name_that_the_country_told_has_not_lies_elsewhere() -> None:
    (toll,) = read_claims("Gunmen stormed a church in Pansi, northern Burkina Faso, killing 24 people.", Toll)
    assert (toll.victims.side, toll.where.place) == ("BFA", None)


def test_a_leader_of_a_community_leads_no_fighters() -> None:
    (toll,) = read_claims("Community leader Maria Rojas was murdered in Cauca, Colombia.", Toll)
    assert (toll.victims.side, toll.victims.role) == ("COL", "civilian")
