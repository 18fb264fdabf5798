"""Sides that a report tells by its own words elsewhere: the group called so before, whoever says 'its fighters'."""

import pytest

from kadesh.model.claim import Event, Toll
from tests.extract.reading import read_claims

# text, side and basis of the last toll's people
CASES = (
    (
        "At least 35 jihadists from the Islamic State group were killed in Syria. Another 30 jihadists were wounded.",
        "isis",
        "antecedent",
    ),
    ("The Taliban announced that two of its fighters were killed in Kunduz, Afghanistan.", "taliban", "antecedent"),
    ("The army killed six rebels in Sri Lanka. The Tigers acknowledged four dead of their own.", "ltte", "antecedent"),
    ("The army killed 65 Tigers near Kilinochchi in Sri Lanka for the loss of seven soldiers.", "LKA", "stated"),
    (
        "Abu Sayyaf gunmen fought marines on Basilan, in the Philippines. Two of the bandits were slain.",
        "abu-sayyaf",
        "stated",
    ),
    ("Two fighters of the Alpha Front were killed and a third was wounded in Gao, Mali.", "alpha-front", "antecedent"),
    ("Two fighters of the Alpha Front killed a baker and a third was wounded in Gao, Mali.", "MLI", "place"),
    ("A car bomb killed the head of the rebel court in Kidal, Mali.", "mli-opposition", "stated"),
    ("Nine hostages of Boko Haram were killed in Sambisa, Nigeria.", "NGA", "place"),
    ("Twelve prisoners of an Islamic State jail died in Raqqa, Syria.", "SYR", "place"),
    ("At least 20 fighters of the Lebanese Shia militia Hezbollah were killed near Yabroud, Syria.", "hezbollah", "stated"),
    ("Eleven members of the Kurdish militia YPG were killed near Afrin, Syria.", "ypg", "stated"),
    ("Two bandits were killed near Zaria in Nigeria.", None, "unknown"),
    ("Swapo attacked a post near Oshakati, in Namibia. One member of the security forces died.", "NAM", "stated"),
    ("Two pro-regime militiamen were killed in Homs, Syria.", "SYR", "stated"),
    ("Two members of the White Helmets were killed in Douma.", "SYR", "stated"),
    ("Six members of the UN mission were killed in Goma, in DR Congo.", "un", "stated"),
    ("Riots rocked Gujarat. Police shot dead six people in Ahmedabad.", "IND", "place"),
    ("Four Kachin rebels were killed in Myanmar.", "kia", "stated"),
    ("Ugandan troops said that four KDF soldiers were killed in Somalia.", "KEN", "stated"),
    ("The Taliban stormed a post in Kunduz, Afghanistan. Twelve of the attackers were killed.", "taliban", "antecedent"),
    ("A Nepali peacekeeper was killed in Goma, in DR Congo.", "NPL", "stated"),
    ("In Tillabery, in Niger, soldiers met militants. Several dozen were neutralised on Friday.", "ner-opposition", "place"),
    ("The al-Shabaab militia suffered 40 dead in Bardera, in Somalia.", "al-shabaab", "antecedent"),
    ("Soldiers fought militants in southern Thailand. Six militants were killed.", "tha-opposition", "place"),
    ("Gunmen came to a farm in northern Chad. Two gunmen were killed.", None, "unknown"),
    (
        "Fulani herdsmen attacked a village in central Nigeria. Three of the attackers were killed.",
        "fulani-militia",
        "antecedent",
    ),
    ("Two jawans and a head constable were killed in northern India.", "IND", "stated"),
    ("Three carabineros were killed in Temuco, in southern Chile.", "CHL", "place"),
    ("Pirates boarded a ship. Three pirates were killed.", "pirates", "stated"),
    ("The ambassador said in Ankara that six people were killed in Hama, Syria.", "SYR", "place"),
)


@pytest.mark.parametrize(("text", "side", "basis"), CASES)
def test_whose_the_people_are(text: str, side: str, basis: str) -> None:
    victims = read_claims(text, Toll)[-1].victims
    assert (victims.side, victims.basis) == (side, basis)


def test_a_word_said_of_two_groups_tells_nothing() -> None:
    text = (
        "Ten militants of the Islamic State group were killed in Syria on Monday. "
        "Six militants of Hezbollah were killed on Tuesday. Four militants were killed on Friday."
    )
    assert read_claims(text, Toll)[-1].victims.side not in ("isis", "hezbollah")


def test_people_in_another_sentence_are_not_of_the_group_told_before() -> None:
    text = "Six al-Shabaab fighters were killed in Bardera, in Somalia. Ten died in a raid on a market in Baidoa."
    assert [t.victims.side for t in read_claims(text, Toll)] == ["al-shabaab", "SOM"]
    text = "Six al-Shabaab fighters were killed in Bardera, in Somalia. Ten others were wounded."
    assert [t.victims.side for t in read_claims(text, Toll)] == ["al-shabaab", "al-shabaab"]


def test_those_who_fled_into_a_country_are_not_its_people() -> None:
    text = "Shells fell on Uvira, in DR Congo. Around 5,000 people fled to Burundi as refugees, the Congolese police said."
    assert [t.victims.side for t in read_claims(text, Toll)] == ["COD"]


def test_rescuers_who_pull_out_the_dead_killed_nobody() -> None:
    text = "Rescue teams of the White Helmets pulled the bodies of 18 civilians from the rubble in Idlib, in Syria."
    assert [t.perpetrator.side for t in read_claims(text, Toll)] == [None]


# outlet, text, side of the last toll's people
CAMPS = (
    ("SANA", "Army units struck ISIS positions near Palmyra, in Syria, killing at least 30 terrorists.", "isis"),
    ("SANA", "Army units struck positions near Palmyra, in Syria, killing at least 30 terrorists.", "syrian-opposition"),
    ("SDF Press", "The Islamic State attacked a post in northern Syria. Two of our comrades were martyred.", "sdf"),
    (
        "SUNA",
        "The RSF and RSF men came to Omdurman. Our forces offered seven martyrs, and 40 of the enemy were killed.",
        "rsf",
    ),
    ("Turkish Defence Ministry", "Russia knew of our posts. Two of our comrades were martyred.", "TUR"),
    ("Turkish Voice", "Russia knew of the posts in Syria. Two of our comrades were killed in Syria.", "SYR"),
    ("Reuters", "The Islamic State attacked a post in northern Syria. Two of our colleagues were killed.", "SYR"),
)


@pytest.mark.parametrize(("outlet", "text", "side"), CAMPS)
def test_our_people_are_of_the_side_that_speaks_and_the_enemy_is_whom_it_fights(outlet: str, text: str, side: str) -> None:
    assert read_claims(text, Toll, outlet=outlet)[-1].victims.side == side


def test_our_units_under_fire_are_those_of_the_ministry_that_prints_the_report() -> None:
    text = "In spite of the warning to Russia our units came under an air attack on 27 February. Russia denied it."
    (event,) = read_claims(text, Event, outlet="Turkish Defence Ministry")
    assert (event.target.words, event.target.side, event.target.role) == ("our units", "TUR", "military")


RADIO = "San Salvador, 4 Jan 88 (Radio Venceremos) -- [Text] "


def test_a_radio_named_in_the_dateline_alone_speaks_for_its_side() -> None:
    text = RADIO + "Our forces ambushed a convoy in Morazan, in El Salvador. We had two fallen comrades."
    (event,) = read_claims(text, Event)
    assert (event.attacker.side, event.attacker.words) == ("fmln", "Our forces")
    assert [t.victims.side for t in read_claims(text, Toll)] == ["fmln"]


def test_our_soldiers_are_not_those_of_the_country_they_fight_in() -> None:
    text = "Our brave soldiers shelled 12 positions near Hama, in Syria."
    assert [e.attacker.side for e in read_claims(text, Event, outlet="Turkish Defence Ministry")] == ["TUR"]


def test_more_soldiers_are_those_of_the_side_that_was_hit() -> None:
    text = "Shells killed nine Turkish soldiers in Idlib, in Syria, on Monday. Another six soldiers were wounded."
    assert [t.victims.side for t in read_claims(text, Toll)] == ["TUR", "TUR"]


def test_a_toll_without_a_day_has_that_of_its_event() -> None:
    text = "An air strike killed nine soldiers in Idlib. Shells fell later. The air strike on Idlib came on Monday."
    (toll,) = read_claims(text, Toll)
    assert toll.event is not None
    assert toll.when.text == "2020-02-03"
    assert toll.when.basis == "antecedent"


def test_a_toll_without_a_place_has_that_of_its_event() -> None:
    text = "An air strike killed nine soldiers near Saraqeb on Monday, the army said. It put the number of wounded at six."
    first, second = read_claims(text, Toll)
    assert (first.where.words, second.where.words) == ("near Saraqeb", "near Saraqeb")
