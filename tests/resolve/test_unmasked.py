"""Who unknown attackers were, where a later sentence says it."""

import pytest

from kadesh.model.claim import Event, Toll
from kadesh.pipeline import Options, read_report
from tests.extract.reading import report_of

# text, who attacked
CASES: tuple[tuple[str, str | None], ...] = (
    ("Gunmen shot dead nine farmers near Zabarmari. A villager identified the attackers as Boko Haram men.", "boko-haram"),
    ("Gunmen killed 22 people in Kiremu. They described the attackers as members of the Fano militia.", "fano"),
    ("Nine people died when gunmen attacked a kraal in Jonglei. The raiders were Murle, the mayor said.", "murle"),
    (
        "Gunmen killed 22 people in Kiremu. Clashes between peoples are common. The attackers were from Fano, he said.",
        "fano",
    ),
    ("Nine people died when gunmen attacked a bus in Kunduz. The attackers were not from the Taliban.", None),
    ("Nine people died when gunmen attacked a bus in Kunduz. The attackers were Afghans.", None),
)


@pytest.mark.parametrize(("text", "side"), CASES)
def test_the_attackers_are_whom_a_later_sentence_names(text: str, side: str | None) -> None:
    claims = read_report(report_of(text), Options()).claims
    assert {c.attacker.side for c in claims if isinstance(c, Event)} == {side}
    assert {c.perpetrator.side for c in claims if isinstance(c, Toll)} == {side}


def test_a_body_that_only_counts_has_killed_nobody() -> None:
    text = (
        "The UN said that since May some 600 people had been slain in raids in South Sudan. "
        "UNMISS, the UN mission, counted nine raids, the UN added."
    )
    claims = read_report(report_of(text), Options()).claims
    assert {c.perpetrator.side for c in claims if isinstance(c, Toll)} == {None}


def test_peacekeepers_who_shoot_are_told_to_have_done_it() -> None:
    claims = read_report(report_of("UN peacekeepers shot dead two men in Goma, the UN said."), Options()).claims
    assert {c.perpetrator.side for c in claims if isinstance(c, Toll)} == {"un"}
