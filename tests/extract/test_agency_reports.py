"""Plain sentences as agencies print them: shares told to be fighters, shells that wound, strongholds that are hit."""

from datetime import date

import pytest

from kadesh.model.claim import Event, Toll
from tests.extract.reading import read_claims

PUBLISHED = date(2013, 8, 23)


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        # of the dead the verb tells who they were
        (
            "Two of those who died in Idlib were rebel fighters, a doctor said.",
            ["killed 2 syrian-opposition/armed-group <- None"],
        ),
        ("Two of those who died in Idlib were children of rebels, a doctor said.", ["killed 2 SYR/unknown <- None"]),
        # 'in Sept. 30,' is a day, 'in May 30 people' a number
        ("Since the raids began in Sept. 30, some 90 people have been killed in Idlib.", ["killed 90 SYR/unknown <- None"]),
        ("In May 30 people were killed in Idlib.", ["killed 30 SYR/unknown <- None"]),
        # a shell wounds, and is nobody hurt
        ("Several shells fell on Homs, one of them wounding several women.", ["wounded 3 SYR/civilian <- None"]),
        # where the most casualties were, and how bad injuries are, adds nobody
        (
            "The highest casualties were reported in Hama, where five people were killed.",
            ["killed 5 SYR/unknown <- None"],
        ),
        ("Nine people were wounded in Hama, and the injuries were minor.", ["wounded 9 SYR/unknown <- None"]),
        # who loses his life is not lost by whoever tells it
        (
            "A police source said nine people, among them two children, lost their lives when shells hit Homs.",
            ["killed 9 SYR/unknown <- None", "killed 2 SYR/civilian <- None"],
        ),
        # the dead at somebody's hands are his, also where he rules them
        ("Nine Syrians were killed at the hands of the army in Homs.", ["killed 9 SYR/unknown <- SYR"]),
        (
            "Nine people died in Homs and four at the hands of rebels in Idlib.",
            ["killed 9 SYR/unknown <- None", "killed 4 SYR/unknown <- syrian-opposition"],
        ),
        # the dead by whoever killed them, with the ground that was hit
        ("Nine bodies killed by the Syrian army were thrown into a well in Homs.", ["killed 9 SYR/unknown <- SYR"]),
        ("Nine bodies found by the Syrian army lay in a well in Homs.", ["killed 9 SYR/unknown <- None"]),
        (
            "A number of rebel bastions in Daraa were hit by shelling that left 12 people dead.",
            ["killed 12 SYR/unknown <- None"],
        ),
        (
            "Fighters from rebel bastions in Daraa shelled a village and killed 12 people.",
            ["killed 12 SYR/unknown <- syrian-opposition"],
        ),
    ],
)
def test_who_died_and_by_whom(text: str, tolls: list[str]) -> None:
    told = read_claims(text, Toll, published=PUBLISHED)
    assert [f"{t.outcome} {t.count.low} {t.victims.side}/{t.victims.role} <- {t.perpetrator.side}" for t in told] == tolls


@pytest.mark.parametrize(
    ("text", "attackers"),
    [
        ("The air strike on Sarmin took place during clashes between rebels and government forces.", ["airstrike SYR"]),
        ("Syrians grieve. Takfiri militants assassinated an imam in Homs.", ["assassination syrian-opposition"]),
    ],
)
def test_who_fights_meanwhile_did_not_strike(text: str, attackers: list[str]) -> None:
    events = read_claims(text, Event, published=PUBLISHED)
    assert [f"{e.type} {e.attacker.side}" for e in events][:1] == attackers
