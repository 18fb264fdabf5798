"""What a report says once and means further on: who did it, and what kind of attack it was."""

import pytest

from kadesh.extract.events import Happening, find_happenings
from kadesh.extract.violence.episodes import tell_apart
from tests.desk import Desk

# text; type and attacker of each mention, with where the attacker comes from
MENTIONS = [
    (
        "Russian jets bombed a market. The attack killed 20 people.",
        [("airstrike", "RUS", "stated"), ("airstrike", "RUS", "antecedent")],
    ),
    (
        "A car bomb exploded in Kabul. The Taliban carried out the attack.",
        [("bombing", None, "unknown"), ("bombing", "taliban", "stated")],
    ),
    (
        "The attack killed six. A drone of the RSF hit the market.",
        [("drone", "rsf", "antecedent"), ("drone", "rsf", "stated")],
    ),
    (
        "Shells hit Donetsk. Ukrainian forces shelled the city again.",
        [("shelling", "UKR", "antecedent"), ("shelling", "UKR", "stated")],
    ),
    (
        "The army escalated its bombardment of Douma since the rebels attacked a base there. Shells on Douma killed nine.",
        [("shelling", "SYR", "stated"), ("clash", "syrian-opposition", "stated"), ("shelling", "SYR", "antecedent")],
    ),
    ("Israeli jets bombed Tyre. Clashes broke out in Jenin.", [("airstrike", "ISR", "stated"), ("clash", None, "unknown")]),
    (
        "Rebels shelled Afrin. Turkish artillery shelled Manbij.",
        [("shelling", "syrian-opposition", "stated"), ("shelling", "TUR", "stated")],
    ),
    ("Gunmen shot dead a judge. The killing was no attack of ours, a spokesman said.", [("shooting", None, "unknown")]),
]


def mentions(desk: Desk, text: str) -> list[Happening]:
    """Return the mentions of events in `text`, each with what the others say of it."""
    return tell_apart([h for s in desk.open(text).sentences if s.parsed for h in find_happenings(s)], text)


@pytest.mark.parametrize(("text", "expected"), MENTIONS)
def test_what_is_said_once_holds_further_on(desk: Desk, text: str, expected: list[tuple[str, str | None, str]]) -> None:
    found = [(h.type, h.attacker.side, h.attacker.basis if h.attacker.side else "unknown") for h in mentions(desk, text)]
    assert found == expected


def test_nothing_is_taken_over_from_far_away(desk: Desk) -> None:
    text = (
        "Russian jets bombed a market. "
        + "Trade went on as before, a trader told the paper. " * 6
        + "An air strike killed two."
    )
    assert [h.attacker.side for h in mentions(desk, text)] == ["RUS", None]


def test_an_offensive_is_nobodys_until_it_is_said(desk: Desk) -> None:
    text = "Russian jets bombed a market. A ground offensive began in May."
    assert [h.attacker.side for h in mentions(desk, text)] == ["RUS", None]
