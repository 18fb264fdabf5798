"""Tolls as the rules propose them: how many, what became of them, whose they were, who did it. Several wars."""

from typing import Any

import pytest

from kadesh.model.claim import Toll
from tests.desk import Desk

Row = tuple[int | None, int | None, str, str | None, str, str | None]

# text; low, high, outcome, side, role, perpetrator of each toll
TOLLS: list[Any] = [
    # Syria
    ("Five Turkish soldiers were killed by Syrian artillery near Saraqeb.", [(5, 5, "killed", "TUR", "military", "SYR")]),
    ("Russian jets killed nine civilians in Ariha.", [(9, 9, "killed", None, "civilian", "RUS")]),
    (
        "Turkish shelling killed 13 Syrian soldiers: eight in Idlib, three in Latakia and two in Hama.",
        [
            (13, 13, "killed", "SYR", "military", "TUR"),
            (8, 8, "killed", "SYR", "military", "TUR"),
            (3, 3, "killed", "SYR", "military", "TUR"),
            (2, 2, "killed", "SYR", "military", "TUR"),
        ],
    ),
    ("ISIS fighters beheaded two Kurdish fighters near Kobani.", [(2, 2, "killed", "sdf", "armed-group", "isis")]),
    # Ukraine
    (
        "Russian missiles killed nine people in Kharkiv and wounded 31.",
        [(9, 9, "killed", None, "unknown", "RUS"), (31, 31, "wounded", None, "unknown", "RUS")],
    ),
    (
        "Ukrainian drones killed more than 60 Russian soldiers near Bakhmut.",
        [(60, None, "killed", "RUS", "military", "UKR")],
    ),
    ("Ukraine captured 20 Russian servicemen in the Kursk region.", [(20, 20, "captured", "RUS", "military", "UKR")]),
    ("Two Ukrainian policemen were wounded in Kherson.", [(2, 2, "wounded", "UKR", "police", None)]),
    # Whoever dates a report, speaks or holds the town did not do it; a share's attacker is no whole's
    (
        "KABUL, Afghanistan, Feb 12 (AP) - A mine hit a bus in Baghlan on Monday, wounding 12 passengers.",
        [(12, 12, "wounded", None, "civilian", None)],
    ),
    (
        "The Colombian army confirmed on Monday that the ambush staged by the FARC near Yondo killed five soldiers.",
        [(5, 5, "killed", "COL", "military", "farc")],
    ),
    (
        "Air strikes on Binnish, a town controlled by Hayat Tahrir al-Sham, killed at least 13 civilians.",
        [(13, None, "killed", None, "civilian", None)],
    ),
    (
        "Some 28 ISIS fighters were killed, 13 of them by Russian air strikes.",
        [(28, 28, "killed", "isis", "armed-group", None), (13, 13, "killed", "isis", "armed-group", "RUS")],
    ),
    # Sudan, Ethiopia, Somalia, Mali
    ("Sudanese army shelling killed 30 civilians in Omdurman.", [(30, 30, "killed", None, "civilian", "SDN")]),
    ("RSF fighters killed about 40 villagers in Al-Hilaliya.", [(40, 40, "killed", None, "civilian", "rsf")]),
    ("Fighters of the RSF killed about 40 villagers in Al-Hilaliya.", [(40, 40, "killed", None, "civilian", "rsf")]),
    ("Eritrean troops massacred hundreds of civilians in Aksum.", [(200, None, "killed", None, "civilian", "ERI")]),
    ("An Ethiopian air strike killed at least 51 people in Togoga.", [(51, None, "killed", None, "unknown", "ETH")]),
    (
        "Six Somali soldiers were killed in an al-Shabaab ambush near Afgoye.",
        [(6, 6, "killed", "SOM", "military", "al-shabaab")],
    ),
    ("Nine Malian soldiers were killed in an ambush near Gao.", [(9, 9, "killed", "MLI", "military", None)]),
    # Nagorno-Karabakh, Israel and Gaza, Yemen, Lebanon
    ("Azerbaijani forces killed two Armenian soldiers near Jermuk.", [(2, 2, "killed", "ARM", "military", "AZE")]),
    ("Israeli strikes killed 16 Palestinians in Gaza City.", [(16, 16, "killed", "PSE", "unknown", "ISR")]),
    ("Two Israeli soldiers were killed by Hezbollah rockets.", [(2, 2, "killed", "ISR", "military", "hezbollah")]),
    ("A Saudi air raid killed 11 fishermen off Hodeidah.", [(11, 11, "killed", None, "civilian", "SAU")]),
    # Asia and Latin America
    ("Taliban gunmen shot dead three Afghan policemen in Ghazni.", [(3, 3, "killed", "AFG", "police", "taliban")]),
    ("Four Indian soldiers were killed in Pulwama.", [(4, 4, "killed", "IND", "military", None)]),
    ("Philippine troops killed 12 militants in Marawi.", [(12, 12, "killed", None, "armed-group", "PHL")]),
    ("Colombian soldiers killed four rebels in Arauca.", [(4, 4, "killed", "col-opposition", "armed-group", "COL")]),
    (
        "Three Colombian policemen were shot in Cauca and died.",
        [(3, 3, "killed", "COL", "police", None)],
    ),
    (
        "Three Colombian policemen were shot dead in Cauca.",
        [(3, 3, "killed", "COL", "police", None)],
    ),
    # what is not counted
    ("The rebels killed soldiers near Mekele.", [(2, None, "killed", "ETH", "military", "eth-opposition")]),
    ("The raid caused no casualties.", [(0, 0, "killed", None, "unknown", None)]),
    ("The blast killed a Kenyan teacher in Garissa.", [(1, 1, "killed", "KEN", "civilian", None)]),
    ("The minister was killed in the blast.", [(1, 1, "killed", None, "official", None)]),
    ("Five tanks were destroyed in the battle.", []),
    ("The soldiers fired on the crowd.", []),
    ("Rebels attacked a police post with three rockets.", []),
    ("He died of a heart attack in 1998, his family said.", []),
    ("The dead season for tourism hit Sharm el-Sheikh.", []),
    ("The film about the killing of a whale won two prizes.", []),
    ("The strike by 300 nurses went on in Lagos.", []),
    ("Oil prices hit a high and the team beat five rivals.", []),
    ("The deal saved thousands of jobs and killed two projects.", []),
]

# text, what each quote is
QUOTES: list[tuple[str, list[str]]] = [
    ("Late on Monday five soldiers were killed near Goma.", ["five soldiers were killed"]),
    ("Drones killed six sailors in Sevastopol.", ["killed six sailors"]),
    ("Nine people died, including three children.", ["Nine people died", "three children"]),
    ("Four died: three in Gao and one in Kidal.", ["Four died", "three in Gao", "one in Kidal"]),
]


def rows(claims: list[Any]) -> list[Row]:
    """Return what a row of the table holds, of each toll."""
    tolls = [c for c in claims if isinstance(c, Toll)]
    return [(t.count.low, t.count.high, t.outcome, t.victims.side, t.victims.role, t.perpetrator.side) for t in tolls]


@pytest.mark.parametrize(("text", "expected"), TOLLS)
def test_tolls_of_a_sentence(desk: Desk, text: str, expected: list[Row]) -> None:
    assert rows(desk.propose(text)) == expected


@pytest.mark.parametrize(("text", "quotes"), QUOTES)
def test_a_quote_is_as_short_as_still_shows_the_claim(desk: Desk, text: str, quotes: list[str]) -> None:
    assert [c.evidence.quote for c in desk.propose(text) if isinstance(c, Toll)] == quotes


def test_a_share_names_its_whole(desk: Desk) -> None:
    whole, part = (c for c in desk.propose("Nine people died in Goma, including three children.") if isinstance(c, Toll))
    assert (part.scope, part.part_of, part.count.low) == ("part", whole.id, 3)
    assert part.evidence.antecedents[-1].slot == "whole"


def test_refugees_are_a_stock_and_those_who_flee_a_flow(desk: Desk) -> None:
    text = "Chad hosts 600,000 refugees. Some 4,000 people fled El Fasher on Monday."
    assert [(t.count.low, t.stock) for t in desk.propose(text) if isinstance(t, Toll)] == [(600_000, True), (4_000, False)]


def test_the_attacker_of_a_sentence_before_is_an_antecedent(desk: Desk) -> None:
    text = "Ethiopian jets bombed the market of Togoga on Tuesday. At least 51 people were killed."
    (toll,) = (c for c in desk.propose(text) if isinstance(c, Toll))
    assert (toll.perpetrator.side, toll.perpetrator.basis) == ("ETH", "antecedent")
    assert "perpetrator" in [a.slot for a in toll.evidence.antecedents]


def test_every_quote_stands_in_its_report(desk: Desk) -> None:
    for text, _ in QUOTES:
        for claim in desk.propose(text):
            assert claim.evidence.quote == text[claim.evidence.start : claim.evidence.end]


def test_soldiers_of_the_other_side_fell_to_another_deed(desk: Desk) -> None:
    text = (
        "An air strike killed two Turkish soldiers in Idlib on Thursday. "
        "The ministry said that more than 50 Syrian soldiers were killed in the response."
    )
    first, second = [t.event for t in desk.tolls(text)]
    assert first is not None
    assert first != second


def test_many_of_them_are_those_who_were_attacked(desk: Desk) -> None:
    text = "Ethiopian soldiers attacked Oromo Liberation Army fighters near Nekemte on Monday and killed many of them."
    (killed,) = [c for c in desk.propose(text) if isinstance(c, Toll)]
    assert (killed.victims.side, killed.perpetrator.side) == ("ola", "ETH")


def test_who_says_that_it_killed_somebody_did(desk: Desk) -> None:
    text = "The ADF shot dead nine farmers near Boga, in DR Congo. In Djugu the army says it killed 14 assailants."
    *_, killed = [c for c in desk.propose(text) if isinstance(c, Toll)]
    assert (killed.perpetrator.words, killed.perpetrator.basis) == ("the army", "stated")


def test_what_was_lost_for_it_is_of_the_same_fight(desk: Desk) -> None:
    text = "The army killed 65 Tigers near Kilinochchi in Sri Lanka for the loss of seven soldiers."
    gain, loss = desk.tolls(text)
    assert (loss.count.low, loss.event) == (7, gain.event)


def test_whose_dead_are_put_at_another_figure(desk: Desk) -> None:
    text = (
        "Four marines were killed off Basilan on Wednesday when Abu Sayyaf gunmen attacked their boat. "
        "Two of the gunmen were slain. A village chief put the marines' dead at six."
    )
    assert [(t.count.low, t.victims.role) for t in desk.tolls(text)][-1] == (6, "military")


def test_more_people_are_no_share_of_fewer(desk: Desk) -> None:
    told = [c for c in desk.propose("Five civilians were killed and 25 seriously wounded in Goma.") if isinstance(c, Toll)]
    assert [(t.outcome, t.count.low, t.scope) for t in told] == [("killed", 5, "event"), ("wounded", 25, "event")]
