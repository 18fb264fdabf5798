"""Fights of a state with itself, and of bandits and gangs without a name."""

import pytest

from kadesh.model.claim import Event, EventType, Evidence, Toll
from kadesh.model.count import Count
from kadesh.model.side import Party, SideBasis
from kadesh.resolve.retelling.nameless import leave_nameless
from kadesh.resolve.retelling.selves import part_selves

WORDS = Evidence("report-1", 0, 6, "ambush")


def fight(kind: EventType, attacker: tuple[str, SideBasis], target: tuple[str, SideBasis]) -> Event:
    one, other = (Party(side, side, "military", basis) for side, basis in (attacker, target))
    return Event(evidence=WORDS, type=kind, attacker=one, target=other)


@pytest.mark.parametrize(
    ("kind", "attacker", "target", "told"),
    [
        ("clash", ("MLI", "antecedent"), ("MLI", "stated"), (None, "MLI")),
        ("clash", ("MLI", "stated"), ("MLI", "place"), ("MLI", None)),
        ("offensive", ("MLI", "stated"), ("MLI", "stated"), (None, "MLI")),
        ("clash", ("fsa", "stated"), ("fsa", "stated"), ("fsa", "fsa")),
        ("shelling", ("MLI", "stated"), ("MLI", "place"), ("MLI", "MLI")),
        ("clash", ("MLI", "stated"), ("TCD", "stated"), ("MLI", "TCD")),
    ],
)
def test_no_army_fights_itself(
    kind: EventType,
    attacker: tuple[str, SideBasis],
    target: tuple[str, SideBasis],
    told: tuple[str | None, str | None],
) -> None:
    (event,) = part_selves([fight(kind, attacker, target)])
    assert isinstance(event, Event)
    assert (event.attacker.side, event.target.side) == told


def test_bandits_without_a_name_keep_their_words_and_have_no_side() -> None:
    party = Party("bandits", "bandits-nga", "armed-group", "stated")
    toll = Toll(evidence=WORDS, outcome="killed", count=Count(6, 6, "exact", "six"), perpetrator=party)
    left, event = leave_nameless([toll, fight("clash", ("gangs", "stated"), ("NGA", "stated"))])
    assert isinstance(left, Toll)
    assert isinstance(event, Event)
    assert (left.perpetrator.words, left.perpetrator.side) == ("bandits", None)
    assert (event.attacker.words, event.attacker.side, event.target.side) == ("gangs", None, "NGA")
