"""What an event was by its means, and who only held the ground, was helped or was answered."""

import pytest

from kadesh.model.claim import Event
from tests.desk import Desk

Row = tuple[str, str | None, str | None]

# text; type, attacker and target of its only event
KINDS: list[tuple[str, Row]] = [
    # bombers that fly, bombs that fall, rounds that are fired
    (
        "Six long-range bombers from Russia struck Islamic State positions near Deir ez-Zor on Sunday.",
        ("airstrike", "RUS", "isis"),
    ),
    ("Russian pilots attacked Islamic State fighters near Homs on Friday.", ("airstrike", "RUS", "isis")),
    ("Two bombs were dropped on a school in Nyala on Monday, killing six pupils.", ("airstrike", None, "SDN")),
    (
        "Rebels fired explosive rounds on the Midan quarter of Aleppo on Monday, wounding two people.",
        ("shelling", "syrian-opposition", "SYR"),
    ),
    ("A child died in the explosion of an unexploded shell near Kafr Nabl on Monday.", ("bombing", None, "SYR")),
    # who holds out against an attack fought it on the ground, whatever helped him
    (
        "The Syrian army, supported by warplanes, repelled an attack by Islamic State fighters near Palmyra on Monday.",
        ("clash", "isis", "SYR"),
    ),
    (
        "Troops foiled early on Monday a desperate counter-attack by the LTTE near Iranapalai in Sri Lanka.",
        ("clash", "ltte", "LKA"),
    ),
    # what fighters on foot attacked they shelled only where a weapon says so
    ("Islamic State attack targets a Syrian army bus near Palmyra, killing six soldiers.", ("clash", "isis", "SYR")),
    (
        "Six Kenyan soldiers died in an attack by al-Shabaab fighters that targeted a camp near Lamu.",
        ("clash", "al-shabaab", "KEN"),
    ),
    (
        "Boko Haram fighters on motorcycles attacked farmers near Damasak in Nigeria on Monday.",
        ("clash", "boko-haram", "NGA"),
    ),
    ("A bomb on a motorcycle exploded near Quetta in Pakistan on Monday, killing two.", ("bombing", None, "PAK")),
    (
        "Taliban fighters attacked a post near Ghazni with small arms and grenades, killing two Afghan guards.",
        ("clash", "taliban", "AFG"),
    ),
    ("Grenades thrown at a bar in Bujumbura in Burundi on Monday wounded six people.", ("bombing", None, "BDI")),
    ("Explosive barrels killed six people in the town of Hayan near Aleppo on Monday.", ("airstrike", None, "SYR")),
    (
        "Nine farmers died near Gwoza in an attack by suspected militants while Nigerian soldiers searched for two.",
        ("clash", None, "NGA"),
    ),
    # police who fire at people without arms
    # a deed and what it answers are two
    (
        "The army bombed villages around Homs on Monday in response to a rebel attack.",
        ("shelling", "SYR", "syrian-opposition"),
    ),
    ("Rebels shelled residential areas of Aleppo on Monday.", ("shelling", "syrian-opposition", "SYR")),
    (
        "Taiz, once known for its large protests, has been the scene of fighting between the army and rebels.",
        ("clash", "YEM", "yem-opposition"),
    ),
    ("Police firing on farmers in Mandsaur on Tuesday killed five people.", ("protest-violence", "IND", "IND")),
    ("Police fired on robbers in Bhopal on Monday, killing two of the robbers.", ("shooting", "IND", None)),
    # air strikes begun in some month are a campaign
    ("Russia began air strikes against rebels in Syria last September.", ("offensive", "RUS", "syrian-opposition")),
    # offensives and campaigns are told in passing, too; whoever backs an army does not fight it
    (
        "The villages in Hama province emptied after the offensive by jihadist fighters of al-Nusra Front.",
        ("offensive", "nusra", "SYR"),
    ),
    (
        (
            "The rebels hold Aleppo. Russian-backed government forces hold Hama. "
            "Russia is waging an air campaign in support of government forces in Syria."
        ),
        ("offensive", "RUS", "syrian-opposition"),
    ),
    ("Islamic State fighters made fresh advances near Kobani on Monday.", ("offensive", "isis", "SYR")),
    # whose ground it is, and whose deed was answered
    (
        "An air strike on an area near Ramouseh recently seized by rebels killed two people on Monday.",
        ("airstrike", None, "SYR"),
    ),
]


@pytest.mark.parametrize(("text", "row"), KINDS)
def test_kind_and_parties(desk: Desk, text: str, row: Row) -> None:
    events = [c for c in desk.read(text, published="2026-03-10").claims if isinstance(c, Event)]
    assert [(e.type, e.attacker.side, e.target.side) for e in events] == [row]


def test_a_heading_tells_of_no_assault(desk: Desk) -> None:
    text = "Idlib assault\n\nTroops entered two towns of Idlib province in Syria in January, officials said."
    told = [c for c in desk.read(text, published="2026-03-10").claims if isinstance(c, Event)]
    assert not [e for e in told if "assault" in e.evidence.quote]


def test_whoever_was_helped_was_not_hit(desk: Desk) -> None:
    text = "Russia launched air strikes in support of the Syrian army near Hama on Monday."
    (event,) = [c for c in desk.read(text, published="2026-03-10").claims if isinstance(c, Event)]
    assert (event.attacker.side, event.target.basis) != ("RUS", "stated")


def test_what_was_also_done_is_another_deed(desk: Desk) -> None:
    text = (
        "Government jets bombed the market of Atareb in Syria on Monday, killing nine people. "
        "The army also shelled the north of Aleppo, residents said."
    )
    events = [c for c in desk.read(text, published="2026-03-10").claims if isinstance(c, Event)]
    assert [(e.type, e.attacker.side) for e in events] == [("airstrike", "SYR"), ("shelling", "SYR")]


RETOLD = (
    (
        (
            "A bomber killed six people in Kabul on Thursday, a monitor said. He struck the gate of a school in Kabul. "
            "A bomb had killed nine people in Kabul in December 2011."
        ),
        2,
    ),
    (
        (
            "Gunmen killed six people in Gao in Mali on Monday, the mayor said. Residents said gunmen shot people there. "
            "Gunmen killed nine people in Gao in May."
        ),
        2,
    ),
    ("Shells killed six people in Odesa in Ukraine on Monday. Nine others died there when shells hit Odesa in 2024.", 2),
    ("A bomber killed six people in Kabul on Thursday, a monitor said. The blast in Kabul on Thursday hit a school.", 1),
)
"""What happened months ago in the same town is no other telling of the news."""


@pytest.mark.parametrize(("text", "number"), RETOLD)
def test_deeds_of_long_ago_are_other_deeds(desk: Desk, text: str, number: int) -> None:
    assert len([c for c in desk.read(text, published="2026-03-10").claims if isinstance(c, Event)]) == number
