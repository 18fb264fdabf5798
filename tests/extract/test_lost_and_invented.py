"""Dead who were lost or invented in papers of other wars: past the gate, one sentence each, with near misses."""

import pytest

from kadesh.model.claim import Toll
from kadesh.pipeline import Options, read_report
from tests.extract.reading import read_claims, report_of

# text; outcome and least number of its tolls
TOLLS: tuple[tuple[str, list[str]], ...] = (
    # a clause that opens the sentence denies only its own deed
    ("After help failed to arrive in Arda, gunmen killed 21 guards.", ["killed 21"]),
    ("When the lorry did not slow down, soldiers killed two men in Arda.", ["killed 2"]),
    ("As the shells did not go off, no guards or clerks were wounded in Arda.", []),
    ("When the lorry did not slow down, soldiers did not kill two men in Arda.", []),
    # no verb follows the 'to' of a range
    ("Rebels said 10 to 15 soldiers had been killed in Arda.", ["killed 10"]),
    ("They planned for 10 to 15 soldiers to be killed in Arda.", []),
    # a verb joined to a passive one has its subject
    ("The driver was shot and killed in Arda.", ["killed 1"]),
    ("Her sister was shot and wounded in Arda.", ["wounded 1"]),
    ("The mayor was attacked and killed two men in Arda.", ["killed 2"]),
    ("The bill was debated and killed in Arda.", []),
    ("Eight others have gotten injured in Arda.", ["wounded 8"]),
    # how somebody is who was shot
    ("His wife was shot and is in critical condition.", ["wounded 1"]),
    # a clause of its own behind a share
    (
        "Seven sergeants were killed in Arda, including a deputy leader, while a police captain was wounded.",
        ["killed 7", "killed 1", "wounded 1"],
    ),
    ("Seven sergeants were killed in Arda, including a captain and a major.", ["killed 7", "killed 2"]),
    # what else was done when a toll rose
    ("The death toll reached eight as the authorities cut off water for thousands in Arda.", ["killed 8"]),
    ("The toll of the blast that tore through the market of Arda has risen to 51.", ["killed 51"]),
    # two figures side by side, their comma lost
    ("Raids on Arda kill 21 hundreds flee the town", ["killed 21", "displaced 200"]),
    ("Raids on Arda kill 21 dozens wounded", ["killed 21", "wounded 24"]),
    ("Raids on Arda killed several hundreds of people.", ["killed 200"]),
    # 'killing' that is read as a noun before bounds of a number
    ("Guards accused the army of launching a raid and killing between nine and 12 clerks.", ["killed 9"]),
    ("Guards shelled a market killing over 30 clerks in Arda.", ["killed 30"]),
    ("The killing between the two clans has ended.", []),
    # whose kin they are has not suffered it, whom they mourn has
    ("Soldiers executed the families of five guards in Arda.", ["killed 2"]),
    ("The wives of the five guards were also among the dead.", ["killed 2"]),
    ("The brothers of two clerks were wounded in Arda.", ["wounded 2"]),
    ("Relatives of nine guards killed in the raid on Arda have fled.", ["killed 9"]),
    ("The families of nine guards who were killed in Arda have fled.", ["killed 9"]),
    ("Five members of two families were killed in Arda.", ["killed 5"]),
    # whom a clause without commas tells more of
    ("A clerk who had helped the army was shot dead in Arda.", ["killed 1"]),
    ("Two men who had helped the army were shot dead in Arda.", ["killed 2"]),
    ("Two clerks who said that the colonel was killed left Arda.", ["killed 1"]),
)
# text; number, side and role of its tolls
WHOSE: tuple[tuple[str, list[str]], ...] = (
    ("A bomb killed four army rangers in Pattani, Thailand.", ["4 THA/military"]),
    ("A bomb killed four park rangers in Pattani, Thailand.", ["4 THA/police"]),
    ("Nagorno Karabakh army units lost six servicemen.", ["6 artsakh/military"]),
    ("Two Azerbaijani soldiers were killed by the Karabakh army.", ["2 AZE/military"]),
)


@pytest.mark.parametrize(("text", "expected"), TOLLS)
def test_each_of_the_dead_once_and_no_other(text: str, expected: list[str]) -> None:
    claims = read_report(report_of(text), Options()).claims
    found = [t for t in claims if isinstance(t, Toll) and (t.polarity, t.modality) == ("asserted", "actual")]
    assert [f"{t.outcome} {t.count.low}" for t in found] == expected


@pytest.mark.parametrize(("text", "expected"), WHOSE)
def test_whose_they_are_by_the_name_of_their_force(text: str, expected: list[str]) -> None:
    found = read_claims(text, Toll)
    assert [f"{t.count.low} {t.victims.side}/{t.victims.role}" for t in found] == expected
