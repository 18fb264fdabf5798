"""Riots, raids and fights of two groups: what kind of event it is and who met whom, in wars everywhere."""

import pytest

from kadesh.model.claim import Event
from kadesh.pipeline import Options, read_report
from tests.extract.reading import report_of

# a text and its events: kind, who attacked, who was hit ('?' for anybody)
EVENTS: list[tuple[str, list[str]]] = [
    ("Police used teargas shells to disperse a crowd in the town of Karesh on Monday.", ["protest-violence ? ?"]),
    ("Troops fired shells at rebels in the town of Karesh on Monday.", ["shelling ? ?"]),
    (
        "Several guards are missing after an Al-Shabaab attack in Baidoa on Tuesday, the second raid on the town this week.",
        ["clash al-shabaab SOM"],
    ),
    (
        "The toll of clashes between the ELN, the last guerrilla in Colombia, and FARC dissidents has risen to 23.",
        ["clash eln farc"],
    ),
    ("Clashes between the ELN and the guerrillas of the FARC left 23 dead in Arauca.", ["clash eln farc"]),
    (
        "Militants opened fire on a patrol in Kupwara in Kashmir on Monday, triggering a fight in which one militant died.",
        ["shooting ind-opposition IND"],
    ),
]


def _events_of(text: str) -> list[str]:
    events = [c for c in read_report(report_of(text), Options()).claims if isinstance(c, Event)]
    return [f"{e.type} {e.attacker.side} {e.target.side}" for e in events]


@pytest.mark.parametrize(("text", "expected"), EVENTS)
def test_what_happened_and_who_met_whom(text: str, expected: list[str]) -> None:
    told = _events_of(text)
    assert len(told) == len(expected), told
    assert all(
        e in ("?", t) for a, b in zip(told, expected, strict=True) for t, e in zip(a.split(), b.split(), strict=True)
    ), told
