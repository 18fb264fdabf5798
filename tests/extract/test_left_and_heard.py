"""How people were left by an attack, and speakers known again by a surname, first letters or a telephone."""

import pytest

from kadesh.extract.gate import open_gate
from kadesh.model.claim import Toll
from tests.extract.reading import lexicon, read_claims, report_of

Told = list[tuple[str, int | None]]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("The attack left five members of one family wounded.", [("wounded", 5)]),
        ("The attack left a woman and a child wounded.", [("wounded", 2)]),
        ("A bomb went off, killing 16 and leaving wounded some 40.", [("killed", 16), ("wounded", 40)]),
        ("Rebels left Mopti and killed nine farmers.", [("killed", 9)]),
    ],
)
def test_how_people_were_left(text: str, tolls: Told) -> None:
    assert [(t.outcome, t.count.low) for t in read_claims(text, Toll)] == tolls


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "It began at night, police said. Two clerks were hurt, spokesman Luis Mora said by telephone from Cali.",
            ["spokesman Luis Mora"],
        ),
        (
            "Colonel Luis Torres said a clash was over. Torres also said there was another one, with 50 rebels killed.",
            ["Colonel Luis Torres"],
        ),
        (
            "Syrians for Truth and Justice said a camp was shelled. STJ said it had recorded the arrest of 58 people.",
            ["Syrians for Truth and Justice"],
        ),
        ("Two men, said by police to be rebels, were killed in Cali.", [None, None]),
    ],
)
def test_who_is_heard_passes_the_gate(text: str, speakers: list[str | None]) -> None:
    gate = open_gate(report_of(text), lexicon())
    told = [t for t in read_claims(text, Toll) if gate(t) is None]
    assert [t.source.name if t.source is not None else None for t in told] == speakers
