"""Sentences that are worded as a rule has it and tell something else: nobody dies, no day, doer or place is lost by it."""

import pytest

from kadesh.extract.gate import gate_claims
from kadesh.model.claim import Event, Toll
from tests.extract.ground import hold_ground
from tests.extract.reading import lexicon, read_claims, report_of
from tests.extract.test_news_tolls import bounds

TOLLS = [
    # a pronoun that others stand nearer to
    ("Rebels ambushed four soldiers, then the army bombed the rebels, killing them.", ""),
    ("Gunmen shot at a teacher before a guard chased the gunman, killing him.", ""),
    ("A patrol stopped a driver; villagers then caught the thief, killing him.", ""),
    ("A nurse told a guard of the fall that caused her death.", ""),
    ("Gunmen fired on a guard, killing him.", "killed 1"),
    # 'all of' others than those told of before
    ("Soldiers freed nine hostages and killed all of the kidnappers.", "kidnapped 9"),
    ("Gunmen kidnapped six men, whose guards were later found dead.", "kidnapped 6"),
    ("Gunmen kidnapped six men who were later found dead.", "kidnapped 6, killed 6"),
    # who falls and is not dead, who is lost in play
    ("Two of our fighters fell into a trap and were freed.", ""),
    ("Ten of our soldiers fell back from Goma on Sunday.", ""),
    ("Ten of our soldiers fell at Goma on Sunday.", "killed 10"),
    ("Our team lost seven men to injury before the match.", ""),
    ("Our party lost nine men to the rival party in the vote.", ""),
    # a number behind a place that has a verb of its own, and a day
    ("Nine people were killed, and in Goma 40, still alive, were freed.", "killed 9"),
    ("Nine died, and in April 16, the mayor said.", "killed 9"),
    # what may come
    ("The region could see 400 people killed in a week, the minister warned.", ""),
    ("Rescuers could find 100 bodies under the rubble, the mayor fears.", ""),
    ("The mayor could only see nine bodies.", "killed 9"),
    # who escaped, who is held
    ("The number of hostages who escaped a massacre that killed nine reached 12.", "killed 9"),
    ("Twelve teachers are held together in one cell in Kidal.", "captured 12"),
    # none of some, and the first that is heard of the dead
    ("Rebels fired on a bus without killing anyone important, though three drivers were killed.", "killed 3"),
    ("The dead men were killed by gunmen on Sunday in Goma.", "killed 2+"),
    ("Without deaths certificates are not given, though nine people died.", "killed 9"),
]

DAYS = [
    ("On Monday the rebels pledged revenge and killed nine soldiers in Kidal.", "2020-02-03"),
    ("On Monday mourners were shelled as they mourned a chief in Goma, and six of them died.", "2020-02-03"),
    ("The blast occurred after prayers on Monday, killing 11 worshippers in Maiduguri.", "2020-02-03"),
]

DOERS = [
    ("Sudan's air strikes on JEM killed nine people on Sunday.", "SDN"),
    ("Nigeria's bombing of Boko Haram killed nine fighters on Sunday.", "NGA"),
    ("Somalia's government shelled al-Shabaab in Baidoa, killing nine.", "SOM"),
    ("Sudan's brutal RSF killed nine people in Khartoum.", "rsf"),
]

PLACES = [
    ("The colonel said the attacks drove villagers to Walikale, where six died.", "Walikale"),
    ("Police confirmed the deaths of nine people on the road to Walikale.", "Walikale"),
    ("Baghdad ordered a curfew after bombs killed 30 people there on Monday.", "Baghdad"),
    # at the beginning of a sentence as within it
    ("Refugees from Kidal were killed in Gao on Monday when a mine went off.", "Gao"),
]

GROUND = [
    ("Rebels seized the army-held town of Kidal on Sunday.", "captured mli-opposition Kidal"),
    ("Soldiers left Goma, where six people were wounded.", "lost COD Goma"),
    ("The army left Bama with 20 wounded soldiers.", "lost NGA Bama"),
    ("The army left dozens wounded in Bama.", ""),
    ("Capturing Kidal on Sunday would not end the war, the army of Mali said.", "captured MLI Kidal"),
]


@pytest.mark.parametrize(("text", "expected"), TOLLS)
def test_nobody_dies_by_chance(text: str, expected: str) -> None:
    kept, _ = gate_claims(read_claims(text, Toll), report_of(text), lexicon=lexicon())
    found = [f"{t.outcome} {bounds(t.count)}" for t in kept if isinstance(t, Toll)]
    assert sorted(found) == sorted(expected.split(", ") if expected else [])


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_no_day_is_lost(text: str, day: str) -> None:
    assert {str(e.when.first) for e in read_claims(text, Event)} == {day}


@pytest.mark.parametrize(("text", "side"), DOERS)
def test_no_doer_is_lost(text: str, side: str) -> None:
    assert [t.perpetrator.side for t in read_claims(text, Toll)] == [side]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_no_place_is_lost(text: str, place: str) -> None:
    assert [t.where.words for t in read_claims(text, Toll)] == [place]


@pytest.mark.parametrize(("text", "expected"), GROUND)
def test_no_ground_is_lost(text: str, expected: str) -> None:
    hold_ground(text, expected)


def test_masks_are_no_gas() -> None:
    assert read_claims("Rebels had used toxic gas masks in Goma last year.", Event) == []
