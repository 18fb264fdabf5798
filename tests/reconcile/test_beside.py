"""What is said beside an incident: who is charged, who denies it, who owns up to it, and to which deed it belongs."""

import pytest

from kadesh.model.claim import Claim
from kadesh.reconcile.assess import assess_incident
from kadesh.reconcile.beside import find_beside
from tests.build import event, incident, party, report, statement, toll

NORTH, SOUTH, RLF = party("the northern army", "NOR", "military"), party("the southern army", "SOU"), party("RLF", "rlf")
TRADERS = party("traders", "NOR", "civilian")
TEXT = report(
    "Shells killed nine traders in Arda on Monday, doctors said. The RLF accused the southern army of shelling the market. "
    "Southland denied any involvement. The governor blamed the RLF for the attack. "
    "Southland denied that Brin had fallen. A mine killed two traders in Dale. The RLF said that it had laid it.",
    "Tern Wire",
    "2021-03-02",
)
SHELLS = event(TEXT, "Shells killed nine traders in Arda", "shelling", party(), TRADERS, source="doctors")
NINE = toll(TEXT, "killed nine traders", "killed", 9, TRADERS, source="doctors", event=SHELLS.id)
TWO = toll(TEXT, "killed two traders in Dale", "killed", 2, TRADERS)
CHARGE = statement(
    TEXT, "The RLF accused the southern army of shelling the market", "accusation", RLF, SOUTH, source="The RLF"
)
COUNTER = statement(
    TEXT, "The governor blamed the RLF for the attack", "accusation", party("governor", "NOR"), RLF, source="The governor"
)
DENIAL = statement(TEXT, "Southland denied any involvement", "denial", party("Southland", "SOU"), source="Southland")
TOWN = statement(TEXT, "Southland denied that Brin had fallen", "denial", party("Southland", "SOU"), source="Southland")
OWNED = statement(TEXT, "The RLF said that it had laid", "claim-of-responsibility", RLF, source="The RLF")
ALL: tuple[Claim, ...] = (SHELLS, NINE, TWO, CHARGE, COUNTER, DENIAL, TOWN, OWNED)


def test_words_belong_to_the_nearest_deed_that_they_can_speak_of() -> None:
    beside = find_beside(ALL)
    assert set(beside(incident([SHELLS, NINE], "shelling"))) == {CHARGE, COUNTER, DENIAL}
    assert beside(incident([TWO], "bombing")) == (OWNED,)


def test_charges_make_a_dispute_and_so_does_the_denial_of_one() -> None:
    claims = {claim.id: claim for claim in ALL}
    found = assess_incident(incident([SHELLS, NINE], "shelling"), claims, reports={TEXT.id: TEXT})
    assert [(d.type, d.sentence) for d in found.disputes] == [
        ("denial", "The RLF: the southern army did it; Southland: denied."),
        ("responsibility", "Who did it? The RLF: the southern army; The governor: RLF."),
    ]


@pytest.mark.parametrize(
    ("words", "grade"),
    [
        ("The RLF said that it had attacked the market.", "Confirmed"),
        ("The RLF said that it had attacked three camps of the army west of the market.", "Weak"),
        ("The RLF said that it had attacked soldiers.", "Weak"),
    ],
)
def test_who_says_that_it_hit_fighters_owns_up_to_no_civilian(words: str, grade: str) -> None:
    text = report(f"The RLF killed nine traders in Arda, doctors said. {words}", "Tern Wire", "2021-03-02")
    nine = toll(text, "killed nine traders", "killed", 9, TRADERS, by=RLF, source="doctors")
    said = words[: words.index(" attacked") + len(" attacked")]
    owned = statement(text, said, "claim-of-responsibility", RLF, source="The RLF")
    claims: dict[str, Claim] = {nine.id: nine, owned.id: owned}
    assert assess_incident(incident([nine], "shelling"), claims, reports={text.id: text}, preset="airwars").grade == grade
