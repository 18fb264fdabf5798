"""As papers tell of bandits, gangs and rebels: who was found, whose years are told, what day a funeral is of."""

from typing import Any

import pytest

from kadesh.extract.violence.general import is_general
from kadesh.model.claim import Event, Toll
from tests.desk import Desk
from tests.extract.reading import read_claims
from tests.extract.test_east_african_papers import figures

# text; outcome and bounds of each toll, in the notation of `test_news_tolls`
TOLLS: list[Any] = [
    # years of age behind 'as young as'
    ("Women and girls as young as 9 were shot dead in Arda.", "killed 2+"),
    ("Men as old as 80 were abducted in Arda.", "kidnapped 2+"),
    ("As few as 9 were shot dead in Arda.", "killed 9+"),
    # whoever came upon others is not one of them
    ("Guards found two herders wounded in Arda.", "wounded 2"),
    ("Police and soldiers also found two men wounded in Arda.", "wounded 2"),
    ("Nine guards found wounded in Arda were taken home.", "wounded 9"),
    ("Five miners found a day later dead in Arda were buried.", "killed 5"),
    # nouns for what was done to people
    ("The raid led to the neutralisation of nine gunmen in Arda.", "killed 9"),
    ("The army reported the elimination of six rebels in Arda.", "killed 6"),
    ("The neutralisation of two bombs in Arda took hours.", ""),
    ("The plan foresees the elimination of 300 posts in Arda.", ""),
    # 'among the victims' at the beginning of a clause; those of an abduction are not dead
    ("The mayor added that among the victims were two nurses of Arda.", "killed 2"),
    ("Six boys among the victims were buried in Arda.", "killed 6"),
    ("Raids on Arda, kidnappings in which a wife of a guard was among the victims, went on.", ""),
    ("A nurse was among the victims of the blast in Arda.", "killed 1"),
    # a long name with a stroke and a short form before the noun
    ("Nine Boko Haram/Islamic State West Africa Province (ISWAP) militants were killed in Arda.", "killed 9"),
]


@pytest.mark.parametrize(("text", "expected"), TOLLS)
def test_how_many(desk: Desk, text: str, expected: str) -> None:
    assert figures(desk.tolls(text)) == expected


_LEAD = "Gunmen killed nine men in Arda. The mayor said it. They came by night. "

# text behind three sentences of news; the scope of its toll
SCOPES: list[tuple[str, str]] = [
    ("Dozens of herders have been killed in raids by gangs.", "cumulative"),
    ("Dozens of herders were killed in the raids.", "event"),
    ("Dozens of herders have been killed in the raid.", "event"),
]


@pytest.mark.parametrize(("text", "scope"), SCOPES)
def test_scope(text: str, scope: str) -> None:
    assert read_claims(_LEAD + text, Toll)[-1].scope == scope


# text; who says what the first toll tells
SAID: list[tuple[str, str | None]] = [
    ("Omar Bek, a local chief said 12 people were killed in Arda.", "Omar Bek, a local chief"),
    ("“They fled.” Omar Bek, police spokesman said 12 people were killed in Arda.", "Omar Bek, police spokesman"),
    ("New York, a police spokesman said 12 people were killed.", "a police spokesman"),
    ("Omar Bek, a local chief said, was hit and 12 people were killed in Arda.", "a local chief"),
    ("Seven people were killed in Arda, according to a witness and Reuters.", "a witness and Reuters"),
    ("Two nurses and Reuters said seven people were killed in Arda.", "Two nurses and Reuters"),
    ("Reuters said seven people were killed in Arda.", "Reuters"),
]


@pytest.mark.parametrize(("text", "source"), SAID)
def test_who_says_so(text: str, source: str | None) -> None:
    told = read_claims(text, Toll)[0].source
    assert (told.name if told else None) == source


# text; the day of the first toll
DAYS: list[tuple[str, str]] = [
    ("At Monday’s funeral for six farmers killed in Goma, the priest wept.", "day unknown"),
    ("A memorial was held on Tuesday for 12 people killed in Goma.", "day unknown"),
    ("Gunmen opened fire at Monday’s funeral for a chief in Goma, killing nine.", "2020-02-03"),
    ("A bomb at Monday’s vigil in Goma killed nine people.", "2020-02-03"),
    ("A funeral was held on Tuesday for a chief and a bomb killed nine people there.", "2020-02-04"),
    ("Some 90 people have died in Goma since fighting broke out two weeks ago.", "2020-01-24 to 2020-02-07"),
    ("Fighting broke out in Goma two weeks ago, killing nine people.", "2020-01-24"),
]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_when(text: str, day: str) -> None:
    assert read_claims(text, Toll)[0].when.text == day


# text; the place of the first toll
PLACES: list[tuple[str, str | None]] = [
    ("Gunmen killed nine people in Boquilla del Carmen in Mexico.", "Boquilla del Carmen"),
    ("Gunmen killed nine people near Norte de Santander in Colombia.", "near Norte de Santander"),
    ("Defence Secretary Gen. Omar Cienfuegos wept for those who killed nine people.", None),
    ("Troops on patrol in General Trevino killed nine people.", "General Trevino"),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_where(text: str, place: str | None) -> None:
    assert read_claims(text, Toll)[0].where.words == place


def test_states_are_not_the_country_of_that_name() -> None:
    told = read_claims("Gunmen in Katsina, Kaduna and Niger states seized 20 pupils on Monday.", Event)
    assert [(e.attacker.side, e.target.side) for e in told] == [(None, "NGA")]


# text; who attacked, a group by its own words or the army of the country
ATTACKERS: list[tuple[str, str]] = [
    ("The West Darfur Liberation Army killed nine soldiers in El Fasher.", "west-darfur-liberation-army"),
    ("The Ambazonia Restoration Army killed two gendarmes in Bamenda.", "ambazonia-restoration-army"),
    ("The Irish Republican Army killed two soldiers in Belfast.", "ira"),
    ("The Sudanese army killed two rebels in El Fasher.", "SDN"),
]


@pytest.mark.parametrize(("text", "attacker"), ATTACKERS)
def test_whose_army(text: str, attacker: str) -> None:
    assert [e.attacker.side for e in read_claims(text, Event)] == [attacker]


# text; whose people the first toll counts, and who did it
SIDES: list[tuple[str, str | None, str | None]] = [
    ("Nine Boko Haram/ISWAP fighters were killed in Bama.", "iswap", None),
    ("Nine Islamic State West Africa Province (ISWAP) men were killed in Bama.", "iswap", None),
    ("The army fought the Abu Sayyaf, who lost 31 members in Sulu.", "abu-sayyaf", "PHL"),
    ("The army, which lost nine men in Kidal, blamed the rebels.", "MLI", None),
]


@pytest.mark.parametrize(("text", "side", "doer"), SIDES)
def test_whose_people(text: str, side: str | None, doer: str | None) -> None:
    told = read_claims(text, Toll)[0]
    assert (told.victims.side, told.perpetrator.side) == (side, doer)


def test_a_trade_of_gangs_is_no_event() -> None:
    told = read_claims("The army clashed with a kidnapping gang in Patikul.", Event)
    assert [e.type for e in told] == ["clash"]


# text; whether its violence is told in general
GENERAL: list[tuple[str, bool]] = [
    ("Soldiers and nurses are regularly targeted by gunmen in Mali.", True),
    ("Soldiers and nurses were targeted by gunmen in Mali.", False),
]


@pytest.mark.parametrize(("text", "general"), GENERAL)
def test_what_is_done_at_all_times_is_no_event(desk: Desk, text: str, general: bool) -> None:
    sentence = desk.sentence(text)
    k = next(t.i for t in sentence.tokens if t.lower_ == "targeted")
    assert is_general(sentence, k, rough="hit", is_verb=True) is general
