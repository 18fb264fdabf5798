"""Fights whose dead are all of whoever is told to have attacked: who was hit and who did it change places."""

import pytest

from kadesh.model.claim import Event, EventType, Evidence, Toll
from kadesh.model.count import Count
from kadesh.model.side import Party, SideBasis
from kadesh.model.span import Span
from kadesh.resolve.retelling.turned import turn_round

WORDS = Evidence("report-1", 0, 40, "Five soldiers were killed in an ambush  ")
ARMY = Party("soldiers", "MLI", "military", "stated", Span(5, 13))
REBELS = Party("rebels", "jnim", "armed-group", "antecedent", Span(60, 66))


def fight(kind: EventType, basis: SideBasis) -> Event:
    attacker = Party("army", "MLI", "military", basis)
    return Event(evidence=WORDS, type=kind, attacker=attacker, target=Party(None, "jnim", "unknown", "opponent"))


@pytest.mark.parametrize(
    ("kind", "basis", "by", "attacker"),
    [
        ("clash", "antecedent", REBELS, "jnim"),
        ("clash", "stated", REBELS, "MLI"),  # 'soldiers attacked the base, five soldiers were killed'
        ("clash", "antecedent", Party("men"), "MLI"),
        ("shelling", "antecedent", REBELS, "MLI"),
    ],
)
def test_the_dead_tell_who_was_hit(kind: EventType, basis: SideBasis, by: Party, attacker: str) -> None:
    event = fight(kind, basis)
    five = Count(5, 5, "exact", "Five")
    toll = Toll(evidence=WORDS, outcome="killed", count=five, victims=ARMY, perpetrator=by, event=event.id)
    told, counted = turn_round([event, toll], lambda _: True)
    assert isinstance(told, Event)
    assert isinstance(counted, Toll)
    assert told.attacker.side == attacker
    assert counted.event == told.id


def test_what_the_words_do_not_license_stays() -> None:
    event = fight("clash", "antecedent")
    toll = Toll(
        evidence=WORDS,
        outcome="killed",
        count=Count(5, 5, "exact", "Five"),
        victims=ARMY,
        perpetrator=REBELS,
        event=event.id,
    )
    assert turn_round([event, toll], lambda _: False)[0] == event
